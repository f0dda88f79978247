import ReportForms
import ReportSyntax
import TextCore

/// The sections of a report held against the form's order.
struct SectionSequence {
  /// In the order of the text.
  let sections: [BoundSection]
  /// Indices into `sections` of those that keep the form's order: as many as possible.
  let inOrder: Set<Int>
  /// The form's sections that the report lacks.
  let missing: [FormSection]

  init(_ report: Report) {
    sections = report.sections
    inOrder = SectionSequence.longestRun(report.sections.map(\.number))
    missing = report.edition.sections.filter { form in
      !report.sections.contains { $0.number == form.number }
    }
  }

  /// The indices of a longest increasing run; of several the one that begins first.
  private static func longestRun(_ numbers: [Int]) -> Set<Int> {
    var lengths: [Int] = []
    var previous: [Int?] = []
    for (index, number) in numbers.enumerated() {
      var best: Int?
      for earlier in 0..<index
      where numbers[earlier] < number && lengths[earlier] > best.map({ lengths[$0] }) ?? 0 {
        best = earlier
      }
      lengths.append((best.map { lengths[$0] } ?? 0) + 1)
      previous.append(best)
    }
    var run: Set<Int> = []
    var next = lengths.indices.max { lengths[$0] < lengths[$1] }
    while let index = next {
      run.insert(index)
      next = previous[index]
    }
    return run
  }

  /// How many of the form's sections before this one the report lacks.
  func missing(before number: Int) -> Int {
    missing.reduce(0) { $0 + ($1.number < number ? 1 : 0) }
  }
}

extension FormSection {
  /// The heading with its ordinal: 一、总体情况.
  var heading: String { "\(HanNumeral.text(number))、\(title)" }

  /// The same with Markdown's marks.
  func heading(level: Int?) -> String {
    let mark = level.map { $0 == 0 ? "**" : String(repeating: "#", count: $0) + " " } ?? ""
    return mark + heading + (level == 0 ? "**" : "")
  }
}

extension Block {
  /// How it is marked as a heading, as a new one beside it should be too; nil where it is not.
  public var headingLevel: Int? {
    if case .heading(let level) = kind { level } else { nil }
  }
}
