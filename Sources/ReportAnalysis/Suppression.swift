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

  /// The marks of a document, in order, each with the range in which it holds.
  static func all(in document: Document) -> [Suppression] {
    var marks = document.setAside.filter { $0.kind == .suppression }.map {
      read(document.text, $0.range)
    }
    guard !marks.isEmpty else { return [] }
    let text = document.text
    let lines = LinesBehindMarks(marks, text)
    let ends = EnablingMarks(marks)
    for index in marks.indices {
      let mark = marks[index]
      switch mark.kind {
      case .file?: marks[index].scope = text.range
      case .nextLine?:
        if let line = lines.next(behind: mark) {
          marks[index].scope = text.fullRange(ofLine: line)
        }
      case .disable?:
        let end = ends.first(behind: index, for: mark)
        marks[index].scope =
          mark.range.upperBound..<max(mark.range.upperBound, end ?? text.bytes.count + 1)
      case .enable?, nil: break
      }
    }
    return marks
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

/// Finds the line that a mark speaks of: the next one that is no mark itself.
private struct LinesBehindMarks {
  private let text: SourceText
  /// By the line on which a mark begins: the next line on which none does.
  private var next: [Int: Int] = [:]

  init(_ marks: [Suppression], _ text: SourceText) {
    self.text = text
    // From the back, so that a run of marks is walked through once.
    for mark in marks.reversed() {
      let line = text.line(at: mark.range.lowerBound)
      if next[line] == nil { next[line] = next[line + 1] ?? line + 1 }
    }
  }

  func next(behind mark: Suppression) -> Int? {
    let line = text.line(at: max(mark.range.lowerBound, mark.range.upperBound - 1)) + 1
    guard line < text.lineCount else { return nil }
    return min(next[line] ?? line, text.lineCount - 1)
  }
}

/// Finds where rules that were switched off are switched on again.
private struct EnablingMarks {
  private struct Mark {
    let index: Int
    let start: Int
    let names: Set<String>
  }

  /// Those that name no rule, and so all.
  private var ofAll: [Mark] = []
  private var byName: [String: [Mark]] = [:]

  init(_ marks: [Suppression]) {
    for (index, mark) in marks.enumerated() where mark.kind == .enable {
      let own = Mark(
        index: index, start: mark.range.lowerBound, names: Set(mark.names.map(\.text)))
      if own.names.isEmpty { ofAll.append(own) }
      for name in own.names { byName[name, default: []].append(own) }
    }
  }

  /// The start of the first mark behind one that switches on all rules that it switches off.
  func first(behind index: Int, for mark: Suppression) -> Int? {
    let all = EnablingMarks.behind(index, ofAll).first?.start
    let names = Set(mark.names.map(\.text))
    // Such a mark names each of the rules; so it is among those that name the one named least often.
    let rarest = names.map { byName[$0] ?? [] }.min { $0.count < $1.count } ?? []
    let own = EnablingMarks.behind(index, rarest).first { $0.names.isSuperset(of: names) }?.start
    return [all, own].compactMap { $0 }.min()
  }

  private static func behind(_ index: Int, _ marks: [Mark]) -> ArraySlice<Mark> {
    marks[marks.partitioningIndex { $0.index > index }...]
  }
}
