import ReportAnalysis

/// What became of one file.
enum FileOutcome<Done: Sendable>: Sendable {
  case done(Done)
  /// No annual report; what came in on standard input goes out.
  case other(path: String, output: [UInt8])
  case failed(FileError)
}

/// The files that a command line names, each with who checks it by the configuration in force for it.
struct FoundReports {
  struct Task: Sendable {
    var file: FileDiscovery.Found
    /// Shared by all files of one configuration in this run: making one costs a twentieth of checking a
    /// report.
    var linter: Linter

    /// Whether it is what comes on standard input.
    var isInput: Bool { file.path == "-" }
    /// Whether it is excluded; what came on standard input then goes out as it is, where a text is due.
    var isLeftOut = false
  }

  /// What standard input is called where nobody says what it stands for.
  static let unnamed = "<stdin>"

  private(set) var tasks: [Task] = []
  private(set) var failures: [FileError] = []
  /// What is wrong with configuration files, with its place.
  let problems: [String]
  /// What standard input stands for.
  private let stdinName: String

  /// - Parameter paths: files, folders, or `-`; none means the current folder.
  init(_ paths: [String], _ choices: ConfigurationChoices, stdinName: String) {
    self.stdinName = stdinName
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
      let isLeftOut =
        path == "-" && choices.excludesNamed && stdinName != FoundReports.unnamed
        && configurations.excludes(stdinName)
      var found = [FileDiscovery.Found(path: "-", isNamed: !isLeftOut)]
      if path != "-" {
        let discovery = FileDiscovery([path], excludesNamed: choices.excludesNamed) {
          configurations.excludes($0)
        }
        found = discovery.files
        failures += discovery.errors
      }
      // `k/a.md`, `./k/a.md` and a link to either are one file, and standard input can be read once.
      for file in found
      where seen.insert(file.path == "-" ? "-" : FileSystem.resolved(file.path)).inserted {
        let configured = file.path == "-" ? stdinName : file.path
        tasks.append(Task(file: file, linter: linter(for: configured), isLeftOut: isLeftOut))
      }
    }
    problems = configurations.problems
  }

  /// Reads all files and works on them, several at once.
  ///
  /// - Parameters:
  ///   - jobs: how many; nil for one a processor.
  ///   - progress: is told of each file that is done.
  /// - Returns: what came of each, in their order.
  func outcomes<Done: Sendable>(
    as encoding: TextEncoding.Choice, jobs: Int?, _ progress: ProgressLine?,
    _ work: @Sendable (Task, ReadFile) throws(FileError) -> FileOutcome<Done>
  ) -> [(task: Task, outcome: FileOutcome<Done>)] {
    let stdinName = stdinName
    defer { progress?.erase() }
    let outcomes = InParallel.map(tasks, jobs: jobs) { task -> FileOutcome<Done> in
      defer { progress?.advance() }
      do throws(FileError) {
        let file =
          task.isInput
          ? try FileReading.input(named: stdinName, as: encoding)
          : try FileReading.file(task.file.path, as: encoding)
        return try work(task, file)
      } catch {
        return .failed(error)
      }
    }
    return Array(zip(tasks, outcomes))
  }
}
