import Foundation
import ReportAnalysis
import Testing
import TextCore

/// In front of a text's first block nothing stands that could stay where it is.
@Suite struct FirstBlockTests {
  private static let texts = [
    "XX年度青禾县水息公开工作年度报告\n务局2023年政府信息公开工作年度报告\n",
    "XX局\n青禾县水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n公开信息5条。\n",
    "",
  ]

  @Test(arguments: texts, ["度报告\n", "字", "简报\n\n", "# 青禾县水务局2023年政府信息公开工作年度报告\n"])
  func whatBeginsWithTheTextMovesWithIt(_ text: String, _ inserted: String) {
    let source = SourceText(text)
    let linter = Linter()
    var memory = AnalysisMemory()
    _ = linter.analyze(source, &memory)
    for version in [source.applying([.insert(inserted, at: 0)]), source] {
      let remembered = linter.analyze(version, &memory).diagnostics
      #expect(remembered == linter.analyze(version).diagnostics)
    }
  }

  /// An edit between blocks touches none of them: here in a bookmark in front of the title, or behind it.
  @Test(arguments: [
    (
      "[bookmark:甲 _a[bookmark: _x]]青禾县水务局2023年政府信息公开工作年度报告\n一、总体情况\n", "[bookmark: _x",
      "0bookmark: _x"
    ),
    ("[bookmark: _x]青禾县水务局2023年政府信息公开工作年度报告\n一、总体情况\n", "_x", "_y"),
    ("# 青禾县水务局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n[bookmark: _x]公开信息5条。\n", "_x", "_y"),
    // A number in it is one that stands between two items.
    (
      "# 青禾县水务局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n[bookmark: _x][bookmark: _x]公开信息5条。\n\n"
        + "（二）更新及时。\n", "_x][bookmark: _x]公", "_x（一）[bookmark: _x]公"
    ),
  ])
  func whatStandsBetweenBlocksIsSeen(_ text: String, _ old: String, _ new: String) throws {
    let linter = Linter()
    var memory = AnalysisMemory()
    _ = linter.analyze(SourceText(text), &memory)
    let place = try #require(text.range(of: old, options: .backwards))
    let edited = SourceText(text.replacingCharacters(in: place, with: new))
    #expect(linter.analyze(edited, &memory).diagnostics == linter.analyze(edited).diagnostics)
  }
}
