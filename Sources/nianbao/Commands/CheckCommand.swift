import ReportAnalysis
import ReportRules
import TextCore

/// `--check` and `--fix`: takes files in parallel and prints their findings in order.
struct CheckCommand {
  /// What is done to a file before its findings are printed.
  enum Repair: Sendable {
    case none
    /// Fixes are applied and the file is written; with `isDryRun` the difference is printed instead.
    case fix(FixEngine.Scope, isDryRun: Bool)
  }

  var paths: [String]
  var choices: ConfigurationChoices
  var repair = Repair.none
  var encoding = TextEncoding.Choice.auto
  let previous: PreviousReports
  var style: OutputStyle
  var failOn: Severity?
  /// Nil for one a processor.
  var jobs: Int?
  var isQuiet: Bool
  var hasStatistics: Bool
  var stdinName: String
  var destination: Destination
  var known = KnownFindings.none

  /// What is left of a file that was checked. Neither its text nor what was read of it: of a thousand reports
  /// of 11 KB these are a third of a gigabyte.
  struct Checked: Sendable {
    var file: PrintedFile
    var known: Baseline.Comparison
    /// What other reports of the run are held against; nil where there are none.
    var own: EarlierReport?
    /// Whether it could not be compared with what `--previous` names.
    var lacksPrevious = false
    /// What standard output gets instead of a file, in the encoding that came in.
    var output: [UInt8] = []
    var difference = ""
  }

  func run() -> Int32 {
    let found = FoundReports(paths, choices, stdinName: stdinName)
    var failures = found.failures
    for problem in found.problems { Destination.say(problem) }
    if found.tasks.isEmpty, failures.isEmpty { note(Localized("没有可检查的文件", "no file to check")) }
    // The next file takes the memory of the one before.
    if found.tasks.count > 1 { Platform.keepFreedMemory() }
    let comparison = RunComparison(self, found.tasks)
    let progress = ProgressLine(found.tasks.count, style.language, isQuiet: isQuiet)
    let outcomes = comparison.withCopies(
      found.outcomes(as: encoding, jobs: jobs, progress) { task, file throws(FileError) in
        try outcome(task, file, comparison)
      })
    var checked: [PrintedFile] = []
    var hasDifference = false
    var hidden = 0
    var entries: [KnownFindings.Found] = []
    for (task, outcome) in outcomes {
      switch outcome {
      case .done(let done):
        let (path, encoding) = (done.file.path, done.file.encoding)
        checked.append(done.file)
        hasDifference = hasDifference || !done.difference.isEmpty
        report(done.output, done.difference)
        hidden += done.known.hidden
        if !isQuiet { known.say(done.known.stale, in: style.language) }
        entries.append(.init(path: path, found: done.known.found, linter: task.linter))
        if done.lacksPrevious {
          note(
            Localized(
              "\(path)：--previous 里没有它上年的报告，未比较",
              "\(path): --previous has no report of the year before, not compared"))
        }
        if encoding != TextEncoding.utf8.rawValue {
          note(Localized("\(path)：按 \(encoding) 读取", "\(path): read as \(encoding)"))
        }
      case .other(let path, let output):
        report(output, "")
        if task.file.isNamed {
          note(
            Localized("\(path)：不是政府信息公开工作年度报告，未检查", "\(path): no annual report, not checked"))
        }
      case .failed(let error): failures.append(error)
      }
    }
    if !isQuiet { known.sayGone(besides: entries, in: style.language) }
    if known.isWritten {
      if failures.isEmpty, found.problems.isEmpty {
        do { try known.write(entries) } catch { failures.append(error) }
      } else {
        // What was not read would be forgotten.
        note(Localized("有文件没有检查，基线未写入", "not all was checked: the baseline is not written"))
      }
    }
    FindingsPrinter(
      style: style, destination: findingsDestination, isQuiet: isQuiet,
      hasStatistics: hasStatistics, known: known.isInForce ? hidden : nil
    ).print(checked, failures, problems: found.problems)
    if !failures.isEmpty || !found.problems.isEmpty { return 2 }
    if hasDifference { return 1 }
    guard let failOn, let worst = checked.flatMap(\.severities).max()
    else { return 0 }
    return worst >= failOn ? 1 : 0
  }

  /// What `--fix -` leaves goes where the findings otherwise go, and so do differences.
  private func report(_ output: [UInt8], _ difference: String) {
    if !output.isEmpty { Destination.standardOutput.write(output) }
    if !difference.isEmpty { Destination.standardOutput.write(difference) }
  }

  private var findingsDestination: Destination {
    // Where standard output is taken, unless a file is named for them.
    if case .fix(_, let isDryRun) = repair, isDryRun || paths.contains("-"),
      destination.isStandardOutput
    {
      return .standardError
    }
    return destination
  }

  private func outcome(
    _ task: FoundReports.Task, _ file: ReadFile, _ comparison: RunComparison
  ) throws(FileError) -> FileOutcome<Checked> {
    guard case .fix(let scope, let isDryRun) = repair else {
      if task.isLeftOut { return .other(path: file.path, output: []) }
      let analysis = task.linter.analyze(file.text) { comparison.earlier($0, task, file) }
      guard analysis.report != nil else { return .other(path: file.path, output: []) }
      let sifted = known.sift(analysis, of: file.path, task.linter)
      return .done(
        Checked(
          file: printed(file, sifted.analysis, task.linter), known: sifted.comparison,
          own: comparison.own(analysis, task, file),
          lacksPrevious: comparison.lacksPrevious(analysis, task, file)))
    }
    if task.isLeftOut { return .other(path: file.path, output: isDryRun ? [] : file.bytes) }
    let fixed = FixEngine(task.linter, scope).apply(file.text) {
      comparison.earlier($0, task, file)
    }
    var output: [UInt8] = []
    if task.isInput, !isDryRun {
      output = fixed.edits.isEmpty ? file.bytes : try file.encoded(fixed.text)
    }
    guard fixed.analysis.report != nil else { return .other(path: file.path, output: output) }
    var difference = ""
    if isDryRun {
      difference = UnifiedDiff.text(from: file.text, to: fixed.text, path: file.path)
    } else if !task.isInput, !fixed.edits.isEmpty {
      try FileWriting.replace(file.path, with: try file.encoded(fixed.text), original: file.bytes)
    }
    let sifted = known.sift(fixed.analysis, of: file.path, task.linter)
    return .done(
      Checked(
        file: printed(file, sifted.analysis, task.linter), known: sifted.comparison,
        own: comparison.own(fixed.analysis, task, file),
        lacksPrevious: comparison.lacksPrevious(fixed.analysis, task, file), output: output,
        difference: difference))
  }

  func printed(_ file: ReadFile, _ analysis: Analysis, _ linter: Linter) -> PrintedFile {
    var style = style
    if let language = linter.configuration.language { style.language = language }
    return PrintedFile(
      CheckedFile(path: file.path, encoding: file.encoding.rawValue, analysis: analysis), style)
  }

  private func note(_ message: Localized) {
    guard !isQuiet else { return }
    Destination.say(message.text(in: style.language))
  }
}
