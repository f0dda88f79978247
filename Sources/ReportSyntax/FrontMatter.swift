import TextCore

/// YAML between `---` lines at the start of a Markdown draft.
enum FrontMatter {
  /// Longer front matter is none: a rule stood at the start of the text.
  private static let mostLines = 200
  private static let titleKey = Array("title:".utf8)

  /// The front matter, and the line behind it.
  static func scan(_ text: SourceText) -> (piece: SetAside, next: Int)? {
    guard text.lineCount > 2, isFence(text, 0, 0x2D) else { return nil }
    var title: SourceRange?
    for line in 1..<min(text.lineCount, mostLines) {
      if isFence(text, line, 0x2D) || isFence(text, line, 0x2E) {
        let range = 0..<text.contentRange(ofLine: line).upperBound
        return (SetAside(kind: .frontMatter, range: range, title: title), line + 1)
      }
      let range = text.contentRange(ofLine: line)
      // Between two rules stands prose, which must not be hidden.
      guard isEntry(text.bytes, range) else { return nil }
      if title == nil { title = titleValue(text.bytes, range) }
    }
    return nil
  }

  private static func isFence(_ text: SourceText, _ line: Int, _ mark: UInt8) -> Bool {
    let range = text.bytes.content(of: text.contentRange(ofLine: line))
    return range.count == 3 && range.allSatisfy { text.bytes[$0] == mark }
  }

  /// Blank, a comment, an item, the rest of the entry above, or a key.
  private static func isEntry(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    guard let first = range.first else { return true }
    switch bytes[first] {
    case 0x20, 0x09, 0x23, 0x2D, 0x5D, 0x7D: return true
    default: return bytes[first..<min(range.upperBound, first + 120)].contains(0x3A)
    }
  }

  private static func titleValue(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange? {
    guard bytes[range].starts(with: titleKey) else { return nil }
    let start = range.lowerBound + titleKey.count
    var value = bytes.content(of: start..<range.upperBound)
    if value.count >= 2, let quote = value.first, bytes[quote] == 0x22 || bytes[quote] == 0x27,
      bytes[value.upperBound - 1] == bytes[quote]
    {
      value = (value.lowerBound + 1)..<(value.upperBound - 1)
    }
    return value.isEmpty ? nil : value
  }
}
