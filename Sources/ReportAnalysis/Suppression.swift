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
    /// In small letters, as names are compared.
    var key: String
    var range: SourceRange

    init(text: String, range: SourceRange) {
      self.text = text
      key = text.lowercased()
      self.range = range
    }
  }

  /// Nil where the word behind `nianbao-` is none of the four.
  var kind: Kind?
  var word: Name
  /// Empty for all rules.
  var names: [Name]
  var range: SourceRange
  /// Where it holds; empty for `enable`.
  var scope: SourceRange = 0..<0
  /// The blank line behind the mark, where `scope` is the text below: in some tables it is a cell, and the
  /// mark speaks of that if something is found there.
  var blankScope: SourceRange?

  /// What it names; an empty name for all rules.
  var keys: [String] { names.isEmpty ? [""] : names.map(\.key) }

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
          if let filled = lines.filled(behind: mark), filled != line {
            marks[index].blankScope = marks[index].scope
            marks[index].scope = text.fullRange(ofLine: filled)
          }
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
    let isComment = bytes[range.lowerBound] == 0x3C
    let content =
      isComment
      ? (range.lowerBound + 4)..<max(range.lowerBound + 4, range.upperBound - 3)
      : (range.lowerBound + 1)..<range.upperBound
    var start = content.lowerBound
    while start < content.upperBound, !isWordByte(bytes[start]) { start += 1 }
    var end = start
    while end < content.upperBound, isWordByte(bytes[end]) { end += 1 }
    let word = name(text, start..<end) ?? Name(text: "", range: range)
    return Suppression(
      kind: Kind(rawValue: word.key), word: word,
      names: arguments(text, end..<content.upperBound), range: range)
  }

  /// All that stands behind the first word. What is no slug is an argument too: a mark that names something
  /// must not hold for everything because nobody knows what it names. Behind ` -- ` stands a reason.
  private static func arguments(_ text: SourceText, _ range: SourceRange) -> [Name] {
    var names: [Name] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let scalar = text.bytes.scalar(at: index)
      let next = index + max(1, scalar.length)
      if isSeparator(scalar.value) {
        if let name = name(text, start..<index) {
          names.append(name)
        } else if index - start > 1 {
          return names
        }
        start = next
      }
      index = next
    }
    if let name = name(text, start..<range.upperBound) { names.append(name) }
    return names
  }

  /// What stands between two separators; dashes around it belong to the comment, or to nothing.
  private static func name(_ text: SourceText, _ range: SourceRange) -> Name? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start, text.bytes[end - 1] == 0x2D { end -= 1 }
    while start < end, text.bytes[start] == 0x2D { start += 1 }
    return start < end ? Name(text: text.string(start..<end), range: start..<end) : nil
  }

  /// Blanks, line ends, slashes, bars, and the commas and colons of both widths.
  private static func isSeparator(_ value: UInt32) -> Bool {
    switch value {
    case 0x2C, 0xFF0C, 0x3001, 0x3A, 0xFF1A, 0x3B, 0xFF1B, 0x2F, 0x7C: true
    default: value <= 0x20 || ScalarClass.isBlank(value)
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte == 0x2D || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }
}

/// Finds the line that a mark speaks of: the next one that is no mark itself, or the next with text.
private struct LinesBehindMarks {
  private let text: SourceText
  /// By the line on which a mark begins: the next line on which none does.
  private var next: [Int: Int] = [:]
  /// By the line behind a mark: the next line with text that is no mark.
  private var filled: [Int: Int] = [:]

  init(_ marks: [Suppression], _ text: SourceText) {
    self.text = text
    // By the line on which a mark begins: the line behind the last of those that do.
    var behind: [Int: Int] = [:]
    // From the back, so that a run of marks is walked through once.
    for mark in marks.reversed() {
      let line = text.line(at: mark.range.lowerBound)
      if next[line] == nil { next[line] = next[line + 1] ?? line + 1 }
      let below = self.line(behind: mark)
      if behind[line] == nil { behind[line] = below }
      guard filled[below] == nil else { continue }
      var found = below
      while found < text.lineCount, text.isBlank(text.contentRange(ofLine: found)) { found += 1 }
      filled[below] = behind[found].flatMap { filled[$0] } ?? found
    }
  }

  private func line(behind mark: Suppression) -> Int {
    text.line(at: max(mark.range.lowerBound, mark.range.upperBound - 1)) + 1
  }

  func next(behind mark: Suppression) -> Int? {
    let line = line(behind: mark)
    guard line < text.lineCount else { return nil }
    return min(next[line] ?? line, text.lineCount - 1)
  }

  /// Nil where no text follows.
  func filled(behind mark: Suppression) -> Int? {
    filled[line(behind: mark)].flatMap { $0 < text.lineCount ? $0 : nil }
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
        index: index, start: mark.range.lowerBound, names: Set(mark.names.map(\.key)))
      if own.names.isEmpty { ofAll.append(own) }
      for name in own.names { byName[name, default: []].append(own) }
    }
  }

  /// The start of the first mark behind one that switches on all rules that it switches off.
  func first(behind index: Int, for mark: Suppression) -> Int? {
    let all = EnablingMarks.behind(index, ofAll).first?.start
    let names = Set(mark.names.map(\.key))
    // Such a mark names each of the rules; so it is among those that name the one named least often.
    let rarest = names.map { byName[$0] ?? [] }.min { $0.count < $1.count } ?? []
    let own = EnablingMarks.behind(index, rarest).first { $0.names.isSuperset(of: names) }?.start
    return [all, own].compactMap { $0 }.min()
  }

  private static func behind(_ index: Int, _ marks: [Mark]) -> ArraySlice<Mark> {
    marks[marks.partitioningIndex { $0.index > index }...]
  }
}
