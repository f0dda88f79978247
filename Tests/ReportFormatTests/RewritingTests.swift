import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

@testable import ReportAnalysis
@testable import ReportFormat

/// Tables written in another layout say what they said.
@Suite struct RewritingTests {
  private static let layouts: [TableLayout] = [
    .cellLines, .tabRows, .scannedTabRows, .pipeTable, .html, .ruledTable, .collapsedPipeRows,
    .spanResidueRows, .pipedCellLines, .bareCellLines, .flattened, .textRows,
  ]

  private func analysis(_ text: SourceText) -> Analysis { Linter().analyze(text) }

  /// What a report's tables say: labels and values in the form's order, blanks aside.
  private func content(_ text: SourceText) -> [[String]] {
    guard let report = analysis(text).report else { return [] }
    return report.tables.map { table in
      let shown = ShownText(report.document, table.layout)
      var words = [table.edition.id]
      for row in table.rows {
        words.append(row.map { shown.text($0.label) } ?? "missing")
        for cell in row?.values ?? [] { words.append(cell.map { shown.text($0.range) } ?? "lost") }
      }
      return words.map { $0.filter { !$0.isWhitespace } }
    }
  }

  private func rewritten(_ text: SourceText, _ target: TableTarget) -> SourceText {
    text.applying(analysis(text).rewriting(to: target, TableStyle()))
  }

