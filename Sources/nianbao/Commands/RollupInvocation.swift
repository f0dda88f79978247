import ReportAnalysis
import ReportRules

extension Invocation {
  /// `--rollup FOLDER [REPORT]`.
  static func rollUp(_ arguments: Arguments, _ language: Language) throws(UsageError) -> Int32 {
    let choices = try choices(arguments)
    let folder = arguments[Options.rollup] ?? "."
    if let second = arguments.paths.dropFirst().first { throw .severalReports(second) }
    let format = arguments[Options.output] ?? .text
    guard format == .text || format == .json else { throw .notForRollup(format) }
    if let path = arguments[Options.outputFile] {
      try OutputGuard.check(path, inputs: arguments.paths)
    }
    guard let destination = destination(arguments, language) else { return 2 }
    defer { destination.finish() }
    return RollupCommand(
      folder: folder, report: arguments.paths.first, choices: choices,
      encoding: arguments[Options.encoding] ?? .auto, isForMachines: format == .json,
      language: language, jobs: arguments[Options.jobs],
      isQuiet: arguments.has(Options.quiet),
      stdinName: arguments[Options.stdinName] ?? FoundReports.unnamed, destination: destination
    ).run()
  }
}
