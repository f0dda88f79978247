import Synchronization
import TextCore

/// The index of literals, put together when the first rule asks: after most edits none does.
final class LazyLiteralIndex: Sendable {
  private let blocks: BlockReadings
  private let set: LiteralSet
  private let made = Mutex<LiteralIndex?>(nil)

  init(_ blocks: BlockReadings, _ set: LiteralSet) {
    self.blocks = blocks
    self.set = set
  }

  var value: LiteralIndex {
    made.withLock { made in
      if let made { return made }
      let index = blocks.literals(set)
      made = index
      return index
    }
  }
}
