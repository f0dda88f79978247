import Foundation
import RandomTestKit
import ReportAnalysis
import ReportForms
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// What is remembered of a text's last version changes how quickly the next one is read, and nothing
/// else.
@Suite struct AnalysisMemoryTests {
  private static let pieces = [
    "字", "，", "。", "  ", "5件", "2022年", "我局", "<!-- ", "-->", "　", "其中", "（", "”", "#", "\t", "|",
    "😀",
    "收取信息处理费120元", "一、总体情况", "（二）依申请公开", "联系电话：123", "公开公开", "政 务", "&nbsp;", "&#8220;", "\u{200B}",
  ]

  /// Another version of a text, as editing makes it.
  private func edited(_ text: String, _ random: inout SeededGenerator) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let line = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0...11, using: &random) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: Int.random(in: 0...lines.count, using: &random))
    case 2: lines.swapAt(line, Int.random(in: 0..<lines.count, using: &random))
    case 3: lines.insert("", at: line)
    case 4: return replaced(text, "20", "19")
    case 5: return replaced(text, "局", "人民政府")
    case 6: lines = Array(lines[line...] + lines[..<line])
    default:
      let piece = AnalysisMemoryTests.pieces.randomElement(using: &random) ?? ""
      var scalars = Array(lines[line].unicodeScalars)
      let place = Int.random(in: 0...scalars.count, using: &random)
      scalars.insert(contentsOf: piece.unicodeScalars, at: place)
      if place > 2, Bool.random(using: &random) { scalars.remove(at: place - 1) }
      lines[line] = scalars.map(String.init).joined()
    }
    return lines.isEmpty ? text : lines.joined(separator: "\n")
  }

  private func replaced(_ text: String, _ old: String, _ new: String) -> String {
    text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }

  private func check(_ text: String, seed: UInt64, versions: Int) {
    var random = SeededGenerator(seed: seed)
    var memory = AnalysisMemory()
    let linter = Linter()
    var text = text
    var before = text
    for version in 0..<versions {
      let source = SourceText(text)
      let remembered = linter.analyze(source, &memory)
      let fresh = linter.analyze(source)
      #expect(remembered.diagnostics == fresh.diagnostics, "seed \(seed), version \(version)")
      #expect(
        remembered.report?.document.blocks == fresh.report?.document.blocks,
        "seed \(seed), version \(version)")
      #expect(
        remembered.report?.document.tables == fresh.report?.document.tables,
        "seed \(seed), version \(version)")
      #expect(
        remembered.report?.quantities == fresh.report?.quantities,
        "seed \(seed), version \(version)")
      #expect(remembered.report?.periods.map(\.range) == fresh.report?.periods.map(\.range))
      // Undoing finds what was forgotten.
      let isUndone = Int.random(in: 0...7, using: &random) == 0
      (text, before) = (isUndone ? before : edited(text, &random), text)
    }
  }

  /// Many hundred with `NIANBAO_EXHAUSTIVE=1`.
  private static let seeds: ClosedRange<UInt64> =
    ProcessInfo.processInfo.environment["NIANBAO_EXHAUSTIVE"] == nil ? 1...24 : 1...480

  @Test(arguments: seeds)
  func everyVersionReadsAsIfItWereTheFirst(seed: UInt64) {
    let layouts = TableLayout.allCases
    let edition: FormEdition = seed % 2 == 0 ? .edition2019 : .edition2021
    let model = ReportModel.random(seed: seed, edition: edition)
    let text = model.text(layout: layouts[Int(seed) % layouts.count])
    check(text, seed: seed, versions: 24)
  }

  /// Every line that is edited is one less of as many characters as the others.
  @Test(arguments: seeds)
  func everyVersionOfCutLinesReadsAsIfItWereTheFirst(seed: UInt64) {
    let layouts = TableLayout.allCases
    let edition: FormEdition = seed % 2 == 0 ? .edition2021 : .edition2019
    let model = ReportModel.random(seed: seed, edition: edition)
    let cut = model.cutIntoLines(of: 20 + Int(seed) % 40)
    check(cut.text(layout: layouts[Int(seed) % layouts.count]), seed: seed, versions: 24)
  }

  /// What a person types and takes back, character by character, mostly in one place.
  @Test(arguments: seeds)
  func everyKeystrokeReadsAsIfItWereTheFirst(seed: UInt64) {
    var random = SeededGenerator(seed: seed &+ 1_000_000)
    let layouts = TableLayout.allCases
    let edition: FormEdition = seed % 2 == 0 ? .edition2021 : .edition2019
    let model = ReportModel.random(seed: seed, edition: edition)
    var source = SourceText(model.text(layout: layouts[Int(seed) % layouts.count]))
    var memory = AnalysisMemory()
    let linter = Linter()
    var place = 0
    for version in 0..<48 {
      if version % 6 == 0 { place = Int.random(in: 0...source.bytes.count, using: &random) }
      while !source.isBoundary(place) { place -= 1 }
      let piece = AnalysisMemoryTests.typed.randomElement(using: &random) ?? ""
      var end = min(source.bytes.count, place + Int.random(in: 0...9, using: &random))
      while !source.isBoundary(end) { end += 1 }
      let isTyped = Int.random(in: 0...2, using: &random) > 0
      source = source.applying([TextEdit(place..<(isTyped ? place : end), isTyped ? piece : "")])
      if isTyped { place += piece.utf8.count }
      let remembered = linter.analyze(source, &memory)
      let fresh = linter.analyze(SourceText(validUTF8: source.bytes, hasByteOrderMark: true))
      #expect(
        remembered.diagnostics == fresh.diagnostics,
        "seed \(seed), version \(version), at \(place)")
      #expect(remembered.report?.document.blocks == fresh.report?.document.blocks)
      #expect(remembered.report?.document.tables == fresh.report?.document.tables)
    }
  }

  private static let typed =
    pieces + [
      "\n", "\n\n", "\r\n", "\r", "。", "、", "）", "(", "1", "2", "12345678901", "—", "XX", "附件", "年",
      "2021年", "一是", "二是", "（二）", "1.", "- ", "> ", "**", "**", "```\n", "---\n", "#", "/", "か",
      "\u{FFFD}",
      ",", "(", "府信息公开", "主动工开", "详见附表", "问题", "改进", "《条例》", "（以下简称《条例》）", "我委", "自然人申请6件",
      "请与青禾县财政局联系", "工作考核", "邮编：12", "  \n", "第四，", "③",
      "本年新收政府信息公开申请", "0件", "办结3件", "联系电话：", "<br>", "统计期限自2023年1月1日起至12月31日止",
    ]

  /// Who types on behind a blank at a line's end leaves it within the line, and another one behind.
  @Test func blanksAtALinesEndAreThoseThatStandThere() throws {
    var source = SourceText(ReportModel.clean(edition: .edition2021).text(layout: .pipeTable))
    let heading = try #require(source.string(source.range).firstRange(of: "一、总体情况"))
    let start = source.string(source.range).utf8.distance(
      from: source.string(source.range).startIndex, to: heading.lowerBound)
    let line = source.line(at: start) + 2
    var memory = AnalysisMemory()
    let linter = Linter()
    _ = linter.analyze(source, &memory)
    for piece in [" ", "x ", "- ", "> ", "字", " ", "。"] {
      let end = source.contentRange(ofLine: line).upperBound
      source = source.applying([TextEdit.insert(piece, at: end)])
      #expect(
        linter.analyze(source, &memory).diagnostics == linter.analyze(source).diagnostics,
        "behind \(piece)")
    }
  }

  /// A report that becomes another, and one that is none in between.
  @Test func anotherTextIsReadAnew() {
    var memory = AnalysisMemory()
    let linter = Linter()
    var texts: [String] = []
    for seed in 0..<3 as Range<UInt64> {
      let model = ReportModel.random(seed: seed, edition: .edition2021)
      texts.append(model.text(layout: .pipeTable))
      texts.append(model.text(layout: .cellLines))
      if seed == 1 { texts.append("购物清单\n\n苹果5斤。\n") }
    }
    for text in texts + texts.reversed() {
      let source = SourceText(text)
      #expect(linter.analyze(source, &memory).diagnostics == linter.analyze(source).diagnostics)
    }
  }
}
