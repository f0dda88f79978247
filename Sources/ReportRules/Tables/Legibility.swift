import ReportForms
import ReportSyntax
import TextCore

/// Whether a table was read well enough to be judged row by row.
///
/// Where a converter lost borders, labels and values stand in pieces: rows that fit no label, rows
/// of too few values, rows twice. One finding says so; a finding a row would cry wolf.
extension BoundTable {
  /// Rows that look as if a converter broke them.
  var brokenRows: Int {
    strangers.count + repeated.count + miscountedRows.count
  }

  /// Rows whose values are more or fewer than the form's.
  var miscountedRows: [BoundRow] {
    rows.compactMap { $0 }.filter {
      if case .valueCount = $0.shape { true } else { false }
    }
  }

  var isLegible: Bool {
    let missing = rows.count { $0 == nil }
    return brokenRows < 3 || (brokenRows + missing) * 4 < rows.count
  }

  /// Whether nothing but the number of values is wrong, in a layout that keeps its cells: then the
  /// author lost them, not a converter.
  var isMiscountedByAuthor: Bool {
    guard !layout.isOfScan, confidence == .certain else { return false }
    switch layout {
    case .cellLines, .tabRows, .pipeTable, .html, .ruledTable: break
    default: return false
    }
    return strangers.isEmpty && repeated.isEmpty && !rows.contains { $0 == nil }
  }
}

extension Report {
  /// The tables that are judged row by row: none in a report whose form is free.
  var formTables: [BoundTable] { edition.isFixed ? tables.filter(\.isLegible) : [] }

  /// The tables of which only that much can be said.
  var illegibleTables: [BoundTable] { edition.isFixed ? tables.filter { !$0.isLegible } : [] }

  /// How many numbers stand in a section outside its tables: more than a few are values that no
  /// table holds.
  func looseNumbers(in section: BoundSection, alsoInTables: Bool = false) -> Int {
    let grids = alsoInTables ? [] : document.tables.map(\.range)
    var count = 0
    var index = section.title.upperBound
    var inNumber = false
    while index < min(section.range.upperBound, bytes.count) {
      if let grid = grids.first(where: { $0.contains(index) }) {
        index = max(grid.upperBound, index + 1)
        inNumber = false
        continue
      }
      let isDigit = bytes[index] >= 0x30 && bytes[index] <= 0x39
      if isDigit, !inNumber { count += 1 }
      inNumber = isDigit
      index += 1
    }
    return count
  }

  /// So many loose numbers are a table's values.
  static let looseValues = 10
}
