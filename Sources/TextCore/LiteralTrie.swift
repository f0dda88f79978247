/// The pass over the bytes: a `LiteralSet` seen through its storage.
///
/// Two scalars are in hand at every step, and one test asks whether any literal begins so. A branch
/// for each scalar would be guessed wrong half of the time; only what passes walks the trie.
struct LiteralTrie {
  let pairs: UnsafeBufferPointer<UInt64>
  let singles: UnsafeBufferPointer<UInt64>
  let nodes: UnsafeBufferPointer<LiteralSet.Node>
  let steps: UnsafeBufferPointer<UInt64>

  func scan(_ bytes: UnsafeBufferPointer<UInt8>, into occurrences: inout Occurrences) {
    if bytes.isEmpty { return }
    var offset = 0
    var scalar = DecodedScalar.valid(bytes, at: 0)
    while true {
      let next = offset &+ scalar.length
      let isLast = next >= bytes.count
      let follower =
        isLast ? DecodedScalar(value: 0, length: 0) : DecodedScalar.valid(bytes, at: next)
      let first = scalar.value
      let pair = LiteralSet.pairBit(first, follower.value)
      let pairBits = pairs[pair >> 6] >> UInt64(pair & 63)
      let singleBits = singles[Int(first >> 6) & 1023] >> UInt64(first & 63)
      if (pairBits | singleBits) & 1 != 0 {
        if singleBits & 1 != 0 {
          let single = step(from: LiteralSet.singleNode, first)
          if single != 0 { occurrences.append(single &- LiteralSet.firstNode, offset) }
        }
        if pairBits & 1 != 0, !isLast {
          walk(bytes, at: offset, first, next, follower, into: &occurrences)
        }
      }
      if isLast { return }
      offset = next
      scalar = follower
    }
  }

  /// Adds all literals of two scalars and more that begin at an offset.
  @inline(__always)
  private func walk(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ first: UInt32, _ next: Int,
    _ second: DecodedScalar, into occurrences: inout Occurrences
  ) {
    var node = Int(first)
    var index = next
    var scalar = second
    while true {
      node = step(from: node, scalar.value)
      if node == 0 { return }
      let found = nodes[node &- LiteralSet.firstNode]
      if found.literal >= 0 { occurrences.append(Int(found.literal), start) }
      index &+= scalar.length
      if found.followers == 0 || index >= bytes.count { return }
      scalar = DecodedScalar.valid(bytes, at: index)
      if found.followers & (1 << UInt64(scalar.value & 63)) == 0 { return }
    }
  }

  /// Where a step leads to; 0 where there is none.
  @inline(__always)
  private func step(from node: Int, _ scalar: UInt32) -> Int {
    let key = UInt64(node) << LiteralSet.fieldWidth | UInt64(scalar)
    let mask = steps.count &- 1
    var place = LiteralSet.place(key, mask)
    while true {
      let step = steps[place]
      if step >> LiteralSet.fieldWidth == key { return Int(step & LiteralSet.fieldMask) }
      if step == 0 { return 0 }
      place = (place &+ 1) & mask
    }
  }
}

extension LiteralSet {
  /// Lends the set's storage for a pass.
  func withTrie(_ body: (LiteralTrie) -> Void) {
    pairs.withUnsafeBufferPointer { pairs in
      singles.withUnsafeBufferPointer { singles in
        nodes.withUnsafeBufferPointer { nodes in
          steps.withUnsafeBufferPointer { steps in
            body(LiteralTrie(pairs: pairs, singles: singles, nodes: nodes, steps: steps))
          }
        }
      }
    }
  }
}
