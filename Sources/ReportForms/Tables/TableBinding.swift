import ReportSyntax
import TextCore

/// Binds the tables of a document to those of the form.
enum TableBinding {
  static func bind(
    _ document: Document, _ readings: [GridReading], due: FormEdition, shown: FormEdition?,
    sections: [BoundSection], memory: inout ReportMemory
  ) -> [BoundTable] {
    guard !document.tables.isEmpty else { return [] }
    var kept: [RememberedTable] = []
    defer { memory.tables = kept }
    // Labels decide; where they say nothing, the form of the report's own year is as good as any.
    let fallback = shown ?? (due.isFixed ? due : .edition2021)
    let kinds = GridKinds.classify(document, readings, fallback, sections)
    var result: [BoundTable] = []
    for kind in FormTable.Kind.allCases {
      let grids = document.tables.indices.filter { kinds[$0] == kind }
      guard !grids.isEmpty else { continue }
      let own = grids.map { readings[$0] }
      let known = memory.tables.first { $0.kind == kind }
        .flatMap { $0.moved(to: own, document, grids: grids, fallback: fallback) }
      let table =
        known
        ?? RememberedTable(
          readings: own, starts: grids.map { document.tables[$0].range.lowerBound }, kind: kind,
          fallback: fallback.id, table: bind(kind, document, grids, own, fallback))
      kept.append(table)
      if let bound = table.table { result.append(bound) }
    }
    return result
  }

  private static func bind(
    _ kind: FormTable.Kind, _ document: Document, _ grids: [Int], _ readings: [GridReading],
    _ fallback: FormEdition
  ) -> BoundTable? {
    let edition = edition(of: kind, document, grids, readings, fallback)
    guard let labels = LabelTable.of(edition, kind) else { return nil }
    return kind == .review
      ? ReviewBinding.bind(document, grids, readings, edition, labels)
      : bind(document, grids, readings, edition, labels)
  }

  /// The edition of one table: by its own telling labels, else by the rows of （六）其他处理, else that of
  /// the other tables.
  private static func edition(
    of kind: FormTable.Kind, _ document: Document, _ grids: [Int], _ readings: [GridReading],
    _ fallback: FormEdition
  ) -> FormEdition {
    if let own = EditionEvidence.edition(readings) { return own }
    guard kind == .applications else { return fallback }
    if readings.contains(where: { $0.rows.contains(where: \.namesChildOfOther) }) {
      return .edition2021
    }
    // Most tables need not be held against the labels: no row says any part of this one.
    guard readings.contains(where: { $0.rows.contains(where: \.mayBeOther) }),
      let old = LabelTable.of(.edition2019, kind), let other = old.form.rows(of: .other).first
    else { return fallback }
    return childless(other, old, readings) { document.tables[grids[$0]].layout } ?? fallback
  }

  /// The edition that the row （六）其他处理 tells where none of its children bears its label: the one of 2019
  /// where it has values and no children, the one of 2021 where rows follow that are children whose labels
  /// were altered.
  ///
  /// - Parameters:
  ///   - other: the row of the form.
  ///   - labels: those of the form of 2019.
  ///   - layout: that of a reading's grid.
  private static func childless(
    _ other: Int, _ labels: LabelTable, _ readings: [GridReading], _ layout: (Int) -> TableLayout
  ) -> FormEdition? {
    var own: LabelledRow?
    /// How many children stand beside their parent or behind it; two are enough.
    var children = 0
    rows: for index in readings.indices {
      let layout = layout(index)
      for row in readings[index].rows where own != nil || row.mayBeOther {
        let row = row.labelled(layout, labels)
        let kinds = row.labelling.kinds
        if own == nil {
          guard row.labelling.form == other, row.labelling.slotCount >= 7 else { continue }
          own = row
          // A first child stands beside its parent.
          if kinds.suffix(row.labelling.slotCount).contains(.text) { children = 1 }
          continue
        }
        // （七）总计 or 四、结转下年度继续办理 with a slip is no child: those have 1. or nothing.
        if row.labelling.form != nil || row.hasHanOrdinal { break rows }
        if kinds.contains(.text), kinds.count(where: { $0 != .text }) >= 7, kinds.last != .text {
          children += 1
          if children == 2 { return .edition2021 }
        }
      }
    }
    guard let own else { return nil }
    let values = own.labelling.kinds.suffix(own.labelling.slotCount)
    // A converter may have padded the row behind its values.
    return !values.contains(.text)
      && (own.labelling.kinds.last == .value || values.count { $0 == .value } >= 7)
      ? .edition2019 : nil
  }

  private static func bind(
    _ document: Document, _ grids: [Int], _ gridReadings: [GridReading], _ edition: FormEdition,
    _ labels: LabelTable
  ) -> BoundTable? {
    let form = labels.form
    let readings = RowReading.all(document, grids, gridReadings, labels)
    let alignment = RowAlignment(readings, labels)
    guard alignment.rows.contains(where: { $0 != nil }) else { return nil }
    /// For each row of the source that of the form, where it has one.
    var formOf = [Int?](repeating: nil, count: readings.count)
    for (row, reading) in alignment.rows.enumerated() { if let reading { formOf[reading] = row } }
    for reading in alignment.repeated { formOf[reading] = readings[reading].form }
    var numbered: [NumberedReading] = []
    numbered.reserveCapacity(readings.count)
    for index in readings.indices {
      if let form = formOf[index] {
        numbered.append(NumberedReading(reading: readings[index], form: form))
      }
    }
    for half in alignment.halves { formOf[half.reading] = half.form }
    let headers = HeaderCells.find(document, readings, forms: formOf, labels)
    let missing = MissingColumns(numbered, headers, labels)
    let window = ValueWindow(numbered, in: document.bytes, due: missing.due)
    let values = RowValues(document, labels, window, missing)
    let gridConfidence = grids.map { document.tables[$0].confidence }.min() ?? .certain
    var rows: [BoundRow?] = Array(repeating: nil, count: form.rows.count)
    for (row, index) in alignment.rows.enumerated() {
      guard let index else { continue }
      rows[row] = values.row(
        readings[index], form: row, state: alignment.states[index], limit: gridConfidence)
    }
    let repeated = alignment.repeated.compactMap { index in
      readings[index].form.map {
        values.row(readings[index], form: $0, state: nil, limit: gridConfidence)
      }
    }
    let first = document.tables[grids[0]]
    let last = document.tables[grids[grids.count - 1]]
    return BoundTable(
      form: form, edition: edition, grids: grids, layout: first.layout,
      range: first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound),
      rows: ShiftedRows.settled(rows, form, document.bytes) ?? rows, repeated: repeated,
      strangers: alignment.strangers.map { readings[$0].range },
      missingColumns: missing.places, headerCells: headers, confidence: gridConfidence,
      scans: ScanCache())
  }
}
