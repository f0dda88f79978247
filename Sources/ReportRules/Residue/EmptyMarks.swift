import ReportForms
import ReportSyntax
import TextCore

/// Marks with nothing between them where a title or a number is due: `按照《》要求`, `国办发〔2021〕号`.
enum EmptyMarks {
  private static let titles = ["《》", "《 》", "《  》", "《　》", "《　　》"]
  private static let numbers = ["〕号", "〕 号", "〕  号", "〕　号"]
  private static let years = ["〔〕", "〔 〕", "〔  〕", "〔　〕"]
  static let literals = titles + numbers + years

  private static let titleGroup = LiteralGroup(titles)
  private static let numberGroup = LiteralGroup(numbers)
  private static let yearGroup = LiteralGroup(years)

  /// Who tells of the marks themselves: 书名号《》.
  private static let ofMarks: Words = [
    "号", "使用", "添加", "加上", "加", "用", "由", "为", "成", "的", "把", "将",
  ]

  static func find(_ report: Report) -> [SourceRange] {
    let bytes = report.bytes
    func places(_ group: LiteralGroup, _ range: (SourceRange) -> SourceRange?) -> [SourceRange] {
      group.places(in: report.literals).compactMap { place in
        report.prose(at: place.lowerBound) == nil ? nil : range(place)
      }
    }
    return places(titleGroup) { place in
      Nearby.isHan(bytes, before: place.lowerBound) && !ofMarks.end(bytes, before: place.lowerBound)
        && (Nearby.isHan(bytes, at: place.upperBound)
          || ends.contains(Nearby.at(bytes, place.upperBound)))
        ? place : nil
    }
      + places(numberGroup) { place in
        year(bytes, before: place.lowerBound).map { $0..<place.upperBound }
      }
      + places(yearGroup) { place in
        guard Nearby.isHan(bytes, before: place.lowerBound) else { return nil }
        let next = Nearby.skipBlanks(bytes, place.upperBound, limit: bytes.count)
        return bytes.hasDigit(at: next) || Nearby.at(bytes, next) == 0x53F7 ? place : nil
      }
  }

  private static let ends: Marks = "，。；、（"

  /// Where the bracket with a year in it begins that is closed at an offset.
  private static func year(_ bytes: [UInt8], before end: Int) -> Int? {
    let start = end - 7
    guard start >= 0, Nearby.at(bytes, start) == 0x3014,
      (3...6).allSatisfy({ bytes.hasDigit(at: start + $0) }),
      Nearby.isHan(bytes, before: start)
    else { return nil }
    return start
  }
}
