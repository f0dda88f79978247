import TextCore

/// A line in the middle of a table in a PDF's text that fits no form: its label was written otherwise, or its
/// figure cannot be read.
///
/// By itself it is a line of words and numbers, and any table would end in front of it; with it the rows
/// behind it would be lost too.
enum OddTextRow {
  /// What values a row of few has; a row of many is known by their number.
  private static let fewValues = [1, 3]
  private static let mostWords = 12

  /// The cells of such a line; nil where it looks like no row.
  ///
  /// - Parameters:
  ///   - isInside: whether a row of the table follows.
  ///   - isDue: whether it stands where a row of values is due.
  static func cells(
    _ source: LineSource, _ line: LogicalLine, isInside: Bool, isDue: Bool
  ) -> [TableCell]? {
    guard !line.hasTab, !line.hasPipe, line.htmlTable == nil, line.headingLevel == nil,
      line.content.count <= LineSource.longestLabel,
      let words = TextLine.words(source.bytes, line.content), let first = words.first,
      words.count <= mostWords, source.hasHan(first)
    else { return nil }
    if let cells = labelled(source, words) { return cells }
    guard isInside || isDue, !source.endsSentence(line.content) else { return nil }
    let values = words.reversed().prefix { CellShape.of(source.bytes, $0) == .value }.count
    let texts = words[..<(words.count - values)]
    if fewValues.contains(values), texts.count <= 3, let last = texts.last {
      return numbered([first.lowerBound..<last.upperBound] + words[texts.count...])
    }
    guard values == 0, isInside else { return nil }
    if words.count == 1 { return numbered(words) }
    // 信息内容 and what a header beside it was made.
    guard let end = TextLine.labelEnd(source, words, 0), end + 1 < words.count,
      let last = words.last
    else { return nil }
    return numbered([
      first.lowerBound..<words[end].upperBound, words[end + 1].lowerBound..<last.upperBound,
    ])
  }

  /// A row's label, and as many words behind it as it has values.
  private static func labelled(_ source: LineSource, _ words: [SourceRange]) -> [TableCell]? {
    for start in words.indices.prefix(3) {
      for end in words.indices[start...].dropLast().prefix(4) {
        let label = words[start].lowerBound..<words[end].upperBound
        let values = words[(end + 1)...]
        guard
          source.lexicon.valueCount(of: LabelKey.key(source.bytes, label)) == values.count,
          values.allSatisfy({ $0.count <= longestFigure })
        else { continue }
        let group = words[..<start]
        if start > 0, !source.lexicon.isTableLabel(LabelKey.key(source.bytes, joined(group))) {
          continue
        }
        return numbered((start > 0 ? [joined(group)] : []) + [label] + values)
      }
    }
    return nil
  }

  /// A figure that cannot be read, with its unit and its full stop, is no longer, in bytes.
  private static let longestFigure = 15

  private static func joined(_ words: ArraySlice<SourceRange>) -> SourceRange {
    guard let first = words.first, let last = words.last else { return 0..<0 }
    return first.lowerBound..<last.upperBound
  }

  private static func numbered(_ cells: [SourceRange]) -> [TableCell] {
    cells.enumerated().map { TableCell($1, column: $0) }
  }
}
