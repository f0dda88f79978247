/// Any JSON value. Objects are dictionaries: JSON gives their keys no order, and `JSONWriter` sorts
/// them, so that the same value always gives the same bytes.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  /// A number that is no 64-bit integer. What is not finite is written as `null`.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
  /// A value written already, as `JSONWriter` writes it: what is large is never put together first.
  case written([UInt8])
}

extension JSONValue {
  public init(_ value: Bool) { self = .bool(value) }
  public init(_ value: Int) { self = .integer(Int64(value)) }
  public init(_ value: String) { self = .string(value) }
  public init(_ values: [JSONValue]) { self = .array(values) }

  /// Null for nil.
  public init(_ value: String?) { self = value.map(JSONValue.string) ?? .null }

  /// Null for nil.
  public init(_ value: Int?) { self = value.map { .integer(Int64($0)) } ?? .null }

  /// An object without the members that are nil: the protocol's optional properties are left out
  /// rather than sent as null.
  public static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    var present: [String: JSONValue] = [:]
    present.reserveCapacity(members.count)
    for (key, value) in members {
      if let value { present[key] = value }
    }
    return .object(present)
  }
}

extension JSONValue {
  /// The same value with nothing written in it.
  public var read: JSONValue {
    switch self {
    case .written(let bytes): (try? JSONText.decode(JSONValue.self, from: bytes)) ?? .null
    case .array(let values): .array(values.map(\.read))
    case .object(let members): .object(members.mapValues(\.read))
    default: self
    }
  }
}

extension JSONValue {
  /// The member of that name; nil where there is none or this is no object. Setting a member of a
  /// value that is no object makes it one.
  public subscript(key: String) -> JSONValue? {
    get { objectValue?[key] }
    set {
      var members = objectValue ?? [:]
      members[key] = newValue
      self = .object(members)
    }
  }

  /// The element at that index; nil where there is none or this is no array.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let values) = self, values.indices.contains(index) else { return nil }
    return values[index]
  }

  public var isNull: Bool { self == .null }

  public var boolValue: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// Also a number without a fraction, such as `3.0`; nil where it does not fit.
  public var intValue: Int? {
    switch self {
    case .integer(let value): Int(exactly: value)
    case .number(let value): Int(exactly: value)
    default: nil
    }
  }

  public var stringValue: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  public var arrayValue: [JSONValue]? {
    guard case .array(let value) = self else { return nil }
    return value
  }

  public var objectValue: [String: JSONValue]? {
    guard case .object(let value) = self else { return nil }
    return value
  }
}
