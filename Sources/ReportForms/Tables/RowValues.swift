import ReportSyntax
import TextCore

/// Takes the values of a row from its cells.
struct RowValues {
  let document: Document
  let labels: LabelTable
  let window: ValueWindow
  let missing: MissingColumns

  init(
    _ document: Document, _ labels: LabelTable, _ window: ValueWindow, _ missing: MissingColumns
  ) {
    self.document = document
    self.labels = labels
    self.window = window
    self.missing = missing
  }

  /// - Parameters:
  ///   - index: of the form's row.
  ///   - state: how its label was recognised, where its own cells did not say.
  ///   - limit: how sure the table is.
  func row(
    _ reading: RowReading, form index: Int, state: BoundRow.LabelState?, limit: Confidence
  ) -> BoundRow {
    let due = missing.due(index)
    let binding = LabelledRow.Binding(
      form: index, state: state ?? reading.labelState, limit: limit, due: due,
      missing: missing.columns(index), offset: window.offset(reading, due: due))
    if let known = reading.labelled.bound(binding, at: reading.range.lowerBound) {
      return known
    }
    let row = row(reading, binding)
    reading.labelled.keep(row, binding)
    return row
  }

  private func row(_ reading: RowReading, _ binding: LabelledRow.Binding) -> BoundRow {
    let (index, state, due) = (binding.form, binding.state, binding.due)
    let form = labels.form.rows[index]
    let label: SourceRange
    if reading.labelCells.isEmpty {
      label = reading.range.lowerBound..<reading.range.lowerBound
    } else {
      let first = reading.range(of: reading.labelCells.lowerBound)
      let last = reading.range(of: reading.labelCells.upperBound - 1)
      label =
        first.lowerBound..<max(first.lowerBound, reading.sharedValue?.lowerBound ?? last.upperBound)
    }
    var confidence = min(binding.limit, reading.confidence)
    if state == .aligned { confidence = min(confidence, .aligned) }
    var shape = BoundRow.Shape.regular
    var values: [BoundCell?] = []
    if let shared = reading.sharedValue, due == 1 {
      shape = .labelAndValueTogether
      values = [cell(shared)]
    } else if let shared = reading.sharedValue, let rest = window.rest(reading, due: due - 1) {
      shape = .labelAndValueTogether
      values = [cell(shared)] + rest.map { cell(reading, $0) }
    } else if reading.sharedValue != nil {
      shape = .valueCount(found: 1 + reading.slots.count)
      confidence = .low
    } else {
      let (found, count) = window.values(reading, due: due)
      if let found {
        if window.isShifted(reading, found, due: due) { shape = .displaced }
        values = found.map { cell(reading, $0) }
        if let last = values.last, let last {
          values[values.count - 1] = BoundCell(
            range: last.range, content: last.content,
            copies: window.copies(reading, behind: found, filled: count))
        }
        for column in form.columns.indices where missing.isMissing(index, column) {
          values.insert(nil, at: min(column, values.count))
        }
      } else {
        shape = .valueCount(found: count)
        switch reading.layout {
        case .scannedTabRows, .textRows, .flattened: confidence = .low
        default: break
        }
      }
    }
    if shape == .regular, isDisplaced(reading, index) { shape = .displaced }
    return BoundRow(
      form: index, label: trimmedLabel(label), ordinal: reading.ordinal, labelState: state,
      shape: shape, values: values, range: reading.range, confidence: confidence,
      scans: reading.labelled.scans(
        LabelledRow.TakenFor(form: index, state: state, confidence: confidence)))
  }

  private func trimmedLabel(_ range: SourceRange) -> SourceRange {
    let content = document.bytes.content(of: range)
    return content.isEmpty ? range : content
  }

  private func cell(_ reading: RowReading, _ index: Int) -> BoundCell {
    BoundCell(range: reading.range(of: index), content: reading.content(index))
  }

  /// What shares a label's cell.
  private func cell(_ range: SourceRange) -> BoundCell {
    BoundCell(range: range, content: CellContent(document.bytes, range))
  }

  /// A sub-row whose label stands in the first column, where a parent is due, in a table whose other
  /// sub-rows stand further right.
  private func isDisplaced(_ reading: RowReading, _ index: Int) -> Bool {
    let form = labels.form.rows[index]
    guard labels.form.kind == .applications, reading.layout == .tabRows, form.parents.count == 2,
      let last = reading.lastLabel
    else { return false }
    return last == 0 && reading.cellCount >= 9
  }
}
