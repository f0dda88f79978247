import ReportForms
import TextCore

/// Figures that no year can bring forth.
struct ImplausibleValue: Rule {
  static let info = RuleInfo(
    "implausible-value", .tables, .warning,
    summary: Localized(
      "数值不合情理：负数、小数、越权的规章、前后矛盾的件数",
      "negative or fractional counts, regulations of a body that can make none, counts that contradict"
    ),
    reason: Localized(
      "件数是非负整数；县级以下机关无权制定规章；当年制发的文件不会多于现行有效与废止之和；结转下年不会多于新收与上年结转之和。",
      "Counts are whole and not negative; bodies of counties and below make no regulations; what was "
        + "issued is in force or repealed; no more is carried out than came in."),
    basis: "国办公开办函〔2021〕30号；立法法",
    examples: [
      .flags(.cells(["T2.R3.C1": "⟦-3⟧"]), edition: "2021"),
      .flags(.cells(["T2.R4.C1": "⟦2.5⟧"]), edition: "2021"),
      .flags(.cells(["T2.R6.C1": "⟦38600元⟧"]), edition: "2021"),
      .flags(.cells(["T2.R1.C1": "⟦1⟧", "T2.R1.C3": "1"])),
      .flags(.cells(["T2.R2.C1": "⟦20⟧"]), edition: "2021"),
      .flags(.cells(["R25.C1": "⟦9⟧", "R25.C7": "9"])),
      .accepts(.none),
      .accepts(.cells(["T2.R2.C1": "3", "T2.R2.C3": "13"]), edition: "2021"),
      .accepts(
        .cells(["T2.R3.C2": "-4"]), edition: "2019",
        note: Localized("增减可为负", "a change may be negative")),
      .accepts(.cells(["T2.R6.C1": "0.251"]), edition: "2021"),
      .accepts(.cells(["T2.R6.C1": "3.86万元"]), edition: "2021"),
      .accepts(.cells(["T2.R6.C1": "0元"]), edition: "2021"),
    ])

  static let parts: [any RulePart.Type] = [ImplausibleCounts.self, UnauthorizedRegulations.self]

  func check(_ report: Report, into findings: inout Findings) {
    for part in ImplausibleValue.parts { part.init().check(report, into: &findings) }
  }
}

