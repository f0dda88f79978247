import ReportForms
import ReportSyntax
import TextCore

/// Whether a table was read well enough to be judged row by row.
///
/// Where a converter lost borders, labels and values stand in pieces: rows that fit no label, rows
/// of too few values, rows twice. One finding says so; a finding a row would cry wolf.
extension BoundTable {
  /// Rows that look as if a converter broke them. Those of a table that was pasted twice do not.
  var brokenRows: Int {
    strangers.count + looseRepeats.count
      + rows.count {
        if case .valueCount? = $0?.shape { true } else { false }
      }
  }

  /// Rows whose values are more or fewer than the form's.
  var miscountedRows: [BoundRow] {
    rows.compactMap { $0 }.filter {
      if case .valueCount = $0.shape { true } else { false }
    }
  }

  var isLegible: Bool {
    if isTornAtTop { return false }
    let missing = rows.count { $0 == nil }
    return brokenRows < 3 || (brokenRows + missing) * 4 < rows.count
  }

  /// Whether the table begins in its middle: its first rows are missing and so is all that the form
  /// prints above them, which no author takes out with the rows.
  var isTornAtTop: Bool {
    guard form.kind != .review, rows.first.map({ $0 == nil }) ?? false,
      let first = rows.firstIndex(where: { $0 != nil }), let row = rows[first]
    else { return false }
    let above = headerCells.filter { $0.range.upperBound <= row.range.lowerBound }
    return !above.contains { $0.label != nil && $0.distance == 0 }
  }

  /// Whether section 四's table lacks its row of values because a converter cut it off or in two: not
  /// even its header is whole, or the values stand behind it one by one.
  func isCutOff(_ report: Report) -> Bool {
    guard form.kind == .review, rows.allSatisfy({ $0 == nil }) else { return false }
    let names = Set(form.rows.flatMap { $0.columns.flatMap(\.parents) })
    let found = Set(headerCells.compactMap(\.label))
    if !names.isSubset(of: found) { return true }
    let next = report.sections.map(\.range.lowerBound).filter { $0 > range.lowerBound }.min()
    return report.bareNumbers(in: range.lowerBound..<(next ?? report.bytes.count)) >= 3
  }

  /// Whether a converter tore it.
  func isTorn(_ report: Report) -> Bool { !isLegible || isCutOff(report) }

  /// Whether nothing but the number of values is wrong, in a layout that keeps its cells: then the
  /// author lost them, not a converter.
  var isMiscountedByAuthor: Bool {
    guard !layout.isOfScan, confidence == .certain else { return false }
    switch layout {
    case .cellLines, .tabRows, .pipeTable, .html, .ruledTable: break
    default: return false
    }
    return strangers.isEmpty && looseRepeats.isEmpty && !rows.contains { $0 == nil }
  }
}

private final class LegibleTables: ReportScan {
  let legible: [BoundTable]
  let illegible: [BoundTable]

  init(_ report: Report) {
    let tables = report.edition.isFixed ? report.tables : []
    legible = tables.filter { $0.scan(TableLegibility.self).isLegible }
    illegible = tables.filter { !$0.scan(TableLegibility.self).isLegible }
  }
}

private final class TableLegibility: TableScan {
  let isLegible: Bool
  let isMiscountedByAuthor: Bool

  init(_ table: BoundTable) {
    isLegible = table.isLegible
    isMiscountedByAuthor = !isLegible && table.isMiscountedByAuthor
  }
}

extension BoundTable {
  /// Whether its values may be held against the prose: what is too unsure for its own sums is no witness, and
  /// where so many rows lost values nobody can tell under which column those stand that are left.
  var isWitness: Bool { scan(TableLegibility.self).isLegible }
}

extension Report {
  /// The tables that are judged row by row: none in a report whose form is free.
  var formTables: [BoundTable] { scan(LegibleTables.self).legible }

  /// The tables of which only that much can be said.
  var illegibleTables: [BoundTable] { scan(LegibleTables.self).illegible }

  /// How many numbers stand alone between blanks, bars and line ends.
  func bareNumbers(in range: SourceRange) -> Int {
    var count = 0
    var isBare = true
    var digits = 0
    for index in range {
      switch bytes[index] {
      case 0x30...0x39:
        digits += 1
      case 0, 0x09, 0x0A, 0x0D, 0x20, 0x7C:
        if isBare, digits > 0 { count += 1 }
        isBare = true
        digits = 0
      default:
        isBare = false
        digits = 0
      }
    }
    return count
  }

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
