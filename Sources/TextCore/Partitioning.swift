extension RandomAccessCollection {
  /// The index of the first element of which a predicate holds that, once it holds, holds of all behind it:
  /// `endIndex` where it holds of none. A binary search: O(log n).
  @inlinable
  public func partitioningIndex(
    where isInSecondPart: (Element) throws -> Bool
  ) rethrows -> Index {
    var start = startIndex
    var left = count
    while left > 0 {
      let half = left / 2
      let middle = index(start, offsetBy: half)
      if try isInSecondPart(self[middle]) {
        left = half
      } else {
        start = index(after: middle)
        left -= half + 1
      }
    }
    return start
  }
}
