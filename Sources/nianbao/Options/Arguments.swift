import ReportAnalysis
import ReportRules

/// What the command line asked for, read but not yet understood.
struct Arguments {
  /// Each once.
  private(set) var modes: [Mode] = []
  /// In their order; there are too few for a dictionary.
  private var values: [(option: CommandOption, value: String)] = []
  private(set) var paths: [String] = []

  /// - Throws: `UsageError` for an unknown option, a missing value, or one that is not among the words.
  init(_ arguments: [String]) throws(UsageError) {
    var index = 0
    var onlyPaths = false
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if onlyPaths || argument == "-" || !argument.hasPrefix("-") {
        paths.append(argument)
        continue
      }
      if argument == "--" {
        onlyPaths = true
        continue
      }
      var name = argument
      var value: String?
      if let equals = argument.firstIndex(of: "=") {
        name = String(argument[..<equals])
        value = String(argument[argument.index(after: equals)...])
      }
      name = Arguments.long(name)
      guard let option = OptionTable.option(name) else {
        throw .unknownOption(argument, nearest: Arguments.nearest(to: name))
      }
      if let placeholder = option.value.placeholder {
        if value == nil, index < arguments.count {
          value = arguments[index]
          index += 1
        }
        guard let value else { throw .missingValue(name, placeholder) }
        guard option.accepts(value) else { throw .badValue(name, value, option.values) }
        values.append((option, value))
      } else {
        if value != nil { throw .needlessValue(name) }
        values.append((option, ""))
      }
      if let mode = option.mode, !modes.contains(mode) { modes.append(mode) }
    }
  }

  private static func long(_ name: String) -> String {
    switch name {
    case "-h": Mode.help.rawValue
    case "-V": Mode.version.rawValue
    case "-q": Options.quiet.name
    default: name
    }
  }

  /// - Throws: `UsageError` for an option that does nothing in the modes that were chosen: who wrote it
  ///   wants something.
  func requireEffects() throws(UsageError) {
    if let path = paths.first, let mode = modes.first, !mode.readsPaths {
      throw .needlessPath(path, mode)
    }
    // Without a mode it is a language server.
    for (option, _) in values where !modes.isEmpty || paths.isEmpty {
      guard !option.serves.isEmpty,
        // `--format --check` formats.
        option.serves.allSatisfy({ !modes.contains($0) })
          || modes.contains(.format) && !option.serves.contains(.format)
      else { continue }
      throw .withoutEffect(option.name, option.serves)
    }
    if has(Options.stdinName), !paths.contains("-") { throw .missingInput }
  }

  func has<Value>(_ option: Option<Value>) -> Bool {
    values.contains { $0.option.name == option.name }
  }

  /// The last value given for an option.
  subscript<Value>(_ option: Option<Value>) -> Value? {
    values.last { $0.option.name == option.name }.flatMap { option.read($0.value) }
  }

  /// All parts of all values of an option.
  subscript(_ option: Option<[String]>) -> [String] {
    values.filter { $0.option.name == option.name }.flatMap { option.read($0.value) ?? [] }
  }

  static func nearest(to name: String) -> String? {
    Spelling.nearest(to: name, among: OptionTable.all.filter { !$0.isHidden }.map(\.name))
  }
}

/// What is wrong with a command line.
enum UsageError: Error {
  case unknownOption(String, nearest: String?)
  case missingValue(String, String)
  case needlessValue(String)
  case badValue(String, String, [String])
  case unknownRule(String, nearest: String?)
  case badSeverity(String)
  case severalModes([Mode])
  case missingMode
  case withoutEffect(String, [Mode])
  case needlessPath(String, Mode)
  case badPattern(String, String)
  case missingInput
  case outputIsInput(String)
  case outputIsReport(String)
  case recordsNeedFormat
  case notWithRecords(String)
  case isNoBaseline(String)
  case notWhileShowing(String)
  case severalReports(String)
  case notForRollup(OutputFormat)
  case missingPrevious(String)
  case previousIsInput(String)
  case previousIsNoReport(String)
  case unreadablePrevious(FileError)

