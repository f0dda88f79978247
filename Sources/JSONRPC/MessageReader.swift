/// The messages of a stream, one after the other. For one thread, which it may block.
public struct MessageReader: Sendable {
  private let stream: ByteStream
  private var framer: MessageFramer
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)
  /// Frames of the last read that have not been asked for, the next one last.
  private var waiting: [Frame] = []

  public init(_ stream: ByteStream, framer: MessageFramer = MessageFramer()) {
    self.stream = stream
    self.framer = framer
  }

  /// Waits for the next message; nil at the end of input, where half a message is dropped.
  public mutating func next() throws(ByteStream.Failure) -> Message? {
    while true {
      if let frame = waiting.popLast() { return Message(frame) }
      guard let frames = try readFrames() else { return nil }
      waiting = frames.reversed()
    }
  }

  /// Reads once, waiting for bytes where none are there, and gives back the messages that they complete;
  /// nil at the end of input.
  public mutating func receive() throws(ByteStream.Failure) -> [Message]? {
    let known = waiting.reversed().map { Message($0) }
    waiting = []
    guard let frames = try readFrames() else { return known.isEmpty ? nil : known }
    return known + frames.map { Message($0) }
  }

  private mutating func readFrames() throws(ByteStream.Failure) -> [Frame]? {
    let count = try stream.read(into: &buffer)
    return count > 0 ? framer.receive(buffer[..<count]) : nil
  }
}
