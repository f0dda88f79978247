import RandomTestKit
import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

@testable import ReportAnalysis

@Suite struct SuppressionTests {
  private static let words = ["blank-cell", "tables", "stray-space", "no-such", "多余空格", "，"]

  /// The marks of a text of random lines, with their scopes, against what the document says of each.
  @Test func marksHoldWhereTheySay() {
    for seed in 0..<400 {
      var generator = SeededGenerator(seed: UInt64(seed))
      var text = ""
      for _ in 0..<Int.random(in: 1...14, using: &generator) {
        let kind = ["disable", "enable", "disable-next-line", "disable-file", "x"]
          .randomElement(using: &generator)!
        let names = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
          Self.words.randomElement(using: &generator)!
        }
        let mark = (["nianbao-\(kind)"] + names).joined(separator: " ")
        switch Int.random(in: 0...4, using: &generator) {
        case 0: text += "公开工作情况。\n"
        case 1: text += "\n"
        case 2: text += "# \(mark)\n"
        case 3: text += "甲<!-- \(mark) -->乙\n"
        default: text += "<!-- \(mark) -->\n"
        }
      }
      let document = Document(parsing: SourceText(text))
      let marks = Suppression.all(in: document)
      for (index, mark) in marks.enumerated() {
        #expect(mark.scope == scope(of: index, marks, document.text), "seed \(seed)\n\(text)")
      }
    }
  }

  private func scope(
    of index: Int, _ marks: [Suppression], _ text: SourceText
  ) -> SourceRange {
    let mark = marks[index]
    switch mark.kind {
    case .file?: return text.range
    case .nextLine?:
      var line = text.line(at: mark.range.upperBound - 1) + 1
      guard line < text.lineCount else { return 0..<0 }
      while line + 1 < text.lineCount,
        marks.contains(where: { text.line(at: $0.range.lowerBound) == line })
      {
        line += 1
      }
      return text.fullRange(ofLine: line)
    case .disable?:
      let names = Set(mark.names.map(\.text))
      let end = marks[(index + 1)...].first { other in
        other.kind == .enable
          && (other.names.isEmpty
            || !names.isEmpty && names.isSubset(of: other.names.map(\.text)))
      }
      return mark.range.upperBound..<(end?.range.lowerBound ?? text.bytes.count + 1)
    case .enable?, nil: return 0..<0
    }
  }

  /// What a mark names, and which of it nobody knows: a mark of which nothing is known holds for nothing.
  @Test(arguments: [
    ("", [], []), ("stray-space", ["stray-space"], []), ("，stray-space", ["stray-space"], []),
    ("stray-space、blank-cell,tables", ["stray-space", "blank-cell", "tables"], []),
    ("：stray-space -- ", ["stray-space"], []), ("多余空格", ["多余空格"], ["多余空格"]),
    ("（stray-space）", ["（stray-space）"], ["（stray-space）"]),
    ("stray-space 原文如此", ["stray-space", "原文如此"], []),
    ("stray_space", ["stray_space"], ["stray_space"]),
  ])
  func argumentsAreRead(_ arguments: String, _ names: [String], _ unknown: [String]) throws {
    for mark in ["<!-- nianbao-disable \(arguments) -->", "# nianbao-disable \(arguments)"] {
      let text = SourceText("\(mark)\n\(Self.report)\n政 务公开工作有序推进，全年公开信息 。\n")
      let marks = Suppression.all(in: Document(parsing: text))
      #expect(marks.first?.kind == .disable)
      #expect(marks.first?.names.map(\.text) == names, "\(mark)")
      let found = Linter().analyze(text).diagnostics
      let wrong = found.filter { $0.rule == "unknown-suppression" }
      #expect(wrong.map { text.string($0.range) } == unknown, "\(mark)")
      let isHeld = names.isEmpty || names.contains("stray-space")
      #expect(found.contains { $0.rule == "stray-space" } != isHeld, "\(mark)")
    }
  }

  /// A slug in brackets is offered without them.
  @Test func theNearestSlugIsOffered() throws {
    let text = SourceText("<!-- nianbao-disable （stray-space） -->\n\(Self.report)")
    let found = Linter().analyze(text).diagnostics.first { $0.rule == "unknown-suppression" }
    #expect(found?.fixes.first?.edits.first?.replacement == "stray-space")
  }

  private static let report = ReportModel.random(seed: 3, edition: .edition2021)
    .rendered(.pipeTable, .allCases[0]).string

  /// Eight times the marks, eight times the work, and not sixty-four.
  @Test(arguments: [
    "<!-- nianbao-disable-next-line blank-cell -->\n",
    "<!-- nianbao-disable-next-line blank-cell -->\n政 务公开。\n\n",
    "<!-- nianbao-disable blank-cell -->\n\n<!-- nianbao-enable stray-space -->\n\n",
    "<!-- nianbao-disable blank-cell -->\n\n", "# nianbao-disable\n\n",
    "<!-- nianbao-disable-file blank-cell -->\n政 务公开工作有序推进。\n\n",
  ])
  func manyMarksAreRead(_ piece: String) {
    let linter = Linter()
    func work(_ count: Int) -> Duration {
      let text = SourceText(Self.report + "\n" + String(repeating: piece, count: count))
      return ContinuousClock().measure { _ = linter.analyze(text) }
    }
    _ = work(10)
    let isLinear = (0..<4).contains { _ in work(400 * 8) < work(400) * 30 }
    #expect(isLinear)
  }
}
