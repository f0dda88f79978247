import ReportForms
import ReportSyntax
import TextCore

/// The prose of a section: its blocks of text, and what in them are mere sub-heads.
struct SectionProse {
  /// The text blocks behind the heading, as indices into `Document.blocks`.
  let blocks: [Int]
  /// Whether something stands in the section that is no text: a table, an image.
  let hasOtherMatter: Bool
  private let runIn: SourceRange?

  fileprivate init(_ section: BoundSection, _ report: Report) {
    let signature = report.signature?.blocks ?? 0..<0
    var blocks: [Int] = []
    blocks.reserveCapacity(section.blocks.count)
    var hasOtherMatter = false
    for index in section.blocks where !signature.contains(index) {
      if report.blocks[index].isText { blocks.append(index) }
      switch report.blocks[index].kind {
      case .table, .image: hasOtherMatter = true
      case .heading, .paragraph, .listItem, .rule: break
      }
    }
    self.blocks = blocks
    self.hasOtherMatter = hasOtherMatter
    runIn = section.runIn
  }

  /// The text run in on the heading's line, and the text blocks.
  func ranges(in report: Report) -> [SourceRange] {
    (runIn.map { [$0] } ?? []) + blocks.map { report.blocks[$0].content }
  }

  /// How many letters, digits and Han characters some text has, counting no further than needed.
  static func weight(_ bytes: [UInt8], _ range: SourceRange, atMost limit: Int) -> Int {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound, count < limit {
      let scalar = bytes.scalar(at: index)
      if ScalarClass.isHan(scalar.value) || ScalarClass.isDigit(scalar.value)
        || ScalarClass.isLatinLetter(scalar.value)
      {
        count += 1
      }
      index += scalar.length
    }
    return count
  }

  /// The words that an item begins with, up to its first mark: `主动公开情况` of
  /// `（一）主动公开情况。2023年，…`.
  static func head(_ block: Block, _ bytes: [UInt8]) -> SourceRange {
    var end = block.body.lowerBound
    while end < block.body.upperBound, end - block.body.lowerBound < 120 {
      let scalar = bytes.scalar(at: end)
      // 。．.：:，,；;
      if [0x3002, 0x2E, 0xFF0E, 0xFF1A, 0x3A, 0xFF0C, 0x2C, 0xFF1B, 0x3B].contains(scalar.value) {
        break
      }
      end += scalar.length
    }
    return block.body.lowerBound..<min(end, block.body.upperBound)
  }

  static let longestSubhead = 60

  /// Whether a block is nothing but a sub-head of the words that sections commonly use.
  static func isKnownSubhead(_ block: Block, _ bytes: [UInt8]) -> Bool {
    isKnownSubhead(bytes, block.body)
  }

  static func isKnownSubhead(_ passage: Passage) -> Bool {
    isKnownSubhead(passage.bytes, passage.body)
  }

  /// `（一）主动公开。` is one with a mark too many.
  private static func isKnownSubhead(_ bytes: [UInt8], _ body: SourceRange) -> Bool {
    guard body.count <= longestSubhead else { return false }
    let isStopped = bytes.scalar(before: body.upperBound)?.value == 0x3002
    let end = isStopped ? max(body.lowerBound, body.upperBound - 3) : body.upperBound
    return knownSubheads.contains(LabelKey.key(bytes, body.lowerBound..<end))
  }

  private static let knownSubheads: KeyNumbers = {
    var keys = KeyNumbers(capacity: 100)
    let topics = FormEdition.all.flatMap(\.sections).flatMap(\.topics).map {
      LabelKey.key($0.title)
    }
    let endings = ["", "情况", "方面", "工作", "工作情况", "方面情况"].map { Array($0.utf8) }
    for topic in topics {
      for ending in endings { keys.add(topic + ending) }
    }
    for problem in ["存在的主要问题", "存在的问题", "存在问题", "主要问题", "问题", "存在的不足"] {
      keys.add(LabelKey.key(problem))
    }
    for improvement in ["改进情况", "改进措施", "下一步改进措施", "下一步工作", "下一步工作打算", "整改措施"] {
      keys.add(LabelKey.key(improvement))
    }
    return keys
  }()
}

/// The prose of all sections, gone through once for several rules.
private final class SectionProses: ReportScan {
  /// At the indices of `Report.sections`.
  let all: [SectionProse]

  init(_ report: Report) {
    all = report.sections.map { SectionProse($0, report) }
  }
}

extension Report {
  /// The prose of one of the report's sections.
  func prose(of section: BoundSection) -> SectionProse {
    guard let index = sections.firstIndex(where: { $0.heading == section.heading }) else {
      return SectionProse(section, self)
    }
    return scan(SectionProses.self).all[index]
  }
}
