import TextCore

/// A text as blocks and tables. Parsing never fails: what is not understood stays a paragraph.
///
/// An object, for all that read it have hold of it.
public final class Document: Sendable {
  /// The text, to the letter.
  public let text: SourceText
  /// The same bytes at the same offsets, with NUL wherever something is no prose: code, comments,
  /// front matter, suppressions, tags. What searches for words searches here.
  public let bytes: [UInt8]
  public let blocks: [Block]
  public let tables: [TableGrid]
  /// What was set aside, in order: code, comments, front matter, suppression lines.
  public let setAside: [SetAside]
  /// Whether `bytes` has characters where the text has references to them (`&ldquo;`, `&#25919;`): the
  /// character stands at the reference's beginning, NUL behind it.
  public let hasReferences: Bool

  /// - Parameter lexicon: the labels of the forms, for layouts that lost their borders.
  public convenience init(parsing text: SourceText, lexicon: LabelLexicon) {
    var memory = DocumentMemory()
    self.init(parsing: text, lexicon: lexicon, memory: &memory)
  }

  /// The same with what is remembered of the text's last version, which speeds up reading and changes
  /// nothing else. The lexicon must be that of the time before.
  public init(parsing text: SourceText, lexicon: LabelLexicon, memory: inout DocumentMemory) {
    let reading = memory.read(text, lexicon)
    self.text = text
    bytes = reading.lines.bytes
    setAside = reading.lines.setAside
    hasReferences = reading.lines.hasReferences
    blocks = reading.blocks
    tables = reading.tables
  }

  /// The folded text of a range, for comparison.
  public func key(_ range: SourceRange) -> [UInt8] {
    LabelKey.key(bytes, range)
  }

  /// The text of a range; references to characters read as these.
  public func string(_ range: SourceRange) -> String {
    holdsReference(range)
      ? String(decoding: bytes[range].filter { $0 != 0 }, as: UTF8.self) : text.string(range)
  }

  /// Whether a reference in a range reads as its character. Told by the range alone: what is said of it must
  /// not depend on references elsewhere.
  public func holdsReference(_ range: SourceRange) -> Bool {
    hasReferences && range.contains { bytes[$0] != 0 && bytes[$0] != text.bytes[$0] }
  }

  /// A range of `bytes` that ends with a character, where the text has a reference to it, as a range of
  /// the text that ends with the reference.
  public func withWholeReferences(_ range: SourceRange) -> SourceRange {
    guard hasReferences else { return range }
    let end = referenceEnd(range.upperBound)
    return (range.isEmpty ? end : range.lowerBound)..<end
  }

  private func referenceEnd(_ offset: Int) -> Int {
    guard offset > 0, offset < bytes.count, bytes[offset - 1] > 0x20,
      bytes[offset - 1] != text.bytes[offset - 1]
    else { return offset }
    var end = offset
    while end < bytes.count, bytes[end] == 0, text.bytes[end - 1] != 0x3B { end += 1 }
    return end
  }

  /// The title that the front matter gives, without quotes; nil where there is none.
  public var frontMatterTitle: SourceRange? {
    for case let piece in setAside where piece.kind == .frontMatter { return piece.title }
    return nil
  }
}

/// A part of the text that is no prose and no table.
public struct SetAside: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case frontMatter
    case code
    case comment
    /// `<!-- nianbao-disable … -->`, or the same words behind `#` on a line of their own.
    case suppression
  }

  public var kind: Kind
  public var range: SourceRange
  /// The value of `title:` in front matter.
  public var title: SourceRange?

  public init(kind: Kind, range: SourceRange, title: SourceRange? = nil) {
    self.kind = kind
    self.range = range
    self.title = title
  }
}
