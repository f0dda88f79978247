import ReportSyntax
import TextCore

/// A passage with all that was read off it.
public final class PassageReading: Sendable {
  public let passage: Passage
  /// What the rules wanted to know; nil where nobody did.
  private let scan: (any PassageScan)?
  private let kind: (any PassageScan.Type)?
  /// What the scan tells at a glance.
  let glance: UInt64
  /// The topic that it sets as a sub-head: nil for running text.
  let headTopic: HeadTopic?
  /// What the counts depend on besides the passage.
  let circumstances: Circumstances
  /// The counts that it states, in its own offsets.
  let quantities: [ProseQuantity]

  /// Whether it states any count.
  public var hasQuantities: Bool { !quantities.isEmpty }

  /// Whether another version of the passage states the same counts in the same words, only further on.
  public func statesSame(as new: PassageReading, moved: TextMove) -> Bool {
    quantities.count == new.quantities.count
      && zip(quantities, new.quantities).allSatisfy { $0.isSame(as: $1, moved: moved) }
  }

  /// How many counts it states in its first sentence.
  public var firstQuantityCount: Int {
    guard let end = passage.sentences.first?.upperBound else { return quantities.count }
    return quantities.count { $0.range.lowerBound < end }
  }

  /// A sub-head's topic, or none.
  struct HeadTopic: Hashable {
    var topic: ProseTopic?
  }

  /// What a passage is told by what stands around it.
  struct Circumstances: Hashable {
    /// The topic of the sub-head above.
    var heading: ProseTopic?
    var year: Int?
    var body: ReportingBody
  }

  /// Reads a passage.
  init(_ passage: Passage, for scan: (any PassageScan.Type)?, heading: ProseTopic?, in place: Place)
  {
    self.passage = passage
    self.scan = scan?.init(passage)
    kind = scan
    glance = self.scan?.glance ?? 0
    headTopic = QuantityScan.headTopic(passage)
    circumstances = Circumstances(
      heading: headTopic.map(\.topic) ?? heading, year: place.year, body: place.body)
    quantities = QuantityScan.quantities(passage, circumstances, place.years)
  }

  /// The same passage under other circumstances.
  init(_ other: PassageReading, _ circumstances: Circumstances, in place: Place) {
    passage = other.passage
    scan = other.scan
    kind = other.kind
    glance = other.glance
    headTopic = other.headTopic
    self.circumstances = circumstances
    quantities = QuantityScan.quantities(passage, circumstances, place.years)
  }

  /// What all passages of a report have around them.
  final class Place: Sendable {
    let year: Int?
    let body: ReportingBody
    let years: YearWords

    init(year: Int?, body: ReportingBody) {
      self.year = year
      self.body = body
      years = YearWords(year)
    }
  }

  /// What a scan tells of the passage at a glance.
  public func glance<Scan: PassageScan>(_ type: Scan.Type) -> UInt64 {
    kind == type ? glance : scan(type).glance
  }

  /// What a scan finds: kept where it was made when the passage was read, else made now.
  public func scan<Scan: PassageScan>(_ type: Scan.Type) -> Scan {
    guard let scan, kind == type else { return Scan(passage) }
    // Its type was just compared; a cast asks the runtime again, for every passage of a text.
    return unsafeDowncast(scan, to: Scan.self)
  }
}
