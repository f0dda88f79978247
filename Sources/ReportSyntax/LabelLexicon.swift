import TextCore

/// The labels that the forms print, as the layouts need them: some layouts have lost the borders of
/// rows and cells, and only the labels tell where a row begins and how many values follow.
///
/// ReportSyntax knows no form; ReportForms fills this from its editions.
public final class LabelLexicon: Sendable {
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

  private let keys: KeyNumbers
  /// By the key's number.
  private let roles: [[Role]]
  /// The length in bytes of the longest key.
  let longestKey: Int
  /// By the key's number, the section in whose table alone the label stands; 0 for any other.
  private let sections: [UInt8]
  /// The keys of the labels with which a table begins.
  private let openings: KeyNumbers
  /// With which characters those begin.
  private let openingCharacters: FirstCharacters
  /// The keys of the table labels, with their ordinals and without.
  private let spellings: OrderedTexts
  /// What is left of them from every character on.
  private let endings: LateOrder
  /// How many values the rows have that bear no label of their own.
  let unlabelledCounts: [Int]
  /// The keys of row labels that are no header's as well, in order: an altered one is known by them.
  let rowKeys: [[UInt8]]
  /// The folded titles of sections.
  private let titles: LateOrder
  /// With which characters labels and titles begin.
  let beginnings: FirstCharacters
  /// Which characters stand in labels of tables.
  let characters: FirstCharacters

  /// - Parameters:
  ///   - labels: what the forms print, and for a label of a table the number of its section.
  ///   - openings: the labels with which tables begin.
  public init(
    _ labels: [(spelling: LabelSpelling, role: Role, section: Int)], openings: [LabelSpelling]
  ) {
    var sections: [UInt8] = []
    var keys = KeyNumbers(capacity: labels.count)
    var roles: [[Role]] = []
    // The keys as they came, by number: what has a storage already needs none anew.
    var all: [[UInt8]] = []
    var unlabelled: [Int] = []
    var spellings = KeyNumbers(capacity: labels.count)
    var texts: [[UInt8]] = []
    func add(_ key: [UInt8], _ end: Int, _ role: Role, _ section: Int) {
      let number = keys.add(key, 0..<end)
      if number == roles.count {
        roles.append([role])
        sections.append(UInt8(clamping: section))
        all.append(end == key.count ? key : Array(key[..<end]))
        return
      }
      if !roles[number].contains(role) { roles[number].append(role) }
      if Int(sections[number]) != section { sections[number] = 0 }
    }
    func add(spelling: [UInt8]) {
      if spellings.add(spelling) == texts.count { texts.append(spelling) }
    }
    for (spelling, role, section) in labels {
      let key = spelling.key
      if key.isEmpty, case .row(let values) = role {
        if !unlabelled.contains(values) { unlabelled.append(values) }
        continue
      }
      add(key, key.count, role, section)
      if role == .section { continue }
      add(key, LabelLexicon.endWithoutNote(key), role, section)
      add(spelling: key)
      add(spelling: spelling.folded)
      // A PDF's text has quotation marks of another font elsewhere.
      guard let plain = QuoteMarks.without(key) else { continue }
      add(plain, plain.count, role, section)
      add(spelling: plain)
      add(spelling: QuoteMarks.without(spelling.folded) ?? plain)
    }
    self.keys = keys
    self.roles = roles
    self.sections = sections
    self.openings = KeyNumbers(openings.map(\.key))
    openingCharacters = FirstCharacters(of: openings.map(\.key))
    unlabelledCounts = unlabelled
    longestKey = all.reduce(0) { max($0, $1.count) }
    titles = LateOrder(zip(all, roles).filter { $1.contains(.section) }.map { $0.0 })
    rowKeys =
      OrderedTexts(zip(all, roles).filter { LabelLexicon.isOnlyRow($1) }.map { $0.0 }).texts
    self.spellings = OrderedTexts(texts)
    endings = LateOrder(texts, anywhere: true)
    beginnings = FirstCharacters(of: all + texts)
    characters = FirstCharacters(of: texts, anywhere: true)
  }

