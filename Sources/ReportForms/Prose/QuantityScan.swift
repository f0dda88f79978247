import ReportSyntax
import TextCore

/// Finds the counts that prose states.
enum QuantityScan {
  /// The counts of a passage, in its own offsets.
  static func quantities(
    _ passage: Passage, _ circumstances: PassageReading.Circumstances, _ years: YearWords
  ) -> [ProseQuantity] {
    let telling: SurveyedLists = [ProseWords.digit, ProseWords.numeral, ProseWords.denial]
    guard !passage.words.lists.isDisjoint(with: telling),
      passage.ordinal != nil || mayCount(passage, isSentence: true)
    else { return [] }
    let section = passage.section
    let reader = QuantityReader(
      passage, circumstances, years, needsUnit: section == 2 || section == 3 || section == 4)
    return reader.numbers(passage.numbers) + reader.denials()
  }

  /// The topic that the heading of a section sets.
  static func topic(ofSection section: Int?) -> ProseTopic? {
    section == 3 ? .requests : section == 4 ? .disputes : nil
  }

  /// Whether there is a digit, a Han numeral with a measure word behind, or what is said of all or none:
  /// 件, 未, 没, 无, 全, 不存在.
  ///
  /// - Parameter isSentence: whether 均, 都 and 零 count, which no sub-head is known by.
  private static func mayCount(_ passage: Passage, isSentence: Bool) -> Bool {
    for mark in passage.marks {
      if ScalarClass.isDigit(mark.value) || ScalarClass.isFullWidthDigit(mark.value) { return true }
    }
    let bytes = passage.bytes
    var index = 0
    while index < bytes.count {
      let scalar = bytes.scalar(at: index)
      switch scalar.value {
      case 0x672A, 0x6CA1, 0x65E0, 0x5168, 0x4EF6, 0x5B97, 0x9879, 0x8D77: return true
      case 0x4E0D where isSentence && isBeing(bytes, at: index + 3): return true
      case 0x96F6 where isSentence, 0x5747 where isSentence, 0x90FD where isSentence: return true
      default: index += max(1, scalar.length)
      }
    }
    return false
  }

  private static func isBeing(_ bytes: [UInt8], at offset: Int) -> Bool {
    offset < bytes.count && bytes.scalar(at: offset).value == 0x5B58
  }

  /// A sentence, or a line with a figure, is no head however short.
  private static func isShortLine(_ text: FoldedProse) -> Bool {
    text.bytes.count <= 90 && !text.bytes.contains(0x2C)
      && !text.bytes.suffix(3).elementsEqual([0xE3, 0x80, 0x82])
      && !text.bytes.contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// The topic of a sub-head, alone or run in: `（二）依申请公开情况。收到…`; nil for running text.
  static func headTopic(_ passage: Passage) -> PassageReading.HeadTopic? {
    let text = passage.folded
    guard passage.ordinal != nil || isShortLine(text) && mayCount(passage, isSentence: false)
    else { return nil }
    var end = 0
    while end < text.bytes.count, text.bytes[end] != 0x2C {
      if text.bytes[end] == 0xE3, text.bytes[end...].starts(with: [0xE3, 0x80, 0x82]) { break }
      end += 1
    }
    let isItem: Bool
    switch passage.ordinal?.style {
    case .arabicDot, .arabicComma, .arabicHalfBracket, .arabicInBrackets: isItem = true
    default: isItem = false
    }
    let topic = ProseContext.headingTopic(Array(text.bytes[0..<end]))
    // 1. and 2. go on under the sub-head above them unless they name a topic.
    if isItem, topic == nil { return nil }
    return PassageReading.HeadTopic(topic: topic)
  }
}
