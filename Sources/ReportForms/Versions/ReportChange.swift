import ReportSyntax
import TextCore

/// What may differ between a report and the version of it before, where both have the same frame, but for
/// the wording of a heading or of the title: the passages of a window and, it may be, tables.
public struct ReportChange: Sendable {
  /// A heading or another text that is no prose.
  public struct Heading: Sendable {
    /// As in `Report.bytes`.
    public let text: [UInt8]
    /// Of which lists words may stand in it.
    public let words: SurveyedLists
  }

  /// What stood somewhere and what stands there now.
  public struct Part: Sendable {
    public private(set) var passages: [PassageReading] = []
    /// The headings that stood there, and the title.
    public private(set) var formerHeadings: [Heading] = []
    /// Those that stand there now.
    public private(set) var headings: [Heading] = []
    private var blocks: [BlockReading] = []

    init(_ old: [ReportVersion.Place], _ new: [ReportVersion.Place]) {
      passages.reserveCapacity(old.count + new.count)
      blocks.reserveCapacity(old.count + new.count)
      formerHeadings = old.compactMap { add($0) }
      headings = new.compactMap { add($0) }
    }

    /// - Returns: the place's text, where it is no prose.
    private mutating func add(_ place: ReportVersion.Place) -> Heading? {
      if let passage = place.passage { passages.append(passage) }
      guard let reading = place.reading else { return nil }
      blocks.append(reading)
      guard place.passage == nil else { return nil }
      return Heading(text: reading.bytes, words: reading.words.lists)
    }

    /// The literals of the set that are there.
    public func literals(_ set: LiteralSet) -> LiteralMarks {
      var found = LiteralMarks(count: set.count)
      for block in blocks { block.literals.note(in: &found) }
      return found
    }
  }

  public let shift: TextShift
  /// Where what stood in the window stands now.
  public let move: TextMove
  /// The passages that stood in the window that was edited, and those that stand there now.
  public let before: [PassageReading]
  public let after: [PassageReading]
  /// The window that was edited.
  public let own: Part
  /// The window with the blocks beside it.
  public let withNeighbours: Part
  /// What may have changed in tables.
  public let tables: TablesChange
  /// What of the frame has changed.
  public let frame: FrameAspects
  /// Whether there are more or fewer passages, or other things between them.
  public let hasOtherPassages: Bool
  /// Whether the period is stated otherwise, or in other words.
  public let hasOtherPeriods: Bool
  /// Whether the ordinals with which passages begin are others, or what is a heading or an item.
  public let hasOtherOrdinals: Bool
  /// Whether something else stands between the blocks, or around them: blanks, empty lines, marks.
  public let hasOtherGaps: Bool
  /// Whether a block follows an empty line that did not before, or does so no more.
  public let hasOtherEmptyLines: Bool
  /// The bookmarks that stood there, and those that stand there now.
  public let bookmarks: [[UInt8]]

  /// Whether what stood in the window, and was not edited itself, is what it was: in prose it is.
  public var hasWholeMoves: Bool {
    if case .nothing = tables { frame.isEmpty } else { false }
  }

  /// Whether a table may have changed.
  package var hasTables: Bool {
    if case .nothing = tables { false } else { true }
  }
}

/// A version of a report, as far as it is compared with the next one.
final class ReportVersion: Sendable {
  /// A block with what was read off it; nil for what is no text.
  struct Place: Sendable {
    let block: Block
    let reading: BlockReading?
    /// Nil where it is no prose.
    let passage: PassageReading?
    /// Nil where it is no table.
    let grid: GridReading?

    var content: SourceRange { block.content }

    /// Whether both are prose, or tables, or whatever else.
    func isOfSameKind(as new: Place) -> Bool {
      (passage == nil) == (new.passage == nil) && block.isTable == new.block.isTable
        && (block.isTable || passage != nil || block.kind == new.block.kind)
    }

    /// Whether both begin with the same ordinal, and are items or none likewise.
    func hasSameOrdinal(as new: Place) -> Bool {
      guard let passage, let other = new.passage else {
        return passage == nil && new.passage == nil && block.hasSameNumber(as: new.block)
      }
      return passage.passage.ordinal == other.passage.ordinal
        && passage.passage.kind == other.passage.kind
    }

    func isSame(as new: Place, movedBy distance: Int) -> Bool {
      guard reading === new.reading, passage === new.passage, grid === new.grid,
        reading != nil || grid != nil
      else { return false }
      return block.isSame(as: new.block, movedBy: distance)
    }
  }

  private let frame: ReportFrame
  let blocks: [Block]
  private let readings: BlockReadings
  private let passages: [PassageReading]
  private let proseIndices: [Int]
  /// How many passages at the beginning and at the end are those of the version before.
  private let keptPassages: (inFront: Int, behind: Int)
  let text: SourceText
  let bytes: [UInt8]
  private let tables: TablesVersion

  init(
    _ report: Report, _ readings: BlockReadings, _ tables: TablesVersion,
    kept: (inFront: Int, behind: Int)
  ) {
    frame = ReportFrame(report)
    blocks = report.blocks
    self.readings = readings
    passages = report.readings
    proseIndices = report.proseIndices
    keptPassages = kept
    self.tables = tables
    text = report.text
    bytes = report.document.bytes
  }

  private func place(_ index: Int) -> Place {
    let block = blocks[index]
    return Place(
      block: block, reading: readings[index], passage: passage(index), grid: tables.grid(of: block))
  }

  private func places(_ range: Range<Int>) -> [Place] { range.map(place) }

  /// How many passages stand in front of a block.
  private func passageCount(before block: Int) -> Int {
    proseIndices[block...].first { $0 >= 0 } ?? passages.count
  }

