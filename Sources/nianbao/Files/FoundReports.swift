import ReportAnalysis

/// The files that a command line names, each with who checks it by the configuration in force for it.
struct FoundReports {
  struct Task: Sendable {
    var file: FileDiscovery.Found
    /// Shared by all files of one configuration in this run: making one costs a twentieth of checking a
    /// report.
    var linter: Linter
  }

  private(set) var tasks: [Task] = []
  private(set) var failures: [FileError] = []
  /// What is wrong with configuration files, with its place.
  let problems: [String]

  /// - Parameter paths: files, folders, or `-`; none means the current folder.
  init(_ paths: [String], _ choices: ConfigurationChoices, stdinName: String) {
    var configurations = ConfigurationFiles(choices)
    var linters: [Configuration: Linter] = [:]
    func linter(for path: String) -> Linter {
      let configuration = configurations.configuration(for: path)
      if let linter = linters[configuration] { return linter }
      let linter = Linter(configuration)
      linters[configuration] = linter
      return linter
    }
    var seen: Set<String> = []
    for path in paths.isEmpty ? ["."] : paths {
      var found = [FileDiscovery.Found(path: "-", isNamed: true)]
      if path != "-" {
        let discovery = FileDiscovery([path]) { configurations.excludes($0) }
        found = discovery.files
        failures += discovery.errors
      }
      // `k/a.md` and `./k/a.md` are one file.
      for file in found
      where paths.count < 2 || file.path == "-"
        || seen.insert(FileWriting.resolved(file.path)).inserted
      {
        let configured = file.path == "-" ? stdinName : file.path
        tasks.append(Task(file: file, linter: linter(for: configured)))
      }
    }
    problems = configurations.problems
  }
}
