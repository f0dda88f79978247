import ReportForms
import TextCore

/// A table all of which was pasted a second time.
extension BoundTable {
  /// The first rows of the copies of a table behind itself; none where rows stand twice one by one.
  ///
  /// A copy has its rows in the form's order, and nearly all that the table has.
  var copies: [BoundRow] {
    guard form.kind != .review, repeated.count >= 3 else { return [] }
    let own = rows.compactMap { $0 }
    guard let end = own.map(\.range.upperBound).max(),
      repeated.allSatisfy({ $0.range.lowerBound >= end })
    else { return [] }
    var copies: [Range<Int>] = []
    for index in repeated.indices {
      if index > 0, repeated[index].form > repeated[index - 1].form {
        copies[copies.count - 1] = copies[copies.count - 1].lowerBound..<(index + 1)
      } else {
        copies.append(index..<(index + 1))
      }
    }
    guard copies.allSatisfy({ $0.count * 10 >= own.count * 9 }) else { return [] }
    return copies.map { repeated[$0.lowerBound] }
  }

  /// The rows that stand twice by themselves, as a converter may leave them.
  var looseRepeats: [BoundRow] { copies.isEmpty ? repeated : [] }

  /// Whether the section of the table stands twice, and its rows with it.
  func isOfRepeatedSection(_ report: Report) -> Bool {
    report.repeatedSections.contains { $0.form.number == form.section }
  }
}
