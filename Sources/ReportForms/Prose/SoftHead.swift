import ReportSyntax
import TextCore

/// A sub-head on a line of its own, below which the text goes on without an empty line.
enum SoftHead {
  /// In bytes, with the ordinal; longer lines are text that was wrapped.
  private static let longest = 75
  private static let ends = WordList(
    ["情况", "公开", "方面", "工作", "管理", "建设", "保障", "答复", "办理", "申请"], isFolded: false)
  /// What tells who did something is no head.
  private static let telling = WordList(
    ["收到", "共", "全年", "本年", "年度", "我", "本", "，", "。", "：", "；", ",", ":", ";"], isFolded: false)

  /// Where the line behind the head begins, in the offsets of a passage.
  static func end(_ passage: Passage) -> Int? {
    let bytes = passage.bytes
    guard let ordinal = passage.ordinal?.range.upperBound,
      let feed = bytes.prefix(longest).firstIndex(of: 0x0A), ordinal < feed
    else { return nil }
    var end = feed
    while end > ordinal, bytes[end - 1] == 0x0D || bytes[end - 1] == 0x20 { end -= 1 }
    guard ends.start(in: bytes, before: end, floor: ordinal) != nil,
      !telling.occurs(in: bytes, ordinal..<end),
      !bytes[ordinal..<end].contains(where: \.isDigit)
    else { return nil }
    var line = feed + 1
    while line < bytes.count, bytes[line] == 0x20 || bytes[line] == 0x09 { line += 1 }
    return line
  }
}
