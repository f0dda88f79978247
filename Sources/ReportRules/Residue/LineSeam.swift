import ReportForms
import ReportSyntax
import TextCore

/// What shows by itself that two paragraphs were one: how the second begins, or a pair that both hold.
///
/// A comma begins no paragraph, 信 and 息 are one word, and a quotation mark closes what the line above
/// opened. How long the two are and whether they hold a mark does not matter then.
enum LineSeam {
  /// With these no paragraph begins.
  private static let rests: Marks = "，、；。”’）》】"
  private static let ends: Marks = "。！？；：…"

  /// Whether a passage can only be the rest of another.
  static func isRest(_ passage: Passage, _ shape: ProseShape) -> Bool {
    rests.contains(Nearby.at(passage.bytes, 0)) && passage.kind == .paragraph && shape.hanCount >= 2
      && endsSentence(passage.bytes, shape)
  }

  /// Whether a passage may end within a word, a number or a pair of marks.
  static func mayEnd(_ passage: Passage, _ shape: ProseShape, _ brackets: BracketReading) -> Bool {
    guard shape.hanCount >= 4, !shape.hasTab, passage.kind.isProse else { return false }
    let last = Nearby.before(passage.bytes, passage.bytes.count)
    if ScalarClass.isDigit(last) || openers.contains(last) { return true }
    if endsWithStump(passage.bytes) || endsWithCount(passage.bytes) { return true }
    guard ScalarClass.isHan(last) else { return false }
    return DividedWord.mayEnd(last) || brackets.unpaired.contains(where: \.isOpener)
  }

  /// Whether what stands behind an empty line goes on with a sentence above it, of which nothing else tells
  /// that it is not whole.
  static func isBroken(_ first: PassageSide, _ second: PassageSide) -> Bool {
    let bytes = first.passage.bytes
    let last = Nearby.before(bytes, bytes.count)
    guard first.traits.shape.hanCount >= 2, !first.traits.shape.hasTab,
      first.passage.kind.isProse, !ends.contains(last), !isContact(bytes),
      !OpenEnding.isTable(first.passage)
    else { return false }
    let (shape, rest) = (second.traits.shape, second.passage.bytes)
    if isRest(second.passage, shape) {
      return ScalarClass.isHan(last) || ScalarClass.isDigit(last) || closers.contains(last)
    }
    guard first.traits.shape.hanCount >= 4, endsSentence(rest, shape) else { return false }
    if ScalarClass.isDigit(last) {
      return DividedWord.isRestOfNumber(rest)
        && (first.traits.shape.hasComma || first.traits.shape.hasStop
          || DividedWord.isUnitAlone(rest))
    }
    let goesOn = second.passage.kind == .paragraph && ScalarClass.isHan(Nearby.at(rest, 0))
    if openers.contains(last) || endsWithStump(bytes) || endsWithCount(bytes) { return goesOn }
    guard ScalarClass.isHan(last) else { return false }
    return DividedWord.isCut(bytes, rest) || hasCommonPair(first, second)
  }

  private static let openers: Marks = "（《"

  private static let counts = Words(["一", "二", "三", "四", "五", "六", "七", "八"].map { $0 + "是" })
  private static let beforeCounts: Marks = "；，。：、"

  /// Whether a text ends with the number of an item that it lists: ；二是.
  private static func endsWithCount(_ bytes: [UInt8]) -> Bool {
    counts.end(bytes, before: bytes.count)
      && beforeCounts.contains(Nearby.before(bytes, bytes.count - 6))
  }

  /// Words of one character with which lists end.
  private static let shortWords: Marks = "村县乡镇街局所站院校厅委办部处科室组队市区省州旗社网微端屏栏报台电水气路河湖等上中下"

  /// Whether a text ends with one character behind 、 where what it is listed with has more: 教育、医. Behind
  /// 县、乡、 a character is a word.
  private static func endsWithStump(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 12, !shortWords.contains(Nearby.before(bytes, bytes.count)) else {
      return false
    }
    let offsets = [3, 9, 12].map { bytes.count - $0 }
    return Nearby.before(bytes, offsets[0]) == 0x3001
      && (offsets.dropFirst() + [bytes.count - 3]).allSatisfy { Nearby.isHan(bytes, at: $0) }
  }

  private static let closers: Marks = "”’）》】%％"
  private static let contacts: Words = ["电话", "邮编", "邮箱", "传真", "邮政编码", "http", "www.", "@"]

  private static func isContact(_ bytes: [UInt8]) -> Bool {
    contacts.occur(bytes, in: max(0, bytes.count - 90)..<bytes.count)
  }

  private static func endsSentence(_ bytes: [UInt8], _ shape: ProseShape) -> Bool {
    guard !shape.hasTab else { return false }
    return shape.isSentence || ends.contains(Nearby.before(bytes, bytes.count))
  }

  /// Whether a pair of marks begins in one and ends in the other.
  private static func hasCommonPair(_ first: PassageSide, _ second: PassageSide) -> Bool {
    guard let open = first.traits.brackets.unpaired.last, open.isOpener,
      let close = second.traits.brackets.unpaired.first
    else { return false }
    return !close.isOpener && close.kind == open.kind && !second.traits.brackets.startsWithQuote
  }
}

/// A passage, and what rules know of it.
typealias PassageSide = (passage: Passage, traits: PassageTraits)

extension Block.Kind {
  /// Neither heading nor table.
  fileprivate var isProse: Bool {
    switch self {
    case .paragraph, .listItem: true
    default: false
    }
  }
}
