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
public struct Diagnostic: Sendable, Hashable {
  /// The slug of the rule.
  public var rule: String
  public var severity: Severity
  public var message: Localized
  public var range: SourceRange
  public var related: [RelatedPlace]
  /// Likeliest first.
  public var fixes: [Fix]

  public init(
    rule: String, severity: Severity, message: Localized, range: SourceRange,
    related: [RelatedPlace] = [], fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.range = range
    self.related = related
    self.fixes = fixes
  }
}

extension Diagnostic {
  /// Findings by position, then by slug; of equal ones the first stays first.
  ///
  /// Places are sorted instead of findings, which are large, and what is in order costs nothing.
  public static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    func precedes(_ one: Int, _ other: Int) -> Bool {
      let (left, right) = (diagnostics[one], diagnostics[other])
      if left.range.lowerBound != right.range.lowerBound {
        return left.range.lowerBound < right.range.lowerBound
      }
      if left.range.upperBound != right.range.upperBound {
        return left.range.upperBound < right.range.upperBound
      }
      return left.rule == right.rule ? one < other : left.rule < right.rule
    }
    let places = diagnostics.indices.sorted(by: precedes)
    return places.map { diagnostics[$0] }
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

  public static func safe(_ zh: String, _ en: String, _ edits: TextEdit...) -> Fix {
    Fix(Localized(zh, en), .safe, edits)
  }

  public static func offer(_ zh: String, _ en: String, _ edits: TextEdit...) -> Fix {
    Fix(Localized(zh, en), .offer, edits)
  }
}
