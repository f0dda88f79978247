import ReportForms
import ReportSyntax
import TextCore

/// A count in prose with the cells of the tables that hold it.
public struct CountedPlace: Sendable, Hashable {
  /// The number in prose, or the words that say there was none.
  public let count: SourceRange
  /// The cells that are counted together, in the order of the table.
  public let cells: [SourceRange]
}

extension Report {
  /// The counts in prose of which the tables hold the same quantity, in the order of the text: whether
  /// they agree is the rules' business.
  public var countedPlaces: [CountedPlace] {
    let counts = scan(TableCounts.self)
    return quantities.compactMap { quantity in
      let cells = Comparison(quantity, counts).expected.flatMap { reading in
        reading.places.map { reading.table.range($0) }
      }
      return cells.isEmpty ? nil : CountedPlace(count: quantity.range, cells: cells)
    }
  }
}
