/// The lines of a stream, each as soon as it has come. For one thread, which it may block.
///
/// No more of a line is kept than the limit: one that is longer is told and passed over, and reading goes
/// on at the next.
public struct LineReader: Sendable {
  public enum Line: Equatable, Sendable {
    /// What stands in front of the line feed; a carriage return there is left to whoever reads it.
    case text([UInt8])
    case tooLong
  }

  private static let chunk = 64 << 10

  private let stream: ByteStream
  private let limit: Int
  private var buffer = [UInt8](repeating: 0, count: LineReader.chunk)
  /// What was read and not yet given out.
  private var start = 0
  private var end = 0
  /// How far it holds no line feed.
  private var searched = 0
  private var isAtEnd = false
  /// Whether the line at hand has already been too long.
  private var isSkipping = false

  /// - Parameter limit: how many bytes a line may have.
  public init(_ stream: ByteStream, limit: Int) {
    self.stream = stream
    self.limit = limit
  }

  /// Waits for the next line; nil at the end of input. What stands behind the last line feed is a line too,
  /// unless it is nothing.
  public mutating func next() throws(ByteStream.Failure) -> Line? {
    while true {
      if let feed = lineFeed() {
        defer {
          start = feed + 1
          searched = start
        }
        return take(until: feed)
      }
      searched = end
      if end - start > limit {
        isSkipping = true
        start = end
      }
      if isAtEnd {
        guard end > start || isSkipping else { return nil }
        defer { start = end }
        return take(until: end)
      }
      makeRoom()
      let count = try stream.read(into: &buffer, at: end)
      end += count
      isAtEnd = count == 0
    }
  }

  private mutating func take(until line: Int) -> Line {
    defer { isSkipping = false }
    return isSkipping || line - start > limit ? .tooLong : .text(Array(buffer[start..<line]))
  }

  private func lineFeed() -> Int? {
    buffer.withUnsafeBufferPointer { bytes in
      var index = searched
      while index < end {
        if bytes[index] == 0x0A { return index }
        index += 1
      }
      return nil
    }
  }

  /// What is left moves to the front. Behind a long line the buffer is as small as before.
  private mutating func makeRoom() {
    if start > 0 {
      let rest = Array(buffer[start..<end])
      buffer = rest + [UInt8](repeating: 0, count: max(LineReader.chunk, rest.count))
      (start, searched, end) = (0, rest.count, rest.count)
    } else if end == buffer.count {
      buffer += [UInt8](repeating: 0, count: buffer.count)
    }
  }
}
