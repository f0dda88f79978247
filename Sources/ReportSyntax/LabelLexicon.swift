import TextCore

/// The labels that the forms print, as the layouts need them: some layouts have lost the borders of
/// rows and cells, and only the labels tell where a row begins and how many values follow.
///
/// ReportSyntax knows no form; ReportForms fills this from its editions.
public struct LabelLexicon: Sendable {
  public enum Role: Sendable, Hashable {
    /// A row's label, followed by that many values.
    case row(values: Int)
    /// A label over other labels, or a header cell; no value follows it.
    case header
    /// A section's title.
    case section
  }

  public struct Entry: Sendable, Hashable {
    /// `LabelKey.key` of the label: no ordinal, no white space, half-width.
    public var key: [UInt8]
    public var roles: [Role]
  }

  private var roles: [[UInt8]: [Role]]
  /// The length in bytes of the longest key.
  public let longestKey: Int

  public init(_ labels: [(label: String, role: Role)]) {
    var roles: [[UInt8]: [Role]] = [:]
    for (label, role) in labels {
      let key = LabelKey.key(label)
      if roles[key]?.contains(role) != true { roles[key, default: []].append(role) }
    }
    self.roles = roles
    longestKey = roles.keys.reduce(0) { max($0, $1.count) }
  }

  /// What a key can be; empty where it is no label of any form.
  public func roles(of key: [UInt8]) -> [Role] {
    roles[key] ?? []
  }

  public func isSectionTitle(_ key: [UInt8]) -> Bool {
    roles(of: key).contains(.section)
  }

  /// Whether a key is a label of a table: a row's or a header's.
  public func isTableLabel(_ key: [UInt8]) -> Bool {
    roles(of: key).contains { $0 != .section }
  }

  /// How many values follow the row label; the largest where editions differ, nil where it is none.
  public func valueCount(of key: [UInt8]) -> Int? {
    var count: Int?
    for case .row(let values) in roles(of: key) { count = max(count ?? 0, values) }
    return count
  }

  public var entries: [Entry] {
    roles.map { Entry(key: $0.key, roles: $0.value) }
  }
}
