import ReportForms
import TextCore

/// The findings of a report's last version, rule by rule.
public struct FindingsMemory: Sendable {
  /// At the indices of the rules that were asked.
  var findings: [[Diagnostic]] = []
  /// Those of the rules that look at passages one by one.
  var ofPassages: [Diagnostic] = []
  /// Which rules were asked.
  var slugs: [String] = []

  public init() {}

  var count: Int { findings.reduce(ofPassages.count) { $0 + $1.count } }

  /// Brings the findings up to a report: asks the rules that a change touches, and moves what the
  /// others found with the text.
  mutating func update(_ report: Report, _ rules: CheckedRules, _ change: ScopeChange?) {
    let change = slugs == rules.slugs ? change : nil
    if change == nil {
      slugs = rules.slugs
      findings = Array(repeating: [], count: rules.entries.count)
    }
    for (index, entry) in rules.entries.enumerated() {
      if let change, !change.touches(entry), findings[index].move(with: change.shift) { continue }
      var found = Findings(entry.info)
      if let rule = entry.rule.passageRule {
        rule.init().checkRest(report, into: &found)
      } else {
        entry.rule.init().check(report, into: &found)
      }
      findings[index] = found.diagnostics
    }
    if let change {
      ofPassages.removeAll { change.shift.offset($0.range.lowerBound) == nil }
      if ofPassages.move(with: change.shift) {
        for index in change.shift.newBlocks { addPassage(ofBlock: index, report, rules) }
        return
      }
    }
    ofPassages = []
    for (prose, _) in report.passages(with: .findings) {
      addPassage(ofBlock: prose.index, report, rules)
    }
  }

  /// Adds what was found in a passage when it was read.
  private mutating func addPassage(
    ofBlock index: Int, _ report: Report, _ rules: CheckedRules
  ) {
    guard let place = report.proseIndex(ofBlock: index) else { return }
    let start = report.prose[place].range.lowerBound
    for diagnostic in report.readings[place].scan(PassageTraits.self).findings
    where rules.passageSlugs?.contains(diagnostic.rule) ?? true {
      ofPassages.append(diagnostic.shifted(by: start))
    }
  }
}

extension Diagnostic {
  /// Moves it with the text; false where it speaks of the window that was edited.
  mutating func move(with shift: TextShift) -> Bool {
    if let distance = shift.distance(of: reach) {
      self = shifted(by: distance)
      return true
    }
    guard let moved = placed(shift.range) else { return false }
    self = moved
    return true
  }
}

extension [Diagnostic] {
  /// Moves all of them with the text; false, with findings that are of no use, where one speaks of the
  /// window that was edited.
  mutating func move(with shift: TextShift) -> Bool {
    for index in indices {
      guard self[index].move(with: shift) else { return false }
    }
    return true
  }
}
