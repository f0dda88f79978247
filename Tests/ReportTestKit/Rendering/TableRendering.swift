import ReportForms
import ReportSyntax

/// How a layout with several habits is written.
public struct RenderingOptions: Sendable, Hashable {
  /// The layout's second habit: repeated text in merged cells (gfm), values in the form's own columns
  /// (tsv), `规章 |` instead of `|` on its own line (piped-cells), box characters (org).
  public var secondHabit = false
  /// Mild noise of a scan: blanks in labels, a label and its value in one cell.
  public var scanNoise = false
  /// The whole report on one line, as a page's text comes out of a browser: what stands for a line
  /// end. Nil for lines of their own.
  public var lineJoint: String?

  public init(secondHabit: Bool = false, scanNoise: Bool = false, lineJoint: String? = nil) {
    self.secondHabit = secondHabit
    self.scanNoise = scanNoise
    self.lineJoint = lineJoint
  }
}

extension ModelTable {
  /// The table's lines in a layout, marks kept.
  func lines(_ layout: TableLayout, _ options: RenderingOptions = RenderingOptions()) -> [String] {
    let grid = SpannedGrid(self)
    switch layout {
    case .cellLines: return TabLayouts.cellLines(grid)
    case .tabRows: return TabLayouts.tabRows(grid, formColumns: options.secondHabit)
    case .scannedTabRows: return TabLayouts.scanned(grid, noise: options.scanNoise)
    case .textRows: return LineLayouts.textRows(grid)
    case .pipeTable: return PipeLayouts.gfm(grid, repeating: options.secondHabit)
    case .collapsedPipeRows: return PipeLayouts.collapsed(grid)
    case .spanResidueRows: return PipeLayouts.spanResidue(grid)
    case .pipedCellLines: return LineLayouts.pipedCells(grid, trailing: options.secondHabit)
    case .bareCellLines: return LineLayouts.bareCells(grid)
    case .html: return HTMLLayout.table(grid)
    case .ruledTable: return options.secondHabit ? RuledLayouts.box(grid) : RuledLayouts.org(grid)
    case .flattened: return LineLayouts.flattened(grid)
    }
  }
}

extension TableLayout {
  /// Whether a blank value leaves a trace in the text; where it does not, a row with a blank has too
  /// few values and nobody can tell which is missing.
  public var showsBlankCells: Bool {
    switch self {
    case .cellLines, .tabRows, .scannedTabRows, .pipeTable, .collapsedPipeRows, .pipedCellLines,
      .html, .ruledTable:
      true
    case .textRows, .spanResidueRows, .bareCellLines, .flattened: false
    }
  }

  /// Whether the layout has the habits that `RenderingOptions.secondHabit` chooses from.
  public var hasSecondHabit: Bool {
    switch self {
    case .tabRows, .pipeTable, .pipedCellLines, .ruledTable: true
    default: false
    }
  }
}
