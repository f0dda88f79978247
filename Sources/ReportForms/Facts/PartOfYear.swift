import TextCore

/// Whether a text says why a period is only a part of a year: the body is new, or was merged.
enum PartOfYear {
  private static let words: WordList = [
    "组建", "成立", "撤并", "撤销", "合并", "整合", "新设", "设立", "挂牌", "划转", "机构改革", "区划调整",
    "更名", "转隶", "划入", "独立运行", "独立运转", "独立办公", "独立履职", "正式运转", "正式履职", "揭牌", "原单位",
  ]
  /// A working group that was set up explains nothing.
  private static let groups: WordList = ["小组", "专班", "委员会", "机制", "队伍"]

  /// How a day is named on which a body began: 组建之日.
  static let days: [String] = ["组建", "成立", "挂牌", "设立", "揭牌", "运行", "运转", "施行", "实施"].map {
    $0 + "之日"
  }

  private static let dayNames = WordList(days)
  /// In bytes, what may stand in front of 成立之日.
  private static let longestName = 60

  /// Where the naming of a day ends that begins with a body's name: 青禾新区管委会成立之日.
  static func dayNamed(_ bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    let near = start..<min(limit, start + longestName)
    guard let day = dayNames.first(in: bytes, near) else { return nil }
    // Nothing but Han characters: no mark, and no other date.
    return bytes[start..<day.lowerBound].allSatisfy { $0 >= 0x80 } ? day.upperBound : nil
  }

  /// Looks at a sentence and its neighbours in the same paragraph.
  static func isExplained(_ prose: FoldedProse, _ sentence: Range<Int>) -> Bool {
    let before = sentence.lowerBound > 0 ? prose.sentence(around: sentence.lowerBound - 3) : 0..<0
    let after =
      sentence.upperBound < prose.bytes.count
      ? prose.sentence(around: sentence.upperBound) : 0..<0
    return [before, sentence, after].contains { range in
      guard let word = words.first(in: prose.bytes, range) else { return false }
      let near = word.upperBound..<min(range.upperBound, word.upperBound + 60)
      return near.isEmpty || !groups.occurs(in: prose.bytes, near)
    }
  }
}
