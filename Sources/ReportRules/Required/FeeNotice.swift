import ReportForms
import TextCore

/// What a sentence says of notices that ask an applicant for the fee.
///
/// `发出收费通知0件，总金额0元` and `共发出3份收费通知，实收260元` tell what was charged; 未按收费通知要求缴纳费用
/// is a row of the form, and a water bill asks for another fee.
enum FeeNotice {
  typealias Claim = FeeStatement.Claim

  static let words: WordList = [
    "收费通知", "缴费通知", "费用通知", "收费告知", "缴费告知", "费用缴纳通知", "收费的通知",
  ]
  private static let issuing: WordList = [
    "发出", "发过", "发送", "发放", "下达", "下发", "开具", "开出", "制发", "出具", "送达", "寄送", "寄出", "制作", "作出", "印发",
    "发给",
  ]
  private static let unpaid: WordList = ["未缴", "未交", "没有缴", "没有交", "尚未到期"]
  private static let clauseEnds: WordList = [",", ";", ":", "。"]

  private static let zeros: WordList = ["0元", "0万元", "零元", "0件", "0份", "0次"]

  static func claim(_ bytes: [UInt8]) -> Claim? {
    guard let notice = words.first(in: bytes, 0..<bytes.count) else { return nil }
    let clause = clause(bytes, notice)
    let isOwn = FeeWords.subjects.occurs(in: bytes)
    guard issuing.occurs(in: bytes, clause),
      isOwn || bills.end(in: bytes, at: notice.lowerBound) == nil
    else { return nil }
    let isDenied = FeeStatement.none.occurs(in: bytes, clause)
    if FeeStatement.positiveMoney(bytes) != nil {
      return isOwn && !isDenied && !unpaid.occurs(in: bytes) ? .charged : .open
    }
    return (isDenied || zeros.occurs(in: bytes)) && !unpaid.occurs(in: bytes) ? Claim.none : .open
  }

  /// Whoever pays a bill or a contribution gets such a notice as well.
  private static let bills: WordList = ["缴费通知", "缴费告知", "费用通知", "费用缴纳通知"]

  /// A clause is no longer to either side of a word; a sentence may be a megabyte.
  private static let reach = 180

  private static func clause(_ bytes: [UInt8], _ place: Range<Int>) -> Range<Int> {
    let limit = min(bytes.count, place.upperBound + reach)
    var start = max(0, place.lowerBound - reach)
    while let mark = clauseEnds.first(in: bytes, start..<place.lowerBound) {
      start = mark.upperBound
    }
    let end = clauseEnds.first(in: bytes, place.upperBound..<limit)?.lowerBound
    return start..<(end ?? limit)
  }

  private static let tariffs: WordList = [
    "收费标准", "收费目录", "收费通知", "收费依据", "收费项目", "收费规定", "收费办法", "收费政策", "收费清单",
  ]
  private static let denials: WordList = ["未", "没有", "无", "不存在", "不收", "不涉及"]

  /// Whether some clause denies a charge, beside whichever tariff: `按规定的收费标准，本年度没有产生收费`.
  static func isDenied(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while let charge = FeeWords.charging.first(in: bytes, index..<bytes.count) {
      index = charge.upperBound
      if let end = tariffs.end(in: bytes, at: charge.lowerBound) {
        index = end
        continue
      }
      let front = clause(bytes, charge).lowerBound..<charge.lowerBound
      // 未按收费通知要求缴纳费用 is a row of the form.
      if denials.occurs(in: bytes, front), !words.occurs(in: bytes, front) { return true }
    }
    return false
  }
}
