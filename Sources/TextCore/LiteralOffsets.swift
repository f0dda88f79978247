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
    all[starts[literal]..<starts[literal + 1]].partitioningIndex { $0 >= offset }
  }

  /// The same literals in a text of which a window was replaced.
  ///
  /// - Parameters:
  ///   - window: what was replaced, in the old text; it may be empty.
  ///   - fresh: the literals of the new text that reach into what stands there now, as `Occurrences` packs
  ///     them, ascending.
  ///   - distance: how much longer the new text is.
  ///   - lengths: of each literal, in bytes.
  func replacing(
    _ window: Range<Int>, with fresh: [UInt64], distance: Int, lengths: [Int]
  ) -> LiteralOffsets {
    // Through pointers: an array would ask for every literal whether it is shared.
    var result: [Int] = []
    let newStarts = [Int](unsafeUninitializedCapacity: lengths.count + 1) { newStarts, startCount in
      starts.withUnsafeBufferPointer { starts in
        result = [Int](unsafeUninitializedCapacity: all.count + fresh.count) { output, count in
          var next = 0
          for literal in lengths.indices {
            let (old, oldEnd) = (starts[literal], starts[literal + 1])
            newStarts.initializeElement(at: literal, to: count)
            let isFresh = next < fresh.count && Occurrences.literal(fresh[next]) == literal
            if old == oldEnd, !isFresh { continue }
            // An occurrence that ends where the window begins is untouched by it.
            let front = window.lowerBound - lengths[literal]
            var place = old
            while place < oldEnd, all[place] <= front {
              output.initializeElement(at: count, to: all[place])
              count += 1
              place += 1
            }
            while next < fresh.count, Occurrences.literal(fresh[next]) == literal {
              output.initializeElement(at: count, to: Occurrences.offset(fresh[next]))
              count += 1
              next += 1
            }
            while place < oldEnd, all[place] < window.upperBound { place += 1 }
            while place < oldEnd {
              output.initializeElement(at: count, to: all[place] + distance)
              count += 1
              place += 1
            }
          }
          newStarts.initializeElement(at: lengths.count, to: count)
        }
      }
      startCount = lengths.count + 1
    }
    return LiteralOffsets(all: result, starts: newStarts)
  }
}
