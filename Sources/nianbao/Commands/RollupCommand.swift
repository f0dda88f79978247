import ReportAnalysis
import ReportForms
import ReportRules

/// `--rollup`: adds up the reports of a folder, and compares them with the one above them.
struct RollupCommand {
  var folder: String
  /// The government's own report; nil where nothing is compared.
  var report: String?
  var choices: ConfigurationChoices
  var encoding: TextEncoding.Choice
  var isForMachines: Bool
  var language: Language
  /// Nil for one a processor.
  var jobs: Int?
  var isQuiet: Bool
  var stdinName: String
  var destination: Destination

  func run() -> Int32 {
    var failures: [FileError] = []
    switch FileKind.of(folder) {
    case .folder: break
    case .none: failures.append(.notFound(folder))
    case .file, .other:
      failures.append(
        .unreadable(folder, reason: Localized("不是文件夹", "not a folder")))
    }
    if let report, FileKind.of(report) == .folder {
      failures.append(.unreadable(report, reason: SystemError.isFolder.reason))
    }
    guard failures.isEmpty else { return fail(failures) }
    var problems: Set<String> = []
    let own = report.flatMap { read([$0], &failures, &problems).first }
    if let report, own == nil, failures.isEmpty {
      say(Localized("\(report)：不是政府信息公开工作年度报告", "\(report): no annual report"))
      return 2
    }
    var found = read([folder], &failures, &problems)
    if let own {
      // The same file under another name.
      let file = FileSystem.resolved(own.path)
      for index in found.indices where FileSystem.resolved(found[index].path) == file {
        found[index].path = own.path
      }
    }
    let rollup = Rollup(found, comparedWith: own)
    if isForMachines {
      let output = RollupJSON(rollup, failures, language)
      destination.write(JSONOutput.encode(output, pretty: true) + "\n")
    } else if !found.isEmpty {
      destination.write(RollupText(language: language).text(rollup))
    }
    if rollup.reports.isEmpty {
      say(Localized("\(folder)：没有可以相加的年度报告", "\(folder): no annual report to add up"))
    }
    if !failures.isEmpty || !problems.isEmpty || rollup.reports.isEmpty { return fail(failures) }
    return rollup.differences.isEmpty ? 0 : 1
  }

  private func read(
    _ paths: [String], _ failures: inout [FileError], _ problems: inout Set<String>
  ) -> [RollupReport] {
    let files = FoundReports(paths, choices, stdinName: stdinName)
    failures += files.failures
    for problem in files.problems where problems.insert(problem).inserted {
      Destination.say(problem)
    }
    let progress = ProgressLine(files.tasks.count, language, isQuiet: isQuiet)
    let outcomes = files.outcomes(as: encoding, jobs: jobs, progress) {
      task, file -> FileOutcome<RollupReport> in
      guard !task.isLeftOut,
        let report = RollupReport(path: file.path, file.text, task.linter.configuration)
      else { return .other(path: file.path, output: []) }
      return .done(report)
    }
    var reports: [RollupReport] = []
    for (_, outcome) in outcomes {
      switch outcome {
      case .done(let report): reports.append(report)
      case .other: break
      case .failed(let error): failures.append(error)
      }
    }
    return reports
  }

  private func fail(_ failures: [FileError]) -> Int32 {
    for failure in failures { Destination.say(failure, in: language) }
    return 2
  }

  private func say(_ message: Localized) { Destination.say(message.text(in: language)) }
}
