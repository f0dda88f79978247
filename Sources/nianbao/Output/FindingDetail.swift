import ReportAnalysis
import ReportRules
import TextCore

/// What is said of a finding besides what `json` has.
struct FindingDetail: Sendable {
  /// Tells the finding from all others of its file by what it says and by its lines, wherever they stand.
  var fingerprint: String
  /// The first of its lines in three parts, of which the second is meant.
  var excerpt: (before: String, marked: String, behind: String)
  /// Each fix as one edit, what lies between its edits included.
  var suggestions: [JSONOutput.Edit]

  static func all(_ file: CheckedFile, _ style: OutputStyle) -> [FindingDetail] {
    let text = file.analysis.text
    var counts: [UInt64: Int] = [:]
    var lines = LineHashes(text)
    return file.analysis.diagnostics.map { finding in
      let content = contentHash(finding, text, &lines)
      let count = counts[content, default: 0]
      counts[content] = count + 1
      return FindingDetail(
        fingerprint: ContentHash(content, count).text,
        excerpt: Excerpt.parts(text, finding.range),
        suggestions: finding.fixes.compactMap { suggestion($0, text, style.unit) })
    }
  }

  /// Of the rule, what it says, and the lines in which it stands, without the blanks around them.
  private static func contentHash(
    _ finding: Diagnostic, _ text: SourceText, _ lines: inout LineHashes
  ) -> UInt64 {
    var hash = ContentHash()
    hash.add(finding.rule.utf8)
    // Whatever language is printed: the finding is the same.
    hash.add(finding.message.zh.utf8)
    let first = text.line(at: finding.range.lowerBound)
    let last = text.line(at: max(finding.range.lowerBound, finding.range.upperBound - 1))
    // A table is told by its first lines: what was mended in another one is no matter.
    for line in first...min(last, first + 3) { hash.add(lines[line].utf8) }
    return hash.value
  }

  /// What lines say, without the blanks around them: each is read once, be there a thousand findings in it.
  private struct LineHashes {
    private let text: SourceText
    private var known: [Int: String] = [:]

    init(_ text: SourceText) { self.text = text }

    subscript(line: Int) -> String {
      mutating get {
        if let known = known[line] { return known }
        var content = text.bytes[text.contentRange(ofLine: line)]
        while let byte = content.first, byte <= 0x20 { content.removeFirst() }
        while let byte = content.last, byte <= 0x20 { content.removeLast() }
        var hash = ContentHash()
        hash.add(content)
        known[line] = hash.text
        return hash.text
      }
    }
  }

  private static func suggestion(
    _ fix: Fix, _ text: SourceText, _ unit: ColumnUnit
  ) -> JSONOutput.Edit? {
    let edits = fix.edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    guard let first = edits.first, let last = edits.last else { return nil }
    let whole = first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
    var replacement = ""
    var place = whole.lowerBound
    for edit in edits {
      guard edit.range.lowerBound >= place else { return nil }
      replacement += text.string(place..<edit.range.lowerBound) + edit.replacement
      place = edit.range.upperBound
    }
    return JSONOutput.Edit(
      start: PrintedPosition(whole.lowerBound, in: text, unit: unit),
      end: PrintedPosition(whole.upperBound, in: text, unit: unit), text: replacement)
  }
}

extension Excerpt {
  /// The first line of a range, cut to what fits, in three parts of which the second is the range.
  static func parts(
    _ source: SourceText, _ range: SourceRange
  ) -> (before: String, marked: String, behind: String) {
    let line = source.contentRange(ofLine: source.line(at: range.lowerBound))
    let start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    let end = max(start, min(range.upperBound, line.upperBound))
    let window = window(source, line, around: start..<end)
    func printable(_ range: SourceRange) -> String {
      var bytes: [UInt8] = []
      appendPrintable(source, range, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    let markedEnd = min(end, window.upperBound)
    return (
      (window.lowerBound > line.lowerBound ? "…" : "") + printable(window.lowerBound..<start),
      printable(start..<markedEnd),
      printable(markedEnd..<window.upperBound) + (window.upperBound < line.upperBound ? "…" : "")
    )
  }
}
