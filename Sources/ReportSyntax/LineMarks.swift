import TextCore

/// What the marks around a line make of it: heading, item, rule, image, or plain paragraph.
struct LineMarks {
  var kind: Block.Kind
  var content: SourceRange

  static func scan(_ bytes: [UInt8], _ line: SourceRange) -> LineMarks {
    let range = HeadingAttributes.withoutOwn(
      bytes, HeadingAttributes.skipAnchor(bytes, line))
    guard let first = range.first else { return LineMarks(kind: .paragraph, content: range) }
    switch bytes[first] {
    case 0x23: return heading(bytes, range)  // #
    case 0x2A, 0x2D, 0x2B, 0x5F, 0x3D:  // * - + _ =
      if isRule(bytes, range) { return LineMarks(kind: .rule, content: range) }
      if let bold = bold(bytes, range) { return bold }
      if let heading = orgHeading(bytes, range) ?? partlyBold(bytes, range) { return heading }
      return listItem(bytes, range) ?? LineMarks(kind: .paragraph, content: range)
    case 0x3E:  // >
      let inner = bytes.content(of: (first + 1)..<range.upperBound)
      return inner.isEmpty
        ? LineMarks(kind: .paragraph, content: range)
        : LineMarks(kind: .paragraph, content: inner)
    case 0x21, 0x5B:  // ! [
      return isImage(bytes, range) && !isLinkedHeading(bytes, range)
        ? LineMarks(kind: .image, content: range) : LineMarks(kind: .paragraph, content: range)
    case 0xE2:
      return listItem(bytes, range) ?? LineMarks(kind: .paragraph, content: range)
    default:
      return LineMarks(kind: .paragraph, content: range)
    }
  }

