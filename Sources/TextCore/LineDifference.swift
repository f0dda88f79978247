/// Which lines of a text are gone in another, and which came.
///
/// The time grows with the number of lines, however many differ: lines that stand once in either text
/// hold the two together (the patience difference), and only what is short between two of them is
/// compared by the standard library, which takes the square of what differs. Where nothing holds long
/// stretches together, one is said to take the place of the other: true, if more than needed.
public struct LineDifference: Sendable {
  /// At the indices of the old lines: whether each is gone.
  public private(set) var removed: [Bool]
  /// At the indices of the new lines: whether each came. The lines left in the two texts are the same,
  /// in their order.
  public private(set) var inserted: [Bool]

  /// How many lines of two stretches together are compared by the standard library.
  private static let short = 256
  /// How often a stretch is divided at lines that stand once in it.
  private static let deepest = 32

  private struct Stretch {
    var old: Range<Int>
    var new: Range<Int>
    var depth = 0
  }

  public init<Line: Hashable>(from old: [Line], to new: [Line]) {
    // Lines as numbers: compared often, and each looked at once.
    var numbers: [Line: Int] = [:]
    func number(_ line: Line) -> Int {
      if let number = numbers[line] { return number }
      numbers[line] = numbers.count
      return numbers.count - 1
    }
    let before = old.map(number)
    let after = new.map(number)
    removed = Array(repeating: false, count: before.count)
    inserted = Array(repeating: false, count: after.count)
    var finder = UniqueLines(count: numbers.count)
    var open = [Stretch(old: before.indices, new: after.indices)]
    while let stretch = open.popLast() {
      let (old, new) = LineDifference.withoutEnds(stretch.old, stretch.new, before, after)
      if old.isEmpty || new.isEmpty {
        replace(old, new)
      } else if old.count + new.count <= LineDifference.short {
        compare(old, new, before, after)
      } else {
        let anchors =
          stretch.depth < LineDifference.deepest ? finder.pairs(old, new, before, after) : []
        if anchors.isEmpty {
          replace(old, new)
          continue
        }
        var (oldStart, newStart) = (old.lowerBound, new.lowerBound)
        for anchor in anchors {
          open.append(
            Stretch(
              old: oldStart..<anchor.old, new: newStart..<anchor.new, depth: stretch.depth + 1))
          (oldStart, newStart) = (anchor.old + 1, anchor.new + 1)
        }
        open.append(
          Stretch(
            old: oldStart..<old.upperBound, new: newStart..<new.upperBound,
            depth: stretch.depth + 1))
      }
    }
  }

  /// The stretches without the lines that they begin and end with alike.
  private static func withoutEnds(
    _ old: Range<Int>, _ new: Range<Int>, _ before: [Int], _ after: [Int]
  ) -> (Range<Int>, Range<Int>) {
    let most = min(old.count, new.count)
    var front = 0
    while front < most, before[old.lowerBound + front] == after[new.lowerBound + front] {
      front += 1
    }
    var back = 0
    while back < most - front,
      before[old.upperBound - 1 - back] == after[new.upperBound - 1 - back]
    {
      back += 1
    }
    return (
      old.lowerBound + front..<old.upperBound - back,
      new.lowerBound + front..<new.upperBound - back
    )
  }

  private mutating func replace(_ old: Range<Int>, _ new: Range<Int>) {
    for index in old { removed[index] = true }
    for index in new { inserted[index] = true }
  }

  private mutating func compare(
    _ old: Range<Int>, _ new: Range<Int>, _ before: [Int], _ after: [Int]
  ) {
    for change in after[new].difference(from: before[old]) {
      switch change {
      case .remove(let offset, _, _): removed[old.lowerBound + offset] = true
      case .insert(let offset, _, _): inserted[new.lowerBound + offset] = true
      }
    }
  }
}

/// Finds the lines that stand once in either of two stretches.
private struct UniqueLines {
  /// By the lines' numbers, where each stands: the index; -1 for nowhere, -2 for more than one place.
  private var oldPlaces: [Int]
  private var newPlaces: [Int]

  init(count: Int) {
    oldPlaces = Array(repeating: -1, count: count)
    newPlaces = oldPlaces
  }

  /// The most of them that follow each other in both stretches alike.
  mutating func pairs(
    _ old: Range<Int>, _ new: Range<Int>, _ before: [Int], _ after: [Int]
  ) -> [(old: Int, new: Int)] {
    for index in old {
      oldPlaces[before[index]] = oldPlaces[before[index]] == -1 ? index : -2
    }
    for index in new {
      newPlaces[after[index]] = newPlaces[after[index]] == -1 ? index : -2
    }
    var pairs: [(old: Int, new: Int)] = []
    for index in old where oldPlaces[before[index]] >= 0 && newPlaces[before[index]] >= 0 {
      pairs.append((index, newPlaces[before[index]]))
    }
    for index in old { oldPlaces[before[index]] = -1 }
    for index in new { newPlaces[after[index]] = -1 }
    return UniqueLines.longestRise(pairs)
  }

  /// The longest of the pairs' sequences whose new places rise, as their old ones do.
  private static func longestRise(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    // The last of the best sequence of each length, and what stands before each pair in its own.
    var ends: [Int] = []
    var previous = Array(repeating: -1, count: pairs.count)
    for index in pairs.indices {
      let length = ends.partitioningIndex { pairs[$0].new >= pairs[index].new }
      if length > 0 { previous[index] = ends[length - 1] }
      if length < ends.count { ends[length] = index } else { ends.append(index) }
    }
    var result: [(old: Int, new: Int)] = []
    var index = ends.last ?? -1
    while index >= 0 {
      result.append(pairs[index])
      index = previous[index]
    }
    return result.reversed()
  }
}
