import ReportForms
import TextCore

/// Text that was read in a wrong encoding: 锟斤拷, `â€œ`, `Ã©`. What it was is lost or for a person to say.
struct Mojibake: RulePart {
  static let scope: RuleScope = .literals
  static let frameScope: FrameAspects = []

  /// Two replacement characters read as GBK; then marks and common words of UTF-8 read as GBK, and as
  /// Latin.
  static let literals = [
    "锟斤拷", "鏀垮簻", "淇℃伅", "鍏紑", "鎶ュ憡", "â€œ", "â€", "ï¼", "ã€", "Ã©", "Ã¨", "Ã¤", "Ã¶", "Ã¼", "Â·",
    "ï»¿", "烫烫烫", "屯屯屯", "&amp;nbsp;", "&amp;quot;", "&amp;ldquo;", "&amp;rdquo;", "&amp;lt;",
    "&amp;gt;",
    "[object Object]",
  ]
  private static let group = LiteralGroup(literals)
  private static let most = 50

  func check(_ report: Report, into findings: inout Findings) {
    var found: [SourceRange] = []
    for place in Mojibake.group.places(in: report.literals)
    where report.textBlock(holding: place.lowerBound) != nil {
      // 锟斤拷锟斤拷 is one place.
      if let last = found.last, place.lowerBound <= last.upperBound {
        found[found.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        found.append(place)
      }
    }
    guard let first = found.first else { return }
    let text = report.string(first)
    let count = found.count
    findings.report(
      first, "有编码错误留下的乱码「\(text)」" + (count > 1 ? "，共 \(count) 处" : ""),
      "text in a wrong encoding: 「\(text)」" + (count > 1 ? ", \(count) in all" : ""),
      related: found.dropFirst().prefix(Mojibake.most).map {
        RelatedPlace($0, Localized("同样的乱码", "the same again"))
      })
  }
}
