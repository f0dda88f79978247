import ReportForms
import TextCore

/// Counts of one unit around a place, of which a change or a share may be told: `收到48件，其中自然人41件、其他7件，
/// 较上年（59件）减少11件` is of the 48, though 7 is nearest.
struct CountsAround {
  /// All of them in front in the paragraph, that at the place not among them.
  let front: [Int]
  /// Those of its sentence, in order, whatever ； parts them.
  private let row: [Int]
  /// Where that at the place is among them.
  private let place: Int

  /// No more numbers than these are looked at on each side.
  private static let farthest = 48
  private static let longestRow = 12
  private static let fullStops: WordList = ["。", "!", "?"]

  /// - Parameter index: of the count itself.
  init(_ numbers: [ProseNumber], _ index: Int, _ bytes: [UInt8]) {
    let unit = numbers[index].unit
    func count(_ number: ProseNumber) -> Int? {
      guard number.unit == unit, let count = number.amount?.whole,
        (0..<1_000_000_000).contains(count)
      else { return nil }
      return count
    }
    func isParted(_ first: Int, _ second: Int) -> Bool {
      let gap = numbers[first].end..<max(numbers[first].end, numbers[second].range.lowerBound)
      return CountsAround.fullStops.occurs(in: bytes, gap)
    }
    var (front, row) = ([Int](), [Int]())
    var isInSentence = true
    for other in (max(0, index - CountsAround.farthest)..<index).reversed() {
      isInSentence =
        isInSentence && row.count < CountsAround.longestRow && !isParted(other, other + 1)
      guard let count = count(numbers[other]) else { continue }
      front.append(count)
      if isInSentence { row.append(count) }
    }
    row.reverse()
    place = row.count
    row.append(count(numbers[index]) ?? 0)
    for other in (index + 1)..<max(index + 1, min(numbers.count, index + CountsAround.farthest)) {
      guard row.count <= place + CountsAround.longestRow, !isParted(other - 1, other) else { break }
      if let count = count(numbers[other]) { row.append(count) }
    }
    self.front = front
    self.row = row
  }

  /// How many stand in front in the same sentence.
  var before: Int { place }

  /// Whether one of those in front, or some that stand in a row up to the place, are as is asked.
  func containsNow(_ isRight: (Int) -> Bool) -> Bool {
    front.contains(where: isRight) || sums(in: row[...place]).contains(where: isRight)
  }

  /// Whether the count at the place, or it with some right in front, is such a part of one of those in front,
  /// or of some in a row.
  ///
  /// - Parameter most: how many counts may make the part together.
  func containsWhole(
    ofUpTo most: Int, _ isRight: (_ part: Int, _ whole: Int) -> Bool
  ) -> Bool {
    let wholes = front + sums(in: row[...])
    var part = 0
    for (index, count) in row[...place].suffix(most).reversed().enumerated() {
      part += count
      let least = index == 0 ? part : part + 1
      if wholes.contains(where: { least <= $0 && isRight(part, $0) }) { return true }
    }
    return false
  }

  /// The sums of two or more that stand in a row.
  private func sums(in row: ArraySlice<Int>) -> [Int] {
    var sums: [Int] = []
    for first in row.indices {
      var sum = row[first]
      for count in row[(first + 1)...] {
        sum += count
        sums.append(sum)
      }
    }
    return sums
  }
}
