import ReportForms
import ReportSyntax
import TextCore

/// The brackets of a passage that have no partner in it, in its offsets.
struct BracketReading: Sendable {
  let unpaired: [BracketScan.Mark]
  let startsWithQuote: Bool
  /// Whether what looks like an item's bracket may close one of the line before: `一、四、七）设点`.
  let mayCloseBefore: Bool

  init(_ passage: Passage) {
    guard passage.marks.contains(where: { BracketScan.isBracket($0.value) }) else {
      unpaired = []
      startsWithQuote = false
      mayCloseBefore = false
      return
    }
    var scan = BracketScan(passage)
    scan.run()
    unpaired = scan.unpaired
    startsWithQuote = scan.startsWithQuote
    mayCloseBefore = scan.mayCloseBefore
  }
}

/// Pairs the brackets of a paragraph, each kind for itself, in one pass.
///
/// Both widths of a round bracket are one kind. The bracket of `1）` and `a)` is none.
struct BracketScan {
  enum Kind: Int, CaseIterable, Sendable {
    case round, quote, title, lenticular, tortoise, angle, corner, whiteCorner

    /// Whether it mostly stands within others.
    var isInner: Bool {
      switch self {
      case .round, .quote, .title, .lenticular: false
      case .tortoise, .angle, .corner, .whiteCorner: true
      }
    }

    func partner(ofOpener isOpener: Bool) -> String {
      switch self {
      case .round: isOpener ? "）" : "（"
      case .quote: isOpener ? "”" : "“"
      case .title: isOpener ? "》" : "《"
      case .lenticular: isOpener ? "】" : "【"
      case .tortoise: isOpener ? "〕" : "〔"
      case .angle: isOpener ? "〉" : "〈"
      case .corner: isOpener ? "」" : "「"
      case .whiteCorner: isOpener ? "』" : "『"
      }
    }
  }

  struct Mark: Sendable {
    let kind: Kind
    let isOpener: Bool
    var range: SourceRange

    func shifted(by distance: Int) -> Mark {
      var mark = self
      mark.range = range.shifted(by: distance)
      return mark
    }
  }

  private let bytes: [UInt8]
  private let range: SourceRange
  private let start: Int
  private let marks: PassageMarks
  private var open: [[Mark]] = Array(repeating: [], count: Kind.allCases.count)
  private var closers: [Mark] = []
  private(set) var startsWithQuote = false
  private(set) var mayCloseBefore = false

  init(_ passage: Passage) {
    bytes = passage.bytes
    range = passage.range
    marks = passage.marks
    start = passage.ordinal?.range.upperBound ?? range.lowerBound
  }

  /// Whether a character is a bracket of any kind.
  static func isBracket(_ value: UInt32) -> Bool {
    switch value {
    case 0x28, 0x29, 0xFF08, 0xFF09, 0x201C, 0x201D, 0x3008...0x3011, 0x3014, 0x3015: true
    default: false
    }
  }

