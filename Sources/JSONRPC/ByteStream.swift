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
    // What is no number is no time to wait, and without end is as long as there is a number for.
    let milliseconds = seconds > 0 ? Int32(min(seconds * 1000, Double(Int32.max))) : 0
    return SystemCall.isReadable(descriptor, within: milliseconds)
  }

  /// Waits for bytes and reads what is there, as much as finds room in the buffer.
  ///
  /// - Parameter start: where the first of them is put.
  /// - Returns: how many bytes are new; 0 is the end of input.
  public func read(
    into buffer: inout [UInt8], at start: Int = 0
  ) throws(Failure) -> Int {
    while true {
      let count = buffer.withUnsafeMutableBytes { buffer in
        SystemCall.readBytes(
          descriptor, into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
      }
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
