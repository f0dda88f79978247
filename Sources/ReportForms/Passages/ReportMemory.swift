import ReportSyntax
import TextCore

/// The readings of a text's last version. Those of passages that are still there, to the byte, serve
/// the next one; what they depend on is compared, so that none can be stale.
public struct ReportMemory: Sendable {
  private(set) var readings: [PassageReading] = []
  private(set) var blocks: [BlockReading] = []
  var grids: [GridReading] = []
  var tables: [RememberedTable] = []
  /// What the document was read from.
  public var document = DocumentMemory()

  /// The version that was read last.
  private var version: ReportVersion?
  /// What differs in it from the version before; nil where anything may.
  public private(set) var change: ReportChange?

  public init() {}

  /// For each block of text the reading that the memory has of it; nil where it has none.
  ///
  /// - Parameter texts: the indices of the blocks of text.
  func known(_ texts: [Int], in document: Document) -> [BlockReading?] {
    let (front, behind) = (
      self.document.keptInFront, document.blocks.count - self.document.keptBehind
    )
    return Remembered.find(
      blocks, count: texts.count, sameInFront: texts.firstIndex { $0 >= front } ?? texts.count,
      sameBehind: texts.count - (texts.firstIndex { $0 >= behind } ?? texts.count),
      isSame: { $0.isSame(as: document.blocks[texts[$1]], in: document) },
      hash: { ByteComparison.hash($0.bytes, 0..<$0.bytes.count) },
      hashOfNew: { ByteComparison.hash(document.bytes, document.blocks[texts[$0]].content) })
  }

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

  mutating func keep(_ version: ReportVersion) {
    change = self.version?.change(to: version, kept: document)
    self.version = version
  }

  mutating func keep(_ readings: [PassageReading]) {
    self.readings = readings
  }

  mutating func keep(_ blocks: [BlockReading]) {
    self.blocks = blocks
  }
}
