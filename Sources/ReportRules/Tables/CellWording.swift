import ReportForms
import ReportSyntax
import TextCore

/// How messages name the rows, columns and cells of a form.
extension FormTable {
  /// A row's label as printed, without the note behind it; 其他 with its group in front.
  public func rowName(_ row: Int) -> String {
    guard rows.indices.contains(row) else { return "" }
    let form = rows[row]
    let label = FormTable.withoutNote(form.label)
    let bytes = Array(label.utf8)
    if LabelKey.key(bytes, 0..<bytes.count).count <= 6, form.parents.count == 2,
      let parent = form.parents.last
    {
      return "\(parent)·\(label)"
    }
    return label
  }

  /// A column's label as printed.
  func columnName(_ place: CellPlace) -> String {
    guard rows.indices.contains(place.row), rows[place.row].columns.indices.contains(place.column)
    else { return "" }
    return rows[place.row].columns[place.column].label
  }

  /// 「（一）予以公开」的「自然人」, or in section 四 「复议后起诉」的「总计」.
  public func cellName(_ place: CellPlace) -> String {
    name(of: place) { written(place) }
  }

  private func written(_ place: CellPlace) -> String {
    let column = columnName(place)
    guard rows.indices.contains(place.row) else { return "「\(column)」" }
    let row = rowName(place.row)
    if !row.isEmpty { return "「\(row)」的「\(column)」" }
    let group = rows[place.row].columns[place.column].parents.last ?? ""
    return "「\(group)」的「\(column)」"
  }

  /// `规章（件）` → `规章`: a note behind a label is no part of its name.
  private static func withoutNote(_ label: String) -> String {
    guard label.hasSuffix("）"), let open = label.lastIndex(of: "（"), open > label.startIndex else {
      return label
    }
    return String(label[..<open])
  }
}

private final class FilledPlaces: TableScan {
  let places: [CellPlace]

  init(_ table: BoundTable) {
    var places: [CellPlace] = []
    places.reserveCapacity(table.rows.count * 8)
    for row in table.rows.indices {
      guard let values = table.rows[row]?.values else { continue }
      for column in values.indices where values[column] != nil {
        places.append(CellPlace(row, column))
      }
    }
    self.places = places
  }
}

extension BoundTable {
  /// The places of the form at which the source has a cell, in the form's order.
  var filledPlaces: [CellPlace] { scan(FilledPlaces.self).places }

  /// Where a value stands, or would stand; its row's range where the cell is lost.
  func range(_ place: CellPlace) -> SourceRange {
    if let cell = self[place] { return cell.range }
    if rows.indices.contains(place.row), let row = rows[place.row] { return row.range }
    return range
  }

  /// The confidence with which rows were read: the lowest of the table's and of theirs.
  func confidence(_ places: [CellPlace]) -> Confidence {
    places.reduce(confidence) { lowest, place in
      guard rows.indices.contains(place.row), let row = rows[place.row] else { return lowest }
      return min(lowest, row.confidence)
    }
  }

  /// The same for one cell alone: nil in a row without any value where runs of blank cells may be as long as
  /// they like, so that one number would be read as another column's.
  func ownEdit(_ place: CellPlace, to amount: Amount) -> TextEdit? {
    let hasBorders = layout != .collapsedPipeRows && layout != .pipedCellLines
    let values = rows[place.row]?.values ?? []
    guard
      hasBorders || values.count == 1 || values.contains(where: { $0?.content.isBlank == false })
    else { return nil }
    return edit(place, to: amount)
  }

  /// The edit that gives a cell a number: a number that stands there gives way and keeps its note and
  /// unit, anything else gives way as a whole.
  func edit(_ place: CellPlace, to amount: Amount) -> TextEdit? {
    edits(place, to: amount).first
  }

  /// The same with those of the cell's copies.
  func edits(_ place: CellPlace, to amount: Amount) -> [TextEdit] {
    guard let cell = self[place] else { return [] }
    switch cell.content {
    case .number(let number), .annotated(let number, _):
      return cell.edits(number.range, amount.description)
    case .blank, .placeholder, .unreadable:
      return cell.edits(cell.range, amount.description)
    }
  }
}

extension TableLayout {
  /// Whether the cells are guessed from where words stand on a page.
  var isOfScan: Bool {
    switch self {
    case .scannedTabRows, .textRows, .flattened: true
    default: false
    }
  }
}
