import TextCore

/// A place that explains a finding.
public struct RelatedPlace: Sendable, Hashable {
  public var range: SourceRange
  public var message: Localized
  /// Where it is, if it is in another file than the finding; `range` is the one there.
  public let elsewhere: FilePlace?

  public init(_ range: SourceRange, _ message: Localized) {
    self.range = range
    self.message = message
    elsewhere = nil
  }

  /// A place in another file.
  public init(_ place: FilePlace, _ message: Localized) {
    range = place.range
    self.message = message
    elsewhere = place
  }

  /// The file, where it is another than the finding's.
  public var path: String? { elsewhere?.path }
}

/// A place in a file whose text is not kept: who prints it has its lines and columns here.
public struct FilePlace: Sendable, Hashable {
  /// The file, as whoever read it calls it.
  public let path: String
  public let range: SourceRange
  private let start: LinePlace
  private let end: LinePlace

  public init(_ range: SourceRange, in text: SourceText, path: String) {
    self.path = path
    self.range = range
    start = LinePlace(range.lowerBound, in: text)
    end = LinePlace(range.upperBound, in: text)
  }

  public func start(in encoding: PositionEncoding) -> Position { start.position(in: encoding) }
  public func end(in encoding: PositionEncoding) -> Position { end.position(in: encoding) }

  /// Whether another one has the same lines and columns, wherever in the text they are by now.
  func isShown(as other: FilePlace) -> Bool {
    start == other.start && end == other.end && path == other.path
  }
}

/// A place as any encoding has it.
private struct LinePlace: Sendable, Hashable {
  let line: Int
  private let bytes: Int
  private let units: Int
  private let scalars: Int

  init(_ offset: Int, in text: SourceText) {
    let place = text.position(of: offset, in: .utf8)
    line = place.line
    bytes = place.column
    units = text.position(of: offset, in: .utf16).column
    scalars = text.position(of: offset, in: .utf32).column
  }

  func position(in encoding: PositionEncoding) -> Position {
    switch encoding {
    case .utf8: Position(line: line, column: bytes)
    case .utf16: Position(line: line, column: units)
    case .utf32: Position(line: line, column: scalars)
    }
  }
}
