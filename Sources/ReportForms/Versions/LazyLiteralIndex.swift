import Synchronization
import TextCore

/// The index of literals, put together when the first rule asks: after most edits none does.
final class LazyLiteralIndex: Sendable {
  private let text: SourceText
  private let blocks: BlockReadings
  private let grids: [GridReading]
  private let set: LiteralSet
  private let made = Mutex<LiteralIndex?>(nil)
  private let memory: LiteralMemory

  init(
    _ text: SourceText, _ blocks: BlockReadings, _ grids: [GridReading], _ set: LiteralSet,
    _ memory: LiteralMemory
  ) {
    self.text = text
    self.blocks = blocks
    self.grids = grids
    self.set = set
    self.memory = memory
  }

  var value: LiteralIndex {
    made.withLock { made in
      if let made { return made }
      let index = memory.index(of: blocks.bytes, text) { blocks.literals(set, grids) }
      made = index
      return index
    }
  }
}

/// The last index that was made for a text, to be brought up to the version that asks next. Always for
/// the same literals.
final class LiteralMemory: Sendable {
  private struct Last {
    let index: LiteralIndex
    let text: SourceText

    /// The index of other bytes; nil where they differ in too much.
    ///
    /// - Parameter new: the text that the bytes are of, with NUL for what is no prose.
    func advanced(to bytes: [UInt8], of new: SourceText) -> LiteralIndex? {
      // Where nothing is set aside the bytes are those of the texts, which know what was edited.
      let isWritten = index.isOf(text.bytes) && ByteComparison.areOne(bytes, new.bytes)
      return LiteralIndex(
        index, editedTo: bytes, difference: isWritten ? text.difference(to: new) : nil)
    }
  }

  private let last = Mutex<Last?>(nil)

  func index(
    of bytes: [UInt8], _ text: SourceText, orElse make: () -> LiteralIndex
  ) -> LiteralIndex {
    last.withLock { last in
      if let last, last.index.isOf(bytes) { return last.index }
      let index = last?.advanced(to: bytes, of: text) ?? make()
      last = Last(index: index, text: text)
      return index
    }
  }

  /// Brings the index up to a text while nobody waits, so that who asks next finds little to do, and the text
  /// that it was of can go.
  func advance(to bytes: [UInt8], of text: SourceText) {
    guard bytes.count <= LiteralMemory.longestIdly else { return }
    last.withLock { last in
      guard let old = last, !old.index.isOf(bytes) else { return }
      if let index = old.advanced(to: bytes, of: text) { last = Last(index: index, text: text) }
    }
  }

  /// For a longer text somebody who types on would wait for it.
  private static let longestIdly = 1 << 22
}
