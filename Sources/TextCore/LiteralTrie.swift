/// The pass over the bytes: a `LiteralSet` seen through its storage.
///
/// Two scalars are in hand at every step. The first tells whether any literal begins here, the second
/// turns away most of what the first let through; only then is the table of steps asked.
struct LiteralTrie {
  let roots: UnsafeBufferPointer<UInt16>
  let nodes: UnsafeBufferPointer<LiteralSet.Node>
  let steps: UnsafeBufferPointer<UInt64>

  func scan(_ bytes: UnsafeBufferPointer<UInt8>, into occurrences: inout Occurrences) {
    if bytes.isEmpty { return }
    let count = bytes.count
    var offset = 0
    var scalar = LiteralSet.scalar(bytes, at: 0)
    while true {
      let next = offset + scalar.length
      let follower =
        next < count ? LiteralSet.scalar(bytes, at: next) : DecodedScalar(value: 0, length: 0)
      let value = scalar.value
      let root = value < 0x1_0000 ? Int(roots[Int(value)]) : step(from: 0, value)
      if root != 0 {
        let node = nodes[root]
        if node.literal >= 0 { occurrences.append(node.literal, offset) }
        if node.followers & (1 << UInt64(follower.value & 63)) != 0 {
          descend(bytes, from: root, next, follower, offset, &occurrences)
        }
      }
      if next >= count { return }
      offset = next
      scalar = follower
    }
  }

  /// Follows the trie below its first level.
  @inline(never)
  private func descend(
    _ bytes: UnsafeBufferPointer<UInt8>, from root: Int, _ index: Int, _ scalar: DecodedScalar,
    _ start: Int, _ occurrences: inout Occurrences
  ) {
    var node = root
    var index = index
    var scalar = scalar
    while scalar.length > 0 {
      node = step(from: node, scalar.value)
      if node == 0 { return }
      let found = nodes[node]
      if found.literal >= 0 { occurrences.append(found.literal, start) }
      if found.followers == 0 { return }
      index += scalar.length
      if index >= bytes.count { return }
      scalar = LiteralSet.scalar(bytes, at: index)
      if found.followers & (1 << UInt64(scalar.value & 63)) == 0 { return }
    }
  }

  /// The node that a step leads to; 0 where there is none.
  @inline(__always)
  private func step(from node: Int, _ scalar: UInt32) -> Int {
    let key = UInt64(node) << LiteralSet.fieldWidth | UInt64(scalar)
    let mask = steps.count - 1
    var place = LiteralSet.place(key, mask)
    while steps[place] != 0 {
      if steps[place] >> LiteralSet.fieldWidth == key {
        return Int(steps[place] & LiteralSet.fieldMask)
      }
      place = (place + 1) & mask
    }
    return 0
  }
}

/// Occurrences in the order of their finding, and their sorting by literal.
struct Occurrences {
  /// The literal's number above 40 bits of offset.
  private var found: [UInt64] = []
  private var counts: [Int]
  private static let offsetWidth: UInt64 = 40

  init(literalCount: Int, byteCount: Int) {
    counts = [Int](repeating: 0, count: literalCount)
    found.reserveCapacity(byteCount / 16)
  }

  @inline(__always)
  mutating func append(_ literal: Int32, _ offset: Int) {
    found.append(UInt64(literal) << Occurrences.offsetWidth | UInt64(offset))
    counts[Int(literal)] += 1
  }

  /// All offsets literal by literal, and where each literal's begin. The pass goes forward, so that
  /// counting keeps them ascending.
  func sorted() -> (offsets: [Int], starts: [Int]) {
    var starts: [Int] = []
    starts.reserveCapacity(counts.count + 1)
    var total = 0
    for count in counts {
      starts.append(total)
      total += count
    }
    starts.append(total)
    var places = starts
    let offsets = [Int](unsafeUninitializedCapacity: total) { output, written in
      for occurrence in found {
        let literal = Int(occurrence >> Occurrences.offsetWidth)
        let offset = Int(occurrence & ((1 << Occurrences.offsetWidth) - 1))
        output.initializeElement(at: places[literal], to: offset)
        places[literal] += 1
      }
      written = total
    }
    return (offsets, starts)
  }
}
