import ReportForms
import ReportSyntax
import TextCore

/// Where a paragraph that a report lacks would go, and the edit that puts it there.
enum StubInsertion {
  /// A paragraph at the end of a section's text, before the signature; nil without the section.
  static func edit(_ paragraph: String, endOf number: Int, in report: Report) -> TextEdit? {
    guard let section = report.section(number) else { return nil }
    var last = section.heading
    for index in section.blocks where report.blocks[index].isText {
      if report.signature?.blocks.contains(index) == true { break }
      last = index
    }
    return after(last, paragraph, in: report)
  }

  /// A paragraph between the title and section 一; nil where the report has no title in its text.
  static func edit(afterTitle paragraph: String, in report: Report) -> TextEdit? {
    guard let title = report.title, let last = title.blocks.last else { return nil }
    return after(last, paragraph, in: report)
  }

  /// Lines at the end of the report.
  static func edit(atEnd lines: [String], in report: Report) -> TextEdit? {
    guard let last = report.blocks.last else { return nil }
    let end = report.text.prevailingLineEnd
    let markup = TextMarkup.ofParagraphs(in: report)
    let gap = markup.isHTML ? end : end + end
    return .insert(
      gap + lines.map { markup.wrapping($0) }.joined(separator: end),
      at: TextMarkup.end(of: last.range.upperBound, in: report))
  }

  /// A paragraph of its own behind a block, parted from it as the text parts its paragraphs.
  private static func after(_ block: Int, _ paragraph: String, in report: Report) -> TextEdit {
    let end = report.text.prevailingLineEnd
    let next = block + 1
    let isParted = next < report.blocks.count ? report.blocks[next].followsBlankLine : true
    let markup = TextMarkup.ofParagraphs(in: report)
    return .insert(
      (isParted && !markup.isHTML ? end + end : end) + markup.wrapping(paragraph),
      at: TextMarkup.end(of: report.blocks[block].range.upperBound, in: report))
  }
}

extension Report {
  /// Where a finding stands that a section lacks something: its title, else the report's, else the
  /// first line.
  func place(ofSection number: Int) -> SourceRange? {
    section(number)?.title ?? title?.range ?? blocks.first { $0.isText }?.content
  }
}
