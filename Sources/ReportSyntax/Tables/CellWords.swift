import TextCore

/// What stands in cells of figures besides digits: layouts tell values from labels by it, and the form
/// reads what a value says.
public enum CellWords {
  /// What may stand in front of a figure that is a change. Longer words come before those with which they
  /// begin, here as everywhere.
  public static let increases = words("净增加", "净增", "新增", "增加", "增长", "上升", "增", "升", "↑")
  public static let decreases = words("净减少", "净减", "减少", "下降", "减", "降", "↓")
  /// What may stand in front of an amount of money.
  public static let currencies = words("人民币", "¥", "￥")
  /// Signs that Markdown has escaped where they would begin a list.
  public static let (escapedMinus, escapedPlus) = (Array(#"\-"#.utf8), Array(#"\+"#.utf8))

  /// With which characters those words begin: few cells of text do.
  public static let openingCharacters = FirstCharacters(
    of: increases + decreases + currencies + [escapedMinus, escapedPlus])

  private static let units = words(
    "万元", "亿元", "元", "件次", "件", "条", "份", "个", "宗", "项", "篇", "部", "次", "起", "人次", "人")

  /// What says that there is nothing, as keys.
  public static let placeholders = [
    "/", "\\", "-", "--", "---", "*", "无", "空", "不适用", "N/A", "n/a", "NA",
  ].map { Folding.key($0) }

  /// What says that nothing has changed, as 本年增/减 may be answered.
  public static let unchanged = words(
    "持平", "无变化", "没有变化", "未变化", "不变", "未变", "保持不变", "无变动", "无增减", "未增减", "不增不减", "±0")

  private static func words(_ words: String...) -> [[UInt8]] { words.map { Array($0.utf8) } }

  /// The unit with which a range begins.
  public static func unit(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange? {
    for unit in units
    where ByteComparison.begins(bytes, range, with: unit) {
      return range.lowerBound..<(range.lowerBound + unit.count)
    }
    return nil
  }

  /// Without emphasis (`**0**`) and bookmarks, and the white space that they leave.
  ///
  /// - Parameter range: without white space around it.
  public static func withoutMarks(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange {
    var range = range
    while range.count >= 2 {
      let first = range.lowerBound
      if bytes[first] == 0x2A, bytes[range.upperBound - 1] == 0x2A {
        range = bytes.content(of: (first + 1)..<(range.upperBound - 1))
      } else if let end = Bookmark.end(bytes, at: first, limit: range.upperBound) {
        range = bytes.content(of: end..<range.upperBound)
      } else {
        break
      }
    }
    return range
  }
}
