import TextCore

/// An HTML tag: its name in lower case, and where it stands.
struct Tag: Sendable, Hashable {
  var name: String
  var isClosing: Bool
  var range: SourceRange

  /// Whether the tag parts blocks of text.
  var isBlock: Bool { Tag.blocks.contains(name) }
  /// Whether what stands between this tag and its end is never shown.
  var hidesContent: Bool { name == "style" || name == "script" || name == "head" }

  private static let blocks: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "br", "hr", "table", "tbody",
    "thead", "tfoot", "tr", "td", "th", "section", "article", "header", "footer", "body", "html",
    "title", "blockquote", "pre", "figure", "center", "main", "nav", "dl", "dt", "dd", "caption",
  ]
}

/// Finds HTML tags; what only looks like one (`<2022年要点>`, `<http://…>`) is none.
enum TagScan {
  /// A tag longer than this is none; it bounds the search for its end.
  private static let longestTag = 4096

  static func scan(_ bytes: [UInt8]) -> [Tag] {
    var tags: [Tag] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x3C else {
        index += 1
        continue
      }
      if let tag = tag(bytes, index) {
        tags.append(tag)
        index = tag.range.upperBound
      } else {
        index += 1
      }
    }
    return tags
  }

  private static func tag(_ bytes: [UInt8], _ start: Int) -> Tag? {
    var index = start + 1
    guard index < bytes.count else { return nil }
    let isClosing = bytes[index] == 0x2F
    if isClosing { index += 1 }
    var name: [UInt8] = []
    while index < bytes.count, name.count <= 16 {
      let byte = bytes[index] | 0x20
      let isLetter = byte >= 0x61 && byte <= 0x7A
      let isRest = (bytes[index] >= 0x30 && bytes[index] <= 0x39) || bytes[index] == 0x3A
      guard isLetter || (isRest && !name.isEmpty) else { break }
      name.append(isLetter ? byte : bytes[index])
      index += 1
    }
    guard !name.isEmpty, name.count <= 16, index < bytes.count, name.last != 0x3A else {
      return nil
    }
    switch bytes[index] {
    case 0x3E, 0x20, 0x2F, 0x09, 0x0A, 0x0D: break
    default: return nil
    }
    let limit = min(bytes.count, start + longestTag)
    var quote: UInt8 = 0
    while index < limit {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        return Tag(
          name: String(decoding: name, as: UTF8.self), isClosing: isClosing,
          range: start..<(index + 1))
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3C {
        return nil
      }
      index += 1
    }
    return nil
  }
}

/// Character references of HTML.
enum Entity {
  /// The end of the reference that begins with the `&` at an offset; nil where it is none.
  static func end(_ bytes: [UInt8], at start: Int) -> Int? {
    var index = start + 1
    let limit = min(bytes.count, start + 12)
    if index < limit, bytes[index] == 0x23 { index += 1 }
    let first = index
    while index < limit {
      let byte = bytes[index]
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      let isDigit = byte >= 0x30 && byte <= 0x39
      if byte == 0x3B { return index > first ? index + 1 : nil }
      guard isLetter || isDigit else { return nil }
      index += 1
    }
    return nil
  }
}