  /// How many passages stand in a block and behind it.
  private func passageCount(behind block: Int) -> Int {
    passages.count - passageCount(before: block)
  }

  /// Whether the blocks are prose, tables, or what the frame is made of.
  private func isKnown(_ window: Range<Int>) -> Bool {
    window.allSatisfy {
      readings[$0] == nil || passage($0) != nil || frame.isInTitle($0) || frame.isHeading($0)
    }
  }

  private func passage(_ index: Int) -> PassageReading? {
    let prose = proseIndices[index]
    return prose < 0 ? nil : passages[prose]
  }

  /// What differs from this version to the next one; nil where anything may.
  ///
  /// - Parameter kept: what is known of the blocks of both documents.
  func change(to new: ReportVersion, kept: KeptBlocks) -> ReportChange? {
    let (count, newCount) = (blocks.count, new.blocks.count)
    var front = min(kept.inFront, count, newCount)
    var back = min(kept.behind, min(count, newCount) - front)
    let distance = new.bytes.count - bytes.count
    let (inFront, behind) = (passageCount(before: front), passageCount(behind: count - back))
    guard inFront == new.passageCount(before: front), inFront <= new.keptPassages.inFront,
      behind == new.passageCount(behind: newCount - back), behind <= new.keptPassages.behind
    else { return nil }
    // A block may have been read again only because its neighbour had changed; or because what stands
    // between the two had.
    let shorter = min(count, newCount)
    while front + back < shorter, hasSameGap(before: front, as: new, before: front),
      place(front).isSame(as: new.place(front), movedBy: 0)
    {
      front += 1
    }
    while front + back < shorter,
      hasSameGap(before: count - back, as: new, before: newCount - back),
      place(count - 1 - back).isSame(as: new.place(newCount - 1 - back), movedBy: distance)
    {
      back += 1
    }
    let old = front..<(count - back)
    let now = front..<(newCount - back)
    var shift = TextShift(
      // In front of the first block nothing stays where it is, not even what begins with the text.
      start: front > 0 ? blocks[front - 1].content.upperBound : -1,
      end: back > 0 ? blocks[old.upperBound].content.lowerBound : Int.max, distance: distance,
      blocks: old, addedBlocks: now.count - old.count)
    guard let reframed = frame.difference(to: new.frame, moved: shift) else { return nil }
    // What stands between blocks is nobody's.
    guard isKnown(old), new.isKnown(now), let bookmarks = bookmarks(around: old),
      let newBookmarks = new.bookmarks(around: now)
    else { return nil }
    let (before, after) = (places(old), new.places(now))
    // A title or heading that was edited is worded otherwise, though the title's words end where they did.
    var rewording: FrameAspects = reframed
    for index in old where passage(index) == nil {
      if frame.isInTitle(index) { rewording.insert(.title) }
      if frame.isHeading(index) { rewording.insert(.headings) }
    }
    let isSameCount =
      before.count == after.count
      && before.indices.allSatisfy { before[$0].isOfSameKind(as: after[$0]) }
    let around = places(max(old.lowerBound - 1, 0)..<min(old.upperBound + 1, count))
    let newAround = new.places(max(now.lowerBound - 1, 0)..<min(now.upperBound + 1, newCount))
    let hasGrids =
      before.contains { $0.reading == nil } || after.contains { $0.reading == nil }
    var change: TablesChange = hasGrids || !tables.isSame(as: new.tables) ? .anything : .nothing
    if case .table(let grid)? = before.first?.block.kind, before.count == 1, after.count == 1,
      after[0].block.kind == before[0].block.kind,
      let (edit, narrow) = tables.edit(to: new.tables, grid: grid, moved: shift)
    {
      change = .rows(edit)
      shift = narrow
    }
    let moved = move(to: new, old, now)
    return ReportChange(
      shift: shift, move: moved, before: before.compactMap(\.passage),
      after: after.compactMap(\.passage),
      own: ReportChange.Part(before, after),
      withNeighbours: ReportChange.Part(around, newAround),
      tables: change,
      frame: rewording,
      hasOtherPassages: !isSameCount,
      hasOtherPeriods: !ReportVersion.haveSamePeriods(before, after),
      hasOtherOrdinals: !isSameCount
        || !before.indices.allSatisfy { before[$0].hasSameOrdinal(as: after[$0]) },
      hasOtherGaps: !hasSameGaps(old, as: new, now, moved),
      hasOtherEmptyLines: !hasSameEmptyLines(old, as: new, now),
      bookmarks: [bookmarks, newBookmarks])
  }

  private static func haveSamePeriods(_ old: [Place], _ new: [Place]) -> Bool {
    guard old.count == new.count else {
      return (old + new).allSatisfy { $0.reading?.periods.isEmpty ?? true }
    }
    return old.indices.allSatisfy { index in
      guard let before = old[index].reading, let after = new[index].reading else {
        return (old[index].reading ?? new[index].reading)?.periods.isEmpty ?? true
      }
      return before === after || before.statesSamePeriods(as: after)
    }
  }

  private func move(
    to new: ReportVersion, _ window: Range<Int>, _ newWindow: Range<Int>
  ) -> TextMove {
    let start = gap(before: window.lowerBound).lowerBound
    let end = gap(before: window.upperBound).upperBound
    let newEnd = new.gap(before: newWindow.upperBound).upperBound
    return TextMove(
      from: Array(bytes[start..<max(start, end)]),
      to: Array(new.bytes[start..<max(start, newEnd)]), at: start)
  }
}

extension Block {
  /// Whether another bears the same ordinal, or none likewise.
  fileprivate func hasSameNumber(as new: Block) -> Bool {
    ordinal?.value == new.ordinal?.value && ordinal?.style == new.ordinal?.style
  }
}
