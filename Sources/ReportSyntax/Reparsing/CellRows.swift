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

  enum Answer {
    case unknown
    /// They reach the line at which reading is to end.
    case reachesLimit
    /// Where they stand, as indices into the rows to which they were added.
    case known(CellRows)
  }

  /// Adds the rows that are known to begin with a line, and to end in front of another.
  func add(at line: Int, below limit: Int, to rows: inout [TableRow]) -> Answer {
    guard !known.isEmpty else { return .unknown }
    let added = change.new.count - change.old.count
    let isBehind = line >= change.new.upperBound
    guard isBehind || line < change.old.lowerBound,
      let entry = entry(at: isBehind ? line - added : line)
    else { return .unknown }
    var place = known[entry.table][entry.index]
    guard isBehind || place.reach < change.old.lowerBound else { return .unknown }
    let known = place.rows
    if isBehind { place = place.moved(by: added) }
    guard place.end < limit else { return .reachesLimit }
    place.rows = rows.count..<(rows.count + known.count)
    let distance = isBehind ? change.distance : 0
    for index in known {
      let row = tables[entry.table].rows[index]
      rows.append(distance == 0 ? row : row.shifted(by: distance))
    }
    return .known(place)
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
