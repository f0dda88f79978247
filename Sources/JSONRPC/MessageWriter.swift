import Synchronization

/// Writes whole frames to a file descriptor, which stays owned by the caller.
///
/// May be used from several threads: frames never interleave. Making one ignores SIGPIPE for the
/// whole process, so that a client which is gone is an error and not a signal.
public final class MessageWriter: Sendable {
  /// After any failure every later write ends with `closed` too: half a frame may have been written,
  /// behind which nothing can be understood.
  public typealias Failure = ByteOutput.Failure

  private let output: ByteOutput
  private let isClosed = Mutex(false)
  /// How many bytes go out at once while the client has read everything.
  private let capacity: Int

  public init(descriptor: Int32) {
    output = ByteOutput(descriptor: descriptor)
    capacity = SystemCall.capacity(descriptor)
    SystemCall.ignoreBrokenPipeSignal()
  }

  /// The header and body of a message.
  public static func frame(_ message: Message) -> [UInt8] { Array(pieces(message).joined()) }

  /// The same in pieces, of which what is large and was written before is one.
  private static func pieces(_ message: Message) -> [[UInt8]] {
    var body = JSONWriter(keepingApart: 4 << 10)
    message.write(to: &body)
    var pieces = body.pieces
    var header = JSONWriter()
    header.reserveCapacity(pieces[0].count + 64)
    header.write(raw: "Content-Length: ")
    header.write(integer: pieces.reduce(0) { $0 + $1.count })
    header.write(raw: "\r\n\r\n")
    // The header and what stands in front of the first large piece are one.
    header.write(written: pieces[0][...])
    pieces[0] = header.bytes
    return pieces
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
      if pieces.reduce(0, { $0 + $1.count }) <= capacity, SystemCall.isEmpty(output.descriptor) {
        failure = output.write(pieces: pieces)
      } else {
        waiting { failure = output.write(pieces: pieces) }
      }
      isClosed = failure != nil
      return failure
    }
    if let failure { throw failure }
  }
}
