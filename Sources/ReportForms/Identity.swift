/// 勾稽关系: sums of cells that must be equal.
public struct Identity: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// 总计 = the six applicants, a row of section 三's table.
    case row
    /// （七）总计 = the results above it, a column.
    case results
    /// 新收 + 上年结转 = 总计 + 结转下年, a column.
    case carryOver
    /// 总计 = the four outcomes, a group of section 四's table.
    case review
  }

  public let kind: Kind
  public let left: [CellPlace]
  public let right: [CellPlace]
  /// Where a finding stands when no cell is pinpointed.
  public let total: CellPlace

  /// Both sides' cells.
  public let cells: [CellPlace]

  init(kind: Kind, left: [CellPlace], right: [CellPlace], total: CellPlace) {
    self.kind = kind
    self.left = left
    self.right = right
    self.total = total
    cells = left + right
  }

  /// What a form's rows imply; the roles of rows and columns say it all.
  static func all(of kind: FormTable.Kind, rows: [FormRow]) -> [Identity] {
    switch kind {
    case .disclosure: []
    case .applications: applications(rows)
    case .review: review(rows)
    }
  }

  private static func applications(_ rows: [FormRow]) -> [Identity] {
    var identities: [Identity] = []
    for (row, form) in rows.enumerated() {
      guard let total = form.columns.firstIndex(where: \.isTotal) else { continue }
      let parts = form.columns.indices.filter { $0 != total }
      identities.append(
        Identity(
          kind: .row, left: [CellPlace(row, total)], right: parts.map { CellPlace(row, $0) },
          total: CellPlace(row, total)))
    }
    func index(_ role: FormRow.Role) -> Int? { rows.firstIndex { $0.role == role } }
    guard let total = index(.resultsTotal), let received = index(.received),
      let carriedIn = index(.carriedIn), let carriedOut = index(.carriedOut)
    else { return identities }
    let results = rows.indices.filter {
      if case .result = rows[$0].role { true } else { false }
    }
    for column in rows[total].columns.indices {
      identities.append(
        Identity(
          kind: .results, left: [CellPlace(total, column)],
          right: results.map { CellPlace($0, column) }, total: CellPlace(total, column)))
    }
    for column in rows[total].columns.indices {
      identities.append(
        Identity(
          kind: .carryOver, left: [CellPlace(received, column), CellPlace(carriedIn, column)],
          right: [CellPlace(total, column), CellPlace(carriedOut, column)],
          total: CellPlace(total, column)))
    }
    return identities
  }

  private static func review(_ rows: [FormRow]) -> [Identity] {
    var identities: [Identity] = []
    for (row, form) in rows.enumerated() {
      var parts: [Int] = []
      for (column, item) in form.columns.enumerated() {
        if item.isTotal {
          identities.append(
            Identity(
              kind: .review, left: [CellPlace(row, column)],
              right: parts.map { CellPlace(row, $0) }, total: CellPlace(row, column)))
          parts = []
        } else {
          parts.append(column)
        }
      }
    }
    return identities
  }
}
