import LanguageServer
import ReportAnalysis
import ReportRules
import TextCore

/// Turns arguments into what they ask for.
enum Invocation {
  static let version = Session.version

  static func run(_ raw: [String]) -> Int32 {
    Platform.ignoreWriteSignals()
    var language = language(raw)
    do {
      let arguments = try Arguments(raw)
      if let chosen = arguments[Options.language] { language = chosen }
      let status = try run(arguments, language)
      return Destination.hasFailed(language) ? 2 : status
    } catch {
      Destination.say(error.message.text(in: language))
      return 2
    }
  }

  /// `--lang` counts also for what is said about a command line that cannot be read.
  private static func language(_ raw: [String]) -> Language {
    let (name, english) = (Options.language.name, Language.english.rawValue)
    for (index, argument) in raw.enumerated() {
      if argument == "\(name)=\(english)" { return .english }
      if argument == name, index + 1 < raw.count, raw[index + 1] == english { return .english }
    }
    return .chinese
  }

  /// What is asked for; nil where that is left open.
  private static func mode(_ arguments: Arguments) throws(UsageError) -> Mode? {
    let modes = arguments.modes
    // Whoever wants help gets it, whatever else stands there.
    if let help = [Mode.help, .version].first(where: modes.contains) { return help }
    try arguments.requireEffects()
    if modes.contains(.format), modes.allSatisfy({ $0 == .format || $0 == .check }) {
      return .format
    }
    guard modes.count <= 1 else {
      throw .severalModes(modes.sorted { $0.rawValue < $1.rawValue })
    }
    return modes.first
  }

  private static func run(
    _ arguments: Arguments, _ language: Language
  ) throws(UsageError) -> Int32 {
    let output = Destination.standardOutput
    switch try mode(arguments) {
    case .help: output.write(HelpCommand.text(language))
    case .version: output.write("nianbao \(version)\n")
    case .rules:
      output.write(RuleCommands.list(language, format: arguments[Options.output] ?? .text))
    case .explain:
      let slug = arguments[Options.explain] ?? ""
      guard let text = RuleCommands.explain(slug, language) else {
        throw .unknownRule(
          slug, nearest: Spelling.nearest(to: slug, among: RuleCatalogue.all.map { $0.info.slug }))
      }
      output.write(text)
    case .completions:
      output.write(ShellCompletions.text(arguments[Options.completions] ?? .bash))
    case .man: output.write(ManualPage.text)
    case .schema: output.write(ConfigurationSchema.text)
    case .dump: return dump(arguments, language)
    case .install: return InstallCommand.run(arguments, language)
    case .new:
      let text = try NewCommand.text(arguments)
      guard let destination = destination(arguments, language) else { return 2 }
      defer { destination.finish() }
      destination.write(text)
    case .check: return try check(arguments, language)
    case .fix:
      let scope: FixEngine.Scope = arguments.has(Options.unsafeFixes) ? .all : .safe
      return try check(
        arguments, language, .fix(scope, isDryRun: arguments.has(Options.diff)))
    case .format: return try reformat(arguments, language)
    case .rollup: return try rollUp(arguments, language)
    case .stdio, nil: return try serve(arguments, language)
    }
    return 0
  }

  private static func serve(
    _ arguments: Arguments, _ language: Language
  ) throws(UsageError) -> Int32 {
    if !arguments.paths.isEmpty { throw .missingMode }
    if arguments.modes.isEmpty, Platform.isTerminal(0) {
      Destination.standardOutput.write(HelpCommand.text(language))
      return 0
    }
    return ServerCommand.run(clientProcess: arguments[Options.clientProcess].flatMap { Int($0) })
  }

  private static func dump(_ arguments: Arguments, _ language: Language) -> Int32 {
    var status: Int32 = 0
    for path in arguments.paths {
      do {
        let file =
          path == "-"
          ? try FileReading.input(named: "<stdin>")
          : try FileReading.file(path)
        Destination.standardOutput.write(DumpCommand.tables(file.text))
      } catch {
        Destination.say(error, in: language)
        status = 2
      }
    }
    return status
  }

