import ReportSyntax
import TextCore

/// Formats the tables of a report: blanks and line ends around cells, never what a cell says.
public enum TableFormatter {
  /// The edits that format the tables which a range touches, all of them without one: in order, not
  /// overlapping, each no longer than what it changes.
  ///
  /// A table whose reading is a guess stays as it is, and so do layouts that have no borders to
  /// write: text rows, scans, cells with nothing between.
  ///
  /// - Parameter layouts: confines formatting to tables of these layouts.
  public static func edits(
    for document: Document, style: TableStyle = TableStyle(), in range: SourceRange? = nil,
    layouts: Set<TableLayout> = Set(TableLayout.allCases)
  ) -> [TextEdit] {
    var edits: [TextEdit] = []
    var end = 0
    for grid in document.tables
    where layouts.contains(grid.layout) && grid.confidence > .low && touches(grid.range, range) {
      // Cells without end tags may share the blanks between them: whoever comes first has them.
      for edit in self.edits(for: grid, document, style) where edit.range.lowerBound >= end {
        edits.append(edit)
        end = edit.range.upperBound
      }
    }
    return edits
  }

  private static func edits(
    for grid: TableGrid, _ document: Document, _ style: TableStyle
  ) -> [TextEdit] {
    switch grid.layout {
    case .pipeTable: PipeTableFormat.edits(for: grid, document, style)
    case .ruledTable: RuledTableFormat.edits(for: grid, document, style)
    case .tabRows: TabRowsFormat.edits(for: grid, document)
    case .cellLines: CellLinesFormat.edits(for: grid, document)
    case .html: HTMLFormat.edits(for: grid, document)
    case .collapsedPipeRows, .spanResidueRows, .pipedCellLines:
      WebPipesFormat.edits(for: grid, document)
    case .scannedTabRows, .textRows, .bareCellLines, .flattened: []
    }
  }

  private static func touches(_ table: SourceRange, _ range: SourceRange?) -> Bool {
    guard let range else { return true }
    return range.lowerBound <= table.upperBound && table.lowerBound <= range.upperBound
  }
}
