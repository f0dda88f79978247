import ReportRules
import TextCore

/// Findings that are known and not told again, by file.
///
/// The paths are whatever the caller calls files by; on the disk they go from the baseline's folder.
public struct Baseline: Sendable, Hashable {
  /// What a finding is known by.
  public struct Key: Sendable, Hashable, Comparable {
    public var rule: String
    /// Of its content, see `FindingContent`.
    public var hash: String

    public init(rule: String, hash: String) {
      self.rule = rule
      self.hash = hash
    }

    public static func < (left: Key, right: Key) -> Bool {
      (left.rule, left.hash) < (right.rule, right.hash)
    }
  }

  /// How often it is known, and what a person reads.
  public struct Known: Sendable, Hashable {
    public var count: Int
    /// The beginning of what the finding marks.
    public var text: String

    public init(count: Int, text: String) {
      self.count = count
      self.text = text
    }
  }

  /// An entry as it is told and written.
  public struct Entry: Sendable, Hashable {
    public var path: String
    public var key: Key
    public var known: Known
  }

  /// A file's findings once those that are known are taken out.
  public struct Sifted: Sendable {
    public var analysis: Analysis
    public var comparison = Comparison()

    public init(analysis: Analysis) { self.analysis = analysis }
  }

  /// How a file's findings compare with those that are known.
  public struct Comparison: Sendable {
    /// How many were taken out.
    public var hidden = 0
    /// What is known of the file and no more found, by rules that were asked.
    public var stale: [Entry] = []
    /// All that was found.
    public var found: [Key: Known] = [:]

    public init() {}
  }

  public static let version = 1
  /// How much of a text an entry shows, in characters.
  private static let shown = 24
  /// Digits of a number that are shown; a year is whole, a number of somebody's is not.
  private static let longestNumber = 4

  public private(set) var files: [String: [Key: Known]] = [:]

  public init() {}

  /// By path, then by rule and hash, as they are written.
  public var entries: [Entry] {
    files.keys.sorted(by: Baseline.precedes).flatMap { path in
      (files[path] ?? [:]).sorted { $0.key < $1.key }.map {
        Entry(path: path, key: $0.key, known: $0.value)
      }
    }
  }

  public mutating func add(_ entry: Entry) {
    var known = files[entry.path, default: [:]][entry.key] ?? Known(count: 0, text: "")
    let (count, overflow) = known.count.addingReportingOverflow(entry.known.count)
    known.count = overflow ? .max : count
    known.text = entry.known.text
    files[entry.path, default: [:]][entry.key] = known
  }

  /// Has a file's entries be what was found in it; those of rules that were not asked stay.
  public mutating func replace(
    _ path: String, by found: [Key: Known], asked isAsked: (String) -> Bool
  ) {
    var entries = (files[path] ?? [:]).filter { !isAsked($0.key.rule) }
    entries.merge(found) { $1 }
    files[path] = entries.isEmpty ? nil : entries
  }

  /// Leaves a file out.
  public mutating func forget(_ path: String) { files[path] = nil }

  /// Takes out what is known of a file. What is found more often than it is known is new: the last of them.
  ///
  /// - Parameter isAsked: whether a rule was asked; what others once found may still be there.
  public func sift(
    _ analysis: Analysis, of path: String, asked isAsked: (String) -> Bool
  ) -> Sifted {
    var left = files[path] ?? [:]
    var sifted = Sifted(analysis: analysis)
    var comparison = Comparison()
    var fresh: [Diagnostic] = []
    for finding in analysis.diagnostics {
      let key = Key(rule: finding.rule, hash: FindingContent.hash(finding, in: analysis.text))
      let text = Baseline.excerpt(finding, analysis.text)
      comparison.found[key, default: Known(count: 0, text: text)].count += 1
      if let count = left[key]?.count, count > 0 {
        left[key]?.count -= 1
        comparison.hidden += 1
      } else {
        fresh.append(finding)
      }
    }
    if comparison.hidden > 0 {
      sifted.analysis = Analysis(
        text: analysis.text, report: analysis.report, diagnostics: fresh)
    }
    comparison.stale = left.filter { $0.value.count > 0 && isAsked($0.key.rule) }
      .sorted { $0.key < $1.key }.map { Entry(path: path, key: $0.key, known: $0.value) }
    sifted.comparison = comparison
    return sifted
  }

  /// The same order in every locale.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// What is marked; where that is nothing, what stands in its line.
  private static func excerpt(_ finding: Diagnostic, _ text: SourceText) -> String {
    var range = finding.range.clamped(to: 0..<text.bytes.count)
    if range.isEmpty { range = text.contentRange(ofLine: text.line(at: range.lowerBound)) }
    // A character has no more than four bytes that count here.
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + shown * 4)
    var result = String.UnicodeScalarView()
    var digits = 0
    for scalar in text.string(head).unicodeScalars.prefix(shown) {
      digits = ("0"..."9").contains(scalar) ? digits + 1 : 0
      if digits > longestNumber {
        // Whose number it is must not be read here once it is gone from the report.
        if digits == longestNumber + 1 { result.append("…") }
        continue
      }
      result.append(scalar.value < 0x20 || scalar.value == 0xFFFD ? " " : scalar)
    }
    return String(result)
  }
}
