import Foundation
import ReportAnalysis
import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// A rule is asked again wherever its `scope` lets it be: each of its examples is made out of the clean
/// report, typed over, and taken back, and every version says what a fresh look says.
@Suite struct RuleScopeTests {
  private static let slugs = RuleCatalogue.all.map { $0.info.slug }
  /// By default each edition in one of them.
  private static let layouts: [TableLayout] = [.pipeTable, .cellLines]

  private let isExhaustive = ProcessInfo.processInfo.environment["NIANBAO_EXHAUSTIVE"] != nil

  @Test(arguments: slugs)
  func examplesComeAndGo(_ slug: String) throws {
    let rule = try #require(RuleCatalogue.rule(slug))
    for (number, edition) in ExampleHarness.editions.enumerated() {
      let clean = ReportModel.clean(edition: edition)
      for (place, layout) in Self.layouts.enumerated()
      where isExhaustive || (place + number) % 2 == 0 {
        var typing = Typing(clean.rendered(layout).source)
        for example in rule.info.examples where example.edition ?? edition.id == edition.id {
          guard let model = clean.applying(example.edit) else { continue }
          typing.earlier = .with(model.previous.first?.rendered(layout))
          typing.take(model.rendered(layout), "\(slug), \(example.edit), \(layout.rawValue)")
        }
      }
    }
  }

  /// A text under the hands of a person, with what is remembered of it.
  private struct Typing {
    private let linter = Linter()
    private let clean: SourceText
    private var memory = AnalysisMemory()
    /// What the text is held against.
    var earlier = EarlierReports.none

    init(_ clean: SourceText) {
      self.clean = clean
      _ = linter.analyze(clean, &memory)
    }

    /// The example, with each of its marks typed over; then the clean report again.
    mutating func take(_ text: MarkedText, _ what: String) {
      compare(text.source, what)
      for mark in text.marks {
        let start = mark.lowerBound
        var end = min(start + 1, text.source.bytes.count)
        while !text.source.isBoundary(end) { end += 1 }
        let edits = [
          TextEdit.insert("字", at: start), .insert("。", at: mark.upperBound), .delete(mark),
          .delete(start..<end), .insert("2", at: mark.upperBound), .insert("\n\n", at: start),
          .insert("字", at: lineStart(of: start, in: text.source)),
          .insert("字", at: lineEnd(behind: mark.upperBound, in: text.source)),
        ]
        for edit in edits {
          compare(text.source.applying([edit]), "\(what), \(edit)")
          compare(text.source, "\(what), taken back: \(edit)")
        }
      }
      compare(clean, "\(what), clean again")
    }

    private func lineStart(of offset: Int, in text: SourceText) -> Int {
      text.contentRange(ofLine: text.line(at: offset)).lowerBound
    }

    private func lineEnd(behind offset: Int, in text: SourceText) -> Int {
      text.contentRange(ofLine: text.line(at: offset)).upperBound
    }

    private mutating func compare(_ source: SourceText, _ what: String) {
      let earlier = earlier
      let remembered = linter.analyze(source, &memory) { _ in earlier }.diagnostics
      let fresh = linter.analyze(source) { _ in earlier }.diagnostics
      #expect(remembered == fresh, "\(what)")
    }
  }
}
