import ReportAnalysis
import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Counts and periods are held against tables and years only where they, or the words that state them,
/// were edited. Typed at every place of a passage that states some: each version says what a fresh look
/// says.
@Suite struct StatedFactsTests {
  private static let passages: [[String]] = [
    ["⟦全年共收到政府信息公开申请7件，均按时办结，未发生行政复议，其中自然人5件。⟧"],
    ["⟦本报告统计期限为2019年1月1日至2019年12月31日，全年新收申请9件。⟧"],
    ["⟦办理结果为：予以公开5件，部分公开3件；一是公开及时，二是要素齐全；三是收取信息处理费0元。⟧"],
    // The second line goes on with the first one, until that ends its sentence.
    ["⟦按照上级要求，本机关健全了依申请公开的登记、转办、答复各个环节，全年⟧", "⟦共收到政府信息公开申请7件，均已答复。共收到申请8件。⟧"],
  ]
  private static let pieces = ["字", "，", "。", "5", "是", "\n\n", "[bookmark: _x]"]

  @Test(arguments: passages, [TableLayout.pipeTable, .cellLines])
  func typedAtEveryPlace(_ lines: [String], _ layout: TableLayout) throws {
    let model = ReportModel.clean(edition: .edition2021)
    let text = try #require(model.applying(.sectionText(1, lines))).rendered(layout)
    #expect(text.marks.count == lines.count)
    let linter = Linter()
    var memory = AnalysisMemory()
    _ = linter.analyze(text.source, &memory)
    var found: Set<String> = []
    for mark in text.marks {
      for offset in mark.lowerBound...mark.upperBound where text.source.isBoundary(offset) {
        for edit in edits(at: offset, in: text.source) {
          for version in [text.source.applying([edit]), text.source] {
            let remembered = linter.analyze(version, &memory).diagnostics
            #expect(remembered == linter.analyze(version).diagnostics, "\(edit)")
            found.formUnion(remembered.map(\.rule))
          }
        }
      }
    }
    // The passages say something that is wrong, at least in some version.
    #expect(!found.isDisjoint(with: ["prose-table-mismatch", "wrong-period", "prose-conflict"]))
  }

  private func edits(at offset: Int, in text: SourceText) -> [TextEdit] {
    var edits = Self.pieces.map { TextEdit.insert($0, at: offset) }
    var end = min(offset + 1, text.bytes.count)
    while !text.isBoundary(end) { end += 1 }
    edits.append(.delete(offset..<end))
    return edits
  }
}
