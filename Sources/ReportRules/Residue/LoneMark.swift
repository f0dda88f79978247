import ReportForms
import ReportSyntax
import TextCore

/// A single mark where a number is due: `收到X件`, `占比X.X%`, `第X季度`, `收到_件`.
///
/// A single letter may be a name, a term or a factor; it counts only right before a unit, behind Han
/// characters.
enum LoneMark {
  private static let marks = ["X", "x", "×", "Ｘ"]
  private static let units = CounterWords.names + ["季度"]
  private static let crosses = marks.flatMap { mark in units.map { mark + $0 } }
  /// Where all numbers stand between blanks: `发布信息 X 条`.
  private static let partedCrosses = marks.flatMap { mark in
    CounterWords.commonest.map { " \(mark) \($0)" }
  }
  /// Parts of dates, each behind the one before.
  private static let dates = marks.flatMap { mark in ["年", "月", "日"].map { mark + $0 } }
  /// 1个中心N个站点 is a slogan: N counts right behind what is counted.
  private static let numbers = (CounterWords.commonest + CounterWords.percents).map {
    "N" + $0
  }
  private static let blanks = ["_", "＿", "○", "◯", "□", "？", "?", "…"].flatMap { mark in
    (CounterWords.commonest + CounterWords.percents + ["篇", "万元"]).map { mark + $0 }
  }
  /// `2024年1月**日`, `2024年？月`: any sign in a date whose other parts are written.
  private static let dayMarks = ["**", "？", "?", "_", "＿", "□", "--"].flatMap { mark in
    ["月\(mark)日", "年\(mark)月"]
  }
  static let literals = crosses + partedCrosses + dates + numbers + blanks + dayMarks

  private static let crossGroup = LiteralGroup(crosses)
  private static let partedGroup = LiteralGroup(partedCrosses)
  private static let dateGroup = LiteralGroup(dates)
  private static let numberGroup = LiteralGroup(numbers)
  private static let blankGroup = LiteralGroup(blanks)
  private static let dayGroup = LiteralGroup(dayMarks)

  static func find(_ report: Report) -> [SourceRange] {
    let bytes = report.bytes
    func places(
      _ literals: LiteralGroup, inTitle: Bool = false, _ isMeant: (SourceRange, Int) -> Bool
    ) -> [SourceRange] {
      literals.places(in: report.literals).compactMap { place in
        let offset = place.lowerBound
        let mark = start(bytes, offset)..<(offset + bytes.scalar(at: offset).length)
        guard isMeant(mark, place.upperBound),
          report.prose(at: offset) != nil || inTitle && report.textBlock(holding: offset) != nil
        else { return nil }
        return mark
      }
    }
    return places(crossGroup) { mark, end in
      Nearby.isHan(bytes, before: mark.lowerBound) && !words.begin(bytes, at: mark.upperBound)
        && !more.contains(Nearby.at(bytes, end))
    }
      + partedGroup.places(in: report.literals).compactMap { parted($0, report) }
      + places(dateGroup, inTitle: true) { mark, _ in isInDate(bytes, mark) }
      + dayGroup.places(in: report.literals).compactMap { day(bytes, $0, report) }
      + places(numberGroup) { mark, end in
        MissingCount.isCounted(bytes, before: mark.lowerBound)
          && MissingCount.isCutOff(bytes, end)
      }
      + places(blankGroup) { mark, end in
        mark.count <= 3 && MissingCount.isCounted(bytes, before: mark.lowerBound)
          && MissingCount.isCutOff(bytes, end)
      }
  }

  /// The mark between two blanks, behind a Han character.
  private static func parted(_ place: SourceRange, _ report: Report) -> SourceRange? {
    let (bytes, start) = (report.bytes, place.lowerBound + 1)
    let end = start + bytes.scalar(at: start).length
    guard Nearby.isHan(bytes, before: place.lowerBound), !words.begin(bytes, at: end + 1),
      !more.contains(Nearby.at(bytes, place.upperBound)), report.prose(at: start) != nil
    else { return nil }
    return start..<end
  }

  /// The sign between 年 and 月, or 月 and 日, behind a figure: `1月**日常` are bold words.
  private static func day(
    _ bytes: [UInt8], _ place: SourceRange, _ report: Report
  ) -> SourceRange? {
    let sign = (place.lowerBound + 3)..<(place.upperBound - 3)
    guard ScalarClass.isDigit(Nearby.before(bytes, place.lowerBound)),
      !UnfilledDate.isWord(bytes, at: sign.upperBound),
      let block = report.textBlock(holding: place.lowerBound),
      !SignedCount.isEmphasis(bytes, sign, in: block.range)
    else { return nil }
    return sign
  }

  private static let parts: Marks = "X×xＸ."

  /// Where the run of marks begins, which may have a decimal point: `XX.X%`.
  private static func start(_ bytes: [UInt8], _ offset: Int) -> Int {
    var start = offset
    while offset - start < 16, let scalar = bytes.scalar(before: start),
      parts.contains(scalar.value)
    { start -= scalar.length }
    return start
  }

  /// Words that begin with a unit: 张×个人, 王×起诉.
  private static let words: Words = [
    "个人", "个体", "个性", "项目", "次日", "次数", "件数", "起诉", "起草", "起初", "期间", "期限", "期满", "期末", "条例", "条件",
    "条款", "场所", "场地", "场景", "场馆", "份额", "篇幅",
  ]
  /// 人数×次数, 单价×件均: a product.
  private static let more: Marks = "数均率×/÷="

  private static let reports: Words = ["年报", "年鉴"]

  private static let until: Words = ["截至", "截止", "截止到", "起至", "日至", "日到", "起到"]

  /// `202X年`, `2024年X月`, `截至X月底`, `1月X日`: 李×日前 and 王×月收入 are people.
  private static func isInDate(_ bytes: [UInt8], _ mark: SourceRange) -> Bool {
    let before = Nearby.before(bytes, mark.lowerBound)
    switch Nearby.at(bytes, mark.upperBound) {
    case 0x5E74:
      return (1...3).allSatisfy { bytes.hasDigit(at: mark.lowerBound - $0) }
        && !reports.begin(bytes, at: mark.upperBound)
    case 0x6708: return before == 0x5E74 || until.end(bytes, before: mark.lowerBound)
    case 0x65E5: return before == 0x6708
    default: return false
    }
  }
}
