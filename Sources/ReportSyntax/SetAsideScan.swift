import TextCore

/// Finds front matter, fenced code, comments and suppression lines.
enum SetAsideScan {
  private static let suppression = Array("nianbao-".utf8)
  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)

  static func scan(_ text: SourceText) -> [SetAside] {
    var pieces: [SetAside] = []
    let bytes = text.bytes
    var line = 0
    if let (piece, next) = frontMatter(text) {
      pieces.append(piece)
      line = next
    }
    while line < text.lineCount {
      let range = text.contentRange(ofLine: line)
      var start = range.lowerBound
      while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
      guard start < range.upperBound else {
        line += 1
        continue
      }
      let first = bytes[start]
      if first == 0x60 || first == 0x7E, let next = codeEnd(text, line, start) {
        let end = text.contentRange(ofLine: next - 1).upperBound
        pieces.append(SetAside(kind: .code, range: range.lowerBound..<end))
        line = next
        continue
      }
      if first == 0x23, isSuppression(bytes, start + 1, range.upperBound) {
        pieces.append(SetAside(kind: .suppression, range: range))
        line += 1
        continue
      }
      line = comments(text, line, start, &pieces)
    }
    return pieces
  }

  private static func isSuppression(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index + suppression.count <= end
      && bytes[index..<(index + suppression.count)].elementsEqual(suppression)
  }

  /// `---` on the first line to the next `---` or `...`; at most 200 lines.
  private static func frontMatter(_ text: SourceText) -> (SetAside, Int)? {
    guard text.lineCount > 2, isFence(text, 0, 0x2D) else { return nil }
    var title: SourceRange?
    for line in 1..<min(text.lineCount, 200) {
      if isFence(text, line, 0x2D) || isFence(text, line, 0x2E) {
        let range = 0..<text.contentRange(ofLine: line).upperBound
        return (SetAside(kind: .frontMatter, range: range, title: title), line + 1)
      }
      if title == nil { title = titleValue(text.bytes, text.contentRange(ofLine: line)) }
    }
    return nil
  }

  private static func isFence(_ text: SourceText, _ line: Int, _ mark: UInt8) -> Bool {
    let range = text.trimmed(text.contentRange(ofLine: line))
    return range.count == 3 && range.allSatisfy { text.bytes[$0] == mark }
  }

  private static func titleValue(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange? {
    let name = Array("title:".utf8)
    guard range.count > name.count,
      bytes[range.lowerBound..<(range.lowerBound + name.count)].elementsEqual(name)
    else { return nil }
    var value = LogicalLine((range.lowerBound + name.count)..<range.upperBound, in: bytes).content
    if value.count >= 2, let quote = value.first, bytes[quote] == 0x22 || bytes[quote] == 0x27,
      bytes[value.upperBound - 1] == bytes[quote]
    {
      value = (value.lowerBound + 1)..<(value.upperBound - 1)
    }
    return value.isEmpty ? nil : value
  }

  /// The line behind a closed fence that opens here; an unclosed one sets nothing aside, since a stray
  /// mark must not hide the rest of a report.
  private static func codeEnd(_ text: SourceText, _ line: Int, _ start: Int) -> Int? {
    let bytes = text.bytes
    let mark = bytes[start]
    let length = runLength(bytes, start, text.contentRange(ofLine: line).upperBound)
    guard length >= 3 else { return nil }
    for next in (line + 1)..<max(line + 1, text.lineCount) {
      let range = text.trimmed(text.contentRange(ofLine: next))
      if range.count >= length, bytes[range.lowerBound] == mark,
        runLength(bytes, range.lowerBound, range.upperBound) == range.count
      {
        return next + 1
      }
    }
    return nil
  }

  private static func runLength(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index] == bytes[start] { index += 1 }
    return index - start
  }

  /// Takes the comments that begin on a line; the answer is the line to go on with.
  private static func comments(
    _ text: SourceText, _ line: Int, _ start: Int, _ pieces: inout [SetAside]
  ) -> Int {
    let bytes = text.bytes
    let end = text.contentRange(ofLine: line).upperBound
    var index = start
    while index + 4 <= end {
      guard bytes[index] == 0x3C, bytes[index..<(index + 4)].elementsEqual(commentStart) else {
        index += 1
        continue
      }
      guard let close = find(commentEnd, in: bytes, from: index + 4) else { return line + 1 }
      let isSuppression = isSuppression(bytes, index + 4, close)
      let range = index..<(close + 3)
      pieces.append(SetAside(kind: isSuppression ? .suppression : .comment, range: range))
      index = range.upperBound
      if index > end {
        // The comment ended on a later line; what follows it there is looked at as a line's rest.
        let last = text.line(at: index - 1)
        return comments(text, last, index, &pieces)
      }
    }
    return line + 1
  }

  private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + needle.count <= bytes.count {
      if bytes[index] == needle[0],
        bytes[index..<(index + needle.count)].elementsEqual(needle)
      {
        return index
      }
      index += 1
    }
    return nil
  }
}
