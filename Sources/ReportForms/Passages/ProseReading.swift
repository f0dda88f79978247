import ReportSyntax
import TextCore

/// Reads the passages of a report in their order and puts what they say into the report's offsets.
struct ProseReading {
  private(set) var prose: [ProseBlock]
  private(set) var readings: [PassageReading] = []
  private(set) var glances: [UInt64] = []
  private(set) var sentences: [Sentence] = []
  private(set) var quantities: [ProseQuantity] = []
  private let document: Document
  private let scan: (any PassageScan.Type)?
  private let place: PassageReading.Place
  private let blocks: BlockReadings

  init(
    _ document: Document, _ prose: [ProseBlock], scan: (any PassageScan.Type)?,
    in place: PassageReading.Place, blocks: BlockReadings
  ) {
    self.blocks = blocks
    self.document = document
    self.prose = prose
    self.scan = scan
    self.place = place
  }

  /// Reads what is new, and moves the rest.
  mutating func run(_ memory: inout ReportMemory) {
    var old = memory.takeProse()
    var kept = (inFront: 0, behind: 0)
    if let last = old.place, last.year == place.year, last.body == place.body {
      kept = old.kept(in: prose, document, memory.document.kept)
    }
    let (read, next) = readings(after: old, kept)
    let oldWindow = kept.inFront..<(old.prose.count - (prose.count - next))
    old.readings.replaceSubrange(oldWindow, with: read)
    old.glances.replaceSubrange(oldWindow, with: read.map(\.glance))
    readings = old.readings
    glances = old.glances
    place(kept.inFront..<next, insteadOf: oldWindow, of: old)
    memory.keep(
      ProseMemory(
        prose: prose, readings: readings, glances: glances, sentences: sentences,
        quantities: quantities, place: place, kept: (kept.inFront, prose.count - next),
        byteCount: document.bytes.count,
        blockCount: document.blocks.count))
  }

  /// The readings of the passages that are not kept, and the index of the next passage. What is kept
  /// behind them is among them while its sub-head is another than before.
  private func readings(
    after old: ProseMemory, _ kept: (inFront: Int, behind: Int)
  ) -> ([PassageReading], next: Int) {
    let end = prose.count - kept.behind
    let known = Remembered.find(
      Array(old.readings[kept.inFront..<(old.readings.count - kept.behind)]),
      count: end - kept.inFront,
      isSame: { isSame($0, kept.inFront + $1) },
      hash: { ByteComparison.hash($0.passage.bytes, $0.passage.range) },
      hashOfNew: { ByteComparison.hash(document.bytes, prose[kept.inFront + $0].range) })
    var read: [PassageReading] = []
    var index = kept.inFront
    var section = index > 0 ? prose[index - 1].section : nil
    var heading = index > 0 ? old.readings[index - 1].circumstances.heading : nil
    while index < prose.count {
      if prose[index].section != section {
        section = prose[index].section
        heading = QuantityScan.topic(ofSection: section)
      }
      let known =
        index < end
        ? known[index - kept.inFront] : old.readings[old.readings.count - prose.count + index]
      let reading = reading(index, known, heading)
      // From here on everything is told the same as before.
      if index >= end, reading === known { break }
      heading = reading.circumstances.heading
      read.append(reading)
      index += 1
    }
    return (read, index)
  }

  private func isSame(_ reading: PassageReading, _ index: Int) -> Bool {
    let passage = reading.passage
    if let own = passage.source, own === blocks[prose[index].index] {
      return passage.isSamePlace(as: prose[index])
    }
    return passage.isSame(as: prose[index], in: document)
  }

  private func reading(
    _ index: Int, _ known: PassageReading?, _ heading: ProseTopic?
  ) -> PassageReading {
    guard let known else {
      return PassageReading(
        Passage(document, prose[index], in: blocks), for: scan, heading: heading, in: place)
    }
    let circumstances = PassageReading.Circumstances(
      heading: known.headTopic.map(\.topic) ?? heading, year: place.year, body: place.body)
    return known.circumstances == circumstances
      ? known : PassageReading(known, circumstances, in: place)
  }

  /// Puts what the passages of a window say into the text's offsets, and moves what is kept.
  private mutating func place(
    _ window: Range<Int>, insteadOf oldWindow: Range<Int>, of old: ProseMemory
  ) {
    for index in 0..<window.lowerBound { prose[index].sentences = old.prose[index].sentences }
    let first = window.lowerBound > 0 ? prose[window.lowerBound - 1].sentences.upperBound : 0
    let end =
      oldWindow.isEmpty ? first : old.prose[oldWindow.upperBound - 1].sentences.upperBound
    var newSentences: [Sentence] = []
    var newQuantities: [ProseQuantity] = []
    for index in window {
      let start = prose[index].range.lowerBound
      let count = newSentences.count
      for sentence in readings[index].passage.sentences {
        newSentences.append(Sentence(range: sentence.shifted(by: start), prose: index))
      }
      prose[index].sentences = (first + count)..<(first + newSentences.count)
      for quantity in readings[index].quantities {
        newQuantities.append(quantity.placed(at: start, prose: index))
      }
    }
    let passages = prose.count - old.prose.count
    for index in window.upperBound..<prose.count {
      prose[index].sentences = old.prose[index - passages].sentences.shifted(
        by: first + newSentences.count - end)
    }
    let distance = document.bytes.count - old.byteCount
    sentences = old.sentences
    sentences.replace(first..<end, with: newSentences, distance: distance, passages: passages)
    quantities = old.quantities
    quantities.replace(oldWindow, with: newQuantities, distance: distance, passages: passages)
  }
}

extension ProseQuantity {
  /// Whether another one, of another version of its passage, says the same in words that moved.
  func isSame(as new: ProseQuantity, moved: TextMove) -> Bool {
    guard moved.range(range) == new.range else { return false }
    var own = self
    own.range = new.range
    own.prose = new.prose
    if case .denial(let word, let nouns) = statement {
      guard let word = moved.range(word), let nouns = moved.range(nouns) else { return false }
      own.statement = .denial(word: word, nouns: nouns)
    }
    return own == new
  }

  /// The count of a passage in the offsets of the text.
  func placed(at start: Int, prose: Int) -> ProseQuantity {
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
