/// What ties a response to its request: a string or an integer, echoed as it came.
public enum RequestID: Hashable, Sendable {
  case string(String)
  case integer(Int64)
}

extension RequestID {
  public var json: JSONValue {
    switch self {
    case .string(let value): .string(value)
    case .integer(let value): .integer(value)
    }
  }
}

extension RequestID: Codable {
  /// - Throws: `DecodingError` for null, a fraction, or anything else that cannot be an id.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(Int64.self) {
      self = .integer(value)
    } else {
      self = .string(try container.decode(String.self))
    }
  }

  public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }
}

extension RequestID: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int64) { self = .integer(value) }
}

extension RequestID: CustomStringConvertible {
  public var description: String {
    switch self {
    case .string(let value): value
    case .integer(let value): String(value)
    }
  }
}
