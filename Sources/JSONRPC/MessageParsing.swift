extension Message {
  /// Reads the body of a frame. Never fails: what is no message becomes `.invalid` with -32700
  /// (no JSON) or -32600 (JSON, but no JSON-RPC 2.0 message; batches are none in this protocol).
  public init(parsing body: [UInt8]) {
    if let (method, parameters) = PlainParameters.notification(body) {
      self = .notification(method: method, Parameters(of: parameters))
    } else {
      self.init(decoding: body)
    }
  }

  /// The same by Foundation's decoder.
  init(decoding body: [UInt8]) {
    do {
      self = try JSONText.decode(Envelope.self, from: body).message
    } catch DecodingError.typeMismatch {
      self = .noObject
    } catch DecodingError.valueNotFound {
      // This is how the decoder refuses a bare null.
      self = .noObject
    } catch {
      self = .invalid(nil, ResponseError(.parseError, "invalid JSON · 不是有效的 JSON"))
    }
  }
}

extension Message {
  fileprivate static var noObject: Message {
    let words = "a message is one JSON object, not a batch · 消息应为单个 JSON 对象"
    return .invalid(nil, ResponseError(.invalidRequest, words))
  }
}

/// The members of a message, its parameters undecoded. No member's type is taken for granted.
private struct Envelope: Decodable {
  enum Identity {
    case absent, null, unusable
    case known(RequestID)
  }

  var isVersion2: Bool
  var identity: Identity
  var hasMethod: Bool
  var method: String?
  var parameters: Parameters
  var outcome: Result<JSONValue, ResponseError>?

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: ReceivedMembers.Key.self)
    isVersion2 = (try? members.decodeIfPresent(String.self, forKey: .jsonrpc)) == "2.0"
    hasMethod = members.contains(.method)
    method = hasMethod ? try? members.decode(String.self, forKey: .method) : nil
    let hasParameters = try members.contains(.params) && !members.decodeNil(forKey: .params)
    parameters = hasParameters ? Parameters(of: ReceivedMembers(members)) : .none
    if !members.contains(.id) {
      identity = .absent
    } else if try members.decodeNil(forKey: .id) {
      identity = .null
    } else {
      let id = try? members.decode(RequestID.self, forKey: .id)
      identity = id.map(Identity.known) ?? .unusable
    }
    if try members.contains(.error) && !members.decodeNil(forKey: .error) {
      let error = try members.decode(JSONValue.self, forKey: .error)
      outcome = .failure(ResponseError(json: error))
    } else if members.contains(.result) {
      let isNull = try members.decodeNil(forKey: .result)
      outcome = .success(isNull ? .null : try members.decode(JSONValue.self, forKey: .result))
    }
  }

  var message: Message {
    let id: RequestID? = if case .known(let known) = identity { known } else { nil }
    func invalid(_ words: String) -> Message {
      .invalid(id, ResponseError(.invalidRequest, words))
    }
    guard isVersion2 else { return invalid("jsonrpc must be \"2.0\" · jsonrpc 应为 \"2.0\"") }
    if case .unusable = identity {
      return invalid("id must be a string or an integer · id 应为字符串或整数")
    }
    guard hasMethod else {
      guard let outcome else { return invalid("method missing · 缺少 method") }
      if case .absent = identity { return invalid("id missing · 缺少 id") }
      return .response(id, outcome)
    }
    guard let method else { return invalid("method must be a string · method 应为字符串") }
    switch identity {
    case .absent: return .notification(method: method, parameters)
    case .known(let id): return .request(id, method: method, parameters)
    case .null, .unusable: return invalid("the id of a request is not null · 请求的 id 不能为空")
    }
  }
}
