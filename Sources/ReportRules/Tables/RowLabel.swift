import ReportForms
import ReportSyntax
import TextCore

/// The labels of rows and headers must read as the form prints them.
struct RowLabel: Rule {
  static let info = RuleInfo(
    "row-label", .tables, .warning, fix: .safe,
    summary: Localized("行、列标签与表式不符", "a label of a row or header differs from the form"),
    reason: Localized(
      "标签由统一格式规定，改动或错字使各机关的数据无法汇总；宽度、空格、换行和括注不计。",
      "Labels are fixed by the form, so that reports can be added up; width, spaces, line breaks and notes "
        + "in parentheses do not matter."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.label("R6", "⟦2.其它法律行政法规禁止公开⟧")),
      .flags(.label("T2.R2", "⟦行政规犯性文件⟧"), edition: "2021"),
      .flags(.label("R13", "⟦1.本机关不掌握政府信息⟧")),
      .flags(.label("R8", "⟦5.保护第三方合法权益⟧")),
      .flags(
        .label("R7", "⟦3.危及三安全一稳定⟧"), note: Localized("少了引号：只提示", "no quotation marks: a hint")),
      .accepts(.none),
      .accepts(.label("R6", "2、其他法律行政法规 禁止公开")),
      .accepts(.label("T2.R3", "行政许可（含变更）")),
      .accepts(.label("R3", "（一） 予以公开")),
    ])

  static let parts: [any RulePart.Type] = [RowWording.self, HeaderWording.self]

  func check(_ report: Report, into findings: inout Findings) {
    for part in RowLabel.parts { part.init().check(report, into: &findings) }
  }
}

/// The labels of rows.
private struct RowWording: RulePart {
  static let scope: RuleScope = .tables
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    for table in report.formTables {
      TableLabels(table: table, report: report).checkRows(into: &findings)
    }
  }
}

/// The headers, and rows that are none of the form's: no wording of a row's label matters to them, unless a
/// header may be a piece of one that a converter cut.
private struct HeaderWording: RulePart {
  static let scope: RuleScope = .tables
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    /// Whether more counts than headers and values.
    var mayBeCut = false
    for table in report.formTables {
      let labels = TableLabels(table: table, report: report)
      if labels.checkHeaders(into: &findings) || table.mayHaveSurplus { mayBeCut = true }
      labels.checkStrangers(into: &findings)
    }
    if !mayBeCut { findings.tableScope = [.values, .headers] }
  }
}
