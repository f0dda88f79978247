import JSONRPC

/// The parameters of `$/cancelRequest`.
public struct CancelledRequest: Decodable, Sendable {
  public let id: RequestID
}

/// `$/cancelRequest`: what still waits for its turn is dropped by the mailbox; of what comes this far
/// a request that waits for files is called off, and the others were answered.
enum CancelRequest: NotificationHandler {
  static let method = "$/cancelRequest"

  static func handle(_ parameters: Parameters, _ session: inout Session) throws(ResponseError) {
    session.cancelReading(try parameters.decode(as: CancelledRequest.self).id)
  }
}
