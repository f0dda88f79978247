import ReportSyntax
import Synchronization
import TextCore

/// What comes out where the cells of a row are compared with the labels of a table: told when somebody
/// asks, and kept with the row, since distances between texts are dear.
final class RowLikenesses: Sendable {
  struct Header: Sendable {
    /// The form's label that a cell bears, to the letter or nearly; nil for one that the form does not
    /// know.
    let label: String?
    /// How many characters differ from the label.
    let distance: Int
  }

  private struct Known {
    var headers: [(cell: Int, header: Header)] = []
    var rows: [(row: Int, distance: Int?)] = []
  }

  private let row: TableRow
  private let bytes: [UInt8]
  private let known = Mutex(Known())

  /// - Parameter row: in the offsets of `bytes`.
  init(_ row: TableRow, _ bytes: [UInt8]) {
    var row = row
    row.cells = row.cells.filter { !$0.isSpanResidue }
    self.row = row
    self.bytes = bytes
  }

  /// What a cell is as a header.
  func header(_ cell: Int, _ labels: LabelTable) -> Header {
    if let known = known.withLock({ $0.headers.first { $0.cell == cell }?.header }) { return known }
    let header = RowLikenesses.header(LabelKey.key(bytes, row.cells[cell].range), labels)
    known.withLock { $0.headers.append((cell, header)) }
    return header
  }

  private static func header(_ key: [UInt8], _ labels: LabelTable) -> Header {
    if let label = labels.header(key) { return Header(label: label, distance: 0) }
    // A converter repeats a row's label in every column that it spanned.
    if let row = labels.row(key) {
      return Header(label: labels.form.rows[row].label, distance: 0)
    }
    if let (label, distance) = labels.likeness(key) {
      return Header(label: label, distance: distance)
    }
    return Header(label: nil, distance: RowReading.scalars(key))
  }

  /// How many characters of a row's key differ from the label of a form's row, where fewer than half
  /// do.
  func distance(_ key: [UInt8], toRow row: Int, _ labels: LabelTable) -> Int? {
    if let known = known.withLock({ $0.rows.first { $0.row == row } }) { return known.distance }
    let distance = RowLikenesses.distance(key, row, labels)
    known.withLock { $0.rows.append((row, distance)) }
    return distance
  }

  private static func distance(_ key: [UInt8], _ row: Int, _ labels: LabelTable) -> Int? {
    let full = labels.rowKeys[row]
    let length = RowReading.scalars(full)
    let limit = max(1, length * 2 / 5)
    var best = Folding.editDistance(key, full, atMost: limit)
    let short = labels.shortKeys[row]
    if short.count < full.count {
      let limit = max(1, RowReading.scalars(short) * 2 / 5)
      if let distance = Folding.editDistance(key, short, atMost: limit) {
        best = min(best ?? Int.max, distance)
      }
    }
    return best
  }
}
