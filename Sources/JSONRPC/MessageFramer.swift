/// What framing makes of the bytes: the body of a message, or an error to be answered without id.
public enum Frame: Equatable, Sendable {
  case body([UInt8])
  case invalid(ResponseError)
}

/// Cuts a stream of bytes into message bodies, in whatever pieces the bytes arrive.
///
/// Each byte is looked at once, and no more is kept than one body (up to `lengthLimit`) or 8 KiB of
/// header. A header block that is useless is reported once; then everything is passed over up to
/// the next line that says `Content-Length` and a number. No JSON text contains such a line, since
/// line ends within strings are escaped, so the rest of a refused body cannot be mistaken for it.
public struct MessageFramer: Sendable {
  /// The longest body that is accepted unless another limit is given: 256 MiB.
  public static let defaultLengthLimit = 256 << 20

  private static let headerLimit = 8 << 10

  /// Enough of an overlong line to find a `Content-Length` field at its end.
  private static let keptTail = 256

  private enum State {
    case header
    /// After a useless header block, which has been reported.
    case lost
    case body(missing: Int)
  }

  private let lengthLimit: Int
  private var state = State.header
  /// The unfinished line of the header, or the unfinished body.
  private var pending: [UInt8] = []
  private var blockSize = 0
  private var isBlockEmpty = true
  private var announced: HeaderLine?

  public init(lengthLimit: Int = MessageFramer.defaultLengthLimit) {
    self.lengthLimit = lengthLimit
  }

  /// How many bytes are held for a message that is not complete yet.
  package var pendingCount: Int { pending.count }

  /// Takes the next bytes of the stream and returns the frames that they complete, in order.
  public mutating func receive(_ bytes: ArraySlice<UInt8>) -> [Frame] {
    var frames: [Frame] = []
    var rest = bytes
    while !rest.isEmpty {
      if case .body(let missing) = state {
        let part = rest.prefix(missing)
        pending.append(contentsOf: part)
        rest = rest[part.endIndex...]
        state = .body(missing: missing - part.count)
        if part.count == missing { frames.append(finishBody()) }
      } else {
        let end = rest.firstIndex(of: UInt8(ascii: "\n"))
        keepLine(rest[..<(end ?? rest.endIndex)], &frames)
        guard let end else { break }
        rest = rest[(end + 1)...]
        finishLine(&frames)
      }
    }
    return frames
  }

  public mutating func receive(_ bytes: [UInt8]) -> [Frame] { receive(bytes[...]) }

  private mutating func finishBody() -> Frame {
    let body = pending
    pending = []
    state = .header
    return .body(body)
  }

  private mutating func keepLine(_ part: ArraySlice<UInt8>, _ frames: inout [Frame]) {
    blockSize += part.count
    if case .header = state, blockSize > Self.headerLimit {
      fail("header too long · 消息头过长", &frames)
    }
    guard pending.count + part.count > Self.headerLimit else {
      pending.append(contentsOf: part)
      return
    }
    let kept = pending + part.suffix(Self.keptTail)
    pending = Array(kept.suffix(Self.keptTail))
  }

  private mutating func finishLine(_ frames: inout [Frame]) {
    let line = HeaderLine(pending[...])
    pending.removeAll(keepingCapacity: true)
    switch (line, state) {
    case (.contentLength(.some), .lost):
      state = .header
      startBlock(announcing: line)
    case (_, .lost): break
    case (.contentLength, _):
      announced = line
      isBlockEmpty = false
    case (.other, _): isBlockEmpty = false
    case (.blank, _): finishBlock(&frames)
    }
  }

  private mutating func finishBlock(_ frames: inout [Frame]) {
    // Line ends between messages, which some clients send behind a body, announce nothing.
    defer { startBlock() }
    guard !isBlockEmpty else { return }
    guard case .contentLength(let length) = announced else {
      return fail("Content-Length missing · 缺少 Content-Length", &frames)
    }
    guard let length else {
      return fail("Content-Length is no number · Content-Length 不是数字", &frames)
    }
    guard length <= lengthLimit else {
      return fail("Content-Length over \(lengthLimit) bytes · 消息过长", &frames)
    }
    state = .body(missing: length)
    if length == 0 { frames.append(finishBody()) }
  }

  private mutating func startBlock(announcing line: HeaderLine? = nil) {
    announced = line
    blockSize = 0
    isBlockEmpty = line == nil
  }

  private mutating func fail(_ words: String, _ frames: inout [Frame]) {
    state = .lost
    startBlock()
    frames.append(.invalid(ResponseError(.parseError, words)))
  }
}

extension Message {
  public init(_ frame: Frame) {
    switch frame {
    case .body(let bytes): self.init(parsing: bytes)
    case .invalid(let error): self = .invalid(nil, error)
    }
  }
}