  private static func check(
    _ arguments: Arguments, _ language: Language,
    _ repair: CheckCommand.Repair = .none
  ) throws(UsageError) -> Int32 {
    let choices = try choices(arguments)
    if arguments.has(Options.records) { return try checkRecords(arguments, choices, language) }
    guard let known = try known(arguments, language) else { return 2 }
    if let path = arguments[Options.outputFile] {
      let baselines = [Options.baseline, Options.newBaseline].compactMap { arguments[$0] }
      // One that is still to be written, too.
      if baselines.contains(where: { AbsolutePath.of($0) == AbsolutePath.of(path) }) {
        throw .outputIsInput(path)
      }
      try OutputGuard.check(path, inputs: arguments.paths + baselines)
    }
    let previous = try PreviousReports(
      arguments[Options.previous],
      inputs: arguments.paths + [arguments[Options.stdinName]].compactMap { $0 },
      arguments[Options.encoding] ?? .auto)
    guard let destination = destination(arguments, language) else { return 2 }
    defer { destination.finish() }
    return CheckCommand(
      paths: arguments.paths, choices: choices, repair: repair,
      encoding: arguments[Options.encoding] ?? .auto, previous: previous,
      style: OutputStyle(
        format: arguments[Options.output] ?? .text,
        unit: arguments[Options.columnUnit] ?? .character,
        language: language, hasColour: hasColour(arguments)),
      failOn: (arguments[Options.failOn] ?? .warning).severity,
      jobs: arguments[Options.jobs], isQuiet: arguments.has(Options.quiet),
      hasStatistics: arguments.has(Options.statistics),
      stdinName: arguments[Options.stdinName] ?? FoundReports.unnamed, destination: destination,
      known: known
    ).run()
  }

  private static func reformat(
    _ arguments: Arguments, _ language: Language
  ) throws(UsageError) -> Int32 {
    let choices = try choices(arguments)
    let purpose: FormatCommand.Purpose =
      arguments.has(Options.diff) ? .show : arguments.modes.contains(.check) ? .name : .write
    // What is formatted from standard input is a report again, and may take the place of the old one.
    if let path = arguments[Options.outputFile], purpose != .write || arguments.paths != ["-"] {
      try OutputGuard.check(path, inputs: arguments.paths)
    }
    guard let destination = destination(arguments, language) else { return 2 }
    defer { destination.finish() }
    return FormatCommand(
      paths: arguments.paths, choices: choices,
      target: arguments[Options.target],
      purpose: purpose,
      encoding: arguments[Options.encoding] ?? .auto,
      language: language, jobs: arguments[Options.jobs], isQuiet: arguments.has(Options.quiet),
      stdinName: arguments[Options.stdinName] ?? FoundReports.unnamed, destination: destination
    ).run()
  }

  /// Where findings go; nil, and said, where it cannot be opened.
  static func destination(
    _ arguments: Arguments, _ language: Language
  ) -> Destination? {
    guard let path = arguments[Options.outputFile] else { return .standardOutput }
    do {
      return try Destination(path: path)
    } catch {
      Destination.say(FileError.unwritable(path, reason: error.reason), in: language)
      return nil
    }
  }

  private static func hasColour(_ arguments: Arguments) -> Bool {
    switch arguments[Options.colour] ?? .auto {
    case .always: true
    case .never: false
    case .auto:
      Platform.isTerminal(1) && !arguments.has(Options.outputFile)
        && (Platform.environment("NO_COLOR") ?? "").isEmpty
    }
  }

  static func choices(
    _ arguments: Arguments
  ) throws(UsageError) -> ConfigurationChoices {
    var configuration = ConfigurationChoices()
    configuration.language = arguments[Options.language]
    configuration.exclude = arguments[Options.exclude]
    for pattern in configuration.exclude where !PathPattern(pattern).isClosed {
      throw .badPattern(Options.exclude.name, pattern)
    }
    configuration.excludesNamed = arguments.has(Options.forceExclude)
    configuration.file = arguments[Options.configuration]
    configuration.usesFiles = !arguments.has(Options.noConfiguration)
    let selected: [String] = arguments[Options.select]
    if arguments.has(Options.select) {
      // Of nothing nothing is found: a variable that is not set must not pass every report.
      if selected.isEmpty {
        throw .badValue(Options.select.name, "", ["blank-cell", "tables", "…"])
      }
      configuration.select = selected
    }
    configuration.ignore = arguments[Options.ignore]
    for name in selected + configuration.ignore { try require(name) }
    let severities: [String] = arguments[Options.severity]
    for value in severities {
      let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw .badSeverity(value) }
      try require(parts[0])
      if parts[1] == "off" {
        configuration.severity[parts[0]] = .some(nil)
      } else if let severity = Severity(rawValue: parts[1]) {
        configuration.severity[parts[0]] = severity
      } else {
        throw .badSeverity(value)
      }
    }
    return configuration
  }

  private static func require(_ name: String) throws(UsageError) {
    let known = RuleCatalogue.infos.map(\.slug) + RuleGroup.allCases.map(\.rawValue)
    if !known.contains(name) {
      throw .unknownRule(name, nearest: Spelling.nearest(to: name, among: known))
    }
  }
}
