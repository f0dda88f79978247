import ReportSyntax
import TextCore

/// What a report says of itself as a whole, and which of its blocks is what: all that a reading of one
/// passage can depend on besides the passage.
struct ReportFrame: Sendable, Equatable {
  /// A section by its heading and its blocks; where it ends in the text, these tell.
  struct Section: Sendable, Equatable {
    let number: Int
    let heading: Int
    let title: SourceRange
    let titleState: BoundSection.TitleState
    let ordinal: Ordinal?
    let blocks: Range<Int>
    let runIn: SourceRange?
  }

  struct Repeated: Sendable, Equatable {
    let block: Int
    let number: Int
  }

  let isReport: Bool
  let year: Int?
  let edition: String
  let agency: String?
  let title: ReportTitle?
  let sections: [Section]
  let repeated: [Repeated]
  let contents: Range<Int>
  let signature: ReportSignature?

  init(_ report: Report) {
    isReport = report.isReport
    year = report.year
    edition = report.edition.id
    agency = report.agencyName
    title = report.title
    sections = report.sections.map { section in
      Section(
        number: section.number, heading: section.heading, title: section.title,
        titleState: section.titleState, ordinal: section.ordinal, blocks: section.blocks,
        runIn: section.runIn)
    }
    repeated = report.repeatedSections.map { Repeated(block: $0.block, number: $0.form.number) }
    contents = report.contents
    signature = report.signature
  }
}

/// What of a report's frame may be edited while everything else stays what it was.
public struct FrameAspects: OptionSet, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// How the headings of sections are worded. Their ordinals are the same, and so are the sections.
  public static let headings = FrameAspects(rawValue: 1)
  /// How the title is worded, and what agency it names. It names the same year.
  public static let title = FrameAspects(rawValue: 2)
}

/// Where what stood in one version of a text stands in the next: the same in front of the window that
/// was edited, so much further behind it, and nowhere inside it.
public struct TextShift: Sendable, Hashable {
  /// The last offset in front of the window; -1 where the text begins with it.
  @usableFromInline let start: Int
  /// The first offset behind it in the old text.
  @usableFromInline let end: Int
  /// How much further on stands what stood behind the window.
  @usableFromInline let distance: Int
  /// The blocks of the window, in the old text.
  let blocks: Range<Int>
  let addedBlocks: Int

  /// The blocks that stand in the window now.
  public var newBlocks: Range<Int> {
    blocks.lowerBound..<blocks.upperBound + addedBlocks
  }

  @inlinable
  public func offset(_ offset: Int) -> Int? {
    if offset <= start { return offset }
    return offset >= end ? offset + distance : nil
  }

  @inlinable
  public func range(_ range: SourceRange) -> SourceRange? {
    guard let lower = offset(range.lowerBound), let upper = offset(range.upperBound),
      lower <= upper
    else { return nil }
    return lower..<upper
  }

  /// Whether an offset of the new text lies in the window.
  func isInNewWindow(_ offset: Int) -> Bool { offset > start && offset - distance < end }

  /// The window's part of a stretch of the old text.
  func window(in range: SourceRange) -> SourceRange {
    let lower = min(max(start, range.lowerBound), range.upperBound)
    return lower..<max(lower, min(end, range.upperBound))
  }

  /// The window's part of a stretch of the new text.
  func newWindow(in range: SourceRange) -> SourceRange {
    let lower = min(max(start, range.lowerBound), range.upperBound)
    let upper = end == Int.max ? range.upperBound : min(end + distance, range.upperBound)
    return lower..<max(lower, upper)
  }

  /// How far everything in a range moves, where the range lies on one side of the window; else nil.
  @inlinable
  public func distance(of range: SourceRange) -> Int? {
    if range.upperBound <= start { return 0 }
    return range.lowerBound >= end && range.lowerBound > start ? distance : nil
  }

  func block(_ index: Int) -> Int? {
    if index < blocks.lowerBound { return index }
    return index >= blocks.upperBound ? index + addedBlocks : nil
  }

