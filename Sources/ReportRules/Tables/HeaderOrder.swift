import ReportForms
import ReportSyntax
import TextCore

/// Whether the headers over a table's values stand where the form has them: two may have changed places, one
/// may stand twice or in words of its own, or all of them in the words of another edition.
///
/// Header rows take any shape, so that nothing is told but what the order of their cells leaves no doubt of:
/// as many as are due, in a layout that keeps its cells.
final class HeaderOrder: TableTextScan {
  /// In offsets from the table's beginning.
  private let own: [Diagnostic]
  private let toldRanges: Set<SourceRange>

  init(_ table: BoundTable, in report: Report) {
    let judge = HeaderJudge(table, report)
    own = judge.findings.map { $0.shifted(by: -table.range.lowerBound) }
    toldRanges = Set(judge.told.map { $0.shifted(by: -table.range.lowerBound) })
  }

  /// What is found where the table stands.
  func findings(in table: BoundTable) -> [Diagnostic] {
    own.map { $0.shifted(by: table.range.lowerBound) }
  }

  /// Whether it tells of a header; nothing else is to be said of it then.
  func tells(of header: HeaderCell, in table: BoundTable) -> Bool {
    !toldRanges.isEmpty && toldRanges.contains(header.range.shifted(by: -table.range.lowerBound))
  }
}

/// Looks at the order of one table's headers.
private struct HeaderJudge {
  private let table: BoundTable
  private let report: Report
  private(set) var findings: [Diagnostic] = []
  /// The headers of which it tells.
  private(set) var told: Set<SourceRange> = []

  private struct Place {
    let cell: HeaderCell
    /// The column whose label the cell bears to the letter, in whatever edition.
    let column: Int?

    /// Whether what it says is neither a label nor like one.
    var isUnknown: Bool { cell.label == nil && column == nil }
  }

  init(_ table: BoundTable, _ report: Report) {
    self.table = table
    self.report = report
    switch table.layout {
    case .cellLines, .tabRows, .pipeTable, .collapsedPipeRows, .spanResidueRows, .pipedCellLines,
      .html, .ruledTable:
      break
    // A PDF's blocks come in any order.
    case .scannedTabRows, .textRows, .bareCellLines, .flattened: return
    }
    guard table.confidence == .certain,
      let form = ColumnWords.forms.first(where: { $0.form === table.form })
    else { return }
    checkHeads(form.heads)
    guard !isRight(form.order) else { return }
    let places = self.places
    switch table.form.kind {
    case .disclosure:
      for block in form.blocks { checkBlock(block, places) }
    case .applications: checkApplicants(places)
    case .review: checkGroups(places)
    }
  }

  /// Whether all headers are the form's to the letter and in its order, as in most tables: that is seen without
  /// a look at each by itself.
  private func isRight(_ due: [String]) -> Bool {
    var next = 0
    var last: SourceRange?
    for cell in table.headerCells where cell.range != last {
      last = cell.range
      guard let label = cell.label, cell.distance == 0 else { return false }
      if next < due.count, ByteComparison.equals(label, due[next]) {
        next += 1
      } else if next == 0 || !ByteComparison.equals(label, due[next - 1]),
        due.contains(where: { ByteComparison.equals($0, label) })
      {
        return false
      }
    }
    return next == due.count
  }

  /// The headers in their order, a cell that spans rows or columns once.
  private var places: [Place] {
    var places: [Place] = []
    for cell in table.headerCells where cell.range != places.last?.cell.range {
      let scan = cell.scan(HeaderLabel.self, table.confidence, in: report)
      places.append(Place(cell: cell, column: scan.column))
    }
    return places
  }

  private func firstRow(in places: Range<Int>) -> BoundRow? {
    for index in places {
      if let row = table.rows[index] { return row }
    }
    return nil
  }

  // MARK: section 二

  private mutating func checkBlock(_ block: ColumnWords.Block, _ places: [Place]) {
    guard let row = firstRow(in: block.rows) else { return }
    var floor = 0
    for index in 0..<block.rows.lowerBound {
      if let end = table.rows[index]?.range.upperBound { floor = max(floor, end) }
    }
    var own = places.filter {
      $0.cell.range.lowerBound >= floor && $0.cell.range.upperBound <= row.range.lowerBound
    }
    if let lead = own.lastIndex(where: { $0.column == ColumnWords.lead }) {
      own.removeFirst(lead + 1)
      // The title of the block, wherever it stands.
      own.removeAll { $0.column == nil && $0.cell.label != nil && $0.cell.distance == 0 }
    } else {
      own.removeAll { $0.column == nil }
    }
    if block.due.count == 1 {
      // A converter repeats a cell that spans columns.
      let first = own.first?.column
      if first != nil, own.allSatisfy({ $0.column == first }) { own.removeLast(own.count - 1) }
    }
    judge(own, block.due)
  }

  // MARK: section 三

  private mutating func checkApplicants(_ places: [Place]) {
    guard let row = firstRow(in: table.rows.indices) else { return }
    let above = places.filter { $0.cell.range.upperBound <= row.range.lowerBound }
    let due = ColumnWords.organisations
    if let first = above.firstIndex(where: { $0.column.map(due.contains) ?? false }),
      let last = above.lastIndex(where: { $0.column.map(due.contains) ?? false })
    {
      judge(
        above[first...last].filter { place in
          place.column.map(due.contains) ?? (place.cell.label == nil || place.cell.distance > 0)
        }, due)
    }
    guard let group = above.firstIndex(where: { $0.column == ColumnWords.group }), group > 0 else {
      return
    }
    let before = above[group - 1]
    let person = above.firstIndex { $0.column == ColumnWords.person }
    if before.column == ColumnWords.total, let person, person > group {
      exchanged(before, above[person])
    } else if before.isUnknown, person == nil, group > 1,
      above[group - 2].column == ColumnWords.applicants,
      !above.contains(where: { $0.cell.label == ColumnWords.label(ColumnWords.person) })
    {
      judge([before], [ColumnWords.person])
    }
  }

