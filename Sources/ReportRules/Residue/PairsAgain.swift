import TextCore

/// Looks for what may be a repeated word, quickly: most text holds none.
enum PairsAgain {
  /// Where two Han characters stand that stand again close behind, in order: nothing else can begin a
  /// repeated word, and of all pairs of a text few do. Others may be among them.
  static func places(
    _ bytes: [UInt8], _ range: SourceRange, within reach: Int
  ) -> [Int] {
    bytes[range].withUnsafeBufferPointer { bytes in
      // Where a pair of that hash stood last, so far behind `reach` that 0 is out of it. One that is
      // overwritten within reach is taken, be it by another pair.
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 512) { last in
        last.initialize(repeating: 0)
        var found: [Int] = []
        var index = 0
        var before: UInt64 = 0
        while index &+ 3 <= bytes.count {
          guard isHan(bytes[index]) else {
            before = 0
            index &+= 1
            continue
          }
          let here =
            UInt64(bytes[index]) << 16 | UInt64(bytes[index &+ 1]) << 8 | UInt64(bytes[index &+ 2])
          if before != 0 {
            let hash = Int(
              truncatingIfNeeded: ((before << 24 | here) &* 0x9E37_79B9_7F4A_7C15) >> 55)
            let place = UInt32(truncatingIfNeeded: index &+ reach)
            let distance = Int(place &- last[hash])
            if distance <= reach { found.append(range.lowerBound + index - 3 - distance) }
            last[hash] = place
          }
          before = here
          index &+= 3
        }
        return found.sorted()
      }
    }
  }

  /// Whether a byte is the first of a Han character.
  static func isHan(_ lead: UInt8) -> Bool { lead >= 0xE4 && lead <= 0xE9 }
}
