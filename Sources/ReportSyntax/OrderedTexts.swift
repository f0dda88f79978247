import Synchronization
import TextCore

/// Texts in order, to ask whether one of them begins with another.
struct OrderedTexts: Sendable {
  /// A text, or what is left of it from a character on.
  private struct Piece {
    /// Its first eight bytes as a number that grows with them; most pieces differ in these already.
    var head: UInt64
    var range: SourceRange
  }

  /// The texts, one behind the other.
  private var bytes: [UInt8] = []
  private var pieces: [Piece] = []

  /// - Parameter anywhere: whether also what is left of a text from each of its characters on counts
  ///   as a text.
  init(_ texts: [[UInt8]], anywhere: Bool = false) {
    bytes.reserveCapacity(texts.reduce(0) { $0 + $1.count })
    pieces.reserveCapacity(anywhere ? bytes.capacity / 2 : texts.count)
    for text in texts {
      let end = bytes.count + text.count
      for index in text.indices where index == 0 || (anywhere && text[index] & 0xC0 != 0x80) {
        let head = OrderedTexts.head(text, index)
        pieces.append(Piece(head: head, range: (bytes.count + index)..<end))
      }
      bytes += text
    }
    let bytes = bytes
    pieces.sort { left, right in
      left.head == right.head
        ? ByteComparison.precedes(bytes, left.range, right.range) : left.head < right.head
    }
  }

  /// The texts in order, but for empty ones.
  var texts: [[UInt8]] { pieces.map { Array(bytes[$0.range]) } }

  /// Whether a text is one of these, or the beginning of one; the empty text is none.
  ///
  /// - Parameter isLonger: whether only a text that goes on counts.
  func hasText(beginningWith start: [UInt8], isLonger: Bool = false) -> Bool {
    guard !start.isEmpty else { return false }
    let head = OrderedTexts.head(start, 0)
    var index = pieces.partitioningIndex { piece in
      piece.head == head
        ? !bytes[piece.range].lexicographicallyPrecedes(start) : piece.head > head
    }
    while isLonger, index < pieces.count, pieces[index].range.count == start.count,
      ByteComparison.equals(bytes, pieces[index].range, start)
    {
      index += 1
    }
    guard index < pieces.count, start.count <= pieces[index].range.count else { return false }
    let first = pieces[index].range.lowerBound
    return ByteComparison.equals(bytes, first..<(first + start.count), start)
  }

  private static func head(_ text: [UInt8], _ start: Int) -> UInt64 {
    var head: UInt64 = 0
    var shift: UInt64 = 56
    for index in start..<min(start + 8, text.count) {
      head |= UInt64(text[index]) << shift
      shift &-= 8
    }
    return head
  }
}

/// Texts that are put in order when it is first asked for them, since only a few layouts ask.
final class LateOrder: Sendable {
  private let unordered: [[UInt8]]
  private let anywhere: Bool
  private let made = Mutex<OrderedTexts?>(nil)

  init(_ texts: [[UInt8]], anywhere: Bool = false) {
    unordered = texts
    self.anywhere = anywhere
  }

  var texts: OrderedTexts {
    made.withLock { made in
      if let made { return made }
      let texts = OrderedTexts(unordered, anywhere: anywhere)
      made = texts
      return texts
    }
  }
}
