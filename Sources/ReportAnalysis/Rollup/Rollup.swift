import ReportForms
import TextCore

/// The tables of subordinate reports added up cell by cell, and compared with what the government above them
/// reports.
public struct Rollup: Sendable {
  /// Why a report, or one of its tables, is not added.
  public struct LeftOut: Sendable {
    public enum Reason: Sendable, Hashable {
      /// It is of another year, or nobody can say of which.
      case year(Int?)
      case edition(FormEdition)
      /// The body is counted by another report, at that path.
      case duplicate(of: String)
      /// It is the report with which the sums are compared.
      case own
    }

    public let report: RollupReport
    /// Nil for the whole report.
    public let table: FormTable?
    public let reason: Reason
  }

  /// A cell that is no number where one is due.
  public struct Gap: Sendable {
    public let report: RollupReport
    public let form: FormTable
    /// Nil for the whole table, which is not there.
    public let place: CellPlace?
    public let cell: RollupReport.Cell
  }

  /// What a report gives to a sum.
  public struct Contribution: Sendable {
    public let report: RollupReport
    public let amount: Amount
  }

  /// A cell of the sums.
  public struct Sum: Sendable {
    /// Nil beyond what can be counted exactly.
    public internal(set) var amount: Amount? = .zero
    /// Whether every report's cell is in it.
    public internal(set) var isComplete = true
    /// Those that are not 0.
    public internal(set) var contributions: [Contribution] = []
  }

  public struct Table: Sendable {
    public let form: FormTable
    public let sums: [CellPlace: Sum]
  }

  /// A cell in which the government's report says something else.
  public struct Difference: Sendable {
    public let form: FormTable
    public let place: CellPlace
    public let own: Amount
    public let sum: Sum
  }

  /// The year and the edition whose reports are added; the year is nil where no report has one.
  public let year: Int?
  public let edition: FormEdition
  /// What is added, in the order that came.
  public private(set) var reports: [RollupReport] = []
  public private(set) var leftOut: [LeftOut] = []
  /// In the form's order.
  public private(set) var tables: [Table] = []
  /// What is not in the sums, and what counts as 0.
  public private(set) var gaps: [Gap] = []
  public let own: RollupReport?
  public private(set) var differences: [Difference] = []
  /// Cells of the government's report that cannot be compared, or count as 0.
  public private(set) var ownGaps: [Gap] = []

  /// - Parameters:
  ///   - found: the subordinate reports.
  ///   - own: the government's; its year counts, and without it the year of most reports.
  public init(_ found: [RollupReport], comparedWith own: RollupReport? = nil) {
    let year = own?.year ?? Rollup.commonYear(found)
    self.own = own
    self.year = year
    edition = own?.edition ?? year.map(FormEdition.due(in:)) ?? found.first?.edition ?? .edition2021
    choose(found)
    for form in edition.tables { add(form) }
    if let own { for table in tables { compare(table, own) } }
  }

  /// The year of most reports; of as many the later.
  private static func commonYear(_ reports: [RollupReport]) -> Int? {
    var counts: [Int: Int] = [:]
    for report in reports { if let year = report.year { counts[year, default: 0] += 1 } }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  private func isOwn(_ report: RollupReport) -> Bool {
    guard let own else { return false }
    return report.path == own.path
      || report.agency != nil && report.agency == own.agency && report.year == year
  }

  private func isDue(_ report: RollupReport) -> Bool {
    year != nil && report.year == year && report.edition == edition && !isOwn(report)
  }

  /// The name of a report's body; nil where it may be the one of any region: 教育局.
  private static func fullName(of report: RollupReport) -> String? {
    report.agency.flatMap { AgencyName($0).regions.isEmpty ? nil : $0 }
  }

  private mutating func choose(_ found: [RollupReport]) {
    // Of reports of one body the one whose tables can be read counts, else the first.
    var counted: [String: RollupReport] = [:]
    for report in found where isDue(report) {
      guard let agency = Rollup.fullName(of: report) else { continue }
      if let known = counted[agency], known.tables.count >= report.tables.count { continue }
      counted[agency] = report
    }
    for report in found {
      let reason: LeftOut.Reason?
      if isOwn(report) {
        reason = .own
      } else if report.year != year || year == nil {
        reason = .year(report.year)
      } else if report.edition != edition {
        reason = .edition(report.edition)
      } else if let other = Rollup.fullName(of: report).flatMap({ counted[$0] }),
        other.path != report.path
      {
        reason = .duplicate(of: other.path)
      } else {
        reason = nil
      }
      if let reason {
        leftOut.append(LeftOut(report: report, table: nil, reason: reason))
      } else {
        reports.append(report)
      }
    }
  }

  private mutating func add(_ form: FormTable) {
    var sums: [CellPlace: Sum] = [:]
    for place in form.places { sums[place] = Sum() }
    for report in reports {
      let (cells, gaps) = cells(report, form)
      self.gaps += gaps
      if cells.isEmpty {
        for place in form.places { sums[place]?.isComplete = false }
        continue
      }
      for place in form.places {
        guard let amount = cells[place]?.amount else {
          sums[place]?.isComplete = false
          continue
        }
        if amount == .zero { continue }
        let known = sums[place]?.amount
        sums[place]?.amount = known.flatMap { $0 + amount }
        sums[place]?.contributions.append(Contribution(report: report, amount: amount))
      }
    }
    tables.append(Table(form: form, sums: sums))
  }

  /// A report's cells of a table, none where it has not this one; with what is to be said of them.
  private mutating func cells(
    _ report: RollupReport, _ form: FormTable
  ) -> ([CellPlace: RollupReport.Cell], [Gap]) {
    guard let table = report.tables[form.kind] else {
      return ([:], [Gap(report: report, form: form, place: nil, cell: .missing)])
    }
    // What two editions print alike is one table.
    guard table.form === form else {
      leftOut.append(LeftOut(report: report, table: form, reason: .edition(table.edition)))
      return ([:], [])
    }
    var gaps: [Gap] = []
    for place in form.places {
      let cell = table.cells[place] ?? .missing
      if case .value = cell { continue }
      gaps.append(Gap(report: report, form: form, place: place, cell: cell))
    }
    return (table.cells, gaps)
  }

  private mutating func compare(_ table: Table, _ own: RollupReport) {
    let (cells, gaps) = cells(own, table.form)
    ownGaps += gaps
    for place in table.form.places {
      guard let amount = cells[place]?.amount, let sum = table.sums[place], amount != sum.amount
      else { continue }
      differences.append(Difference(form: table.form, place: place, own: amount, sum: sum))
    }
  }
}
