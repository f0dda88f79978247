import ReportForms
import TextCore

/// The year in a document's number stands in 〔〕.
struct DocumentNumber: Rule {
  static let info = RuleInfo(
    "document-number", .style, .information, fix: .safe,
    summary: Localized("发文字号的年份括号不规范", "the year of a document's number in the wrong brackets"),
    reason: Localized(
      "发文字号的年份用六角括号〔〕括入。", "The year of a document's number stands in 〔〕."),
    basis: "GB/T 9704—2012 7.2.5",
    examples: [
      .flags(.section(1, "落实青政办发⟦[2020]⟧13号文件要求，完善公开目录。")),
      .flags(.section(1, "落实青政办发⟦（2020）⟧第13号文件要求，完善公开目录。")),
      .flags(.section(1, "落实青政办发⟦〔2020]⟧13号文件要求，完善公开目录。")),
      .flags(.section(1, "落实青政办发 ⟦[2020]⟧ 13 号文件要求，完善公开目录。")),
      .flags(.section(1, "落实青政办发⟦〈2020〉⟧13号文件要求，完善公开目录。")),
      .flags(.section(1, "落实青政办发⟦[ 2020 ]⟧13号文件要求，完善公开目录。")),
      .flags(.section(1, "落实青政办发⟦（2020年）⟧13号文件要求，完善公开目录。")),
      .flags(.section(1, "落实青政办发⟦｛2020｝⟧13号文件要求，完善公开目录。")),
      .accepts(.section(1, "公布名录（2020年）13号泵站信息，落实《供水办法》《2020年度公报》要求。")),
      .accepts(.section(1, "落实青政办发〔2020〕13号文件要求，完善公开目录。")),
      .accepts(.section(1, "落实《供水公开办法》（2020）要求，公开项目13号、14号泵站信息。")),
      .accepts(.section(1, "依据（2020）青01行初5号判决，重新作出答复。")),
      .accepts(
        .section(1, "公示预售许可证青建房预（2023）第0012号、卫消证字（2023）第1号。"),
        note: Localized("证照编号", "Numbers of certificates")),
      .accepts(.section(1, "停水公告编号为[2021]第007号，已在网站公布。")),
    ])

  private static let openers = ["[", "［", "(", "（", "【", "﹝", "{", "｛", "〔", "〈", "<", "＜", "《"]
  static let literals = openers.flatMap { ["\($0)19", "\($0)20", "\($0) 19", "\($0) 20"] }
  private static let years = LiteralGroup(literals)
  /// What numbers its papers by rules of its own: 编号为[2021]第001号.
  private static let others: Words = ["编号为", "编号是", "编号", "编为", "公告", "通告", "公示"]
  /// With what the sign of an office ends.
  private static let signs: Marks = "发函办字令政文"
  private static let closers: Marks = "]］)）】﹞}｝〕〉>＞》"

  static let scope: RuleScope = .literals
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    let places = DocumentNumber.years.places(in: report.literals).compactMap { literal in
      year(report.bytes, at: literal.lowerBound).flatMap {
        report.prose(at: literal.lowerBound) != nil ? $0 : nil
      }
    }
    guard let first = places.first else { return }
    let edits = places.map { TextEdit($0, "〔\(digits(report, $0))〕") }
    var zh = "发文字号的年份「\(report.string(first))」应写作「〔\(digits(report, first))〕」"
    var en = "「\(report.string(first))」 should be 「〔\(digits(report, first))〕」"
    if places.count > 1 {
      zh += "，共 \(places.count) 处"
      en += "; \(places.count) in all"
    }
    let related = places.dropFirst().prefix(50).map {
      RelatedPlace($0, Localized("「\(report.string($0))」", "「\(report.string($0))」"))
    }
    findings.report(
      first, zh, en, related: Array(related),
      fixes: [Fix(Localized("改用六角括号", "Use 〔〕"), .safe, edits)])
  }

  private func digits(_ report: Report, _ range: SourceRange) -> String {
    let length = report.bytes.scalar(at: range.lowerBound).length
    let start = Nearby.skipBlanks(
      report.bytes, range.lowerBound + length, limit: range.upperBound)
    return report.string(start..<(start + 4))
  }

  /// The bracketed year that begins at an offset, where an issuer's sign stands before it and a number
  /// behind.
  private func year(_ bytes: [UInt8], at offset: Int) -> SourceRange? {
    // 国办公开办函 [2021] 30 号
    let sign = Nearby.skipBlanksBack(bytes, offset, floor: max(0, offset - 2))
    guard Nearby.isHan(bytes, before: sign),
      sign == offset || DocumentNumber.signs.contains(Nearby.before(bytes, sign)),
      !DocumentNumber.others.end(bytes, before: sign)
    else { return nil }
    let opener = bytes.scalar(at: offset)
    var index = Nearby.skipBlanks(bytes, offset + opener.length, limit: bytes.count)
    for _ in 0..<4 {
      guard bytes.hasDigit(at: index) else { return nil }
      index += 1
    }
    // 《2020》 may be a title, and （2020年） a remark, where no sign of an office stands in front.
    let isSigned = DocumentNumber.signs.contains(Nearby.before(bytes, sign))
    // 公文《2020》1号图幅 is one, too.
    if opener.value == 0x300A, !isSigned || Nearby.before(bytes, sign) == 0x6587 { return nil }
    index = Nearby.skipBlanks(bytes, index, limit: bytes.count)
    if Nearby.at(bytes, index) == 0x5E74 {
      guard isSigned, opener.value != 0x3014 else { return nil }
      index += 3
    }
    let closer = bytes.scalar(at: index)
    guard DocumentNumber.closers.contains(closer.value),
      closer.value != 0x3015 || opener.value != 0x3014
    else { return nil }
    let range = offset..<(index + closer.length)
    index = Nearby.skipBlanks(bytes, range.upperBound, limit: bytes.count)
    if Nearby.at(bytes, index) == 0x7B2C {
      // 云建房预（2023）第0012号 is a certificate's number, and so is 卫消证字（2023）第1号.
      guard isSigned, Nearby.before(bytes, sign) != 0x5B57 else { return nil }
      index += 3
    }
    index = Nearby.skipBlanks(bytes, index, limit: bytes.count)
    let start = index
    while index - start < 6, bytes.hasDigit(at: index) { index += 1 }
    guard index > start else { return nil }
    index = Nearby.skipBlanks(bytes, index, limit: bytes.count)
    return Nearby.at(bytes, index) == 0x53F7 ? range : nil
  }
}
