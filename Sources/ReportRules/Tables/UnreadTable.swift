import ReportForms
import ReportSyntax
import TextCore

/// Sections in which the labels of their table stand, but no table that can be read.
enum UnreadTable {
  /// Each such section with the form of its table.
  static func all(in report: Report) -> [(section: BoundSection, form: FormTable)] {
    absent(in: report).filter { holdsLabels($0.section, $0.form, report) }
  }

  /// The sections without their table.
  static func absent(in report: Report) -> [(section: BoundSection, form: FormTable)] {
    guard report.edition.isFixed else { return [] }
    return report.sections.compactMap { section in
      guard let kind = section.form.table, report.table(kind) == nil,
        let form = report.edition.table(kind)
      else { return nil }
      return (section, form)
    }
  }

  /// Whether half of the labels stand in the section's text, or some of them among many numbers.
  static func holdsLabels(_ section: BoundSection, _ form: FormTable, _ report: Report) -> Bool {
    guard let first = section.blocks.first, report.blocks.indices.contains(first) else {
      return false
    }
    let start = report.blocks[first].range.lowerBound
    guard start < section.range.upperBound else { return false }
    let text = Folding.key(report.bytes, start..<section.range.upperBound)
    let labels = labels(of: form)
    // A table stands there, though not as the form's.
    if report.document.tables.contains(where: { section.range.contains($0.range.lowerBound) }) {
      return true
    }
    // Figures on lines of their own are what is left of a table that was read column by column.
    if report.bareNumbers(in: start..<section.range.upperBound) >= 3 { return true }
    let found = labels.count { contains(text, $0) }
    if found * 2 >= labels.count { return true }
    return found > 0 && report.looseNumbers(in: section) >= Report.looseValues
  }

  /// The labels of a table's rows and columns.
  static func labels(of form: FormTable) -> Set<[UInt8]> {
    var labels: Set<[UInt8]> = []
    for row in form.rows {
      labels.insert(LabelKey.key(row.label))
      for column in row.columns { labels.insert(LabelKey.key(column.label)) }
    }
    labels.remove([])
    return labels
  }

  static func contains(_ text: [UInt8], _ needle: [UInt8]) -> Bool {
    guard let first = needle.first, text.count >= needle.count else { return false }
    var index = 0
    let last = text.count - needle.count
    while index <= last {
      if text[index] == first, text[index..<(index + needle.count)].elementsEqual(needle) {
        return true
      }
      index += 1
    }
    return false
  }
}
