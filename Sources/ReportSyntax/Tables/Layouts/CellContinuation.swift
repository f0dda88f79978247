import TextCore

/// Decides where a cell of layout 1 ends, by what it and its row say so far.
enum CellContinuation {
  /// A piece of a label between empty lines is no longer than this, in bytes.
  private static let longestPiece = 36
  /// How many lines a label in pieces may take: one character and one empty line each.
  private static let mostLines = 64

  /// The line behind those that continue the last cell, from the scan's line on, which has no TAB; nil
  /// where the cell ends here.
  static func end(_ scan: CellLineScan) -> Int? {
    guard let cell = scan.cells.last else { return nil }
    let source = scan.source
    let line = source.lines[scan.index]
    guard line.content.count <= 1200, !isHeading(source, line) else { return nil }
    switch cell.shape(in: source.bytes) {
    case .value:
      return !scan.afterEmptyLine && continuesValue(source, line) ? scan.index + 1 : nil
    case .blank:
      return continuesBlank(scan, line) ? scan.index + 1 : nil
    case .text:
      return endOfText(scan, cell, line)
    }
  }

  /// Whether a line with a TAB in front stands behind the table: a section's heading, or prose.
  ///
  /// - Parameters:
  ///   - shape: what the line's text looks like.
  ///   - known: takes the label key of the line's text, where it was made.
  static func isBeyondTable(
    _ scan: CellLineScan, _ line: LogicalLine, _ shape: CellShape, _ known: inout [UInt8]?
  ) -> Bool {
    let source = scan.source
    guard shape == .text else { return false }
    let content = line.content
    guard content.count <= 240 else {
      return source.endsSentence(content)
        && !source.lexicon.beginsTableLabel(source.folded(content, first: 60))
    }
    let key = LabelKey.key(source.bytes, content)
    known = key
    let lexicon = source.lexicon
    if lexicon.isTableLabel(key) { return false }
    let ordinal = Ordinal.scan(source.bytes, at: content.lowerBound, limit: content.upperBound)
    if ordinal != nil, lexicon.isSectionTitle(key) { return true }
    if lexicon.beginsTableLabel(source.folded(content, first: 12))
      || lexicon.beginsTableLabel(Array(key.prefix(12)))
    {
      return false
    }
    if content.count > 90, source.endsSentence(content) { return true }
    // A row of one cell that is no label and no piece of one.
    guard scan.afterEmptyLine || scan.cells.isEmpty, content.count > 12 else { return false }
    return !isFollowedByCell(source, scan.index)
  }

  /// Whether a line without TAB, behind an empty line, is the label over a block of rows.
  static func isLabelRow(_ scan: CellLineScan, _ line: LogicalLine) -> Bool {
    let source = scan.source
    guard scan.afterEmptyLine, line.content.count <= LineSource.longestLabel,
      source.lexicon.isTableLabel(source.key(of: line)), !source.isSectionHeading(line)
    else { return false }
    var index = scan.index + 1
    let limit = min(source.lines.count, index + 6)
    while index < limit {
      if CellLines.isCell(source, index) { return true }
      guard source.lines[index].isBlank else { return false }
      index += 1
    }
    return false
  }

  // MARK: What the last cell is

  /// `22⏎（其中修订16件）` and `251000⏎元` are one cell; text behind a number is not.
  private static func continuesValue(_ source: LineSource, _ line: LogicalLine) -> Bool {
    CellShape.of(source.bytes, line.content) == .value
      || CellShape.isTail(source.bytes, line.content)
  }

  /// A cell that begins with an empty paragraph, or a blank one behind which the table ends.
  private static func continuesBlank(_ scan: CellLineScan, _ line: LogicalLine) -> Bool {
    let source = scan.source
    let isComplete = scan.isRowComplete
    if CellShape.of(source.bytes, line.content) == .value {
      // Behind an empty line it may be a page number, unless the row's other cells begin so too.
      return !scan.afterEmptyLine || !isComplete
        || scan.rowHasEmptyStarts
    }
    if isComplete { return false }
    if beginsLabel(source, line.content) { return true }
    guard line.content.count <= longestPiece, !source.endsSentence(line.content),
      Ordinal.scan(source.bytes, at: line.content.lowerBound, limit: line.content.upperBound) == nil
    else { return false }
    return piecesEnd(source, scan.index) != nil
  }

  private static func endOfText(
    _ scan: CellLineScan, _ cell: CellLineScan.OpenCell, _ line: LogicalLine
  ) -> Int? {
    let source = scan.source
    let joined = cell.content.lowerBound..<line.content.upperBound
    if beginsLabel(source, joined) { return scan.index + 1 }
    let isLabel = self.isLabel(source, cell.content)
    if isLabel {
      // A note may follow a label, prose may not.
      guard CellShape.isTail(source.bytes, line.content) else { return nil }
      return !scan.afterEmptyLine || isFollowedByCell(source, scan.index) ? scan.index + 1 : nil
    }
    let hasOrdinal =
      Ordinal.scan(source.bytes, at: line.content.lowerBound, limit: line.content.upperBound)?.style
      == .han
    if hasOrdinal { return nil }
    if scan.afterEmptyLine { return piecesEnd(source, scan.index) }
    return scan.index + 1
  }

  // MARK: Looking at lines

  private static func isHeading(_ source: LineSource, _ line: LogicalLine) -> Bool {
    if source.isSectionHeading(line) { return true }
    if case .heading = LineMarks.scan(source.bytes, line.content).kind { return true }
    return false
  }

  private static func isLabel(_ source: LineSource, _ range: SourceRange) -> Bool {
    range.count <= LineSource.longestLabel
      && source.lexicon.isTableLabel(LabelKey.key(source.bytes, range))
  }

  private static func beginsLabel(_ source: LineSource, _ range: SourceRange) -> Bool {
    guard range.count <= LineSource.longestLabel else { return false }
    return source.lexicon.beginsTableLabel(LabelKey.foldedWithoutMarks(source.bytes, range))
      || source.lexicon.beginsTableLabel(LabelKey.key(source.bytes, range))
  }

  private static func isFollowedByCell(_ source: LineSource, _ index: Int) -> Bool {
    var next = index + 1
    while next < source.lines.count, source.lines[next].isSetAside { next += 1 }
    return next < source.lines.count && CellLines.isCell(source, next)
  }

  /// The next cell's line, where only short pieces of text stand before it.
  private static func piecesEnd(_ source: LineSource, _ start: Int) -> Int? {
    let limit = min(source.lines.count, start + mostLines)
    var index = start
    while index < limit {
      let line = source.lines[index]
      if CellLines.isCell(source, index) { return index }
      if !line.isSetAside, !line.isBlank {
        guard line.htmlTable == nil, line.content.count <= longestPiece,
          !source.endsSentence(line.content), source.hasHan(line.content),
          !source.isSectionHeading(line)
        else { return nil }
      }
      index += 1
    }
    return nil
  }
}
