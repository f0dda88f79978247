import ReportAnalysis
import ReportForms
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Reports that are added up, and what is not.
@Suite struct RollupTests {
  private static let layouts: [TableLayout] = [.pipeTable, .html, .tabRows, .cellLines]

  private func report(
    _ path: String, _ agency: String, _ cells: [String: String] = [:],
    edition: FormEdition = .edition2021, layout: TableLayout = .pipeTable,
    edit: (inout ReportModel) -> Void = { _ in }
  ) throws -> RollupReport {
    var model = ReportModel.clean(edition: edition)
    model.agency = agency
    for (name, value) in cells {
      let isThere = model.set(name, value)
      #expect(isThere, "\(name)")
    }
    edit(&model)
    let text = SourceText(model.text(layout: layout))
    return try #require(RollupReport(path: path, text, Configuration()))
  }

  private func sum(_ rollup: Rollup, _ kind: FormTable.Kind, _ row: Int, _ column: Int) -> Rollup
    .Sum?
  {
    rollup.tables.first { $0.form.kind == kind }?.sums[CellPlace(row, column)]
  }

  @Test(arguments: layouts, ["2019", "2021"])
  func cellsAreAddedByTheirPlaces(layout: TableLayout, edition: String) throws {
    let edition = try #require(FormEdition.named(edition))
    let rollup = Rollup([
      try report("a", "青禾县水务局", ["R3.C2": "2", "T4.C5": "1"], edition: edition, layout: layout),
      try report("b", "青禾县林业局", ["R3.C2": "1,003"], edition: edition),
      try report("c", "青禾县粮食局", edition: edition, layout: layout),
    ])
    #expect(rollup.year == edition.years.lowerBound + (edition.id == "2019" ? 0 : 2))
    #expect(rollup.reports.map(\.path) == ["a", "b", "c"])
    #expect(rollup.leftOut.isEmpty && rollup.gaps.isEmpty && rollup.tables.count == 3)
    #expect(sum(rollup, .applications, 2, 1)?.amount == Amount(1005))
    #expect(sum(rollup, .applications, 2, 1)?.contributions.map(\.report.path) == ["a", "b"])
    #expect(sum(rollup, .applications, 0, 6)?.amount == Amount(18))
    #expect(sum(rollup, .review, 0, 14)?.amount == Amount(1))
    #expect(sum(rollup, .disclosure, 1, 2)?.amount == Amount(36))
    for table in rollup.tables { #expect(table.sums.values.allSatisfy { $0.isComplete }) }
  }

  /// 万元, whatever it is told in; without any unit nobody knows.
  @Test(arguments: [
    ("3500元", "0.35"), ("12万6000元", "12.6"), ("0.5亿元", "5000"), ("160.5964万元", "160.5964"),
    ("￥800", "0.08"), ("12.6万", "12.6"), ("0", "0"), ("251000", nil),
  ])
  func moneyIsAddedInOneUnit(cell: String, amount: String?) throws {
    let rollup = Rollup([
      try report("a", "青禾县水务局", ["T2.R8.C2": cell], edition: .edition2019)
    ])
    #expect(sum(rollup, .disclosure, 7, 1)?.isComplete == (amount != nil))
    #expect(sum(rollup, .disclosure, 7, 1)?.amount?.description == amount ?? "0")
    let fees = try report("b", "青禾县林业局", ["T2.R6.C1": cell])
    #expect(sum(Rollup([fees]), .disclosure, 5, 0)?.amount?.description == amount ?? "251000")
  }

  @Test func whatIsNoNumberIsNamed() throws {
    let rollup = Rollup([
      try report("a", "青禾县水务局", ["R5.C1": "O", "R5.C2": "", "R5.C3": "/", "R5.C4": "3（其中1件撤回）"]),
      try report("b", "青禾县林业局", ["R5.C1": "4"]),
      try report("c", "青禾县粮食局") { $0[section: 4]?.table = nil },
    ])
    let cells = rollup.gaps.filter { $0.form.kind == .applications }
    #expect(cells.map(\.cell) == [.unreadable("O"), .blank, .blank])
    #expect(cells.map(\.place) == [0, 1, 2].map { CellPlace(4, $0) })
    let tables = rollup.gaps.filter { $0.form.kind == .review }
    #expect(tables.map(\.report.path) == ["c"] && tables.allSatisfy { $0.place == nil })
    #expect(sum(rollup, .applications, 4, 0)?.amount == Amount(4))
    #expect(sum(rollup, .applications, 4, 0)?.isComplete == false)
    #expect(sum(rollup, .applications, 4, 1)?.isComplete == true)
    #expect(sum(rollup, .applications, 4, 3)?.amount == Amount(3))
    #expect(sum(rollup, .review, 0, 0)?.isComplete == false)
  }

  @Test func otherYearsAndTheSameBodyAreLeftOut() throws {
    let rollup = Rollup([
      try report("a", "青禾县水务局"), try report("b", "青禾县水务局"),
      try report("c", "青禾县林业局") { $0.year = 2022 }, try report("d", "青禾县粮食局"),
      try report("e", "青禾县档案局", edition: .edition2019),
    ])
    #expect(rollup.reports.map(\.path) == ["a", "d"])
    #expect(rollup.leftOut.map(\.report.path) == ["b", "c", "e"])
    #expect(rollup.leftOut.map(\.reason) == [.duplicate(of: "a"), .year(2022), .year(2019)])
  }

  @Test func ofOneBodyTheReportWithTablesCounts() throws {
    let bare = try report("a", "青禾县水务局") {
      for index in $0.sections.indices { $0.sections[index].table = nil }
    }
    let rollup = Rollup([bare, try report("b", "青禾县水务局"), try report("c", "青禾县水务局")])
    #expect(rollup.reports.map(\.path) == ["b"] && rollup.gaps.isEmpty)
    #expect(rollup.leftOut.map(\.reason) == [.duplicate(of: "b"), .duplicate(of: "b")])
  }

  /// A report of the year whose tables are still the old ones, but for that which both editions print.
  @Test func tablesOfAnotherEditionAreLeftOut() throws {
    let old = try report("b", "青禾县林业局", edition: .edition2019) { $0.year = 2023 }
    let rollup = Rollup([try report("a", "青禾县水务局"), old])
    #expect(rollup.reports.map(\.path) == ["a", "b"])
    #expect(rollup.leftOut.map(\.table?.kind) == [.disclosure, .applications])
    #expect(rollup.leftOut.allSatisfy { $0.reason == .edition(.edition2019) })
    #expect(sum(rollup, .applications, 0, 6)?.isComplete == false)
    #expect(sum(rollup, .review, 0, 0)?.isComplete == true)
  }

  @Test func theGovernmentsReportIsCompared() throws {
    let own = try report(
      "县", "青禾县人民政府",
      ["R1.C1": "12", "R1.C7": "12", "R3.C1": "12", "R3.C7": "13", "R24.C1": "12", "R24.C7": "12"]
        .merging(["T2.R2.C1": "4", "T2.R2.C2": "2", "T2.R2.C3": "24", "T2.R3.C1": "72"]) { $1 }
        .merging(["T2.R4.C1": "x", "R8.C1": "2"]) { $1 })
    let parts = [
      try report("a", "青禾县水务局"), try report("b", "青禾县林业局"),
      try report("c", "青禾县人民政府"), try report("县", "青禾县人民政府"),
      try report("d", "青禾县粮食局") { $0.year = 2022 },
    ]
    let rollup = Rollup(parts, comparedWith: own)
    #expect(rollup.reports.map(\.path) == ["a", "b"])
    #expect(rollup.leftOut.map(\.reason) == [.own, .own, .year(2022)])
    #expect(rollup.differences.map(\.place) == [CellPlace(2, 6), CellPlace(7, 0)])
    #expect(rollup.differences.map(\.own) == [Amount(13), Amount(2)])
    #expect(rollup.differences.map(\.sum.amount) == [Amount(12), .zero])
    #expect(rollup.differences.first?.sum.contributions.map(\.report.path) == ["a", "b"])
    #expect(rollup.ownGaps.map(\.cell) == [.unreadable("x")])
  }

  @Test func ofNothingNothingIsAdded() {
    let rollup = Rollup([])
    #expect(rollup.year == nil && rollup.reports.isEmpty && rollup.differences.isEmpty)
    #expect(RollupReport(path: "a", SourceText("# 说明\n"), Configuration()) == nil)
  }
}
