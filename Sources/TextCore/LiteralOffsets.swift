/// Where the literals of a set stand: the offsets of each, ascending, one literal behind the other.
///
/// A set has thousands of literals and a report holds two or three hundred of them: only these have an
/// entry, so that an edit does not carry all others along.
struct LiteralOffsets: Sendable {
  let all: [Int]
  /// The numbers of the literals that occur, ascending.
  let literals: [Int]
  /// Where the offsets of each of these begin in `all`, and one entry for their end.
  let starts: [Int]

  /// The offsets of a literal, by its number.
  func of(_ literal: Int) -> ArraySlice<Int> {
    index(of: literal).map { of(at: $0) } ?? []
  }

  /// The offsets of the literal at an index of `literals`.
  func of(at index: Int) -> ArraySlice<Int> { all[starts[index]..<starts[index + 1]] }

  /// The offsets of a literal that lie in a range.
  func of(_ literal: Int, in range: Range<Int>) -> ArraySlice<Int> {
    let offsets = of(literal)
    let first = offsets.partitioningIndex { $0 >= range.lowerBound }
    return offsets[first..<offsets[first...].partitioningIndex { $0 >= range.upperBound }]
  }

  func first(of literal: Int, notBelow offset: Int) -> Int? {
    let offsets = of(literal)
    let place = offsets.partitioningIndex { $0 >= offset }
    return place < offsets.endIndex ? offsets[place] : nil
  }

  private func index(of literal: Int) -> Int? {
    let index = literals.partitioningIndex { $0 >= literal }
    return index < literals.count && literals[index] == literal ? index : nil
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
    let limit = literals.count + fresh.count
    var writer = Writer(literalLimit: limit, offsetLimit: all.count + fresh.count)
    var next = 0
    all.withUnsafeBufferPointer { all in
      for index in literals.indices {
        let literal = literals[index]
        while next < fresh.count, Occurrences.literal(fresh[next]) < literal {
          writer.add(fresh[next])
          next += 1
        }
        // An occurrence that ends where the window begins is untouched by it.
        let front = window.lowerBound - lengths[literal]
        var place = starts[index]
        let end = starts[index + 1]
        while place < end, all[place] <= front {
          writer.add(literal, all[place])
          place += 1
        }
        while next < fresh.count, Occurrences.literal(fresh[next]) == literal {
          writer.add(fresh[next])
          next += 1
        }
        while place < end, all[place] < window.upperBound { place += 1 }
        while place < end {
          writer.add(literal, all[place] + distance)
          place += 1
        }
      }
    }
    for occurrence in fresh[next...] { writer.add(occurrence) }
    return writer.offsets
  }

  /// Offsets one behind the other, literal by literal.
  ///
  /// They are written by hand: an array would ask at every one whether it is shared.
  private struct Writer: ~Copyable {
    private let all: UnsafeMutableBufferPointer<Int>
    private let literals: UnsafeMutableBufferPointer<Int>
    private let starts: UnsafeMutableBufferPointer<Int>
    private var count = 0
    private var literalCount = 0
    private var last = -1

    /// Room for so many literals and offsets, and no more.
    init(literalLimit: Int, offsetLimit: Int) {
      all = .allocate(capacity: offsetLimit)
      literals = .allocate(capacity: literalLimit)
      starts = .allocate(capacity: literalLimit)
    }

    deinit {
      all.deallocate()
      literals.deallocate()
      starts.deallocate()
    }

    mutating func add(_ occurrence: UInt64) {
      add(Occurrences.literal(occurrence), Occurrences.offset(occurrence))
    }

    @inline(__always)
    mutating func add(_ literal: Int, _ offset: Int) {
      if literal != last {
        literals[literalCount] = literal
        starts[literalCount] = count
        literalCount &+= 1
        last = literal
      }
      all[count] = offset
      count &+= 1
    }

    var offsets: LiteralOffsets {
      LiteralOffsets(
        all: Array(all[..<count]), literals: Array(literals[..<literalCount]),
        starts: Array(starts[..<literalCount]) + [count])
    }
  }
}
