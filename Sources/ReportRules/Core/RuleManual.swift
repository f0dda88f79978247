/// A rule's page: what it finds, why, by what authority, with examples.
public enum RuleManual {
  public static func text(_ info: RuleInfo, _ language: Language) -> String {
    let zh = language == .chinese
    var result = "\(info.slug)（\(severity(info.severity, zh))）\n\n"
    if !zh { result = "\(info.slug) (\(severity(info.severity, zh)))\n\n" }
    result += info.summary.text(in: language) + "\n\n"
    result += (zh ? "理由：" : "Why: ") + info.reason.text(in: language) + "\n"
    result += (zh ? "依据：" : "Basis: ") + info.basis + "\n"
    result += (zh ? "修复：" : "Fix: ") + fix(info.fix, zh) + "\n"
    let flagged = info.examples.filter(\.isFlagged)
    let accepted = info.examples.filter { !$0.isFlagged }
    let marks = zh ? "（⟦ ⟧ 之间是报告的位置）" : " (at what stands between ⟦ ⟧)"
    let places = list(flagged, language)
    if !places.isEmpty {
      result += (zh ? "\n会报告" : "\nReported") + (places.contains("⟦") ? marks : "")
      result += (zh ? "：\n" : ":\n") + places
    }
    if !accepted.isEmpty {
      result += (zh ? "\n不报告：\n" : "\nPassed:\n") + list(accepted, language)
    }
    return result
  }

  private static func list(_ examples: [Example], _ language: Language) -> String {
    let zh = language == .chinese
    var result = ""
    for example in examples {
      let names = ExampleNames(example.edition, language)
      result += "  - \(example.edit.description(names))"
      if let edition = example.edition {
        result += zh ? "（\(edition) 年版）" : " (edition \(edition))"
      }
      if let note = example.note { result += " — " + note.text(in: language) }
      result += "\n"
    }
    return result
  }

  private static func severity(_ severity: Severity, _ zh: Bool) -> String {
    switch severity {
    case .error: zh ? "错误" : "error"
    case .warning: zh ? "警告" : "warning"
    case .information: zh ? "提示" : "information"
    }
  }

  private static func fix(_ fix: RuleInfo.FixKind, _ zh: Bool) -> String {
    switch fix {
    case .safe: zh ? "可自动修复" : "applied by --fix"
    case .offer: zh ? "逐个供人选择" : "offered, a person chooses"
    case .none: zh ? "无" : "none"
    }
  }
}

extension ExampleEdit {
  /// The edit in words; marks stay, so that the place is seen.
  func description(_ names: ExampleNames) -> String {
    let zh = names.isChinese
    return switch self {
    case .none: zh ? "原样的报告" : "the report as it is"
    case .cells(let cells):
      cells.sorted { $0.key < $1.key }.map {
        "\(names.cell($0.key)) = \($0.value.isEmpty ? "␣" : $0.value)"
      }.joined(separator: zh ? "，" : "; ")
    case .section(let number, let text): zh ? "第\(number)部分：\(text)" : "section \(number): \(text)"
    case .sectionText(let number, let texts):
      (zh ? "第\(number)部分：" : "section \(number): ") + texts.joined(separator: " ⏎ ")
    case .heading(_, let text): text
    case .withoutSection(let number): zh ? "没有第\(number)部分" : "without section \(number)"
    case .withoutTable(let number): zh ? "第\(number)部分没有表格" : "section \(number) without its table"
    case .label(let row, let text):
      zh ? "\(names.row(row))写作：\(text)" : "row \(names.row(row)) reads: \(text)"
    case .withoutRow(let row):
      zh ? "没有\(names.row(row))一行" : "without row \(names.row(row))"
    case .withoutColumn(let column):
      zh ? "没有\(names.column(column))一列" : "without column \(names.column(column))"
    case .withoutValue(let place):
      zh ? "\(names.cell(place))的数值缺失" : "the value in \(names.cell(place)) is lost"
    case .swapSections(let first, let second):
      zh ? "第\(first)、\(second)部分对调" : "sections \(first) and \(second) change places"
    case .title(let text): (zh ? "标题：" : "title: ") + text
    case .lead(let text): (zh ? "引言：" : "lead: ") + text
    case .tail(let lines): (zh ? "落款：" : "tail: ") + lines.joined(separator: " ⏎ ")
    case .agency(let name): (zh ? "机关：" : "agency: ") + name
    case .previous(let edit):
      (zh ? "上年报告：" : "last year's report: ") + edit.description(names)
    case .all(let edits):
      edits.map { edit in
        edit.isLastYears(of: edits)
          ? (zh ? "上年报告相同" : "last year's report says the same") : edit.description(names)
      }.joined(separator: zh ? "；" : "; ")
    }
  }

  /// Whether it gives last year's report the words of a section that others give this year's.
  private func isLastYears(of edits: [ExampleEdit]) -> Bool {
    guard case .previous(.sectionText(let number, let texts)) = self else { return false }
    return edits.contains { edit in
      if case .sectionText(number, let others) = edit { others == texts } else { false }
    }
  }
}
