import ReportForms
import ReportSyntax
import TextCore

/// A body of which the name was to be put in: `X县X局`, `某局高度重视…`, `单位名称（公章）`.
///
/// 某镇 and 某局 are also how a case is told without names; what a report says of itself tells them apart.
enum UnnamedBody {
  private static let marks = ["X", "×", "Ｘ", "某"]
  private static let regions = ["省", "市", "县", "区"]
  private static let pairs = marks.flatMap { mark in regions.map { mark + $0 + mark } }
  private static let singles = marks.flatMap { mark in
    ["局", "委", "镇", "乡", "县", "街道"].map { mark + $0 }
  }
  private static let labels = ["单位名称", "机关名称", "部门名称"]
  /// 由某科室负责: which of its own rooms does it a report knows. 由某部门负责 may tell of a case.
  private static let rooms = ["科室", "股室", "处室", "科"].map { "由某" + $0 }
  static let literals = pairs + singles + labels + rooms

  private static let bodyGroup = LiteralGroup(Array(Set(pairs + singles)).sorted())
  private static let labelGroup = LiteralGroup(labels)
  private static let roomGroup = LiteralGroup(rooms)
  private static let tasks: Words = ["负责", "牵头", "承办"]
  private static let bearers: Words = ["负责人", "负责同志", "负责的", "牵头的", "承办的", "承办人"]
  private static let conditions: Words = ["如", "若", "例"]

  private static let ends: Words = ["局", "委", "厅", "镇", "乡", "县", "区", "街道", "人民政府"]
  private static let deeds: Words = [
    "高度重视", "认真", "坚持", "按照", "严格", "积极", "深入", "切实", "全面", "始终", "紧紧", "围绕", "持续", "扎实", "政府信息公开",
    "信息公开", "全年", "人民政府", "在县委", "在市委", "共收到", "未收到", "不断", "进一步", "立足",
  ]
  /// What a report says of its own body alone.
  private static let ownDeeds: Words = [
    "高度重视", "认真贯彻", "坚持以", "政府信息公开工作", "信息公开工作", "在县委", "在市委", "在区委", "共收到", "未收到",
  ]
  private static let somebody = Array("某".utf8)

  /// 由X科技公司 names somebody.
  private static let sciences: Marks = "技学长"

  /// Whether the sentence goes on behind the room that is not named: 由X科牵头.
  static func isRoom(_ bytes: [UInt8], _ place: SourceRange) -> Bool {
    Nearby.isHan(bytes, at: place.upperBound)
      && !sciences.contains(Nearby.at(bytes, place.upperBound))
  }

  private static func isSomebody(_ bytes: [UInt8], _ place: SourceRange) -> Bool {
    Nearby.begins(bytes, at: place.lowerBound, with: somebody)
  }

  private static let stamps: Words = ["（公章）", "(公章)", "（盖章）", "(盖章)", "（印章）"]

  static func find(_ report: Report) -> [SourceRange] {
    let bytes = report.bytes
    let bodies = bodyGroup.places(in: report.literals).compactMap { place -> SourceRange? in
      guard let prose = report.prose(at: place.lowerBound),
        !ScalarClass.isHan(Nearby.before(bytes, place.lowerBound))
          || place.lowerBound == prose.range.lowerBound,
        !isLetter(Nearby.before(bytes, place.lowerBound)),
        let end = end(bytes, place),
        (isSomebody(bytes, place) ? ownDeeds : deeds).begin(bytes, at: end)
      else { return nil }
      return place.lowerBound..<end
    }
    return bodies
      + labelGroup.places(in: report.literals).filter {
        isSignature($0, report) || isSubject($0, report)
      }
      + roomGroup.places(in: report.literals).compactMap { place in
        guard tasks.begin(bytes, at: place.upperBound),
          !bearers.begin(bytes, at: place.upperBound),
          let prose = report.prose(at: place.lowerBound),
          !conditions.occur(
            bytes, in: max(prose.range.lowerBound, place.lowerBound - 60)..<place.lowerBound)
        else { return nil }
        return (place.lowerBound + 3)..<place.upperBound
      }
  }

  /// Where the name ends that begins with a mark: `X县`, `X县X局`, `X市X县X镇`.
  private static func end(_ bytes: [UInt8], _ place: SourceRange) -> Int? {
    let mark = bytes.scalar(at: place.lowerBound)
    var end = place.lowerBound
    while end - place.lowerBound < 40, Nearby.at(bytes, end) == mark.value {
      guard
        let next = ends.end(bytes, at: end + mark.length) ?? region(bytes, at: end + mark.length)
      else { return nil }
      end = next
    }
    return end
  }

  private static func region(_ bytes: [UInt8], at offset: Int) -> Int? {
    let value = Nearby.at(bytes, offset)
    return value == 0x7701 || value == 0x5E02 ? offset + 3 : nil
  }

  private static func isLetter(_ value: UInt32) -> Bool {
    ScalarClass.isLatinLetter(value) || ScalarClass.isDigit(value)
  }

  /// `单位名称高度重视…`: the label does what a body does.
  private static func isSubject(_ place: SourceRange, _ report: Report) -> Bool {
    report.prose(at: place.lowerBound)?.range.lowerBound == place.lowerBound
      && ownDeeds.begin(report.bytes, at: place.upperBound)
  }

  /// Whether a line is nothing else, stamp included: 单位名称 alone may be a field of a form.
  private static func isSignature(_ place: SourceRange, _ report: Report) -> Bool {
    guard let block = report.textBlock(holding: place.lowerBound),
      let end = stamps.end(report.bytes, at: place.upperBound)
    else { return false }
    return block.content == place.lowerBound..<end
  }
}
