import ReportForms
import TextCore

/// Points of a list that were never written: `一是……；二是……`.
enum BareEnumeration {
  static let literals = ["一是…", "二是…", "三是…", "四是…", "五是…"]
  private static let group = LiteralGroup(literals)

  private static let ends: Marks = "；。，;,"
  private static let next: Words = ["二是", "三是", "四是", "五是", "六是"]

  static func find(_ report: Report) -> [SourceRange] {
    let bytes = report.bytes
    return group.places(in: report.literals).compactMap { place in
      let offset = place.lowerBound
      var end = place.upperBound
      while end - offset < 60, Nearby.at(bytes, end) == 0x2026 { end += 3 }
      guard let prose = report.prose(at: offset),
        end >= prose.range.upperBound || ends.contains(Nearby.at(bytes, end))
          || next.begin(bytes, at: end)
      else { return nil }
      return offset..<end
    }
  }
}
