import Foundation
import RandomTestKit
import ReportAnalysis
import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Who types in a table is told what a fresh look tells, whatever was found in the table, in the others
/// and in the prose before: labels, headers, values and what stands beside them are typed over, some of
/// it is taken back, and the rest stays for the edits that follow.
@Suite struct TableTypingTests {
  private static let pieces = [
    "字", "其他", "1", "25", "0", "０", "1,234", "-3", "件", "元", "/", "无", "O", "l", "A", "+", "2021年",
    "年",
    "上年", "月", "2024.2.30", "2月30日", "（", "）", "(", ")", "(一)", "（二）", "三、", "4.", "①", "一是", "针对",
    "12345678901", "11010519491231002X", "か", "\u{FFFD}", "\u{200B}", "[bookmark: a]", "[bookmark:",
    "]",
    "PAGEREF _a", "\"", "”", "　", " ", "、", "。", "总计", "予以公开", "**", "|", "\t", "\n", "\n\n",
    "&nbsp;", "<b>",
  ]

  /// Ten times as many versions with `NIANBAO_EXHAUSTIVE=1`.
  private static let count =
    ProcessInfo.processInfo.environment["NIANBAO_EXHAUSTIVE"] == nil ? 40 : 400

  @Test(arguments: TableLayout.allCases, 0..<2)
  func everyVersionSaysWhatAFreshLookSays(_ layout: TableLayout, _ edition: Int) {
    let edition = ExampleHarness.editions[edition]
    let seed = layout.rawValue.utf8.reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) }
    var random = SeededGenerator(seed: seed)
    let linter = Linter()
    var memory = AnalysisMemory()
    var source = SourceText(ReportModel.clean(edition: edition).text(layout: layout))
    var report = linter.analyze(source, &memory).report
    let clean = source
    for version in 0..<Self.count {
      // A text full of defects is soon no report.
      if version % 20 == 19 { source = clean }
      guard let edit = edit(of: report ?? linter.analyze(source).report, in: source, &random) else {
        source = clean
        continue
      }
      let edited = source.applying([edit])
      let isTakenBack = Bool.random(using: &random)
      for text in isTakenBack ? [edited, source] : [edited] {
        let remembered = linter.analyze(text, &memory)
        let fresh = linter.analyze(text)
        #expect(
          remembered.diagnostics == fresh.diagnostics,
          "\(layout.rawValue), \(edition.id), version \(version): \(edit)")
        #expect(remembered.report?.document.tables == fresh.report?.document.tables)
        #expect(remembered.report.map(Self.rows) == fresh.report.map(Self.rows))
        report = remembered.report
      }
      source = isTakenBack ? source : edited
    }
  }

  /// What a finding quotes may begin in one row and end in another, and somebody types in a third.
  @Test func aFindingAroundRowsIsToldAnew() throws {
    let zeros = String(repeating: "0 ", count: 7)
    let source = SourceText(
      "青禾县水务局2019年政府信息公开工作年度报告\n"
        + "[bookmark:\(zeros)3.危及“三安全一稳定” \(zeros)4.保护第三方合法权益 \(zeros)5.属于三类内部事务 _a b]"
        + "[b0 三、本年度办理结果 （一）予以公开 6 0 0 0 0 0 6 "
        + "（二）部分公开（区分处理的，只计这一情形，不计其他情形） \(zeros)（三）不予公开 1.属于国家秘密 \(zeros)"
        + "2.其他法律行政法规禁止公开 ookmark: _二、主动公开政府信息情况a b]（二）依申请公开\n")
    let linter = Linter()
    var memory = AnalysisMemory()
    let before = linter.analyze(source, &memory)
    let bookmark = try #require(
      before.diagnostics.first { $0.message.zh.contains("4.保护第三方合法权益") })
    for place in bookmark.range where source.bytes[place] & 0xC0 != 0x80 {
      let edited = source.applying([.insert("1、", at: place)])
      #expect(linter.analyze(edited, &memory).diagnostics == linter.analyze(edited).diagnostics)
      _ = linter.analyze(source, &memory)
    }
  }

  /// What each row of the form was taken from, whether its values are asked for together or one by one.
  private struct Row: Equatable {
    let form: Int
    let range: SourceRange
    let label: SourceRange
    let state: BoundRow.LabelState
    let shape: BoundRow.Shape
    let values: [BoundCell?]
    let cells: [BoundCell?]
  }

  private static func rows(_ report: Report) -> [Row] {
    report.tables.flatMap { table in
      (table.rows.compactMap { $0 } + table.repeated).map { row in
        Row(
          form: row.form, range: row.range, label: row.label, state: row.labelState,
          shape: row.shape, values: row.values,
          cells: table.form.rows[row.form].columns.indices.map { table[row.form, $0] })
      }
    }
  }

  /// A keystroke in a cell of a table, or right beside one.
  private func edit(
    of report: Report?, in source: SourceText, _ random: inout SeededGenerator
  ) -> TextEdit? {
    guard let table = report?.document.tables.randomElement(using: &random),
      // Rows of figures are most of a table, and one cell of them is like another.
      let row = table.rows.randomElement(using: &random),
      let cell = row.cells.prefix(4).randomElement(using: &random)
    else { return nil }
    let range =
      switch Int.random(in: 0..<20, using: &random) {
      case 0: table.range.lowerBound..<table.range.lowerBound
      case 1: table.range.upperBound..<table.range.upperBound
      case 2: row.range
      default: cell.range
      }
    var start = Int.random(in: range.lowerBound...range.upperBound, using: &random)
    while !source.isBoundary(start) { start -= 1 }
    var end = min(range.upperBound, start + Int.random(in: 1...12, using: &random))
    while !source.isBoundary(end) { end += 1 }
    let piece = Self.pieces.randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return .delete(range)
    case 1...3: return .delete(start..<max(start, end))
    case 4: return TextEdit(range, piece)
    default: return .insert(piece, at: start)
    }
  }
}
