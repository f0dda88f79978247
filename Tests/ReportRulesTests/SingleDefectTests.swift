import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// One thing wrong in a clean report: that defect is named on its line, and nothing else.
@Suite struct SingleDefectTests {
  private static let known = Set(everySlug)

  private func check(_ defect: Defect, _ layout: TableLayout, _ edition: String, seed: Int) {
    #expect(Self.known.contains(defect.slug), "no rule \(defect.slug)")
    guard defect.shows(in: layout) else { return }
    let linted = LintedText(defect.model.rendered(layout))
    let named = linted.findings.filter { $0.rule == defect.slug }
    let others = linted.serious.filter { $0.rule != defect.slug }
    let what = "\(defect.name), \(layout.rawValue), \(edition), seed \(seed)"
    #expect(
      named.count == 1,
      "\(what): \(defect.slug) stands \(named.count) times\n\(linted.excerpt())\n\(linted.describe(linted.findings))"
    )
    #expect(others.isEmpty, "\(what):\n\(linted.excerpt())\n\(linted.describe(others))")
    guard let finding = named.first else { return }
    #expect(
      stands(finding, defect.place, linted),
      "\(what): not there\n\(linted.excerpt())\n\(linted.describe(named))")
  }

  private func stands(
    _ finding: Diagnostic, _ place: Defect.Place, _ linted: LintedText
  ) -> Bool {
    switch place {
    case .anywhere: return true
    case .section(let number):
      return linted.report.section(number)?.range.contains(finding.range.lowerBound) ?? false
    case .mark:
      guard let mark = linted.text.marks.first else { return false }
      if linted.text.isAt(mark, finding.range) { return true }
      // Headings and sentences: the line is what a reader is led to; cells share lines.
      return linted.text.line(mark.lowerBound) == linted.text.line(finding.range.lowerBound)
        && finding.range.overlaps(mark)
    }
  }

  /// Every defect of a clean and a random report; unless all are asked for, each in turn in some of
  /// the layouts, so that every defect and every layout are met.
  @Test(arguments: readableLayouts.map(\.rawValue), fixedEditions)
  func isNamedAlone(_ layout: String, _ edition: String) throws {
    let layout = try #require(TableLayout(rawValue: layout))
    let form = try #require(FormEdition.named(edition))
    let turn = readableLayouts.firstIndex(of: layout) ?? 0
    let stride = isExhaustive ? 1 : readableLayouts.count
    for seed in 0..<2 {
      let model =
        seed == 0
        ? ReportModel.clean(edition: form) : .random(seed: UInt64(seed + turn * 7), edition: form)
      for (index, defect) in DefectCatalogue.all(of: model).enumerated()
      where (index + seed + turn) % stride == 0 {
        check(defect, layout, edition, seed: seed)
      }
    }
  }
}
