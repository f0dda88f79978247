import ReportSyntax
import TextCore

/// A grid with what its cells say by themselves.
final class GridReading: Sendable {
  /// In the offsets of the text in which it was read.
  private let grid: TableGrid
  /// The text of its range, as in `Document.bytes`.
  let bytes: [UInt8]
  /// The same as the text has it.
  fileprivate let written: [UInt8]
  let rows: [GridRow]
  /// The text of each row, in the grid's offsets.
  let extents: [SourceRange]
  /// What its rows may hold.
  let features: RowFeatures
  /// The table of the form that its labels name.
  let kind: FormTable.Kind?
  /// How many of its labels tell each edition, in the order of `FormEdition.all`.
  let editionVotes: Votes
  /// Whether no row reaches beyond the grid's text.
  fileprivate let isWhole: Bool

  /// - Parameter old: a reading of the grid's last version; rows that are still there are not read again.
  init(_ grid: TableGrid, _ document: Document, after old: GridReading? = nil) {
    let start = grid.range.lowerBound
    let bytes = Array(document.bytes[grid.range])
    let extents = grid.rows.map { $0.extent.shifted(by: -start) }
    // One storage serves both where nothing is masked.
    let written =
      ByteComparison.equals(document.text.bytes, grid.range, bytes)
      ? bytes : Array(document.text.bytes[grid.range])
    let kept =
      old.map { KeptRows($0, grid, extents, bytes, written) } ?? KeptRows(inFront: 0, behind: 0)
    var rows = old.map { Array($0.rows[..<kept.inFront]) } ?? []
    rows.reserveCapacity(grid.rows.count)
    for row in grid.rows[kept.inFront..<(grid.rows.count - kept.behind)] {
      rows.append(GridRow(row, document))
    }
    if let old { rows += old.rows[(old.rows.count - kept.behind)...] }
    self.grid = grid
    self.bytes = bytes
    self.written = written
    self.extents = extents
    self.rows = rows
    var features: RowFeatures = []
    var (kindVotes, editionVotes) = (Votes(), Votes())
    for row in rows {
      features.formUnion(row.features)
      kindVotes &+= row.kindVotes
      editionVotes &+= row.editionVotes
    }
    self.features = features
    self.editionVotes = editionVotes
    kind = GridKinds.kind(by: kindVotes)
    isWhole = extents.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= bytes.count }
  }

  var start: Int { grid.range.lowerBound }

  /// Whether a grid of a document is the same, cell for cell, wherever it stands.
  func isSame(as other: TableGrid, in document: Document) -> Bool {
    let distance = other.range.lowerBound - start
    guard isWhole, other.range == grid.range.shifted(by: distance), other.layout == grid.layout,
      other.confidence == grid.confidence, other.rows.count == grid.rows.count,
      ByteComparison.equals(document.bytes, other.range, bytes),
      ByteComparison.equals(document.text.bytes, other.range, written)
    else { return false }
    return rows.indices.allSatisfy { isSame($0, as: other.rows[$0], movedBy: distance) }
  }

  /// Whether a row of another grid is one of these so far along, if its text is the same.
  fileprivate func isSame(_ row: Int, as other: TableRow, movedBy distance: Int) -> Bool {
    rows[row].isSame(as: other, movedBy: start + extents[row].lowerBound + distance)
  }

  fileprivate func isLike(_ other: TableGrid) -> Bool {
    other.layout == grid.layout && other.confidence == grid.confidence
  }

  /// The readings of a document's grids.
  static func all(_ document: Document, memory: inout ReportMemory) -> [GridReading] {
    let old = memory.grids
    let kept = document.keptTables(memory.document.kept)
    let known = Remembered.find(
      old, count: document.tables.count, sameInFront: kept.inFront, sameBehind: kept.behind,
      isSame: { $0.isSame(as: document.tables[$1], in: document) },
      hash: { ByteComparison.hash($0.bytes, 0..<$0.bytes.count) },
      hashOfNew: { ByteComparison.hash(document.bytes, document.tables[$0].range) })
    let readings = document.tables.indices.map { index in
      known[index]
        ?? GridReading(
          document.tables[index], document,
          after: old.count == document.tables.count ? old[index] : nil)
    }
    memory.grids = readings
    return readings
  }
}

extension Document {
  /// How many tables at its beginning and at its end stand in blocks that were kept.
  fileprivate func keptTables(_ kept: KeptBlocks) -> (inFront: Int, behind: Int) {
    let front = kept.inFront > 0 ? blocks[kept.inFront - 1].range.upperBound : 0
    let behind = kept.behind > 0 ? blocks[blocks.count - kept.behind].range.lowerBound : Int.max
    return (
      tables.prefix { $0.range.upperBound <= front }.count,
      tables.reversed().prefix { $0.range.lowerBound >= behind }.count
    )
  }
}

/// How many rows at a grid's beginning and end are those of its last version.
struct KeptRows {
  private(set) var inFront: Int
  private(set) var behind: Int

  init(inFront: Int, behind: Int) {
    self.inFront = inFront
    self.behind = behind
  }

  /// - Parameters:
  ///   - extents: the text of the new grid's rows, in the grid's offsets.
  ///   - bytes: its own text, as in `Document.bytes`.
  ///   - written: as the text has it.
  fileprivate init(
    _ old: GridReading, _ grid: TableGrid, _ extents: [SourceRange], _ bytes: [UInt8],
    _ written: [UInt8]
  ) {
    self.init(inFront: 0, behind: 0)
    guard old.isWhole, old.isLike(grid) else { return }
    let masked = TextDifference(old.bytes, bytes)
    let isPlain =
      ByteComparison.areOne(bytes, written) && ByteComparison.areOne(old.bytes, old.written)
    let difference = isPlain ? masked : TextDifference(old.written, written)
    let front = min(masked.front, difference.front)
    let end = bytes.count - min(masked.back, difference.back)
    let start = grid.range.lowerBound
    let shorter = min(old.rows.count, grid.rows.count)
    while inFront < shorter, extents[inFront].upperBound <= front,
      extents[inFront].lowerBound >= 0,
      old.isSame(inFront, as: grid.rows[inFront], movedBy: start - old.start)
    {
      inFront += 1
    }
    let distance = start - old.start + bytes.count - old.bytes.count
    while behind < shorter - inFront {
      let row = grid.rows.count - 1 - behind
      guard extents[row].lowerBound >= end, extents[row].upperBound <= bytes.count,
        old.isSame(old.rows.count - 1 - behind, as: grid.rows[row], movedBy: distance)
      else { return }
      behind += 1
    }
  }
}
