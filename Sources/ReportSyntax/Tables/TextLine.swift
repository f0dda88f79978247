import TextCore

/// A line of text as a row of a table whose cells only blanks part.
struct TextLine {
  enum Kind: Sendable, Hashable {
    /// A row's label with values behind it.
    case row(due: Int)
    /// Values behind a piece of a label, or behind nothing.
    case values
    /// Values behind words that are no label of the forms.
    case strangerRow
    /// Nothing but labels.
    case labels
    /// Nothing but labels and pieces of labels.
    case pieces
    /// Fewer numbers or dashes and nothing else: the foot of a page, or a row that lost its blanks.
    case fewNumbers
    case other
  }

  var kind = Kind.other
  /// The cells that the line shows for certain; none for pieces.
  var cells: [TableCell] = []
  /// How many of them, at the end, are values.
  var valueCount = 0
  /// The words in front of the values.
  var text: SourceRange?
  /// Labels among the words, and whether one of them says enough by itself.
  var labelCount = 0
  /// Words that are only a piece of a label.
  var pieceCount = 0
  var isTelling = false

  private static let longestLine = 1200
  private static let mostWords = 48

  /// - Parameter inTable: whether a table is under way, so that an altered label is worth looking for.
  init(_ source: LineSource, _ line: LogicalLine, inTable: Bool = false) {
    guard !line.hasTab, !line.hasPipe, line.htmlTable == nil,
      line.content.count <= TextLine.longestLine, !line.isBlank,
      !TextLine.endsSentence(source, line.content),
      var words = TextLine.words(source.bytes, line.content)
    else { return }
    TextLine.joinUnits(source.bytes, &words)
    var shapes = words.map { CellShape.of(source.bytes, $0) }
    let values = TextLine.valueCount(source, words, shapes)
    shapes.removeLast(values)
    let texts = words[..<shapes.count]
    let numbers = words[shapes.count...]
    guard let first = texts.first, let last = texts.last else {
      kind = values >= 5 ? .values : .fewNumbers
      setCells([], numbers)
      return
    }
    text = first.lowerBound..<last.upperBound
    if values == 0 {
      readLabels(source, Array(texts))
    } else {
      readRow(source, Array(texts), numbers)
      if inTable, kind == .other || kind == .strangerRow {
        readAlteredRow(source, Array(texts), numbers)
      }
    }
  }

  /// A mark that stands alone behind a blank ends no sentence; it is a figure that cannot be read.
  private static func endsSentence(_ source: LineSource, _ range: SourceRange) -> Bool {
    source.endsSentence(range)
      && (range.count < 4 || source.bytes[range.upperBound - 4] != 0x20)
  }

  /// How many words at the end are values: numbers, and what stands among them where the row's label
  /// calls for just as many.
  private static func valueCount(
    _ source: LineSource, _ words: [SourceRange], _ shapes: [CellShape]
  ) -> Int {
    let readable = shapes.reversed().prefix { $0 == .value }.count
    guard readable < words.count, words.count <= mostWords else { return readable }
    var count = readable
    var garbled = 0
    while count < words.count {
      let index = words.count - count - 1
      if shapes[index] != .value {
        guard garbled < 3, source.mayBeFigure(words[index]) else { break }
        garbled += 1
      }
      count += 1
    }
    guard garbled > 0 else { return readable }
    // Words in front of the first value may be the label's last piece.
    while count > readable {
      let first = words.count - count
      let label = words[..<first]
      let isLabelled = label.indices.suffix(16).contains { start in
        let range = label[start].lowerBound..<label[first - 1].upperBound
        return source.lexicon.valueCounts(of: LabelKey.key(source.bytes, range)).contains(count)
      }
      if isLabelled { return count > 1 || !source.hasHan(words[first]) ? count : readable }
      if label.isEmpty, source.lexicon.unlabelledCounts.contains(count) { return count }
      count -= 1
    }
    return readable
  }

