import ReportSyntax
import TextCore

/// A piece of prose: a paragraph or item with its place in the form.
public struct ProseBlock: Sendable {
  public internal(set) var block: Block
  // Small, since a report's prose is listed anew at every key.
  private let place: Int32
  private let sectionNumber: Int16
  private var sentencePlaces: Inset

  init(block: Block, index: Int, section: Int?) {
    self.block = block
    place = Int32(clamping: index)
    sectionNumber = section.map { Int16(clamping: $0) } ?? -1
    sentencePlaces = Inset(0..<0, from: 0)
  }

  /// Index into `Report.blocks`.
  public var index: Int { Int(place) }
  /// The number of the section in which it stands; nil before section 一, and in reports without
  /// sections.
  public var section: Int? { sectionNumber < 0 ? nil : Int(sectionNumber) }
  /// Its sentences, as indices into `Report.sentences`.
  public internal(set) var sentences: Range<Int> {
    get { sentencePlaces.range(from: 0) }
    set { sentencePlaces = Inset(newValue, from: 0) }
  }

  /// The text without marks.
  public var range: SourceRange { block.content }
}

/// A sentence of prose, up to and with its end mark 。！？；
public struct Sentence: Sendable, Hashable {
  public let range: SourceRange
  /// Index into `Report.prose`.
  public let prose: Int
}

extension Sentence {
  /// Where the sentences of a text end, each behind its end mark.
  ///
  /// - Parameters:
  ///   - marks: all of the text.
  ///   - end: the text's.
  static func ends(_ marks: PassageMarks, in end: Int) -> [Int] {
    var ends: [Int] = []
    for mark in marks {
      switch mark.value {
      // ; ! ? end sentences in text with half-width marks.
      case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x3B, 0x21, 0x3F: ends.append(mark.end)
      default: break
      }
    }
    if ends.last ?? 0 < end { ends.append(end) }
    return ends
  }
}

/// Collects the prose of a report once, for all rules.
///
/// Prose is no table, image or rule, no title, no heading of a section, no contents list and no
/// signature. What is run in behind a heading is prose.
struct ProseScan {
  private(set) var prose: [ProseBlock] = []
  /// The blocks of text that are no prose.
  private(set) var others: [Int] = []
  /// For each block its index in `prose`, or -1.
  private(set) var indices: [Int]

  init(
    _ document: Document, title: ReportTitle?, sections: [BoundSection], repeated: Set<Int>,
    contents: Range<Int>, signature: ReportSignature?
  ) {
    let noBlocks = 0..<0
    let titleBlocks = title?.blocks ?? noBlocks
    let signatureBlocks = signature?.blocks ?? noBlocks
    var next = 0
    // Of the section in which the blocks stand.
    var (heading, number): (Int, Int?) = (-1, nil)
    var runIn: SourceRange?
    let blocks = document.blocks
    indices = [Int](repeating: -1, count: blocks.count)
    prose.reserveCapacity(blocks.count)
    others.reserveCapacity(blocks.count)
    for index in blocks.indices where blocks[index].isText {
      while next < sections.count, sections[next].heading <= index {
        heading = sections[next].heading
        number = sections[next].number
        runIn = sections[next].runIn
        next += 1
      }
      let isProse =
        !contents.contains(index) && !titleBlocks.contains(index)
        && !signatureBlocks.contains(index) && (repeated.isEmpty || !repeated.contains(index))
      guard isProse, index != heading || runIn != nil else {
        others.append(index)
        continue
      }
      indices[index] = prose.count
      prose.append(
        ProseBlock(block: blocks[index], index: index, section: number))
      if index == heading, let runIn {
        prose[prose.count - 1].block.content = runIn
        prose[prose.count - 1].block.body = runIn
        prose[prose.count - 1].block.ordinal = nil
      }
    }
  }
}

extension Report {
  /// The index in `prose` of a block; nil where it is no prose.
  public func proseIndex(ofBlock index: Int) -> Int? {
    guard proseIndices.indices.contains(index), proseIndices[index] >= 0 else { return nil }
    return proseIndices[index]
  }

  /// The prose block that holds an offset.
  public func prose(at offset: Int) -> ProseBlock? {
    let index = prose.partitioningIndex { $0.range.upperBound > offset }
    guard index < prose.count, prose[index].range.contains(offset) else { return nil }
    return prose[index]
  }

  /// The sentence that holds an offset.
  public func sentence(at offset: Int) -> Sentence? {
    let index = sentences.partitioningIndex { $0.range.upperBound > offset }
    guard index < sentences.count, sentences[index].range.contains(offset) else { return nil }
    return sentences[index]
  }
}
