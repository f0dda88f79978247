import TextCore

/// A piece of a document: a heading, a paragraph, an item, a table, or something set aside.
public struct Block: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// Marked as one: `## …` (level 1 to 6), or a line that is bold as a whole (level 0). A bare
    /// heading is a paragraph here; only the form knows it for what it is.
    case heading(level: Int)
    case paragraph
    /// A line behind a list mark `-`, `*`, `+` or `•`.
    case listItem
    /// The table with that index in `Document.tables`.
    case table(Int)
    /// An image or a link that stands alone where a table could stand.
    case image
    /// `---` between blocks.
    case rule
  }

  public var kind: Kind
  /// From the first byte that is not blank to the last, marks included.
  public var range: SourceRange
  /// The text without marks: `#`, `**`, list marks, tags.
  public var content: SourceRange
  /// The ordinal at the content's start.
  public var ordinal: Ordinal?
  /// The content behind the ordinal, without white space around it.
  public var body: SourceRange
  /// The blanks in front of the block on its first line.
  public var indentation: SourceRange
  /// Whether an empty line stands between this block and the one before it.
  public var followsBlankLine: Bool

  public init(
    kind: Kind, range: SourceRange, content: SourceRange, ordinal: Ordinal?, body: SourceRange,
    indentation: SourceRange, followsBlankLine: Bool
  ) {
    self.kind = kind
    self.range = range
    self.content = content
    self.ordinal = ordinal
    self.body = body
    self.indentation = indentation
    self.followsBlankLine = followsBlankLine
  }

  /// Whether it is text that a person reads as prose or heading: no table, rule or image.
  public var isText: Bool {
    switch kind {
    case .heading, .paragraph, .listItem: true
    case .table, .image, .rule: false
    }
  }

  public var isTable: Bool {
    if case .table = kind { true } else { false }
  }
}
