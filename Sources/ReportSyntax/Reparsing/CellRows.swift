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

  /// The same rows where only some of the grid's are left; nil where they are not all among these.
  func within(_ part: Range<Int>) -> CellRows? {
    guard rows.lowerBound >= part.lowerBound, rows.upperBound <= part.upperBound else { return nil }
    var own = self
    own.rows = (rows.lowerBound - part.lowerBound)..<(rows.upperBound - part.lowerBound)
    return own
  }

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
  private let tables: [TableGrid]
  /// At the indices of the tables.
  private let known: [[CellRows]]
  private let change: LineReading.Change
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

  /// Why no more rows were added.
  enum Answer {
    case unknown
    /// The next ones reach the line at which reading is to end.
    case reachesLimit
  }

  /// Adds the rows that are known to begin with a line and those behind them, as long as they end in
  /// front of another line.
  ///
  /// - Parameter places: where they stand among the rows is added to it.
  func add(
    at line: Int, below limit: Int, to rows: inout [TableRow], _ places: inout [CellRows]
  ) -> Answer {
    let added = change.new.count - change.old.count
    let isBehind = line >= change.new.upperBound
    let distance = isBehind ? change.distance : 0
    guard isBehind || line < change.old.lowerBound,
      let first = place(of: isBehind ? line - added : line)
    else { return .unknown }
    let known = self.known[first.table]
    let grid = tables[first.table].rows
    rows.reserveCapacity(rows.count + grid.count - known[first.index].rows.lowerBound)
    var next = line
    for index in first.index..<known.count {
      var place = known[index]
      guard isBehind || place.reach < change.old.lowerBound else { return .unknown }
      if isBehind { place = place.moved(by: added) }
      guard place.line == next else { return .unknown }
      guard place.end < limit else { return .reachesLimit }
      for row in grid[place.rows] {
        rows.append(distance == 0 ? row : row.shifted(by: distance))
      }
      place.rows = (rows.count - place.rows.count)..<rows.count
      places.append(place)
      next = place.end
    }
    return .unknown
  }

  /// Which of the known rows begin with a line.
  private func place(of line: Int) -> (table: Int, index: Int)? {
    for (table, rows) in known.enumerated() {
      guard let last = rows.last, last.line >= line else { continue }
      let index = rows.partitioningIndex { $0.line >= line }
      return rows[index].line == line ? (table, index) : nil
    }
    return nil
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
