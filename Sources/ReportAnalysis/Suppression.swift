import ReportRules
import ReportSyntax
import TextCore

/// A mark in the text that switches rules off: `<!-- nianbao-disable RULE… -->`, or the same words
/// behind `#` on a line of their own.
struct Suppression {
  enum Kind: String {
    case disable = "nianbao-disable"
    case enable = "nianbao-enable"
    case nextLine = "nianbao-disable-next-line"
    case file = "nianbao-disable-file"
  }

  /// A rule or group as the mark names it.
  struct Name {
    var text: String
    var range: SourceRange
  }

  /// Nil where the word behind `nianbao-` is none of the four.
  var kind: Kind?
  var word: Name
  /// Empty for all rules.
  var names: [Name]
  var range: SourceRange
  /// Where it holds; empty for `enable`.
  var scope: SourceRange = 0..<0

  func names(_ info: RuleInfo) -> Bool {
    names.isEmpty || names.contains { $0.text == info.slug || $0.text == info.group.rawValue }
  }

  /// The marks of a document, each with the range in which it holds.
  static func all(in document: Document) -> [Suppression] {
    var marks = document.setAside.filter { $0.kind == .suppression }.map {
      read(document.text, $0.range)
    }
    let text = document.text
    for index in marks.indices {
      let mark = marks[index]
      switch mark.kind {
      case .file?: marks[index].scope = text.range
      case .nextLine?:
        // The next line that is no mark itself.
        var line = text.line(at: max(mark.range.lowerBound, mark.range.upperBound - 1)) + 1
        while marks.contains(where: { text.fullRange(ofLine: line).contains($0.range.lowerBound) }),
          line + 1 < text.lineCount
        {
          line += 1
        }
        if line < text.lineCount { marks[index].scope = text.fullRange(ofLine: line) }
      case .disable?:
        let end = marks[(index + 1)...].first {
          $0.kind == .enable && ($0.names.isEmpty || $0.isSame(as: mark))
        }
        marks[index].scope =
          mark.range
          .upperBound..<max(
            mark.range.upperBound, end?.range.lowerBound ?? text.bytes.count + 1)
      case .enable?, nil: break
      }
    }
    return marks
  }

  private func isSame(as other: Suppression) -> Bool {
    Set(names.map(\.text)).isSuperset(of: other.names.map(\.text)) && !other.names.isEmpty
  }

  private static func read(_ text: SourceText, _ range: SourceRange) -> Suppression {
    let bytes = text.bytes
    var words: [Name] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      while index < range.upperBound, isWordByte(bytes[index]) { index += 1 }
      if index > start {
        // The dashes of `<!--` and `-->` are no part of a name.
        var end = index
        while end > start, bytes[end - 1] == 0x2D { end -= 1 }
        var first = start
        while first < end, bytes[first] == 0x2D { first += 1 }
        if first < end {
          words.append(Name(text: text.string(first..<end), range: first..<end))
        }
      } else {
        index += 1
      }
    }
    let word = words.first ?? Name(text: "", range: range)
    return Suppression(
      kind: Kind(rawValue: word.text), word: word, names: Array(words.dropFirst()), range: range)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte == 0x2D || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }
}
