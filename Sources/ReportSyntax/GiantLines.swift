import TextCore

/// Cuts lines on which a whole report, or much of one, stands: at the headings of sections, around
/// tables, and between paragraphs.
struct GiantLines {
  private let source: LineSource
  private var lines: [LogicalLine] = []

  /// A paragraph is rarely longer than this, in bytes, and never holds three sections.
  private static let longestParagraph = 600
  /// Between two headings stands more than this, in a list of headings less.
  private static let shortestSection = 60

  /// - Parameter isBeginning: whether the lines are those at the text's beginning.
  static func cut(
    _ lines: [LogicalLine], _ bytes: [UInt8], _ lexicon: LabelLexicon, isBeginning: Bool
  ) -> [LogicalLine] {
    let title = isBeginning ? titleLine(lines, bytes) : nil
    guard title != nil || lines.contains(where: { isGiant($0, bytes) || $0.hasPipe }) else {
      return lines
    }
    var cutter = GiantLines(source: LineSource(bytes: bytes, lines: lines, lexicon: lexicon))
    cutter.lines.reserveCapacity(lines.count + 64)
    for (number, line) in lines.enumerated() {
      if number == title?.line, let end = title?.end {
        cutter.append(line.content.lowerBound..<end)
        var rest = LogicalLine(end..<line.content.upperBound, in: bytes)
        rest.beginsBlock = true
        if isGiant(rest, bytes) { cutter.cut(rest) } else { cutter.lines.append(rest) }
      } else if let heading = cutter.gluedHeading(line) {
        cutter.append(line.content.lowerBound..<heading.lowerBound)
        cutter.append(heading)
      } else if isGiant(line, bytes) {
        cutter.cut(line)
      } else {
        cutter.lines.append(line)
      }
    }
    return cutter.lines
  }

  private init(source: LineSource) {
    self.source = source
  }

  /// A line near the text's beginning on which a paragraph was joined to the title; where the whole
  /// report was, its line is cut like any other giant.
  private static func titleLine(
    _ lines: [LogicalLine], _ bytes: [UInt8]
  ) -> (line: Int, end: Int)? {
    for (number, line) in lines.prefix(headLines).enumerated()
    where !line.isBlank && !line.isSetAside && line.htmlTable == nil {
      guard line.content.count < longestParagraph * 2 else { return nil }
      if let end = RunInTitle.end(bytes, line.content, needsBlank: true) { return (number, end) }
    }
    return nil
  }

  /// Only on so many lines a title is looked for.
  static let headLines = 12

  /// `… | 176 | |五、存在的主要问题及改进情况`: a heading glued to the end of a table.
  private func gluedHeading(_ line: LogicalLine) -> SourceRange? {
    guard line.hasPipe, line.htmlTable == nil, !line.isSetAside,
      let bar = line.content.suffix(240).last(where: { source.bytes[$0] == 0x7C }),
      bar + 1 < line.content.upperBound
    else { return nil }
    let tail = LogicalLine((bar + 1)..<line.content.upperBound, in: source.bytes)
    guard !tail.isBlank,
      Ordinal.scan(source.bytes, at: tail.content.lowerBound, limit: tail.content.upperBound)?.style
        == .han, source.isSectionHeading(tail)
    else { return nil }
    return tail.content
  }

  private static func isGiant(_ line: LogicalLine, _ bytes: [UInt8]) -> Bool {
    line.content.count >= 300 && line.htmlTable == nil && !line.isSetAside && !line.hasTab
      && bytes[line.content.lowerBound] != 0x7C
  }

  private mutating func cut(_ line: LogicalLine) {
    let headings = headings(in: line.content)
    let hasNumbers = FlatWords.hasNumberRuns(source.bytes, line.content)
    guard !headings.isEmpty || hasNumbers else {
      lines.append(line)
      return
    }
    let first = lines.count
    var start = line.content.lowerBound
    for heading in headings + [line.content.upperBound..<line.content.upperBound] {
      var piece = start..<heading.lowerBound
      if lines.count == first, !headings.isEmpty, let title = title(in: piece) {
        cutParagraphs(piece.lowerBound..<title.lowerBound, isWhole: false)
        append(title)
        piece = title.upperBound..<piece.upperBound
      }
      cutTables(piece, hasNumbers: hasNumbers, isWhole: headings.isEmpty)
      if !heading.isEmpty { append(heading) }
      start = heading.upperBound
    }
    if lines.count > first { lines[first].beginsBlock = line.beginsBlock }
    if lines.count == first + 1 { lines[first] = line }
  }

  /// The title that text follows, at the piece's start or behind a paragraph near it.
  private func title(in piece: SourceRange) -> SourceRange? {
    var start = piece.lowerBound
    var index = start
    let limit = min(piece.upperBound, start + 2 * GiantLines.longestParagraph)
    while true {
      if let end = RunInTitle.end(source.bytes, start..<piece.upperBound, needsBlank: false) {
        return start..<end
      }
      repeat {
        guard index < limit else { return nil }
        index += source.bytes.scalar(at: index).length
      } while !source.endsSentence(start..<index)
      while index < limit, ScalarClass.isWhitespace(source.bytes.scalar(at: index).value) {
        index += source.bytes.scalar(at: index).length
      }
      start = index
    }
  }

