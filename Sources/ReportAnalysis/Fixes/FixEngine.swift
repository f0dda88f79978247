import ReportForms
import ReportRules
import TextCore

/// Applies fixes until none is left.
public struct FixEngine: Sendable {
  /// Which fixes are applied.
  public enum Scope: Sendable {
    /// Those that change no fact.
    case safe
    /// The likeliest of each finding, also those that a person should choose.
    case all
  }

  /// What came of it.
  public struct Outcome: Sendable {
    public let text: SourceText
    /// The difference to the text at the start: ordered, not overlapping.
    public let edits: [TextEdit]
    /// How many fixes were applied.
    public let count: Int
    /// The findings that are left.
    public let analysis: Analysis
  }

  private let linter: Linter
  private let scope: Scope
  /// A fix may uncover another finding; after so many rounds something goes in circles.
  private static let rounds = 16

  public init(_ linter: Linter, _ scope: Scope = .safe) {
    self.linter = linter
    self.scope = scope
  }

  /// Fixes a text to the fixed point. Text that is no report comes back as it is.
  ///
  /// - Parameter earlier: what a report is held against.
  public func apply(
    _ text: SourceText, against earlier: (Report) -> EarlierReports = { _ in .none }
  ) -> Outcome {
    var edited = EditedText(text)
    var analysis = linter.analyze(text, against: earlier)
    var count = 0
    var seen: Set<[UInt8]> = [text.bytes]
    let rules = Set(analysis.diagnostics.map(\.rule))
    for _ in 0..<FixEngine.rounds {
      let fixes = select(analysis.diagnostics, offeredBy: rules)
      guard !fixes.isEmpty else { break }
      var next = edited
      next.apply(fixes.flatMap(\.edits).ordered)
      // A text met before means that two fixes undo each other: what stands is kept.
      guard seen.insert(next.current.bytes).inserted else { break }
      edited = next
      count += fixes.count
      analysis = linter.analyze(edited.current, against: earlier)
    }
    return Outcome(text: edited.current, edits: edited.edits, count: count, analysis: analysis)
  }

  /// One fix a finding, whole or not at all; of fixes that overlap the first is taken, and the others
  /// have their turn in the next round.
  ///
  /// - Parameter rules: those that found something in the text as a person wrote it. What others offer later
  ///   follows from what was filled in, as that a 0 contradicts the prose: it is no evidence.
  private func select(_ diagnostics: [Diagnostic], offeredBy rules: Set<String>) -> [Fix] {
    var taken = TakenRanges()
    var fixes: [Fix] = []
    for diagnostic in diagnostics {
      let isOffered = scope == .all && rules.contains(diagnostic.rule)
      guard let fix = choice(diagnostic.fixes.filter { isOffered || $0.safety == .safe }),
        !fix.edits.isEmpty, !fix.edits.contains(where: { taken.touches($0.range) })
      else { continue }
      fixes.append(fix)
      for edit in fix.edits { taken.take(edit.range) }
    }
    return fixes
  }

  /// The first, or the one that does the same and more: all cells of a table, and not one a round.
  private func choice(_ fixes: [Fix]) -> Fix? {
    guard let first = fixes.first else { return nil }
    let whole = fixes.dropFirst().first { $0.edits.starts(with: first.edits) }
    return whole ?? first
  }
}

/// What the fixes of a round change, in the order of the text: ten thousand fixes are not compared each with
/// all others.
private struct TakenRanges {
  private var ranges: [SourceRange] = []

  /// Whether an edit overlaps one that was taken. An insertion has no place beside one either: which of the
  /// two should stand first, nobody knows.
  func touches(_ range: SourceRange) -> Bool {
    // Those that were taken do not overlap: only the last of them can reach as far.
    var index = ranges.partitioningIndex { $0.lowerBound > range.upperBound }
    while index > 0, ranges[index - 1].upperBound >= range.lowerBound {
      index -= 1
      let other = ranges[index]
      if other.overlaps(range) || other.isEmpty || range.isEmpty { return true }
    }
    return false
  }

  /// Most come in the order of the text, so that little is moved.
  mutating func take(_ range: SourceRange) {
    ranges.insert(range, at: ranges.partitioningIndex { $0.lowerBound > range.lowerBound })
  }
}
