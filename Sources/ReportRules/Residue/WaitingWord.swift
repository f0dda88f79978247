import TextCore

/// A word that says that something is still to be put in: `TODO`, `待补充`, `待定`.
enum WaitingWord {
  private static let before: Words = ["有", "亟", "尚", "还", "等", "期", "接", "招", "看", "善", "对"]
  /// TODO清单 is a way to work.
  private static let methods: Words = ["清单", "式", "工作法", "列表", "任务", "事项", "管理", "看板", "机制"]
  /// Beside words that begin so: 标准待定，已列入计划 says what is being done about it.
  private static let behind: Words = [
    "期", "点", "价", "岗", "位", "性", "向", "量", "级", "责", "标", "编", "做", "完善", "强", "报", "制", "额",
    "，已列入", "，已纳入", "的", "材料清单", "材料目录", "材料明细", "材料的", "材料一次", "材料告知", "材料通知", "资料清单", "资料的",
    "资料一次", "手续清单", "事项清单",
  ]

  /// Whether it was left there, and is no part of another word, and nobody speaks of it.
  static func isLeft(_ bytes: [UInt8], _ place: SourceRange) -> Bool {
    let (offset, end) = (place.lowerBound, place.upperBound)
    if bytes[offset] < 0x80 {
      return !Nearby.isInAddress(bytes, offset, in: 0..<bytes.count)
        && !isWord(Nearby.before(bytes, offset)) && !isWord(Nearby.at(bytes, end))
        && !methods.begin(bytes, at: Nearby.at(bytes, end) == 0x201D ? end + 3 : end)
    }
    if before.end(bytes, before: offset) || behind.begin(bytes, at: end) { return false }
    // 无“待补充”“正在建设中”页面: who quotes the word speaks of it.
    let marks = (Nearby.before(bytes, offset), Nearby.at(bytes, end))
    return marks != (0x201C, 0x201D) && marks != (0x300C, 0x300D)
  }

  private static func isWord(_ value: UInt32) -> Bool {
    ScalarClass.isLatinLetter(value) || ScalarClass.isDigit(value) || value == 0x5F || value == 0x2F
  }
}
