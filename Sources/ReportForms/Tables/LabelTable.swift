import ReportSyntax
import TextCore

/// The labels of one table of the form, ready for comparison.
///
/// An object, for it is handed on at every row.
final class LabelTable: Sendable {
  /// By what a table of labels is told from the others.
  struct Name: Sendable, Equatable {
    let kind: FormTable.Kind
    let edition: String
  }

  let form: FormTable
  let name: Name
  /// Keys of the rows' labels, by row.
  let rowKeys: [[UInt8]]
  /// The same without what stands in parentheses at the end.
  let shortKeys: [[UInt8]]
  /// No row's label is written in more bytes, its ordinal included.
  let longestWritten: Int
  /// The keys of rows' labels, with and without their notes, and the row of each.
  private let rowNumbers: KeyNumbers
  private let rows: [Int]
  /// The keys of headers, and the label of each.
  private let headerNumbers: KeyNumbers
  private let headers: [String]
  /// Rows that follow each other and have the same columns.
  let blocks: [Range<Int>]
  /// Keys of headers, ordinals kept, for the pieces into which a converter split them.
  private let headerTexts: [(key: [UInt8], label: String)]

  init(_ form: FormTable, of edition: FormEdition) {
    self.form = form
    name = Name(kind: form.kind, edition: edition.id)
    rowKeys = form.rows.map(\.spelling.key)
    shortKeys = rowKeys.map(LabelTable.withoutNote)
    longestWritten = 2 * (rowKeys.map(\.count).max() ?? 0) + 64
    var rowNumbers = KeyNumbers(capacity: 2 * form.rows.count)
    var rows: [Int] = []
    for (row, keys) in zip(rowKeys, shortKeys).enumerated() where !keys.0.isEmpty {
      for key in [keys.0, keys.1] {
        let number = rowNumbers.add(key)
        if number < rows.count { rows[number] = row } else { rows.append(row) }
      }
    }
    (self.rowNumbers, self.rows) = (rowNumbers, rows)
    var headerNumbers = KeyNumbers(capacity: form.headers.count)
    var headers: [String] = []
    for (label, spelling) in zip(form.headers, form.headerSpellings) {
      let number = headerNumbers.add(spelling.key)
      if number < headers.count { headers[number] = label } else { headers.append(label) }
    }
    (self.headerNumbers, self.headers) = (headerNumbers, headers)
    headerTexts = form.headers.map { (Folding.key($0), $0) }
    blocks = LabelTable.blocks(of: form)
  }

  private static func blocks(of form: FormTable) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start = 0
    let columns = form.rows.map { $0.columns.map(\.label) }
    while start < form.rows.count {
      var end = start + 1
      while end < form.rows.count, columns[end] == columns[start],
        form.kind == .applications || form.rows[end].parents == form.rows[start].parents
      {
        end += 1
      }
      blocks.append(start..<end)
      start = end
    }
    return blocks
  }

  private static let tables: [LabelTable] = FormEdition.all.flatMap { edition in
    edition.tables.map { LabelTable($0, of: edition) }
  }

  /// The labels of an edition's table, made once.
  static func of(_ edition: FormEdition, _ kind: FormTable.Kind) -> LabelTable? {
    guard let form = edition.table(kind) else { return nil }
    return tables.first { $0.form === form } ?? LabelTable(form, of: edition)
  }

  /// The row whose label a key is.
  func row(_ key: [UInt8]) -> Int? { rowNumbers.number(of: key).map { rows[$0] } }

  /// The row whose label some pieces are together; a converter may have moved its quotation marks.
  func row(joining pieces: [UInt8]) -> Int? {
    if let row = row(pieces) { return isAmbiguous(pieces) ? nil : row }
    guard let plain = QuoteMarks.without(pieces) else { return nil }
    return rowKeys.firstIndex {
      $0.count >= pieces.count && (QuoteMarks.without($0) ?? $0) == plain
    }
  }

  /// The header whose label a key is.
  func header(_ key: [UInt8]) -> String? { headerNumbers.number(of: key).map { headers[$0] } }

  /// Whether a key is a header's and a row's label too: 总计, 其他.
  func isAmbiguous(_ key: [UInt8]) -> Bool {
    headerNumbers.contains(key) && rowNumbers.contains(key)
  }

  /// Whether a cell's text is a piece of a header's label or of a row's parent: `三、`, `果`.
  func isPieceOfHeader(_ text: [UInt8]) -> Bool {
    headerTexts.contains { ByteSearch.contains($0.key, text) }
  }

  /// Whether a header's label, its ordinal included, goes on behind a text.
  func beginsLongerHeader(_ text: [UInt8]) -> Bool {
    headerTexts.contains { $0.key.count > text.count && $0.key.starts(with: text) }
  }

  /// Whether a text is a piece of several headers' labels, so that it tells none: 机构.
  func isPieceOfSeveral(_ text: [UInt8]) -> Bool {
    Set(headerTexts.filter { ByteSearch.contains($0.key, text) }.map(\.label)).count > 1
  }

  /// Whether a text is a piece of a header's label, and not of a certain one.
  func isPieceOfHeader(_ text: [UInt8], besides label: String) -> Bool {
    let holders = headerTexts.filter { ByteSearch.contains($0.key, text) }
    return !holders.isEmpty && !holders.contains { $0.label == label }
  }

  /// The header that a text resembles, and by how many characters it differs.
  func likeness(_ key: [UInt8]) -> (label: String, distance: Int)? {
    var best: (label: String, distance: Int)?
    for (number, label) in headers.enumerated() {
      let header = headerNumbers.key(number)
      let limit = max(1, header.count / 6)
      guard let distance = Folding.editDistance(key, header, atMost: limit) else { continue }
      // Of two that are as near, the first by its letters.
      if let best, (best.distance, best.label) <= (distance, label) { continue }
      best = (label, distance)
    }
    return best
  }

  /// A key without a parenthesis at its end: 部分公开(区分处理的,…) → 部分公开.
  static func withoutNote(_ key: [UInt8]) -> [UInt8] {
    // A footnote's mark, `[^1]`.
    if key.last == 0x5D, let open = key.lastIndex(of: 0x5B), open > 0, key[open + 1] == 0x5E {
      return Array(key[..<open])
    }
    guard key.last == 0x29, let open = key.firstIndex(of: 0x28), open > 0 else { return key }
    return Array(key[..<open])
  }

  /// A key with 本年 for the year that it names, and that year: 2022年度办理结果 → 本年度办理结果.
  static func withoutYear(_ key: [UInt8]) -> (key: [UInt8], year: Int)? {
    guard let start = key.firstIndex(of: 0x32), start + 7 <= key.count,
      key[start + 1] == 0x30, key[start..<(start + 4)].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      key[(start + 4)..<(start + 7)].elementsEqual("年".utf8)
    else { return nil }
    let year = key[start..<(start + 4)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (Array(key[..<start]) + Array("本".utf8) + Array(key[(start + 4)...]), year)
  }
}
