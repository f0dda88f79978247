import TextCore

/// A finding: what is wrong, where, and what could be done.
///
/// What is said of the place stands in one storage that all copies share, in distances from the
/// finding's start: there are thousands of findings in a long text, every version of it lists them all,
/// and most of them only move.
public struct Diagnostic: Sendable {
  public var severity: Severity
  public private(set) var range: SourceRange
  private var statement: Statement

  public init(
    rule: String, severity: Severity, message: Localized, range: SourceRange,
    related: [RelatedPlace] = [], fixes: [Fix] = []
  ) {
    self.severity = severity
    self.range = range
    statement = Statement(
      rule: rule, message: message, range: range, related: related, fixes: fixes)
  }

  private init(_ severity: Severity, _ range: SourceRange, _ statement: Statement) {
    self.severity = severity
    self.range = range
    self.statement = statement
  }

  /// The slug of the rule.
  public var rule: String { statement.wording.rule }
  public var message: Localized { statement.wording.message }
  public var related: [RelatedPlace] { statement.related(from: range.lowerBound) }
  /// Likeliest first.
  public var fixes: [Fix] { statement.fixes(from: range.lowerBound) }

  /// The least range that holds its range, its related places in the text, and its fixes' edits.
  public var reach: SourceRange { statement.reach.shifted(by: range.lowerBound) }

  /// The same finding as far along as the text in front of it is longer.
  func shifted(by distance: Int) -> Diagnostic {
    var diagnostic = self
    diagnostic.shift(by: distance)
    return diagnostic
  }

  mutating func shift(by distance: Int) { range = range.shifted(by: distance) }

  /// The same finding with every range of the text in it put elsewhere; nil where one has no place.
  ///
  /// - Parameters:
  ///   - distance: how far all in a range is put; nil where that differs.
  ///   - place: where a range is put.
  func placed(
    _ distance: (SourceRange) -> Int?, _ place: (SourceRange) -> SourceRange?
  ) -> Diagnostic? {
    guard let moved = place(range), let statement = statement.placed(distance, place, range, moved)
    else { return nil }
    return Diagnostic(severity, moved, statement)
  }

  /// Whether it speaks of places in other files.
  public var hasPlacesElsewhere: Bool { statement.wording.hasPlacesElsewhere }

  /// Whether two findings have the same words in a language, and places that lie alike; what can be
  /// done about them may differ.
  ///
  /// - Parameter isAlike: whether a range of this finding's text and one of the other's are alike.
  public func isAlike(
    _ other: Diagnostic, in language: Language, withRelated: Bool,
    _ isAlike: (SourceRange, SourceRange) -> Bool
  ) -> Bool {
    guard isAlike(range, other.range) else { return false }
    let (own, others) = (statement.wording, other.statement.wording)
    guard own === others || own.isWritten(as: others, language, withRelated: withRelated) else {
      return false
    }
    guard withRelated else { return true }
    return zip(statement.relatedRanges, other.statement.relatedRanges).allSatisfy {
      isAlike($0.shifted(by: range.lowerBound), $1.shifted(by: other.range.lowerBound))
    }
  }
}

extension Diagnostic: Hashable {
  public static func == (left: Diagnostic, right: Diagnostic) -> Bool {
    left.range == right.range && left.severity == right.severity
      && (left.statement === right.statement || left.statement.isSame(as: right.statement))
  }

  /// How many findings of two lists are the same at the beginning, and how many of the rest at the end.
  ///
  /// Findings are counted references, and there are many: the lists stay where they are, and those that
  /// were moved are told without having hold of them.
  ///
  /// - Parameters:
  ///   - distance: how far a range of the old text has moved; nil where it was not moved as a whole.
  ///   - isSame: asked of two findings of which the one is not the other moved as far as all its places.
  public static func sameAtBothEnds(
    _ old: [Diagnostic], _ new: [Diagnostic], movedBy distance: (SourceRange) -> Int?,
    orElse isSame: (_ old: Diagnostic, _ new: Diagnostic) -> Bool
  ) -> (front: Int, back: Int) {
    old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        func isOne(_ index: Int, _ newIndex: Int) -> Bool {
          isMoved(old, index, new, newIndex, distance) || isSame(old[index], new[newIndex])
        }
        let most = min(old.count, new.count)
        var front = 0
        while front < most, isOne(front, front) { front += 1 }
        var back = 0
        while back < most - front, isOne(old.count - 1 - back, new.count - 1 - back) { back += 1 }
        return (front, back)
      }
    }
  }

  private static func isMoved(
    _ old: UnsafeBufferPointer<Diagnostic>, _ oldIndex: Int,
    _ new: UnsafeBufferPointer<Diagnostic>, _ index: Int, _ distance: (SourceRange) -> Int?
  ) -> Bool {
    guard old[oldIndex].statement === new[index].statement,
      old[oldIndex].severity == new[index].severity
    else { return false }
    let range = old[oldIndex].range
    return distance(old[oldIndex].statement.reach.shifted(by: range.lowerBound))
      .map { range.shifted(by: $0) == new[index].range } ?? false
  }

  /// Whether both say the same of places that lie alike. A finding that was moved does; that others
  /// do is not looked for.
  public func isMoved(from other: Diagnostic) -> Bool { statement === other.statement }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(range)
    hasher.combine(rule)
    hasher.combine(message.zh)
  }
}

extension Diagnostic {
  /// Findings by position, then by slug; of equal ones the first stays first.
  ///
  /// Places are sorted instead of findings, which are counted references.
  public static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    func precedes(_ left: Place, _ right: Place) -> Bool {
      if left.start != right.start { return left.start < right.start }
      if left.end != right.end { return left.end < right.end }
      let (one, other) = (diagnostics[left.index].rule, diagnostics[right.index].rule)
      return one == other ? left.index < right.index : one < other
    }
    var places: [Place] = []
    places.reserveCapacity(diagnostics.count)
    for index in diagnostics.indices {
      let range = diagnostics[index].range
      places.append(Place(start: range.lowerBound, end: range.upperBound, index: index))
    }
    places.sort(by: precedes)
    return places.map { diagnostics[$0.index] }
  }

  private struct Place {
    let start: Int
    let end: Int
    let index: Int
  }

  /// Whether it is told before another finding; nil where both are of one rule and one place.
  func precedes(_ other: Diagnostic) -> Bool? {
    if range.lowerBound != other.range.lowerBound {
      return range.lowerBound < other.range.lowerBound
    }
    if range.upperBound != other.range.upperBound {
      return range.upperBound < other.range.upperBound
    }
    return rule == other.rule ? nil : rule < other.rule
  }
}
