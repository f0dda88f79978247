import TextCore

/// Whether a clause states the period of some of the data alone, or of something else: 对比数据的统计期限为
/// 2022年1月1日至12月31日, 满意度调查统计时间为10月8日至31日.
///
/// Only beside a statement of the whole year is that no statement of the report's own.
enum PartOfData {
  /// What names a part by itself, wherever in the clause.
  private static let parts: WordList = [
    "部分", "个别", "少数", "其中", "对比", "比较", "同比", "考核", "考评", "测评", "调查", "问卷", "报表", "预算", "决算",
    "监测", "网站", "上年", "上一年", "去年",
  ]
  /// What is counted at a day of its own, in a clause before: 征求意见至6月5日，统计时间为6月6日.
  private static let surveys: WordList = ["征求意见", "意见征集", "征集意见", "问卷", "满意度"]
  /// What may stand before and behind the name of the data.
  private static let beside: WordList = [
    "的", "相关", "有关", "各项", "所列", "以上", "上述", "全部", "所有", "统计", "数据", "中", "文中", "涉及", "以及",
    "和", "及", "主要", "均", "基础", "各类", "具体",
  ]
  /// Words of whoever speaks of all the data: 本报告数据, 我局政府信息公开工作数据.
  private static let whole: WordList = [
    "报告", "年报", "公开", "我", "本", "局", "委", "办公室", "政府", "机关", "年度",
  ]
  private static let clauseStarts: WordList = [",", ";", ":", "(", "。"]
  /// In bytes: no clause that names data is longer, and a longer one must not cost at every word of it.
  private static let reach = 96

  /// - Parameter word: what introduces the period: 统计期限, 数据.
  static func isNamed(_ bytes: [UInt8], _ word: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let floor = max(sentence.lowerBound, word.lowerBound - reach)
    if surveys.occurs(in: bytes, floor..<word.lowerBound) { return true }
    var end = word.lowerBound
    while let place = beside.start(in: bytes, before: end, floor: floor) { end = place }
    // 部分数据（如培训人次）的统计截止时间
    if end > floor, bytes[end - 1] == 0x29 {
      guard let open = bytes[floor..<end].lastIndex(of: 0x28) else { return false }
      end = open
    }
    var start = end
    while start > floor, clauseStarts.start(in: bytes, before: start, floor: floor) == nil {
      start -= 1
    }
    guard start > floor || floor == sentence.lowerBound else { return false }
    if parts.occurs(in: bytes, start..<end) { return true }
    // Whatever else has a name: 阅读量统计截至.
    while let place = beside.end(in: bytes, at: start, limit: end) { start = place }
    while let place = beside.start(in: bytes, before: end, floor: start) { end = place }
    return end - start >= 6 && !whole.occurs(in: bytes, start..<end)
  }
}
