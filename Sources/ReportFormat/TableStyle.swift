import TextCore

/// How tables are written by formatting.
public struct TableStyle: Sendable, Hashable {
  public enum Style: String, Sendable, Hashable, CaseIterable {
    /// Columns as wide as their widest cell, by display width.
    case aligned
    /// One blank on either side of a cell.
    case compact
    /// Pipe and Org tables stay as they are.
    case preserve
  }

  public var ambiguousWidth: AmbiguousWidth = .narrow
  public var style: Style = .aligned

  public init() {}
}
