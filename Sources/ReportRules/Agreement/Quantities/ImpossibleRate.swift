import ReportForms
import TextCore

/// Rates of what can be no more than all of it: 满意率达102%.
enum ImpossibleRate {
  /// 完成率 may be above 100%, 解读率 where a document has several explanations, and 覆盖率 where more are
  /// insured than are registered.
  private static let rates: WordList = [
    "满意率", "满意度", "好评率", "办结率", "办复率", "答复率", "回复率", "知晓率", "合格率", "准确率", "及时率", "接通率", "可用率",
    "见面率", "面商率", "签收率",
  ]
  /// What may stand between a rate and its number; behind 提高 and 增长 stands how much it changed.
  private static let links: WordList = [
    "达", "达到", "达到了", "为", "是", "均为", "均达", "均达到", "都是", "均", "都", "保持在", "稳定在", "提高到", "提升到",
    "提升至", "提高至", "升至", "上升到", "上升至", ":",
  ]
  private static let all: Int64 = 100_000_000

  static func faults(in text: FoldedProse, _ numbers: [ProseNumber]) -> [ProseNumber] {
    numbers.filter { number in
      guard number.unit == .percent, !number.isHan, let amount = number.amount,
        amount.millionths > all
      else { return false }
      let start = number.range.lowerBound
      let end = links.start(in: text.bytes, before: start) ?? start
      return rates.start(in: text.bytes, before: end) != nil
    }
  }
}
