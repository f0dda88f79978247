import ReportForms
import ReportSyntax

extension Report {
  /// Where a second report begins that was pasted behind the first: its section 一 stands again behind all
  /// sections, and most of the others do.
  ///
  /// What it says is held neither against the tables nor against the title of the first.
  var secondReport: Int? {
    guard repeatedSections.count >= 3, let first = repeatedSections.first,
      first.form.number == 1, let last = sections.last, last.heading < first.block
    else { return nil }
    return blocks[first.block].range.lowerBound
  }
}
