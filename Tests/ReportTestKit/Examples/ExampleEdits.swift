import ReportForms
import ReportRules

extension ReportModel {
  /// The report after an example's edit; nil where this edition has no such place, so that the
  /// example says nothing about it.
  public func applying(_ edit: ExampleEdit) -> ReportModel? {
    var model = self
    return model.apply(edit) ? model : nil
  }

  private mutating func apply(_ edit: ExampleEdit) -> Bool {
    switch edit {
    case .none: return true
    case .cells(let cells):
      return cells.sorted { $0.key < $1.key }.allSatisfy { set($0.key, $0.value) }
    case .section(let number, let text):
      return change(number) { $0.paragraphs.append(text) }
    case .sectionText(let number, let texts):
      return change(number) { $0.paragraphs = texts }
    case .heading(let number, let text):
      return change(number) { $0.heading = text }
    case .withoutSection(let number):
      guard let index = index(ofSection: number) else { return false }
      sections.remove(at: index)
      return true
    case .withoutTable(let number):
      return change(number) { $0.table = nil }
    case .label(let name, let text):
      return changeRow(name) { $0.rows[$1].label = text }
    case .withoutRow(let name):
      return changeRow(name) { $0.rows.remove(at: $1) }
    case .withoutValue(let name):
      guard let (kind, place) = place(named: name) else { return false }
      withTable(kind) { table in
        guard let row = table.rows.firstIndex(where: { $0.form == place.row }) else { return }
        table.rows[row].lostColumns.insert(place.column)
      }
      return true
    case .withoutColumn(let name):
      let isReview = name.hasPrefix("T4.")
      let id = isReview ? String(name.dropFirst(3)) : name
      let kind: FormTable.Kind = isReview ? .review : .applications
      guard edition.table(kind)?.rows.first?.column(id) != nil else { return false }
      withTable(kind) { $0.removedColumns.insert(id) }
      return true
    case .swapSections(let one, let other):
      guard let first = index(ofSection: one), let second = index(ofSection: other) else {
        return false
      }
      sections.swapAt(first, second)
      return true
    case .title(let text):
      title = text.split(separator: "\n").map(String.init)
      return true
    case .lead(let text):
      lead = text.isEmpty ? [] : [text]
      return true
    case .tail(let lines):
      tail = lines
      return true
    case .agency(let name):
      agency = name
      return true
    case .previous(let edit):
      var before = precedent
      guard before.apply(edit) else { return false }
      previous = [before]
      return true
    case .all(let edits):
      return edits.allSatisfy { apply($0) }
    }
  }

  private mutating func change(_ number: Int, _ body: (inout ModelSection) -> Void) -> Bool {
    guard var section = self[section: number] else { return false }
    body(&section)
    self[section: number] = section
    return true
  }

  private mutating func changeRow(
    _ name: String, _ body: (inout ModelTable, _ index: Int) -> Void
  ) -> Bool {
    guard let (kind, row) = row(named: name) else { return false }
    var isDone = false
    withTable(kind) { table in
      guard let index = table.rows.firstIndex(where: { $0.form == row }) else { return }
      body(&table, index)
      isDone = true
    }
    return isDone
  }
}
