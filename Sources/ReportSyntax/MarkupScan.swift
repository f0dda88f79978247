import TextCore

/// The first look at a text: what is set aside, where HTML stands, and the lines that remain.
///
/// A text without `<`, fences, front matter and suppressions costs one pass and no copy.
struct MarkupScan {
  /// The text's bytes with NUL for what is no prose.
  private(set) var bytes: [UInt8]
  private(set) var lines: [LogicalLine] = []
  private(set) var tables: [TableGrid] = []
  private(set) var setAside: [SetAside] = []

  /// Where a line is cut: at block tags and around HTML tables.
  private var cuts: [(range: SourceRange, table: Int?)] = []

  init(_ text: SourceText) {
    bytes = text.bytes
    let pieces = SetAsideScan.scan(text)
    setAside = pieces
    for piece in pieces { mask(piece.range) }
    if bytes.contains(0x3C) {
      let tags = TagScan.scan(bytes)
      if !tags.isEmpty { apply(tags) }
    }
    makeLines(text)
  }

  private mutating func mask(_ range: SourceRange) {
    for index in range where bytes[index] != 0x0A && bytes[index] != 0x0D { bytes[index] = 0 }
  }

  private mutating func apply(_ tags: [Tag]) {
    let tableRanges = HTMLTables.innermost(tags, end: bytes.count)
    var next = 0
    var skipUntil = 0
    var hasBlockTags = false
    for (number, tag) in tags.enumerated() {
      if tag.range.lowerBound < skipUntil { continue }
      while next < tableRanges.count, tableRanges[next].lowerBound < tag.range.lowerBound {
        next += 1
      }
      if next < tableRanges.count, tableRanges[next].lowerBound == tag.range.lowerBound {
        let range = tableRanges[next]
        if let grid = HTMLTables.read(bytes, tags[number...], range) {
          cuts.append((range, tables.count))
          tables.append(grid)
          skipUntil = range.upperBound
          for inner in tags[number...] {
            if inner.range.lowerBound >= range.upperBound { break }
            mask(inner.range)
          }
          maskEntities(in: range)
          continue
        }
      }
      if tag.hidesContent, !tag.isClosing,
        let close = tags[(number + 1)...].first(where: { $0.isClosing && $0.name == tag.name })
      {
        mask(tag.range.lowerBound..<close.range.upperBound)
        skipUntil = close.range.upperBound
        continue
      }
      mask(tag.range)
      if tag.isBlock {
        hasBlockTags = true
        cuts.append((tag.range, nil))
      }
    }
    if hasBlockTags { maskEntities(in: 0..<bytes.count) }
  }

  /// `&nbsp;` and its kind read as nothing.
  private mutating func maskEntities(in range: SourceRange) {
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == 0x26, let end = Entity.end(bytes, at: index) {
        mask(index..<end)
        index = end
      } else {
        index += 1
      }
    }
  }

  private mutating func makeLines(_ text: SourceText) {
    lines.reserveCapacity(text.lineCount + cuts.count)
    var cut = 0
    var piece = 0
    var begins = false
    var from = 0
    for number in 0..<text.lineCount {
      let range = text.contentRange(ofLine: number)
      // A table that began on an earlier line has swallowed this one, or its beginning.
      if range.upperBound < from || (range.upperBound == from && !range.isEmpty) { continue }
      var start = max(range.lowerBound, from)
      while cut < cuts.count, cuts[cut].range.lowerBound < range.upperBound {
        let (cutRange, table) = cuts[cut]
        cut += 1
        if cutRange.lowerBound > start {
          appendLine(start..<cutRange.lowerBound, begins: begins, keepBlank: false)
        }
        begins = true
        if let table {
          var line = LogicalLine(cutRange.lowerBound..<cutRange.lowerBound, in: bytes)
          line.range = cutRange
          line.content = cutRange
          line.htmlTable = table
          line.beginsBlock = true
          lines.append(line)
        }
        start = max(start, cutRange.upperBound)
        from = start
        if start >= range.upperBound { break }
      }
      if start < range.upperBound || start == range.lowerBound {
        appendLine(start..<range.upperBound, begins: begins, keepBlank: true)
        begins = false
      }
      while piece < setAside.count, setAside[piece].range.upperBound <= range.lowerBound {
        piece += 1
      }
      if piece < setAside.count,
        setAside[piece].range.overlaps(range)
          || setAside[piece].range.contains(range.lowerBound),
        let last = lines.indices.last, lines[last].isBlank
      {
        lines[last].isSetAside = true
      }
    }
  }

  private mutating func appendLine(_ range: SourceRange, begins: Bool, keepBlank: Bool) {
    var line = LogicalLine(range, in: bytes)
    if line.isBlank && !keepBlank { return }
    line.beginsBlock = begins
    lines.append(line)
  }
}
