import ReportForms
import TextCore

/// Fields of a template that nothing was put into: `{{单位名称}}`, `${年份}`.
///
/// What a site's own templates call in Latin letters, as in `{{ page.title }}`, is a name of theirs.
enum TemplateFields {
  static let literals = ["{{", "${"]
  private static let group = LiteralGroup(literals)
  /// In bytes, with its braces.
  private static let longest = 60
  private static let blanks: Marks = " _"

  static func find(_ report: Report) -> [SourceRange] {
    group.places(in: report.literals).compactMap { place in
      report.prose(at: place.lowerBound).flatMap {
        end(report.bytes, place, limit: $0.range.upperBound).map { place.lowerBound..<$0 }
      }
    }
  }

  /// The end of a field that holds nothing but Han characters.
  private static func end(_ bytes: [UInt8], _ opening: SourceRange, limit: Int) -> Int? {
    var index = opening.upperBound
    var hasHan = false
    let limit = min(limit, opening.lowerBound + longest)
    while index < limit, bytes[index] != 0x7D {
      let scalar = bytes.scalar(at: index)
      let isHan = ScalarClass.isHan(scalar.value)
      guard isHan || blanks.contains(scalar.value) else { return nil }
      hasHan = hasHan || isHan
      index += scalar.length
    }
    let braces = bytes[opening.lowerBound] == 0x7B ? 2 : 1
    guard hasHan, index + braces <= limit,
      bytes[index..<(index + braces)].allSatisfy({ $0 == 0x7D })
    else { return nil }
    return index + braces
  }
}
