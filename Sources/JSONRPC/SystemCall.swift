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

    /// A write that took nothing of something and gave no reason would be repeated for ever.
    static let nothingTaken = Failure.other(EIO)
  }

  /// As read(2): -1 for an error, 0 at the end of input.
  static func readBytes(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if os(Windows)
      Int(_read(descriptor, buffer.baseAddress, UInt32(clamping: buffer.count)))
    #else
      read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  /// How many buffers `writeBytes` is given at most; POSIX grants 16.
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

  /// Whether a descriptor can be read without waiting, or will be within so many milliseconds. At its end
  /// it can, and so can one that does not exist: reading tells.
  static func isReadable(_ descriptor: Int32, within milliseconds: Int32) -> Bool {
    #if os(Windows)
      // Nobody tells: who wants to wait may read.
      return milliseconds > 0
    #else
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      return poll(&request, 1, milliseconds) > 0
    #endif
  }

  /// How many bytes a descriptor takes at once while nothing waits in it, whoever reads them; 0 where nobody
  /// can tell.
  static func capacity(_ descriptor: Int32) -> Int {
    #if os(Linux) && canImport(Glibc)
      // Of a pipe. F_GETPIPE_SZ is not in the headers.
      return max(0, Int(fcntl(descriptor, 1032)))
    #else
      return 0
    #endif
  }

  /// Whether nothing waits in a descriptor to be read; false where nobody can tell.
  static func isEmpty(_ descriptor: Int32) -> Bool {
    #if os(Linux) && canImport(Glibc)
      var unread: Int32 = 0
      return ioctl(descriptor, UInt(FIONREAD), &unread) == 0 && unread == 0
    #else
      return false
    #endif
  }

  /// A write to a client that is gone shall be an error, not the end of the process.
  static func ignoreBrokenPipeSignal() {
    #if !os(Windows)
      signal(SIGPIPE, SIG_IGN)
    #endif
  }
}
