import TextCore

/// A label that the end of a page cut: its values stand behind its first pieces, and the others on the
/// next page.
struct CutLabel {
  private var folded: [UInt8]
  /// The pieces that came since.
  private var behind: SourceRange?

  init(folded: [UInt8]) {
    self.folded = folded
  }

  /// Takes a text that goes on with the label; false for any other.
  mutating func takes(_ range: SourceRange, _ text: [UInt8], _ source: LineSource) -> Bool {
    if QuoteMarks.fill(source.bytes, range) { return true }
    guard source.lexicon.beginsTableLabel(folded + text) else { return false }
    folded += text
    behind = (behind?.lowerBound ?? range.lowerBound)..<range.upperBound
    return true
  }

  /// The pieces that came since, once the label is whole.
  func rest(_ lexicon: LabelLexicon) -> SourceRange? {
    lexicon.isTableLabel(LabelKey.key(folded, 0..<folded.count)) ? behind : nil
  }
}
