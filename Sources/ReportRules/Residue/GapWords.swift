import ReportForms
import TextCore

/// Words by which a blank is told to be damage.
private enum GapWords {
  private static let all = [
    "本机关", "本单位", "本部门", "本报告", "本年度", "我机关", "我单位", "我局", "我委", "我办", "我县", "我市", "我区", "我镇", "我乡",
    "全年", "今年", "下一步", "下一年", "进一步", "办公室", "领导小组", "公开工作", "依申请公开", "主动公开", "信息公开", "政务公开",
    "政府信息", "政府网站", "门户网站", "新媒体", "各科室", "各部门", "各单位", "分管", "加强", "强化", "严格", "认真", "积极",
    "持续", "不断", "深入", "及时", "通过", "按照", "根据", "围绕", "坚持", "落实", "完善", "健全", "规范", "推进",
    "开展", "组织", "建立", "制定", "明确", "针对", "对照", "聚焦",
  ]
  static let openings = Words(all)
  /// Before a blank that parts one of them.
  static let heads = Words(all.flatMap { word in (1..<word.count).map { String(word.prefix($0)) } })
  /// In bytes.
  static let longestOpening = all.map(\.utf8.count).max() ?? 0

  /// With these the names of documents end.
  static let documents: Words = [
    "条例》", "办法》", "规定》", "通知》", "意见》", "要点》", "方案》", "细则》", "制度》", "规范》", "指南》",
  ]
  /// With these the names of bodies end, which a blank parts where two of them issued a document.
  static let bodies: Marks = "厅室局委会部府院组办社署行司处科团心站台队"
  static let opening: UInt32 = 0x300A
  static let closing: UInt32 = 0x300B
}

extension GapScan {
  /// Whether a blank parts one of the words with which sentences of a report commonly begin, at the
  /// beginning of one that goes on: `本 机关加强…`, `下一 步，`. `全 年` alone is set apart by layout.
  func isOpening(_ blank: SourceRange) -> Bool {
    guard GapWords.heads.end(bytes, before: blank.lowerBound) else { return false }
    let head = run(before: blank.lowerBound).range
    guard head.count < GapWords.longestOpening else { return false }
    let limit = min(range.upperBound, blank.upperBound + GapWords.longestOpening)
    let word = Array(bytes[head]) + bytes[blank.upperBound..<limit]
    guard let length = GapWords.openings.end(word, at: 0), length > head.count else { return false }
    let end = blank.upperBound + length - head.count
    let next = Nearby.at(bytes, end)
    return end < range.upperBound && (ScalarClass.isHan(next) || next == 0xFF0C)
  }

  /// Whether the characters on either side of a blank are one of the words that reports are made of.
  func partsWord(_ blank: SourceRange) -> Bool {
    let floor = max(range.lowerBound, blank.lowerBound - 3)
    let end = min(range.upperBound, blank.upperBound + 12)
    return DividedWord.isCut(
      Array(bytes[floor..<blank.lowerBound]), Array(bytes[blank.upperBound..<end]))
  }

  /// The name of a document is no longer, in characters.
  private static let longestTitle = 60

  /// Whether a blank stands between Han characters of a document's name, and parts no two bodies.
  func isInTitle(_ blank: SourceRange) -> Bool {
    guard Nearby.isHan(bytes, at: blank.upperBound), Nearby.isHan(bytes, before: blank.lowerBound),
      !GapWords.bodies.contains(Nearby.before(bytes, blank.lowerBound))
    else { return false }
    var (start, end) = (blank.lowerBound, blank.upperBound)
    for _ in 0..<GapScan.longestTitle {
      guard start > range.lowerBound, let scalar = bytes.scalar(before: start),
        ScalarClass.isHan(scalar.value)
      else { break }
      start -= scalar.length
    }
    for _ in 0..<GapScan.longestTitle {
      guard end < range.upperBound, Nearby.isHan(bytes, at: end) else { break }
      end += bytes.scalar(at: end).length
    }
    return Nearby.before(bytes, start) == GapWords.opening
      && Nearby.at(bytes, end) == GapWords.closing
      && GapWords.documents.end(bytes, before: end + 3)
  }
}
