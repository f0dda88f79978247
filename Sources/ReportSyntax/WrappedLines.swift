import TextCore

/// Text that a converter wrapped at a column: its lines belong together.
///
/// Most report text has a paragraph a line, so that joining is the exception: it needs proof that the
/// whole text was wrapped, which is that many lines end at nearly the same column and none goes
/// beyond it.
enum WrappedLines {
  /// The column at which the text was wrapped; nil where it was not.
  static func column(of source: LineSource) -> Int? {
    var widths: [Int] = []
    var widest = 0
    for line in source.lines
    where !line.isBlank && !line.isSetAside && line.htmlTable == nil && !line.hasTab
      && !line.hasPipe
    {
      // Any line that is clearly longer than a wrapped one settles it, without measuring.
      if line.content.count > 400 { return nil }
      let width = DisplayWidth.columns(of: source.bytes, in: line.content, ambiguous: .wide)
      if width > 120 { return nil }
      widest = max(widest, width)
      widths.append(width)
    }
    guard widest >= 56 else { return nil }
    let full = widths.reduce(0) { $0 + ($1 >= widest - 5 ? 1 : 0) }
    return full >= 6 && full * 4 >= widths.count ? widest : nil
  }

  /// Whether the second line continues the first.
  static func continues(
    _ source: LineSource, from first: Int, to second: Int, column: Int?
  ) -> Bool {
    let line = source.lines[second]
    guard let column, !line.isBlank, !line.isSetAside, line.htmlTable == nil, !line.hasTab,
      !line.beginsBlock, !line.hasPipe
    else { return false }
    let before = source.lines[first]
    // A first line's indentation counts: a paragraph often begins with two ideographic spaces.
    let width = DisplayWidth.columns(
      of: source.bytes, in: before.range.lowerBound..<before.content.upperBound, ambiguous: .wide)
    guard width >= column - 8, line.content.lowerBound == line.range.lowerBound else {
      return false
    }
    if Ordinal.scan(source.bytes, at: line.content.lowerBound, limit: line.content.upperBound)
      != nil
    {
      return false
    }
    return LineMarks.scan(source.bytes, line.content).kind == .paragraph
      && !source.isSectionHeading(line)
  }
}
