import ReportForms
import ReportSyntax
import TextCore

/// Counts of which a sentence says that they are the year's, and nothing else.
extension ToldBeside {
  private static let years: WordList = ["全年", "本年", "本年度", "当年", "今年"]
  private static let yearMark: WordList = ["年", "年度"]
  private static let sums: WordList = ["共", "共计", "总共", "一共", "累计", "我局", "我县", "本机关"]
  private static let verbs: WordList = [
    "收到", "新收", "受理", "接到", "接收", "未收到", "没有收到", "未接到", "没有接到", "未受理", "没有受理", "未产生",
    "没有产生", "未发生",
  ]
  private static let marks: WordList = [",", "、", ":", "("]
  private static let stops: WordList = ["。", ";"]
  private static let ends: WordList = ["件", "份", "宗", "条", "个", "起", "件次", "申请", "申请件"]
  /// In bytes; who says more tells of something else.
  private static let longestClaim = 120

  /// 全年收到政府信息公开申请35件。 is no part of what was told before.
  func isOfWholeYear(_ quantity: ProseQuantity, _ sentence: SourceRange) -> Bool {
    guard quantity.names == [.received], sentence.count <= 2 * ToldBeside.longestClaim else {
      return false
    }
    let bytes = FoldedProse(report.bytes, sentence).bytes
    let end = ToldBeside.stops.start(in: bytes, before: bytes.count) ?? bytes.count
    // What follows the number tells of which they are: 35件为自然人提出.
    guard bytes.count <= ToldBeside.longestClaim, !ToldBeside.marks.occurs(in: bytes),
      ToldBeside.ends.start(in: bytes, before: end) != nil, var place = yearEnd(bytes)
    else { return false }
    place = ToldBeside.years.skip(in: bytes, from: place, limit: bytes.count)
    place = ToldBeside.sums.skip(in: bytes, from: place, limit: bytes.count)
    return ToldBeside.verbs.end(in: bytes, at: place) != nil && neighbours(quantity).count <= 1
  }

  private func yearEnd(_ bytes: [UInt8]) -> Int? {
    if let end = ToldBeside.years.end(in: bytes, at: 0) { return end }
    guard bytes.count > 4, bytes[..<4].allSatisfy(\.isDigit) else { return nil }
    return ToldBeside.yearMark.end(in: bytes, at: 4)
  }
}
