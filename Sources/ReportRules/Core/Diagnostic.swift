import TextCore

/// How bad a finding is.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  /// The report is wrong.
  case error
  /// A reviewer would send it back.
  case warning
  /// Style, convention.
  case information

  /// From mild to bad.
  private var rank: Int {
    switch self {
    case .information: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  /// One step milder; information stays.
  public var lowered: Severity { self == .error ? .warning : .information }
}

/// The languages in which nianbao speaks.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

/// A text in every language that a user may choose.
public struct Localized: Sendable, Hashable {
  public var zh: String
  public var en: String

  public init(_ zh: String, _ en: String) {
    self.zh = zh
    self.en = en
  }

  public func text(in language: Language) -> String {
    language == .chinese ? zh : en
  }
}

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
      rule: rule, message: message, count: range.count,
      related: related.map { $0.shifted(by: -range.lowerBound) },
      fixes: fixes.map { $0.shifted(by: -range.lowerBound) })
  }

  /// The slug of the rule.
  public var rule: String { statement.rule }
  public var message: Localized { statement.message }
  public var related: [RelatedPlace] {
    statement.related.map { $0.shifted(by: range.lowerBound) }
  }
  /// Likeliest first.
  public var fixes: [Fix] { statement.fixes.map { $0.shifted(by: range.lowerBound) } }

  /// The least range that holds its range, its related places in the text, and its fixes' edits.
  public var reach: SourceRange { statement.reach.shifted(by: range.lowerBound) }

  /// The same finding as far along as the text in front of it is longer.
  func shifted(by distance: Int) -> Diagnostic {
    var diagnostic = self
    diagnostic.range = range.shifted(by: distance)
    return diagnostic
  }

  /// The same finding with every range of the text in it put elsewhere; nil where one has no place.
  func placed(_ place: (SourceRange) -> SourceRange?) -> Diagnostic? {
    guard let range = place(range) else { return nil }
    var related = related
    for index in related.indices where related[index].path == nil {
      guard let range = place(related[index].range) else { return nil }
      related[index].range = range
    }
    var fixes = fixes
    for fix in fixes.indices {
      for index in fixes[fix].edits.indices {
        guard let range = place(fixes[fix].edits[index].range) else { return nil }
        fixes[fix].edits[index].range = range
      }
    }
    let moved = shifted(by: range.lowerBound - self.range.lowerBound)
    if range == moved.range, related == moved.related, fixes == moved.fixes { return moved }
    return Diagnostic(
      rule: rule, severity: severity, message: message, range: range, related: related,
      fixes: fixes)
  }
}

extension Diagnostic: Hashable {
  public static func == (left: Diagnostic, right: Diagnostic) -> Bool {
    left.range == right.range && left.severity == right.severity
      && (left.statement === right.statement
        || left.hasSameWords(as: right) && left.statement.related == right.statement.related
          && left.statement.fixes == right.statement.fixes)
  }

  /// Whether both say the same of places that lie alike. A finding that was moved does; that others
  /// do is not looked for.
  public func isMoved(from other: Diagnostic) -> Bool { statement === other.statement }

  private func hasSameWords(as other: Diagnostic) -> Bool {
    rule == other.rule && message == other.message
  }

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
}

/// A place that explains a finding.
public struct RelatedPlace: Sendable, Hashable {
  public var range: SourceRange
  public var message: Localized
  /// The file, where it is another than the finding's.
  public var path: String?

  public init(_ range: SourceRange, _ message: Localized, path: String? = nil) {
    self.range = range
    self.message = message
    self.path = path
  }

  /// The same as far along as the text in front of it is longer; another file's place stays.
  func shifted(by distance: Int) -> RelatedPlace {
    path == nil ? RelatedPlace(range.shifted(by: distance), message) : self
  }
}

/// A way to mend a finding: edits that go together or not at all.
public struct Fix: Sendable, Hashable {
  public enum Safety: String, Sendable, Hashable {
    /// Changes no fact, no figure, no date: may be applied unasked.
    case safe
    /// A person chooses.
    case offer
  }

  public var title: Localized
  public var safety: Safety
  public var edits: [TextEdit]

  public init(_ title: Localized, _ safety: Safety, _ edits: [TextEdit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }

  /// The same as far along as the text in front of it is longer.
  func shifted(by distance: Int) -> Fix {
    Fix(title, safety, edits.map { TextEdit($0.range.shifted(by: distance), $0.replacement) })
  }

  public static func safe(_ zh: String, _ en: String, _ edits: TextEdit...) -> Fix {
    Fix(Localized(zh, en), .safe, edits)
  }

  public static func offer(_ zh: String, _ en: String, _ edits: TextEdit...) -> Fix {
    Fix(Localized(zh, en), .offer, edits)
  }
}
