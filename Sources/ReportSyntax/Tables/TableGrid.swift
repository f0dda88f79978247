import TextCore

/// How a table stands in the text; the numbers are those of the layouts that real reports show.
public enum TableLayout: String, Sendable, Hashable, CaseIterable {
  /// 1: a word processor's export, one cell a line behind a TAB, an empty line between rows.
  case cellLines = "cells"
  /// 2: a row a line, cells between TABs.
  case tabRows = "tsv"
  /// 3: as 2, from a PDF or a scan: labels split over cells, noise, cells lost.
  case scannedTabRows = "scanned-tsv"
  /// 4: a row a line, label and numbers between blanks.
  case textRows = "text-rows"
  /// 5: a GitHub-flavoured Markdown pipe table.
  case pipeTable = "gfm"
  /// 6: pipe rows of a web page, merged cells collapsed, no delimiter row.
  case collapsedPipeRows = "web-pipes"
  /// 7: pipe rows whose trailing `|||` is what is left of a column span.
  case spanResidueRows = "web-spans"
  /// 8: a cell a line with `|` between.
  case pipedCellLines = "piped-cells"
  /// 9: a cell a line with nothing between.
  case bareCellLines = "bare-cells"
  /// 10: an HTML `<table>`.
  case html = "html"
  /// 11: an Org table, or one drawn with box characters.
  case ruledTable = "org"
  /// 12: row boundaries lost, segmented by the labels.
  case flattened = "flattened"
}

/// How sure the reading of a table or a row is.
public enum Confidence: Int, Sendable, Hashable, Comparable {
  /// A guess from what is left: findings step down one severity.
  case low = 0
  /// Labels or columns were recovered by aligning them with the form's fixed order.
  case aligned = 1
  case certain = 2

  public static func < (left: Confidence, right: Confidence) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A cell as it stands in the source.
public struct TableCell: Sendable, Hashable {
  /// The content without the white space and markup around it; replacing these bytes replaces what
  /// the cell says. Empty, at the place where content would go, for a blank cell.
  public var range: SourceRange
  // A report has hundreds of cells, and at every key those behind it move.
  private var spannedRows: Int32
  private var spannedColumns: Int32
  private var firstColumn: Int32
  /// Whether the cell is only what is left of a merged cell, so that it is no blank value.
  public var isSpanResidue: Bool

  public init(
    _ range: SourceRange, rowSpan: Int = 1, columnSpan: Int = 1, column: Int = 0,
    isSpanResidue: Bool = false
  ) {
    self.range = range
    spannedRows = Int32(clamping: rowSpan)
    spannedColumns = Int32(clamping: columnSpan)
    firstColumn = Int32(clamping: column)
    self.isSpanResidue = isSpanResidue
  }

  /// How many rows the source says that the cell spans; 1 where it says nothing.
  public var rowSpan: Int {
    get { Int(spannedRows) }
    set { spannedRows = Int32(clamping: newValue) }
  }
  /// How many columns, likewise.
  public var columnSpan: Int {
    get { Int(spannedColumns) }
    set { spannedColumns = Int32(clamping: newValue) }
  }
  /// The column in the expanded grid, from 0.
  public var column: Int {
    get { Int(firstColumn) }
    set { firstColumn = Int32(clamping: newValue) }
  }
}

/// A row of cells, left to right as the source has them.
public struct TableRow: Sendable, Hashable {
  public var cells: [TableCell]
  /// From the row's first byte to its last, delimiters included, line end excluded.
  public var range: SourceRange
  public var confidence: Confidence

  public init(cells: [TableCell], range: SourceRange, confidence: Confidence = .certain) {
    self.cells = cells
    self.range = range
    self.confidence = confidence
  }
}

/// A table, in any layout, as rows of cells with their places.
public struct TableGrid: Sendable, Hashable {
  public var layout: TableLayout
  public var rows: [TableRow]
  public var range: SourceRange
  public var confidence: Confidence

  public init(
    layout: TableLayout, rows: [TableRow], range: SourceRange, confidence: Confidence = .certain
  ) {
    self.layout = layout
    self.rows = rows
    self.range = range
    self.confidence = confidence
  }
}
