import TextCore

/// A section's title that stands on several lines: the page was too narrow for it, or somebody broke it
/// behind 、.
extension LineSource {
  /// A title is broken into no more lines than this.
  private static let mostLines = 3
  /// What is less of a title, in bytes, may begin anything.
  private static let leastBeginning = 15

  /// The last line of the heading that begins at a line and goes on below; nil where it does not.
  ///
  /// Only 一、 before what makes a section's title with the lines below, and with nothing else on them.
  func lastLine(ofHeadingAt index: Int, _ marks: LineMarks) -> Int? {
    switch marks.kind {
    case .paragraph, .heading: break
    case .listItem, .table, .image, .rule: return nil
    }
    let first = lines[index]
    guard first.content.count <= 240, !first.hasTab, !first.hasPipe, !endsSentence(first.content),
      lexicon.beginnings.mayBegin(bytes, marks.content), isNumbered(marks.content)
    else { return nil }
    var key = LabelKey.key(bytes, marks.content)
    var (last, end) = (index, Int?.none)
    for _ in 1..<LineSource.mostLines {
      guard lexicon.beginsSectionTitle(key), let next = nextText(after: last, within: 2),
        goesOn(lines[next])
      else { break }
      key += LabelKey.foldedWithoutMarks(bytes, lines[next].content)
      last = next
      if lexicon.isSectionTitle(key) { end = next }
    }
    return end
  }

  /// Whether a line may be what is left of a title.
  private func goesOn(_ line: LogicalLine) -> Bool {
    line.content.count <= 120 && !line.hasTab && !line.hasPipe && line.htmlTable == nil
      && !line.beginsBlock && line.headingLevel == nil
      && Ordinal.scan(bytes, at: line.content.lowerBound, limit: line.content.upperBound) == nil
  }

  /// Whether a line is the beginning of a section's title behind its 一、, and of nothing else.
  func isBrokenTitle(_ key: [UInt8], _ content: SourceRange) -> Bool {
    key.count >= LineSource.leastBeginning && lexicon.beginsSectionTitle(key)
      && isNumbered(content)
  }

  private func isNumbered(_ content: SourceRange) -> Bool {
    Ordinal.scan(bytes, at: content.lowerBound, limit: content.upperBound)?.style == .han
  }
}
