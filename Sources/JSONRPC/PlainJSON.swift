/// A cursor over JSON of the plain kind that clients send at every keystroke: members in any order, strings
/// without escapes, whole numbers, nothing unusual. Where the text is anything else a reading fails, and
/// Foundation's decoder reads all of it from the start; so this one need never say what is wrong.
///
/// Written by hand because of a measurement (release build): to decode a `didChange` takes Foundation 17 µs
/// in a loop, and in a server that an editor wakes for every key, where nothing of the decoder is left in
/// the caches, 45 µs more than this, a tenth of what the keystroke costs. What it accepts, Foundation
/// accepts as well and reads alike (`PlainJSONTests`).
public struct PlainJSON: Sendable {
  /// A longer message is no keystroke.
  static let longest = 4 << 10
  private static let deepest = 16

  private let bytes: [UInt8]
  private(set) var index: Int
  private var depth = 0

  /// Nil for bytes that are not plain: control characters, escapes, what is no UTF-8, and long text.
  init?(_ bytes: [UInt8]) {
    guard bytes.count <= PlainJSON.longest else { return nil }
    // Most is ASCII: only what is not, and what lies between, has to be looked at as UTF-8.
    var first = bytes.count
    var last = -1
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 || byte == UInt8(ascii: "\\") { return nil }
      if byte >= 0x80 {
        if last < 0 { first = index }
        last = index
      }
    }
    if last >= 0, String(validating: bytes[first...last], as: UTF8.self) == nil { return nil }
    self.bytes = bytes
    index = 0
  }

  /// A cursor at another place of the same text.
  func moved(to index: Int) -> PlainJSON {
    var cursor = self
    cursor.index = index
    return cursor
  }

  /// Whether nothing but blanks is left.
  mutating func isAtEnd() -> Bool {
    skipBlanks()
    return index == bytes.count
  }

  /// Reads an object.
  ///
  /// - Parameter member: reads the value of each member, told its name; false where it cannot.
  public mutating func object(_ member: (String, inout PlainJSON) -> Bool) -> Bool {
    sequence(opened: UInt8(ascii: "{"), closed: UInt8(ascii: "}")) { cursor in
      guard let name = cursor.string(), cursor.take(UInt8(ascii: ":")) else { return false }
      return member(name, &cursor)
    }
  }

  /// Reads an array.
  ///
  /// - Parameter element: reads each element; false where it cannot.
  public mutating func array(_ element: (inout PlainJSON) -> Bool) -> Bool {
    sequence(opened: UInt8(ascii: "["), closed: UInt8(ascii: "]"), element)
  }

  private mutating func sequence(
    opened: UInt8, closed: UInt8, _ element: (inout PlainJSON) -> Bool
  ) -> Bool {
    guard take(opened), depth < PlainJSON.deepest else { return false }
    depth += 1
    defer { depth -= 1 }
    if take(closed) { return true }
    while element(&self) {
      if take(closed) { return true }
      guard take(UInt8(ascii: ",")) else { return false }
    }
    return false
  }

  public mutating func string() -> String? {
    quoted().map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// Passes over a string and says where its characters stand.
  private mutating func quoted() -> Range<Int>? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
    guard index < bytes.count else { return nil }
    defer { index += 1 }
    return start..<index
  }

  /// A whole number of at most nine digits, without a sign.
  public mutating func integer() -> Int? {
    skipBlanks()
    let start = index
    var value = 0
    while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39, index - start < 10 {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    let count = index - start
    guard count > 0, count < 10, count == 1 || bytes[start] != 0x30 else { return nil }
    // A fraction or an exponent would make another number of it; elsewhere they are no JSON.
    switch index < bytes.count ? bytes[index] : UInt8(ascii: " ") {
    case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return value
    default: return nil
    }
  }

  /// Passes over a value.
  public mutating func skip() -> Bool {
    /// Whether each of the containers around is an object, the innermost lowest.
    var kinds: UInt32 = 0
    var open = 0
    while true {
      skipBlanks()
      guard index < bytes.count else { return false }
      let byte = bytes[index]
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        guard depth + open < PlainJSON.deepest else { return false }
        let isObject = byte == UInt8(ascii: "{")
        index += 1
        if !take(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          kinds = kinds << 1 | (isObject ? 1 : 0)
          open += 1
          if isObject, !skipName() { return false }
          continue
        }
      } else if byte == UInt8(ascii: "\"") {
        guard quoted() != nil else { return false }
      } else if integer() == nil {
        return false
      }
      // Behind a value: another one, or the end of what holds it.
      while open > 0, !take(UInt8(ascii: ",")) {
        guard take(kinds & 1 == 1 ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { return false }
        kinds >>= 1
        open -= 1
      }
      if open == 0 { return true }
      if kinds & 1 == 1, !skipName() { return false }
    }
  }

  private mutating func skipName() -> Bool { quoted() != nil && take(UInt8(ascii: ":")) }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
  }
}

/// What can be read from plain JSON, too: the same as `init(from:)` would, or nothing.
public protocol PlainDecodable: Decodable {
  /// Nil where something is missing or unusual.
  init?(plain cursor: inout PlainJSON)
}

/// The parameters of a message that was plain.
struct PlainParameters: Sendable {
  /// The whole message, of which others decode `params`.
  let message: [UInt8]
  /// At the beginning of the parameters.
  private let cursor: PlainJSON

  /// Reads a notification with parameters; nil for whatever else there may be.
  static func notification(_ message: [UInt8]) -> (method: String, parameters: PlainParameters)? {
    guard var cursor = PlainJSON(message) else { return nil }
    var isVersion2 = false
    var method: String?
    var parameters: Int?
    let isObject = cursor.object { name, cursor in
      switch name {
      case "jsonrpc" where !isVersion2:
        isVersion2 = cursor.string() == "2.0"
        return isVersion2
      case "method" where method == nil:
        method = cursor.string()
        return method != nil
      case "params" where parameters == nil:
        parameters = cursor.index
        return cursor.skip()
      default: return false
      }
    }
    guard isObject, cursor.isAtEnd(), isVersion2, let method, let parameters else { return nil }
    return (method, PlainParameters(message: message, cursor: cursor.moved(to: parameters)))
  }

  func decode<T: PlainDecodable>(as type: T.Type) -> T? {
    var cursor = cursor
    return T(plain: &cursor)
  }
}
