import LanguageServer
import ReportAnalysis
import ReportRules
import TextCore

/// Turns arguments into what they ask for.
enum Invocation {
  static let version = Session.version

  static func run(_ raw: [String]) -> Int32 {
    // What cannot be written is an error to speak of, and not the end of the process.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var language = language(raw)
    do {
      let arguments = try Arguments(raw)
      if let chosen = arguments.value("--lang").flatMap(Language.init(rawValue:)) {
        language = chosen
      }
      let status = try run(arguments, language)
      return Destination.hasFailed(language) ? 2 : status
    } catch {
      Destination.say(error.message.text(in: language))
      return 2
    }
  }

  /// `--lang` counts also for what is said about a command line that cannot be read.
  private static func language(_ raw: [String]) -> Language {
    for (index, argument) in raw.enumerated() {
      if argument == "--lang=en" { return .english }
      if argument == "--lang", index + 1 < raw.count, raw[index + 1] == "en" { return .english }
    }
    return .chinese
  }

  private static func run(
    _ arguments: Arguments, _ language: Language
  ) throws(UsageError) -> Int32 {
    let output = Destination.standardOutput
    let modes = arguments.modes
    if modes.contains("--help") {
      output.write(HelpCommand.text(language))
      return 0
    }
    if modes.contains("--version") {
      output.write("nianbao \(version)\n")
      return 0
    }
    try arguments.requireEffects()
    if modes.contains("--format"), modes.allSatisfy({ $0 == "--format" || $0 == "--check" }) {
      return try reformat(arguments, language)
    }
    guard modes.count <= 1 else { throw .severalModes(modes.sorted()) }
    let format = arguments.value("--output").flatMap(OutputFormat.init(rawValue:)) ?? .text
    switch modes.first {
    case "--rules":
      output.write(RuleCommands.list(language, format: format))
      return 0
    case "--explain":
      let slug = arguments.value("--explain") ?? ""
      guard let text = RuleCommands.explain(slug, language) else {
        throw .unknownRule(
          slug, nearest: Spelling.nearest(to: slug, among: RuleCatalogue.all.map { $0.info.slug }))
      }
      output.write(text)
      return 0
    case "--dump":
      return dump(arguments, language)
    case "--install":
      return InstallCommand.run(arguments, language)
    case "--completions":
      let shell = arguments.value("--completions").flatMap(ShellCompletions.Shell.init(rawValue:))
      output.write(ShellCompletions.text(shell ?? .bash))
      return 0
    case "--man":
      output.write(ManualPage.text)
      return 0
    case "--new":
      let text = try NewCommand.text(arguments)
      guard let destination = destination(arguments) else { return 2 }
      defer { destination.finish() }
      destination.write(text)
      return 0
    case "--schema":
      output.write(ConfigurationSchema.text)
      return 0
    case "--check":
      return try check(arguments, language, format)
    case "--fix":
      let scope: FixEngine.Scope = arguments.has("--unsafe-fixes") ? .all : .safe
      return try check(
        arguments, language, format, .fix(scope, isDryRun: arguments.has("--diff")))
    default:
      if !arguments.paths.isEmpty { throw .missingMode }
      if modes.isEmpty, Platform.isTerminal(0) {
        output.write(HelpCommand.text(language))
        return 0
      }
      return ServerCommand.run(
        clientProcess: arguments.value("--clientProcessId").flatMap { Int($0) })
    }
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
    _ arguments: Arguments, _ language: Language, _ format: OutputFormat,
    _ repair: CheckCommand.Repair = .none
  ) throws(UsageError) -> Int32 {
    let choices = try choices(arguments)
    let jobs = try jobs(arguments)
    guard let destination = destination(arguments) else { return 2 }
    defer { destination.finish() }
    let failOn = arguments.value("--fail-on") ?? "warning"
    return CheckCommand(
      paths: arguments.paths, choices: choices, repair: repair,
      encoding: arguments.value("--encoding").flatMap(TextEncoding.Choice.init) ?? .auto,
      style: OutputStyle(
        format: format,
        unit: arguments.value("--column-unit").flatMap(ColumnUnit.init) ?? .character,
        language: language, hasColour: hasColour(arguments)),
      failOn: Severity(rawValue: failOn),
      jobs: jobs, isQuiet: arguments.has("--quiet"),
      hasStatistics: arguments.has("--statistics"),
      stdinName: arguments.value("--stdin-filename") ?? "<stdin>", destination: destination
    ).run()
  }

  private static func reformat(
    _ arguments: Arguments, _ language: Language
  ) throws(UsageError) -> Int32 {
    let choices = try choices(arguments)
    let jobs = try jobs(arguments)
    guard let destination = destination(arguments) else { return 2 }
    defer { destination.finish() }
    return FormatCommand(
      paths: arguments.paths, choices: choices,
      target: arguments.value("--to").flatMap(TableTarget.init),
      purpose: arguments.has("--diff") ? .show : arguments.has("--check") ? .name : .write,
      encoding: arguments.value("--encoding").flatMap(TextEncoding.Choice.init) ?? .auto,
      language: language, jobs: jobs, isQuiet: arguments.has("--quiet"),
      stdinName: arguments.value("--stdin-filename") ?? "<stdin>", destination: destination
    ).run()
  }

  /// Where findings go; nil, and said, where it cannot be opened.
  private static func destination(_ arguments: Arguments) -> Destination? {
    guard let path = arguments.value("--output-file") else { return .standardOutput }
    if let file = Destination(path: path) { return file }
    Destination.say("\(path): \(String(cString: strerror(errno)))")
    return nil
  }

  private static func hasColour(_ arguments: Arguments) -> Bool {
    switch arguments.value("--color") {
    case "always": true
    case "never": false
    default:
      Platform.isTerminal(1) && !arguments.has("--output-file")
        && (Platform.environment("NO_COLOR") ?? "").isEmpty
    }
  }

  private static func jobs(_ arguments: Arguments) throws(UsageError) -> Int? {
    guard let value = arguments.value("--jobs") else { return nil }
    guard let jobs = Int(value), jobs > 0 else {
      throw .badValue("--jobs", value, ["1", "2", "…"])
    }
    return jobs
  }

  private static func choices(
    _ arguments: Arguments
  ) throws(UsageError) -> ConfigurationChoices {
    var configuration = ConfigurationChoices()
    configuration.language = arguments.value("--lang").flatMap(Language.init(rawValue:))
    configuration.exclude = arguments.list("--exclude")
    configuration.file = arguments.value("--config")
    configuration.usesFiles = !arguments.has("--no-config")
    let selected = arguments.list("--select")
    if arguments.has("--select") {
      // Of nothing nothing is found: a variable that is not set must not pass every report.
      if selected.isEmpty { throw .badValue("--select", "", ["blank-cell", "tables", "…"]) }
      configuration.select = selected
    }
    configuration.ignore = arguments.list("--ignore")
    for name in selected + configuration.ignore { try require(name) }
    for value in arguments.list("--severity") {
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
