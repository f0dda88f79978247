import TextCore

/// Gives each row of the source its row of the form.
///
/// Rows whose labels are the form's are anchors. What lies between two anchors is compared with the
/// form rows missing between them: by likeness of the label first, and by place where as many rows
/// are left as the form has there.
struct RowAlignment {
  /// Indices into the readings, by form row.
  private(set) var rows: [Int?]
  /// Readings that bear the label of a form row already found.
  private(set) var repeated: [Int] = []
  /// Halves of labels that a page's end parted from their values, and the form row of each.
  private(set) var halves: [(reading: Int, form: Int)] = []
  /// Readings with values that fit no row of the form.
  private(set) var strangers: [Int] = []
  /// How the label of a reading was recognised, where its own cells did not say.
  private(set) var states: [BoundRow.LabelState?]
  /// The form row whose label each reading bears.
  private let forms: [Int?]
  /// For each reading the form row of the nearest reading before or behind it that bears a label.
  private let before: [Int?]
  private let after: [Int?]

  init(_ readings: [RowReading], _ labels: LabelTable) {
    rows = Array(repeating: nil, count: labels.form.rows.count)
    forms = readings.map(\.form)
    before = RowAlignment.nearest(forms)
    after = RowAlignment.nearest(forms.reversed()).reversed()
    states = Array(repeating: nil, count: readings.count)
    var unknown: [Int] = []
    for index in forms.indices {
      if let form = forms[index] {
        if rows[form] == nil { rows[form] = index } else { repeated.append(index) }
      } else if !readings[index].isHeader {
        unknown.append(index)
      }
    }
    joinHalves(&unknown, readings, labels)
    place(unknown, readings, labels)
  }

  /// A label that a page's end cut has no more pieces than this, repeated headers among them.
  private static let mostPieces = 8

  /// Gives rows their form row whose label goes on in rows without values, behind the end of a page.
  private mutating func joinHalves(
    _ unknown: inout [Int], _ readings: [RowReading], _ labels: LabelTable
  ) {
    var known: Set<Int> = []
    var label: [UInt8] = []
    var pieces: [Int] = []
    var filled: [Int] = []
    for first in unknown where mayBeCut(first, readings) && !known.contains(first) {
      label.removeAll(keepingCapacity: true)
      pieces.removeAll(keepingCapacity: true)
      filled.removeAll(keepingCapacity: true)
      for index in first..<min(first + RowAlignment.mostPieces, readings.count) {
        guard forms[index] == nil, !known.contains(index),
          label.count + readings[index].joinedKey.count <= labels.longestWritten
        else { break }
        // Between the pieces the header may stand again.
        guard !readings[index].joinedKey.isEmpty else { continue }
        label += readings[index].joinedKey
        pieces.append(index)
        if readings[index].kinds.contains(.value) { filled.append(index) }
        guard filled.count < 2 else { break }
        guard pieces.count > 1, let own = filled.first, let row = labels.row(joining: label),
          rows[row] == nil
        else { continue }
        rows[row] = own
        states[own] = .exact
        halves += pieces.filter { $0 != own }.map { ($0, row) }
        known.formUnion(pieces)
        break
      }
    }
    if !known.isEmpty { unknown.removeAll { known.contains($0) } }
  }

  /// Whether a label may begin there of which another piece follows, and values beside one of them.
  private func mayBeCut(_ first: Int, _ readings: [RowReading]) -> Bool {
    guard first + 1 < forms.count, forms[first + 1] == nil, !readings[first].joinedKey.isEmpty
    else { return false }
    for index in first..<min(first + RowAlignment.mostPieces, forms.count) {
      guard forms[index] == nil else { break }
      if readings[index].kinds.contains(.value) { return true }
    }
    return false
  }

  private mutating func place(_ unknown: [Int], _ readings: [RowReading], _ labels: LabelTable) {
    var start = 0
    while start < unknown.count {
      // A run of unknown readings between the same two anchors.
      let before = self.before[unknown[start]]
      let after = self.after[unknown[start]]
      var end = start + 1
      while end < unknown.count, self.after[unknown[end]] == after,
        self.before[unknown[end]] == before
      {
        end += 1
      }
      let low = (before ?? -1) + 1
      let high = after ?? rows.count
      let missing = low < high ? (low..<high).filter { rows[$0] == nil } : []
      fit(Array(unknown[start..<end]), into: missing, readings, labels)
      start = end
    }
  }

  /// For each of some form rows the last one in front of it.
  private static func nearest(_ forms: [Int?]) -> [Int?] {
    var last: Int?
    return forms.map { form in
      defer { last = form ?? last }
      return last
    }
  }

  /// Best likeness first; the order of rows is kept. What is left is placed by count.
  private mutating func fit(
    _ unknown: [Int], into missing: [Int], _ readings: [RowReading], _ labels: LabelTable
  ) {
    var open = missing
    var rest: [Int] = []
    for index in unknown {
      let key = readings[index].joinedKey
      guard !key.isEmpty else {
        rest.append(index)
        continue
      }
      var best: (row: Int, distance: Int)?
      for row in open where !labels.rowKeys[row].isEmpty {
        if let distance = readings[index].labelled.distance(key, toRow: row, labels),
          distance < best?.distance ?? Int.max
        {
          best = (row, distance)
        }
      }
      if let best {
        rows[best.row] = index
        states[index] = .altered(distance: best.distance)
        open.removeAll { $0 <= best.row }
      } else {
        rest.append(index)
      }
    }
    open = missing.filter { rows[$0] == nil }
    let withValues = rest.filter { readings[$0].kinds.contains(.value) }
    if withValues.count == open.count {
      for (index, row) in zip(withValues, open) {
        rows[row] = index
        states[index] = .aligned
      }
    } else {
      strangers += withValues
    }
  }
}
