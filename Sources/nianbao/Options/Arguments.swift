import ReportAnalysis
import ReportRules

/// What the command line asked for, read but not yet understood.
struct Arguments {
  /// Each once.
  private(set) var modes: [String] = []
  /// In their order; there are too few for a dictionary.
  private var values: [(name: String, value: String)] = []
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
      switch option.value {
      case .none:
        if value != nil { throw .needlessValue(name) }
        values.append((name, ""))
      case .text(let placeholder):
        if value == nil, index < arguments.count {
          value = arguments[index]
          index += 1
        }
        guard let value else { throw .missingValue(name, placeholder) }
        values.append((name, value))
      case .choice(let words):
        if value == nil, index < arguments.count {
          value = arguments[index]
          index += 1
        }
        guard let value else { throw .missingValue(name, words.joined(separator: "|")) }
        guard words.contains(value) else { throw .badValue(name, value, words) }
        values.append((name, value))
      }
      if option.isMode, !modes.contains(name) { modes.append(name) }
    }
  }

  private static func long(_ name: String) -> String {
    switch name {
    case "-h": "--help"
    case "-V": "--version"
    case "-q": "--quiet"
    default: name
    }
  }

  /// - Throws: `UsageError` for an option that does nothing in the modes that were chosen: who wrote it
  ///   wants something.
  func requireEffects() throws(UsageError) {
    if let path = paths.first, let mode = modes.first, !OptionTable.readsPaths(mode) {
      throw .needlessPath(path, mode)
    }
    // Without a mode it is a language server.
    for (name, _) in values where !modes.isEmpty || paths.isEmpty {
      guard let serves = OptionTable.option(name)?.serves, !serves.isEmpty,
        // `--format --check` formats.
        serves.allSatisfy({ !modes.contains($0) })
          || modes.contains("--format") && !serves.contains("--format")
      else { continue }
      throw .withoutEffect(name, serves)
    }
  }

  func has(_ name: String) -> Bool { values.contains { $0.name == name } }

  /// The last value given for an option.
  func value(_ name: String) -> String? { values.last { $0.name == name }?.value }

  /// All comma-separated parts of all values of an option.
  func list(_ name: String) -> [String] {
    values.filter { $0.name == name }.flatMap { _, value in
      value.split(separator: ",").map { part in
        String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    }
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
  case severalModes([String])
  case missingMode
  case withoutEffect(String, [String])
  case needlessPath(String, String)

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
        "这些不能同时用：\(modes.joined(separator: " "))",
        "these do not go together: \(modes.joined(separator: " "))")
    case .withoutEffect(let name, let modes):
      Localized(
        "\(name) 只用于 \(modes.joined(separator: " 或 "))",
        "\(name) serves \(modes.joined(separator: " or ")) only")
    case .needlessPath(let path, let mode):
      Localized("\(mode) 不用文件：\(path)", "\(mode) takes no file: \(path)")
    case .missingMode:
      Localized("要检查文件请加 --check", "add --check to check files")
    }
  }
}
