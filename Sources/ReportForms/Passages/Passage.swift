import ReportSyntax
import TextCore

/// A paragraph of prose by itself. Its offsets are its own: 0 is where its text begins.
///
/// What is read off a passage can depend on nothing but the passage, wherever it stands; that is what
/// lets a reading be kept from one version of a text to the next. It is handed to every scan, and so
/// is an object: copies of a structure of its size were a tenth of what scans cost.
public final class Passage: Sendable {
  /// As in `Report.bytes`: NUL stands for what is no prose.
  public let bytes: [UInt8]
  /// As the text has it.
  public let written: [UInt8]
  public let kind: Block.Kind
  public let ordinal: Ordinal?
  /// The text behind the ordinal.
  public let body: SourceRange
  /// The number of the section in which it stands.
  public let section: Int?
  public let folded: FoldedProse
  /// Where the words stand by which counts, topics and the period are told.
  public let words: WordSurvey
  /// Its characters but for plain Han characters and letters.
  public let marks: PassageMarks
  /// The numbers of the folded text.
  public let numbers: [ProseNumber]
  /// Its sentences, up to and with their end marks.
  public let sentences: [SourceRange]
  /// Where the literals stand that rules look for.
  public let literals: LiteralParts

  /// The block whose text it is, all of it; nil for what is run in behind a heading.
  let source: BlockReading?

  init(_ document: Document, _ prose: ProseBlock, in blocks: BlockReadings) {
    let range = prose.range
    let isWhole = document.blocks[prose.index].content == range
    source = isWhole ? blocks[prose.index] : nil
    bytes = source?.bytes ?? Array(document.bytes[range])
    written = source?.written ?? Array(document.text.bytes[range])
    kind = prose.block.kind
    ordinal = prose.block.ordinal?.shifted(by: -range.lowerBound)
    body = prose.block.body.shifted(by: -range.lowerBound)
    section = prose.section
    folded = source?.folded ?? FoldedProse(bytes, [0..<bytes.count], notesSentences: true)
    literals = source?.literals ?? blocks.set.occurrences(in: bytes)
    words = source?.words ?? ProseWords.surveyor.survey(folded.bytes)
    numbers = ProseNumbers.all(in: folded.bytes, words)
    marks = PassageMarks(bytes, 0..<bytes.count)
    var start = 0
    sentences = Sentence.ends(marks, in: bytes.count).map { end in
      defer { start = end }
      return start..<end
    }
  }

  public var range: SourceRange { 0..<bytes.count }

  /// Whether it is all the text of its block, not what is run in behind a heading.
  public var isWhole: Bool { source != nil }

  /// The year with which it opens, as `OpeningYear` reads it; nil where it opens with none, and in what
  /// is no whole block.
  public var openingYear: Int? { source?.openingYear }

  /// What stands in a range; references to characters read as these, of which it holds no more than the
  /// beginning.
  public func string(_ range: SourceRange) -> String {
    let range = range.clamped(to: 0..<written.count)
    guard range.contains(where: { bytes[$0] != 0 && bytes[$0] != written[$0] }) else {
      return String(decoding: written[range], as: UTF8.self)
    }
    return String(decoding: bytes[range].filter { $0 != 0 }, as: UTF8.self)
  }

  /// Whether a block stands in the same section, and is cut alike.
  func isSamePlace(as prose: ProseBlock) -> Bool {
    let start = prose.range.lowerBound
    return prose.range.count == bytes.count && prose.section == section
      && prose.block.kind == kind && prose.block.body == body.shifted(by: start)
      && (prose.block.ordinal == nil) == (ordinal == nil)
  }

  /// Whether a block of a document is the same passage.
  func isSame(as prose: ProseBlock, in document: Document) -> Bool {
    let range = prose.range
    return isSamePlace(as: prose) && ByteComparison.equals(document.bytes, range, bytes)
      && ByteComparison.equals(document.text.bytes, range, written)
  }
}

/// Something that a rule wants to know of each passage, read once while the passage stays as it is.
public protocol PassageScan: AnyObject, Sendable {
  init(_ passage: Passage)
  /// What it tells of the passage at a glance, in bits that only its author reads.
  var glance: UInt64 { get }
}
