/// The writing end of a file descriptor, which stays owned by the caller.
public struct ByteOutput: Sendable {
  public enum Failure: Error, Equatable, Sendable {
    /// The reading end is gone.
    case closed
    /// The `errno` of write(2).
    case failed(Int32)
  }

  public let descriptor: Int32

  public init(descriptor: Int32) { self.descriptor = descriptor }

  /// Returns when the system has taken every byte, over short writes and interrupts; where a descriptor
  /// does not block, it waits until more is taken.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    if let failure = write([bytes]) { throw failure }
  }

  public func write(_ bytes: [UInt8]) throws(Failure) {
    if let failure = bytes.withUnsafeBytes({ write([$0]) }) { throw failure }
  }

  /// The same for what stands in pieces.
  func write(pieces: [[UInt8]]) -> Failure? {
    var rest = pieces[...]
    while !rest.isEmpty {
      let some = rest.prefix(SystemCall.mostBuffers)
      if let failure = ByteOutput.withBytes(of: some, [], write) { return failure }
      rest = rest[some.endIndex...]
    }
    return nil
  }

  private func write(_ buffers: [UnsafeRawBufferPointer]) -> Failure? {
    var rest = buffers[...]
    /// How much of the first buffer is written.
    var written = 0
    while let first = rest.first {
      if written >= first.count {
        written -= first.count
        rest.removeFirst()
        continue
      }
      let count = SystemCall.writeBytes(descriptor, Array(rest), from: written)
      if count > 0 {
        written += count
        continue
      }
      switch count == 0 ? .nothingTaken : SystemCall.lastFailure {
      case .interrupted: continue
      case .wouldBlock: SystemCall.waitUntilReady(descriptor, toWrite: true)
      case .closed: return .closed
      case .other(let number): return .failed(number)
      }
    }
    return nil
  }

  /// Calls with the bytes of pieces, as many as one call may take.
  private static func withBytes<Result>(
    of pieces: ArraySlice<[UInt8]>, _ found: [UnsafeRawBufferPointer],
    _ body: ([UnsafeRawBufferPointer]) -> Result
  ) -> Result {
    guard let piece = pieces.first else { return body(found) }
    return piece.withUnsafeBytes { withBytes(of: pieces.dropFirst(), found + [$0], body) }
  }
}