  @Test(arguments: layouts, TableTarget.allCases)
  func everyLayoutBecomesEveryOther(_ layout: TableLayout, _ target: TableTarget) {
    for edition in [FormEdition.edition2019, .edition2021] {
      for seed in 0..<2 {
        let model = ReportModel.random(seed: UInt64(seed), edition: edition)
        let weather = Weather.allCases[seed % Weather.allCases.count]
        let text = model.rendered(layout, weather).source
        let result = rewritten(text, target)
        if layout == target.layout {
          #expect(result.bytes == text.bytes)
          continue
        }
        let name = "\(layout) to \(target) \(edition.id) \(seed) \(weather)"
        #expect(content(result) == content(text), "\(name)")
        let edits = TableFormatter.edits(for: Document(parsing: result))
        #expect(edits.isEmpty, "\(name): not formatted")
        if [.cellLines, .tabRows, .pipeTable, .html, .ruledTable].contains(layout) {
          #expect(
            Set(analysis(result).report?.tables.map(\.layout) ?? []) == [target.layout], "\(name)")
        }
      }
    }
  }

  @Test func thereAndBackIsTheSame() {
    for edition in [FormEdition.edition2019, .edition2021] {
      var model = ReportModel.random(seed: 3, edition: edition)
      model.set("T2.R2.C3", "22（其中修订16件）")
      model.set("R5.C2", "")
      model.set("R6.C2", "a|b <c> &amp; \\")
      let gfm = formatted(model.rendered(.pipeTable).source)
      for target in [TableTarget.html, .tsv] {
        let there = rewritten(gfm, target)
        let back = rewritten(there, .gfm)
        #expect(content(there) == content(gfm), "\(target)")
        #expect(content(back) == content(gfm), "\(target)")
        #expect(rewritten(rewritten(back, target), .gfm).bytes == back.bytes, "\(target)")
      }
    }
  }

  /// In some layouts nothing tells the form's first header from the text above.
  @Test(arguments: TableLayout.allCases)
  func theFirstHeaderStandsOnce(_ layout: TableLayout) {
    let text = ReportModel.clean(edition: .edition2021).rendered(layout).string
      .replacing(/(第二十条第（一）项)[|\s]*\n(信息内容)/) { "\($0.1)\n\($0.2)" }
    for target in [TableTarget.gfm, .html, .tsv] {
      let result = rewritten(SourceText(text), target)
      let places = result.string(result.range).ranges(of: "第二十条第（一）项")
      #expect(places.count == 1, "\(layout) to \(target)")
    }
  }

  /// A reference at the end of a cell shows its character there.
  @Test func referencesAtTheEndsOfCellsStay() {
    let html = ReportModel.clean(edition: .edition2021).rendered(.html).string
    let written = html.replacing("3.危及“三安全一稳定”", with: "3.危及&ldquo;三安全一稳定&#8221;")
    for target in [TableTarget.gfm, .tsv] {
      let result = rewritten(SourceText(written), target)
      #expect(written != html && result.string(result.range).contains("3.危及“三安全一稳定”"))
      #expect(content(result) == content(SourceText(html)), "\(target)")
    }
  }

  @Test func spansAreThoseOfTheForm() {
    let text = ReportModel.clean(edition: .edition2021).rendered(.cellLines).source
    let html = rewritten(text, .html).string(rewritten(text, .html).range)
    for cell in [
      "<td rowspan=\"3\" colspan=\"3\">（本列数据的勾稽关系为", "<td colspan=\"7\">申请人情况</td>",
      "<td rowspan=\"2\">自然人</td>", "<td rowspan=\"8\">（三）不予公开</td>",
      "<td colspan=\"10\">行政诉讼</td>", "<td colspan=\"4\">第二十条第（一）项</td>",
    ] {
      #expect(html.contains(cell), "\(cell)")
    }
  }

  @Test func wordsOfTheReportAreKept() throws {
    var model = ReportModel.clean(edition: .edition2021)
    model.withTable(.disclosure) { table in
      table.rows[0].label = "规章（件）"
    }
    model.withTable(.applications) { $0.rows.remove(at: 6) }
    let text = model.rendered(.tabRows, .fair, RenderingOptions(secondHabit: true)).source
    let result = rewritten(text, .gfm)
    #expect(result.string(result.range).contains("| 规章（件）"))
    #expect(content(result) == content(text))
    #expect(findings(result) == findings(text))
  }

  @Test func tablesWithMarksOrTextBetweenStay() throws {
    let text = ReportModel.clean(edition: .edition2021).rendered(.tabRows).source
    let table = try #require(Document(parsing: text).tables.last)
    let marked = text.applying([
      .insert("# nianbao-disable-next-line tables\n", at: table.rows[1].range.lowerBound)
    ])
    let result = rewritten(marked, .html)
    #expect(result.string(result.range).contains("nianbao-disable"))
    #expect(Document(parsing: result).tables.last?.layout == .tabRows)
  }

  @Test func zerosFillBlanksAndTotalsAddUp() throws {
    var model = ReportModel.clean(edition: .edition2021)
    for name in ["R5.C1", "R5.C7", "R1.C7", "T4.A1", "T2.R3.C1"] { model.set(name, "") }
    model.set("R6.C3", "/")
    model.set("R3.C2", "4")
    for layout in [TableLayout.pipeTable, .html, .cellLines, .tabRows, .ruledTable] {
      var text = model.rendered(layout).source
      for action in [TableAction.fillZeros, .recomputeTotals] {
        for table in analysis(text).report?.tables ?? [] {
          let now = analysis(text)
          guard let own = now.report?.table(table.form.kind) else { continue }
          text = text.applying(now.edits(of: action, at: own.range, TableStyle()))
        }
      }
      let report = try #require(analysis(text).report)
      func value(_ name: String) -> String? {
        guard let (kind, place) = model.place(named: name), let cell = report.table(kind)?[place]
        else { return nil }
        return report.string(cell.range)
      }
      #expect(value("R5.C1") == "0", "\(layout)")
      #expect(value("R5.C7") == "0", "\(layout)")
      #expect(value("R1.C7") == "6", "\(layout)")
      #expect(value("R6.C3") == "0", "\(layout)")
      #expect(value("T4.A1") == "0", "\(layout)")
      #expect(value("R3.C7") == "10", "\(layout)")
      #expect(value("R24.C2") == "4", "\(layout)")
      #expect(value("R24.C7") == "10", "\(layout)")
    }
  }
}
