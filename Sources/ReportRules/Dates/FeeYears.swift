import ReportForms
import ReportSyntax
import TextCore

/// Years of sentences on the fee for information: `本机关2021年没有收取信息处理费` is told of the report's
/// year, and often left as it stood in last year's report.
enum FeeYears {
  private static let fees: WordList = ["处理费", "收费", "收取费用", "收取任何费用", "收取相关费用"]
  /// What stands between a year and the fee where the year is a document's or another report's.
  private static let breaks: WordList = [
    "印发", "出台", "公布", "发布", "制定", "施行", "实施", "执行", "《", "》", "〔", "〕", "通知", "办法", "标准",
    "起", "国务院", "国办", "修订", "报告", "部署", "要求", "规定", "问题", "的",
  ]
  /// Behind these a clause tells by what something is done, and not when.
  private static let grounds: WordList = ["按", "根据", "依据", "依照", "参照", "对照"]
  private static let clauseEnds: WordList = [",", ";", "。", "、"]
  private static let thisYear: WordList = ["今年", "本年", "上年", "上一年"]
  /// How far in front of the fee its year stands, in bytes of folded text.
  private static let reach = 60

  /// The years before and after the report's that a block gives to the fee; none where it names the
  /// report's as well, for then it compares.
  static func scan(_ report: Report, _ index: Int, _ year: Int) -> [YearPlace] {
    guard let place = report.proseIndex(ofBlock: index), let traits = report.traits(ofBlock: index),
      report.prose[place].block.body == report.blocks[index].body,
      // What was charged in an earlier year may be told beside what was not charged in this one.
      traits.fees.count == 1, traits.fees[0].claim != .charged,
      let prose = traits.years.body, !traits.years.mentions.contains(where: { $0.year == year })
    else { return [] }
    let start = report.blocks[index].content.lowerBound
    return traits.years.mentions.compactMap { mention in
      guard mention.year == year - 1 || mention.year == year + 1,
        isOfFee(mention, prose.bytes, prose.sentence(around: mention.digits.lowerBound))
      else { return nil }
      return YearPlace(
        year: mention.year, range: prose.source(mention.digits).shifted(by: start))
    }
  }

  private static func isOfFee(
    _ mention: YearMention, _ bytes: [UInt8], _ sentence: Range<Int>
  ) -> Bool {
    let near = mention.end..<min(sentence.upperBound, mention.end + reach)
    guard let fee = fees.first(in: bytes, near), !bytes[mention.end].isDigit,
      !breaks.occurs(in: bytes, mention.end..<fee.lowerBound)
    else { return false }
    var clause = sentence.lowerBound..<mention.digits.lowerBound
    while let mark = clauseEnds.first(in: bytes, clause) {
      clause = mark.upperBound..<clause.upperBound
    }
    return !grounds.occurs(in: bytes, clause) && !thisYear.occurs(in: bytes, sentence)
      && !YearGuards.excuse(bytes, sentence)
  }
}
