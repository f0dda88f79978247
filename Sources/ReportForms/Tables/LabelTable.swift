import ReportSyntax
import TextCore

/// The labels of one table of the form, ready for comparison.
struct LabelTable {
  let form: FormTable
  /// Keys of the rows' labels, by row.
  let rowKeys: [[UInt8]]
  /// The same without what stands in parentheses at the end.
  let shortKeys: [[UInt8]]
  private let rows: [[UInt8]: Int]
  private let headers: [[UInt8]: String]
  /// Keys of headers, ordinals kept, for the pieces into which a converter split them.
  private let headerTexts: [(key: [UInt8], label: String)]
  /// Header keys that are row labels too: 总计, 其他.
  let ambiguous: Set<[UInt8]>

  init(_ form: FormTable) {
    self.form = form
    rowKeys = form.rows.map { LabelKey.key($0.label) }
    shortKeys = rowKeys.map(LabelTable.withoutNote)
    var rows: [[UInt8]: Int] = [:]
    for (index, key) in rowKeys.enumerated() where !key.isEmpty {
      rows[key] = index
      rows[shortKeys[index]] = index
    }
    self.rows = rows
    var headers: [[UInt8]: String] = [:]
    for label in form.headers { headers[LabelKey.key(label)] = label }
    self.headers = headers
    headerTexts = form.headers.map { (Folding.key($0), $0) }
    ambiguous = Set(headers.keys).intersection(rows.keys)
  }

  private static let tables: [String: [FormTable.Kind: LabelTable]] = {
    var tables: [String: [FormTable.Kind: LabelTable]] = [:]
    for edition in FormEdition.all {
      for form in edition.tables { tables[edition.id, default: [:]][form.kind] = LabelTable(form) }
    }
    return tables
  }()

  /// The labels of an edition's table, made once.
  static func of(_ edition: FormEdition, _ kind: FormTable.Kind) -> LabelTable? {
    tables[edition.id]?[kind] ?? edition.table(kind).map(LabelTable.init)
  }

  /// The row whose label a key is.
  func row(_ key: [UInt8]) -> Int? { rows[key] }

  /// The header whose label a key is.
  func header(_ key: [UInt8]) -> String? { headers[key] }

  /// Whether a cell's text is a piece of a header's label or of a row's parent: `三、`, `果`.
  func isPieceOfHeader(_ text: [UInt8]) -> Bool {
    headerTexts.contains { LabelTable.contains($0.key, text) }
  }

  /// The header that a text resembles, and by how many characters it differs.
  func likeness(_ key: [UInt8]) -> (label: String, distance: Int)? {
    var best: (label: String, distance: Int)?
    for (header, label) in headers.sorted(by: { $0.value < $1.value }) {
      let limit = max(1, header.count / 6)
      guard let distance = Folding.editDistance(key, header, atMost: limit) else { continue }
      if distance < best?.distance ?? Int.max {
        best = (label, distance)
      }
    }
    return best
  }

  /// A key without a parenthesis at its end: 部分公开(区分处理的,…) → 部分公开.
  static func withoutNote(_ key: [UInt8]) -> [UInt8] {
    guard key.last == 0x29, let open = key.firstIndex(of: 0x28), open > 0 else { return key }
    return Array(key[..<open])
  }

  static func contains(_ bytes: [UInt8], _ needle: [UInt8]) -> Bool {
    guard !needle.isEmpty, bytes.count >= needle.count else { return false }
    for start in 0...(bytes.count - needle.count)
    where bytes[start] == needle[0] && bytes[start..<(start + needle.count)].elementsEqual(needle) {
      return true
    }
    return false
  }
}
