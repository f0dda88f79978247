import ReportSyntax
import TextCore

/// The drawn lines between the rows of a table with rules.
enum RuleBetweenRows {
  /// The rule that a row put in behind another needs before it; empty in a table whose rows stand line
  /// under line, nil where neither can be told.
  ///
  /// - Parameter row: the whole lines of the row above.
  static func text(behind row: SourceRange, _ bytes: [UInt8]) -> String? {
    guard let below = line(behind: row.upperBound, bytes), isRule(bytes, below) else { return "" }
    if let above = line(before: row.lowerBound, bytes), isRule(bytes, above) {
      // The edge of a drawn table has corners of its own.
      return isEdge(bytes, above) ? nil : String(decoding: bytes[above], as: UTF8.self)
    }
    // Without a rule above, the one below ends the table or a part of it.
    let next = line(behind: below.upperBound, bytes)
    return next.map { bytes.content(of: $0).isEmpty } ?? true ? "" : nil
  }

  private static func line(behind offset: Int, _ bytes: [UInt8]) -> SourceRange? {
    var start = offset
    if start < bytes.count, bytes[start] == 0x0D { start += 1 }
    if start < bytes.count, bytes[start] == 0x0A { start += 1 }
    guard start > offset, start < bytes.count else { return nil }
    var end = start
    while end < bytes.count, !isLineEnd(bytes[end]) { end += 1 }
    return start..<end
  }

  private static func line(before offset: Int, _ bytes: [UInt8]) -> SourceRange? {
    var end = offset
    if end > 0, bytes[end - 1] == 0x0A { end -= 1 }
    if end > 0, bytes[end - 1] == 0x0D { end -= 1 }
    guard end < offset else { return nil }
    var start = end
    while start > 0, !isLineEnd(bytes[start - 1]) { start -= 1 }
    return start..<end
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Strokes and corners from end to end, and nothing else.
  private static func isRule(_ bytes: [UInt8], _ line: SourceRange) -> Bool {
    var strokes = 0
    var index = line.lowerBound
    while index < line.upperBound {
      let scalar = bytes.scalar(at: index)
      switch scalar.value {
      case 0x2D, 0x3D, 0x2500, 0x2501, 0x2550: strokes += 1
      case 0x09, 0x20, 0x2B, 0x3A, 0x7C, 0x2502...0x256C: break
      default: return false
      }
      index += scalar.length
    }
    return strokes >= 2
  }

  /// Whether a rule begins with one of the upper corners: ┌ ┏ ╔ ╒ ╓.
  private static func isEdge(_ bytes: [UInt8], _ line: SourceRange) -> Bool {
    let content = bytes.content(of: line)
    guard !content.isEmpty else { return true }
    return [0x250C, 0x250D, 0x250E, 0x250F, 0x2552, 0x2553, 0x2554].contains(
      bytes.scalar(at: content.lowerBound).value)
  }
}
