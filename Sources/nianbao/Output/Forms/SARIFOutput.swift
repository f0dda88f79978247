import ReportRules
import TextCore

/// Static Analysis Results Interchange Format, version 2.1.0 (OASIS).
enum SARIFOutput {
  static func log(_ run: PrintedRun) -> SARIF.Log {
    let infos = RuleCatalogue.infos
    var indices: [String: Int] = [:]
    for (index, info) in infos.enumerated() { indices[info.slug] = index }
    let folder = Platform.currentFolder
    let places = SARIFPlaces(folder: folder)
    let unread = run.failures.map { failure in
      SARIF.Notification(
        message: SARIF.Message(text: failure.message.text(in: run.language)),
        locations: [places.location(failure.path)])
    }
    let misconfigured = run.problems.map {
      SARIF.Notification(message: SARIF.Message(text: $0))
    }
    return SARIF.Log(runs: [
      SARIF.Run(
        tool: SARIF.Tool(
          driver: SARIF.Driver(
            version: Invocation.version, semanticVersion: Invocation.version,
            rules: infos.map { descriptor($0, run.language) })),
        invocations: [
          SARIF.Invocation(
            executionSuccessful: unread.isEmpty && misconfigured.isEmpty,
            toolExecutionNotifications: unread, toolConfigurationNotifications: misconfigured)
        ],
        originalUriBaseIds: [
          SARIFPlaces.root: SARIF.Artifact(uri: places.folderURI)
        ],
        language: run.language == .chinese ? "zh-CN" : "en-US",
        results: run.entries.map { result($0, indices[$0.finding.rule], places) })
    ])
  }

  private static func descriptor(_ info: RuleInfo, _ language: Language) -> SARIF.Rule {
    SARIF.Rule(
      id: info.slug, shortDescription: SARIF.Message(text: info.summary.text(in: language)),
      fullDescription: SARIF.Message(text: info.reason.text(in: language)),
      help: SARIF.Help(
        text: info.reason.text(in: language) + "\n" + info.basis,
        markdown: "**\(info.slug)** — \(info.summary.text(in: language))\n\n"
          + info.reason.text(in: language) + "\n\n" + info.basis),
      defaultConfiguration: SARIF.Configuration(level: level(info.severity)),
      properties: SARIF.Properties(tags: [info.group.rawValue]))
  }

  private static func level(_ severity: Severity) -> String {
    severity == .information ? "note" : severity.rawValue
  }

  private static func result(
    _ entry: PrintedRun.Entry, _ index: Int?, _ places: SARIFPlaces
  ) -> SARIF.Result {
    let finding = entry.finding
    let artifact = places.artifact(entry.path)
    let fixes = finding.fixes.map { fix in
      SARIF.Fix(
        description: SARIF.Message(text: fix.title),
        artifactChanges: [
          SARIF.Change(
            artifactLocation: artifact,
            replacements: fix.edits.map {
              SARIF.Replacement(
                deletedRegion: SARIF.Region($0.start, $0.end),
                insertedContent: SARIF.Content(text: $0.text))
            })
        ])
    }
    let related = finding.related.enumerated().map { index, place in
      SARIF.Location(
        id: index + 1,
        physicalLocation: SARIF.Place(
          artifactLocation: places.artifact(place.path),
          region: SARIF.Region(place.start, place.end)),
        message: SARIF.Message(text: place.message))
    }
    return SARIF.Result(
      ruleId: finding.rule, ruleIndex: index, level: finding.level("note"),
      message: SARIF.Message(text: finding.message),
      locations: [
        SARIF.Location(
          physicalLocation: SARIF.Place(
            artifactLocation: artifact, region: SARIF.Region(finding.start, finding.end)))
      ],
      partialFingerprints: ["nianbaoContent/v1": entry.detail.fingerprint],
      relatedLocations: related.isEmpty ? nil : related, fixes: fixes.isEmpty ? nil : fixes)
  }
}

/// Where files are: below the current folder by their way from it, others by their whole path.
struct SARIFPlaces {
  static let root = "%SRCROOT%"

  private let folder: String

  init(folder: String) { self.folder = folder.hasSuffix("/") ? folder : folder + "/" }

  var folderURI: String { "file://" + PercentEncoding.path(folder) }

  func location(_ path: String) -> SARIF.Location {
    SARIF.Location(physicalLocation: SARIF.Place(artifactLocation: artifact(path)))
  }

  func artifact(_ path: String) -> SARIF.Artifact {
    let whole = AbsolutePath.of(path, from: folder)
    // By bytes: a name may begin with a combining mark.
    guard whole.utf8.starts(with: folder.utf8) else {
      return SARIF.Artifact(uri: "file://" + PercentEncoding.path(whole))
    }
    return SARIF.Artifact(
      uri: PercentEncoding.path(
        String(decoding: whole.utf8.dropFirst(folder.utf8.count), as: UTF8.self)),
      uriBaseId: SARIFPlaces.root)
  }
}