  private static func heading(_ bytes: [UInt8], _ range: SourceRange) -> LineMarks {
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] == 0x23 { index += 1 }
    let level = index - range.lowerBound
    guard level <= 6 else { return LineMarks(kind: .paragraph, content: range) }
    var content = bytes.content(of: index..<range.upperBound)
    content = HeadingAttributes.without(bytes, content)
    // `## Title ##` closes with marks, and a heading may be bold besides.
    var end = content.upperBound
    while end > content.lowerBound, bytes[end - 1] == 0x23 { end -= 1 }
    if end == content.lowerBound || bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 {
      content = bytes.content(of: content.lowerBound..<end)
    }
    content = HeadingAttributes.skipAnchor(bytes, content)
    content = HeadingAttributes.withoutLinks(bytes, content)
    if let bold = bold(bytes, content) ?? partlyBold(bytes, content) { content = bold.content }
    guard !content.isEmpty else { return LineMarks(kind: .paragraph, content: range) }
    return LineMarks(kind: .heading(level: level), content: content)
  }

  /// Org's `** Heading`, of two stars and more; one is a list mark elsewhere.
  private static func orgHeading(_ bytes: [UInt8], _ range: SourceRange) -> LineMarks? {
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] == 0x2A { index += 1 }
    let level = index - range.lowerBound
    guard (2...6).contains(level), index < range.upperBound,
      bytes[index] == 0x20 || bytes[index] == 0x09
    else { return nil }
    let content = bytes.content(of: index..<range.upperBound)
    return content.isEmpty ? nil : LineMarks(kind: .heading(level: level), content: content)
  }

  /// A line that is `**bold**` or `__bold__` as a whole, `***both***`, or Org's `*bold*`.
  private static func bold(_ bytes: [UInt8], _ range: SourceRange) -> LineMarks? {
    guard let first = range.first, bytes[first] == 0x2A || bytes[first] == 0x5F else { return nil }
    let mark = bytes[first]
    var width = 0
    while width < 3, range.count > 2 * (width + 1), bytes[first + width] == mark,
      bytes[range.upperBound - 1 - width] == mark
    {
      width += 1
    }
    // One low line is too common in names to mean anything.
    guard width > (mark == 0x2A ? 0 : 1) else { return nil }
    let inner = (first + width)..<(range.upperBound - width)
    guard !hasMarks(bytes, inner, mark, width) else { return nil }
    let content = bytes.content(of: inner)
    // `* item *` is an item; ideographic spaces only indent what is bold.
    guard !content.isEmpty,
      width > 1 || content == inner
        || bytes[inner.lowerBound] >= 0x80 && bytes[inner.upperBound - 1] >= 0x80
    else { return nil }
    return LineMarks(kind: .heading(level: 0), content: content)
  }

  /// `**一、**总体情况`: a heading that a word processor had in several runs, of which not all are bold; and
  /// `**（一）主动公开。**全年…`, a sub-head with its text behind it.
  private static func partlyBold(_ bytes: [UInt8], _ range: SourceRange) -> LineMarks? {
    let start = range.lowerBound + 2
    guard range.count > 8, bytes[start - 2] == 0x2A, bytes[start - 1] == 0x2A,
      Ordinal.scan(bytes, at: start, limit: range.upperBound) != nil
    else { return nil }
    return LineMarks(kind: .paragraph, content: start..<range.upperBound)
  }

  /// Whether marks stand inside, but for those that close one bold run where the next opens, as converters
  /// leave them: `**一、****总体情况**`, `**一、** **总体情况**`.
  private static func hasMarks(
    _ bytes: [UInt8], _ inner: SourceRange, _ mark: UInt8, _ width: Int
  ) -> Bool {
    var index = inner.lowerBound
    while let next = ByteSearch.first(mark, in: bytes, index..<inner.upperBound) {
      index = next
      while index < inner.upperBound, bytes[index] == mark { index += 1 }
      var length = index - next
      if length == 2 {
        let behind = skipBlanks(bytes, index..<inner.upperBound)
        index = behind
        while index < inner.upperBound, bytes[index] == mark { index += 1 }
        length += index - behind
      }
      let isSeam =
        mark == 0x2A && width == 2 && length == 4 && next > inner.lowerBound
        && index < inner.upperBound
      if !isSeam { return true }
    }
    return false
  }

  private static func skipBlanks(_ bytes: [UInt8], _ range: SourceRange) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, ScalarClass.isWhitespace(bytes.scalar(at: index).value) {
      index += bytes.scalar(at: index).length
    }
    return min(index, range.upperBound)
  }

  private static func listItem(_ bytes: [UInt8], _ range: SourceRange) -> LineMarks? {
    var index = range.lowerBound
    switch bytes[index] {
    case 0x2A, 0x2D, 0x2B:
      index += 1
      guard index < range.upperBound, bytes[index] == 0x20 || bytes[index] == 0x09 else {
        return nil
      }
    case 0xE2:
      // • ● ▪ ◆ ➢ ➤
      let scalar = bytes.scalar(at: index)
      guard [0x2022, 0x25CF, 0x25AA, 0x25C6, 0x27A2, 0x27A4].contains(scalar.value) else {
        return nil
      }
      index += scalar.length
    default:
      return nil
    }
    let content = bytes.content(of: index..<range.upperBound)
    guard !content.isEmpty else { return nil }
    return LineMarks(
      kind: .listItem, content: bold(bytes, content)?.content ?? content)
  }

  private static func isRule(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    let mark = bytes[range.lowerBound]
    guard mark != 0x2B else { return false }
    var count = 0
    for index in range {
      if bytes[index] == mark { count += 1 } else if bytes[index] != 0x20 { return false }
    }
    // A line of low lines is a blank to fill in, which is somebody else's business.
    return mark == 0x5F ? false : count >= 3
  }

  /// `![…](…)` alone on its line, or `[…](…)`.
  /// `[一、总体情况](#a)`: a heading that leads to a place of its own page.
  private static func isLinkedHeading(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    guard bytes[range.lowerBound] == 0x5B,
      Ordinal.scan(bytes, at: range.lowerBound + 1, limit: range.upperBound)?.style == .han,
      let close = range.first(where: { bytes[$0] == 0x5D })
    else { return false }
    return bytes[close..<range.upperBound].starts(with: [0x5D, 0x28, 0x23])
  }

  private static func isImage(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    guard bytes[range.upperBound - 1] == 0x29 else { return false }
    var index = range.lowerBound
    if bytes[index] == 0x21 { index += 1 }
    guard index < range.upperBound, bytes[index] == 0x5B else { return false }
    var closes = 0
    while index + 1 < range.upperBound {
      if bytes[index] == 0x5D, bytes[index + 1] == 0x28 { closes += 1 }
      index += 1
    }
    return closes == 1
  }
}