  /// What has no partner, in order.
  var unpaired: [Mark] {
    if closers.isEmpty, open.allSatisfy({ $0.isEmpty }) { return [] }
    let isTitleOpen = !open[Kind.title.rawValue].isEmpty
    let isTitleClosed = closers.contains { $0.kind == .title }
    return (open.flatMap { $0 } + closers).filter {
      switch $0.kind {
      case .tortoise: isInNumber($0)
      // 《…〉 is one slip, and < may stand for 〈.
      case .angle:
        !($0.isOpener ? isTitleClosed : isTitleOpen)
          && !marks.contains { BracketScan.signs.contains($0.value) }
      default: true
      }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  mutating func run() {
    startsWithQuote = Nearby.at(bytes, range.lowerBound) == 0x201C
    mayCloseBefore = closesWithNumeral()
    for mark in marks where mark.offset >= start {
      switch mark.value {
      case 0x28, 0xFF08: push(.round, mark.range)
      case 0x29, 0xFF09:
        if !open[0].isEmpty || !isItemMark(mark.range) { pop(.round, mark.range) }
      case 0x201C: push(.quote, mark.range)
      case 0x201D: pop(.quote, mark.range)
      case 0x300A: push(.title, mark.range)
      case 0x300B: pop(.title, mark.range)
      case 0x3010: push(.lenticular, mark.range)
      case 0x3011: pop(.lenticular, mark.range)
      case 0x3014: push(.tortoise, mark.range)
      case 0x3015: pop(.tortoise, mark.range)
      case 0x3008: push(.angle, mark.range)
      case 0x3009: pop(.angle, mark.range)
      case 0x300C: push(.corner, mark.range)
      case 0x300D: pop(.corner, mark.range)
      case 0x300E: push(.whiteCorner, mark.range)
      case 0x300F: pop(.whiteCorner, mark.range)
      default: break
      }
    }
  }

  private static let signs: Marks = "<>＜＞"
  private static let number: Words = ["号"]

  /// Whether a bracket is half of those around a number's year, and no other mark the other half:
  /// `政办发〔202412号`, `政办发2024〕12号`, but `〔2024]12号`.
  private func isInNumber(_ mark: Mark) -> Bool {
    if mark.isOpener {
      let digits = bytes[mark.range.upperBound...].prefix(9).prefix(while: \.isDigit).count
      return (5...8).contains(digits)
        && BracketScan.number.begin(bytes, at: mark.range.upperBound + digits)
    }
    let year = mark.range.lowerBound - 4
    return year >= range.lowerBound && bytes[year..<mark.range.lowerBound].allSatisfy(\.isDigit)
      && Nearby.isHan(bytes, before: year) && bytes.hasDigit(at: mark.range.upperBound)
  }

  /// Whether the first round bracket closes, not far behind the start and right behind a Han numeral.
  private func closesWithNumeral() -> Bool {
    for mark in marks.prefix(8) where mark.offset - range.lowerBound <= BracketScan.near {
      switch mark.value {
      case 0x28, 0xFF08: return false
      case 0x29, 0xFF09:
        return bytes.scalar(before: mark.offset).map {
          BracketScan.numerals.contains($0.value)
        } ?? false
      default: continue
      }
    }
    return false
  }

  /// In bytes.
  private static let near = 45

  private mutating func push(_ kind: Kind, _ range: SourceRange) {
    open[kind.rawValue].append(Mark(kind: kind, isOpener: true, range: range))
  }

  private mutating func pop(_ kind: Kind, _ range: SourceRange) {
    if open[kind.rawValue].popLast() == nil {
      closers.append(Mark(kind: kind, isOpener: false, range: range))
    }
  }

  /// `1）`, `12)`, `a)`, `一）` behind the start, a blank or a mark.
  private func isItemMark(_ mark: SourceRange) -> Bool {
    var place = mark.lowerBound
    // `2⏎）`, and `<span>2</span><span>）`
    while place > range.lowerBound, BracketScan.isUnseen(bytes[place - 1]) { place -= 1 }
    var count = 0
    while count < 3, place > range.lowerBound, let scalar = bytes.scalar(before: place) {
      let isPart =
        ScalarClass.isDigit(scalar.value) || ScalarClass.isLatinLetter(scalar.value)
        || (scalar.value >= 0x2460 && scalar.value <= 0x2473)
        || BracketScan.numerals.contains(scalar.value)
      guard isPart else { break }
      place -= scalar.length
      count += 1
    }
    // Behind a number that a line end cut in two: `电话0579-8555⏎0100）。`.
    guard count > 0, !BracketScan.ends.contains(Nearby.at(bytes, mark.upperBound)) else {
      return false
    }
    // An address that a line end cut in two: `.gov⏎.cn）`.
    if count > 1, isWord(place..<mark.lowerBound) { return false }
    // `分为a)网站、b)微信`: no word is one Latin letter long.
    if count == 1, ScalarClass.isLatinLetter(Nearby.at(bytes, place)) { return true }
    while place > range.lowerBound, bytes[place - 1] == 0 { place -= 1 }
    if place == range.lowerBound { return true }
    return isParted(place) || count == 1 && opensEnumeration(place, mark)
  }

  /// Whether a blank or a mark stands in front of an offset.
  private func isParted(_ place: Int) -> Bool {
    let before = Nearby.before(bytes, place)
    return before <= 0x2F || before == 0x3A || before == 0x3B
      || ScalarClass.isFullWidthPunctuation(before) || ScalarClass.isBlank(before)
  }

  /// No item of an enumeration in a sentence is longer, in bytes.
  private static let longestItem = 600

  /// `做到1）先审后发，2）按月核对`: the second item, parted by a mark, tells of the first.
  private func opensEnumeration(_ digit: Int, _ mark: SourceRange) -> Bool {
    guard bytes[digit] == 0x31 else { return false }
    var place = mark.upperBound
    let limit = min(range.upperBound, place + BracketScan.longestItem)
    while place + 1 < limit {
      if bytes[place] == 0x32, isParted(place) {
        let next = Nearby.at(bytes, place + 1)
        if next == 0x29 || next == 0xFF09 { return true }
      }
      place += 1
    }
    return false
  }

  /// Whether Latin letters stand in a range, and not ii or iv.
  private func isWord(_ range: SourceRange) -> Bool {
    let letters = bytes[range].filter { !BracketScan.isUnseen($0) }.map { $0 | 0x20 }
    return letters.allSatisfy { (0x61...0x7A).contains($0) }
      && !letters.allSatisfy { [0x69, 0x76, 0x78].contains($0) }
  }

  /// Whether a byte is a line's end or part of a tag.
  private static func isUnseen(_ byte: UInt8) -> Bool {
    byte == 0 || byte == 0x0A || byte == 0x0D
  }

  private static let numerals: Marks = "一二三四五六七八九十"
  private static let ends: Marks = "。，；"
}
