import ReportSyntax
import TextCore

/// Finds the contents list: a run of three or more different titles with no text between them, whose
/// titles stand again later on. Sub-heads may stand between them, as lists of two levels have them.
struct ContentsList {
  private let candidates: [HeadingCandidate]
  /// By the section's number, the last candidate for it.
  private let lastOf: [Int: Int]
  /// The same of the first one.
  private let firstOf: [Int: Int]
  private(set) var blocks: Range<Int> = 0..<0
  /// The blocks that were looked at between titles.
  private(set) var between: [Int] = []

  /// No section of a list has more entries below it.
  private static let mostEntries = 12
  /// An entry is no longer, in bytes, its leaders apart.
  private static let longestEntry = 120

  init(_ candidates: [HeadingCandidate]) {
    self.candidates = candidates
    lastOf = Dictionary(
      candidates.enumerated().map { ($1.form.number, $0) }, uniquingKeysWith: max)
    firstOf = Dictionary(
      candidates.enumerated().map { ($1.form.number, $0) }, uniquingKeysWith: min)
  }

  mutating func find(_ document: Document) {
    if let outline = outline(document) {
      blocks = outline
      return
    }
    var start = 0
    while start < candidates.count {
      var end = start + 1
      while end < candidates.count, follows(end, document) { end += 1 }
      if let list = list(start..<end) {
        blocks = list
        return
      }
      start = end
    }
  }

  /// Whether nothing but entries of a list stands between a title and the one before it.
  private mutating func follows(_ index: Int, _ document: Document) -> Bool {
    let gap = candidates[index - 1].block + 1..<candidates[index].block
    guard gap.count <= ContentsList.mostEntries else { return false }
    for block in gap {
      between.append(block)
      guard ContentsList.isEntry(document.blocks[block], document.bytes) else { return false }
    }
    return true
  }

  private func list(_ range: Range<Int>) -> Range<Int>? {
    let run = candidates[range]
    let numbers = run.count < 3 ? [] : Set(run.map(\.form.number))
    guard numbers.count >= 3, let first = run.first, let last = run.last else { return nil }
    let later = numbers.filter { lastOf[$0] ?? 0 >= range.upperBound }
    let leaders = run.filter(\.isContentsEntry).count
    // The last title of a run may be the first section's own heading.
    guard numbers.subtracting(later).count <= 1 || leaders * 2 >= run.count else { return nil }
    let lastIsHeading = !later.contains(last.form.number) && !last.isContentsEntry
    let repeatsFirst = run.dropLast().contains { $0.form.number == last.form.number }
    return first.block..<(lastIsHeading || repeatsFirst ? last.block : last.block + 1)
  }

  /// The outline of a PDF, which converters append: at the end of the text titles that all stood before.
  private mutating func outline(_ document: Document) -> Range<Int>? {
    var start = candidates.count - 1
    while start > 0, follows(start, document) { start -= 1 }
    guard candidates.count - start >= 3, let last = candidates.last,
      candidates[start...].allSatisfy({ firstOf[$0.form.number] ?? start < start })
    else { return nil }
    let rest = (last.block + 1)..<document.blocks.count
    guard rest.count <= ContentsList.mostEntries else { return nil }
    for block in rest {
      between.append(block)
      guard ContentsList.isEntry(document.blocks[block], document.bytes) else { return nil }
    }
    return candidates[start].block..<document.blocks.count
  }

  /// A sub-head alone on its line: an ordinal below a section's, and no sentence behind it.
  private static func isEntry(_ block: Block, _ bytes: [UInt8]) -> Bool {
    guard block.isText, let ordinal = block.ordinal, ordinal.style != .han else { return false }
    var length = 0
    var index = block.content.lowerBound
    while index < block.content.upperBound {
      let scalar = bytes.scalar(at: index)
      // 。 ； ， tell text; dots and dots in the middle lead to a page.
      switch scalar.value {
      case 0x3002, 0xFF1B, 0xFF0C, 0x3B, 0x2C: return false
      case 0x2E, 0xB7, 0x2026, 0x22EF, 0x2D, 0x2014, 0x20, 0x3000, 0x09: break
      default: length += scalar.length
      }
      index += scalar.length
    }
    return length <= longestEntry
  }
}
