import Synchronization
import TextCore

/// The index of literals, put together when the first rule asks: after most edits none does.
final class LazyLiteralIndex: Sendable {
  private let blocks: BlockReadings
  private let grids: [GridReading]
  private let set: LiteralSet
  private let made = Mutex<LiteralIndex?>(nil)
  private let memory: LiteralMemory

  init(
    _ blocks: BlockReadings, _ grids: [GridReading], _ set: LiteralSet, _ memory: LiteralMemory
  ) {
    self.blocks = blocks
    self.grids = grids
    self.set = set
    self.memory = memory
  }

  var value: LiteralIndex {
    made.withLock { made in
      if let made { return made }
      let index = memory.index(of: blocks.bytes) { blocks.literals(set, grids) }
      made = index
      return index
    }
  }
}

/// The last index that was made for a text, to be brought up to the version that asks next. Always for
/// the same literals.
final class LiteralMemory: Sendable {
  private let last = Mutex<LiteralIndex?>(nil)

  func index(of bytes: [UInt8], orElse make: () -> LiteralIndex) -> LiteralIndex {
    last.withLock { last in
      let index = last.flatMap { LiteralIndex($0, editedTo: bytes) } ?? make()
      last = index
      return index
    }
  }

  /// Brings the index up to a text while nobody waits, so that who asks next finds little to do.
  func advance(to bytes: [UInt8]) {
    guard bytes.count <= LiteralMemory.longestIdly else { return }
    last.withLock { last in
      if let next = last.flatMap({ LiteralIndex($0, editedTo: bytes) }) { last = next }
    }
  }

  /// For a longer text somebody who types on would wait for it.
  private static let longestIdly = 1 << 17
}
