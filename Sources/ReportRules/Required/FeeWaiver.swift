import ReportForms
import TextCore

/// Amounts of the fee for information that were not taken: 减免80元, 应收80元, 每件10元.
enum FeeWaiver {
  private static let waiving: WordList = [
    "减免", "免收", "免除", "免征", "免缴", "免交", "减收", "少收", "退还", "退回", "退费", "退款", "豁免", "核减", "优惠",
    "应收", "应缴", "应交", "应收取", "应缴纳", "应当收取", "应当缴纳", "应征收", "拟收", "拟收取", "计划收取", "减免了", "不予收取",
    "标准", "每件", "每页", "每份", "每张", "每次", "每人", "未缴", "未交", "逾期未", "减免收取", "免于收取", "免予收取",
  ]
  private static let charging: WordList = [
    "收取", "实收", "收到", "收缴", "缴纳", "征收", "实际", "计收", "收费", "收入", "共收", "交纳", "实缴", "已缴", "收得",
  ]
  private static let units: WordList = ["元", "万元"]

  /// Whether every amount above zero is told of what was waived, due or a tariff.
  static func isOfAll(_ bytes: [UInt8]) -> Bool {
    var isWaived = false
    var found = false
    var index = 0
    while index < bytes.count {
      if let end = waiving.end(in: bytes, at: index) {
        (isWaived, index) = (true, end)
      } else if let end = charging.end(in: bytes, at: index) {
        (isWaived, index) = (false, end)
      } else if let number = NumberScan.scan(bytes, at: index, limit: bytes.count) {
        index = max(index + 1, number.range.upperBound)
        guard units.end(in: bytes, at: number.range.upperBound) != nil,
          let amount = number.amount, amount > .zero
        else { continue }
        if !isWaived { return false }
        found = true
      } else {
        index += 1
      }
    }
    return found
  }
}
