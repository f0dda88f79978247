import Synchronization

/// Writes whole frames to a file descriptor, which stays owned by the caller.
///
/// May be used from several threads: frames never interleave. Making one ignores SIGPIPE for the
/// whole process, so that a client which is gone is an error and not a signal.
public final class MessageWriter: Sendable {
  public enum Failure: Error, Equatable, Sendable {
    /// The reading end is gone. After any failure every later write ends here too: half a frame may
    /// have been written, behind which nothing can be understood.
    case closed
    /// The `errno` of write(2).
    case failed(Int32)
  }

  private let descriptor: Int32
  private let isClosed = Mutex(false)

  public init(descriptor: Int32) {
    self.descriptor = descriptor
    SystemCall.ignoreBrokenPipeSignal()
  }

  /// The header and body of a message.
  public static func frame(_ message: Message) -> [UInt8] { Array(pieces(message).joined()) }

  /// The same in pieces, of which what is large and was written before is one.
  private static func pieces(_ message: Message) -> [[UInt8]] {
    var body = JSONWriter(keepingApart: 4 << 10)
    message.write(to: &body)
    let pieces = body.pieces
    var header = JSONWriter()
    header.write(raw: "Content-Length: ")
    header.write(integer: pieces.reduce(0) { $0 + $1.count })
    header.write(raw: "\r\n\r\n")
    // The header and what stands in front of the first large piece are one.
    return [header.bytes + pieces[0]] + pieces.dropFirst()
  }

  /// Returns when the system has taken every byte.
  ///
  /// - Parameter waiting: runs the writing of what the system may not take at once: who reads may be
  ///   waiting to be read, too.
  public func write(
    _ message: Message, waiting: (() -> Void) -> Void = { $0() }
  ) throws(Failure) {
    let pieces = Self.pieces(message)
    let failure = isClosed.withLock { isClosed -> Failure? in
      guard !isClosed else { return .closed }
      var failure: Failure?
      if pieces.reduce(0, { $0 + $1.count }) <= SystemCall.roomAtOnce(descriptor) {
        failure = writeAll(pieces)
      } else {
        waiting { failure = writeAll(pieces) }
      }
      isClosed = failure != nil
      return failure
    }
    if let failure { throw failure }
  }

  private func writeAll(_ pieces: [[UInt8]]) -> Failure? {
    var rest = pieces[...]
    /// How much of the first piece is written.
    var written = 0
    while let first = rest.first {
      if written >= first.count {
        written -= first.count
        rest.removeFirst()
        continue
      }
      let count = Self.withBytes(of: rest) { SystemCall.writeBytes(descriptor, $0, from: written) }
      if count >= 0 {
        written += count
        continue
      }
      switch SystemCall.lastFailure {
      case .interrupted: continue
      case .wouldBlock: SystemCall.waitUntilReady(descriptor, toWrite: true)
      case .closed: return .closed
      case .other(let number): return .failed(number)
      }
    }
    return nil
  }

  /// The bytes of the first pieces, as many as one call may take.
  private static func withBytes<Result>(
    of pieces: ArraySlice<[UInt8]>, _ found: [UnsafeRawBufferPointer] = [],
    _ body: ([UnsafeRawBufferPointer]) -> Result
  ) -> Result {
    guard let piece = pieces.first, found.count < SystemCall.mostBuffers else { return body(found) }
    return piece.withUnsafeBytes { withBytes(of: pieces.dropFirst(), found + [$0], body) }
  }
}
