import ReportForms
import ReportSyntax
import TextCore

/// The marks in which a file writes a heading or a paragraph: `## `, `**…**`, `<h2>…</h2>`, `* `, for what is
/// put in beside it.
struct TextMarkup {
  let front: String
  let end: String

  /// What needs no marks, or shows none.
  static let plain = TextMarkup(front: "", end: "")

  var isHTML: Bool { front.utf8.first == 0x3C }

  func wrapping(_ text: String) -> String { front + text + end }

  private init(front: String, end: String) {
    self.front = front
    self.end = end
  }

  /// Nil where other things than marks stand around what the block says.
  init?(of block: Block, in report: Report) {
    let bytes = report.text.bytes
    let content = block.content
    var tags: [String] = []
    var front = ""
    var index = content.lowerBound
    while index > 0 {
      switch bytes[index - 1] {
      case 0x20, 0x23, 0x2A, 0x5F:
        front = String(UnicodeScalar(bytes[index - 1])) + front
        index -= 1
        continue
      case 0x3E:
        guard let open = TextMarkup.open(bytes, before: index),
          let name = TextMarkup.name(bytes, at: open + 1)
        else { break }
        front = "<\(name)>" + front
        tags.append(name)
        index = open
        continue
      default: break
      }
      break
    }
    var end = ""
    index = content.upperBound
    scan: while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x23, 0x2A, 0x5F:
        end += String(UnicodeScalar(bytes[index]))
        index += 1
      case 0x3C:
        guard let tag = TextMarkup.closing(bytes, at: index), tags.first == tag.name else {
          break scan
        }
        tags.removeFirst()
        end += "</\(tag.name)>"
        index = tag.end
      default: break scan
      }
    }
    let isAlone =
      index == bytes.count || [0x0A, 0x0D, 0x3C].contains(bytes[index])
    guard tags.isEmpty, isAlone else { return nil }
    self.front = String(front.drop { $0 == " " })
    self.end = String(end.reversed().drop { $0 == " " }.reversed())
  }

  /// How the report marks its paragraphs, as its first one tells; Markdown and plain text do not mark them.
  static func ofParagraphs(in report: Report) -> TextMarkup {
    let first = report.prose.lazy.map { report.blocks[$0.index] }.first { block in
      if case .paragraph = block.kind { true } else { false }
    }
    guard let first, let markup = TextMarkup(of: first, in: report), markup.isHTML else {
      return plain
    }
    return markup
  }

  /// Behind the closing tags of a paragraph that ends at an offset: they belong to it.
  static func end(of offset: Int, in report: Report) -> Int {
    let bytes = report.text.bytes
    var offset = offset
    while let tag = closing(bytes, at: offset), isOfText(tag.name) { offset = tag.end }
    return offset
  }

  private static func isOfText(_ name: String) -> Bool {
    switch name {
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "b", "strong", "span", "font", "em", "u", "i",
      "a":
      true
    default: false
    }
  }

  /// No tag is longer, in bytes.
  private static let longestTag = 400

  /// Where the tag begins that ends at an offset.
  private static func open(_ bytes: [UInt8], before end: Int) -> Int? {
    var index = end - 2
    while index >= 0, index > end - longestTag, bytes[index] != 0x3E, bytes[index] != 0x0A {
      if bytes[index] == 0x3C { return index }
      index -= 1
    }
    return nil
  }

  /// The name of an element of text, without its attributes.
  private static func name(_ bytes: [UInt8], at start: Int) -> String? {
    var index = start
    while index < bytes.count, index < start + 8, bytes[index].isLetterOrDigit { index += 1 }
    guard index < bytes.count, bytes[index] == 0x3E || bytes[index] == 0x20 else { return nil }
    let name = String(decoding: bytes[start..<index].map { $0 | 0x20 }, as: UTF8.self)
    return isOfText(name) ? name : nil
  }

  /// The closing tag at an offset.
  private static func closing(_ bytes: [UInt8], at start: Int) -> (name: String, end: Int)? {
    guard start + 3 < bytes.count, bytes[start] == 0x3C, bytes[start + 1] == 0x2F,
      let name = name(bytes, at: start + 2)
    else { return nil }
    var end = start + 2
    while end < bytes.count, bytes[end] != 0x3E { end += 1 }
    return end < bytes.count ? (name, end + 1) : nil
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
  }
}
