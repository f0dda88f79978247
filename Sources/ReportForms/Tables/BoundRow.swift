import ReportSyntax
import Synchronization
import TextCore

/// A row of the form as the report has it.
///
/// An object, as the table is.
public final class BoundRow: Sendable {
  /// How the label reads.
  public enum LabelState: Sendable, Hashable {
    /// The form's, beyond width, spaces, line breaks and ordinals.
    case exact
    /// The form's with a note in parentheses.
    case annotated
    /// Another wording: that many characters differ.
    case altered(distance: Int)
    /// Known only from its place among its neighbours.
    case aligned
  }

  /// How the values stand.
  public enum Shape: Sendable, Hashable {
    case regular
    /// The label or the values stand in other columns than those of like rows.
    case displaced
    /// Label and value share a cell.
    case labelAndValueTogether
    /// More or fewer values than the form has.
    case valueCount(found: Int)
  }

  /// Index into `FormTable.rows`.
  public let form: Int
  /// The label cells' content; empty range before the first value where the form prints none.
  public let label: SourceRange
  /// The number before the label, as written; nil where there is none.
  public let ordinal: Int?
  public let labelState: LabelState
  public let shape: Shape
  public let range: SourceRange
  public let confidence: Confidence
  let scans: ScanCache
  private let source: Source
  /// How far behind the place where the source was bound.
  private let distance: Int
  private let moved = Mutex<[BoundCell?]?>(nil)

  /// The values where they were bound: rows that only moved share them.
  private final class Source: Sendable {
    let values: [BoundCell?]

    init(_ values: [BoundCell?]) { self.values = values }
  }

  init(
    form: Int, label: SourceRange, ordinal: Int?, labelState: LabelState, shape: Shape,
    values: [BoundCell?], range: SourceRange, confidence: Confidence, scans: ScanCache
  ) {
    self.form = form
    self.label = label
    self.ordinal = ordinal
    self.labelState = labelState
    self.shape = shape
    self.range = range
    self.confidence = confidence
    self.scans = scans
    source = Source(values)
    distance = 0
  }

  private init(_ row: BoundRow, movedBy distance: Int) {
    form = row.form
    label = row.label.shifted(by: distance)
    ordinal = row.ordinal
    labelState = row.labelState
    shape = row.shape
    range = row.range.shifted(by: distance)
    confidence = row.confidence
    scans = row.scans
    source = row.source
    self.distance = row.distance + distance
  }

  /// As many as the form has columns; nil in a missing column; empty where values are lost and
  /// cannot be assessed.
  public var values: [BoundCell?] {
    if distance == 0 { return source.values }
    // Most rows behind an edit are never asked.
    return moved.withLock { moved in
      if let moved { return moved }
      let values = source.values.map { $0?.moved(by: distance) }
      moved = values
      return values
    }
  }

  /// The value in a column of the form; nil where it is missing.
  func value(_ column: Int) -> BoundCell? {
    guard source.values.indices.contains(column), let cell = source.values[column] else {
      return nil
    }
    return distance == 0 ? cell : cell.moved(by: distance)
  }

  /// The same row as far along as the text in front of it is longer.
  func moved(by distance: Int) -> BoundRow {
    distance == 0 ? self : BoundRow(self, movedBy: distance)
  }

  /// The same row with its values one column further to the left, and without a total.
  func shifted() -> BoundRow {
    BoundRow(
      form: form, label: label, ordinal: ordinal, labelState: labelState, shape: .displaced,
      values: Array(values.dropFirst()) + [nil], range: range, confidence: confidence,
      scans: scans)
  }

  /// The same row with a value less than are due, which cannot be told to belong to columns.
  func lacking() -> BoundRow {
    BoundRow(
      form: form, label: label, ordinal: ordinal, labelState: labelState,
      shape: .valueCount(found: values.count - 1), values: [], range: range,
      confidence: confidence, scans: scans)
  }

  /// The same row where a cell holds two values, so that those behind it stand one column too far to the
  /// left.
  func parted(at column: Int) -> BoundRow {
    let values = values
    return BoundRow(
      form: form, label: label, ordinal: ordinal, labelState: labelState, shape: shape,
      values: values[...column] + [nil] + values[(column + 1)..<(values.count - 1)], range: range,
      confidence: confidence, scans: scans)
  }

  /// Whether another row is this one wherever it stands; one that was bound anew is not.
  func isMoved(to other: BoundRow) -> Bool { source === other.source }
}
