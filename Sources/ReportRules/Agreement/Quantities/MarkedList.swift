import ReportForms
import TextCore

/// Parts of which no word says that they are: `推送图文120篇（政策类50篇、动态类70篇）`, `120篇：…`, `120篇，含…`.
///
/// Such a list is believed only where it consists of nothing but its parts.
enum MarkedList {
  /// The marks right behind a number that is followed by two of its unit.
  static func starts(_ numbers: [ProseNumber], _ bytes: [UInt8]) -> [Range<Int>] {
    var starts: [Range<Int>] = []
    for index in numbers.indices.dropLast(2) {
      let end = numbers[index].end
      guard end < bytes.count, bytes[end] == 0x28 || bytes[end] == 0x3A,
        numbers[index + 1].unit == numbers[index].unit,
        numbers[index + 2].unit == numbers[index].unit
      else { continue }
      starts.append(end..<(end + 1))
    }
    return starts
  }

  /// Where the same is counted once more, or something is counted that was not done.
  private static let others: WordList = [
    "年", "季", "月", "计划", "目标", "任务", "原", "应", "每", "平均", "比", "折合", "实际", "次", "网站", "公众号", "微博",
    "微信", "抖音", "快手", "头条", "视频号", "客户端", "平台", "媒体", "公开栏", "公示栏", "线上", "线下", "渠道",
  ]
  private static let stops: WordList = ["。", ";", ")"]

  static func isPlain(
    _ walk: PartWalk, _ word: Range<Int>, behind whole: ProseNumber, _ bytes: [UInt8]
  ) -> Bool {
    guard walk.parts.count > 1, walk.isComplete, !walk.hasShares, word.lowerBound - whole.end <= 1,
      let last = walk.parts.last?.end
    else { return false }
    let isClosed =
      bytes[word.lowerBound] == 0x28
      ? last == walk.limit : last == bytes.count || stops.end(in: bytes, at: last) != nil
    // 专栏12个，含子栏目30个 counts another kind of things.
    guard let limit = whole.amount,
      walk.parts.allSatisfy({ $0.amount.map { $0 <= limit } ?? false })
    else { return false }
    return isClosed && !walk.labels.contains { others.occurs(in: bytes, $0) }
  }
}

/// How far a list reaches whose parts are parted by ；: `其中：政策类50篇；动态类70篇。`
///
/// Elsewhere that mark ends a sentence. Without a colon it takes three parts to tell.
struct PartItems {
  private static let words: WordList = ["其中", ",", "(", "。"]
  /// With these another statement begins, unless they stand behind the name of who does it.
  private static let verbs: WordList = [
    "编发", "编写", "回复", "回应", "答复", "办理", "受理", "收到", "举办", "开展", "组织", "召开", "发布", "印发", "制作", "参加",
    "公开", "更新", "推送", "新增", "全年", "另", "同时", "并", "还",
  ]
  private static let ends: WordList = [";", "。"]
  /// No list has more.
  private static let most = 40

  /// 0 where the parts are not parted so.
  private(set) var end = 0
  /// Whether the list may go on behind its end, for what follows the ； is no part.
  private(set) var isOpen = false

  /// - Parameters:
  ///   - numbers: from the first part on.
  ///   - word: the end of the word that opens the list.
  init(_ text: FoldedProse, _ numbers: ArraySlice<ProseNumber>, behind word: Int) {
    guard word < text.bytes.count else { return }
    let count = take(text, numbers)
    if text.bytes[word] != 0x3A, count < 2 { (end, isOpen) = (0, false) }
  }

  /// - Returns: how many ； stand between parts.
  private mutating func take(_ text: FoldedProse, _ numbers: ArraySlice<ProseNumber>) -> Int {
    let bytes = text.bytes
    guard let unit = numbers.first?.unit else { return 0 }
    var count = 0
    for (number, next) in zip(numbers, numbers.dropFirst()).prefix(PartItems.most) {
      guard number.end < bytes.count, bytes[number.end] == 0x3B else { return count }
      let label = (number.end + 1)..<next.range.lowerBound
      guard next.unit == unit, !next.isVague, label.count > 0, label.count < 120,
        !PartItems.words.occurs(in: bytes, label),
        PartItems.verbs.end(in: bytes, at: label.lowerBound) == nil,
        next.end == bytes.count || PartItems.ends.end(in: bytes, at: next.end) != nil
      else {
        isOpen = true
        return count
      }
      end = text.sentence(around: label.lowerBound).upperBound
      count += 1
    }
    return count
  }
}