  private static func isOnlyRow(_ roles: [Role]) -> Bool {
    roles.allSatisfy { if case .row = $0 { true } else { false } }
  }

  /// What a key can be; empty where it is no label of any form.
  public func roles(of key: [UInt8]) -> [Role] {
    keys.number(of: key).map { roles[$0] } ?? []
  }

  public func isSectionTitle(_ key: [UInt8]) -> Bool {
    roles(of: key).contains(.section)
  }

  /// Whether a key is a label of a table: a row's or a header's.
  package func isTableLabel(_ key: [UInt8]) -> Bool {
    tableRoles(of: key).contains { $0 != .section }
  }

  /// The roles of a key, or of what it is without a note in brackets at its end: reports add
  /// `（件）`, and leave out the note that the form prints behind 部分公开.
  private func tableRoles(of key: [UInt8]) -> [Role] {
    if let own = keys.number(of: key) { return roles[own] }
    let end = LabelLexicon.endWithoutNote(key)
    guard end < key.count, let short = keys.number(of: key, 0..<end) else { return [] }
    return roles[short]
  }

  /// Every count of values that an edition has behind the row label; empty where it is none.
  func valueCounts(of key: [UInt8]) -> [Int] {
    tableRoles(of: key).compactMap { if case .row(let values) = $0 { values } else { nil } }
  }

  /// Whether a key can be a label without values of its own.
  public func isHeader(_ key: [UInt8]) -> Bool {
    tableRoles(of: key).contains(.header)
  }

  /// The keys of headers that are so many bytes long.
  func headers(ofLength count: Int) -> [[UInt8]] {
    (0..<keys.count).filter { keys.length($0) == count && roles[$0].contains(.header) }
      .map { keys.key($0) }
  }

  private static func endWithoutNote(_ key: [UInt8]) -> Int {
    guard key.last == 0x29, let open = key.firstIndex(of: 0x28), open > 0 else { return key.count }
    return open
  }

  /// How many values follow the row label; the largest where editions differ, nil where it is none.
  public func valueCount(of key: [UInt8]) -> Int? {
    var count: Int?
    for case .row(let values) in tableRoles(of: key) { count = max(count ?? 0, values) }
    return count
  }

  /// The number of the section in whose table alone a label stands; nil for any other key.
  func section(of key: [UInt8]) -> Int? {
    keys.number(of: key).flatMap { sections[$0] == 0 ? nil : Int(sections[$0]) }
  }

  /// The number of the section whose table begins with the label in a range; nil where none does.
  func opening(_ bytes: [UInt8], _ range: SourceRange) -> Int? {
    guard !range.isEmpty, range.count <= LineSource.longestLabel,
      openingCharacters.mayBegin(bytes, range)
    else { return nil }
    let key = LabelKey.key(bytes, range)
    return openings.contains(key) ? section(of: key) : nil
  }

  /// Whether a table label begins with a folded text, or is it: a label may stand in pieces.
  public func beginsTableLabel(_ folded: [UInt8]) -> Bool {
    spellings.hasText(beginningWith: folded)
  }

  /// Whether a folded text is no row 3.其他, as its key says, but what a line has of （六）其他处理.
  func isCutGroup(_ folded: [UInt8], _ key: [UInt8]) -> Bool {
    folded.count > key.count && isHeader(key)
      && spellings.hasText(beginningWith: folded, isLonger: true)
  }

  /// Whether a folded text stands somewhere in a table label: a PDF cuts labels anywhere.
  func isPieceOfTableLabel(_ folded: [UInt8]) -> Bool {
    endings.texts.hasText(beginningWith: folded)
  }

  /// Whether a section's title begins with a folded text, or is it.
  func beginsSectionTitle(_ folded: [UInt8]) -> Bool {
    titles.texts.hasText(beginningWith: folded)
  }

  public var entries: [Entry] {
    zip(keys.keys, roles).map { Entry(key: $0, roles: $1) }
  }
}
