import TextCore

/// A line cut at its pipes.
public enum PipeRow {
  /// The cells between the pipes of a line, blanks around them left out.
  ///
  /// A pipe that begins or ends the line is its border, and `\|` is a character like any other.
  static func cells(_ bytes: [UInt8], _ line: SourceRange) -> [TableCell] {
    var cells: [TableCell] = []
    // A row of the form has up to sixteen cells: grown four times otherwise, for every row.
    cells.reserveCapacity(16)
    visitPieces(bytes, line) { piece in
      cells.append(TableCell(content(bytes, piece), column: cells.count))
    }
    return cells
  }

  /// What stands between the pipes, blanks included.
  public static func pieces(_ bytes: [UInt8], _ line: SourceRange) -> [SourceRange] {
    var result: [SourceRange] = []
    visitPieces(bytes, line) { result.append($0) }
    return result
  }

  @inline(__always)
  private static func visitPieces(
    _ bytes: [UInt8], _ line: SourceRange, _ visit: (SourceRange) -> Void
  ) {
    var start = line.lowerBound
    var index = start
    while index < line.upperBound {
      let byte = bytes[index]
      if byte == 0x5C {
        index += 2
        continue
      }
      let length = barLength(bytes, index)
      if length > 0 {
        if index > line.lowerBound { visit(start..<index) }
        start = index + length
      }
      index += max(1, length)
    }
    if start < line.upperBound || (start == line.lowerBound && !line.isEmpty) {
      visit(start..<line.upperBound)
    }
  }

  /// The length of the bar at an offset, 0 where none stands: `|`, or `│`, `┃` and `║` of drawn tables.
  public static func barLength(_ bytes: [UInt8], _ index: Int) -> Int {
    if bytes[index] == 0x7C { return 1 }
    guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] & 0xFE == 0x94 else {
      return 0
    }
    let value = bytes.scalar(at: index).value
    return value == 0x2502 || value == 0x2503 || value == 0x2551 ? 3 : 0
  }

  /// A piece without the blanks around it; for one of only blanks, the place behind the first.
  static func content(_ bytes: [UInt8], _ piece: SourceRange) -> SourceRange {
    let content = bytes.content(of: piece)
    guard content.isEmpty else { return content }
    let place =
      piece.isEmpty
      ? piece.lowerBound : piece.lowerBound + (bytes[piece.lowerBound] == 0x20 ? 1 : 0)
    return place..<place
  }

  /// Whether a line is a delimiter row, `| --- | :-: |`: it has a pipe, and each cell is dashes
  /// with or without colons, between blanks of either width.
  static func isDelimiter(_ bytes: [UInt8], _ line: LogicalLine) -> Bool {
    guard line.hasPipe, !line.content.isEmpty else { return false }
    var dashes = 0
    var index = line.content.lowerBound
    while index < line.content.upperBound {
      switch bytes[index] {
      case 0x2D:
        dashes += 1
      case 0x7C, 0x3A, 0x20, 0x09:
        break
      case 0xE3 where bytes.scalar(at: index).value == 0x3000:
        // As an input method leaves it; formatting takes it away, and what is left is a delimiter.
        index += 2
      default:
        return false
      }
      index += 1
    }
    guard dashes > 0 else { return false }
    return pieces(bytes, line.content).allSatisfy { isDelimiterCell(bytes, $0) }
  }

  /// Whether each cell of a delimiter row has three dashes or more.
  static func hasLongDashes(_ bytes: [UInt8], _ line: LogicalLine) -> Bool {
    pieces(bytes, line.content).allSatisfy { piece in
      piece.reduce(0) { $0 + (bytes[$1] == 0x2D ? 1 : 0) } >= 3
    }
  }

  private static func isDelimiterCell(_ bytes: [UInt8], _ piece: SourceRange) -> Bool {
    var range = bytes.content(of: piece)
    if let first = range.first, bytes[first] == 0x3A { range = (first + 1)..<range.upperBound }
    if let last = range.last, bytes[last] == 0x3A { range = range.lowerBound..<last }
    return !range.isEmpty && range.allSatisfy { bytes[$0] == 0x2D }
  }
}