  private mutating func append(_ range: SourceRange) {
    var line = LogicalLine(range, in: source.bytes)
    guard !line.isBlank else { return }
    line.beginsBlock = true
    lines.append(line)
  }

  /// The headings of sections, ordinals included; none unless at least three sections stand here with
  /// text between them.
  private func headings(in range: SourceRange) -> [SourceRange] {
    guard range.count >= GiantLines.longestParagraph else { return [] }
    let bytes = source.bytes
    var found: [SourceRange] = []
    var titles: Set<[UInt8]> = []
    var index = range.lowerBound
    while let mark = ByteSearch.first(0xE3, in: bytes, index..<range.upperBound),
      mark + 6 < range.upperBound
    {
      index = mark
      // 、 is E3 80 81, and what stands before it is one Han numeral.
      guard bytes[index] == 0xE3, bytes[index + 1] == 0x80, bytes[index + 2] == 0x81,
        index - 3 >= range.lowerBound,
        let ordinal = Ordinal.scan(bytes, at: index - 3, limit: range.upperBound),
        ordinal.style == .han, ordinal.value <= 6,
        let (end, key) = titleEnd(ordinal.range.upperBound, range.upperBound)
      else {
        index += 1
        continue
      }
      found.append((index - 3)..<end)
      titles.insert(key)
      index = end
    }
    let gaps = zip(found, found.dropFirst()).filter {
      $1.lowerBound - $0.upperBound > GiantLines.shortestSection
    }
    return titles.count >= 3 && gaps.count >= 2 ? found : []
  }

  /// Behind the longest title of a section that begins at an offset.
  private func titleEnd(_ start: Int, _ limit: Int) -> (Int, [UInt8])? {
    var folded: [UInt8] = []
    var index = start
    var found: (Int, [UInt8])?
    while index < limit, index - start <= 150 {
      let length = source.bytes.scalar(at: index).length
      folded += Folding.key(source.bytes, index..<(index + length))
      index += length
      if source.lexicon.isSectionTitle(folded) { found = (index, folded) }
      guard source.lexicon.beginsSectionTitle(folded) else { break }
    }
    return found
  }

  /// Takes the tables out of a piece of text; what is left are paragraphs.
  private mutating func cutTables(_ piece: SourceRange, hasNumbers: Bool, isWhole: Bool) {
    guard hasNumbers, FlatWords.hasNumberRuns(source.bytes, piece) else {
      cutParagraphs(piece, isWhole: isWhole)
      return
    }
    var text = piece.lowerBound
    var words = FlatWords(source, piece)
    while let word = words.next() {
      guard Flattened.isLabel(source, word),
        let table = Flattened.segments(source, word.lowerBound..<piece.upperBound)
      else { continue }
      // The bar that opens the table is no part of the text before it.
      var end = word.lowerBound
      while end > text, source.bytes[end - 1] == 0x7C || source.bytes[end - 1] == 0x20 { end -= 1 }
      cutParagraphs(text..<end, isWhole: false)
      append(word.lowerBound..<table.end)
      text = table.end
      words = FlatWords(source, table.end..<piece.upperBound)
    }
    cutParagraphs(text..<piece.upperBound, isWhole: isWhole && text == piece.lowerBound)
  }

  /// Where paragraphs were joined, blanks stand behind a sentence's end or behind a title.
  private mutating func cutParagraphs(_ piece: SourceRange, isWhole: Bool) {
    guard !isWhole else {
      append(piece)
      return
    }
    let bytes = source.bytes
    var start = piece.lowerBound
    var index = start
    while index < piece.upperBound {
      let scalar = bytes.scalar(at: index)
      if ScalarClass.isWhitespace(scalar.value), index > start, ends(start..<index) {
        append(start..<index)
        start = index + scalar.length
      }
      index += scalar.length
    }
    append(start..<piece.upperBound)
  }

  private func ends(_ range: SourceRange) -> Bool {
    source.endsSentence(range) || isSubhead(range)
  }

  private static let longestSubhead = 120

  /// `（一）主动公开`: an item's ordinal with few words and no mark behind it.
  private func isSubhead(_ range: SourceRange) -> Bool {
    guard range.count <= GiantLines.longestSubhead else { return false }
    let content = source.bytes.content(of: range)
    guard
      let ordinal = Ordinal.scan(source.bytes, at: content.lowerBound, limit: content.upperBound)
    else { return false }
    var index = ordinal.range.upperBound
    var characters = 0
    while index < content.upperBound {
      let scalar = source.bytes.scalar(at: index)
      if ScalarClass.isHan(scalar.value) {
        characters += 1
      } else if scalar.value != 0x3001 && !ScalarClass.isDigit(scalar.value) {
        return false
      }
      index += scalar.length
    }
    return characters >= 2
  }
}
