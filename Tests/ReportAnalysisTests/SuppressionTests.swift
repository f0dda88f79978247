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
        let (scope, blank) = scope(of: index, marks, document.text)
        #expect(mark.scope == scope && mark.blankScope == blank, "seed \(seed)\n\(text)")
      }
    }
  }

  private func scope(
    of index: Int, _ marks: [Suppression], _ text: SourceText
  ) -> (SourceRange, blank: SourceRange?) {
    let mark = marks[index]
    switch mark.kind {
    case .file?: return (text.range, nil)
    case .nextLine?:
      func isMarked(_ line: Int) -> Bool {
        marks.contains { text.line(at: $0.range.lowerBound) == line }
      }
      var line = text.line(at: mark.range.upperBound - 1) + 1
      guard line < text.lineCount else { return (0..<0, nil) }
      while line + 1 < text.lineCount, isMarked(line) { line += 1 }
      let next = text.fullRange(ofLine: line)
      let filled = (line..<text.lineCount).first {
        !isMarked($0) && !text.isBlank(text.contentRange(ofLine: $0))
      }
      guard let filled, filled != line else { return (next, nil) }
      return (text.fullRange(ofLine: filled), next)
    case .disable?:
      let names = Set(mark.names.map(\.text))
      let end = marks[(index + 1)...].first { other in
        other.kind == .enable
          && (other.names.isEmpty
            || !names.isEmpty && names.isSubset(of: other.names.map(\.text)))
      }
      return (mark.range.upperBound..<(end?.range.lowerBound ?? text.bytes.count + 1), nil)
    case .enable?, nil: return (0..<0, nil)
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

  private func rules(_ mark: String, _ line: String = "政 务公开工作有序推进，全年公开信息 。") -> [String] {
    let text = SourceText("\(Self.report)\n\(mark)\n\(line)\n")
    return Linter().analyze(text).diagnostics.map(\.rule).filter {
      $0 == "stray-space" || $0.hasSuffix("suppression")
    }
  }

  @Test(arguments: [
    "<!-- NIANBAO-DISABLE-NEXT-LINE STRAY-SPACE -->", "# Nianbao-Disable Stray-Space",
    "<!-- nianbao-disable-next-line stray-space -->\n",
    "<!-- nianbao-disable-next-line stray-space -->\n\n \n",
    "<!-- nianbao-disable-next-line stray-space -->\n\n# nianbao-disable-next-line style\n",
    "`` ` ``<!-- nianbao-disable stray-space -->`", "\\`<!-- nianbao-disable stray-space -->`",
  ])
  func isHeld(_ mark: String) {
    #expect(!rules(mark).contains("stray-space"), "\(mark)")
  }

  /// A mark that is quoted tells of it, and a quoted `<!--` begins no comment.
  @Test(arguments: [
    "写作 `<!-- nianbao-disable stray-space -->` 即可。",
    "写作 ``<!-- nianbao-disable ` stray-space -->`` 即可。",
    "以 `<!--` 开始，以 `-->` 结束。", "写 `<!-- 说明 -->`，或写 `<!--`。",
    "`<!-- nianbao-disable-next-line stray-space -->`",
  ])
  func quotedMarksAreNone(_ line: String) {
    let plain = rules("").filter { $0 == "stray-space" }
    #expect(!plain.isEmpty)
    #expect(rules(line) == plain, "\(line)")
    #expect(rules(line + "\n") == plain, "\(line)")
  }

  /// A blank line may be a cell, of which the mark speaks that an editor puts in front of it.
  @Test func aBlankCellIsSuppressedByItself() throws {
    let pieces = ReportPieces(agency: "青禾县水务局", year: 2023, edition: .edition2021)
    let report = NewReport.text(pieces, layout: .cellLines)
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let row = try #require(lines.firstIndex { $0.contains("行政许可") })
    var blanked = lines
    blanked[row + 1].removeAll { !$0.isWhitespace }
    let before = SourceText(blanked.joined(separator: "\n"))
    func blanks(_ text: SourceText) -> [Diagnostic] {
      Linter().analyze(text).diagnostics.filter { $0.rule == "blank-cell" }
    }
    #expect(blanks(before).count == 1)
    for finding in blanks(before) {
      let edits = SuppressionEdit.here(finding, in: before, isMarkup: true)
      let after = before.applying(edits)
      #expect(blanks(after).count == blanks(before).count - 1)
      #expect(!Linter().analyze(after).diagnostics.contains { $0.rule == "unused-suppression" })
    }
  }

  /// What a mark names in vain beside others goes, and the rest stays.
  @Test(arguments: [
    ("<!-- nianbao-disable-next-line dates stray-space -->", "stray-space", ["dates"]),
    ("<!-- nianbao-disable stray-space, invalid-date -->", "stray-space", ["invalid-date"]),
    ("# nianbao-disable dates、tables、stray-space", "stray-space", ["dates", "tables"]),
    (
      "<!-- nianbao-disable dates stray-space style -- 原文 -->", "stray-space -- 原文",
      ["dates", "style"]
    ),
    ("<!-- nianbao-disable residue 原文如此 -->", "residue 原文如此", []),
    ("<!-- nianbao-disable residue stray-space -->", "residue stray-space", []),
  ])
  func namesInVainAreTold(_ mark: String, _ left: String, _ unused: [String]) {
    let text = SourceText("\(Self.report)\n\(mark)\n政 务公开工作有序推进，全年公开信息 。\n")
    let found = Linter().analyze(text).diagnostics.filter { $0.rule == "unused-suppression" }
    #expect(found.map { text.string($0.range) } == unused)
    let fixed = String(
      decoding: FixEngine(Linter(), .safe).apply(text).text.bytes, as: UTF8.self)
    #expect(fixed.contains(" \(left)"), "\(fixed.suffix(120))")
    for name in unused { #expect(!fixed.contains(name)) }
  }

  /// Nothing is said of what the configuration switches off.
  @Test func namesOfRulesThatAreOffAreNotInVain() {
    var configuration = Configuration()
    configuration.ignore = ["invalid-date"]
    let mark = "<!-- nianbao-disable-next-line invalid-date dates stray-space -->"
    let text = SourceText("\(Self.report)\n\(mark)\n政 务公开工作有序推进，全年公开信息 。\n")
    let found = Linter(configuration).analyze(text).diagnostics
    #expect(!found.contains { $0.rule == "unused-suppression" })
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
    "<!-- nianbao-disable-next-line blank-cell, stray-space -->\n\n\n", "`<!--` `<!-- ", "` `` ",
    "`<!-- nianbao-disable -->` ", "<!-- nianbao-disable-next-line -->",
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
