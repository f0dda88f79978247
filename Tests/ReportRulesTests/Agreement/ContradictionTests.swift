import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Random reports whose prose is made to contradict its tables, and reports whose prose does not.
@Suite struct ContradictionTests {
  private let rules: [any Rule.Type] = RuleCatalogue.all

  /// A thousand reports, every rule; layouts, editions and weathers take turns. Slices run at once.
  @Test(arguments: Array(0..<8))
  func aThousandCleanReportsAreSilent(_ slice: Int) {
    for seed in slice * 125..<(slice + 1) * 125 {
      let edition: FormEdition = seed % 3 == 0 ? .edition2019 : .edition2021
      let layout = readableLayouts[seed % readableLayouts.count]
      let weather = Weather.allCases[seed / 7 % Weather.allCases.count]
      let model = ReportModel.random(seed: UInt64(seed) &+ 9000, edition: edition)
      let linted = LintedText(model.rendered(layout, weather), rules)
      #expect(linted.report.tables.count == 3, "seed \(seed), \(layout.rawValue): tables not bound")
      #expect(
        linted.serious.isEmpty,
        "seed \(seed), \(layout.rawValue), \(weather):\n\(linted.describe(linted.serious))")
    }
  }

  @Test func theCountsOfRandomReportsAreRead() {
    var read = 0
    for seed in 0..<100 {
      let model = ReportModel.random(seed: UInt64(seed), edition: .edition2021)
      read += LintedText(model.rendered(.pipeTable), []).report.quantities.count
    }
    // Three or more in a report, or the thousand silent reports prove nothing.
    #expect(read > 300)
  }

  /// Each count of a report in turn is made wrong: it is found on the number, and the first fix leaves
  /// nothing serious behind.
  @Test(arguments: ["2019", "2021"])
  func everyWrongCountIsFound(_ id: String) throws {
    let edition = try #require(FormEdition.named(id))
    var changed = 0
    for seed in 0..<16 {
      let model = ReportModel.random(seed: UInt64(seed) &+ 500, edition: edition)
      let text = model.rendered(.pipeTable).source
      let quantities = LintedText(MarkedText(text.string(text.range)), []).report.quantities
      for quantity in quantities where quantity.statement == .number {
        guard let wrong = wrongText(quantity) else { continue }
        changed += 1
        check(text, quantity.range, wrong, "seed \(seed) \(quantity.names)")
      }
    }
    #expect(changed > 60)
  }

  private func wrongText(_ quantity: ProseQuantity) -> String? {
    guard let value = quantity.value.whole else { return nil }
    return quantity.isHan ? HanNumeral.text(value + 5000) : String(value + 5000)
  }

  private func check(_ text: SourceText, _ range: SourceRange, _ wrong: String, _ what: String) {
    let broken = text.applying([TextEdit(range, wrong)])
    let linted = LintedText(MarkedText(broken.string(broken.range)))
    let place = range.lowerBound..<(range.lowerBound + wrong.utf8.count)
    let found = linted.findings.filter { $0.rule == "prose-table-mismatch" }
    #expect(found.map(\.range) == [place], "\(what):\n\(linted.describe(linted.findings))")
    guard let fix = found.first?.fixes.first else {
      Issue.record("\(what): no fix")
      return
    }
    let mended = broken.applying(fix.edits)
    let after = LintedText(MarkedText(mended.string(mended.range)))
    #expect(after.serious.isEmpty, "\(what):\n\(after.describe(after.serious))")
  }

  /// 未收到申请 beside a table that has some: the fix states the number.
  @Test(arguments: [
    "本机关未收到政府信息公开申请。", "全年未发生因政府信息公开引起的行政复议和行政诉讼。", "政府信息公开申请全部办结。",
    "本年度无政府信息公开申请。", "公开申请无结转。", "没有发生政府信息公开行政诉讼情况。",
    "收到的政府信息公开申请均已办结。", "全年未收取行政事业性收费。", "本单位行政事业性收费为0。",
  ])
  func denialsAreMended(_ sentence: String) throws {
    let cells = [
      "R1.C1": "8", "R1.C7": "8", "R25.C1": "2", "R25.C7": "2", "T4.A1": "1", "T4.A5": "1",
      "T4.B2": "3", "T4.B5": "3", "T2.R6.C1": "12.5",
    ]
    let edit = ExampleEdit.all([.cells(cells), .section(1, sentence)])
    let model = try #require(ReportModel.clean(edition: .edition2021).applying(edit))
    let linted = LintedText(model.rendered(.pipeTable))
    let found = linted.findings.filter { $0.rule == "prose-table-mismatch" }
    #expect(found.count == 1, "\(sentence)\n\(linted.describe(linted.findings))")
    let fix = try #require(found.first?.fixes.first)
    let mended = linted.text.source.applying(fix.edits)
    let after = LintedText(MarkedText(mended.string(mended.range)))
    #expect(after.serious.isEmpty, "\(sentence)\n\(after.describe(after.serious))")
  }
}
