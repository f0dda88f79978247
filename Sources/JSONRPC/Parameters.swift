/// The parameters of a request or notification, decoded by whoever knows their type.
///
/// A received message keeps its members undecoded: a `didChange` decodes in 17 µs into its structure,
/// but in 60 µs into a `JSONValue` (release build), where Foundation has to try every type.
public struct Parameters: Sendable {
  private enum Storage: Sendable {
    case none
    case received(ReceivedMembers)
    case plain(PlainParameters)
    case value(JSONValue)
    case members([(name: StaticString, value: JSONValue)])
  }

  private struct Holder<Content: Decodable>: Decodable {
    let params: Content
  }

  private let storage: Storage

  public static let none = Parameters(storage: .none)

  public init(_ value: JSONValue) { storage = .value(value) }

  /// Members to be sent, in the order of their names as everywhere: what every keystroke sends is put
  /// together without hashing and sorting.
  public init(members: [(name: StaticString, value: JSONValue)]) { storage = .members(members) }

  private init(storage: Storage) { self.storage = storage }

  /// The parameters of a message that was plain.
  init(of message: PlainParameters) { storage = .plain(message) }

  /// The parameters of a message that has some.
  init(of message: ReceivedMembers) { storage = .received(message) }

  /// - Throws: -32602 with the path of the member that is missing or of another type.
  public func decode<T: Decodable>(as type: T.Type = T.self) throws(ResponseError) -> T {
    try decoded(as: type)
  }

  private func decoded<T: Decodable>(as type: T.Type) throws(ResponseError) -> T {
    do {
      switch storage {
      case .none:
        throw ResponseError(.invalidParams, "params missing · 缺少参数")
      case .received(let members):
        return try members.parameters(as: type)
      case .plain(let plain):
        return try JSONText.decode(Holder<T>.self, from: plain.message).params
      case .value, .members:
        let message = JSONWriter.bytes(of: ["params": outgoing])
        return try JSONText.decode(Holder<T>.self, from: message).params
      }
    } catch let error as ResponseError {
      throw error
    } catch let error as DecodingError {
      throw ResponseError(.invalidParams, "invalid \(Self.path(of: error)) · 参数无效")
    } catch {
      throw ResponseError(.invalidParams, "invalid params · 参数无效")
    }
  }

  /// The same of what can be read from plain JSON, too.
  public func decode<T: PlainDecodable>(as type: T.Type = T.self) throws(ResponseError) -> T {
    if case .plain(let plain) = storage, let value = plain.decode(as: type) { return value }
    return try decoded(as: type)
  }

  /// The parameters as they came; null where there are none or they cannot be read.
  public var json: JSONValue {
    switch storage {
    case .none: .null
    case .received, .plain: (try? decode(as: JSONValue.self)) ?? .null
    case .value, .members: outgoing.read
    }
  }

  /// The parameters as they are to be sent.
  private var outgoing: JSONValue {
    switch storage {
    case .value(let value): value
    case .members: .written(written)
    case .none, .received, .plain: json
    }
  }

  private var written: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// Writes the parameters as they are to be sent.
  func write(to writer: inout JSONWriter) {
    guard case .members(let members) = storage else { return writer.write(outgoing) }
    var isFirst = true
    writer.write(raw: "{")
    for member in members {
      writer.write(raw: isFirst ? "\"" : ",\"")
      isFirst = false
      writer.write(raw: member.name)
      writer.write(raw: "\":")
      writer.write(member.value)
    }
    writer.write(raw: "}")
  }

  public var isEmpty: Bool {
    guard case .none = storage else { return false }
    return true
  }

  private static func path(of error: DecodingError) -> String {
    let keys: [any CodingKey] =
      switch error {
      case .keyNotFound(let key, let context): context.codingPath + [key]
      case .typeMismatch(_, let context), .valueNotFound(_, let context): context.codingPath
      case .dataCorrupted(let context): context.codingPath
      @unknown default: []
      }
    return keys.isEmpty ? "params" : keys.map(\.stringValue).joined(separator: ".")
  }
}

extension Parameters: Equatable {
  public static func == (left: Parameters, right: Parameters) -> Bool {
    left.isEmpty == right.isEmpty && left.json == right.json
  }
}
