import TextCore

/// A place that leads to another document.
public struct TextLink: Sendable, Hashable {
  /// The address as it is written.
  public let range: SourceRange
  /// Whether it is whole (`https://…`), or goes on from where the text is (`附件/公开目录.xlsx`).
  public let isAbsolute: Bool
}

extension Analysis {
  /// The addresses of a report in the order of the text; none where the text is no report.
  public var links: [TextLink] {
    guard report != nil else { return [] }
    let bytes = text.bytes
    var links: [TextLink] = []
    var place = 0
    while let colon = ByteSearch.first(TextLink.authority, in: bytes, place..<bytes.count) {
      place = colon + TextLink.authority.count
      guard let start = TextLink.schemeStart(bytes, colon) else { continue }
      let end = TextLink.end(bytes, from: place)
      guard end > place else { continue }
      links.append(TextLink(range: start..<end, isAbsolute: true))
      place = end
    }
    place = 0
    while let bracket = ByteSearch.first(TextLink.target, in: bytes, place..<bytes.count) {
      place = bracket + TextLink.target.count
      guard let end = TextLink.targetEnd(bytes, from: place) else { continue }
      links.append(TextLink(range: place..<end, isAbsolute: false))
      place = end
    }
    return links.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension TextLink {
  fileprivate static let authority = Array("://".utf8)
  fileprivate static let target = Array("](".utf8)
  private static let schemes = ["https", "http", "ftp"].map { Array($0.utf8) }
  /// No address is longer, in bytes; what is looked through stays short.
  private static let longest = 2000

  fileprivate static func schemeStart(_ bytes: [UInt8], _ colon: Int) -> Int? {
    for scheme in schemes {
      let start = colon - scheme.count
      if start >= 0, bytes[start..<colon].elementsEqual(scheme) { return start }
    }
    return nil
  }

  /// Where an address ends: in front of what no address has, and of marks that end a sentence.
  fileprivate static func end(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < min(bytes.count, start + longest), isOfAddress(bytes[end]) { end += 1 }
    while end > start, isSentenceMark(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func isOfAddress(_ byte: UInt8) -> Bool {
    switch byte {
    // Blanks, quotes, brackets, what tables are drawn with, and Chinese text.
    case ...0x20, 0x22, 0x27, 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x60, 0x7B...: false
    default: true
    }
  }

  private static func isSentenceMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x2A, 0x5F: true
    default: false
    }
  }

  /// The end of a Markdown link's way to another file; nil for a whole address, for a place in this
  /// text, and where the bracket is not closed on its line.
  fileprivate static func targetEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count, bytes[start] != 0x23, bytes[start] != 0x29 else { return nil }
    var end = start
    while end < min(bytes.count, start + longest) {
      switch bytes[end] {
      case 0x29: return end
      // Another bracket begins another link: each byte is looked at once.
      case ...0x20, 0x28, 0x3A, 0x3C, 0x3E, 0x5B, 0x5D: return nil
      default: end += 1
      }
    }
    return nil
  }
}
