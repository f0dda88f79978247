import TextCore

/// Where a page ends inside a table: its number, and what the next one repeats at its head.
enum PageBreak {
  /// A longer line is no head of a page, in bytes.
  private static let longestHead = 150

  /// The line behind a page's number and the head of the next page; nil where a line is no page's number,
  /// or ends the table.
  ///
  /// - Parameter goesOn: whether a line goes on with the table.
  static func end(_ source: LineSource, at line: Int, _ goesOn: (Int) -> Bool) -> Int? {
    guard isNumber(source.bytes, source.lines[line].content) else { return nil }
    guard let head = source.nextText(after: line, within: 8) else { return nil }
    if goesOn(head) { return line + 1 }
    // Values behind it would be its own.
    guard isHead(source, source.lines[head]),
      let next = source.nextText(after: head, within: 8), goesOn(next),
      CellShape.of(source.bytes, source.lines[next].content) != .value
    else { return nil }
    return head + 1
  }

  private static func isHead(_ source: LineSource, _ line: LogicalLine) -> Bool {
    line.content.count <= longestHead && !line.hasTab && !line.hasPipe && line.htmlTable == nil
      && line.headingLevel == nil && source.hasHan(line.content)
      && !source.endsSentence(line.content) && !source.isSectionHeading(line)
      && Ordinal.scan(source.bytes, at: line.content.lowerBound, limit: line.content.upperBound)
        == nil
  }

  /// `— 3 —`, `-3-`; a bare number is a value.
  private static func isNumber(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    guard range.count >= 3, range.count <= 40 else { return false }
    var index = dashes(bytes, range.lowerBound, range.upperBound)
    guard index > range.lowerBound else { return false }
    index = blanks(bytes, index, range.upperBound)
    let digits = index
    while index < range.upperBound, bytes[index].isDigit { index += 1 }
    guard index > digits, index - digits <= 4 else { return false }
    index = blanks(bytes, index, range.upperBound)
    let end = dashes(bytes, index, range.upperBound)
    return end > index && end == range.upperBound
  }

  private static func blanks(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit {
      let scalar = bytes.scalar(at: index)
      guard scalar.value == 0 || ScalarClass.isBlank(scalar.value) else { break }
      index += scalar.length
    }
    return index
  }

  private static func dashes(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit {
      let scalar = bytes.scalar(at: index)
      switch scalar.value {
      case 0x2D, 0x2010...0x2015, 0xFF0D, 0xB7: index += scalar.length
      default: return index
      }
    }
    return index
  }
}