  /// The words between white space; nil where there are more than any row has.
  static func words(_ bytes: [UInt8], _ range: SourceRange) -> [SourceRange]? {
    var words: [SourceRange] = []
    var start: Int?
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = bytes.scalar(at: index)
      let isBlank = scalar.value <= 0x20 || ScalarClass.isBlank(scalar.value)
      if isBlank, let begin = start {
        if words.count == mostWords { return nil }
        words.append(begin..<index)
        start = nil
      } else if !isBlank, start == nil {
        start = index
      }
      index += scalar.length
    }
    if let start { words.append(start..<range.upperBound) }
    return words
  }

  /// `2752796 元` is one value; a `*` behind a blank is one of its own.
  private static func joinUnits(_ bytes: [UInt8], _ words: inout [SourceRange]) {
    var index = 1
    while index < words.count {
      if CellShape.isTail(bytes, words[index]), CellShape.of(bytes, words[index]) != .value,
        CellShape.of(bytes, words[index - 1]) == .value
      {
        words[index - 1] = words[index - 1].lowerBound..<words[index].upperBound
        words.remove(at: index)
      } else {
        index += 1
      }
    }
  }

  private mutating func setCells(_ labels: [SourceRange], _ values: ArraySlice<SourceRange>) {
    cells = (labels + values).enumerated().map { TableCell($1, column: $0) }
    valueCount = values.count
  }

  /// The row's label is the longest run of words before the values that is one; what stands in front
  /// of it is the group's label or a piece of it.
  private mutating func readRow(
    _ source: LineSource, _ texts: [SourceRange], _ values: ArraySlice<SourceRange>
  ) {
    guard let last = texts.last, let first = texts.first else { return }
    for start in texts.indices.suffix(16) {
      let range = texts[start].lowerBound..<last.upperBound
      let key = LabelKey.key(source.bytes, range)
      guard let due = source.lexicon.valueCount(of: key) else { continue }
      var labels = [range]
      if start > 0 {
        let group = first.lowerBound..<texts[start - 1].upperBound
        if source.lexicon.isTableLabel(LabelKey.key(source.bytes, group)) {
          labels = [group, range]
        }
      }
      setCells(labels, values)
      kind = .row(due: due)
      labelCount = labels.count
      isTelling = key.count >= 12
      return
    }
    if values.count >= 2, texts.allSatisfy({ TextLine.isPiece(source, $0) }) {
      setCells([], values)
      kind = .values
    } else if values.count == 7 || values.count == 15 {
      setCells([first.lowerBound..<last.upperBound], values)
      kind = .strangerRow
    }
  }

  /// A row whose label somebody altered, perhaps behind its group's.
  private mutating func readAlteredRow(
    _ source: LineSource, _ texts: [SourceRange], _ values: ArraySlice<SourceRange>
  ) {
    guard let first = texts.first, let last = texts.last,
      last.upperBound - first.lowerBound <= LineSource.longestLabel
    else { return }
    for start in texts.indices.prefix(4) {
      let group = start == 0 ? nil : first.lowerBound..<texts[start - 1].upperBound
      if let group, !source.lexicon.isTableLabel(LabelKey.key(source.bytes, group)) { continue }
      let label = texts[start].lowerBound..<last.upperBound
      let counts = source.lexicon.valueCounts(like: LabelKey.key(source.bytes, label))
      guard counts.contains(values.count) else { continue }
      setCells((group.map { [$0] } ?? []) + [label], values)
      kind = .strangerRow
      return
    }
  }

  private mutating func readLabels(_ source: LineSource, _ texts: [SourceRange]) {
    var labels: [SourceRange] = []
    var isWhole = true
    var mistyped = 0
    var index = 0
    while index < texts.count {
      if let end = TextLine.labelEnd(source, texts, index) {
        let range = texts[index].lowerBound..<texts[end].upperBound
        labels.append(range)
        if LabelKey.key(source.bytes, range).count >= 12 { isTelling = true }
        index = end + 1
      } else if TextLine.isPiece(source, texts[index]) {
        isWhole = false
        pieceCount += 1
        index += 1
      } else if texts.count >= 3, source.isLikeHeader(texts[index]) {
        // Among other headers it was mistyped.
        labels.append(texts[index])
        mistyped += 1
        index += 1
      } else {
        return
      }
    }
    guard mistyped * 3 <= texts.count else { return }
    labelCount = labels.count - mistyped
    if isWhole { setCells(labels, []) }
    kind = isWhole ? .labels : .pieces
  }

  /// The last of the words, from one on, that are a label together; blanks may part a label.
  static func labelEnd(
    _ source: LineSource, _ texts: [SourceRange], _ start: Int
  ) -> Int? {
    guard source.lexicon.beginnings.mayBegin(source.bytes, texts[start]) else { return nil }
    for end in (start..<min(texts.count, start + 4)).reversed() {
      let range = texts[start].lowerBound..<texts[end].upperBound
      if source.lexicon.isTableLabel(LabelKey.key(source.bytes, range)) { return end }
    }
    return nil
  }

  /// Whether a word stands somewhere in a label.
  static func isPiece(_ source: LineSource, _ range: SourceRange) -> Bool {
    source.lexicon.characters.mayBegin(source.bytes, range) && source.hasHan(range)
      && source.lexicon.isPieceOfTableLabel(LabelKey.foldedWithoutMarks(source.bytes, range))
  }
}
