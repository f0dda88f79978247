import ReportForms
import ReportSyntax

/// A report with exactly one thing wrong.
public struct Defect: Sendable {
  /// Where the finding must stand.
  public enum Place: Sendable {
    /// On the line of a mark, or within it.
    case mark
    /// Within the text of a section, its heading included.
    case section(Int)
    case anywhere
  }

  /// What was done: `R5.C1 + 1`.
  public var name: String
  /// The rule that must name it; the only one at warning or above.
  public var slug: String
  public var place: Place
  public var model: ReportModel
  /// Whether a layout must leave a trace of a blank cell for the defect to leave one.
  public var needsBlankCells = false

  public func shows(in layout: TableLayout) -> Bool {
    layout.showsBlankCells || !needsBlankCells
  }

  public init(_ name: String, _ slug: String, _ place: Place, _ model: ReportModel) {
    self.name = name
    self.slug = slug
    self.place = place
    self.model = model
  }
}

/// Systematic single defects of a clean report.
public enum DefectCatalogue {
  public static func all(of model: ReportModel) -> [Defect] {
    figures(of: model) + cells(of: model) + tables(of: model) + sections(of: model)
      + frame(of: model)
  }
}
