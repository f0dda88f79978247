import ReportForms
import ReportSyntax
import TextCore

/// Years of sentences on the fee for information: `本机关2021年没有收取信息处理费` is told of the report's
/// year, and often left as it stood in last year's report.
enum FeeYears {
  /// What stands between a year and the fee where nothing else is told in between.
  private static let fillers: WordList = [
    ",", "我局", "我委", "我厅", "我镇", "我乡", "我县", "我区", "我市", "我办", "我街道", "我单位", "我们", "本机关",
    "本单位", "本局", "本委", "本镇", "本办", "本街道", "本部门", "全局", "全镇", "全县", "未", "没有", "无", "均", "共", "都",
    "收取", "发生", "产生", "涉及", "存在", "开展", "政府", "信息", "公开", "依申请", "申请", "申请人", "向", "因", "就", "对",
    "在", "任何", "全年", "工作", "中", "办理", "提供", "答复", "实际", "累计", "过", "零", "度", "从",
  ]
  /// 收费目录 is published, and no fee.
  private static let tariffs: WordList = ["标准", "目录", "项目", "清单", "公示", "依据", "政策", "文件", "管理"]
  private static let clauseEnds: WordList = [",", ";", "。", "、"]
  private static let thisYear: WordList = ["今年", "本年", "上年", "上一年"]
  /// How far in front of the fee its year stands, in bytes of folded text.
  private static let reach = 120

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
      // No year to come has been told of: 2042年未收取.
      guard
        mention.year == year - 1 || mention.year == year + 1
          || mention.year > year && MistypedYears.isSlip(mention.year, for: year),
        isOfFee(
          mention, prose.bytes, prose.sentence(around: mention.digits.lowerBound),
          report.agencyName)
      else { return nil }
      let range = prose.source(mention.digits).shifted(by: start)
      // What follows may stand in the next line.
      if YearComparison.names(year, inSentenceAt: range.lowerBound, report) { return nil }
      return YearPlace(year: mention.year, range: range)
    }
  }

  private static func isOfFee(
    _ mention: YearMention, _ bytes: [UInt8], _ sentence: Range<Int>, _ agency: String?
  ) -> Bool {
    let limit = min(sentence.upperBound, mention.end + reach)
    guard let fee = FeeWords.fees.first(in: bytes, mention.end..<limit),
      tariffs.end(in: bytes, at: fee.upperBound) == nil
    else { return false }
    var start = fillers.skip(in: bytes, from: mention.end, limit: fee.lowerBound)
    if let agency, bytes[start..<fee.lowerBound].starts(with: agency.utf8) {
      start = fillers.skip(in: bytes, from: start + agency.utf8.count, limit: fee.lowerBound)
    }
    guard start == fee.lowerBound else { return false }
    var clause = sentence.lowerBound..<mention.digits.lowerBound
    while let mark = clauseEnds.first(in: bytes, clause) {
      clause = mark.upperBound..<clause.upperBound
    }
    return !FeeWords.grounds.occurs(in: bytes, clause) && !thisYear.occurs(in: bytes, sentence)
      && !YearGuards.excuse(bytes, sentence)
  }
}
