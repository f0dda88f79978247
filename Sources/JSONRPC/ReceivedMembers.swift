import Synchronization

/// The members of a message that came, out of which the parameters can be decoded as any type.
///
/// A message is scanned once: what the decoder made of it is kept, and it takes over the bytes when
/// somebody does.
///
/// Checked by hand that threads may share it: the decoder behind the container changes while it
/// decodes, and is used by one at a time.
final class ReceivedMembers: @unchecked Sendable {
  enum Key: String, CodingKey {
    case jsonrpc, id, method, params, result, error
  }

  private let container: KeyedDecodingContainer<Key>
  private let turn = Mutex(())

  init(_ container: KeyedDecodingContainer<Key>) {
    self.container = container
  }

  /// - Throws: `DecodingError`.
  func parameters<T: Decodable>(as type: T.Type) throws -> T {
    try turn.withLock { _ in Decoded(value: try container.decode(type, forKey: .params)) }.value
  }

  /// A value on its way out of the lock, which nobody else has.
  private struct Decoded<Value>: @unchecked Sendable {
    let value: Value
  }
}
