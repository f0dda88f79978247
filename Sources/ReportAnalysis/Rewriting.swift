import ReportFormat
import ReportForms
import ReportRules
import ReportSyntax
import TextCore

/// A layout into which tables are written, by the word that the command line and editors use.
public enum TableTarget: String, Sendable, Hashable, CaseIterable {
  case gfm, html, tsv

  var layout: TableLayout {
    switch self {
    case .gfm: .pipeTable
    case .html: .html
    case .tsv: .tabRows
    }
  }

  var title: Localized {
    switch self {
    case .gfm: Localized("把表格改写为 Markdown", "Rewrite the table in Markdown")
    case .html: Localized("把表格改写为 HTML", "Rewrite the table in HTML")
    case .tsv: Localized("把表格改写为制表符分隔", "Rewrite the table with TABs between cells")
    }
  }
}

/// Something that can be done to a table as a whole.
public enum TableAction: Sendable, Hashable, CaseIterable {
  case rewrite(TableTarget)
  case fillZeros
  case recomputeTotals

  public static let allCases: [TableAction] =
    TableTarget.allCases.map { .rewrite($0) } + [.fillZeros, .recomputeTotals]

  /// `gfm`, `html`, `tsv`, `zeros`, `totals`.
  public var name: String {
    switch self {
    case .rewrite(let target): target.rawValue
    case .fillZeros: "zeros"
    case .recomputeTotals: "totals"
    }
  }

  public var title: Localized {
    switch self {
    case .rewrite(let target): target.title
    case .fillZeros: Localized("空白格都填入 0", "Fill in 0 in every blank cell")
    case .recomputeTotals: Localized("按各项重新计算总计", "Recompute the totals from their parts")
    }
  }
}

extension Analysis {
  /// The edits of an action on the table at a range; empty where there is none, or nothing to do.
  public func edits(
    of action: TableAction, at range: SourceRange, _ style: Configuration.TableStyle
  ) -> [TextEdit] {
    guard let report,
      let table = report.tables.first(where: { table in
        table.range.lowerBound <= range.upperBound && range.lowerBound <= table.range.upperBound
      })
    else { return [] }
    switch action {
    case .rewrite(let target):
      return TableRewriter.edit(table, in: report.document, to: target.layout, style: style)
        .map { [$0] } ?? []
    case .fillZeros: return TableFilling.zeros(in: table).ordered
    case .recomputeTotals: return TableFilling.totals(in: table).ordered
    }
  }

  /// The edits that write every table of the form in a layout. A table that cannot be written so
  /// without loss stays as it is.
  public func rewriting(to target: TableTarget, _ style: Configuration.TableStyle) -> [TextEdit] {
    guard let report else { return [] }
    return report.tables.compactMap {
      TableRewriter.edit($0, in: report.document, to: target.layout, style: style)
    }.ordered
  }
}
