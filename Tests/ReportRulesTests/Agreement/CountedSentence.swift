import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// A sentence with `⟦ ⟧` around each count, and in front of it what the counts are:
/// `received carriedIn | 收到公开申请⟦3⟧件，上年结转⟦0⟧件。`; nothing in front of a sentence that counts
/// nothing of the form.
struct CountedSentence {
  let names: [String]
  let text: MarkedText
  let sentence: String

  init(_ line: String, under heading: String) {
    let parts = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    names = parts[0].split(separator: " ").map(String.init)
    sentence = parts.count > 1 ? parts[1].trimmingBlanks : ""
    text = MarkedText(
      """
      青禾县水务局2023年政府信息公开工作年度报告

      一、总体情况

      2023年，本机关扎实推进各项工作。

      \(heading)

      \(sentence)

      二、主动公开政府信息情况
      """)
  }

  static func check(_ lines: [String], under heading: String) {
    for line in lines {
      let failure = CountedSentence(line, under: heading).failure
      #expect(failure == nil, "\(failure ?? "")")
    }
  }

  /// What was read otherwise than meant; nil where all is as it should be.
  var failure: String? {
    let report = Report(Document(parsing: text.source), literals: RuleCatalogue.literals)
    let found = report.quantities.map { quantity in
      quantity.names.map(\.rawValue).joined(separator: "+")
        + " 「\(text.source.string(quantity.range))」"
    }
    let due = zip(names, text.marks).map { "\($0) 「\(text.source.string($1))」" }
    guard names.count == text.marks.count else { return "\(sentence): marks and names differ" }
    let places = report.quantities.map(\.range)
    if found.sorted() == due.sorted(),
      places.sorted(by: { $0.lowerBound < $1.lowerBound }) == text.marks
    {
      return nil
    }
    return "\(sentence)\n  due:   \(due)\n  found: \(found)"
  }
}

extension Substring {
  var trimmingBlanks: String {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    return String(rest)
  }
}
