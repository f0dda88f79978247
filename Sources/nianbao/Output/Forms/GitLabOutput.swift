import ReportRules
import TextCore

/// A Code Quality report of GitLab CI, a subset of Code Climate's format.
enum GitLabOutput {
  struct Issue: Encodable {
    var description: String
    var checkName: String
    /// Tells issues of one report apart, and the same issue in two reports alike.
    var fingerprint: String
    var severity: String
    var location: Location

    private enum CodingKeys: String, CodingKey {
      case description, fingerprint, severity, location
      case checkName = "check_name"
    }
  }

  struct Location: Encodable {
    var path: String
    var lines: Lines
  }

  struct Lines: Encodable {
    var begin: Int
    var end: Int
  }

  static func issues(_ run: PrintedRun) -> [Issue] {
    var seen: Set<String> = []
    var issues = run.failures.map { failure in
      Issue(
        description: failure.message.text(in: run.language), checkName: "unreadable-file",
        fingerprint: fingerprint(failure.path, "unreadable-file", &seen), severity: "critical",
        location: Location(path: failure.path, lines: Lines(begin: 1, end: 1)))
    }
    issues += run.entries.map { entry in
      let finding = entry.finding
      return Issue(
        description: finding.oneLine, checkName: finding.rule,
        fingerprint: fingerprint(entry.path, entry.detail.fingerprint, &seen),
        severity: severity(finding),
        location: Location(
          path: entry.path, lines: Lines(begin: finding.start.line, end: finding.end.line)))
    }
    return issues
  }

  private static func severity(_ finding: JSONOutput.Finding) -> String {
    switch Severity(rawValue: finding.severity) {
    case .error: "major"
    case .warning: "minor"
    case .information, nil: "info"
    }
  }

  private static func fingerprint(_ path: String, _ content: String, _ seen: inout Set<String>)
    -> String
  {
    var hash = ContentHash()
    hash.add(path.utf8)
    hash.add(content.utf8)
    while !seen.insert(hash.text).inserted { hash.add("again".utf8) }
    return hash.text
  }
}
