import ReportRules
import TextCore

/// Whether findings of two versions of a text are written with the same bytes: they say the same, of
/// places on the same lines and columns.
struct FindingComparison {
  private let moved: MovedText
  private let form: DiagnosticJSON.Form

  init(_ moved: MovedText, _ form: DiagnosticJSON.Form) {
    self.moved = moved
    self.form = form
  }

  /// How many findings are the same at the beginning, and how many of the rest at the end.
  func sameAtBothEnds(_ old: [Diagnostic], _ new: [Diagnostic]) -> (front: Int, back: Int) {
    Diagnostic.sameAtBothEnds(
      old, new, movedBy: { moved.distance(of: $0) }, orElse: { isSame($0, $1) })
  }

  func isSame(_ old: Diagnostic, _ new: Diagnostic) -> Bool {
    guard old.severity == new.severity else { return false }
    if new.isMoved(from: old), let distance = moved.distance(of: old.reach) {
      return old.range.shifted(by: distance) == new.range
    }
    return old.isAlike(new, in: form.language, withRelated: form.hasRelated) {
      moved.isSamePlace($0, $1)
    }
  }

  /// By how much the numbers of a finding's lines grew, where that is all that differs; else nil. Lines of
  /// other files do not grow.
  func movedLines(_ old: Diagnostic, _ new: Diagnostic) -> Int? {
    guard old.severity == new.severity, !(form.hasRelated && new.hasPlacesElsewhere),
      old.isAlike(
        new, in: form.language, withRelated: form.hasRelated, { moved.isMovedPlace($0, $1) })
    else { return nil }
    return moved.lines
  }

  /// Whether an old finding stands in front of a new one by now, or nowhere: then it is none of those
  /// behind either, since findings come in the order of their places.
  func isPassed(_ old: Diagnostic, by new: Diagnostic) -> Bool {
    guard let start = moved.offset(old.range.lowerBound) else { return true }
    return start < new.range.lowerBound
  }
}
