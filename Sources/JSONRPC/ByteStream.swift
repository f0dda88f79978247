/// The reading end of a file descriptor, which stays owned by the caller.
public struct ByteStream: Sendable {
  /// A read that failed, with its `errno`. The end of input is no failure.
  public struct Failure: Error, Equatable, Sendable {
    public let errorNumber: Int32
  }

  public let descriptor: Int32

  public init(descriptor: Int32) { self.descriptor = descriptor }

  /// Whether `read` would not have to wait, at the latest after so many seconds. A signal may end the
  /// waiting sooner.
  public func isReadable(within seconds: Double) -> Bool {
    SystemCall.isReadable(descriptor, within: Int32(clamping: Int(seconds * 1000)))
  }

  /// Waits for bytes and reads what is there, at most `buffer.count`.
  ///
  /// - Returns: how many bytes at the front of the buffer are new; 0 is the end of input.
  public func read(into buffer: inout [UInt8]) throws(Failure) -> Int {
    while true {
      let count = buffer.withUnsafeMutableBytes { SystemCall.readBytes(descriptor, into: $0) }
      if count >= 0 { return count }
      switch SystemCall.lastFailure {
      case .interrupted: continue
      case .wouldBlock: SystemCall.waitUntilReady(descriptor, toWrite: false)
      case .closed: return 0
      case .other(let number): throw Failure(errorNumber: number)
      }
    }
  }
}
