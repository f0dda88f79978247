import ReportSyntax
import TextCore

/// A row of the source that was found to be one of the form's.
struct NumberedReading: Sendable {
  let reading: RowReading
  /// Index into `FormTable.rows`.
  let form: Int
}

/// A row of the source, looked at cell by cell against the form's labels.
struct RowReading: Sendable {
  /// What does not depend on where the row stands.
  let labelled: LabelledRow
  /// Where the row's text begins.
  private let start: Int

  init(_ labelled: LabelledRow, at start: Int) {
    self.labelled = labelled
    self.start = start
  }

  /// From the row's first byte to its last.
  var range: SourceRange { labelled.labelling.row.range.shifted(by: start) }
  var confidence: Confidence { labelled.labelling.row.confidence }
  /// How many cells it has, without what is left of merged ones.
  var cellCount: Int { labelled.labelling.kinds.count }
  /// The form row whose label the row bears.
  var form: Int? { labelled.labelling.form }
  var layout: TableLayout { labelled.layout }
  var kinds: [RowLabelling.CellKind] { labelled.labelling.kinds }
  var labelState: BoundRow.LabelState { labelled.labelling.labelState }
  /// Index of the last cell of the label.
  var lastLabel: Int? { labelled.labelling.lastLabel }
  /// The cells that make up the row's own label.
  var labelCells: Range<Int> { labelled.labelling.labelCells }
  /// The number in front of the label.
  var ordinal: Int? { labelled.labelling.ordinal }
  /// A header row, or one of only labels.
  var isHeader: Bool { labelled.labelling.isHeader }
  /// All that the row's text cells say together, for comparison where no cell is a label.
  var joinedKey: [UInt8] { labelled.labelling.joinedKey }
  /// Where a label and its value share the cell: the value.
  var sharedValue: SourceRange? { labelled.labelling.sharedValue?.shifted(by: start) }

  /// What a cell holds.
  func content(_ cell: Int) -> CellContent { labelled.labelling.contents[cell].moved(by: start) }

  /// Where a cell stands.
  func range(of cell: Int) -> SourceRange {
    labelled.labelling.row.cells[cell].range.shifted(by: start)
  }

  /// The cells behind the label, as indices.
  var slots: Range<Int> { (lastLabel.map { $0 + 1 } ?? 0)..<cellCount }

  /// The rows of some grids, in order.
  static func all(
    _ document: Document, _ grids: [Int], _ readings: [GridReading], _ labels: LabelTable
  ) -> [RowReading] {
    var rows: [RowReading] = []
    for index in grids.indices {
      let grid = document.tables[grids[index]]
      let (known, extents) = (readings[index].rows, readings[index].extents)
      rows.reserveCapacity(rows.count + known.count)
      for row in known.indices {
        rows.append(
          RowReading(
            known[row].labelled(grid.layout, labels),
            at: grid.range.lowerBound + extents[row].lowerBound))
      }
    }
    return rows
  }
}
