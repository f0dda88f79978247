import ReportSyntax
import Synchronization
import TextCore

/// A row looked at against the labels of a table, and what comes of comparing it with them: told when
/// somebody asks, and kept with the row, since distances between texts are dear.
final class LabelledRow: Sendable {
  struct Header: Sendable {
    /// The form's label that a cell bears, to the letter or nearly; nil for one that the form does not
    /// know.
    let label: String?
    /// How many characters differ from the label.
    let distance: Int
    let scans = HeaderScans()
  }

  /// As what a table takes the row.
  struct TakenFor: Sendable, Equatable {
    let form: Int
    let state: BoundRow.LabelState
    let confidence: Confidence
  }

  /// All that a row of the form was taken from, beyond the row of the source.
  struct Binding: Sendable, Equatable {
    let form: Int
    let state: BoundRow.LabelState
    /// How sure its table is.
    let limit: Confidence
    /// How many values are due.
    let due: Int
    /// The columns that the table lacks there, a bit each.
    let missing: UInt64
    /// Where the values of rows like it begin behind the label, where that had to be found out.
    let offset: Int?
  }

  private struct Known {
    /// In the order of their cells, of which a row may have thousands.
    var headers: [(cell: Int, header: Header)] = []
    var rows: [(row: Int, distance: Int?)] = []
    // Side by side: an optional that holds both is destroyed by way of its metadata, some two hundred
    // instructions for each row of every version.
    var taken: TakenFor?
    var scans: ScanCache?
    var binding: Binding?
    var bound: BoundRow?
  }

  let labelling: RowLabelling
  let layout: TableLayout
  private let labels: LabelTable
  private let bytes: [UInt8]
  private let known = Mutex(Known())

  init(
    _ labelling: RowLabelling, _ layout: TableLayout, _ labels: LabelTable, _ bytes: [UInt8]
  ) {
    self.labelling = labelling
    self.layout = layout
    self.labels = labels
    self.bytes = bytes
  }

  /// Whether it was looked at against those labels.
  func isLabelled(by labels: LabelTable) -> Bool {
    self.labels === labels || self.labels.name == labels.name
  }

  /// Whether （一） or 一、 stands in front of its own label.
  var hasHanOrdinal: Bool {
    guard let cell = labelling.labelCells.first else { return false }
    let range = labelling.row.cells[cell].range
    switch Ordinal.scan(bytes, at: range.lowerBound, limit: range.upperBound)?.style {
    case .han?, .hanInBrackets?: return true
    default: return false
    }
  }

  /// What rules found out about the row, taken for a row of the form.
  func scans(_ form: TakenFor) -> ScanCache {
    known.withLock { known in
      if let scans = known.scans, known.taken == form { return scans }
      let scans = ScanCache()
      known.taken = form
      known.scans = scans
      return scans
    }
  }

  /// The row as it was bound last, if that was the same way, where it stands now.
  ///
  /// - Parameter start: where the row begins.
  func bound(_ from: Binding, at start: Int) -> BoundRow? {
    known.withLock { known in
      guard let bound = known.bound, known.binding == from else { return nil }
      let distance = start - bound.range.lowerBound
      if distance == 0 { return bound }
      let row = bound.moved(by: distance)
      known.bound = row
      return row
    }
  }

  /// Keeps a row for `bound`.
  func keep(_ row: BoundRow, _ from: Binding) {
    known.withLock { known in
      known.binding = from
      known.bound = row
    }
  }

  /// What a cell is as a header.
  func header(_ cell: Int, _ labels: LabelTable) -> Header {
    let found: Header? = known.withLock { known in
      let place = known.headers.partitioningIndex { $0.cell >= cell }
      guard place < known.headers.count, known.headers[place].cell == cell else { return nil }
      return known.headers[place].header
    }
    if let found { return found }
    let header = LabelledRow.header(LabelKey.key(bytes, labelling.row.cells[cell].range), labels)
    known.withLock { known in
      let place = known.headers.partitioningIndex { $0.cell >= cell }
      known.headers.insert((cell, header), at: place)
    }
    return header
  }

  private static func header(_ key: [UInt8], _ labels: LabelTable) -> Header {
    if let label = labels.header(key) { return Header(label: label, distance: 0) }
    // A converter repeats a row's label in every column that it spanned.
    if let row = labels.row(key) {
      return Header(label: labels.form.rows[row].label, distance: 0)
    }
    if let (label, distance) = labels.likeness(key) {
      // 未经复议 is no 行政复议 but the first line of 未经复议直接起诉, nor is 务机构 a 科研机构.
      if key.count >= 9 && labels.isPieceOfHeader(key, besides: label)
        || key.count < 12 && labels.isPieceOfSeveral(key)
      {
        return Header(label: nil, distance: 0)
      }
      return Header(label: label, distance: distance)
    }
    return Header(label: nil, distance: RowLabelling.scalars(key))
  }

  /// How many characters of a row's key differ from the label of a form's row, where fewer than half
  /// do.
  func distance(_ key: [UInt8], toRow row: Int, _ labels: LabelTable) -> Int? {
    if let known = known.withLock({ $0.rows.first { $0.row == row } }) { return known.distance }
    let distance = LabelledRow.distance(key, row, labels)
    known.withLock { $0.rows.append((row, distance)) }
    return distance
  }

  private static func distance(_ key: [UInt8], _ row: Int, _ labels: LabelTable) -> Int? {
    let full = labels.rowKeys[row]
    let length = RowLabelling.scalars(full)
    let limit = max(1, length * 2 / 5)
    var best = Folding.editDistance(key, full, atMost: limit)
    let short = labels.shortKeys[row]
    if short.count < full.count {
      let limit = max(1, RowLabelling.scalars(short) * 2 / 5)
      if let distance = Folding.editDistance(key, short, atMost: limit) {
        best = min(best ?? Int.max, distance)
      }
    }
    return best
  }
}
