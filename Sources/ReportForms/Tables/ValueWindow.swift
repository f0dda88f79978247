import ReportSyntax
import TextCore

/// Where the values of a row begin among the cells behind its label.
///
/// A converter pads rows at either end, so that the count alone does not tell; rows with labels of
/// the same depth are settled together, over the whole table.
struct ValueWindow {
  /// What makes rows alike: the column of the last label cell, and how many cells the row has.
  private struct Depth: Hashable {
    var lastLabel: Int
    var cells: Int
    var due: Int
  }

  private let bytes: [UInt8]
  private var offsets: [Depth: Int] = [:]

  /// - Parameter due: how many values are due in a row of the form.
  init(_ rows: [NumberedReading], in bytes: [UInt8], due: (Int) -> Int) {
    self.bytes = bytes
    var groups: [Depth: [RowReading]] = [:]
    // Of rows as long that have just the cells that they need, how many there are, and in how many nobody
    // filled in the last one.
    var full: [Int: (rows: Int, open: Int)] = [:]
    for row in rows {
      let reading = row.reading
      guard let last = reading.lastLabel else { continue }
      let depth = Depth(lastLabel: last, cells: reading.cellCount, due: due(row.form))
      let slots = depth.cells - last - 1
      if slots == depth.due {
        full[depth.cells, default: (0, 0)].rows += 1
        if reading.kinds.last == .blank { full[depth.cells]?.open += 1 }
      }
      guard slots > depth.due else { continue }
      groups[depth, default: []].append(reading)
    }
    for (depth, rows) in groups {
      let others = full[depth.cells] ?? (0, 0)
      offsets[depth] = ValueWindow.bestOffset(
        rows, depth, endsWithValues: others.rows > 0,
        endsOpen: others.open * 2 > others.rows)
    }
  }

  /// The offset with the fewest values left outside and, then, the fewest blanks inside; among equals the
  /// first, or the last where nobody filled in the last column of rows as long. Rows that nobody filled in
  /// leave all open: they end with their values where rows as long do.
  private static func bestOffset(
    _ rows: [RowReading], _ depth: Depth, endsWithValues: Bool, endsOpen: Bool
  ) -> Int {
    let slots = depth.cells - depth.lastLabel - 1
    let isEmpty = rows.allSatisfy { $0.kinds[(depth.lastLabel + 1)...].allSatisfy { $0 == .blank } }
    if isEmpty, endsWithValues { return slots - depth.due }
    // How many values stand in front of each slot.
    var front = [0]
    front.reserveCapacity(slots + 1)
    for slot in 0..<slots {
      let filled = rows.count { $0.kinds[depth.lastLabel + 1 + slot] != .blank }
      front.append(front[slot] + filled)
    }
    var best = (offset: 0, cost: Int.max)
    for offset in 0...(slots - depth.due) {
      let inside = front[offset + depth.due] - front[offset]
      let cost = depth.due * rows.count - inside + 20 * (front[slots] - inside)
      if cost < best.cost || cost == best.cost && endsOpen { best = (offset, cost) }
    }
    return best.offset
  }

  /// The offset that was settled for rows like this one; nil where none had to be.
  func offset(_ reading: RowReading, due: Int) -> Int? {
    guard !offsets.isEmpty, let last = reading.lastLabel else { return nil }
    return offsets[Depth(lastLabel: last, cells: reading.cellCount, due: due)]
  }

