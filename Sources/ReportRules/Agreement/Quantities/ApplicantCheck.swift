import ReportForms
import ReportSyntax
import TextCore

/// Holds what prose says of applicants against section 三's table.
struct ApplicantCheck {
  /// A claim that fits neither the new applications, nor all of the year, nor those handled.
  struct Fault {
    let claim: ApplicantClaim
    /// The cells of the new applications.
    let places: [CellPlace]
    let table: BoundTable
    /// What the new applications say, in the claim's own writing; nil where they say nothing.
    let due: String?
  }

  static func faults(in report: Report) -> [Fault] {
    let claims = ApplicantClaim.all(in: report)
    guard !claims.isEmpty, let table = report.table(.applications), table.isWitness,
      let bases = bases(table)
    else { return [] }
    return claims.compactMap { claim in
      guard !bases.contains(where: { fits(claim, $0) }), let first = bases.first else { return nil }
      let row = table.form.row(.received) ?? 0
      return Fault(
        claim: claim, places: claim.columns.map { CellPlace(row, $0) }, table: table,
        due: due(claim, first))
    }
  }

  /// New applications, all of the year, those handled: seven counts each. Nil where a cell is lost or
  /// doubtful, or a row does not add up: then nobody is contradicted.
  private static func bases(_ table: BoundTable) -> [[Int]]? {
    func row(_ role: FormRow.Role) -> [Int]? {
      guard let row = table.form.row(role), table.form.rows[row].columns.count == 7,
        table.confidence([CellPlace(row, 0)]) != .low
      else { return nil }
      let counts = (0..<7).compactMap { table.amount(CellPlace(row, $0))?.whole }
      guard counts.count == 7, counts.allSatisfy({ (0..<1_000_000).contains($0) }),
        counts[..<6].reduce(0, +) == counts[6]
      else { return nil }
      return counts
    }
    guard let new = row(.received), let old = row(.carriedIn), let handled = row(.resultsTotal)
    else { return nil }
    return [new, zip(new, old).map { $0 + $1 }, handled]
  }

  private static func fits(_ claim: ApplicantClaim, _ counts: [Int]) -> Bool {
    let count = counts[claim.columns].reduce(0, +)
    guard claim.isShare else { return claim.amount == Amount(exactly: count) }
    guard counts[6] > 0, let (low, high) = share(count, of: counts[6], claim.decimals) else {
      return true
    }
    return claim.amount.millionths == low || claim.amount.millionths == high
  }

  /// A percentage in millionths, cut and rounded up at some digits.
  private static func share(_ count: Int, of total: Int, _ decimals: Int) -> (Int64, Int64)? {
    guard decimals <= 4 else { return nil }
    var scaled = count * 100
    var unit = 1_000_000
    for _ in 0..<decimals {
      scaled *= 10
      unit /= 10
    }
    let low = scaled / total
    return (Int64(low * unit), Int64((scaled % total == 0 ? low : low + 1) * unit))
  }

  private static func due(_ claim: ApplicantClaim, _ counts: [Int]) -> String? {
    let count = counts[claim.columns].reduce(0, +)
    guard claim.isShare else { return "\(count)" }
    guard counts[6] > 0, let (low, high) = share(count, of: counts[6], claim.decimals) else {
      return nil
    }
    var half = 500_000
    for _ in 0..<claim.decimals { half /= 10 }
    let exact = Int64(count) * 100_000_000 / Int64(counts[6])
    return Amount(millionths: exact - low >= Int64(half) ? high : low).description
  }
}
