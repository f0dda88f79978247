import ReportFormat
import ReportForms
import ReportRules
import TextCore

/// Reads `.nianbao.json`: every unknown key, rule or value is an error with its place.
public struct ConfigurationReader {
  public static let fileName = ".nianbao.json"
  /// The keys of the file's outermost object.
  public static let keys: Set<String> = Set(ConfigurationSchema.keys)

  /// What was read: the configuration as far as it could be understood, and what is wrong.
  public struct Outcome: Sendable {
    public let configuration: Configuration
    /// `invalid-configuration`, each at its place in the file.
    public let errors: [Diagnostic]
  }

  private var errors: [Diagnostic] = []

  public static func read(_ text: SourceText) -> Outcome {
    var reader = ConfigurationReader()
    var configuration = Configuration()
    do {
      reader.read(try LocatedJSON(text.bytes), into: &configuration)
    } catch {
      reader.report(error.range, error.message.zh, error.message.en)
    }
    return Outcome(configuration: configuration, errors: reader.errors)
  }

  /// What is wrong with a file that is no UTF-8, and so has no places that could be told.
  ///
  /// - Parameter offset: of the first byte that cannot be read.
  public static func undecodable(at offset: Int) -> Diagnostic {
    var reader = ConfigurationReader()
    reader.report(
      0..<0, "不是 UTF-8：第 \(offset) 字节起无效", "not UTF-8: invalid from byte \(offset) on")
    return reader.errors[0]
  }

  private init() {}

  private mutating func report(_ range: SourceRange, _ zh: String, _ en: String) {
    errors.append(
      Diagnostic(
        rule: RuleCatalogue.invalidConfiguration.slug, severity: .error,
        message: Localized(zh, en), range: range))
  }

  private mutating func read(_ json: LocatedJSON, into configuration: inout Configuration) {
    guard let members = object(json) else { return }
    for member in members {
      switch member.key {
      case "$schema": _ = string(member.value)
      case "select": configuration.select = selection(member.value)
      case "ignore": configuration.ignore = ruleNames(member.value)
      case "severity": configuration.severity = severities(member.value)
      case "edition": configuration.edition = edition(member.value)
      case "language":
        if let language = choice(member.value, Language.allCases.map(\.rawValue)) {
          configuration.language = Language(rawValue: language)
        }
      case "exclude": configuration.exclude = patterns(member.value)
      case "overrides":
        for item in array(member.value) ?? [] {
          if let override = override(item) { configuration.overrides.append(override) }
        }
      case "tables": tables(member.value, &configuration.tables)
      case "agencyAliases":
        for alias in object(member.value) ?? [] {
          configuration.agencyAliases[alias.key] = strings(alias.value)
        }
      default: unknown(member, ConfigurationSchema.keys)
      }
    }
  }

  private mutating func override(_ json: LocatedJSON) -> Configuration.Override? {
    guard let members = object(json) else { return nil }
    var override = Configuration.Override(files: [])
    let known = errors.count
    for member in members {
      switch member.key {
      case "files": override.files = patterns(member.value)
      case "select": override.select = selection(member.value)
      case "ignore": override.ignore = ruleNames(member.value)
      case "severity": override.severity = severities(member.value)
      case "edition": override.edition = edition(member.value)
      default: unknown(member, ["files", "select", "ignore", "severity", "edition"])
      }
    }
    if override.files.isEmpty {
      // What is wrong with those that stand there has been said.
      if errors.count == known {
        report(json.range, "overrides 的每一项都要有 files", "each override needs files")
      }
      return nil
    }
    return override
  }

  private mutating func tables(_ json: LocatedJSON, _ style: inout Configuration.TableStyle) {
    for member in object(json) ?? [] {
      switch member.key {
      case "ambiguousWidth":
        if let width = choice(member.value, ["narrow", "wide"]) {
          style.ambiguousWidth = width == "wide" ? .wide : .narrow
        }
      case "style":
        let words = Configuration.TableStyle.Style.allCases.map(\.rawValue)
        if let word = choice(member.value, words) {
          style.style = Configuration.TableStyle.Style(rawValue: word) ?? .aligned
        }
      default: unknown(member, ["ambiguousWidth", "style"])
      }
    }
  }

