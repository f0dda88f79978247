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
  public static func frame(_ message: Message) -> [UInt8] {
    let body = message.bytes
    var frame = Array("Content-Length: \(body.count)\r\n\r\n".utf8)
    frame.reserveCapacity(frame.count + body.count)
    frame.append(contentsOf: body)
    return frame
  }

  /// Returns when the system has taken every byte.
  public func write(_ message: Message) throws(Failure) {
    let frame = Self.frame(message)
    let failure = isClosed.withLock { isClosed -> Failure? in
      guard !isClosed else { return .closed }
      let failure = frame.withUnsafeBytes { writeAll($0) }
      isClosed = failure != nil
      return failure
    }
    if let failure { throw failure }
  }

  private func writeAll(_ bytes: UnsafeRawBufferPointer) -> Failure? {
    var rest = bytes
    while !rest.isEmpty {
      let count = SystemCall.writeBytes(descriptor, rest)
      if count >= 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
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
}
