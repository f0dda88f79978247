import ReportSyntax
import TextCore

/// The readings of a text's last version. Those of passages that are still there, to the byte, serve
/// the next one; what they depend on is compared, so that none can be stale.
public struct ReportMemory: Sendable {
  private(set) var readings: [PassageReading] = []
  private(set) var blocks: [BlockReading] = []
  var grids: [GridReading] = []
  var tables: [RememberedTable] = []

  public init() {}

  /// For each block of prose the reading that the memory has of it; nil where it has none.
  func known(_ prose: [ProseBlock], in document: Document, _ blocks: BlockReadings)
    -> [PassageReading?]
  {
    Remembered.find(
      readings, count: prose.count,
      isSame: { reading, index in
        let passage = reading.passage
        if let own = passage.source, own === blocks[prose[index].index] {
          return passage.isSamePlace(as: prose[index])
        }
        return passage.isSame(as: prose[index], in: document)
      },
      hash: { ByteComparison.hash($0.passage.bytes, $0.passage.range) },
      hashOfNew: { ByteComparison.hash(document.bytes, prose[$0].range) })
  }

  mutating func keep(_ readings: [PassageReading]) {
    self.readings = readings
  }

  mutating func keep(_ blocks: [BlockReading]) {
    self.blocks = blocks
  }
}
