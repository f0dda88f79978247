/// Where every literal of a set stands in a text, found in one pass over the bytes.
///
/// Occurrences that overlap are all there: 公开 inside 信息公开, and 公开 inside 公开公开 twice.
public struct LiteralIndex: Sendable {
  /// One object, since rules pass the index around at every turn.
  private final class Storage: Sendable {
    let bytes: [UInt8]
    let set: LiteralSet
    let offsets: LiteralOffsets

    init(_ bytes: [UInt8], _ set: LiteralSet, _ offsets: LiteralOffsets) {
      self.bytes = bytes
      self.set = set
      self.offsets = offsets
    }
  }

  private let storage: Storage
  private var bytes: [UInt8] { storage.bytes }
  private var set: LiteralSet { storage.set }

  public init(scanning bytes: [UInt8], for set: LiteralSet) {
    var occurrences = Occurrences(byteCount: bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      set.withTrie { $0.scan(bytes, into: &occurrences) }
    }
    storage = Storage(bytes, set, occurrences.sorted(literalCount: set.count))
  }

  /// The index of a text of whose parts the occurrences are known: only what lies between them, and
  /// across their ends, is searched.
  ///
  /// - Parameter parts: in order, without overlap, each with what `LiteralSet.occurrences` found in it.
  public init(
    _ bytes: [UInt8], for set: LiteralSet, parts: [(range: SourceRange, known: LiteralParts)]
  ) {
    var occurrences = Occurrences(byteCount: bytes.count)
    var from = 0
    bytes.withUnsafeBufferPointer { bytes in
      for (range, known) in parts {
        LiteralIndex.search(bytes, from..<range.lowerBound, set, into: &occurrences)
        occurrences.append(known.found, shiftedBy: range.lowerBound)
        from = range.upperBound
      }
      LiteralIndex.search(bytes, from..<bytes.count, set, into: &occurrences)
    }
    storage = Storage(bytes, set, occurrences.sorted(literalCount: set.count))
  }

  /// The index of a text that differs from another one's only in a window: what stands there is
  /// searched, everything else moved. Nil where the window is so large that this gains nothing.
  ///
  /// - Parameter difference: what the two share, where that is known.
  public init?(
    _ old: LiteralIndex, editedTo bytes: [UInt8], difference: TextDifference? = nil
  ) {
    let difference = difference ?? TextDifference(old.bytes, bytes)
    let set = old.set
    let window = difference.front..<(bytes.count - difference.back)
    guard window.count <= LiteralIndex.largestWindow(bytes.count) else { return nil }
    // Whatever reaches into the window begins at most so far in front of it, with a character.
    var start = max(0, window.lowerBound - set.longest)
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let end = min(bytes.count, window.upperBound + set.longest)
    var found = Occurrences(byteCount: end - start)
    bytes.withUnsafeBufferPointer { bytes in
      set.withTrie { $0.scan(UnsafeBufferPointer(rebasing: bytes[start..<end]), into: &found) }
    }
    var fresh = Occurrences(byteCount: window.count)
    found.each { literal, offset in
      let place = start + offset
      if place < window.upperBound, place + set.lengths[literal] > window.lowerBound {
        fresh.append(literal, place)
      }
    }
    storage = Storage(
      bytes, set,
      old.storage.offsets.replacing(
        window.lowerBound..<(old.bytes.count - difference.back),
        with: fresh.packed.sorted(), distance: bytes.count - old.bytes.count,
        lengths: set.lengths))
  }

  /// Whether it is of these very bytes; whether others say the same is not looked at.
  public func isOf(_ bytes: [UInt8]) -> Bool { ByteComparison.areOne(self.bytes, bytes) }

  private static func largestWindow(_ count: Int) -> Int { count / 16 + 256 }

  /// Adds what stands in a gap between known parts, or reaches into one of them.
  private static func search(
    _ bytes: UnsafeBufferPointer<UInt8>, _ gap: SourceRange, _ set: LiteralSet,
    into occurrences: inout Occurrences
  ) {
    guard !gap.isEmpty, gap.contains(where: { bytes[$0] != 0x0A && bytes[$0] != 0x0D }) else {
      return
    }
    // No literal runs over a line's end.
    var start = gap.lowerBound
    let reach = set.longest - 1
    if bytes[start] != 0x0A, bytes[start] != 0x0D {
      start = max(0, start - reach)
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    }
    var end = gap.upperBound
    if bytes[end - 1] != 0x0A, bytes[end - 1] != 0x0D { end = min(bytes.count, end + reach) }
    let window = UnsafeBufferPointer(rebasing: bytes[start..<end])
    var found = Occurrences(byteCount: window.count)
    set.withTrie { $0.scan(window, into: &found) }
    found.each { literal, offset in
      let place = start + offset
      if place < gap.upperBound, place + set.lengths[literal] > gap.lowerBound,
        place >= occurrences.searched
      {
        occurrences.append(literal, place)
      }
    }
    occurrences.searched = gap.upperBound
  }

  /// The offsets at which a literal begins, ascending.
  ///
  /// A literal that is not in the set is searched for in the whole text.
  public func offsets(of literal: String) -> [Int] {
    Array(offsets(of: literal, in: 0..<bytes.count))
  }

  /// The offsets in a range at which a literal begins that also ends in the range, ascending.
  public func offsets(of literal: String, in range: SourceRange) -> ArraySlice<Int> {
    guard let id = set.id(of: literal) else { return search(literal, in: range) }
    let range = range.clamped(to: 0..<bytes.count)
    let last = range.upperBound - set.lengths[id]
    if last < range.lowerBound { return [] }
    return storage.offsets.of(id, in: range.lowerBound..<last + 1)
  }

  /// Whether a literal stands in a range.
  public func contains(_ literal: String, in range: SourceRange) -> Bool {
    first(of: literal, in: range) != nil
  }

  /// The first occurrence of a literal that lies in a range.
  public func first(of literal: String, in range: SourceRange) -> SourceRange? {
    let length = literal.utf8.count
    guard let id = set.id(of: literal) else {
      return search(literal, in: range, isFirstEnough: true).first.map { $0..<$0 + length }
    }
    let range = range.clamped(to: 0..<bytes.count)
    guard let offset = storage.offsets.first(of: id, notBelow: range.lowerBound),
      offset <= range.upperBound - length
    else { return nil }
    return offset..<offset + length
  }

  /// The numbers of the literals that occur, ascending.
  public var numbers: [Int] { storage.offsets.literals }

  /// The offsets at which the literal begins that is at an index of `numbers`, ascending.
  public func offsets(at index: Int) -> ArraySlice<Int> { storage.offsets.of(at: index) }

  /// The first offset of the literal that has a number in the set, not below another.
  public func firstOffset(ofNumber number: Int, notBelow offset: Int) -> Int? {
    storage.offsets.first(of: number, notBelow: offset)
  }

  private func search(
    _ literal: String, in range: SourceRange, isFirstEnough: Bool = false
  ) -> ArraySlice<Int> {
    let needle = Array(literal.utf8)
    var found: ArraySlice<Int> = []
    var start = range.lowerBound
    while start < range.upperBound,
      let offset = ByteSearch.first(needle, in: bytes, start..<range.upperBound)
    {
      found.append(offset)
      if isFirstEnough { break }
      start = offset + 1
    }
    return found
  }
}
