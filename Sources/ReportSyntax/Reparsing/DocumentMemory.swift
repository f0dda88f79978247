import TextCore

/// How many blocks at a document's beginning and end are those of its last version, the latter moved with
/// the text.
public struct KeptBlocks: Sendable {
  public let inFront: Int
  public let behind: Int
}

/// What a document was read from, for reading the text's next version.
///
/// A block is kept where no line changed that anybody looked at to read it, and where the readers came
/// out at the same place in the same state; so the next document is what it would be if it were read
/// from nothing.
public struct DocumentMemory: Sendable {
  private var last: Reading?
  /// How many blocks of the last document are those of the document before it; none where there was none.
  public private(set) var kept = KeptBlocks(inFront: 0, behind: 0)

  struct Reading: Sendable {
    var lines: LineReading
    var wrapping: WrappedLines.Habit?
    var blocks: [Block]
    var tables: [TableGrid]
    /// At the indices of the tables.
    var cellRows: [[CellRows]]
    var starts: [BlockStart]
  }

  public init() {}

  mutating func read(_ text: SourceText, _ lexicon: LabelLexicon) -> Reading {
    kept = KeptBlocks(inFront: 0, behind: 0)
    // Taken, so that nobody else holds what is changed in place.
    guard var reading = last.take() else {
      let reading = read(LineReading(text, lexicon), lexicon)
      last = reading
      return reading
    }
    advance(&reading, text, lexicon)
    last = reading
    return reading
  }

  private func read(_ lines: LineReading, _ lexicon: LabelLexicon) -> Reading {
    let source = LineSource(bytes: lines.bytes, lines: lines.lines, lexicon: lexicon)
    var builder = BlockBuilder(
      source: source, htmlTables: lines.htmlTables, wrapping: WrappedLines.habit(of: source))
    builder.run()
    return Reading(
      lines: lines, wrapping: builder.wrapping, blocks: builder.blocks, tables: builder.tables,
      cellRows: builder.cellRows, starts: builder.starts)
  }

  private mutating func advance(
    _ last: inout Reading, _ text: SourceText, _ lexicon: LabelLexicon
  ) {
    let change = last.lines.advance(to: text, lexicon)
    let lines = last.lines
    guard let change else {
      last = read(lines, lexicon)
      return
    }
    let source = LineSource(
      bytes: lines.bytes, lines: lines.lines, lexicon: lexicon,
      cellRows: CellRowsMemory(last.tables, last.cellRows, change))
    let wrapping = WrappedLines.habit(of: source)
    guard wrapping == last.wrapping else {
      last = read(lines, lexicon)
      return
    }
    let first = DocumentMemory.firstUncertain(last.starts, change)
    var builder = BlockBuilder(source: source, htmlTables: [], wrapping: wrapping)
    let added = change.new.count - change.old.count
    var next = first
    let end = builder.run(from: first > 0 ? last.starts[first] : nil) { start in
      guard start.line >= change.new.upperBound else { return false }
      while next < last.starts.count, last.starts[next].line + added < start.line { next += 1 }
      return next < last.starts.count && last.starts[next].line + added == start.line
        && last.starts[next].isAfterBlank == start.isAfterBlank
    }
    if end == nil { next = last.starts.count }
    kept = last.replace(
      first..<next, with: builder, addedLines: added, distance: change.distance)
  }

  /// The last start that no changed line had been looked at to come to; 0 where there is none.
  private static func firstUncertain(_ starts: [BlockStart], _ change: LineReading.Change) -> Int {
    var place = 0
    while place + 1 < starts.count, starts[place].reach < change.old.lowerBound,
      starts[place + 1].line <= change.old.lowerBound
    {
      place += 1
    }
    return place
  }
}

extension DocumentMemory.Reading {
  /// Puts what was read anew in the place of the blocks between two starts, and moves what stands
  /// behind it.
  fileprivate mutating func replace(
    _ range: Range<Int>, with builder: BlockBuilder, addedLines: Int, distance: Int
  ) -> KeptBlocks {
    let block = range.lowerBound > 0 ? starts[range.lowerBound].block : 0
    let table = range.lowerBound > 0 ? starts[range.lowerBound].table : 0
    let isToEnd = range.upperBound == starts.count
    let blockEnd = isToEnd ? blocks.count : starts[range.upperBound].block
    let tableEnd = isToEnd ? tables.count : starts[range.upperBound].table
    let behind = blocks.count - blockEnd
    let addedBlocks = block + builder.blocks.count - blockEnd
    let addedTables = table + builder.tables.count - tableEnd
    blocks.replaceSubrange(block..<blockEnd, with: builder.blocks)
    for index in block..<(block + builder.blocks.count) { blocks[index].move(by: 0, tables: table) }
    if distance != 0 || addedTables != 0 {
      for index in (blocks.count - behind)..<blocks.count {
        blocks[index].move(by: distance, tables: addedTables)
      }
    }
    tables.replaceSubrange(table..<tableEnd, with: builder.tables)
    cellRows.replaceSubrange(table..<tableEnd, with: builder.cellRows)
    if addedLines != 0 {
      for index in (table + builder.tables.count)..<tables.count {
        cellRows[index] = cellRows[index].map { $0.moved(by: addedLines) }
      }
    }
    if distance != 0 {
      for index in (table + builder.tables.count)..<tables.count {
        tables[index].move(by: distance)
      }
    }
    for index in range.upperBound..<starts.count {
      starts[index].move(lines: addedLines, blocks: addedBlocks, tables: addedTables)
    }
    let fresh = builder.starts.map { start in
      var start = start
      start.move(lines: 0, blocks: block, tables: table)
      return start
    }
    starts.replaceSubrange(range, with: fresh)
    return KeptBlocks(inFront: block, behind: behind)
  }
}
