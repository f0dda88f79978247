import ReportSyntax
import TextCore

/// A table of the form as the report has it: every value at its place.
///
/// An object, for it is spoken of at every turn.
public final class BoundTable: Sendable {
  /// The form whose labels the table bears, which may be of another edition than the report's.
  public let form: FormTable
  public let edition: FormEdition
  /// Indices into `Document.tables`, in order; more than one where the table came in pieces.
  public let grids: [Int]
  public let layout: TableLayout
  /// From the first piece's first byte to the last piece's last.
  public let range: SourceRange
  /// One entry a form row; nil where the row is missing.
  public let rows: [BoundRow?]
  /// Rows of the source that bear a form label a second time, in order of the source.
  public let repeated: [BoundRow]
  /// Rows of values between form rows that no label of the form fits.
  public let strangers: [SourceRange]
  /// Columns of the form that the table lacks: the first place of each.
  public let missingColumns: [CellPlace]
  /// The cells above and beside the values that say something: headers, groups, notes.
  public let headerCells: [HeaderCell]
  public let confidence: Confidence
  let scans: ScanCache
  /// What was worked out about its text.
  let textScans: ScanCache

  init(
    form: FormTable, edition: FormEdition, grids: [Int], layout: TableLayout, range: SourceRange,
    rows: [BoundRow?], repeated: [BoundRow], strangers: [SourceRange],
    missingColumns: [CellPlace], headerCells: [HeaderCell], confidence: Confidence,
    scans: ScanCache, textScans: ScanCache = ScanCache()
  ) {
    self.form = form
    self.edition = edition
    self.grids = grids
    self.layout = layout
    self.range = range
    self.rows = rows
    self.repeated = repeated
    self.strangers = strangers
    self.missingColumns = missingColumns
    self.headerCells = headerCells
    self.confidence = confidence
    self.scans = scans
    self.textScans = textScans
  }

  /// The cell at a place; nil where its row or the cell is missing.
  public subscript(place: CellPlace) -> BoundCell? {
    guard rows.indices.contains(place.row) else { return nil }
    return rows[place.row]?.value(place.column)
  }

  public subscript(row: Int, column: Int) -> BoundCell? { self[CellPlace(row, column)] }

  /// The value at a place as sums take it: blank is 0; nil where nothing can be said.
  public func amount(_ place: CellPlace) -> Amount? {
    guard let cell = self[place] else { return nil }
    return cell.content.isBlank ? .zero : cell.content.amount
  }

  /// The sum of cells; nil where one of them cannot be told.
  public func sum(_ places: [CellPlace]) -> Amount? {
    var sum = Amount.zero
    for place in places {
      guard let amount = amount(place), let next = sum + amount else { return nil }
      sum = next
    }
    return sum
  }
}

/// A value of the form as the report has it.
public struct BoundCell: Sendable, Hashable {
  /// Where the content stands, or where it would go.
  public let range: SourceRange
  public let content: CellContent
  // Distances, 0 where there is no copy: cells are handed about by the thousand, and an array in each would
  // be counted every time.
  private let firstCopy: Int32
  private let secondCopy: Int32

  /// - Parameter copies: of the same text; no more than two count.
  public init(range: SourceRange, content: CellContent, copies: [SourceRange] = []) {
    func distance(_ index: Int) -> Int32 {
      copies.count > index ? Int32(clamping: copies[index].lowerBound - range.lowerBound) : 0
    }
    self.init(range, content, distance(0), distance(1))
  }

  private init(_ range: SourceRange, _ content: CellContent, _ first: Int32, _ second: Int32) {
    self.range = range
    self.content = content
    firstCopy = first
    secondCopy = second
  }

  /// The same cell as far along as the text in front of it is longer.
  func moved(by distance: Int) -> BoundCell {
    BoundCell(range.shifted(by: distance), content.moved(by: distance), firstCopy, secondCopy)
  }

  /// Where a converter repeated the cell in the columns that it spanned: what changes the one must change
  /// the others.
  public var copies: [SourceRange] {
    [firstCopy, secondCopy].filter { $0 != 0 }.map { range.shifted(by: Int($0)) }
  }

  /// Whether another cell has as many copies.
  func hasSameCopies(as other: BoundCell) -> Bool {
    (firstCopy == 0) == (other.firstCopy == 0) && (secondCopy == 0) == (other.secondCopy == 0)
  }

  /// The edits that change a part of the cell, and the same part of its copies.
  public func edits(_ part: SourceRange, _ replacement: String) -> [TextEdit] {
    ([range] + copies).map { copy in
      TextEdit(part.shifted(by: copy.lowerBound - range.lowerBound), replacement)
    }
  }
}

/// A cell that is no value.
public struct HeaderCell: Sendable {
  public let range: SourceRange
  /// The form's label that it bears, to the letter or nearly; nil for one that the form does not know.
  public let label: String?
  /// How many characters differ from the label.
  public let distance: Int
  let scans: HeaderScans
}
