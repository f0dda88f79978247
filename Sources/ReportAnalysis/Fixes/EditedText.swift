import TextCore

/// A text under repeated editing, which remembers what is still the original.
///
/// However many rounds of edits there were, the difference to the original comes out as one set of
/// edits that do not overlap, which is what an editor can apply.
struct EditedText {
  private enum Piece {
    case original(SourceRange)
    case inserted([UInt8])

    var count: Int {
      switch self {
      case .original(let range): range.count
      case .inserted(let bytes): bytes.count
      }
    }
  }

  let original: SourceText
  private(set) var current: SourceText
  private var pieces: [Piece]

  init(_ text: SourceText) {
    original = text
    current = text
    pieces = [.original(text.range)]
  }

  /// Applies edits of the current text; they are in order and do not overlap.
  mutating func apply(_ edits: [TextEdit]) {
    var result: [Piece] = []
    var source = pieces.makeIterator()
    var piece = source.next()
    var position = 0

    /// Moves the next `count` bytes of the old pieces over, or drops them.
    func take(until end: Int, keep: Bool) {
      while position < end, let now = piece {
        let count = min(now.count, end - position)
        let (head, tail) = EditedText.split(now, at: count)
        if keep { result.append(head) }
        position += count
        piece = tail ?? source.next()
      }
    }
    for edit in edits {
      take(until: edit.range.lowerBound, keep: true)
      if !edit.replacement.isEmpty { result.append(.inserted(Array(edit.replacement.utf8))) }
      take(until: edit.range.upperBound, keep: false)
    }
    take(until: current.bytes.count, keep: true)
    pieces = result
    current = current.applying(edits)
  }

  private static func split(_ piece: Piece, at count: Int) -> (Piece, Piece?) {
    guard count < piece.count else { return (piece, nil) }
    switch piece {
    case .original(let range):
      let middle = range.lowerBound + count
      return (.original(range.lowerBound..<middle), .original(middle..<range.upperBound))
    case .inserted(let bytes):
      return (.inserted(Array(bytes[..<count])), .inserted(Array(bytes[count...])))
    }
  }

  /// The edits that make the current text of the original.
  var edits: [TextEdit] {
    var edits: [TextEdit] = []
    var position = 0
    var inserted: [UInt8] = []
    func close(at start: Int) {
      if start > position || !inserted.isEmpty {
        edits.append(
          TextEdit(position..<start, String(decoding: inserted, as: UTF8.self)))
      }
      inserted = []
    }
    for piece in pieces {
      switch piece {
      case .original(let range):
        close(at: range.lowerBound)
        position = range.upperBound
      case .inserted(let bytes): inserted += bytes
      }
    }
    close(at: original.bytes.count)
    return edits
  }
}
