extension Folding {
  /// The fewest insertions, deletions and replacements of scalars that make one text the other; nil
  /// when more than `limit` are needed.
  ///
  /// Costs the length times the limit: only a band around the diagonal is looked at.
  public static func editDistance(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int? {
    if limit < 0 { return nil }
    // No scalar takes more than four bytes.
    if abs(a.count - b.count) / 4 > limit { return nil }
    if a == b { return 0 }
    if fewestEdits(a, b) > limit { return nil }
    let left = scalars(a)
    let right = scalars(b)
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var (leftEnd, rightEnd) = (left.count, right.count)
    while leftEnd > start, rightEnd > start, left[leftEnd - 1] == right[rightEnd - 1] {
      leftEnd -= 1
      rightEnd -= 1
    }
    let (rows, columns) = (leftEnd - start, rightEnd - start)
    let limit = min(limit, max(rows, columns))
    if abs(rows - columns) > limit { return nil }
    if rows == 0 || columns == 0 { return max(rows, columns) }

    let tooFar = limit + 1
    var above = (0...columns).map { min($0, tooFar) }
    var current = [Int](repeating: tooFar, count: columns + 1)
    for row in 1...rows {
      let first = max(1, row - limit)
      let last = min(columns, row + limit)
      if first > last { return nil }
      current[first - 1] = first == 1 ? min(row, tooFar) : tooFar
      var least = current[first - 1]
      for column in first...last {
        let isSame = left[start + row - 1] == right[start + column - 1]
        let replaced = above[column - 1] + (isSame ? 0 : 1)
        // What lies outside the band of the row above was never filled in.
        let deleted = column == row + limit ? tooFar : above[column] + 1
        let inserted = current[column - 1] + 1
        let distance = min(replaced, deleted, inserted, tooFar)
        current[column] = distance
        least = min(least, distance)
      }
      if least > limit { return nil }
      swap(&above, &current)
    }
    return above[columns] <= limit ? above[columns] : nil
  }

  /// Fewer edits than these never do: each takes away one scalar that the other text has nowhere, or brings one.
  /// It turns away nearly all labels that are nothing like a text, for the price of reading both once.
  private static func fewestEdits(_ a: [UInt8], _ b: [UInt8]) -> Int {
    let (left, right) = (lastBytes(a), lastBytes(b))
    return max((left & ~right).nonzeroBitCount, (right & ~left).nonzeroBitCount)
  }

  /// Which values the last six bits of a text's scalars have, a bit each.
  private static func lastBytes(_ bytes: [UInt8]) -> UInt64 {
    var seen: UInt64 = 0
    var last: UInt8?
    for byte in bytes {
      if byte & 0xC0 != 0x80, let last { seen |= 1 << UInt64(last & 0x3F) }
      last = byte
    }
    if let last { seen |= 1 << UInt64(last & 0x3F) }
    return seen
  }

  private static func scalars(_ bytes: [UInt8]) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count / 2 + 1)
    var index = 0
    while index < bytes.count {
      let scalar = bytes.scalar(at: index)
      scalars.append(scalar.value)
      index += scalar.length
    }
    return scalars
  }
}
