import ReportForms
import ReportRules
import ReportSyntax
import TextCore

/// Edits that switch a rule off where a person decided that it does not apply.
public enum SuppressionEdit {
  /// A mark on the line before a finding. In a comment where the text has comments, behind `#` in
  /// plain text.
  public static func here(_ diagnostic: Diagnostic, in text: SourceText, isMarkup: Bool) -> TextEdit
  {
    let line = text.line(at: diagnostic.range.lowerBound)
    let start = text.lineStarts[line]
    return .insert(
      mark("nianbao-disable-next-line \(diagnostic.rule)", isMarkup) + text.prevailingLineEnd,
      at: start)
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
