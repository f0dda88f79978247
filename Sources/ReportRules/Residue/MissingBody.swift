import ReportForms
import TextCore

/// A body that is to be put in: `由   负责`, `由（   ）负责`.
enum MissingBody {
  private static let by = "由"
  static let literals = [" ", "　", "（", "(", "_", "＿"].map { by + $0 }
  private static let group = LiteralGroup(literals)

  private static let deeds: Words = ["负责", "牵头", "承办", "具体负责", "统一负责", "统筹"]
  /// 由 负责人签发 names somebody.
  private static let bearers: Words = [
    "负责人", "负责同志", "负责科", "负责单位", "负责部门", "负责的", "牵头单位", "牵头部门", "牵头科", "牵头人", "牵头的",
    "承办人", "承办单位", "承办部门", "承办科", "承办的",
  ]
  private static let fillings: Marks = "（）()_＿"

  static func find(_ report: Report) -> [SourceRange] {
    let bytes = report.bytes
    return group.places(in: report.literals).compactMap { place in
      guard report.prose(at: place.lowerBound) != nil else { return nil }
      return gap(bytes, behind: place.lowerBound + by.utf8.count)
    }
  }

  /// Whether a blank stands for a body. To close it would wipe out the last trace.
  static func isBlank(_ blank: SourceRange, in bytes: [UInt8]) -> Bool {
    Nearby.ends(bytes, before: blank.lowerBound, with: spelledBy)
      && gap(bytes, behind: blank.lowerBound) != nil
  }

  private static let spelledBy = Array(by.utf8)

  /// Blanks, low lines and empty brackets up to a word for what the body does.
  private static func gap(_ bytes: [UInt8], behind start: Int) -> SourceRange? {
    var end = start
    while end - start < 60, end < bytes.count {
      let scalar = bytes.scalar(at: end)
      guard ScalarClass.isWhitespace(scalar.value) || fillings.contains(scalar.value) else { break }
      end += scalar.length
    }
    guard end > start, deeds.begin(bytes, at: end), !bearers.begin(bytes, at: end) else {
      return nil
    }
    return start..<end
  }
}
