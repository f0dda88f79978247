import ReportForms
import ReportSyntax
import TextCore

/// A section of which only the heading is lost, while its table stands in the section before.
struct LostHeading {
  let form: FormSection
  let table: BoundTable
  let report: Report

  /// Puts the heading in front of the table, or in place of a line there that bears the title in
  /// another way; nil where the table's place is not certain.
  var edit: TextEdit? {
    guard var block = tableBlock else { return nil }
    // The line above a ruled table is of it.
    if report.blocks[block - 1].kind == .rule, !report.blocks[block].followsBlankLine { block -= 1 }
    guard block > 0 else { return nil }
    let before = report.blocks[block - 1]
    if before.isText, isTitle(before) { return TextEdit(before.content, form.heading) }
    let range = report.blocks[block].range
    let start = report.text.lineStarts[report.text.line(at: range.lowerBound)]
    // A tag, or a caption, may stand in front on the same line.
    guard
      report.text.bytes[start..<range.lowerBound].allSatisfy({ $0 == 0x20 || $0 == 0x09 })
    else { return nil }
    let lineEnd = report.text.prevailingLineEnd
    let first = report.sections.first.map { report.blocks[$0.heading] }
    let markup = first.flatMap { TextMarkup(of: $0, in: report) }
    let heading = markup?.wrapping(form.heading) ?? form.heading(level: first?.headingLevel)
    if let markup, markup.isHTML { return .insert(heading + lineEnd, at: start) }
    let gap = report.blocks[block].followsBlankLine ? "" : lineEnd
    return .insert(gap + heading + lineEnd + lineEnd, at: start)
  }

  /// The block of the table's first piece, where it stands behind all sections before this one and
  /// in front of all behind, and where no other section's table was read together with it.
  private var tableBlock: Int? {
    guard let grid = table.grids.first, table.strangers.isEmpty, isParted,
      let block = report.blocks.firstIndex(where: { $0.kind == .table(grid) }), block > 0,
      report.sections.allSatisfy({ ($0.heading < block) == ($0.number < form.number) }),
      report.tables.allSatisfy({ $0 === table || !$0.range.overlaps(table.range) })
    else { return nil }
    return block
  }

  /// Whether the table of the section before, if one is due there, stands by itself.
  private var isParted: Bool {
    guard let kind = report.section(form.number - 1)?.form.table else { return true }
    return report.table(kind).map { $0.range.upperBound <= table.range.lowerBound } ?? false
  }

  private func isTitle(_ block: Block) -> Bool {
    let key = LabelKey.key(report.bytes, block.body)
    return ([form.title] + form.accepted).contains { LabelKey.key($0) == key }
  }
}
