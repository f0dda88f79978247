import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Half-width brackets around the ordinals of a form's labels.
@Suite struct LabelBracketsTests {
  /// A clean report whose table lines have half-width brackets where `isChanged` says so.
  private func findings(
    inProse: Bool = false, where isChanged: (_ line: Substring) -> Bool
  ) -> [Diagnostic] {
    let text = ReportModel.clean(edition: .edition2021).rendered(.pipeTable).source
    let lines = text.string(text.range).split(separator: "\n", omittingEmptySubsequences: false)
    let changed = lines.map { line in
      guard line.hasPrefix("|") ? isChanged(line) : inProse && line.hasPrefix("（一）") else {
        return String(line)
      }
      return ["一", "二", "三", "四", "五", "六", "七"].reduce(String(line)) {
        $0.replacing("（\($1)）", with: "(\($1))")
      }
    }
    return LintedText(MarkedText(changed.joined(separator: "\n"))).findings.filter {
      $0.rule == "mixed-brackets"
    }
  }

  /// The whole table came so from somewhere else.
  @Test func alikeInAllLabels() {
    #expect(findings { _ in true }.isEmpty)
  }

  @Test func besideFullWidthOnes() {
    #expect(findings { $0.contains("（一）予以公开") }.count == 1)
    #expect(findings { !$0.contains("（七）总计") }.count == 1)
  }

  @Test func whereProseMixesThemToo() {
    #expect(findings(inProse: true) { _ in true }.count == 1)
  }
}
