import TextCore

/// The first look at a text: what is set aside, where HTML stands, and the lines that remain.
///
/// A text without `<`, `&`, `]{`, fences, front matter and suppressions costs one pass and no copy.
struct MarkupScan {
  /// The text's bytes with NUL for what is no prose.
  private(set) var bytes: [UInt8]
  private(set) var lines: [LogicalLine] = []
  private(set) var tables: [TableGrid] = []
  private(set) var setAside: [SetAside] = []
  /// Whether a character stands in `bytes` where the text has a reference to it.
  private(set) var hasReferences = false
  /// Whether the text has a `<`, and whether it has a `&`.
  let marks: (hasTags: Bool, hasAmpersands: Bool)

  /// Where a line is cut: at block tags and around HTML tables.
  private var cuts: [(range: SourceRange, table: Int?)] = []
  private var flows: [TextFlow] = []
  /// Line ends within tags that part no text, in order.
  private var joints: [Int] = []

  init(_ text: SourceText) {
    bytes = text.bytes
    marks = ByteSearch.holds(0x3C, 0x26, in: bytes, 0..<bytes.count)
    let pieces = SetAsideScan.scan(text, hasTags: marks.hasTags)
    setAside = pieces
    for piece in pieces { mask(piece.range) }
    if marks.hasTags {
      let visible = VisibleTags(TagScan.scan(bytes))
      for range in visible.hidden {
        mask(range)
        cuts.append((range, nil))
      }
      apply(visible.tags)
    }
    for span in BracketedSpan.all(in: bytes) {
      mask(span.opening)
      mask(span.closing)
      noteJoints(in: span.closing)
    }
    joints.sort()
    if marks.hasAmpersands { maskEntities() }
    var cutter = LineCutter(
      bytes: bytes, cuts: cuts, flows: flows, joints: joints, setAside: setAside)
    cutter.cut(text)
    lines = cutter.lines
  }

  private mutating func mask(_ range: SourceRange) {
    for index in range where bytes[index] != 0x0A && bytes[index] != 0x0D { bytes[index] = 0 }
  }

  private mutating func noteJoints(in range: SourceRange) {
    for index in range where bytes[index] == 0x0A || bytes[index] == 0x0D { joints.append(index) }
  }

  private mutating func apply(_ tags: [Tag]) {
    guard !tags.isEmpty else { return }
    let hiddenCuts = cuts.count
    let found = HTMLTables.innermost(tags, bytes)
    flows = TextFlow.find(tags)
    var next = 0
    var number = 0
    var row = PipeLine()
    while number < tags.count {
      let tag = tags[number]
      if next < found.count, found[next].tags.lowerBound == number {
        let table = found[next]
        next += 1
        if let grid = HTMLTables.read(bytes, tags[table.tags], table.range) {
          cuts.append((table.range, tables.count))
          tables.append(grid)
          maskTable(table.range, tags[table.tags])
          number = table.tags.upperBound
          continue
        }
      }
      mask(tag.range)
      if tag.isBlock {
        if !row.holds(tag, bytes) { cuts.append((tag.range, nil)) }
      } else {
        noteJoints(in: tag.range)
      }
      number += 1
    }
    if hiddenCuts > 0 { cuts.sort { $0.range.lowerBound < $1.range.lowerBound } }
  }

  /// Inside a table, character references become the characters that they stand for and line ends
  /// become blanks, so that labels and numbers read as they are shown.
  private mutating func maskTable(_ range: SourceRange, _ tags: ArraySlice<Tag>) {
    for tag in tags { mask(tag.range) }
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case 0x26:
        guard let end = Entity.end(bytes, at: index), end <= range.upperBound else { break }
        let scalar = Entity.scalar(bytes, index..<end)
        mask(index..<end)
        if let scalar { write(scalar, at: index) }
        index = end
        continue
      case 0x0A, 0x0D:
        bytes[index] = 0x20
      default:
        break
      }
      index += 1
    }
  }

  private mutating func write(_ value: UInt32, at index: Int) {
    guard !ScalarClass.isBlank(value), !ScalarClass.isSoftHyphen(value),
      let scalar = Unicode.Scalar(value)
    else { return }
    hasReferences = true
    for (offset, byte) in String(scalar).utf8.enumerated() { bytes[index + offset] = byte }
  }

  /// References read as their characters, in plain text too: a report that was copied out of a page has
  /// them, and neither their marks nor their digits are the report's. Those to white space read as
  /// nothing, and so do those of ASCII: a rule that would set another mark has its place in no reference.
  private mutating func maskEntities() {
    var index = 0
    while let start = ByteSearch.first(0x26, in: bytes, index..<bytes.count) {
      index = start + 1
      guard let end = Entity.proseEnd(bytes, at: start) else { continue }
      let scalar = Entity.scalar(bytes, start..<end)
      index = end
      // A digit that read as nothing would make another number.
      if let scalar, ScalarClass.isDigit(scalar) { continue }
      mask(start..<end)
      if let scalar, scalar >= 0x80 { write(scalar, at: start) }
    }
  }
}

/// Whether the line of a tag is a row of a Markdown table; asked of one tag after the other.
private struct PipeLine {
  private var index = 0
  private var isRow = false
  private var isStart = true

  /// A `<br>` between the pipes of a row ends no line.
  mutating func holds(_ tag: Tag, _ bytes: [UInt8]) -> Bool {
    while index < tag.range.lowerBound {
      switch bytes[index] {
      case 0x0A, 0x0D:
        isStart = true
        isRow = false
      case 0x20:
        break
      case 0x7C:
        if isStart { isRow = true }
        isStart = false
      default:
        isStart = false
      }
      index += 1
    }
    return isRow
  }
}
