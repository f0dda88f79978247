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
  /// The keys of the table labels, with their ordinals and without, in order.
  private let spellings: [[UInt8]]
  private let endings: LabelEndings
  /// How many values the rows have that bear no label of their own.
  public let unlabelledCounts: [Int]
  /// The folded titles of sections.
  public let sectionTitles: Set<[UInt8]>
  /// The keys of row labels that are no header's as well, in order: an altered one is known by them.
  let rowKeys: [[UInt8]]
  private let titlesInOrder: [[UInt8]]
  /// With which characters labels and titles begin.
  let beginnings: FirstCharacters
  /// Which characters stand in labels of tables.
  let characters: FirstCharacters

  public init(_ labels: [(label: String, role: Role)]) {
    var roles: [[UInt8]: [Role]] = [:]
    var unlabelled: [Int] = []
    for (label, role) in labels {
      if label.isEmpty, case .row(let values) = role {
        if !unlabelled.contains(values) { unlabelled.append(values) }
        continue
      }
      let key = LabelKey.key(label)
      let keys = role == .section ? [key] : [key, LabelLexicon.withoutNote(key)]
      for key in keys where roles[key]?.contains(role) != true {
        roles[key, default: []].append(role)
      }
    }
    self.roles = roles
    unlabelledCounts = unlabelled
    longestKey = roles.keys.reduce(0) { max($0, $1.count) }
    sectionTitles = Set(roles.filter { $0.value.contains(.section) }.keys)
    rowKeys = roles.filter { LabelLexicon.isOnlyRow($0.value) }.keys
      .sorted { $0.lexicographicallyPrecedes($1) }
    titlesInOrder = sectionTitles.sorted { $0.lexicographicallyPrecedes($1) }
    var spellings: Set<[UInt8]> = []
    for (label, role) in labels where role != .section && !label.isEmpty {
      let bytes = Array(label.utf8)
      spellings.insert(LabelKey.key(bytes, 0..<bytes.count))
      spellings.insert(LabelKey.foldedWithoutMarks(bytes, 0..<bytes.count))
    }
    self.spellings = spellings.sorted { $0.lexicographicallyPrecedes($1) }
    endings = LabelEndings(of: self.spellings)
    beginnings = FirstCharacters(of: Array(roles.keys) + self.spellings)
    characters = FirstCharacters(of: self.spellings, anywhere: true)
  }

  private static func isOnlyRow(_ roles: [Role]) -> Bool {
    roles.allSatisfy { if case .row = $0 { true } else { false } }
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
    tableRoles(of: key).contains { $0 != .section }
  }

  /// The roles of a key, or of what it is without a note in brackets at its end: reports add
  /// `（件）`, and leave out the note that the form prints behind 部分公开.
  private func tableRoles(of key: [UInt8]) -> [Role] {
    if let own = roles[key] { return own }
    let short = LabelLexicon.withoutNote(key)
    return short.count < key.count ? roles[short] ?? [] : []
  }

  /// Every count of values that an edition has behind the row label; empty where it is none.
  public func valueCounts(of key: [UInt8]) -> [Int] {
    tableRoles(of: key).compactMap { if case .row(let values) = $0 { values } else { nil } }
  }

  /// Whether a key can be a label without values of its own.
  public func isHeader(_ key: [UInt8]) -> Bool {
    tableRoles(of: key).contains(.header)
  }

  private static func withoutNote(_ key: [UInt8]) -> [UInt8] {
    guard key.last == 0x29, let open = key.firstIndex(of: 0x28), open > 0 else { return key }
    return Array(key[..<open])
  }

  /// How many values follow the row label; the largest where editions differ, nil where it is none.
  public func valueCount(of key: [UInt8]) -> Int? {
    var count: Int?
    for case .row(let values) in tableRoles(of: key) { count = max(count ?? 0, values) }
    return count
  }

  /// Whether a table label begins with a folded text, or is it: a label may stand in pieces.
  public func beginsTableLabel(_ folded: [UInt8]) -> Bool {
    LabelLexicon.begins(spellings, folded)
  }

  /// Whether a folded text stands somewhere in a table label: a PDF cuts labels anywhere.
  public func isPieceOfTableLabel(_ folded: [UInt8]) -> Bool {
    LabelLexicon.begins(endings.texts, folded)
  }

  /// Whether a section's title begins with a folded text, or is it.
  public func beginsSectionTitle(_ folded: [UInt8]) -> Bool {
    LabelLexicon.begins(titlesInOrder, folded)
  }

  /// Whether one of some texts, which are in order, begins with another.
  private static func begins(_ texts: [[UInt8]], _ start: [UInt8]) -> Bool {
    guard !start.isEmpty else { return false }
    var low = 0
    var high = texts.count
    while low < high {
      let middle = (low + high) / 2
      if texts[middle].lexicographicallyPrecedes(start) { low = middle + 1 } else { high = middle }
    }
    return low < texts.count && texts[low].starts(with: start)
  }

  public var entries: [Entry] {
    roles.map { Entry(key: $0.key, roles: $0.value) }
  }
}
