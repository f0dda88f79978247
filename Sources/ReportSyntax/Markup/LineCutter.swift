import TextCore

/// Makes the logical lines of a text: its lines, cut at block tags and around HTML tables.
struct LineCutter {
  let bytes: [UInt8]
  /// In order, without overlap; with the index of the table where it is one.
  let cuts: [(range: SourceRange, table: Int?)]
  let flows: [TextFlow]
  /// Line ends within tags that part no text, in order: a page's source is wrapped there, not what it shows.
  let joints: [Int]
  let setAside: [SetAside]
  private(set) var lines: [LogicalLine] = []
  private var flow = 0
  private var joint = 0

  init(
    bytes: [UInt8], cuts: [(range: SourceRange, table: Int?)], flows: [TextFlow], joints: [Int],
    setAside: [SetAside]
  ) {
    self.bytes = bytes
    self.cuts = cuts
    self.flows = flows
    self.joints = joints
    self.setAside = setAside
  }

  mutating func cut(_ text: SourceText) {
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
      let linesBefore = lines.count
      while cut < cuts.count, cuts[cut].range.lowerBound < range.upperBound {
        let (cutRange, table) = cuts[cut]
        cut += 1
        if cutRange.lowerBound > start {
          append(start..<cutRange.lowerBound, begins: begins, keepBlank: false)
        }
        begins = true
        if let table { append(cutRange, table: table) }
        start = max(start, cutRange.upperBound)
        from = start
        if start >= range.upperBound { break }
      }
      if start < range.upperBound || start == range.lowerBound {
        append(start..<range.upperBound, begins: begins, keepBlank: true)
        begins = false
      }
      while piece < setAside.count, setAside[piece].range.upperBound <= range.lowerBound {
        // Code and front matter part paragraphs; comments do not.
        if setAside[piece].kind == .code || setAside[piece].kind == .frontMatter {
          begins = true
          if linesBefore < lines.count {
            lines[linesBefore].beginsBlock = true
            begins = false
          }
        }
        piece += 1
      }
      if piece < setAside.count, linesBefore < lines.count, let last = lines.indices.last,
        setAside[piece].range.overlaps(range)
          || setAside[piece].range.contains(range.lowerBound),
        lines[last].isBlank
      {
        lines[last].isSetAside = true
      }
    }
  }

  private mutating func append(_ range: SourceRange, table: Int) {
    var line = LogicalLine(htmlTable: table, range)
    line.beginsBlock = true
    lines.append(line)
  }

  private mutating func append(_ range: SourceRange, begins: Bool, keepBlank: Bool) {
    var line = LogicalLine(range, in: bytes)
    if line.isBlank && !keepBlank { return }
    line.beginsBlock = begins
    if !line.isBlank { place(&line) }
    if !begins, isJoined(range.lowerBound) {
      // Nothing but the middle of a tag parts nothing.
      if line.isBlank { line.isSetAside = true } else { line.continuesBlock = true }
    }
    lines.append(line)
  }

  /// Whether the line end in front of an offset stands within a tag.
  private mutating func isJoined(_ start: Int) -> Bool {
    while joint < joints.count, joints[joint] < start - 1 { joint += 1 }
    return joint < joints.count && joints[joint] == start - 1
  }

  /// Says what the flow in which a line stands makes of it.
  private mutating func place(_ line: inout LogicalLine) {
    while flow < flows.count, flows[flow].range.upperBound <= line.content.lowerBound { flow += 1 }
    guard flow < flows.count, flows[flow].range.lowerBound <= line.content.lowerBound else {
      return
    }
    let own = flows[flow]
    if let last = lines.last, !line.beginsBlock, !last.isBlank, last.htmlTable == nil,
      last.content.lowerBound >= own.range.lowerBound
    {
      line.continuesBlock = true
    }
    line.headingLevel = own.headingLevel
    line.isHTMLListItem = own.isListItem
  }
}
