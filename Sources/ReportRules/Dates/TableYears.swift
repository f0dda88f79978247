import ReportForms
import ReportSyntax
import TextCore

/// Years in the labels of tables, and in the captions above them, that are not the report's.
enum TableYears {
  private static let otherYears: WordList = ["上年", "上一年", "结转", "下年", "去年"]
  private static let longestCaption = 120

  static func scan(_ report: Report, year: Int) -> [YearPlace] {
    var places: [YearPlace] = []
    for table in report.tables {
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

  /// Whether 年 stands there behind a digit, or a character that folds to it.
  static func mayName(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    var index = range.lowerBound
    while index + 2 < range.upperBound {
      let (lead, next) = (bytes[index], bytes[index + 1])
      if lead == 0xE5, next == 0xB9, bytes[index + 2] == 0xB4,
        isBehindDigit(bytes, index, floor: range.lowerBound)
      {
        return true
      }
      // Compatibility ideographs, U+F900 to U+FAFF; full-width marks fold to none.
      if lead == 0xEF, next >= 0xA4, next <= 0xAB { return true }
      index += lead >= 0xE0 ? 3 : 1
    }
    return false
  }

  /// Whether a digit stands in front of an offset, but for what folding leaves out.
  private static func isBehindDigit(_ bytes: [UInt8], _ offset: Int, floor: Int) -> Bool {
    var end = offset
    while end > floor, let scalar = bytes.scalar(before: end) {
      let value = scalar.value
      if ScalarClass.isDigit(value) || ScalarClass.isFullWidthDigit(value) { return true }
      guard Folding.key(bytes, (end - scalar.length)..<end).isEmpty else { return false }
      end -= scalar.length
    }
    return false
  }

  private static func add(
    _ report: Report, _ range: SourceRange, _ year: Int, _ places: inout [YearPlace]
  ) {
    guard range.count >= 7, range.count <= 300, mayName(report.bytes, range) else { return }
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
