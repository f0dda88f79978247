import ReportSyntax
import TextCore

/// An annual report as the form sees it: the only thing that a rule sees.
///
/// It never changes, and is an object, since every rule has hold of it.
public final class Report: Sendable {
  public let document: Document
  /// Whether the text is an annual report at all; for anything else every answer is empty.
  public let isReport: Bool
  public let title: ReportTitle?
  /// The year reported on: the one for which title, period, signature and text speak loudest.
  public let year: Int?
  /// The edition that the year calls for; without a year, the one that the labels show.
  public let edition: FormEdition
  /// The sections found, in the order of the text.
  public let sections: [BoundSection]
  /// Headings that bear the title of a section found elsewhere; indices into `Document.blocks`.
  public let repeatedSections: [(block: Int, form: FormSection)]
  /// Blocks of a contents list.
  public let contents: Range<Int>
  /// The tables found, in the order of the form.
  public let tables: [BoundTable]
  public let periods: [PeriodStatement]
  public let signature: ReportSignature?
  /// The paragraphs and items that are prose, in order.
  public let prose: [ProseBlock]
  /// What was read off each of them by itself, at the same indices.
  public let readings: [PassageReading]
  private let glances: [UInt64]
  private let passageScan: (any PassageScan.Type)?
  /// The blocks of text that are no prose: title, headings of sections, contents, signature.
  public let otherText: [Int]
  /// The sentences of `prose`, in order.
  public let sentences: [Sentence]
  /// The counts that prose states, in order.
  public let quantities: [ProseQuantity]
  /// Where each literal of each rule stands in `Document.bytes`.
  public var literals: LiteralIndex { index.value }
  private let index: LazyLiteralIndex
  /// At the indices of the document's tables.
  let grids: [GridReading]
  let blockReadings: BlockReadings
  let scans = ScanCache()
  /// For each block its index in `prose`, or -1.
  let proseIndices: [Int]

  /// - Parameters:
  ///   - literals: every literal that a rule will ask for.
  ///   - passageScan: what rules want to know of each passage.
  ///   - edition: overrides what the year calls for.
  public convenience init(
    _ document: Document, literals set: LiteralSet, passageScan: (any PassageScan.Type)? = nil,
    edition override: FormEdition? = nil
  ) {
    var memory = ReportMemory()
    self.init(document, literals: set, passageScan: passageScan, edition: override, memory: &memory)
  }

  /// The same with what is remembered of the text's last version, which speeds up reading and changes
  /// nothing else. Literals and scan must be those of the time before.
  public init(
    _ document: Document, literals set: LiteralSet, passageScan: (any PassageScan.Type)?,
    edition override: FormEdition? = nil, memory: inout ReportMemory
  ) {
    self.document = document
    let blocks = BlockReadings(document, set, memory: &memory)
    let title = TitleScan.scan(document, blocks, &memory.title)
    self.title = title.title
    let binding = SectionBinding(
      document, title: title.title, blocks: blocks, memory: &memory.sections)
    let signature = SignatureScan.scan(
      document, sections: binding.sections, blocks, &memory.signature)
    let periods = blocks.periods
    let year = YearEvidence.year(
      document, title: title.title, periods: periods, signature: signature,
      sections: binding.sections, blocks: blocks)
    let grids = GridReading.all(document, memory: &memory)
    let shown = EditionEvidence.edition(grids)
    isReport =
      !title.isOther
      && (binding.distinctOfficial >= 3
        || !title.isBeside
          && title.title.map {
            !title.isOfUndertaking
              && (Report.isAtTop($0, document) || !binding.sections.isEmpty || !periods.isEmpty)
              || shown != nil
          } ?? false)
    self.year = year
    edition = override ?? year.map(FormEdition.due(in:)) ?? shown ?? .edition2021
    sections = binding.sections
    repeatedSections = binding.repeated
    contents = binding.contents
    self.signature = signature
    self.periods = periods
    tables =
      isReport
      ? TableBinding.bind(
        document, grids, due: edition, shown: shown, sections: sections, memory: &memory) : []
    let scan = ProseScan(
      document, title: title.title, sections: binding.sections,
      repeated: Set(binding.repeated.map(\.block)), contents: binding.contents,
      signature: signature)
    otherText = scan.others
    proseIndices =
      isReport ? scan.indices : [Int](repeating: -1, count: document.blocks.count)
    var reading = ProseReading(
      document, isReport ? scan.prose : [], scan: passageScan,
      in: memory.place(year: year, body: title.body), blocks: blocks)
    reading.run(&memory)
    prose = reading.prose
    readings = reading.readings
    glances = reading.glances
    self.passageScan = passageScan
    sentences = reading.sentences
    quantities = reading.quantities
    self.grids = grids
    blockReadings = blocks
    index = LazyLiteralIndex(document.text, blocks, grids, set, memory.literals)
    memory.keep(
      ReportVersion(
        self, blocks, TablesVersion(document, grids, memory.tables), kept: memory.keptPassages))
  }

  /// Whether a text begins with a title, as a report that has no more yet does. Further down the same words
  /// may stand in a text about reports, such as a list of them, and need something else of a report.
  private static func isAtTop(_ title: ReportTitle, _ document: Document) -> Bool {
    guard let first = document.blocks.firstIndex(where: { $0.isText && !$0.content.isEmpty })
    else { return true }
    return title.blocks.lowerBound <= first
  }

  /// The source text, to the letter.
  public var text: SourceText { document.text }
  /// The bytes in which words are looked for: the source's, with NUL for what is no prose.
  public var bytes: [UInt8] { document.bytes }
  public var blocks: [Block] { document.blocks }

  public func section(_ number: Int) -> BoundSection? {
    sections.first { $0.number == number }
  }

  public func table(_ kind: FormTable.Kind) -> BoundTable? {
    tables.first { $0.form.kind == kind }
  }

  public func string(_ range: SourceRange) -> String { document.string(range) }

  /// What a scan tells of each passage at a glance, at the indices of `prose`: who goes through all passages
  /// for it touches none of them.
  public func glances<Scan: PassageScan>(_ type: Scan.Type) -> [UInt64] {
    passageScan == type ? glances : readings.map { $0.scan(type).glance }
  }

  /// The section that holds an offset.
  public func section(at offset: Int) -> BoundSection? {
    sections.first { $0.range.contains(offset) }
  }

  /// The agency's name as the title gives it, without white space.
  public var agencyName: String? {
    guard let range = title?.agency else { return nil }
    // Front matter is masked in `bytes`.
    let name = AgencyName.normalised(text.bytes, range)
    return name.isEmpty ? nil : name
  }
}
