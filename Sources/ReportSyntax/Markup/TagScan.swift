import TextCore

/// An HTML tag: its name in lower case, and where it stands.
struct Tag: Sendable, Hashable {
  /// `!` for a declaration, `<!DOCTYPE html>` or `<?xml … ?>`.
  var name: String
  var isClosing: Bool
  var range: SourceRange

  /// Whether the tag parts blocks of text.
  var isBlock: Bool { Tag.blocks.contains(name) }
  /// Whether what stands between this tag and its end is never shown.
  var hidesContent: Bool { Tag.hiding.contains(name) }
  /// Whether the tag has no content, and so no end.
  var isVoid: Bool { Tag.voids.contains(name) }
  /// 1 to 6 for `<h1>` to `<h6>`.
  var headingLevel: Int? {
    let name = Array(name.utf8)
    guard name.count == 2, name[0] == 0x68, name[1] >= 0x31, name[1] <= 0x36 else { return nil }
    return Int(name[1]) - 0x30
  }

  private static let blocks: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "br", "hr", "table", "tbody",
    "thead", "tfoot", "tr", "td", "th", "section", "article", "header", "footer", "body", "html",
    "title", "blockquote", "pre", "figure", "center", "main", "nav", "dl", "dt", "dd", "caption",
    "head", "form", "aside",
  ]
  private static let hiding: Set<String> = ["style", "script", "head", "template"]
  private static let voids: Set<String> = [
    "br", "hr", "img", "input", "col", "meta", "link", "wbr", "!",
  ]
}

/// Finds HTML tags; what only looks like one (`<2022年要点>`, `<http://…>`) is none.
enum TagScan {
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
    if bytes[index] == 0x21 || bytes[index] == 0x3F { return declaration(bytes, start) }
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
    guard let end = end(bytes, index) else { return nil }
    return Tag(
      name: String(decoding: name, as: UTF8.self), isClosing: isClosing, range: start..<end)
  }

  /// Behind the `>` that ends a tag; nil where another tag begins before it.
  ///
  /// The search has no limit, since an attribute may carry a whole picture. It is linear over all
  /// tags nevertheless: a quotation mark moves every search that is under way to another state, no
  /// two searches ever share one of the three states, and `<` ends the one that is outside quotes.
  private static func end(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    var quote: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        return index + 1
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3C {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// `<!DOCTYPE html>`, `<![endif]>`, `<?xml version="1.0"?>`.
  private static func declaration(_ bytes: [UInt8], _ start: Int) -> Tag? {
    guard start + 2 < bytes.count else { return nil }
    let first = bytes[start + 2] | 0x20
    guard (first >= 0x61 && first <= 0x7A) || bytes[start + 2] == 0x5B else { return nil }
    for index in (start + 2)..<min(bytes.count, start + 400) {
      if bytes[index] == 0x3E {
        return Tag(name: "!", isClosing: false, range: start..<(index + 1))
      }
      if bytes[index] == 0x3C || bytes[index] == 0x0A { return nil }
    }
    return nil
  }
}
