import ReportRules

/// `--rules` and `--explain`.
enum RuleCommands {
  struct Listed: Encodable {
    var rule: String
    var group: String
    var severity: String
    var fix: String
    var summary: String
    var reason: String
    var basis: String
  }

  static func list(_ language: Language, format: OutputFormat) -> String {
    let infos = RuleCatalogue.infos
    if format == .json || format == .jsonl {
      let listed = infos.map {
        Listed(
          rule: $0.slug, group: $0.group.rawValue, severity: $0.severity.rawValue,
          fix: $0.fix.rawValue, summary: $0.summary.text(in: language),
          reason: $0.reason.text(in: language), basis: $0.basis)
      }
      return JSONOutput.encode(listed, pretty: true) + "\n"
    }
    var result = ""
    for group in RuleGroup.allCases {
      let own = infos.filter { $0.group == group }
      if own.isEmpty { continue }
      result += "\(group.rawValue)\n"
      for info in own {
        let pad = String(repeating: " ", count: max(1, 26 - info.slug.utf8.count))
        result += "  \(info.slug)\(pad)\(info.severity.name(in: language))  "
        result += "\(info.summary.text(in: language))\n"
      }
    }
    return result
  }

  /// Nil where no rule has that name.
  static func explain(_ slug: String, _ language: Language) -> String? {
    guard let info = RuleCatalogue.info(slug) else { return nil }
    return RuleManual.text(info, language)
  }
}
