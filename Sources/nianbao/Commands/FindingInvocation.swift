import ReportAnalysis
import ReportRules

/// What options ask of `--check` and `--fix` beside files: records, and what is known.
extension Invocation {
  /// `--stdin-jsonl`. What it could not do as it says is refused.
  static func checkRecords(
    _ arguments: Arguments, _ choices: ConfigurationChoices, _ language: Language
  ) throws(UsageError) -> Int32 {
    if let path = arguments.paths.first { throw .notWithRecords(path) }
    guard arguments[Options.output] == .jsonl else { throw .recordsNeedFormat }
    // A file is written once all is known, and a baseline too, while records may come without end.
    if arguments.has(Options.outputFile) { throw .notWithRecords(Options.outputFile.name) }
    if arguments.has(Options.newBaseline) { throw .notWithRecords(Options.newBaseline.name) }
    // Nobody knows which of the records are one body's.
    if arguments.has(Options.previous) { throw .notWithRecords(Options.previous.name) }
    if arguments.has(Options.jobs) { throw .notWithRecords(Options.jobs.name) }
    // JSON is UTF-8.
    if let encoding = arguments[Options.encoding], encoding != .auto, encoding != .utf8 {
      throw .notWithRecords("\(Options.encoding.name) \(encoding.rawValue)")
    }
    guard let known = try known(arguments, language) else { return 2 }
    return RecordsCommand(
      choices: choices,
      style: OutputStyle(
        format: .jsonl, unit: arguments[Options.columnUnit] ?? .character, language: language,
        hasColour: false),
      failOn: (arguments[Options.failOn] ?? .warning).severity,
      isQuiet: arguments.has(Options.quiet), hasStatistics: arguments.has(Options.statistics),
      known: known
    ).run()
  }

  /// What baselines say; nil, and said, where one cannot be read.
  static func known(
    _ arguments: Arguments, _ language: Language
  ) throws(UsageError) -> KnownFindings? {
    let target = arguments[Options.newBaseline]
    if target != nil, arguments.has(Options.diff) {
      throw .notWhileShowing(Options.newBaseline.name)
    }
    do throws(KnownFindings.Failure) {
      return try KnownFindings(arguments[Options.baseline], target: target, language)
    } catch {
      switch error {
      case .usage(let error): throw error
      case .file(let line):
        Destination.say(line)
        return nil
      }
    }
  }
}