  private mutating func edition(_ json: LocatedJSON) -> String? {
    let words = ["auto"] + FormEdition.all.map(\.id)
    guard let word = choice(json, words), word != "auto" else { return nil }
    return word
  }

  private mutating func severities(_ json: LocatedJSON) -> [String: Severity?] {
    var result: [String: Severity?] = [:]
    for member in object(json) ?? [] {
      guard isRuleName(member.key, member.keyRange) else { continue }
      guard let word = choice(member.value, Severity.allCases.map(\.rawValue) + ["off"]) else {
        continue
      }
      result.updateValue(Severity(rawValue: word), forKey: member.key)
    }
    return result
  }

  /// Nil for all rules, also where nothing of what stands there can be understood: that is not meant to
  /// mean none.
  private mutating func selection(_ json: LocatedJSON) -> [String]? {
    let names = ruleNames(json)
    return names.isEmpty && json.array?.isEmpty != true ? nil : names
  }

  private mutating func ruleNames(_ json: LocatedJSON) -> [String] {
    var names: [String] = []
    for item in array(json) ?? [] {
      if let name = string(item), isRuleName(name, item.range) { names.append(name) }
    }
    return names
  }

  private mutating func isRuleName(_ name: String, _ range: SourceRange) -> Bool {
    let known = RuleCatalogue.infos.map(\.slug) + RuleGroup.allCases.map(\.rawValue)
    if known.contains(name) { return true }
    let nearest = Spelling.nearest(to: name, among: known)
    report(
      range, "没有规则或分组「\(name)」" + (nearest.map { "；是不是 \($0)？" } ?? ""),
      "no rule or group “\(name)”" + (nearest.map { "; did you mean \($0)?" } ?? ""))
    return false
  }

  private mutating func strings(_ json: LocatedJSON) -> [String] {
    var result: [String] = []
    for item in array(json) ?? [] { if let text = string(item) { result.append(text) } }
    return result
  }

  private mutating func patterns(_ json: LocatedJSON) -> [String] {
    var result: [String] = []
    for item in array(json) ?? [] {
      guard let text = string(item) else { continue }
      if PathPattern(text).isClosed {
        result.append(text)
      } else {
        report(
          item.range, "「\(text)」的括号没有闭合；括号本身写作 \\\\[ 或 \\\\{",
          "a bracket of “\(text)” is not closed; write \\\\[ or \\\\{ for a bracket itself")
      }
    }
    return result
  }

  private mutating func choice(_ json: LocatedJSON, _ words: [String]) -> String? {
    guard let word = string(json) else { return nil }
    if words.contains(word) { return word }
    report(
      json.range, "「\(word)」不可用；可用：\(words.joined(separator: " "))",
      "“\(word)” is not allowed; one of: \(words.joined(separator: " "))")
    return nil
  }

  private mutating func string(_ json: LocatedJSON) -> String? {
    if json.string == nil { report(json.range, "这里应当是字符串", "expected a string") }
    return json.string
  }

  private mutating func array(_ json: LocatedJSON) -> [LocatedJSON]? {
    if json.array == nil { report(json.range, "这里应当是数组", "expected an array") }
    return json.array
  }

  private mutating func object(_ json: LocatedJSON) -> [LocatedJSON.Member]? {
    guard let members = json.object else {
      report(json.range, "这里应当是对象", "expected an object")
      return nil
    }
    var seen: Set<String> = []
    return members.filter { member in
      if seen.insert(member.key).inserted { return true }
      report(
        member.keyRange, "键「\(member.key)」重复", "the key “\(member.key)” stands here twice")
      return false
    }
  }

  private mutating func unknown(_ member: LocatedJSON.Member, _ known: [String]) {
    let nearest = Spelling.nearest(to: member.key, among: known)
    report(
      member.keyRange, "不认识的键「\(member.key)」" + (nearest.map { "；是不是 \($0)？" } ?? ""),
      "unknown key “\(member.key)”" + (nearest.map { "; did you mean \($0)?" } ?? ""))
  }
}
