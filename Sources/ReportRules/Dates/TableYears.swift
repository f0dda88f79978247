import ReportForms
import ReportSyntax
import TextCore

/// Years in the labels of tables, and in the captions above them, that are not the report's.
enum TableYears {
  private static let otherYears: WordList = ["上年", "上一年", "结转", "下年", "去年"]
  private static let longestCaption = 120

  static func scan(_ report: Report, year: Int) -> [YearPlace] {
    var places: [YearPlace] = []
    for table in report.tables where report.table(table, has: .years) {
      for cell in table.headerCells { add(report, cell.range, year, &places) }
      for case let row? in table.rows { add(report, row.label, year, &places) }
    }
    for section in report.sections where section.form.table != nil {
      for index in section.blocks where isCaption(report, index) {
        add(report, report.blocks[index].content, year, &places)
      }
    }
    return places.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A short line right above a table.
  private static func isCaption(_ report: Report, _ index: Int) -> Bool {
    guard report.blocks.indices.contains(index + 1), report.blocks[index].isText,
      report.blocks[index + 1].isTable, report.blocks[index].content.count <= longestCaption
    else { return false }
    let last = report.bytes.scalar(before: report.blocks[index].content.upperBound)?.value ?? 0
    return last != 0x3002 && last != 0xFF1A && last != 0x3A
  }

  private static func add(
    _ report: Report, _ range: SourceRange, _ year: Int, _ places: inout [YearPlace]
  ) {
    guard range.count >= 7, range.count <= 300,
      RowFeatures(of: report.bytes, range).contains(.years)
    else { return }
    let prose = FoldedProse(report.bytes, range)
    if otherYears.occurs(in: prose.bytes) { return }
    for mention in YearMention.all(prose.bytes) where mention.year != year {
      let range = prose.source(mention.digits)
      // Merged header cells may be listed more than once.
      if places.contains(where: { $0.range == range }) { continue }
      places.append(YearPlace(year: mention.year, range: range))
    }
  }
}
