import ReportForms
import ReportSyntax
import Testing
import TextCore

/// A document's tables as text: a row a line, cells between ` ¦ `, `^` for what is left of a merged
/// cell, `_` for a blank one; a title line says the layout and, below certainty, how sure it is.
func printed(_ document: Document) -> String {
  document.tables.map { grid in
    var lines = [grid.layout.rawValue + mark(grid.confidence)]
    for row in grid.rows {
      let cells = row.cells.map { cell -> String in
        if cell.isSpanResidue { return "^" }
        let range = cell.range
        let bytes = document.bytes[range].filter { $0 != 0 && $0 != 0x0A && $0 != 0x0D }
        return bytes.isEmpty ? "_" : String(decoding: bytes, as: UTF8.self)
      }
      lines.append(cells.joined(separator: " ¦ ") + mark(row.confidence))
    }
    return lines.joined(separator: "\n")
  }.joined(separator: "\n")
}

private func mark(_ confidence: Confidence) -> String {
  switch confidence {
  case .certain: ""
  case .aligned: " (aligned)"
  case .low: " (low)"
  }
}

/// A document's blocks as text: `#` headings with their level, `-` items, `T` tables.
func printedBlocks(_ document: Document) -> String {
  document.blocks.map { block in
    let text = String(
      decoding: document.bytes[block.content].filter { $0 != 0 }, as: UTF8.self
    ).split(separator: "\n").joined(separator: "⏎")
    switch block.kind {
    case .heading(let level): return "#\(level) \(text)"
    case .paragraph: return text
    case .listItem: return "- \(text)"
    case .table(let index): return "T\(index)"
    case .image: return "image"
    case .rule: return "rule"
    }
  }.joined(separator: "\n")
}

func checkTables(
  _ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let document = Document(parsing: SourceText(text))
  #expect(printed(document) == expected, sourceLocation: sourceLocation)
}

func checkBlocks(
  _ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let document = Document(parsing: SourceText(text))
  #expect(printedBlocks(document) == expected, sourceLocation: sourceLocation)
}

func parsed(_ text: String) -> Document {
  Document(parsing: SourceText(text))
}
