import ReportSyntax
import TextCore

/// Reads the passages of a report in their order and puts what they say into the report's offsets.
struct ProseReading {
  private(set) var prose: [ProseBlock]
  private(set) var readings: [PassageReading] = []
  private(set) var sentences: [Sentence] = []
  private(set) var quantities: [ProseQuantity] = []
  private let document: Document
  private let scans: [any PassageScan.Type]
  private let place: PassageReading.Place
  private let blocks: BlockReadings

  init(
    _ document: Document, _ prose: [ProseBlock], scans: [any PassageScan.Type],
    in place: PassageReading.Place, blocks: BlockReadings
  ) {
    self.blocks = blocks
    self.document = document
    self.prose = prose
    self.scans = scans
    self.place = place
  }

  mutating func run(_ memory: inout ReportMemory) {
    let known = memory.known(prose, in: document, blocks)
    readings.reserveCapacity(prose.count)
    sentences.reserveCapacity(prose.count * 2)
    var heading: ProseTopic?
    var section: Int?
    for index in prose.indices {
      if prose[index].section != section {
        section = prose[index].section
        heading = QuantityScan.topic(ofSection: section)
      }
      let reading = reading(index, known[index], heading)
      if let own = reading.headTopic { heading = own.topic }
      readings.append(reading)
      place(reading, index)
    }
    memory.keep(readings)
  }

  private func reading(
    _ index: Int, _ known: PassageReading?, _ heading: ProseTopic?
  ) -> PassageReading {
    guard let known else {
      return PassageReading(
        Passage(document, prose[index], blocks[prose[index].index]), for: scans, heading: heading,
        in: place)
    }
    let circumstances = PassageReading.Circumstances(
      heading: known.headTopic.map(\.topic) ?? heading, year: place.year,
      isGovernment: place.isGovernment)
    return known.circumstances == circumstances
      ? known : PassageReading(known, circumstances, in: place)
  }

  private mutating func place(_ reading: PassageReading, _ index: Int) {
    let start = prose[index].range.lowerBound
    let first = sentences.count
    for sentence in reading.passage.sentences {
      sentences.append(Sentence(range: sentence.shifted(by: start), prose: index))
    }
    prose[index].sentences = first..<sentences.count
    for quantity in reading.quantities {
      quantities.append(quantity.placed(at: start, prose: index))
    }
  }
}

extension ProseQuantity {
  /// The count of a passage in the offsets of the text.
  fileprivate func placed(at start: Int, prose: Int) -> ProseQuantity {
    var quantity = self
    quantity.range = range.shifted(by: start)
    if case .denial(let word, let nouns) = statement {
      quantity.statement = .denial(
        word: word.shifted(by: start), nouns: nouns.shifted(by: start))
    }
    quantity.prose = prose
    return quantity
  }
}
