import ReportSyntax
import TextCore

/// A block of text with what was read off it by itself, in its own offsets.
final class BlockReading: Sendable {
  /// As in `Document.bytes`.
  let bytes: [UInt8]
  /// As the text has it.
  let written: [UInt8]
  private let kind: Block.Kind
  private let hasOrdinal: Bool
  private let body: SourceRange
  let periods: [PeriodStatement]
  let openingYear: Int?
  let literals: LiteralParts
  let folded: FoldedProse
  let words: WordSurvey
  /// What it is if it is the heading of a section.
  let heading: HeadingCandidate?
  /// Whether it is nothing but the title of a section.
  let isSectionTitle: Bool

  init(_ document: Document, _ block: Block, _ set: LiteralSet) {
    let range = block.content
    bytes = Array(document.bytes[range])
    // One storage serves both where nothing is masked.
    written =
      ByteComparison.equals(document.text.bytes, range, bytes)
      ? bytes : Array(document.text.bytes[range])
    kind = block.kind
    hasOrdinal = block.ordinal != nil
    body = block.body.shifted(by: -range.lowerBound)
    folded = FoldedProse(bytes, [0..<bytes.count], notesSentences: true)
    words = ProseWords.surveyor.survey(folded.bytes)
    periods = PeriodScan.scan(bytes, folded, words)
    openingYear = OpeningYear.scan(bytes, body: body, hasOrdinal: hasOrdinal, folded: folded)?.year
    literals = set.occurrences(in: bytes)
    heading = HeadingCandidate(document.bytes, block, at: 0, forms: CommonForm.sections)?
      .placed(at: -range.lowerBound, block: 0)
    isSectionTitle =
      bytes.count <= 60
      && HeadingCandidate.match(LabelKey.key(bytes, 0..<bytes.count), CommonForm.sections) != nil
  }

  /// Whether another version of the block states the same periods in the same words, only further on.
  func statesSamePeriods(as new: BlockReading) -> Bool {
    guard periods.count == new.periods.count else { return false }
    if periods.isEmpty { return true }
    let moved = TextMove(from: bytes, to: new.bytes)
    return zip(periods, new.periods).allSatisfy { old, period in
      // What is written right beside a date may be read with it.
      let surroundings = old.range.lowerBound - 6..<old.range.upperBound + 6
      let known = surroundings.clamped(to: 0..<bytes.count)
      guard let now = moved.range(known) else { return false }
      return old.shifted(by: now.lowerBound - known.lowerBound) == period
        && ByteComparison.equals(written, old.range, new.written, period.range)
    }
  }

  /// Whether a block of a document is the same.
  func isSame(as block: Block, in document: Document) -> Bool {
    let range = block.content
    return range.count == bytes.count && block.kind == kind
      && (block.ordinal != nil) == hasOrdinal
      && block.body.lowerBound - range.lowerBound == body.lowerBound
      && block.body.count == body.count
      && ByteComparison.equals(document.bytes, range, bytes)
      && ByteComparison.equals(document.text.bytes, range, written)
  }
}

/// What a block of text has, told without looking at its reading: most have nothing of the kind, and who
/// goes through all of them would touch as many objects.
struct BlockFeatures: OptionSet, Sendable {
  let rawValue: UInt8

  /// What may be the heading of a section.
  static let heading = BlockFeatures(rawValue: 1)
  static let periods = BlockFeatures(rawValue: 2)
  static let openingYear = BlockFeatures(rawValue: 4)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(_ reading: BlockReading?) {
    self = []
    guard let reading else { return }
    if reading.heading != nil { insert(.heading) }
    if !reading.periods.isEmpty { insert(.periods) }
    if reading.openingYear != nil { insert(.openingYear) }
  }
}

/// The blocks of text of a document with what was read off them.
///
/// An object, for all that read a report have hold of it.
final class BlockReadings: Sendable {
  /// At the indices of `Document.blocks`; nil for what is no text.
  let readings: [BlockReading?]
  /// At the same indices.
  let features: [BlockFeatures]
  private let document: Document
  /// The literals that were looked for.
  let set: LiteralSet

  init(_ document: Document, _ set: LiteralSet, memory: inout ReportMemory) {
    self.document = document
    self.set = set
    var (readings, features) = memory.takeBlocks()
    let count = document.blocks.count
    let front = min(memory.document.kept.inFront, readings.count, count)
    let behind = min(memory.document.kept.behind, min(readings.count, count) - front)
    let old = front..<(readings.count - behind)
    let texts = (front..<(count - behind)).filter { document.blocks[$0].isText }
    let known = Remembered.find(
      readings[old].compactMap { $0 }, count: texts.count,
      isSame: { $0.isSame(as: document.blocks[texts[$1]], in: document) },
      hash: { ByteComparison.hash($0.bytes, 0..<$0.bytes.count) },
      hashOfNew: { ByteComparison.hash(document.bytes, document.blocks[texts[$0]].content) })
    var new = [BlockReading?](repeating: nil, count: count - behind - front)
    for (place, index) in texts.enumerated() {
      new[index - front] = known[place] ?? BlockReading(document, document.blocks[index], set)
    }
    readings.replaceSubrange(old, with: new)
    features.replaceSubrange(old, with: new.map { BlockFeatures($0) })
    memory.keep(readings, features)
    self.readings = readings
    self.features = features
  }

  /// The blocks that have something, in order.
  func blocks(with feature: BlockFeatures) -> [Int] {
    features.indices.filter { !features[$0].isDisjoint(with: feature) }
  }

  subscript(index: Int) -> BlockReading? {
    readings.indices.contains(index) ? readings[index] : nil
  }

  /// The statements of the period, in order.
  var periods: [PeriodStatement] {
    var statements: [PeriodStatement] = []
    for index in features.indices where features[index].contains(.periods) {
      guard let reading = readings[index] else { continue }
      let start = document.blocks[index].content.lowerBound
      for statement in reading.periods { statements.append(statement.shifted(by: start)) }
    }
    return statements
  }

  var bytes: [UInt8] { document.bytes }

  /// - Parameter grids: at the indices of the document's tables.
  func literals(_ set: LiteralSet, _ grids: [GridReading]) -> LiteralIndex {
    var parts: [(range: SourceRange, known: LiteralParts)] = []
    parts.reserveCapacity(readings.count)
    func add(_ range: SourceRange, _ known: LiteralParts) {
      if range.lowerBound >= parts.last?.range.upperBound ?? 0 { parts.append((range, known)) }
    }
    for (block, reading) in zip(document.blocks, readings) {
      if let reading {
        add(block.content, reading.literals)
      } else if case .table(let index) = block.kind, grids.indices.contains(index) {
        let start = document.tables[index].range.lowerBound
        for (row, extent) in zip(grids[index].rows, grids[index].extents) {
          add(extent.shifted(by: start), row.literals(set))
        }
      }
    }
    return LiteralIndex(document.bytes, for: set, parts: parts)
  }
}

extension PeriodStatement {
  func shifted(by distance: Int) -> PeriodStatement {
    var statement = self
    statement.range = range.shifted(by: distance)
    return statement
  }
}