  var message: Localized {
    switch self {
    case .unknownOption(let name, let nearest):
      Localized(
        "不认识的选项 \(name)" + (nearest.map { "；是不是 \($0)？" } ?? "；见 nianbao --help"),
        "unknown option \(name)"
          + (nearest.map { "; did you mean \($0)?" } ?? "; see nianbao --help"))
    case .missingValue(let name, let value):
      Localized("\(name) 后面要有 \(value)", "\(name) needs \(value)")
    case .needlessValue(let name):
      Localized("\(name) 不带值", "\(name) takes no value")
    case .badValue(let name, let value, let words):
      Localized(
        "\(name) 不接受 \(value)；可用：\(words.joined(separator: " "))",
        "\(name) does not take \(value); one of: \(words.joined(separator: " "))")
    case .unknownRule(let name, let nearest):
      Localized(
        "没有规则或分组 \(name)" + (nearest.map { "；是不是 \($0)？" } ?? "；见 nianbao --rules"),
        "no rule or group \(name)"
          + (nearest.map { "; did you mean \($0)?" } ?? "; see nianbao --rules"))
    case .badSeverity(let value):
      Localized(
        "--severity 要写成 规则=级别，级别为 error warning information off：\(value)",
        "--severity takes RULE=LEVEL, LEVEL one of error warning information off: \(value)")
    case .severalModes(let modes):
      Localized(
        "这些不能同时用：\(UsageError.joined(modes, " "))",
        "these do not go together: \(UsageError.joined(modes, " "))")
    case .withoutEffect(let name, let modes):
      Localized(
        "\(name) 只用于 \(UsageError.joined(modes, " 或 "))",
        "\(name) serves \(UsageError.joined(modes, " or ")) only")
    case .needlessPath(let path, let mode):
      Localized("\(mode.rawValue) 不用文件：\(path)", "\(mode.rawValue) takes no file: \(path)")
    case .badPattern(let name, let pattern):
      Localized(
        "\(name) 的括号没有闭合：\(pattern)", "\(name) has a bracket that is not closed: \(pattern)")
    case .missingInput:
      Localized(
        "\(Options.stdinName.name) 只用于标准输入，要写路径 -",
        "\(Options.stdinName.name) is for standard input only; add the path -")
    case .outputIsInput(let path):
      Localized(
        "--output-file 也是要读取的文件，不能覆盖：\(path)",
        "--output-file is one of the files to be read and must not be overwritten: \(path)")
    case .outputIsReport(let path):
      Localized(
        "--output-file 是一份年度报告，不能覆盖：\(path)",
        "--output-file is an annual report and must not be overwritten: \(path)")
    case .recordsNeedFormat:
      Localized("--stdin-jsonl 要加 --output jsonl", "--stdin-jsonl needs --output jsonl")
    case .notWithRecords(let what):
      Localized("--stdin-jsonl 不能与 \(what) 同用", "--stdin-jsonl does not go with \(what)")
    case .isNoBaseline(let path):
      Localized(
        "--write-baseline 只覆盖基线文件，这不是：\(path)",
        "--write-baseline overwrites nothing but a baseline, which this is not: \(path)")
    case .notWhileShowing(let name):
      Localized("--diff 不写文件，不能与 \(name) 同用", "--diff writes no file and does not go with \(name)")
    case .severalReports(let path):
      Localized("--rollup 只与一份报告比较：\(path)", "--rollup compares with one report only: \(path)")
    case .notForRollup(let format):
      Localized(
        "--rollup 的 --output 只能是 text 或 json：\(format.rawValue)",
        "--rollup has --output text and json only: \(format.rawValue)")
    case .missingPrevious(let path):
      Localized("没有 --previous 的文件或文件夹：\(path)", "--previous names nothing that exists: \(path)")
    case .previousIsInput(let path):
      Localized(
        "--previous 就是要检查的文件：\(path)", "--previous is the very file to be checked: \(path)")
    case .previousIsNoReport(let path):
      Localized(
        "--previous 不是政府信息公开工作年度报告：\(path)", "--previous is no annual report: \(path)")
    case .unreadablePrevious(let error):
      Localized(
        "--previous 不能读取：\(error.path)：\(error.message.zh)",
        "--previous cannot be read: \(error.path): \(error.message.en)")
    case .missingMode:
      Localized("要检查文件请加 --check", "add --check to check files")
    }
  }

  private static func joined(_ modes: [Mode], _ separator: String) -> String {
    modes.map(\.rawValue).joined(separator: separator)
  }
}
