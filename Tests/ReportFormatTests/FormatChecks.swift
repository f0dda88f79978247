import ReportAnalysis
import ReportFormat
import ReportForms
import ReportRules
import ReportSyntax
import TextCore

/// A text formatted.
func formatted(_ text: SourceText, _ style: TableStyle = TableStyle()) -> SourceText {
  text.applying(TableFormatter.edits(for: Document(parsing: text), style: style))
}

/// What the cells of every table say: white space within them aside, which joining a split cell takes.
func cells(_ document: Document) -> [[[[UInt8]]]] {
  document.tables.map { grid in
    grid.rows.map { row in
      row.cells.map { cell in
        document.text.bytes[cell.range].filter { $0 > 0x20 }
      }
    }
  }
}

/// What the rules find, without the places, which move, and without the blanks of the texts that
/// messages quote.
func findings(_ text: SourceText) -> [String] {
  Linter().analyze(text).diagnostics.map { finding in
    let message = finding.message.en.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "\(finding.severity) \(finding.rule) \(message)"
  }.sorted()
}

/// What formatting must leave alone in any text; what is wrong, empty where nothing is.
func broken(_ text: SourceText, _ style: TableStyle = TableStyle()) -> [String] {
  let before = Document(parsing: text)
  let edits = TableFormatter.edits(for: before, style: style)
  let result = text.applying(edits)
  let after = Document(parsing: result)
  var wrong: [String] = []
  if before.tables.map(\.layout) != after.tables.map(\.layout) {
    wrong.append("layouts \(before.tables.map(\.layout)) became \(after.tables.map(\.layout))")
  }
  for (number, (old, new)) in zip(cells(before), cells(after)).enumerated() where old != new {
    wrong.append("table \(number): \(difference(old, new))")
  }
  let again = TableFormatter.edits(for: after, style: style)
  if let first = again.first {
    wrong.append("not idempotent at line \(result.line(at: first.range.lowerBound) + 1): \(first)")
  }
  if nonBlank(text) != nonBlank(result) { wrong.append("text is lost") }
  var end = -1
  for edit in edits {
    if edit.range.lowerBound < end { wrong.append("edits overlap at \(edit.range)") }
    end = edit.range.upperBound
  }
  if edits.contains(where: { $0.range.count * 2 > text.bytes.count && text.bytes.count > 200 }) {
    wrong.append("an edit of most of the text")
  }
  return wrong
}

private func difference(_ old: [[[UInt8]]], _ new: [[[UInt8]]]) -> String {
  if old.count != new.count { return "\(old.count) rows became \(new.count)" }
  for (number, (one, other)) in zip(old, new).enumerated() where one != other {
    func shown(_ row: [[UInt8]]) -> String {
      row.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " | ")
    }
    return "row \(number): \(shown(one)) became \(shown(other))"
  }
  return "?"
}

/// The text without what formatting may change: blanks, line ends, and what draws a table.
private func nonBlank(_ text: SourceText) -> [UInt8] {
  var result: [UInt8] = []
  var index = 0
  while index < text.bytes.count {
    let scalar = text.scalar(at: index)
    let isDrawn = scalar.value == 0x2D || scalar.value == 0x7C || scalar.value == 0x2B
    if !ScalarClass.isBlank(scalar.value), !isDrawn {
      result += text.bytes[index..<(index + scalar.length)]
    }
    index += scalar.length
  }
  return result
}
