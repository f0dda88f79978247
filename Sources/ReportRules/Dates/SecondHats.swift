import ReportForms
import TextCore

/// Bodies that share their people with the one that reports: 住建局（人防办）, 县河长办设在我局.
///
/// Where a sentence names one, it may speak of itself.
enum SecondHats {
  private static let hats: WordList = ["设在", "加挂", "挂牌", "牌子", "合署", "增挂", "挂靠"]
  private static let rests: WordList = ["公室", "员会"]
  private static let shortened: WordList = ["简称", "、"]

  /// Whether a sentence has told of a body before that ends as a self-name does.
  static func speaks(_ prose: FoldedProse, _ name: Range<Int>) -> Bool {
    let bytes = prose.bytes
    let front = prose.sentence(around: name.lowerBound).lowerBound..<name.lowerBound
    let own = bytes[(name.lowerBound + 3)..<name.upperBound]
    return isInBrackets(bytes, front, own)
      || hats.occurs(in: bytes, front) && isNamed(bytes, front, own)
  }

  /// `住建局（人防办）`: behind the name of a body, and no abbreviation of it.
  private static func isInBrackets(
    _ bytes: [UInt8], _ front: Range<Int>, _ own: ArraySlice<UInt8>
  ) -> Bool {
    var index = front.lowerBound
    while let open = bytes[index..<front.upperBound].firstIndex(of: 0x28),
      let close = bytes[open..<front.upperBound].firstIndex(of: 0x29)
    {
      let inner = (open + 1)..<close
      let end = rests.start(in: bytes, before: close, floor: inner.lowerBound) ?? close
      if end - inner.lowerBound > own.count, bytes[inner.lowerBound..<end].suffix(own.count) == own,
        !shortened.occurs(in: bytes, inner),
        SelfNames.names.start(in: bytes, before: open, floor: front.lowerBound) != nil
      {
        return true
      }
      index = close + 1
    }
    return false
  }

  private static func isNamed(
    _ bytes: [UInt8], _ front: Range<Int>, _ own: ArraySlice<UInt8>
  ) -> Bool {
    var index = front.lowerBound
    while let found = SelfNames.names.first(in: bytes, index..<front.upperBound) {
      if bytes[found] == own,
        SelfNames.speakers.start(in: bytes, before: found.lowerBound, floor: front.lowerBound)
          == nil,
        found.lowerBound - front.lowerBound >= 3
      {
        return true
      }
      index = found.upperBound
    }
    return false
  }
}
