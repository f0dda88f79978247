import ReportForms
import ReportSyntax
import TextCore

/// Writes whole tables: a new one into a section, or one in place of a table that cannot be mended
/// cell by cell.
struct TableRewrite {
  let report: Report

  private var lineEnd: String { report.text.prevailingLineEnd }

  /// The layout of the file's own tables; where it has none, that of a Markdown or plain text.
  var layout: TableLayout {
    if let table = report.tables.first {
      return layout(of: table)
    }
    if let layout = report.document.tables.first?.layout { return TableSkeleton.writable(layout) }
    let isMarkdown = report.blocks.contains { block in
      if case .heading(let level) = block.kind { level > 0 } else { false }
    }
    return isMarkdown ? .pipeTable : .cellLines
  }

  /// That of a table written anew: what is drawn with box characters becomes a Markdown table.
  private func layout(of table: BoundTable) -> TableLayout {
    let layout = TableSkeleton.writable(table.layout)
    let isDrawn = layout == .ruledTable && report.text.bytes[table.range].first != 0x7C
    return isDrawn ? .pipeTable : layout
  }

  /// The edit that puts a blank table at the end of a section.
  func insertion(_ form: FormTable, into section: BoundSection) -> TextEdit {
    let text = TableSkeleton.text(form, layout, lineEnd: lineEnd)
    let bytes = report.text.bytes
    var offset = section.range.upperBound
    // The closing tags of the paragraph belong to it.
    while offset + 1 < bytes.count, bytes[offset] == 0x3C, bytes[offset + 1] == 0x2F,
      let close = bytes[offset...].firstIndex(of: 0x3E)
    {
      offset = close + 1
    }
    var inserted = lineEnd + lineEnd + text
    // Where text goes on without an empty line, one must stand between it and the table.
    if !startsEmptyLine(bytes, offset) { inserted += lineEnd }
    return .insert(inserted, at: offset)
  }

  private func startsEmptyLine(_ bytes: [UInt8], _ offset: Int) -> Bool {
    let lineEnds = bytes[offset...].prefix { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }
    return offset + lineEnds.count == bytes.count || lineEnds.count { $0 == 0x0A } >= 2
  }

  /// The edit that writes a table anew; nil where text stands between its pieces.
  ///
  /// - Parameter value: what a cell of the new form says.
  func replacement(
    _ table: BoundTable, by form: FormTable, value: (CellPlace) -> String
  ) -> TextEdit? {
    var end: Int?
    for grid in table.grids {
      let range = report.document.tables[grid].range
      if let end {
        guard end <= range.lowerBound,
          report.bytes.content(of: end..<range.lowerBound).isEmpty
        else { return nil }
      }
      end = range.upperBound
    }
    return TextEdit(
      table.range, TableSkeleton.text(form, layout(of: table), lineEnd: lineEnd, value: value))
  }

  /// A cell's text as it stands, on one line; its number where the text would break a layout.
  func text(_ table: BoundTable, _ place: CellPlace) -> String {
    guard let cell = table[place] else { return "" }
    let bytes = report.text.bytes[cell.range]
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7C || $0 == 0x3C }) {
      return cell.content.amount?.description ?? ""
    }
    return report.string(cell.range)
  }

  /// The edit that writes a table anew in its own form, with what is missing left blank unless it follows;
  /// nil where a figure would go that stands in it, but in no cell that was understood.
  func completion(
    _ table: BoundTable, filling values: [CellPlace: Amount] = [:]
  ) -> TextEdit? {
    let edit = replacement(table, by: table.form) { place in
      values[place]?.description ?? text(table, place)
    }
    guard let edit else { return nil }
    return lostFigures(table, edit) == 0 ? edit : nil
  }

  /// How many figures of a table, zeros left out, would go by an edit that writes it anew.
  func lostFigures(_ table: BoundTable, _ edit: TextEdit) -> Int {
    var before: [[UInt8]: Int] = [:]
    var after: [[UInt8]: Int] = [:]
    for grid in table.grids {
      for row in report.document.tables[grid].rows {
        // Tags have figures of their own, how far a cell spans.
        for cell in row.cells {
          TableRewrite.count(report.text.bytes[cell.range], into: &before)
        }
      }
    }
    TableRewrite.count(Array(edit.replacement.utf8)[...], into: &after)
    return before.reduce(0) { lost, figure in
      // A blank cell takes the place of a zero, and is reported.
      if figure.key.allSatisfy({ $0 == 0x30 }) { return lost }
      return lost + max(0, figure.value - after[figure.key, default: 0])
    }
  }

  /// Counts each run of digits of a text.
  private static func count(_ bytes: ArraySlice<UInt8>, into figures: inout [[UInt8]: Int]) {
    var run: [UInt8] = []
    for byte in bytes {
      if byte >= 0x30, byte <= 0x39 {
        run.append(byte)
      } else if !run.isEmpty {
        figures[run, default: 0] += 1
        run = []
      }
    }
    if !run.isEmpty { figures[run, default: 0] += 1 }
  }
}
