/// The error of a response: a code, a message for people, and optional data for programs.
public struct ResponseError: Error, Hashable, Sendable {
  /// The codes of JSON-RPC 2.0 and of the Language Server Protocol 3.17.
  public struct Code: RawRepresentable, Hashable, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let parseError = Code(rawValue: -32700)
    public static let invalidRequest = Code(rawValue: -32600)
    public static let methodNotFound = Code(rawValue: -32601)
    public static let invalidParams = Code(rawValue: -32602)
    public static let internalError = Code(rawValue: -32603)
    public static let serverNotInitialized = Code(rawValue: -32002)
    public static let requestCancelled = Code(rawValue: -32800)
    public static let contentModified = Code(rawValue: -32801)
    public static let requestFailed = Code(rawValue: -32803)
  }

  public var code: Code
  public var message: String
  public var data: JSONValue?

  public init(_ code: Code, _ message: String, data: JSONValue? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }
}

extension ResponseError {
  public var json: JSONValue {
    .members(["code": JSONValue(code.rawValue), "message": .string(message), "data": data])
  }

  /// The error object of a response. Lenient: what another program sends as an error is one, also
  /// where it is badly formed.
  init(json: JSONValue) {
    let code = json["code"]?.intValue.map(Code.init(rawValue:)) ?? .internalError
    self.init(code, json["message"]?.stringValue ?? "", data: json["data"])
  }
}
