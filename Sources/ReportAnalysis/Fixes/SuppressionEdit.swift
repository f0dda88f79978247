import ReportForms
import ReportRules
import ReportSyntax
import TextCore

/// Edits that switch a rule off where a person decided that it does not apply.
public enum SuppressionEdit {
  /// A mark on the line before a finding. In a comment where the text has comments, behind `#` in
  /// plain text.
  ///
  /// A table drawn with `|` ends, for Markdown and Org, at a line that is none of its own: the rows below
  /// would be text. There a mark before the table and one behind it stand around all of it.
  public static func here(
    _ diagnostic: Diagnostic, in text: SourceText, isMarkup: Bool
  ) -> [TextEdit] {
    let line = text.line(at: diagnostic.range.lowerBound)
    let end = text.prevailingLineEnd
    guard isDrawn(line, text) else {
      let words = "nianbao-disable-next-line \(diagnostic.rule)"
      return [.insert(mark(words, isMarkup) + end, at: text.lineStarts[line])]
    }
    var (first, last) = (line, line)
    while first > 0, isDrawn(first - 1, text) { first -= 1 }
    while last + 1 < text.lineCount, isDrawn(last + 1, text) { last += 1 }
    let before = mark("nianbao-disable \(diagnostic.rule)", isMarkup) + end
    let behind = mark("nianbao-enable \(diagnostic.rule)", isMarkup)
    let content = text.contentRange(ofLine: last)
    return [
      .insert(before, at: text.lineStarts[first]), .insert(end + behind, at: content.upperBound),
    ]
  }

  /// Whether a line is one of a table that is drawn, in its rows or its rules.
  private static func isDrawn(_ line: Int, _ text: SourceText) -> Bool {
    let bytes = text.bytes
    let content = text.contentRange(ofLine: line)
    guard let first = content.first(where: { bytes[$0] != 0x20 && bytes[$0] != 0x09 }) else {
      return false
    }
    // `|` begins a row, `+-` or `+=` a rule.
    if bytes[first] == 0x7C { return true }
    return bytes[first] == 0x2B && first + 1 < content.upperBound
      && (bytes[first + 1] == 0x2D || bytes[first + 1] == 0x3D)
  }

  /// A mark for the whole file, at its beginning, behind front matter.
  public static func file(
    _ rule: String, in text: SourceText, after frontMatter: Int, isMarkup: Bool
  ) -> TextEdit {
    let line = frontMatter > 0 ? text.line(at: frontMatter) + 1 : 0
    let start = line < text.lineCount ? text.lineStarts[line] : text.bytes.count
    return .insert(
      mark("nianbao-disable-file \(rule)", isMarkup) + text.prevailingLineEnd, at: start)
  }

  private static func mark(_ words: String, _ isMarkup: Bool) -> String {
    isMarkup ? "<!-- \(words) -->" : "# \(words)"
  }
}

extension Analysis {
  /// Where the front matter ends; 0 where there is none.
  public var frontMatterEnd: Int {
    report?.document.setAside.first { $0.kind == .frontMatter }?.range.upperBound ?? 0
  }
}
