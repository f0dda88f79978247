import ReportForms
import ReportSyntax
import TextCore

/// Blanks at the end of a line, and blanks that indent a heading: once a file.
struct LayoutSpace: Rule {
  static let info = RuleInfo(
    "layout-space", .style, .information, fix: .safe,
    summary: Localized("行末或标题前有多余空白", "blanks at the end of a line or before a heading"),
    reason: Localized(
      "行末空白和用空格充当的缩进看不见，却会扰乱比较和检索。",
      "Blanks at the end of a line and blanks for indentation are not seen, yet disturb comparison and "
        + "search."),
    basis: "GB/T 9704",
    examples: [
      .flags(.section(1, "明确专人负责信息公开工作。   ")),
      .flags(.heading(5, "   五、存在的主要问题及改进情况")),
      .accepts(.section(1, "　　明确专人负责信息公开工作。")),
      .accepts(.tail(["                    {机关}", "                    {次年}年1月16日"])),
    ])

  // It looks at what stands between texts, and whether the next one goes on with the line.
  static let scope: RuleScope = [.gaps, .passages, .ordinals]
  static let frameScope: FrameAspects = .headings

  func check(_ report: Report, into findings: inout Findings) {
    var places: [SourceRange] = []
    let bytes = report.text.bytes
    // In the order of the text.
    var sections = report.sections[...]
    for (index, block) in report.blocks.enumerated() where block.isText {
      let isHeading = sections.first?.heading == index
      if isHeading { sections.removeFirst() }
      if isHeading, !block.indentation.isEmpty,
        block.indentation.allSatisfy({ bytes[$0] == 0x20 || bytes[$0] == 0x09 })
      {
        places.append(block.indentation)
      }
      if isHeading, let gap = LayoutSpace.gapBehindMark(bytes, block) {
        places.append(gap)
      }
      // Most blocks end with their line, which is found without looking for the line.
      let end = block.range.upperBound
      if end == bytes.count || bytes[end] == 0x0A || bytes[end] == 0x0D { continue }
      let line = report.text.contentRange(ofLine: report.text.line(at: block.range.upperBound))
      guard block.range.upperBound < line.upperBound else { continue }
      let trailing = block.range.upperBound..<line.upperBound
      guard LayoutSpace.isBlank(bytes, trailing), !isLineBreak(trailing, index, report),
        !isPadding(trailing, index, report)
      else { continue }
      places.append(trailing)
    }
    guard let first = places.first else { return }
    let edits = places.map { TextEdit.delete($0) }
    let related = places.dropFirst().prefix(50).map {
      RelatedPlace($0, Localized("多余空白", "needless blanks"))
    }
    findings.report(
      first, "行末或标题前有多余空白，共 \(places.count) 处",
      "blanks at the end of a line or before a heading, \(places.count) in all",
      related: Array(related),
      fixes: [Fix(Localized("删除多余空白", "Delete them"), .safe, edits)])
  }

  /// The blanks behind `##`, or the `*` of Org, but for the one that belongs there.
  private static func gapBehindMark(_ bytes: [UInt8], _ block: Block) -> SourceRange? {
    let end = block.content.lowerBound
    guard end > block.range.lowerBound else { return nil }
    let mark = bytes[block.range.lowerBound]
    guard mark == 0x23 || mark == 0x2A else { return nil }
    var start = end
    while start > block.range.lowerBound, bytes[start - 1] == 0x20 { start -= 1 }
    return end - start > 1 ? (start + 1)..<end : nil
  }

  /// Blank, TAB, no-break blank, U+3000; tags are none.
  private static func isBlank(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = bytes.scalar(at: index)
      guard ScalarClass.isWhitespace(scalar.value) else { return false }
      index += scalar.length
    }
    return true
  }

  /// The empty cells of a note in the last row of a table: `注：含延续⇥⇥⇥`.
  private func isPadding(_ range: SourceRange, _ index: Int, _ report: Report) -> Bool {
    range.count > 1 && index > 0 && report.blocks[index - 1].isTable
      && report.text.bytes[range].allSatisfy { $0 == 0x09 }
  }

  /// Two blanks before another line of the paragraph are a line break in Markdown.
  private func isLineBreak(_ range: SourceRange, _ index: Int, _ report: Report) -> Bool {
    guard range.count == 2, report.blocks.indices.contains(index + 1) else { return false }
    let next = report.blocks[index + 1]
    return next.isText && !next.followsBlankLine
  }
}
