import ReportAnalysis
import ReportForms
import ReportSyntax
import TextCore

/// `--dump tables`: every grid as it was read, and every value with its row and column of the form.
enum DumpCommand {
  enum Subject: String, CaseIterable, Sendable {
    case tables
  }

  static func tables(_ text: SourceText) -> String {
    let document = Document(parsing: text)
    let report = Report(document, literals: LiteralSet([]))
    var result = ""
    for (number, grid) in document.tables.enumerated() {
      result += "# grid \(number) layout=\(grid.layout.rawValue) confidence=\(grid.confidence)"
      result += " line=\(text.line(at: grid.range.lowerBound) + 1)\n"
      for row in grid.rows {
        result += "  \(row.confidence): "
        result += row.cells.map { cell in flat(text.string(cell.range)) }.joined(separator: " | ")
        result += "\n"
      }
    }
    for table in report.tables {
      result += "# table \(table.form.kind.rawValue) edition=\(table.edition.id)"
      result += " grids=\(table.grids) confidence=\(table.confidence)\n"
      for (index, row) in table.rows.enumerated() {
        let form = table.form.rows[index]
        guard let row else {
          result += "  \(form.id) missing: \(form.label)\n"
          continue
        }
        result += "  \(form.id) \(row.labelState) \(row.shape) \(row.confidence): "
        result += flat(text.string(row.label)) + " ="
        for (column, cell) in row.values.enumerated() {
          let content = cell.map { flat(text.string($0.range)) } ?? "(missing)"
          result += " \(form.columns[column].id):\(content.isEmpty ? "∅" : content)"
        }
        result += "\n"
      }
      for stranger in table.strangers { result += "  stranger: \(flat(text.string(stranger)))\n" }
      for place in table.missingColumns {
        result += "  missing column: \(table.form.rows[place.row].columns[place.column].label)\n"
      }
    }
    return result
  }

  private static func flat(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(scalar.value < 0x20 ? "⏎" : scalar)
    }
    return result
  }
}