  /// A range of blocks may end where the window begins, or begin there.
  func blocks(_ range: Range<Int>) -> Range<Int>? {
    if range.upperBound <= blocks.lowerBound { return range }
    guard range.upperBound >= blocks.upperBound else { return nil }
    let lower =
      range.lowerBound == blocks.lowerBound ? range.lowerBound : block(range.lowerBound)
    return lower.map { $0..<range.upperBound + addedBlocks }
  }
}

extension ReportFrame {
  func isInTitle(_ block: Int) -> Bool { title?.blocks.contains(block) == true }

  /// Whether a block is a section's heading.
  func isHeading(_ block: Int) -> Bool { sections.contains { $0.heading == block } }

  /// What differs in a frame from this one moved with the text; nil where more differs than can be told.
  func difference(to new: ReportFrame, moved shift: TextShift) -> FrameAspects? {
    guard isReport == new.isReport, year == new.year, edition == new.edition,
      sections.count == new.sections.count,
      repeated.count == new.repeated.count, shift.blocks(contents) == new.contents,
      isSame(signature, new.signature, shift)
    else { return nil }
    for (old, new) in zip(repeated, new.repeated)
    where shift.block(old.block) != new.block || old.number != new.number { return nil }
    var difference: FrameAspects = []
    if !(agency == new.agency && isSame(title, new.title, shift)) {
      guard let title, let other = new.title, title.year == other.year,
        shift.blocks(title.blocks) == other.blocks, title.blocks.overlaps(shift.blocks)
      else { return nil }
      difference.insert(.title)
    }
    for (old, new) in zip(sections, new.sections) where !old.isSame(as: new, moved: shift) {
      guard old.isReworded(in: new, moved: shift) else { return nil }
      difference.insert(.headings)
    }
    return difference
  }

  private func isSame(_ old: ReportTitle?, _ new: ReportTitle?, _ shift: TextShift) -> Bool {
    guard let old, let new else { return old == nil && new == nil }
    return shift.range(old.range) == new.range && shift.blocks(old.blocks) == new.blocks
      && shift.isSame(old.agency, new.agency) && old.year == new.year
      && shift.isSame(old.yearRange, new.yearRange)
  }

  private func isSame(
    _ old: ReportSignature?, _ new: ReportSignature?, _ shift: TextShift
  ) -> Bool {
    guard let old, let new else { return old == nil && new == nil }
    return shift.range(old.range) == new.range && shift.blocks(old.blocks) == new.blocks
      && shift.isSame(old.agency, new.agency) && shift.isSame(old.date, new.date)
      && old.day == new.day
  }
}

extension ReportFrame.Section {
  fileprivate func isSame(as new: Self, moved shift: TextShift) -> Bool {
    number == new.number && shift.block(heading) == new.heading
      && shift.range(title) == new.title && titleState == new.titleState
      && shift.isSame(ordinal?.range, new.ordinal?.range) && hasSameOrdinal(as: new)
      && shift.blocks(blocks) == new.blocks && shift.isSame(runIn, new.runIn)
  }

  /// Whether it is the same section under a heading that is the one block that was edited, and holds
  /// nothing but the title.
  fileprivate func isReworded(in new: Self, moved shift: TextShift) -> Bool {
    shift.blocks == heading..<(heading + 1) && shift.addedBlocks == 0
      && new.heading == heading && number == new.number && runIn == nil && new.runIn == nil
      && (ordinal == nil) == (new.ordinal == nil) && hasSameOrdinal(as: new)
      && shift.blocks(blocks) == new.blocks
  }

  private func hasSameOrdinal(as new: Self) -> Bool {
    ordinal?.value == new.ordinal?.value && ordinal?.style == new.ordinal?.style
  }
}

extension TextShift {
  fileprivate func isSame(_ old: SourceRange?, _ new: SourceRange?) -> Bool {
    guard let old, let new else { return old == nil && new == nil }
    return range(old) == new
  }
}
