import ReportRules

/// The Reviewdog Diagnostic Format: columns count UTF-8 bytes.
enum RDJSONOutput {
  struct Result: Encodable {
    var source = Source()
    var diagnostics: [Item]
  }

  struct Source: Encodable {
    var name = "nianbao"
  }

  struct Item: Encodable {
    var message: String
    var location: Location
    var severity: String
    var source = Source()
    var code: Code?
    var suggestions: [Suggestion]?
    var relatedLocations: [Related]?

    private enum CodingKeys: String, CodingKey {
      case message, location, severity, source, code, suggestions
      case relatedLocations = "related_locations"
    }
  }

  struct Code: Encodable {
    var value: String
  }

  struct Location: Encodable {
    var path: String
    var range: Range?
  }

  struct Range: Encodable {
    var start: Position
    var end: Position

    init(_ start: PrintedPosition, _ end: PrintedPosition) {
      self.start = Position(line: start.line, column: start.column)
      self.end = Position(line: end.line, column: end.column)
    }
  }

  struct Position: Encodable {
    var line: Int
    var column: Int
  }

  struct Suggestion: Encodable {
    var range: Range
    var text: String
  }

  struct Related: Encodable {
    var message: String
    var location: Location
  }

  static func result(_ run: PrintedRun) -> Result {
    let failures = run.failures.map {
      Item(
        message: $0.message.text(in: run.language), location: Location(path: $0.path),
        severity: "ERROR")
    }
    return Result(diagnostics: failures + run.entries.map(item))
  }

  private static func item(_ entry: PrintedRun.Entry) -> Item {
    let finding = entry.finding
    let suggestions = entry.detail.suggestions.map {
      Suggestion(range: Range($0.start, $0.end), text: $0.text)
    }
    let related = finding.related.map {
      Related(
        message: $0.message, location: Location(path: $0.path, range: Range($0.start, $0.end)))
    }
    return Item(
      message: finding.oneLine,
      location: Location(path: entry.path, range: Range(finding.start, finding.end)),
      severity: finding.level("info").uppercased(), code: Code(value: finding.rule),
      suggestions: suggestions.isEmpty ? nil : suggestions,
      relatedLocations: related.isEmpty ? nil : related)
  }
}
