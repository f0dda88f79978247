import ReportForms
import TextCore

extension ShareCheck {
  private static let denied: WordList = ["不"]
  /// In bytes: 不满意率为.
  private static let rateLabel = 21

  /// No more counts than these are put together; a sentence that lists more has no rate of some.
  private static let mostCounts = 12

  /// Whether it is the share of some counts that stand in a row, as 满意率 is that of all shades of it.
  static func isShareOfSeveral(
    _ share: ProseNumber, _ counts: [ProseNumber], _ bytes: [UInt8]
  ) -> Bool {
    let amounts = counts.suffix(mostCounts).map { $0.amount?.whole ?? -1 }
    guard amounts.allSatisfy({ (0..<1_000_000_000).contains($0) }) else { return false }
    // 满意262人，基本满意18人，不满意7人，满意率97.6%: of all that are told.
    let all = amounts.reduce(0, +)
    var shades = 0
    // 不满意率 is of one shade alone.
    let label = max(0, share.range.lowerBound - rateLabel)..<share.range.lowerBound
    for amount in amounts.dropLast() where !denied.occurs(in: bytes, label) {
      shades += amount
      if amounts.count > 2, isShare(share, shades, of: all) { return true }
    }
    for base in amounts.indices {
      for first in amounts.indices where first > base {
        var sum = 0
        for amount in amounts[first...] {
          sum += amount
          if isShare(share, sum, of: amounts[base]) { return true }
        }
      }
    }
    return false
  }
}
