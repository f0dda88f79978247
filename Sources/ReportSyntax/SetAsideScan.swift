import TextCore

/// Finds front matter, fenced code, comments and suppression lines, in one pass over the lines.
struct SetAsideScan {
  private static let suppression = Array("nianbao-".utf8)
  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)

  private let text: SourceText
  /// Whether a comment may stand anywhere.
  private let hasTags: Bool
  private var pieces: [SetAside] = []
  private var fences: FenceLines?
  /// Whether the search for `-->` came to the text's end once: it would again.
  private var hasNoCommentEnd = false

  /// - Parameter hasTags: whether a `<` stands in the text.
  static func scan(_ text: SourceText, hasTags: Bool) -> [SetAside] {
    var scan = SetAsideScan(text: text, hasTags: hasTags)
    scan.run()
    return scan.pieces
  }

  /// Whether an edit may have made the first piece, tag, reference or span with attributes of a text that had none.
  ///
  /// - Parameter range: the lines that are new.
  static func mayBegin(_ text: SourceText, in range: SourceRange) -> Bool {
    // Front matter is what stands between two lines, of which one may have been there.
    let first = text.bytes.content(of: text.contentRange(ofLine: 0))
    if !first.isEmpty, text.bytes[first.lowerBound] == 0x2D { return true }
    let bytes = text.bytes
    var index = range.lowerBound
    while let place = ByteSearch.firstASCII(in: bytes, index..<range.upperBound) {
      switch bytes[place] {
      case 0x60, 0x7E, 0x3C, 0x26, 0x7B: return true
      // Every heading of Markdown has one.
      case 0x23: if isSuppression(bytes, place + 1, range.upperBound) { return true }
      default: break
      }
      index = place + 1
    }
    return false
  }

  private init(text: SourceText, hasTags: Bool) {
    self.text = text
    self.hasTags = hasTags
  }

  private mutating func run() {
    var line = 0
    if let (piece, next) = FrontMatter.scan(text) {
      pieces.append(piece)
      line = next
    }
    while line < text.lineCount { line = take(line) }
  }

  /// Takes what a line begins, or the comments on it; the answer is the line to go on with.
  private mutating func take(_ line: Int) -> Int {
    let bytes = text.bytes
    let range = text.contentRange(ofLine: line)
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
    guard start < range.upperBound else { return line + 1 }
    let first = bytes[start]
    if first == 0x60 || first == 0x7E, let last = codeEnd(line, start) {
      let end = text.contentRange(ofLine: last).upperBound
      pieces.append(SetAside(kind: .code, range: range.lowerBound..<end))
      return last + 1
    }
    if first == 0x23, SetAsideScan.isSuppression(bytes, start + 1, range.upperBound) {
      pieces.append(SetAside(kind: .suppression, range: range))
      return line + 1
    }
    return hasTags ? comments(line, start) : line + 1
  }

  private static func isSuppression(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard end - index >= suppression.count else { return false }
    // In letters of either case.
    return suppression.indices.allSatisfy {
      let byte = bytes[index + $0]
      return (0x41...0x5A ~= byte ? byte | 0x20 : byte) == suppression[$0]
    }
  }

  /// The line of the fence that closes the one opening here; an unclosed one sets nothing aside,
  /// since a stray mark must not hide the rest of a report.
  private mutating func codeEnd(_ line: Int, _ start: Int) -> Int? {
    let end = text.contentRange(ofLine: line).upperBound
    let length = FenceLines.runLength(text.bytes, start, end)
    guard length >= 3 else { return nil }
    let fences = self.fences ?? FenceLines(text)
    self.fences = fences
    return fences.close(after: line, mark: text.bytes[start], length: length)
  }

  /// Takes the comments that begin on a line, and on those where they end.
  private mutating func comments(_ first: Int, _ start: Int) -> Int {
    let bytes = text.bytes
    var line = first
    var end = text.contentRange(ofLine: line).upperBound
    var index = start
    // Looked for where the first comment begins: few lines have one.
    var spans: CodeSpans?
    var from = start
    while let opener = ByteSearch.first(0x3C, in: bytes, index..<max(index, end)),
      opener + 4 <= end
    {
      index = opener
      guard bytes[index..<end].starts(with: SetAsideScan.commentStart) else {
        index += 1
        continue
      }
      var known = spans ?? CodeSpans(bytes, in: from..<end)
      let span = known.span(holding: index)
      spans = known
      if let span {
        // Whoever quotes a mark tells others of it; nothing is suppressed there, and no comment goes on.
        let quoted = quotedEnd(index + 4, span)
        pieces.append(SetAside(kind: .comment, range: index..<quoted))
        index = quoted
        continue
      }
      guard let close = commentEnd(from: index + 4) else { return line + 1 }
      let isSuppression = SetAsideScan.isSuppression(bytes, index + 4, close)
      let range = index..<(close + 3)
      pieces.append(SetAside(kind: isSuppression ? .suppression : .comment, range: range))
      index = range.upperBound
      if index > end {
        // The comment ended on a later line; what follows it there is looked at as a line's rest.
        line = text.line(at: index - 1)
        end = text.contentRange(ofLine: line).upperBound
        spans = nil
        from = min(index, end)
      }
    }
    return line + 1
  }

  /// Where a comment ends that is quoted from its mark on; the mark's end where it goes on outside.
  private func quotedEnd(_ start: Int, _ span: SourceRange) -> Int {
    let end = SetAsideScan.commentEnd
    let close = ByteSearch.first(end, in: text.bytes, min(start, span.upperBound)..<span.upperBound)
    return close.map { $0 + end.count } ?? start
  }

  private mutating func commentEnd(from start: Int) -> Int? {
    guard !hasNoCommentEnd else { return nil }
    let bytes = text.bytes
    var index = start
    while index + 3 <= bytes.count {
      if bytes[index] == 0x2D, bytes[index...].starts(with: SetAsideScan.commentEnd) {
        return index
      }
      index += 1
    }
    hasNoCommentEnd = true
    return nil
  }
}
