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
    "收取信息处理费120元", "一、总体情况", "（二）依申请公开", "联系电话：123", "公开公开", "政 务", "&nbsp;", "\u{200B}",
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
        remembered.report?.quantities == fresh.report?.quantities,
        "seed \(seed), version \(version)")
      #expect(remembered.report?.periods.map(\.range) == fresh.report?.periods.map(\.range))
      // Undoing finds what was forgotten.
      let isUndone = Int.random(in: 0...7, using: &random) == 0
      (text, before) = (isUndone ? before : edited(text, &random), text)
    }
  }

  @Test(arguments: 1...24 as ClosedRange<UInt64>)
  func everyVersionReadsAsIfItWereTheFirst(seed: UInt64) {
    let layouts = TableLayout.allCases
    let edition: FormEdition = seed % 2 == 0 ? .edition2019 : .edition2021
    let model = ReportModel.random(seed: seed, edition: edition)
    let text = model.text(layout: layouts[Int(seed) % layouts.count])
    check(text, seed: seed, versions: 24)
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
