import ReportForms
import ReportSyntax
import TextCore

/// Ordinals in half-width brackets beside ordinals in full-width ones: `(一)` and `（二）`.
struct MixedBrackets: Rule {
  static let info = RuleInfo(
    "mixed-brackets", .style, .information, fix: .safe,
    summary: Localized("序号括号全角、半角混用", "ordinals in brackets of both widths"),
    reason: Localized(
      "同一份报告的序号应当用同一种括号，公文中用全角。",
      "The ordinals of one report should stand in one kind of bracket, which is full-width in official "
        + "writing."),
    basis: "GB/T 9704",
    examples: [
      .flags(.section(6, "⟦(三)⟧其他情况")),
      .flags(.section(1, "⟦(六）⟧其他工作")),
      .flags(.section(1, "主要做法：（1）完善制度；⟦(2)⟧加强培训。")),
      .accepts(.section(1, "主要做法：(1)完善制度；(2)加强培训。")),
      .accepts(.section(1, "主要做法：（1）完善制度（含办法(2)和细则(3)）；（2）加强培训。")),
      .accepts(.section(1, "按照《青禾县供水条例》(2019年修订)落实公开要求。")),
      .accepts(.section(6, "1）未收取费用；")),
      .accepts(.section(1, "（六）其他工作")),
    ])

  static let scope: RuleScope = [.tables, .ordinals, .passages(with: .halfRunningMarks)]
  static let tableScope: TableScope = [.values, .brackets]
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    var half: [SourceRange] = []
    var hasFull = false
    for prose in report.prose {
      guard let ordinal = prose.block.ordinal, MixedBrackets.isBracketed(ordinal) else { continue }
      if ordinal.hasHalfWidthBracket { half.append(ordinal.range) } else { hasFull = true }
    }
    let inner = MixedBrackets.mixed(
      RunningMark.all(in: report, with: .halfRunningMarks), report.bytes)
    half = hasFull ? half + labels(report) + inner : inner
    half.sort { $0.lowerBound < $1.lowerBound }
    // What begins a block may be told as its ordinal and as a mark.
    half = half.indices.filter { $0 == 0 || half[$0] != half[$0 - 1] }.map { half[$0] }
    guard let first = half.first else { return }
    let related = half.dropFirst().prefix(50).map {
      RelatedPlace($0, Localized("半角括号", "half-width brackets"))
    }
    let edits = half.flatMap { MixedBrackets.edits(report.bytes, $0) }
    findings.report(
      first, "序号括号全角、半角混用，半角的共 \(half.count) 处，应统一为全角",
      "ordinals in brackets of both widths; \(half.count) are half-width, expected full-width",
      related: Array(related),
      fixes: [Fix(Localized("统一为全角括号", "Make the brackets full-width"), .safe, edits)])
  }

  /// Those of the form's labels. The form prints full-width brackets in its tables, so that these say nothing
  /// of the author's.
  private func labels(_ report: Report) -> [SourceRange] {
    report.tables.flatMap { table in
      (table.rows.compactMap { $0?.label } + table.headerCells.map(\.range)).compactMap { label in
        guard
          let ordinal = Ordinal.scan(
            report.bytes, at: label.lowerBound, limit: label.upperBound),
          MixedBrackets.isBracketed(ordinal), ordinal.hasHalfWidthBracket
        else { return nil }
        return ordinal.range
      }
    }
  }

  /// The half-width ones among the marks of paragraphs in which such of both widths stand:
  /// （1）完善制度；(2)加强培训.
  private static func mixed(_ marks: [RunningMark], _ bytes: [UInt8]) -> [SourceRange] {
    var mixed: [SourceRange] = []
    var half: [SourceRange] = []
    var hasFull = false
    var prose = -1
    // Han characters in half-width brackets are told by the width of these.
    for mark in marks where mark.kind == .bracket && !RunningMark.isNamed(bytes, mark.range) {
      if mark.prose != prose {
        if hasFull { mixed += half }
        (half, hasFull, prose) = ([], false, mark.prose)
      }
      if bytes[mark.range.lowerBound] == 0x28 { half.append(mark.range) } else { hasFull = true }
    }
    return hasFull ? mixed + half : mixed
  }

  private static func isBracketed(_ ordinal: Ordinal) -> Bool {
    ordinal.style == .hanInBrackets || ordinal.style == .arabicInBrackets
  }

  private static func edits(_ bytes: [UInt8], _ range: SourceRange) -> [TextEdit] {
    var edits: [TextEdit] = []
    for index in range {
      if bytes[index] == 0x28 { edits.append(TextEdit(index..<(index + 1), "（")) }
      if bytes[index] == 0x29 { edits.append(TextEdit(index..<(index + 1), "）")) }
    }
    return edits
  }
}
