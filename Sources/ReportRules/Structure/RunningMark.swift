import ReportForms
import ReportSyntax
import TextCore

/// A number by which a sentence counts what it lists: 一是, 第二，, （3）, ④.
struct RunningMark {
  enum Kind: CaseIterable {
    /// 一是
    case assertion
    /// 一要
    case demand
    /// 第一，
    case ordinal
    /// （1） or (1)
    case bracket
    /// （一） or (一), within a paragraph
    case hanBracket
    /// ①
    case circled
    /// 2. or 2、 behind 。 or ；
    case dot

    /// Whether such a list may go on in the next paragraph; brackets and circles that begin one are
    /// items of their own.
    var crossesParagraphs: Bool {
      switch self {
      case .assertion, .demand, .ordinal: true
      case .bracket, .hanBracket, .circled, .dot: false
      }
    }
  }

  let kind: Kind
  let value: Int
  let range: SourceRange
  let numeral: SourceRange
  /// Index into `Report.prose`.
  let prose: Int

  /// How marks are written: the literal, its value, and where the numeral stands within it.
  private typealias Writing = (literal: String, value: Int, numeral: Range<Int>)

  private static let writings: [(kind: Kind, writing: Writing)] = Kind.allCases.flatMap { kind in
    (1...10).flatMap { writings(kind, $0) }.map { (kind, $0) }
  }

  private static func writings(_ kind: Kind, _ value: Int) -> [Writing] {
    let han = HanNumeral.text(value)
    switch kind {
    case .assertion: return [("\(han)是", value, 0..<3)]
    case .demand: return [("\(han)要", value, 0..<3)]
    case .ordinal: return [("第\(han)，", value, 3..<6), ("第\(han),", value, 3..<6)]
    case .bracket:
      let length = String(value).utf8.count
      return [("（\(value)）", value, 3..<(3 + length)), ("(\(value))", value, 1..<(1 + length))]
    case .hanBracket:
      return [
        ("（\(han)）", value, 3..<(3 + han.utf8.count)),
        ("(\(han))", value, 1..<(1 + han.utf8.count)),
      ]
    case .circled:
      return ItemNumeral.spellings(value, .circled).map { ($0, value, 0..<3) }
    case .dot:
      guard value > 1, value < 10 else { return [] }
      return ["；", "。"].flatMap { stop in
        [".", "、", "．"].map { ("\(stop)\(value)\($0)", value, 3..<4) }
      }
    }
  }

  static let literals = writings.map(\.writing.literal)
  private static let places = LiteralPlaces(literals)

  /// (1) and (一)
  static let halfLiterals = literals.filter { $0.utf8.first == 0x28 }

  /// The marks of a report, in order.
  ///
  /// - Parameter feature: of the passages that are looked at.
  static func all(
    in report: Report, with feature: PassageFeatures = .runningMarks
  ) -> [RunningMark] {
    var marks: [RunningMark] = []
    for (prose, _) in report.passages(with: feature) {
      guard let index = report.proseIndex(ofBlock: prose.index) else { continue }
      let found = places.occurrences(in: report.readings[index].passage).compactMap {
        place, range in
        mark(writings[place], range.shifted(by: prose.range.lowerBound), index, report)
      }
      marks += found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    return marks
  }

  private static func mark(
    _ found: (kind: Kind, writing: Writing), _ whole: SourceRange, _ prose: Int, _ report: Report
  ) -> RunningMark? {
    let (kind, writing) = found
    guard isMark(kind, writing.value, whole, prose, report) else { return nil }
    let numeral = writing.numeral.shifted(by: whole.lowerBound)
    // The 。 before `2.` is not of it, nor is the ， behind 第二.
    let range =
      kind == .dot
      ? numeral.lowerBound..<whole.upperBound
      : kind == .ordinal ? whole.lowerBound..<numeral.upperBound : whole
    return RunningMark(
      kind: kind, value: writing.value, range: range, numeral: numeral, prose: prose)
  }

  /// Those with which a passage may begin as well, where they are items of their own.
  static let withinText = writings.filter { $0.kind == .hanBracket }.map(\.writing.literal)
  /// What is named by its number: （三）项.
  private static let named: Words = [
    "项", "款", "条", "目", "类", "级", "至", "到", "和", "及", "或", "与", "章", "节", "批", "部分",
  ]

  /// Whether a number is told behind which nothing is done: it names something.
  static func isNamed(_ bytes: [UInt8], _ mark: SourceRange) -> Bool {
    named.begin(bytes, at: mark.upperBound)
  }

  private static let stops: Marks = "。；：，,;:？！ 　"
  private static let clauseEnds: Marks = "。；：;:，,"

  /// Whether a mark stands where an item begins: at the start of a paragraph or behind a mark.
  private static func isMark(
    _ kind: Kind, _ value: Int, _ range: SourceRange, _ prose: Int, _ report: Report
  ) -> Bool {
    let bytes = report.bytes
    let block = report.prose[prose].block
    let isFirst =
      range.lowerBound <= block.content.lowerBound || range.lowerBound == block.body.lowerBound
    // Within a paragraph a line may begin with it.
    var start = range.lowerBound
    while start > block.content.lowerBound, bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D {
      start -= 1
    }
    let before = Nearby.before(bytes, start)
    switch kind {
    case .assertion:
      // 一是否 asks.
      if Nearby.at(bytes, range.upperBound) == 0x5426 { return false }
      return isFirst || stops.contains(before)
    case .demand, .ordinal: return isFirst || stops.contains(before)
    case .bracket, .circled:
      let behind = Nearby.at(bytes, range.upperBound)
      guard ScalarClass.isHan(behind) || behind == 0x201C || behind == 0x300A else { return false }
      return isFirst || clauseEnds.contains(before) || (value == 1 && ScalarClass.isHan(before))
    case .hanBracket:
      let behind = Nearby.at(bytes, range.upperBound)
      return !isFirst && clauseEnds.contains(before)
        && (ScalarClass.isHan(behind) || behind == 0x201C || behind == 0x300A)
        && !named.begin(bytes, at: range.upperBound)
    case .dot:
      let behind = Nearby.at(bytes, range.upperBound)
      return ScalarClass.isHan(behind) || behind == 0x201C || behind == 0x300A
    }
  }
}
