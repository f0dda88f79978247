import TextCore

/// Where what stood in a text stands after an edit, to the byte: what stands in front of the edit stays,
/// what stands behind it is so much further on.
public struct TextMove: Sendable {
  /// The first byte that differs.
  private let start: Int
  /// The first one behind those that differ, in the old text.
  private let end: Int
  private let distance: Int

  /// - Parameter offset: where the old bytes begin in their text, and the new ones in theirs.
  public init(from old: [UInt8], to new: [UInt8], at offset: Int = 0) {
    let difference = TextDifference(old, new)
    start = offset + difference.front
    end = offset + old.count - difference.back
    distance = new.count - old.count
  }

  /// Nil where something in the range was edited, or stands right where the range is empty.
  public func range(_ range: SourceRange) -> SourceRange? {
    if range.isEmpty, range.lowerBound >= start, range.lowerBound <= end { return nil }
    if range.upperBound <= start { return range }
    return range.lowerBound >= end ? range.shifted(by: distance) : nil
  }
}
