import ReportSyntax
import Synchronization
import TextCore

/// A row of a grid with what its cells say by themselves, in the offsets of its own text.
///
/// A row whose text stays as it is keeps it from one version of a text to the next, wherever it stands.
final class GridRow: Sendable {
  /// The text from the first byte of the row and its cells to the last, as in `Document.bytes`.
  let bytes: [UInt8]
  private let row: TableRow
  /// What its cells say, in the row's offsets.
  let cells: [CellReading]
  let features: RowFeatures
  /// How much its labels speak for each table of the form, in the order of its kinds.
  let kindVotes: Votes
  /// How many of its labels tell each edition, in the order of `FormEdition.all`.
  let editionVotes: Votes
  /// Whether a cell bears the label of a child of （六）其他处理, and of nothing else.
  let namesChildOfOther: Bool
  /// Whether it may bear the label （六）其他处理, whole or in pieces: false is certain.
  let mayBeOther: Bool
  private let known = Mutex<[LabelledRow]>([])
  private let found = Mutex<LiteralParts?>(nil)

  init(_ row: TableRow, _ document: Document) {
    let extent = row.extent
    self.row = row.shifted(by: -extent.lowerBound)
    bytes = Array(document.bytes[extent])
    let bytes = bytes
    features = RowFeatures(of: bytes)
    cells = self.row.cells.map { CellReading(bytes, $0.range) }
    kindVotes = GridKinds.votes(of: self.row, cells)
    editionVotes = EditionEvidence.votes(of: self.row, cells, bytes)
    namesChildOfOther = zip(self.row.cells, cells).contains { cell, reading in
      cell.range.count > 3
        && EditionEvidence.isChildOfOther(
          reading.key.isEmpty ? LabelKey.key(bytes, cell.range) : reading.key)
    }
    mayBeOther = GridRow.mayHold(GridRow.otherKey, bytes)
  }

  /// Whether the row of another grid is this one so far along, if its text is the same.
  func isSame(as other: TableRow, movedBy distance: Int) -> Bool {
    guard other.confidence == row.confidence, other.cells.count == row.cells.count,
      other.range == row.range.shifted(by: distance)
    else { return false }
    for (cell, before) in zip(other.cells, row.cells) {
      var before = before
      before.range = before.range.shifted(by: distance)
      if cell != before { return false }
    }
    return true
  }

  /// Whether the key of a label may stand in a row, whole or in pieces one behind the other: false is
  /// certain.
  private static func mayHold(_ key: [UInt8], _ bytes: [UInt8]) -> Bool {
    guard key.count >= 3, key.count % 3 == 0 else { return true }
    return bytes.withUnsafeBufferPointer { bytes in
      var found = 0
      var index = 0
      while index + 2 < bytes.count {
        let (first, second) = (bytes[index], bytes[index + 1])
        if first == key[found], second == key[found + 1], bytes[index + 2] == key[found + 2] {
          found += 3
          if found == key.count { return true }
          index += 3
        } else if first == 0xE2 && second >= 0xBA || first == 0xEF && second >= 0xA4 {
          // Radicals and compatibility ideographs fold to others.
          return true
        } else {
          index += first >= 0xE3 && first <= 0xE9 ? 3 : 1
        }
      }
      return false
    }
  }

  /// The key of the row （六）其他处理 in the form of 2019; empty where it has none.
  private static let otherKey: [UInt8] = {
    guard let labels = LabelTable.of(.edition2019, .applications),
      let row = labels.form.rows(of: .other).first
    else { return [] }
    return labels.rowKeys[row]
  }()

  /// Where the literals stand that rules look for, always the same ones: looked for when somebody asks.
  func literals(_ set: LiteralSet) -> LiteralParts {
    found.withLock { found in
      if let found { return found }
      let parts = set.occurrences(in: bytes)
      found = parts
      return parts
    }
  }

  /// The row looked at against the labels of a table.
  ///
  /// - Parameter layout: that of its grid.
  func labelled(_ layout: TableLayout, _ labels: LabelTable) -> LabelledRow {
    let known = self.known.withLock { known in
      known.first { $0.layout == layout && $0.isLabelled(by: labels) }
    }
    if let known { return known }
    let labelled = LabelledRow(
      RowLabelling(row, cells, bytes: bytes, labels: labels), layout, labels, bytes)
    self.known.withLock { $0.append(labelled) }
    return labelled
  }
}

extension TableRow {
  /// From the first byte of the row and its cells to the last. In a scan a label may be wrapped around
  /// its row, and what is left of a merged cell stands where the whole one does.
  var extent: SourceRange {
    var lower = range.lowerBound
    var upper = range.upperBound
    for cell in cells {
      lower = min(lower, cell.range.lowerBound)
      upper = max(upper, cell.range.upperBound)
    }
    return lower..<upper
  }
}
