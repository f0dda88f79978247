/// Occurrences of literals in the order of their finding, and their sorting by literal.
///
/// The list grows by hand: an array would ask at every occurrence whether it is shared.
struct Occurrences: ~Copyable {
  /// The literal's number above 40 bits of offset.
  private var found: UnsafeMutableBufferPointer<UInt64>
  private var count = 0
  private static let offsetWidth: UInt64 = 40
  /// How far gaps between known parts have been searched.
  var searched = 0

  init(byteCount: Int) {
    found = .allocate(capacity: byteCount / 12 + 16)
  }

  deinit { found.deallocate() }

  @inline(__always)
  mutating func append(_ literal: Int, _ offset: Int) {
    if count == found.count { grow() }
    let occurrence = UInt64(literal) << Occurrences.offsetWidth | UInt64(offset)
    found.initializeElement(at: count, to: occurrence)
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: found.count * 2)
    _ = larger.moveInitialize(fromContentsOf: found)
    found.deallocate()
    found = larger
  }

  /// Adds what was found in a part of the text.
  mutating func append(_ part: [UInt64], shiftedBy distance: Int) {
    for occurrence in part {
      if count == found.count { grow() }
      found.initializeElement(at: count, to: occurrence &+ UInt64(distance))
      count &+= 1
    }
  }

  func each(_ body: (_ literal: Int, _ offset: Int) -> Void) {
    for place in 0..<count { body(literal(at: place), offset(at: place)) }
  }

  /// All of them as they are packed.
  var packed: [UInt64] { Array(found[..<count]) }

  private func offset(at place: Int) -> Int { Occurrences.offset(found[place]) }

  /// All offsets literal by literal, and where each literal's begin. The pass goes forward, so that
  /// counting keeps them ascending.
  func sorted(literalCount: Int) -> LiteralOffsets {
    var starts = [Int](repeating: 0, count: literalCount + 1)
    for place in 0..<count { starts[literal(at: place) + 1] += 1 }
    for literal in 0..<literalCount { starts[literal + 1] += starts[literal] }
    var places = starts
    let offsets = [Int](unsafeUninitializedCapacity: count) { output, written in
      for place in 0..<count {
        let literal = literal(at: place)
        output.initializeElement(at: places[literal], to: offset(at: place))
        places[literal] += 1
      }
      written = count
    }
    let present = (0..<literalCount).filter { starts[$0] < starts[$0 + 1] }
    return LiteralOffsets(
      all: offsets, literals: present, starts: present.map { starts[$0] } + [count])
  }

  private func literal(at place: Int) -> Int { Occurrences.literal(found[place]) }

  static func literal(_ occurrence: UInt64) -> Int { Int(occurrence >> offsetWidth) }

  static func offset(_ occurrence: UInt64) -> Int { Int(occurrence & ((1 << offsetWidth) - 1)) }
}
