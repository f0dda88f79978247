import ReportAnalysis
import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Which findings are known again.
@Suite struct BaselineTests {
  private static let layouts: [TableLayout] = [.pipeTable, .html, .tabRows, .cellLines]

  /// A cell that is no sum, a blank one, and a placeholder in prose.
  private func model(_ edit: (inout ReportModel) -> Void = { _ in }) -> ReportModel {
    var model = ReportModel.clean(edition: .edition2021)
    model.set("R3.C7", "7")
    model.set("T4.A1", "")
    model[section: 5]?.paragraphs.insert("XX局公开的内容还不够细。", at: 1)
    edit(&model)
    return model
  }

  private func sift(_ text: String, _ baseline: Baseline = Baseline()) -> Baseline.Sifted {
    baseline.sift(Linter().analyze(SourceText(text)), of: "a.md") { _ in true }
  }

  private func baseline(_ text: String) -> Baseline {
    var baseline = Baseline()
    baseline.replace("a.md", by: sift(text).comparison.found) { _ in true }
    return baseline
  }

  private func rules(_ sifted: Baseline.Sifted) -> [String] {
    sifted.analysis.diagnostics.map(\.rule)
  }

  @Test(arguments: layouts)
  func whatIsKnownIsHidden(layout: TableLayout) {
    let text = model().text(layout: layout)
    let count = Linter().analyze(SourceText(text)).diagnostics.count
    #expect(count >= 3)
    let again = sift(text, baseline(text))
    #expect(
      rules(again) == [] && again.comparison.hidden == count && again.comparison.stale.isEmpty)
  }

  @Test(arguments: layouts)
  func insertedLinesReviveNothing(layout: TableLayout) {
    let known = baseline(model().text(layout: layout))
    let edited = model { model in
      model.lead.append("本报告在政府网站公布。")
      for number in [1, 2, 3, 4, 5] {
        model[section: number]?.paragraphs.insert("现将有关情况报告如下。", at: 0)
      }
    }
    let again = sift(edited.text(layout: layout), known)
    #expect(rules(again) == [] && again.comparison.stale.isEmpty)
  }

  /// Cells that are aligned anew, and another sentence of the paragraph.
  @Test func editsBesideReviveNothing() {
    let text = model().text(layout: .pipeTable)
    let known = baseline(text)
    let analysis = Linter().analyze(SourceText(text))
    let aligned = analysis.text.applying(analysis.formatting(Configuration().tables))
    #expect(aligned.bytes != analysis.text.bytes)
    #expect(rules(sift(aligned.string(0..<aligned.bytes.count), known)) == [])
    let longer = text.replacing("还不够细。", with: "还不够细，群众查找起来不够方便。下一步按月核对。")
    #expect(longer != text && rules(sift(longer, known)) == [])
  }

  @Test(arguments: layouts)
  func anotherNumberIsAnotherFinding(layout: TableLayout) {
    let known = baseline(model().text(layout: layout))
    let again = sift(model { $0.set("R3.C7", "8") }.text(layout: layout), known)
    #expect(rules(again).contains("unbalanced-row"))
    #expect(again.comparison.stale.map(\.key.rule).contains("unbalanced-row"))
    // The same number in another row.
    let moved = model {
      $0.set("R3.C7", "6")
      $0.set("R4.C7", "7")
    }
    #expect(rules(sift(moved.text(layout: layout), known)).contains("unbalanced-row"))
  }

  @Test func theSameTwiceCountsTwice() throws {
    let twice = model { $0[section: 5]?.paragraphs.insert("XX局公开的内容还不够细。", at: 2) }
    let (once, both) = (model().text(layout: .pipeTable), twice.text(layout: .pipeTable))
    let fresh = sift(both, baseline(once)).analysis.diagnostics
    let places = Linter().analyze(SourceText(both)).diagnostics
      .filter { $0.rule == "placeholder-text" }
    #expect(places.count == 2)
    // The second of them.
    #expect(fresh.filter { $0.rule == "placeholder-text" } == [places[1]])
    let known = baseline(both)
    #expect(
      sift(both, known).comparison.hidden
        == sift(both).comparison.found.values.reduce(0) { $0 + $1.count })
    let stale = sift(once, known).comparison.stale.filter { $0.key.rule == "placeholder-text" }
    #expect(stale.map(\.known) == [Baseline.Known(count: 1, text: "XX")])
  }

  /// What nobody looked for may still be there.
  @Test func rulesThatAreNotAskedAreNotStale() {
    let known = baseline(model().text(layout: .pipeTable))
    let clean = ReportModel.clean(edition: .edition2021).text(layout: .pipeTable)
    let analysis = Linter().analyze(SourceText(clean))
    let sifted = known.sift(analysis, of: "a.md") { $0 == "blank-cell" }
    #expect(sifted.comparison.stale.map(\.key.rule) == ["blank-cell"])
    #expect(known.sift(analysis, of: "b.md") { _ in true }.comparison.stale.isEmpty)
    var updated = known
    updated.replace("a.md", by: sifted.comparison.found) { $0 == "blank-cell" }
    #expect(updated.entries.count == known.entries.count - 1)
  }

  /// What is committed holds nobody's number.
  @Test func longNumbersAreNotShown() {
    let text = model { $0[section: 5]?.paragraphs.insert("联系人身份证号110101199003070011。", at: 1) }
    let found = sift(text.text(layout: .pipeTable)).comparison.found.filter {
      $0.key.rule == "personal-data"
    }
    #expect(found.count == 1)
    #expect(found.values.allSatisfy { $0.text.contains("1101…") && !$0.text.contains("11010") })
  }

  /// Baselines that are committed are read by later versions: what a finding is known by stays.
  @Test func whatFindingsAreKnownByStays() {
    let entries = baseline(model().text(layout: .pipeTable)).entries
    let known = entries.map { "\($0.key.rule) \($0.key.hash) \($0.known.text)" }
    #expect(
      known == [
        "blank-cell 64dd6f5b71b08264 |  | 0 | 0 | 0 | 0 | 0 |",
        "placeholder-text 8619f1fdcc5db69f XX", "unbalanced-row 71fd2aeb246c4b7b 7",
      ])
  }

  /// Thousands of findings in one line, each with thousands of blanks around.
  @Test func longLinesAreNotGoneThroughForEachFinding() {
    func work(_ count: Int) -> Int {
      let pieces = String(repeating: "XX局公开" + String(repeating: " ", count: 40), count: count)
      let text = model { $0[section: 5]?.paragraphs.insert(pieces, at: 1) }
      let analysis = Linter().analyze(SourceText(text.text(layout: .pipeTable)))
      return ThreadClock.measure { _ = Baseline().sift(analysis, of: "a") { _ in true } }
    }
    #expect((0..<4).contains { _ in work(1000 * 8) < work(1000) * 16 })
  }
}
