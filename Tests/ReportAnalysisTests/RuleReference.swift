import ReportRules

/// All rules on one page, in Markdown, as `Sources/RULES.md` has it.
enum RuleReference {
  static var text: String {
    var text =
      "# 规则\n\n由程序生成，不要手改：`NIANBAO_REWRITE=1 swift test --filter ReferenceTests`。\n"
    for group in RuleGroup.allCases {
      let infos = RuleCatalogue.infos.filter { $0.group == group }
      if infos.isEmpty { continue }
      text += "\n# \(group.rawValue)\n"
      for info in infos { text += page(info) }
    }
    return text
  }

  private static func page(_ info: RuleInfo) -> String {
    var lines = RuleManual.text(info, .chinese).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let title = lines.removeFirst()
    let level = title.dropFirst(info.slug.count)
    return "\n## \(info.slug)\n\n\(level)\(lines.joined(separator: "\n"))"
  }
}
