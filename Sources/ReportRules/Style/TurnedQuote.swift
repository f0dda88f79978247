import ReportForms
import TextCore

/// Two quotation marks of one direction around a few words: `“三审三校“`, `”三审三校”`. One was turned the
/// wrong way, which is one slip.
enum TurnedQuote {
  /// A word or a slogan is no longer, in bytes.
  private static let longest = 90

  /// Whether two marks without a partner, the second next to the first, are such a pair.
  static func isPair(
    _ first: BracketScan.Mark, _ second: BracketScan.Mark, _ bytes: [UInt8]
  ) -> Bool {
    guard first.kind == .quote, second.kind == .quote, first.isOpener == second.isOpener else {
      return false
    }
    let words = first.range.upperBound..<second.range.lowerBound
    guard !words.isEmpty, words.count <= longest else { return false }
    var index = words.lowerBound
    while index < words.upperBound {
      let scalar = bytes.scalar(at: index)
      // What has a pair of its own in it, or a sentence's end, was not quoted as a word.
      if scalar.value == 0x201C || scalar.value == 0x201D || ScalarClass.isLineEnd(scalar.value)
        || ScalarClass.isSentenceEnd(scalar.value)
      {
        return false
      }
      index += max(1, scalar.length)
    }
    return true
  }

  static func report(
    _ first: BracketScan.Mark, _ second: BracketScan.Mark, _ report: Report,
    into findings: inout Findings
  ) {
    let range = first.range.lowerBound..<second.range.upperBound
    let text = report.string(range)
    let edit =
      first.isOpener ? TextEdit(second.range, "”") : TextEdit(first.range, "“")
    findings.report(
      range, "「\(text)」两边的引号方向相同", "both quotation marks of 「\(text)」 face the same way",
      fixes: [
        first.isOpener
          ? .offer("后一个改为「”」", "Turn the second", edit)
          : .offer("前一个改为「“」", "Turn the first", edit)
      ])
  }
}
