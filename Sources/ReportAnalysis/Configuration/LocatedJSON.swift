import TextCore

/// A JSON value that remembers where it stands.
///
/// Configuration errors are told with line and column, which Foundation's decoder does not give; that
/// is all that this small reader is for.
struct LocatedJSON {
  indirect enum Value {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([LocatedJSON])
    case object([Member])
  }

  struct Member {
    var key: String
    var keyRange: SourceRange
    var value: LocatedJSON
  }

  var value: Value
  var range: SourceRange

  /// What stands in the way of reading, and where.
  struct Failure: Error {
    var message: (zh: String, en: String)
    var range: SourceRange
  }

  /// Reads a whole text.
  init(_ bytes: [UInt8]) throws(Failure) {
    var parser = LocatedJSONParser(bytes: bytes)
    self = try parser.value(depth: 0)
    try parser.end()
  }

  init(_ value: Value, _ range: SourceRange) {
    self.value = value
    self.range = range
  }

  var string: String? { if case .string(let text) = value { text } else { nil } }
  var array: [LocatedJSON]? { if case .array(let items) = value { items } else { nil } }
  var object: [Member]? { if case .object(let members) = value { members } else { nil } }
}

struct LocatedJSONParser {
  let bytes: [UInt8]
  private var index = 0
  private static let deepest = 64

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private func failure(_ zh: String, _ en: String, at offset: Int? = nil) -> LocatedJSON.Failure {
    let start = min(offset ?? index, bytes.count)
    return LocatedJSON.Failure(message: (zh, en), range: start..<min(start + 1, bytes.count))
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  mutating func end() throws(LocatedJSON.Failure) {
    skipBlanks()
    if index < bytes.count { throw failure("这里应当结束", "expected the end of the file") }
  }

  mutating func value(depth: Int) throws(LocatedJSON.Failure) -> LocatedJSON {
    guard depth < LocatedJSONParser.deepest else { throw failure("嵌套太深", "nested too deeply") }
    skipBlanks()
    guard index < bytes.count else { throw failure("内容不完整", "unexpected end of the file") }
    let start = index
    switch bytes[index] {
    case 0x7B: return try object(depth)
    case 0x5B: return try array(depth)
    case 0x22:
      let text = try string()
      return LocatedJSON(.string(text), start..<index)
    case 0x2D, 0x30...0x39:
      try number()
      return LocatedJSON(
        .number(String(decoding: bytes[start..<index], as: UTF8.self)), start..<index)
    default:
      for (word, value) in [
        ("true", LocatedJSON.Value.bool(true)), ("false", .bool(false)), ("null", .null),
      ]
      where bytes[index...].starts(with: word.utf8) {
        index += word.utf8.count
        return LocatedJSON(value, start..<index)
      }
      throw failure("这不是 JSON 的值", "not a JSON value")
    }
  }

  /// Goes behind a number: whole part, decimals and power, each where there is one.
  private mutating func number() throws(LocatedJSON.Failure) {
    if bytes[index] == 0x2D { index += 1 }
    // Zeros do not stand in front of other digits.
    if index < bytes.count, bytes[index] == 0x30 { index += 1 } else { try digits() }
    if index < bytes.count, bytes[index] == 0x2E {
      index += 1
      try digits()
    }
    if index < bytes.count, bytes[index] | 0x20 == 0x65 {
      index += 1
      if index < bytes.count, bytes[index] == 0x2B || bytes[index] == 0x2D { index += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(LocatedJSON.Failure) {
    let start = index
    while index < bytes.count, 0x30...0x39 ~= bytes[index] { index += 1 }
    if index == start { throw failure("这里应当是数字", "expected a digit") }
  }

  private mutating func object(_ depth: Int) throws(LocatedJSON.Failure) -> LocatedJSON {
    let start = index
    index += 1
    var members: [LocatedJSON.Member] = []
    skipBlanks()
    if index < bytes.count, bytes[index] == 0x7D {
      index += 1
      return LocatedJSON(.object([]), start..<index)
    }
    while true {
      skipBlanks()
      let keyStart = index
      guard index < bytes.count, bytes[index] == 0x22 else {
        throw failure("这里应当是带双引号的键", "expected a key in double quotes")
      }
      let key = try string()
      let keyRange = keyStart..<index
      skipBlanks()
      guard index < bytes.count, bytes[index] == 0x3A else {
        throw failure("键后面应当是冒号", "expected a colon")
      }
      index += 1
      let item = try value(depth: depth + 1)
      members.append(LocatedJSON.Member(key: key, keyRange: keyRange, value: item))
      if try closes(0x7D) { return LocatedJSON(.object(members), start..<index) }
    }
  }

  private mutating func array(_ depth: Int) throws(LocatedJSON.Failure) -> LocatedJSON {
    let start = index
    index += 1
    var items: [LocatedJSON] = []
    skipBlanks()
    if index < bytes.count, bytes[index] == 0x5D {
      index += 1
      return LocatedJSON(.array([]), start..<index)
    }
    while true {
      items.append(try value(depth: depth + 1))
      if try closes(0x5D) { return LocatedJSON(.array(items), start..<index) }
    }
  }

  /// Takes a comma (false) or the closing mark (true).
  private mutating func closes(_ mark: UInt8) throws(LocatedJSON.Failure) -> Bool {
    skipBlanks()
    guard index < bytes.count else { throw failure("内容不完整", "unexpected end of the file") }
    let byte = bytes[index]
    guard byte == 0x2C || byte == mark else {
      throw failure("这里应当是逗号或结尾的括号", "expected a comma or a closing bracket")
    }
    index += 1
    return byte == mark
  }

  private mutating func string() throws(LocatedJSON.Failure) -> String {
    let start = index
    index += 1
    var result: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x22:
        index += 1
        return String(decoding: result, as: UTF8.self)
      case 0x5C:
        try escape(into: &result)
      case 0x0A, 0x0D:
        throw failure("字符串没有结束", "unterminated string", at: start)
      case 0..<0x20:
        throw failure("字符串里的控制字符要写成转义", "control characters in a string are escaped")
      default:
        result.append(byte)
        index += 1
      }
    }
    throw failure("字符串没有结束", "unterminated string", at: start)
  }

  private mutating func escape(into result: inout [UInt8]) throws(LocatedJSON.Failure) {
    let start = index
    index += 1
    guard index < bytes.count else { throw failure("内容不完整", "unexpected end of the file") }
    let byte = bytes[index]
    index += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: result.append(byte)
    case 0x62: result.append(0x08)
    case 0x66: result.append(0x0C)
    case 0x6E: result.append(0x0A)
    case 0x72: result.append(0x0D)
    case 0x74: result.append(0x09)
    case 0x75:
      var unit = try hexadecimal()
      if unit >= 0xD800, unit < 0xDC00, index + 1 < bytes.count, bytes[index] == 0x5C,
        bytes[index + 1] == 0x75
      {
        let behind = index
        index += 2
        let low = try hexadecimal()
        if low >= 0xDC00, low < 0xE000 {
          unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        } else {
          // No pair: the second is a character of its own.
          index = behind
        }
      }
      result.append(contentsOf: String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
    default: throw failure("不认识的转义", "unknown escape", at: start)
    }
  }

  private mutating func hexadecimal() throws(LocatedJSON.Failure) -> UInt32 {
    var unit: UInt32 = 0
    for offset in index..<(index + 4) {
      // What reads a number would also take a sign.
      guard offset < bytes.count, let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue
      else { throw failure("\\u 后面应当是四位十六进制数", "expected four hexadecimal digits") }
      unit = unit << 4 | UInt32(digit)
    }
    index += 4
    return unit
  }
}
