import ReportSyntax
import TextCore

/// Finds the agency's name and the date at the end.
///
/// Reading goes backwards from the last block over contacts and a page's footer, and stops at the
/// first prose, so that a date inside a section's text is never one.
enum SignatureScan {
  /// Contacts and footers below the signature are no more lines than this.
  private static let furthest = 16
  /// What stands below is no more blocks than this.
  private static let longestAppendix = 40
  /// A line of a signature is no longer, in bytes without blanks.
  private static let longestLine = 180

  /// What the lines at the end are, which stay the same while other text is edited.
  struct Memory: Sendable {
    fileprivate var lines: [(block: BlockReading, line: SignatureLine)] = []
  }

  static func scan(
    _ document: Document, sections: [BoundSection], _ blocks: BlockReadings, _ memory: inout Memory
  ) -> ReportSignature? {
    var lines = SignatureLines(document: document, blocks: blocks, known: memory.lines)
    defer { memory.lines = lines.read }
    return scan(document, sections: sections, &lines)
  }

  private static func scan(
    _ document: Document, sections: [BoundSection], _ lines: inout SignatureLines
  ) -> ReportSignature? {
    let floor = sections.last.map { $0.heading + 1 } ?? max(1, document.blocks.count - furthest)
    let last = document.blocks.count - 1
    if let found = scan(document, from: last, floor: floor, &lines) { return found }
    // Below a signature there may be a glossary, or links to other pages.
    for head in (max(floor + 1, last - longestAppendix)..<max(floor + 1, last + 1)).reversed()
    where document.blocks[head].isText && lines.line(head).opensAppendix {
      if let found = scan(document, from: head - 1, floor: floor, &lines) { return found }
    }
    return nil
  }

  private static func scan(
    _ document: Document, from last: Int, floor: Int, _ lines: inout SignatureLines
  ) -> ReportSignature? {
    var index = last
    var seen = 0
    var nameOnly: ReportSignature?
    while index >= floor, seen < furthest {
      let block = document.blocks[index]
      guard !block.isTable else { return nameOnly }
      if block.isText {
        seen += 1
        let line = lines.line(index)
        switch line.kind {
        case .date: return signature(document, date: index, line, floor: floor, &lines)
        case .name:
          if nameOnly == nil {
            let found = bare(document, index, line)
            nameOnly = withOwner(document, found, name: index, floor: floor, &lines)
          }
        case .nameAndDate:
          let found = bare(document, index, line)
          return withOwner(document, found, name: index, floor: floor, &lines)
        case .issued where index > floor && document.blocks[index - 1].isText:
          if lines.line(index - 1).kind == .name {
            return signature(document, date: index, line, floor: floor, &lines)
          }
        case .aside, .issued: break
        case .prose: return nameOnly
        }
      }
      index -= 1
    }
    return nameOnly
  }

  /// A date on a line of its own, with the name on the line above or, seldom, below.
  private static func signature(
    _ document: Document, date index: Int, _ line: SignatureLine, floor: Int,
    _ lines: inout SignatureLines
  ) -> ReportSignature {
    var result = bare(document, index, line)
    for other in [index - 1, index + 1]
    where other >= floor && document.blocks.indices.contains(other) {
      let block = document.blocks[other]
      guard block.isText, block.content.count <= longestLine * 2 else { continue }
      let name = lines.line(other)
      guard name.kind == .name, let agency = name.agency else { continue }
      result.agency = agency
      let start = min(agency.lowerBound, result.range.lowerBound)
      result.range = start..<max(agency.upperBound, result.range.upperBound)
      result.blocks = min(index, other)..<(max(index, other) + 1)
      return withOwner(document, result, name: other, floor: floor, &lines)
    }
    return result
  }

  /// Where a name stands in brackets below another, it is the second of that body: 青禾县水务局 above
  /// （青禾县河长制办公室）.
  private static func withOwner(
    _ document: Document, _ found: ReportSignature, name index: Int, floor: Int,
    _ lines: inout SignatureLines
  ) -> ReportSignature {
    let above = index - 1
    guard above >= floor,
      [0xFF08, 0x28].contains(
        document.bytes.scalar(at: document.blocks[index].content.lowerBound).value),
      document.blocks[above].isText, document.blocks[above].content.count <= longestLine * 2
    else { return found }
    let line = lines.line(above)
    guard line.kind == .name, let agency = line.agency else { return found }
    var result = found
    result.agency = agency
    result.range = agency.lowerBound..<found.range.upperBound
    result.blocks = above..<found.blocks.upperBound
    return result
  }

  private static func bare(
    _ document: Document, _ index: Int, _ line: SignatureLine
  ) -> ReportSignature {
    let block = document.blocks[index]
    return ReportSignature(
      agency: line.agency, date: line.date, day: line.day, days: line.days,
      range: block.content, blocks: index..<(index + 1))
  }
}

/// The lines at the end of a report as signatures have them, each read once, however often it is asked for.
private struct SignatureLines {
  let document: Document
  let blocks: BlockReadings
  /// Those of the last version, in their own offsets.
  let known: [(block: BlockReading, line: SignatureLine)]
  private(set) var read: [(block: BlockReading, line: SignatureLine)] = []

  init(
    document: Document, blocks: BlockReadings, known: [(block: BlockReading, line: SignatureLine)]
  ) {
    self.document = document
    self.blocks = blocks
    self.known = known
  }

  /// A block's line in the offsets of the text.
  mutating func line(_ index: Int) -> SignatureLine {
    guard let block = blocks[index] else { return SignatureLine(FoldedProse([], 0..<0)) }
    let line: SignatureLine
    if let own = read.first(where: { $0.block === block }) {
      line = own.line
    } else {
      line = known.first { $0.block === block }?.line ?? SignatureLine(block.folded)
      read.append((block, line))
    }
    return line.shifted(by: document.blocks[index].content.lowerBound)
  }
}
