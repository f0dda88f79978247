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

  /// From the first byte that is not blank to the last, marks included.
  public private(set) var range: SourceRange
  // Told from the range's start, so that a block that moves changes in one place: there are hundreds,
  // and at every key all behind it move.
  @usableFromInline var contentInset: Inset
  @usableFromInline var bodyInset: Inset
  @usableFromInline let indentationInset: Inset
  @usableFromInline var ordinalInset: OrdinalInset?
  /// Whether an empty line stands between this block and the one before it.
  public let followsBlankLine: Bool
  public var kind: Kind

  /// The text without marks: `#`, `**`, list marks, tags.
  @inlinable public var content: SourceRange {
    get { contentInset.range(from: range.lowerBound) }
    set { contentInset = Inset(newValue, from: range.lowerBound) }
  }
  /// The ordinal at the content's start.
  @inlinable public var ordinal: Ordinal? {
    get { ordinalInset?.ordinal(from: range.lowerBound) }
    set { ordinalInset = newValue.map { OrdinalInset($0, from: range.lowerBound) } }
  }
  /// The content behind the ordinal, without white space around it.
  @inlinable public var body: SourceRange {
    get { bodyInset.range(from: range.lowerBound) }
    set { bodyInset = Inset(newValue, from: range.lowerBound) }
  }
  /// The blanks in front of the block on its first line.
  @inlinable public var indentation: SourceRange {
    indentationInset.range(from: range.lowerBound)
  }

  public init(
    kind: Kind, range: SourceRange, content: SourceRange, ordinal: Ordinal?, body: SourceRange,
    indentation: SourceRange, followsBlankLine: Bool
  ) {
    self.kind = kind
    self.range = range
    contentInset = Inset(content, from: range.lowerBound)
    ordinalInset = ordinal.map { OrdinalInset($0, from: range.lowerBound) }
    bodyInset = Inset(body, from: range.lowerBound)
    indentationInset = Inset(indentation, from: range.lowerBound)
    self.followsBlankLine = followsBlankLine
  }

  /// The block as far along as the text in front of it is longer.
  mutating func move(by distance: Int) { range = range.shifted(by: distance) }

  /// Whether another block of text stands so many bytes on, and its content, its ordinal and its body are
  /// cut alike.
  @inlinable
  public func isTextCut(as other: Block, movedBy distance: Int) -> Bool {
    range.lowerBound + distance == other.range.lowerBound && contentInset == other.contentInset
      && bodyInset == other.bodyInset && (ordinalInset == nil) == (other.ordinalInset == nil)
  }

  /// Whether another block stands so many bytes on and is cut alike.
  func isCut(as other: Block, movedBy distance: Int) -> Bool {
    range.lowerBound + distance == other.range.lowerBound && range.count == other.range.count
      && contentInset == other.contentInset && bodyInset == other.bodyInset
      && indentationInset == other.indentationInset
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
