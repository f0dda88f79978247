/// A range of a text and what stands there afterwards.
public struct TextEdit: Hashable, Sendable {
  public var range: SourceRange
  public var replacement: String

  public init(_ range: SourceRange, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }

  /// Text put in at an offset.
  public static func insert(_ text: String, at offset: Int) -> TextEdit {
    TextEdit(offset..<offset, text)
  }

  /// Text taken out.
  public static func delete(_ range: SourceRange) -> TextEdit {
    TextEdit(range, "")
  }
}

extension [TextEdit] {
  /// The edits in the order of the text; what is put in at a place stands before what is changed there.
  public var ordered: [TextEdit] {
    sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}

extension SourceText {
  /// The text after edits, all of which speak of this version.
  ///
  /// Edits are taken by position; one that overlaps an edit before it, or cuts a character, is passed
  /// over, so that the result is always whole. Insertions at one place keep their order.
  public func applying(_ edits: [TextEdit]) -> SourceText {
    if edits.count == 1 { return applying(edits[0]) }
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var index = 0
    for (_, edit) in ordered {
      let range = edit.range
      guard range.lowerBound >= index, range.upperBound <= bytes.count,
        isBoundary(range.lowerBound), isBoundary(range.upperBound)
      else { continue }
      result.append(contentsOf: bytes[index..<range.lowerBound])
      result.append(contentsOf: edit.replacement.utf8)
      index = range.upperBound
    }
    result.append(contentsOf: bytes[index...])
    return SourceText(exactly: result, hasByteOrderMark: hasByteOrderMark)
  }

  private func applying(_ edit: TextEdit) -> SourceText {
    let range = edit.range
    guard range.lowerBound >= 0, range.upperBound <= bytes.count,
      isBoundary(range.lowerBound), isBoundary(range.upperBound)
    else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edit.replacement.utf8.count)
    result.append(contentsOf: bytes[..<range.lowerBound])
    result.append(contentsOf: edit.replacement.utf8)
    result.append(contentsOf: bytes[range.upperBound...])
    return SourceText(self, editedTo: result, replacing: range)
  }

  /// Whether an offset stands between characters.
  public func isBoundary(_ offset: Int) -> Bool {
    guard offset > 0, offset < bytes.count else { return offset == 0 || offset == bytes.count }
    return bytes[offset] & 0xC0 != 0x80
  }
}
