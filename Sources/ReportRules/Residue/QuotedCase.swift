import ReportForms
import ReportSyntax
import TextCore

/// “某某公司未批先建案”, “某某案”: in quotation marks or 《》 a party is not named on purpose.
enum QuotedCase {
  /// Who is not named in a case: companies, shops, people.
  private static let parties: Words = [
    "公司", "企业", "厂", "店", "超市", "饭店", "酒店", "餐", "小区", "村民", "女士", "先生", "人", "药房", "诊所", "医院",
    "工地", "项目", "商", "合作社",
  ]
  private static let cases: Words = ["案”"]

  /// - Parameter place: of 某某.
  static func holds(_ place: SourceRange, _ report: Report) -> Bool {
    guard let block = report.textBlock(holding: place.lowerBound) else { return false }
    let bytes = report.bytes
    let isParty = parties.begin(bytes, at: place.upperBound)
    if isParty, Enclosure.isInTitle(bytes, place.lowerBound, in: block.range) { return true }
    let quotation = Enclosure.range(
      bytes, around: place.lowerBound, in: block.range, open: 0x201C, close: 0x201D)
    return quotation.map { isParty || cases.end(bytes, before: $0.upperBound) } ?? false
  }
}
