import ReportFormat
import ReportForms
import ReportRules
import TextCore

/// What a user chose, from `.nianbao.json`, the command line or an editor's settings.
public struct Configuration: Sendable, Hashable {
  /// Slugs and groups to which checking is confined; nil for all.
  public var select: [String]?
  /// Slugs and groups left out.
  public var ignore: [String] = []
  /// Severities by slug or group; `.some(nil)` switches the rule off.
  public var severity: [String: Severity?] = [:]
  /// An edition's id; nil where the report's year decides.
  public var edition: String?
  /// Nil where nobody chose one: then the editor's locale decides, and Chinese on the command line.
  public var language: Language?
  /// Path patterns of files that are not looked at.
  public var exclude: [String] = []
  public var overrides: [Override] = []
  public var tables = TableStyle()
  /// Further names of an agency, by its name.
  public var agencyAliases: [String: [String]] = [:]

  public init() {}

  /// What differs for files whose path fits a pattern; later entries win.
  public struct Override: Sendable, Hashable {
    public var files: [String]
    public var select: [String]?
    public var ignore: [String] = []
    public var severity: [String: Severity?] = [:]
    public var edition: String?

    public init(files: [String]) {
      self.files = files
    }
  }

  /// How tables are written by formatting.
  public typealias TableStyle = ReportFormat.TableStyle

  /// Whether a rule runs, and with which severity: nil where it is off.
  public func severity(of info: RuleInfo) -> Severity? {
    if let select, !select.contains(info.slug), !select.contains(info.group.rawValue) { return nil }
    if ignore.contains(info.slug) || ignore.contains(info.group.rawValue) { return nil }
    if let own = severity[info.slug] ?? severity[info.group.rawValue] { return own }
    return info.severity
  }

  /// The severity that the user named for the rule, which then holds for each of its findings.
  func namedSeverity(of info: RuleInfo) -> Severity? {
    (severity[info.slug] ?? severity[info.group.rawValue]).flatMap { $0 }
  }
}

extension Configuration {
  /// What holds for a file: this configuration with the overrides whose patterns the path fits.
  ///
  /// - Parameter path: relative to the configuration's folder, `/` between folders.
  public func resolved(for path: String) -> Configuration {
    var result = self
    for override in overrides
    where override.files.contains(where: { PathPattern($0).matches(path) }) {
      if let select = override.select { result.select = select }
      result.ignore += override.ignore
      result.severity.merge(override.severity) { $1 }
      if let edition = override.edition { result.edition = edition }
    }
    return result
  }

  /// Whether a file is left out.
  public func excludes(_ path: String) -> Bool {
    exclude.contains { PathPattern($0).matches(path) }
  }
}
