/// A range of a text as it stands from some place of it, in half the room.
///
/// What is told of a piece of text from the piece's own beginning stays as it is while the text in front
/// is edited. Beyond 2 GiB in front and 4 GiB in length a range is cut.
public struct Inset: Sendable, Hashable {
  @usableFromInline let start: Int32
  @usableFromInline let count: UInt32

  /// - Parameter base: the place from which the range is told.
  @inlinable
  public init(_ range: SourceRange, from base: Int) {
    start = Int32(clamping: range.lowerBound &- base)
    count = UInt32(clamping: range.count)
  }

  @inlinable public var isEmpty: Bool { count == 0 }

  /// The range in the offsets of the text.
  @inlinable
  public func range(from base: Int) -> SourceRange {
    let lower = base &+ Int(start)
    return Range(uncheckedBounds: (lower, lower &+ Int(count)))
  }
}
