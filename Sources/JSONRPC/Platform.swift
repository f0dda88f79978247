#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(ucrt)
  import ucrt
#endif

/// The system calls that the streams need: the only place that knows which C library there is.
enum SystemCall {
  enum Failure: Equatable {
    case interrupted
    case wouldBlock
    case closed
    case other(Int32)
  }

  /// As read(2): -1 for an error, 0 at the end of input.
  static func readBytes(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if os(Windows)
      Int(_read(descriptor, buffer.baseAddress, UInt32(clamping: buffer.count)))
    #else
      read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  /// How many buffers `writeBytes` may be given; POSIX grants 16.
  static let mostBuffers = 16

  /// As writev(2) with what follows the first so many bytes, which lie in the first buffer: -1 for an
  /// error, else how many bytes were taken.
  static func writeBytes(
    _ descriptor: Int32, _ buffers: [UnsafeRawBufferPointer], from start: Int
  ) -> Int {
    var rest = buffers
    rest[0] = UnsafeRawBufferPointer(rebasing: rest[0][start...])
    #if os(Windows)
      return Int(_write(descriptor, rest[0].baseAddress, UInt32(clamping: rest[0].count)))
    #else
      let vectors = rest.map {
        iovec(iov_base: UnsafeMutableRawPointer(mutating: $0.baseAddress), iov_len: $0.count)
      }
      return writev(descriptor, vectors, Int32(vectors.count))
    #endif
  }

  /// Why the last call of this thread failed.
  static var lastFailure: Failure {
    let number = errno
    return switch number {
    case EINTR: .interrupted
    case EAGAIN, EWOULDBLOCK: .wouldBlock
    case EPIPE: .closed
    default: .other(number)
    }
  }

  /// Sleeps until a non-blocking descriptor can be read or written again.
  static func waitUntilReady(_ descriptor: Int32, toWrite: Bool) {
    #if !os(Windows)
      var request = pollfd(
        fd: descriptor, events: Int16(toWrite ? POLLOUT : POLLIN), revents: 0)
      _ = poll(&request, 1, -1)
    #endif
  }

  /// A write to a client that is gone shall be an error, not the end of the process.
  static func ignoreBrokenPipeSignal() {
    #if !os(Windows)
      signal(SIGPIPE, SIG_IGN)
    #endif
  }
}
