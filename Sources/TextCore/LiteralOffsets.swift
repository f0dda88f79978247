/// Where the literals of a set stand: the offsets of each, ascending, one literal behind the other.
struct LiteralOffsets: Sendable {
  let all: [Int]
  /// Where the offsets of each literal begin in `all`, and one entry for their end.
  let starts: [Int]

  /// The offsets of a literal that lie in a range.
  func of(_ literal: Int, in range: Range<Int>) -> ArraySlice<Int> {
    all[
      place(
        of: literal, notBelow: range.lowerBound)..<place(
          of: literal, notBelow: range.upperBound)]
  }

  func first(of literal: Int, notBelow offset: Int) -> Int? {
    let place = place(of: literal, notBelow: offset)
    return place < starts[literal + 1] ? all[place] : nil
  }

  private func place(of literal: Int, notBelow offset: Int) -> Int {
    var low = starts[literal]
    var high = starts[literal + 1]
    while low < high {
      let middle = (low + high) / 2
      if all[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The same literals in a text of which a window was replaced.
  ///
  /// - Parameters:
  ///   - window: what was replaced, in the old text; it may be empty.
  ///   - fresh: the literals of the new text that reach into what stands there now.
  ///   - distance: how much longer the new text is.
  ///   - lengths: of each literal, in bytes.
  func replacing(
    _ window: Range<Int>, with fresh: LiteralOffsets, distance: Int, lengths: [Int]
  ) -> LiteralOffsets {
    var result: [Int] = []
    result.reserveCapacity(all.count + fresh.all.count)
    var starts = self.starts
    for literal in lengths.indices {
      let (old, new) = (self.starts[literal], fresh.starts[literal])
      let (oldEnd, newEnd) = (self.starts[literal + 1], fresh.starts[literal + 1])
      starts[literal] = result.count
      if old < oldEnd {
        // An occurrence that ends where the window begins is untouched by it.
        let front = place(of: literal, notBelow: window.lowerBound - lengths[literal] + 1)
        result.append(contentsOf: all[old..<front])
        result.append(contentsOf: fresh.all[new..<newEnd])
        for place in place(of: literal, notBelow: window.upperBound)..<oldEnd {
          result.append(all[place] + distance)
        }
      } else if new < newEnd {
        result.append(contentsOf: fresh.all[new..<newEnd])
      }
    }
    starts[lengths.count] = result.count
    return LiteralOffsets(all: result, starts: starts)
  }
}