  /// The cells that are the row's values, as many as are due; nil where they cannot be told, with the
  /// number of values found.
  func values(_ reading: RowReading, due: Int) -> (cells: Range<Int>?, found: Int) {
    guard let last = reading.lastLabel else {
      // A PDF's row whose label is wrapped around it has no cell but its values.
      let count = reading.cellCount
      return count == due ? (0..<count, due) : (nil, count)
    }
    let slots = reading.slots
    let kinds = reading.kinds[(last + 1)...]
    if slots.count == due { return (slots, due) }
    let filled = kinds.filter { $0 != .blank }.count
    guard slots.count > due else { return (nil, slots.count) }
    if filled > due {
      if isRemarked(reading, due: due) { return (slots.prefix(due), due) }
      // A cell of a row's padding is no column of the merged one.
      let last = kinds.lastIndex { $0 != .blank } ?? slots.lowerBound
      let spanned = slots.clamped(to: slots.lowerBound..<(last + 1)).dropFirst(due - 1)
      guard isRepeated(reading, spanned, due: due) else { return (nil, filled) }
      return (slots.prefix(due), filled)
    }
    var offset = self.offset(reading, due: due) ?? 0
    if due <= 3, slots.count > due, let first = kinds.firstIndex(where: { $0 != .blank }) {
      // Section 二: the slots right of the label, wherever the padding stands.
      let start = first - slots.lowerBound
      offset = start + due <= slots.count ? (start < due ? min(offset, start) : start) : offset
      if due == 1 { offset = start }
    }
    let start = slots.lowerBound + offset
    guard start + due <= slots.upperBound else { return (nil, filled) }
    for (index, kind) in zip(kinds.indices, kinds) where kind != .blank {
      // A value outside the window would be lost: say how many there are instead.
      if index < start || index >= start + due {
        return (run(kinds, due: due), filled)
      }
    }
    return (start..<(start + due), due)
  }

  /// Whether a remark stands behind the last column: one text behind all the values, in a row that is in order
  /// otherwise. Behind a single value it may be what a converter took for the row's end.
  private func isRemarked(_ reading: RowReading, due: Int) -> Bool {
    let kinds = reading.kinds[reading.slots]
    guard due > 1, reading.labelState == .exact, kinds.prefix(due).allSatisfy({ $0 == .value })
    else { return false }
    let rest = kinds.dropFirst(due)
    return rest.allSatisfy { $0 != .value } && rest.count { $0 == .text } == 1
  }

  /// The cells that hold something, if they are just as many as are due and stand side by side: the row
  /// was shifted as a whole.
  private func run(
    _ kinds: ArraySlice<RowLabelling.CellKind>, due: Int
  ) -> Range<Int>? {
    guard due >= 7, let first = kinds.firstIndex(where: { $0 != .blank }),
      let last = kinds.lastIndex(where: { $0 != .blank }), last - first + 1 == due,
      kinds[first...last].allSatisfy({ $0 != .blank })
    else { return nil }
    return first..<(last + 1)
  }

  /// Whether cells lie elsewhere than those of rows as long with labels as deep.
  func isShifted(_ reading: RowReading, _ cells: Range<Int>, due: Int) -> Bool {
    guard due >= 7, let offset = offset(reading, due: due) else { return false }
    return cells.lowerBound != reading.slots.lowerBound + offset
  }

  /// Whether a converter repeated a merged cell: it says one thing in all the columns that it spans.
  /// Only the short rows of section 二 have values that span columns.
  private func isRepeated(_ reading: RowReading, _ cells: Range<Int>, due: Int) -> Bool {
    guard due <= 2, cells.count <= 3, let cell = cells.first else { return false }
    let first = reading.range(of: cell)
    let value = bytes[first]
    return cells.allSatisfy {
      let range = reading.range(of: $0)
      return range == first || bytes[range] == value
    }
  }

  /// Where the last of a row's values is repeated; nowhere, unless there are more values than are due.
  func copies(_ reading: RowReading, behind values: Range<Int>, filled: Int) -> [SourceRange] {
    guard filled > values.count, let last = values.last else { return [] }
    let range = reading.range(of: last)
    // A cell of HTML that spans columns stands in one place.
    return (values.upperBound..<reading.slots.upperBound).compactMap { cell in
      let copy = reading.range(of: cell)
      return copy == range || reading.kinds[cell] == .blank ? nil : copy
    }
  }

  /// The values behind one that shares its label's cell; the cell that it left may stand empty. Nil where
  /// they are more or fewer than are due.
  func rest(_ reading: RowReading, due: Int) -> Range<Int>? {
    guard reading.lastLabel != nil else { return nil }
    var slots = reading.slots
    if slots.count > due, reading.kinds[slots.lowerBound] == .blank { slots = slots.dropFirst() }
    guard slots.count >= due else { return nil }
    let surplus = slots.dropFirst(due)
    guard surplus.allSatisfy({ reading.kinds[$0] == .blank }) else { return nil }
    return slots.prefix(due)
  }
}
