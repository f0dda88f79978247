import ReportAnalysis
import ReportRules
import TextCore

/// `--format`: writes the tables of reports anew, in place.
struct FormatCommand {
  /// What is done with a text that formatting changes.
  enum Purpose: Sendable {
    case write
    /// `--check`: its path is printed.
    case name
    /// `--diff`: the difference is printed.
    case show
  }

  var paths: [String]
  var choices: ConfigurationChoices
  /// The layout into which tables are turned as well.
  var target: TableTarget?
  var purpose = Purpose.write
  var encoding = TextEncoding.Choice.auto
  var language: Language
  /// Nil for one a processor.
  var jobs: Int?
  var isQuiet: Bool
  var stdinName: String
  var destination: Destination

  private struct Formatted: Sendable {
    var isChanged: Bool
    /// What standard output gets.
    var output: [UInt8] = []
  }

  func run() -> Int32 {
    let found = FoundReports(paths, choices, stdinName: stdinName)
    for problem in found.problems { Destination.say(problem) }
    if found.tasks.isEmpty, found.failures.isEmpty {
      note(Localized("没有可排版的文件", "no file to format"))
    }
    let (target, purpose) = (target, purpose)
    let progress = ProgressLine(found.tasks.count, language, isQuiet: isQuiet)
    let outcomes = found.outcomes(as: encoding, jobs: jobs, progress) {
      task, file throws(FileError) in
      try FormatCommand.outcome(task, file, target, purpose)
    }
    var failures = found.failures
    var changed = 0
    for (task, outcome) in outcomes {
      switch outcome {
      case .done(let done):
        if done.isChanged { changed += 1 }
        destination.write(done.output)
      case .other(let path, let output):
        destination.write(output)
        if task.file.isNamed {
          note(
            Localized("\(path)：不是政府信息公开工作年度报告，未排版", "\(path): no annual report, not formatted"))
        }
      case .failed(let error): failures.append(error)
      }
    }
    for failure in failures { Destination.say(failure, in: language) }
    summarise(changed)
    if !failures.isEmpty || !found.problems.isEmpty { return 2 }
    return purpose != .write && changed > 0 ? 1 : 0
  }

  private static func outcome(
    _ task: FoundReports.Task, _ file: ReadFile, _ target: TableTarget?, _ purpose: Purpose
  ) throws(FileError) -> FileOutcome<Formatted> {
    let echo = task.isInput && purpose == .write ? file.bytes : []
    guard !task.isLeftOut, let text = formatted(file.text, task.linter, target) else {
      return .other(path: file.path, output: echo)
    }
    guard text.bytes != file.text.bytes else {
      return .done(Formatted(isChanged: false, output: echo))
    }
    switch purpose {
    case .name: return .done(Formatted(isChanged: true, output: Array("\(file.path)\n".utf8)))
    case .show:
      let difference = UnifiedDiff.text(from: file.text, to: text, path: file.path)
      return .done(Formatted(isChanged: true, output: Array(difference.utf8)))
    case .write:
      let bytes = try file.encoded(text)
      if task.isInput { return .done(Formatted(isChanged: true, output: bytes)) }
      try FileWriting.replace(file.path, with: bytes, original: file.bytes)
      return .done(Formatted(isChanged: true))
    }
  }

  /// The text with its tables turned and formatted; nil where it is no report.
  private static func formatted(
    _ text: SourceText, _ linter: Linter, _ target: TableTarget?
  ) -> SourceText? {
    let style = linter.configuration.tables
    var analysis = linter.analyze(text)
    guard analysis.report != nil else { return nil }
    if let target {
      let edits = analysis.rewriting(to: target, style)
      if !edits.isEmpty { analysis = linter.analyze(text.applying(edits)) }
    }
    return analysis.text.applying(analysis.formatting(style))
  }

  private func summarise(_ changed: Int) {
    guard changed > 0, !paths.contains("-") else { return }
    note(
      purpose == .write
        ? Localized("改写了 \(changed) 个文件", changed.counted("file") + " rewritten")
        : Localized("有 \(changed) 个文件需要改写", changed.counted("file") + " would be rewritten"))
  }

  private func note(_ message: Localized) {
    guard !isQuiet else { return }
    Destination.say(message.text(in: language))
  }
}
