import ReportSyntax
import TextCore

/// How much speaks for each of some kinds or editions, at most four, in their order: rows are many, and
/// these are added up without counting references.
typealias Votes = SIMD4<Int>

/// Tells which table of the form each grid is, or is a piece of.
enum GridKinds {
  /// The kind of each grid; nil for a table that is none of the form's.
  static func classify(
    _ document: Document, _ readings: [GridReading], _ edition: FormEdition,
    _ sections: [BoundSection]
  ) -> [FormTable.Kind?] {
    var kinds = readings.map(\.kind)
    leaveOutOwn(&kinds, document, sections)
    // Pieces without a label of their own, such as a row of values under its header's table, belong
    // to the section in which they stand, if the section's table has another piece.
    for index in kinds.indices where kinds[index] == nil {
      let offset = document.tables[index].range.lowerBound
      guard let section = sections.last(where: { $0.range.lowerBound <= offset }),
        section.range.upperBound >= offset, let kind = section.form.table,
        isValuesOnly(document.tables[index], document.bytes)
          || isLabelled(document.tables[index], document.bytes, edition, kind)
      else { continue }
      kinds[index] = kind
    }
    return kinds
  }

  /// A table of the author's own may bear labels of the form: results by share, numbers year by year. It
  /// stands in a section that has no table, while the form's stands in its own.
  private static func leaveOutOwn(
    _ kinds: inout [FormTable.Kind?], _ document: Document, _ sections: [BoundSection]
  ) {
    let homes = kinds.indices.map { index in
      let offset = document.tables[index].range.lowerBound
      return sections.last { $0.range.lowerBound <= offset }?.form.table
    }
    let settled = FormTable.Kind.allCases.filter { kind in
      kinds.indices.contains { kinds[$0] == kind && homes[$0] == kind }
    }
    for index in kinds.indices where homes[index] == nil {
      if let kind = kinds[index], settled.contains(kind) { kinds[index] = nil }
    }
  }

  /// The table that the labels of some rows tell, if any.
  static func kind(by votes: Votes) -> FormTable.Kind? {
    let most = zip(votes.indices, FormTable.Kind.allCases).max {
      (votes[$0.0], $0.1.rawValue) < (votes[$1.0], $1.1.rawValue)
    }
    return most.flatMap { index, kind in votes[index] >= 2 ? kind : nil }
  }

  /// How much the labels of a row speak for each table; 总计 and 其他 tell none.
  static func votes(of row: TableRow, _ readings: [CellReading]) -> Votes {
    let kinds = FormTable.Kind.allCases
    var votes = Votes()
    for (cell, reading) in zip(row.cells, readings) where cell.range.count >= 6 {
      switch reading.kind {
      case .blank, .value: continue
      case .text, .unreadable: break
      }
      let key = reading.key
      if let found = known.kind(of: key) ?? known.kind(of: LabelTable.withoutNote(key))
        ?? shared(key)
      {
        for index in kinds.indices where kinds[index] == found { votes[index] += 2 }
      }
    }
    return votes
  }

  /// `行政许可 0`: the label without the figures behind it.
  private static func shared(_ key: [UInt8]) -> FormTable.Kind? {
    guard let last = key.last, last >= 0x30, last <= 0x39 else { return nil }
    var end = key.count
    while end > 0, key[end - 1] < 0x80 { end -= 1 }
    return known.kind(of: Array(key[..<end]))
  }

  /// Whether every text of a piece is a label of the table, be it only 其他 or 总计.
  private static func isLabelled(
    _ grid: TableGrid, _ bytes: [UInt8], _ edition: FormEdition, _ kind: FormTable.Kind
  ) -> Bool {
    guard let labels = LabelTable.of(edition, kind) else { return false }
    for row in grid.rows {
      for cell in row.cells where CellContent(bytes, cell.range) == .unreadable {
        let key = LabelKey.key(bytes, cell.range)
        if labels.row(key) == nil, labels.header(key) == nil { return false }
      }
    }
    return true
  }

  private static func isValuesOnly(_ grid: TableGrid, _ bytes: [UInt8]) -> Bool {
    var values = 0
    for row in grid.rows {
      for cell in row.cells {
        switch CellContent(bytes, cell.range) {
        case .number, .annotated, .placeholder: values += 1
        case .blank: break
        case .unreadable:
          // 总计 and 其他 are labels of two tables, and tell none.
          guard TellingLabels.untold.contains(LabelKey.key(bytes, cell.range)) else {
            return false
          }
        }
      }
    }
    return values > 0
  }

  private static let known = TellingLabels()
}

/// The labels that tell which table of the form a grid is: those of one table only.
private struct TellingLabels {
  /// Labels of two tables.
  static let untold = KeyNumbers([LabelKey.key("其他"), LabelKey.key("总计")])

  private var keys = KeyNumbers(capacity: 200)
  /// By a key's number; nil where it tells nothing.
  private var kinds: [FormTable.Kind?] = []

  init() {
    for edition in FormEdition.all {
      for table in edition.tables {
        for row in table.rows where !row.label.isEmpty { add(row.spelling.key, table.kind) }
        for header in table.headerSpellings { add(header.key, table.kind) }
      }
    }
  }

  private mutating func add(_ key: [UInt8], _ kind: FormTable.Kind) {
    for key in [key, LabelTable.withoutNote(key)] {
      let number = keys.add(key)
      if number == kinds.count {
        kinds.append(TellingLabels.untold.contains(key) ? nil : kind)
      } else if kinds[number] != kind {
        kinds[number] = nil
      }
    }
  }

  func kind(of key: [UInt8]) -> FormTable.Kind? {
    keys.number(of: key).flatMap { kinds[$0] }
  }
}
