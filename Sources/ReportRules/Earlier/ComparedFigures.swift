import ReportForms
import TextCore

/// Where a report says how many documents of a kind are in force, and what became of them in the year.
struct DocumentCount {
  let table: BoundTable
  let inForce: CellPlace
  let issued: CellPlace
  let repealed: CellPlace

  static let roles: [FormRow.Role] = [.regulations, .normativeDocuments]

  /// Nil where the form of the report's year does not ask for them, or the table is of another.
  init?(_ role: FormRow.Role, in report: Report) {
    guard let (table, row) = report.row(role, of: .disclosure),
      table.form === report.edition.table(.disclosure)
    else { return nil }
    let columns = table.form.rows[row].columns
    func place(_ role: FormColumn.Role) -> CellPlace? {
      columns.firstIndex { $0.role == role }.map { CellPlace(row, $0) }
    }
    guard let inForce = place(.inForce), let issued = place(.issued),
      let repealed = place(.repealed)
    else { return nil }
    self.table = table
    self.inForce = inForce
    self.issued = issued
    self.repealed = repealed
  }
}

extension BoundTable {
  /// What was really read in a cell: a whole number, and nothing that was taken for one.
  func figure(_ place: CellPlace) -> Amount? {
    guard let content = self[place]?.content, let amount = content.amount, amount >= .zero,
      amount.isWhole, content.opening == nil
    else { return nil }
    return amount
  }
}

extension Report {
  /// A row of a table that may be judged.
  func row(_ role: FormRow.Role, of kind: FormTable.Kind) -> (table: BoundTable, row: Int)? {
    guard let table = formTables.first(where: { $0.form.kind == kind }),
      let row = table.form.rows.firstIndex(where: { $0.role == role })
    else { return nil }
    return (table, row)
  }

  /// Whether some sum in which a cell stands is wrong.
  func isDoubted(_ place: CellPlace, of table: BoundTable) -> Bool {
    scan(Balances.self).all.first { $0.table === table }?.check.states.contains {
      $0.isAssessable && !$0.holds && $0.identity.cells.contains(place)
    } ?? false
  }

  /// Whether a finding about sums speaks of a cell already: its row does not add up, or it is the one that
  /// is wrong.
  func isTold(_ place: CellPlace, of table: BoundTable) -> Bool {
    guard let found = scan(Balances.self).all.first(where: { $0.table === table }) else {
      return false
    }
    return found.check.states.contains {
      $0.identity.kind == .row && $0.isAssessable && !$0.holds && $0.identity.cells.contains(place)
    } || found.faults.contains { found.check.place(of: $0) == place }
  }

  /// The body whose report it is, as the title names it, else the signature.
  var ownBody: AgencyName? {
    if let agencyName { return AgencyName(agencyName) }
    guard let range = signature?.agency else { return nil }
    let name = AgencyName.normalised(text.bytes, range)
    return name.isEmpty ? nil : AgencyName(name)
  }

  /// The section on problems and improvement, by its text; nil where that is too short to be compared.
  var problems: (section: BoundSection, text: TextShingles)? {
    guard let section = section(CopiedText.section) else { return nil }
    var texts: [[UInt8]] = []
    var sentences = 0
    var count = 0
    for block in section.heading..<max(section.heading, section.blocks.upperBound) {
      guard let index = proseIndex(ofBlock: block) else { continue }
      let passage = readings[index].passage
      sentences += passage.sentences.count
      count += passage.folded.bytes.count
      texts.append(passage.folded.bytes)
    }
    guard sentences >= 3, count <= TextShingles.longest else { return nil }
    return TextShingles(texts).map { (section, $0) }
  }
}
