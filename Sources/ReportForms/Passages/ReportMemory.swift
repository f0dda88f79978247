import ReportSyntax
import TextCore

/// The readings of a text's last version. Those of passages that are still there, to the byte, serve
/// the next one; what they depend on is compared, so that none can be stale.
public struct ReportMemory: Sendable {
  /// At the indices of the blocks that `document` remembers.
  private var blocks: [BlockReading?] = []
  private var blockFeatures: [BlockFeatures] = []
  private var prose = ProseMemory()
  var grids: [GridReading] = []
  var tables: [RememberedTable] = []
  let literals = LiteralMemory()
  var title = TitleScan.Memory()
  var signature = SignatureScan.Memory()
  var sections: SectionBinding.Memory?
  /// What the document was read from.
  public var document = DocumentMemory()

  /// The version that was read last.
  private var version: ReportVersion?
  /// What differs in it from the version before; nil where anything may.
  public private(set) var change: ReportChange?
  /// What was known of the version before the last one, which takes a while to be freed.
  private var spent: (version: ReportVersion?, change: ReportChange?)

  public init() {}

  // What is kept is taken before it is changed, so that it can be changed in place.

  mutating func takeBlocks() -> (readings: [BlockReading?], features: [BlockFeatures]) {
    defer {
      blocks = []
      blockFeatures = []
    }
    return (blocks, blockFeatures)
  }

  mutating func keep(_ blocks: [BlockReading?], _ features: [BlockFeatures]) {
    self.blocks = blocks
    blockFeatures = features
  }

  /// What all passages of a report are told: where it is the same as before, in the same words.
  func place(year: Int?, body: ReportingBody) -> PassageReading.Place {
    if let place = prose.place, place.year == year, place.body == body { return place }
    return PassageReading.Place(year: year, body: body)
  }

  /// How many passages at both ends are those of the version before.
  var keptPassages: (inFront: Int, behind: Int) { prose.kept }

  mutating func takeProse() -> ProseMemory {
    defer { prose = ProseMemory() }
    return prose
  }

  mutating func keep(_ prose: ProseMemory) {
    self.prose = prose
  }

  mutating func keep(_ version: ReportVersion) {
    spent = (self.version, change)
    change = self.version?.change(to: version, kept: document.kept)
    self.version = version
  }

  /// Frees what is of no more use, and prepares for the next version.
  public mutating func rest() {
    spent = (nil, nil)
    if let version { literals.advance(to: version.bytes, of: version.text) }
  }
}
