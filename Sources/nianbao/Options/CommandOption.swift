import ReportRules

/// One option as a user types it. Help, completions, manual page and parser read the same table.
struct CommandOption: Sendable {
  enum Value: Sendable {
    /// A switch.
    case none
    /// One of some words, which are put together for who asks for them: most starts ask for none.
    case choice(@Sendable () -> [String])
    /// Anything; the name is what help shows.
    case text(String)
    /// A rule or a group of them.
    case rule
    /// Several with commas.
    case rules

    /// What stands for the value in help.
    var placeholder: String? {
      switch self {
      case .none: nil
      case .choice(let words): words().joined(separator: "|")
      case .text(let name): name
      case .rule: "RULE"
      case .rules: "RULES"
      }
    }
  }

  let name: String
  let value: Value
  let help: Localized
  /// The mode that it chooses; nil for one that says how.
  var mode: Mode?
  /// Hidden options serve development and are not in help.
  var isHidden = false
  /// The modes in which it does something; empty for one that does in any.
  var serves: [Mode] = []
  /// What a text may be, for who wrote another one.
  var examples: [String] = []
  /// Whether it takes a value.
  var accepts: @Sendable (String) -> Bool = { _ in true }

  /// What may be written as its value, or like what.
  var values: [String] {
    if case .choice(let words) = value { words() } else { examples }
  }
}

/// An option with what its value is, so that who asks for it cannot misspell it, nor take its value for
/// something else.
struct Option<Value: Sendable>: Sendable {
  let command: CommandOption
  /// What a text says as its value; nil where it is none.
  let read: @Sendable (String) -> Value?

  var name: String { command.name }

  fileprivate init(_ command: CommandOption, _ read: @escaping @Sendable (String) -> Value?) {
    self.read = read
    var command = command
    command.accepts = { read($0) != nil }
    self.command = command
  }

  /// One of some values, each with its word.
  init(
    _ name: String, oneOf values: @autoclosure @escaping @Sendable () -> [Value],
    as word: @escaping @Sendable (Value) -> String, _ zh: String, _ en: String,
    serves: [Mode] = []
  ) {
    self.init(
      CommandOption(
        name: name, value: .choice { values().map(word) }, help: Localized(zh, en), serves: serves),
      { text in values().first { word($0) == text } })
  }

  /// A text, as far as it can be read.
  init(
    _ name: String, _ placeholder: String, _ zh: String, _ en: String, isHidden: Bool = false,
    serves: [Mode] = [], examples: [String], read: @escaping @Sendable (String) -> Value?
  ) {
    self.init(
      CommandOption(
        name: name, value: .text(placeholder), help: Localized(zh, en), isHidden: isHidden,
        serves: serves, examples: examples),
      read)
  }
}

extension Option where Value: RawRepresentable<String> & CaseIterable {
  /// One of the cases, by its name.
  init(
    _ name: String, _ zh: String, _ en: String, mode: Mode? = nil, isHidden: Bool = false,
    serves: [Mode] = []
  ) {
    self.init(
      CommandOption(
        name: name, value: .choice { Value.allCases.map { $0.rawValue } },
        help: Localized(zh, en), mode: mode, isHidden: isHidden, serves: serves),
      { Value(rawValue: $0) })
  }
}

extension Option<Void> {
  /// A switch.
  init(_ name: String, _ zh: String, _ en: String, serves: [Mode] = []) {
    self.init(
      CommandOption(name: name, value: .none, help: Localized(zh, en), serves: serves), { _ in () })
  }

  /// A switch that chooses a mode.
  init(_ mode: Mode, _ zh: String, _ en: String) {
    self.init(
      CommandOption(name: mode.rawValue, value: .none, help: Localized(zh, en), mode: mode),
      { _ in () })
  }
}

extension Option<String> {
  /// Any text.
  init(
    _ name: String, _ value: CommandOption.Value, _ zh: String, _ en: String, mode: Mode? = nil,
    isHidden: Bool = false, serves: [Mode] = []
  ) {
    self.init(
      CommandOption(
        name: name, value: value, help: Localized(zh, en), mode: mode, isHidden: isHidden,
        serves: serves),
      { $0 })
  }
}

extension Option<[String]> {
  /// Texts with commas between them.
  init(_ name: String, list value: CommandOption.Value, _ zh: String, _ en: String, serves: [Mode])
  {
    self.init(
      CommandOption(name: name, value: value, help: Localized(zh, en), serves: serves),
      { $0.parts.map(\.withoutBlanksAround) })
  }
}

extension String {
  /// What stands between commas; those within brackets or braces part nothing.
  fileprivate var parts: [Substring] {
    var (depth, isEscaped) = (0, false)
    return split { character in
      defer { isEscaped = character == "\\" && !isEscaped }
      switch character {
      case "[", "{": if !isEscaped { depth += 1 }
      case "]", "}": if !isEscaped { depth = max(0, depth - 1) }
      case ",": return depth == 0
      default: break
      }
      return false
    }
  }
}

extension Substring {
  fileprivate var withoutBlanksAround: String {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
