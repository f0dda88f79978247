import ReportForms
import ReportSyntax
import TextCore

/// Sections 二, 三 and 四 report in a table.
struct MissingTable: Rule {
  static let info = RuleInfo(
    "missing-table", .tables, .error, fix: .offer,
    summary: Localized("第二、三、四部分没有表格", "section 二, 三 or 四 has no table"),
    reason: Localized(
      "这三部分以统一格式的表格报告；没有发生的也要列表填 0。表格做成图片或附件的，数据无法读取和核对。",
      "These sections report in the form's tables, also where nothing happened. A table that is an image "
        + "or an attachment can be neither read nor checked."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.all([.withoutTable(2), .heading(2, "二、⟦主动公开政府信息情况⟧")])),
      .flags(.withoutTable(3)),
      .flags(
        .all([.withoutTable(4), .section(4, "本年度未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。")])),
      .accepts(.none),
      .accepts(.section(2, "按照统一格式，主动公开情况如下表。")),
    ])

  static let literals = ["附件", "附表", "见图", "如图", "点击", "下载", "链接", "[TABLE]"]

  static let tableScope: TableScope = .values

  func check(_ report: Report, into findings: inout Findings) {
    let writer = TableRewrite(report: report)
    let absent = UnreadTable.absent(in: report)
    // Only for a table that is missing the text of its section is read.
    if absent.isEmpty {
      findings.scope = .tables
      reportExchanged(in: report, into: &findings)
    }
    for (section, form) in absent {
      // Where its labels stand in the text, the table is there and could not be read: `row-shape`.
      guard !UnreadTable.holdsLabels(section, form, report) else { continue }
      let elsewhere = standsElsewhere(section, report)
      let fix = Fix.offer(
        "插入空白的「\(section.form.title)」表", "Insert a blank table",
        writer.insertion(form, into: section))
      findings.report(
        section.title,
        elsewhere
          ? "「\(section.form.title)」的表格是图片、链接或附件，无法核对"
          : "「\(section.form.title)」没有表格",
        elsewhere
          ? "the table of section \(section.number) is an image, a link or an attachment and cannot be checked"
          : "section \(section.number) has no table",
        severity: elsewhere ? .information : nil, fixes: [fix])
    }
  }

  /// Tables that stand in each other's sections: one finding, at the first of these.
  private func reportExchanged(in report: Report, into findings: inout Findings) {
    guard let (section, held) = ForeignTable.exchanged(in: report) else { return }
    let due = report.edition.sections.first { $0.table == held.form.kind }?.title ?? ""
    findings.report(
      section.title, "「\(section.form.title)」一节中是「\(due)」的表格，本节应有的表格在别处",
      "section \(section.number) holds the table of 「\(due)」, and its own stands elsewhere",
      related: [RelatedPlace(held.range, Localized("别节的表格", "the table of another section"))])
  }

  /// Whether an image, a link or an attachment stands in the section.
  private func standsElsewhere(_ section: BoundSection, _ report: Report) -> Bool {
    // A line of markup alone is no block: look as far as the next section's heading.
    let start = section.title.upperBound
    let next = report.sections.map(\.range.lowerBound).filter { $0 > start }.min()
    let range = start..<max(start, section.range.upperBound, next ?? 0)
    if section.blocks.contains(where: { report.blocks[$0].kind == .image }) { return true }
    let found = MissingTable.literals.contains { report.literals.contains($0, in: range) }
    return found || holdsMarkup(report, range)
  }

  /// `![…](…)`, `[…](…)`, `<img …>`, `<a …>`, in source and so behind any mask.
  private func holdsMarkup(_ report: Report, _ range: SourceRange) -> Bool {
    let bytes = report.text.bytes
    let needles = ["](", "<img", "<IMG", "<a ", "<A "].map { Array($0.utf8) }
    return range.contains { index in
      needles.contains { bytes[index] == $0[0] && bytes[index...].starts(with: $0) }
    }
  }
}