  // MARK: section 四

  /// The heads over the groups: as a converter leaves them, those of one row stand in their order, however
  /// often each is repeated.
  private mutating func checkHeads(_ heads: [[String]]) {
    for due in heads where due.count == 2 {
      var found: [HeaderCell] = []
      for cell in table.headerCells where cell.distance == 0 {
        guard let label = cell.label,
          due.contains(where: { ByteComparison.equals($0, label) })
        else { continue }
        if let last = found.last?.label, ByteComparison.equals(last, label) { continue }
        found.append(cell)
      }
      guard found.count == 2, let first = found[0].label, ByteComparison.equals(first, due[1])
      else { continue }
      exchanged(Place(cell: found[0], column: nil), Place(cell: found[1], column: nil))
    }
  }

  private mutating func checkGroups(_ places: [Place]) {
    let due = ColumnWords.outcomes
    let own = places.filter { $0.column.map(due.contains) ?? false }
    // Those of the first group may be repeated where they span two rows.
    guard own.count == 15 || own.count == 20 else { return }
    let groups = stride(from: 0, to: own.count, by: 5).map { Array(own[$0..<($0 + 5)]) }
    let wrong = groups.filter { zip($0, due).contains { $0.column != $1 } }
    guard wrong.count == 1 else { return }
    judge(wrong[0], due)
  }

  // MARK: what is told

  private mutating func judge(_ places: [Place], _ due: [Int]) {
    // What resembles the label that is due there is told as such.
    if places.count == due.count,
      zip(places, due).allSatisfy({ $0.cell.label == ColumnWords.label($1) })
    {
      return
    }
    let found = places.compactMap(\.column)
    if !found.isEmpty, found.count == places.count, found.allSatisfy(isForeign) {
      return foreign(places, due)
    }
    guard places.count == due.count else { return }
    let wrong = due.indices.filter { places[$0].column != due[$0] }
    guard !wrong.isEmpty,
      wrong.allSatisfy({
        places[$0].cell.label != ColumnWords.label(due[$0])
          && (places[$0].column != nil || places[$0].isUnknown)
      })
    else { return }
    if wrong.allSatisfy({ places[$0].column.map(isForeign) ?? false }) {
      foreign(wrong.map { places[$0] }, wrong.map { due[$0] })
    } else if wrong.count == 1 {
      if !found.contains(due[wrong[0]]) { replaced(places[wrong[0]], due[wrong[0]]) }
    } else if wrong.count == 2, found.count == places.count, found.sorted() == due.sorted() {
      exchanged(places[wrong[0]], places[wrong[1]])
    }
  }

  private func isForeign(_ column: Int) -> Bool {
    !ColumnWords.isOf(table.form, column)
  }

  private mutating func foreign(_ places: [Place], _ due: [Int]) {
    let (found, right) = (names(places), ColumnWords.names(due))
    report(
      places, "表头\(found)是另一版式的，此处应为\(right)",
      "the headers \(found) are of another edition's form; \(right) are due here")
  }

  private mutating func exchanged(_ one: Place, _ other: Place) {
    let (first, second) = (names([one]), names([other]))
    report(
      [one, other], "表头\(first)与\(second)的位置与表式相反",
      "the headers \(first) and \(second) stand in each other's place")
  }

  /// One that is due nowhere here stands in the place of another.
  private mutating func replaced(_ place: Place, _ due: Int) {
    let label = ColumnWords.label(due)
    if place.column == nil, !isWord(place.cell.range, insteadOf: label) { return }
    let text = report.flat(place.cell.range)
    var fixes: [Fix] = []
    if let edit = LabelDifference.edit(report.bytes, place.cell.range, to: label) {
      fixes = [.offer("改为「\(label)」", "Change to 「\(label)」", edit)]
    }
    report(
      [place], "表头「\(text)」应为「\(label)」", "the header 「\(text)」 should read 「\(label)」",
      fixes: fixes)
  }

  /// Whether a text is a short word of its own: a converter may have cut a label or the note above the table
  /// in pieces, or joined them.
  private func isWord(_ range: SourceRange, insteadOf label: String) -> Bool {
    let (text, whole) = (LabelKey.key(report.bytes, range), LabelKey.key(label))
    guard (6...18).contains(text.count), text.count % 3 == 0 else { return false }
    let isHan = stride(from: 0, to: text.count, by: 3).allSatisfy {
      ScalarClass.isHan(Nearby.at(text, $0))
    }
    return isHan && !ByteSearch.contains(text, whole)
      && !table.form.headers.contains { ByteSearch.contains(LabelKey.key($0), text) }
  }

  private func names(_ places: [Place]) -> String {
    places.map { "「\(report.flat($0.cell.range))」" }.joined()
  }

  private mutating func report(
    _ places: [Place], _ zh: String, _ en: String, fixes: [Fix] = []
  ) {
    guard let first = places.first else { return }
    var own = Findings(RowLabel.info)
    own.report(
      first.cell.range, zh, en, confidence: table.confidence,
      related: places.dropFirst().map {
        RelatedPlace(
          $0.cell.range, Localized("表头「\(report.flat($0.cell.range))」", "another of them"))
      }, fixes: fixes)
    findings += own.diagnostics
    told.formUnion(places.map(\.cell.range))
  }
}
