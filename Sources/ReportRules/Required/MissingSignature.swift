import ReportForms
import ReportSyntax
import TextCore

/// By convention a report ends with the agency's name and the date.
struct MissingSignature: Rule {
  static let info = RuleInfo(
    "missing-signature", .required, .information, fix: .offer,
    summary: Localized("文末没有落款", "no name and date at the end"),
    reason: Localized(
      "公文以署名和成文日期结束；年度报告挂在网页上时常常省去，只作提示。",
      "An official document ends with the body's name and the date; on web pages they are often left "
        + "out, so this is a hint only."),
    basis: "GB/T 9704",
    examples: [
      .flags(.tail([])),
      .flags(.tail(["联系人：张老师"])),
      .accepts(.none),
      .accepts(.tail(["{机关}  {次年}年1月16日"])),
      .accepts(.tail(["{次年}年1月16日"])),
    ])

  static let literals = ["年【填写月份】"]

  func check(_ report: Report, into findings: inout Findings) {
    guard report.edition.isFixed, report.signature == nil, let last = report.blocks.last else {
      return
    }
    // A signature that was put in and not yet completed is the business of `placeholder-text`;
    // otherwise it would be put in again at every round of fixing.
    guard !report.literals.contains("年【填写月份】", in: last.range) else { return }
    let name = report.agencyName ?? "【填写机关名称】"
    let year = report.year.map { "\($0 + 1)" } ?? "【填写年份】"
    let edit = StubInsertion.edit(atEnd: [name, "\(year)年【填写月份】月【填写日期】日"], in: report)
    let place = last.isTable ? report.title?.range ?? last.range : last.range
    findings.report(
      place, "文末没有署名和成文日期", "no name and no date at the end",
      fixes: edit.map { [Fix.offer("补写落款", "Insert a signature to be completed", $0)] } ?? [])
  }
}
