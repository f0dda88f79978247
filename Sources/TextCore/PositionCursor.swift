/// Gives positions one after the other, quickest where each lies a little behind the one before on its
/// line: counting goes on from there instead of from the line's start.
public struct PositionCursor: Sendable {
  private let text: SourceText
  private let encoding: PositionEncoding
  /// The start of a character whose position is known, and where its line ends.
  private var offset = 0
  private var lineEnd = 0
  private var position = Position(line: 0, column: 0)

  public init(_ text: SourceText, _ encoding: PositionEncoding) {
    self.text = text
    self.encoding = encoding
    lineEnd = text.contentRange(ofLine: 0).upperBound
  }

  /// The position of a byte offset, as `SourceText.position` has it.
  public mutating func position(of offset: Int) -> Position {
    guard offset > self.offset, offset <= lineEnd, text.isBoundary(offset), encoding != .utf8 else {
      return seek(offset)
    }
    let (scalars, pairs) = ByteSearch.scalars(in: text.bytes, self.offset..<offset)
    position.column += encoding == .utf16 ? scalars + pairs : scalars
    self.offset = offset
    return position
  }

  private mutating func seek(_ offset: Int) -> Position {
    if offset == self.offset, offset < lineEnd { return position }
    let position = text.position(of: offset, in: encoding)
    let line = text.contentRange(ofLine: position.line)
    // Only where no character is cut is the column that of the offset itself.
    if line.contains(offset), text.isBoundary(offset) {
      self.offset = offset
      lineEnd = line.upperBound
      self.position = position
    }
    return position
  }
}
