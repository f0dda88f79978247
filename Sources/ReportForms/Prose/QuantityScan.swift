import ReportSyntax
import TextCore

/// Finds the counts that prose states.
struct QuantityScan {
  private(set) var quantities: [ProseQuantity] = []
  private let bytes: [UInt8]
  private let year: Int?
  private let isGovernment: Bool

  init(
    _ bytes: [UInt8], prose: [ProseBlock], year: Int?, isGovernment: Bool
  ) {
    self.bytes = bytes
    self.year = year
    self.isGovernment = isGovernment
    var heading: ProseTopic?
    var section: Int?
    for (index, block) in prose.enumerated() {
      if block.section != section {
        section = block.section
        heading = section == 3 ? .requests : section == 4 ? .disputes : nil
      }
      guard block.block.ordinal != nil || QuantityScan.mayCount(bytes, block.range) else {
        continue
      }
      let text = FoldedProse(bytes, block.range)
      if let own = QuantityScan.headingTopic(block, text) { heading = own.topic }
      read(text, prose: index, section: section, heading: heading)
    }
  }

  /// Whether there is a digit, a Han numeral with a measure word behind, or a denial: 件, 未, 没, 无, 全.
  private static func mayCount(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte >= 0x30, byte <= 0x39 { return true }
        index += 1
        continue
      }
      let scalar = bytes.scalar(at: index)
      switch scalar.value {
      case 0xFF10...0xFF19, 0x672A, 0x6CA1, 0x65E0, 0x5168, 0x4EF6, 0x5B97, 0x9879, 0x8D77:
        return true
      default: index += max(1, scalar.length)
      }
    }
    return false
  }

  /// The topic of a sub-head, alone or run in: `（二）依申请公开情况。收到…`; nil for running text.
  private static func headingTopic(
    _ block: ProseBlock, _ text: FoldedProse
  ) -> (topic: ProseTopic?, Void)? {
    // A sentence, or a line with a figure, is no head however short.
    let isShort =
      text.bytes.count <= 90 && !text.bytes.contains(0x2C)
      && !text.bytes.suffix(3).elementsEqual([0xE3, 0x80, 0x82])
      && !text.bytes.contains { $0 >= 0x30 && $0 <= 0x39 }
    guard block.block.ordinal != nil || isShort else { return nil }
    var end = 0
    while end < text.bytes.count, text.bytes[end] != 0x2C {
      if text.bytes[end] == 0xE3, text.bytes[end...].starts(with: [0xE3, 0x80, 0x82]) { break }
      end += 1
    }
    let isItem: Bool
    switch block.block.ordinal?.style {
    case .arabicDot, .arabicComma, .arabicHalfBracket, .arabicInBrackets: isItem = true
    default: isItem = false
    }
    let topic = ProseContext.headingTopic(Array(text.bytes[0..<end]))
    // 1. and 2. go on under the sub-head above them unless they name a topic.
    if isItem, topic == nil { return nil }
    return (topic, ())
  }

  private mutating func read(
    _ text: FoldedProse, prose: Int, section: Int?, heading: ProseTopic?
  ) {
    let context = ProseContext(text.bytes, year: year, heading: heading)
    let reader = QuantityReader(
      text: text, matcher: PhraseMatcher(text.bytes, year: year), context: context,
      isGovernment: isGovernment, prose: prose,
      needsUnit: section == 2 || section == 3 || section == 4)
    quantities.append(contentsOf: reader.numbers())
    quantities.append(contentsOf: reader.denials())
  }
}
