import ReportForms
import TextCore

/// What is said twice at once and is no word: `《条例》《条例》`, `120条120条`, a clause with its comma.
///
/// All of it is seen from the marks of a passage and what stands between them.
enum RepeatedFigure {
  typealias Repeat = RepeatScan.Repeat

  private static let clauseEnds: Marks = "，；。"
  private static let stops: Marks = "，；。：！？"
  /// Of a clause or a sentence with figures, in bytes: 许可3件，许可3件 may be two of a list.
  private static let shortestWhole = 36
  /// No sentence that was put in twice is longer.
  private static let longestWhole = 900
  /// Five Han characters: 加油干，加油干 is a slogan.
  private static let shortestClause = 15
  /// A unit of three Han characters.
  private static let longestUnit = 9
  /// 2022年2022年度 may be two terms that meet.
  private static let longer: Words = [
    "年度", "年底", "年初", "年末", "月度", "月份", "月底", "月初", "日均", "个人", "条例",
  ]

  static func find(_ passage: Passage) -> [Repeat] {
    let marks = passage.marks
    var found: [Repeat] = []
    var title: Int?
    // Where what may be a clause begins.
    var clause = passage.range.lowerBound
    // Those with figures and quotations, behind the last pause and the last full stop.
    var phrase = clause
    var sentence = clause
    for place in marks.indices {
      let mark = marks[place]
      switch mark.value {
      case 0x300A: title = mark.offset
      case 0x300B:
        if let start = title, let again = again(passage, start, mark.end, length: mark.end - start)
        {
          found.append(again)
        }
        title = nil
      case 0x30...0x39:
        if let again = figure(passage, marks, place) ?? unit(passage, mark.offset) {
          found.append(again)
        }
      default:
        if clauseEnds.contains(mark.value) {
          if mark.offset - clause >= shortestClause,
            let again = self.clause(passage, marks, place, clause)
          {
            found.append(again)
          } else if let again = whole(passage, mark, phrase) ?? whole(passage, mark, sentence) {
            found.append(again)
          }
        }
      }
      clause = mark.end
      if stops.contains(mark.value) {
        phrase = mark.end
        if mark.value != 0xFF0C { sentence = mark.end }
      }
    }
    return found
  }

  /// The run from an offset up to another, if it stands there once more.
  private static func again(
    _ passage: Passage, _ start: Int, _ second: Int, length: Int
  ) -> Repeat? {
    guard second + length <= passage.range.upperBound,
      Nearby.begins(passage.bytes, at: second, with: start, length: length)
    else { return nil }
    return Repeat(first: start..<(start + length), second: second..<(second + length))
  }

  private static func figure(
    _ passage: Passage, _ marks: PassageMarks, _ place: Int
  ) -> Repeat? {
    guard marks.indices.contains(place + 1) else { return nil }
    let bytes = passage.bytes
    let (start, second) = (marks[place].offset, marks[place + 1].offset)
    var end = start
    while end < second, bytes.hasDigit(at: end) { end += 1 }
    // A single figure counts each of all: 1件1件核对.
    guard end - start >= 2, bytes.hasDigit(at: second), second - end >= 3,
      second - end <= longestUnit, isHan(bytes, end..<second),
      start == passage.range.lowerBound || bytes[start - 1] >= 0x80 || bytes[start - 1] <= 0x20,
      !longer.begin(bytes, at: second + end - start)
    else { return nil }
    return again(passage, start, second, length: second - start)
  }

  private static let units: Marks = "件条份篇次个项宗期场"
  private static let unitEnds: Marks = "，；。、）,;)"

  /// `326条条，`: a unit twice behind a figure, where something else or nothing follows. 12个个人 and 3项项目
  /// count words that begin so.
  private static func unit(_ passage: Passage, _ start: Int) -> Repeat? {
    let (bytes, limit) = (passage.bytes, passage.range.upperBound)
    var end = start
    while end < limit, bytes.hasDigit(at: end) { end += 1 }
    let behind = end + 6
    guard behind <= limit, end - start > 1 || bytes[start] != 0x31,
      start == passage.range.lowerBound || !bytes.hasDigit(at: start - 1),
      units.contains(Nearby.at(bytes, end)),
      Nearby.begins(bytes, at: end + 3, with: end, length: 3),
      behind == limit || unitEnds.contains(Nearby.at(bytes, behind))
    else { return nil }
    return Repeat(first: end..<(end + 3), second: (end + 3)..<behind)
  }

  private static func clause(
    _ passage: Passage, _ marks: PassageMarks, _ place: Int, _ start: Int
  ) -> Repeat? {
    let (bytes, mark) = (passage.bytes, marks[place])
    let length = mark.offset - start
    let end = mark.end + length
    guard end <= passage.range.upperBound, isHan(bytes, start..<mark.offset),
      Nearby.begins(bytes, at: mark.end, with: start, length: length),
      end == passage.range.upperBound || clauseEnds.contains(Nearby.at(bytes, end))
    else { return nil }
    return Repeat(first: start..<mark.offset, second: mark.offset..<end)
  }

  /// What ends with a mark and stands there once more at once, with a mark behind it.
  private static func whole(
    _ passage: Passage, _ mark: PassageMarks.Mark, _ start: Int
  ) -> Repeat? {
    let (bytes, length) = (passage.bytes, mark.offset - start)
    let end = mark.end + length
    guard length >= shortestWhole, length <= longestWhole, end <= passage.range.upperBound,
      Nearby.begins(bytes, at: mark.end, with: start, length: length),
      end == passage.range.upperBound || clauseEnds.contains(Nearby.at(bytes, end))
    else { return nil }
    return Repeat(first: start..<mark.offset, second: mark.offset..<end)
  }

  private static func isHan(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = bytes.scalar(at: index)
      guard ScalarClass.isHan(scalar.value) else { return false }
      index += scalar.length
    }
    return true
  }
}
