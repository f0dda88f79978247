import ReportRules
import TextCore

/// Reads a baseline file: whatever is not as it is written is an error with its place.
public struct BaselineReader {
  /// Why a file is no baseline.
  public struct Failure: Error, Sendable {
    public let message: Localized
    public let range: SourceRange
  }

  /// - Returns: paths as they stand there.
  public static func read(_ text: SourceText) throws(Failure) -> Baseline {
    let json: LocatedJSON
    do {
      json = try LocatedJSON(text.bytes)
    } catch {
      throw Failure(
        message: Localized(error.message.zh, error.message.en), range: error.range)
    }
    let members = try members(json, ["version", "findings"], required: ["version", "findings"])
    // The version first: another one may look otherwise.
    if let version = members["version"], try count(version) != Baseline.version {
      throw failure(
        version, "不支持的基线版本；可用：\(Baseline.version)",
        "unknown version of a baseline; known: \(Baseline.version)")
    }
    var baseline = Baseline()
    guard let findings = members["findings"] else { return baseline }
    guard let items = findings.array else {
      throw failure(findings, "这里应当是数组", "expected an array")
    }
    for item in items { baseline.add(try entry(item)) }
    return baseline
  }

  private static func entry(_ json: LocatedJSON) throws(Failure) -> Baseline.Entry {
    let members = try members(
      json, ["path", "rule", "hash", "count", "text"], required: ["path", "rule", "hash", "count"])
    var number = 1
    if let count = members["count"] {
      number = try self.count(count)
      if number < 1 { throw failure(count, "应当大于 0", "expected more than 0") }
    }
    return Baseline.Entry(
      path: try string(members["path"]),
      key: Baseline.Key(rule: try string(members["rule"]), hash: try string(members["hash"])),
      known: Baseline.Known(count: number, text: try string(members["text"])))
  }

  private static func members(
    _ json: LocatedJSON, _ known: [String], required: [String]
  ) throws(Failure) -> [String: LocatedJSON] {
    guard let object = json.object else { throw failure(json, "这里应当是对象", "expected an object") }
    var members: [String: LocatedJSON] = [:]
    for member in object {
      guard known.contains(member.key) else {
        throw Failure(
          message: Localized("不认识的键「\(member.key)」", "unknown key “\(member.key)”"),
          range: member.keyRange)
      }
      guard members.updateValue(member.value, forKey: member.key) == nil else {
        throw Failure(
          message: Localized(
            "键「\(member.key)」重复", "the key “\(member.key)” stands here twice"),
          range: member.keyRange)
      }
    }
    for key in required where members[key] == nil {
      throw failure(json, "缺少「\(key)」", "“\(key)” is missing")
    }
    return members
  }

  /// Empty where nothing stands.
  private static func string(_ json: LocatedJSON?) throws(Failure) -> String {
    guard let json else { return "" }
    guard let text = json.string else { throw failure(json, "这里应当是字符串", "expected a string") }
    return text
  }

  private static func count(_ json: LocatedJSON) throws(Failure) -> Int {
    guard case .number(let digits) = json.value, let count = Int(digits) else {
      throw failure(json, "这里应当是整数", "expected a whole number")
    }
    return count
  }

  private static func failure(_ json: LocatedJSON, _ zh: String, _ en: String) -> Failure {
    Failure(message: Localized(zh, en), range: json.range)
  }
}

extension Baseline {
  /// The file's text: an entry a line, in one order, so that a difference can be read.
  public var text: String {
    var result = "{\n  \"version\": \(Baseline.version),\n  \"findings\": ["
    for (index, entry) in entries.enumerated() {
      result += index == 0 ? "\n    {" : ",\n    {"
      result += "\"path\": \(Baseline.quoted(entry.path)), "
      result += "\"rule\": \(Baseline.quoted(entry.key.rule)), "
      result += "\"hash\": \(Baseline.quoted(entry.key.hash)), "
      result += "\"count\": \(entry.known.count), \"text\": \(Baseline.quoted(entry.known.text))}"
    }
    return result + (files.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
