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
    let foreign = ForeignTable.held(section, report)
    // A table stands there, though not as the form's.
    let isOwn = report.document.tables.indices.contains { index in
      section.range.contains(report.document.tables[index].range.lowerBound)
        && !foreign.contains { $0.grids.contains(index) }
    }
    if isOwn { return true }
    let ranges = gaps(between: foreign, in: start..<section.range.upperBound)
    let text = ranges.flatMap { Folding.key(report.bytes, $0) }
    let labels = labels(of: form)
    // Figures on lines of their own are what is left of a table that was read column by column.
    if ranges.contains(where: { report.bareNumbers(in: $0) >= 3 }) { return true }
    let found = labels.count { ByteSearch.contains(text, $0) }
    if found * 2 >= labels.count { return true }
    return found > 0 && report.looseNumbers(in: section) >= Report.looseValues
  }

  /// What is left of a range without some tables.
  private static func gaps(between tables: [BoundTable], in range: SourceRange) -> [SourceRange] {
    var gaps: [SourceRange] = []
    var start = range.lowerBound
    for table in tables.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if table.range.lowerBound > start { gaps.append(start..<table.range.lowerBound) }
      start = max(start, table.range.upperBound)
    }
    if start < range.upperBound { gaps.append(start..<range.upperBound) }
    return gaps
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
}
