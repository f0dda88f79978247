import TextCore

/// Rows of a table of cell lines, read from a line with which a row begins to the next such line.
///
/// Nothing in front of a row has a bearing on it, so that it is the same where no line has changed that
/// was looked at to read it.
struct CellRows: Sendable {
  /// The line with which they begin.
  var line: Int
  /// The line with which the next row begins.
  var end: Int
  /// The line behind the last one that belongs to them.
  var next: Int
  /// The last line that was looked at.
  var reach: Int
  /// Indices into the grid's rows: as a rule one.
  var rows: Range<Int>
  /// What speaks for a table in them; nil where nobody asked.
  var evidence: RowsEvidence?

  /// The same rows when so many lines more stand in front.
  func moved(by lines: Int) -> CellRows {
    var rows = self
    rows.line += lines
    rows.end += lines
    rows.next += lines
    rows.reach += lines
    return rows
  }
}

/// The rows of cell lines that are known from the text's last version, and those of the table that was
/// read last.
final class CellRowsMemory {
  private struct Entry {
    let line: Int
    let table: Int
    let index: Int
  }

  private let tables: [TableGrid]
  /// At the indices of the tables.
  private let known: [[CellRows]]
  private let change: LineReading.Change
  private lazy var entries: [Entry] = known.enumerated().flatMap { table, rows in
    rows.enumerated().map { Entry(line: $1.line, table: table, index: $0) }
  }
  private var found: [CellRows] = []

  /// A text that was never read before.
  init() {
    tables = []
    known = []
    change = LineReading.Change(old: 0..<0, new: 0..<0, distance: 0)
  }

  init(_ tables: [TableGrid], _ known: [[CellRows]], _ change: LineReading.Change) {
    self.tables = tables
    self.known = known
    self.change = change
  }

  /// The rows that are known to begin with a line, and to end in front of another.
  func rows(at line: Int, below limit: Int) -> (place: CellRows, rows: [TableRow])? {
    guard !known.isEmpty else { return nil }
    let added = change.new.count - change.old.count
    let isBehind = line >= change.new.upperBound
    guard isBehind || line < change.old.lowerBound,
      let entry = entry(at: isBehind ? line - added : line)
    else { return nil }
    let place = known[entry.table][entry.index]
    guard isBehind || place.reach < change.old.lowerBound else { return nil }
    let moved = isBehind ? place.moved(by: added) : place
    guard moved.end < limit else { return nil }
    let rows = tables[entry.table].rows[place.rows]
    return (
      moved,
      isBehind && change.distance != 0
        ? rows.map { $0.shifted(by: change.distance) } : Array(rows)
    )
  }

  private func entry(at line: Int) -> Entry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].line == line ? entries[low] : nil
  }

  /// Keeps the rows of a table until somebody takes them.
  func keep(_ rows: [CellRows]) {
    found = rows
  }

  /// The rows of the table that was read last; empty for one of another layout.
  func take() -> [CellRows] {
    defer { found = [] }
    return found
  }
}