/// Counts that are none, and counts that contradict each other.
private struct ImplausibleCounts: RulePart {
  static let scope: RuleScope = .tables
  static let tableScope: TableScope = .values
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    for table in report.formTables {
      checkCounts(table, report, into: &findings)
      checkDocuments(table, into: &findings)
      checkCarryOver(table, into: &findings)
    }
  }

  /// Whether the unit behind a number is 元, and not 万元.
  private func isInYuan(_ cell: BoundCell, _ report: Report) -> Bool {
    guard case .number(let number) = cell.content, let unit = number.unit else { return false }
    return unit.count == 3 && report.bytes.scalar(at: unit.lowerBound).value == 0x5143
  }

  private func checkCounts(
    _ table: BoundTable, _ report: Report, into findings: inout Findings
  ) {
    for place in table.filledPlaces {
      guard let cell = table[place], let amount = cell.content.amount else { continue }
      let unit = table.form.rows[place.row].columns[place.column].unit
      // What is no figure of its column is `not-a-number`'s.
      if let opening = cell.content.opening, !NotANumber.fits(opening, unit) { continue }
      if unit == .tenThousandYuan, amount > .zero, isInYuan(cell, report) {
        let name = table.form.cellName(place)
        findings.report(
          cell.range, "\(name)以元为单位，本列的单位是万元",
          "\(name) is told in yuan, the column's unit is 10,000 yuan",
          confidence: table.confidence([place]))
        continue
      }
      // Nearly every value is a whole number that is not negative, and needs no name.
      if amount >= .zero, amount.isWhole { continue }
      let name = table.form.cellName(place)
      let confidence = table.confidence([place])
      if amount < .zero, unit != .change {
        findings.report(
          cell.range, "\(name)为 \(amount)，不应为负数", "\(name) is \(amount), it cannot be negative",
          confidence: confidence)
      } else if !amount.isWhole, unit == .count || unit == .change {
        findings.report(
          cell.range, "\(name)为 \(amount)，件数应为整数", "\(name) is \(amount), a count is whole",
          confidence: confidence)
      }
    }
  }

  private func checkDocuments(_ table: BoundTable, into findings: inout Findings) {
    for (row, form) in table.form.rows.enumerated() {
      func place(_ role: FormColumn.Role) -> CellPlace? {
        form.columns.firstIndex { $0.role == role }.map { CellPlace(row, $0) }
      }
      guard let issued = place(.issued), let repealed = place(.repealed),
        let inForce = place(.inForce), let made = count(table[issued]),
        let valid = count(table[inForce]), let gone = count(table[repealed]),
        valid >= .zero, gone >= .zero, let limit = valid + gone, made > limit
      else { continue }
      findings.report(
        table.range(issued),
        "\(table.form.cellName(issued))为 \(made)，多于现行有效 \(valid) 与废止 \(gone) 之和 \(limit)",
        "\(table.form.cellName(issued)) is \(made), more than in force \(valid) and repealed \(gone) "
          + "together, \(limit)",
        confidence: table.confidence([issued]),
        related: [
          RelatedPlace(
            table.range(inForce), Localized("现行有效 \(valid)", "in force \(valid)")),
          RelatedPlace(table.range(repealed), Localized("废止 \(gone)", "repealed \(gone)")),
        ])
    }
  }

  /// The number of a cell; nil for 1.2万, which a count cannot be.
  private func count(_ cell: BoundCell?) -> Amount? {
    cell.flatMap { $0.content.opening == nil ? $0.content.amount : nil }
  }

  /// One finding, at the first column in which more is carried out than came in.
  private func checkCarryOver(_ table: BoundTable, into findings: inout Findings) {
    guard let received = table.form.row(.received), let carriedIn = table.form.row(.carriedIn),
      let carriedOut = table.form.row(.carriedOut), isBalanced(carriedOut, table)
    else { return }
    for column in table.form.rows[carriedOut].columns.indices {
      let place = CellPlace(carriedOut, column)
      let sources = [CellPlace(received, column), CellPlace(carriedIn, column)]
      // A blank among them is the finding; nobody knows what it should say.
      guard !sources.contains(where: { table[$0]?.content.isBlank ?? true }) else { continue }
      guard let out = table[place]?.content.amount, let limit = table.sum(sources), out > limit
      else {
        continue
      }
      findings.report(
        table.range(place),
        "\(table.form.cellName(place))为 \(out)，多于新收与上年结转之和 \(limit)",
        "\(table.form.cellName(place)) is \(out), more than received and carried in together, \(limit)",
        confidence: table.confidence([place] + sources),
        related: sources.compactMap { source in
          table.amount(source).map {
            let name = table.form.cellName(source)
            return RelatedPlace(table.range(source), Localized("\(name) \($0)", "\(name) \($0)"))
          }
        })
      return
    }
  }

  /// A row whose own sum fails has a slip of the pen in it, which the identities name; that too much
  /// is carried out then follows from it.
  private func isBalanced(_ row: Int, _ table: BoundTable) -> Bool {
    table.form.identities.allSatisfy { identity in
      guard identity.kind == .row, identity.total.row == row, let left = table.sum(identity.left),
        let right = table.sum(identity.right)
      else { return true }
      return left == right
    }
  }
}

/// Regulations of an agency that can make none, which its name tells.
private struct UnauthorizedRegulations: RulePart {
  static let scope: RuleScope = .tables
  static let tableScope: TableScope = .values
  static let frameScope: FrameAspects = .title

  func check(_ report: Report, into findings: inout Findings) {
    guard let agency = report.agencyName, RegulationPower.isLacking(agency) else { return }
    for table in report.formTables { check(table, of: agency, into: &findings) }
  }

  private func check(
    _ table: BoundTable, of agency: String, into findings: inout Findings
  ) {
    guard let row = table.form.row(.regulations) else { return }
    let places = table.form.rows[row].columns.indices.map { CellPlace(row, $0) }
    let filled = places.filter { (table[$0]?.content.amount ?? .zero) > .zero }
    guard let first = filled.first, let amount = table[first]?.content.amount else { return }
    let name = table.form.cellName(first)
    findings.report(
      table.range(first), "\(name)为 \(amount)，而「\(agency)」无权制定规章",
      "\(name) is \(amount), but 「\(agency)」 cannot make regulations",
      confidence: table.confidence(filled),
      related: filled.dropFirst().map {
        RelatedPlace(table.range($0), Localized("同上", "likewise"))
      })
  }
}
