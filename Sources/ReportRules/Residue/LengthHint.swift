import ReportForms
import TextCore

/// How long a template wants a text to be: `（不超过500字）`.
enum LengthHint {
  private static let words = ["不超过", "不少于", "不得少于", "不得超过", "控制在"]
  static let literals = words.flatMap { ["（\($0)", "(\($0)"] }
  private static let group = LiteralGroup(literals)

  private static let ends: Words = ["字）", "字)", "字以内）", "字以内)", "字左右）", "字左右)"]

  private static let stops: Words = ["。", "，", "；", "：", ":", "\n", "\r"]

  static func find(_ report: Report) -> [SourceRange] {
    let bytes = report.bytes
    return group.places(in: report.literals).compactMap { place in
      guard let prose = report.prose(at: place.lowerBound) else { return nil }
      var end = place.upperBound
      while end - place.upperBound < 8, bytes.hasDigit(at: end) { end += 1 }
      guard end > place.upperBound, let last = ends.end(bytes, at: end),
        // 图解文字（不超过500字）与文件同步发布: what goes on behind it sets a limit of its own.
        last == prose.range.upperBound || stops.begin(bytes, at: last)
      else { return nil }
      return place.lowerBound..<last
    }
  }
}
