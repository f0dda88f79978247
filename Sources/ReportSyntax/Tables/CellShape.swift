import TextCore

/// What a cell looks like, as far as layouts must know to tell values from labels.
///
/// What a value says is the forms' business; here a number is only something that no text continues.
enum CellShape: Sendable, Hashable {
  case blank
  /// A number, with a unit or a note perhaps, or a mark that stands for one.
  case value
  case text

  /// A longer cell is text, however it begins.
  private static let longestValue = 120

  /// - Parameter range: without white space around it.
  static func of(_ bytes: [UInt8], _ range: SourceRange) -> CellShape {
    guard range.count <= longestValue * 2 else { return .text }
    let range = withoutMarks(bytes, range)
    if range.isEmpty { return .blank }
    guard range.count <= longestValue else { return .text }
    if bytes[range.lowerBound].isDigit, let plain = Escapes.removed(from: bytes, range) {
      return of(plain.bytes, 0..<plain.bytes.count)
    }
    guard
      let number = NumberScan.scan(bytes, at: range.lowerBound, limit: range.upperBound)
        ?? behindOpening(bytes, range)
    else {
      return isPlaceholder(bytes, range) ? .value : .text
    }
    let rest = bytes.content(of: number.range.upperBound..<range.upperBound)
    if rest.isEmpty || isTail(bytes, rest) { return .value }
    // 增3减1: both ways.
    guard first(of: range, isOf: openings, bytes), let second = behindOpening(bytes, rest) else {
      return .text
    }
    return second.range.upperBound == rest.upperBound ? .value : .text
  }

  private static func first(
    of range: SourceRange, isOf words: [[UInt8]], _ bytes: [UInt8]
  ) -> Bool {
    words.contains { bytes[range].starts(with: $0) }
  }

  /// What may stand before a number that is a change or an amount of money.
  private static let openings = [
    "净增加", "净增", "新增", "增加", "增长", "上升", "增", "升", "↑", "净减少", "净减", "减少", "下降", "减", "降", "↓",
    "人民币", "¥", "￥", "\\-", "\\+",
  ].map { Array($0.utf8) }

  private static func behindOpening(_ bytes: [UInt8], _ range: SourceRange) -> ScannedNumber? {
    guard let first = range.first, bytes[first] >= 0x80 || bytes[first] == 0x5C,
      let word = openings.first(where: { bytes[range].starts(with: $0) })
    else { return nil }
    let rest = bytes.content(of: (first + word.count)..<range.upperBound)
    return NumberScan.scan(bytes, at: rest.lowerBound, limit: range.upperBound)
  }

  /// Whether text behind a number still belongs to the value: a unit, a note in brackets.
  static func isTail(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    guard !range.isEmpty, range.count <= longestValue else { return false }
    switch bytes.scalar(at: range.lowerBound).value {
    case 0xFF08, 0x28, 0x3010, 0x3014, 0x5B:  // （ ( 【 〔 [
      return Ordinal.scan(bytes, at: range.lowerBound, limit: range.upperBound) == nil
    case 0x25, 0xFF05: return true  // %
    default: break
    }
    if ReferenceMark.fills(bytes, range) { return true }
    if bytes[range].starts(with: tenThousand) { return isTailOfMoney(bytes, range) }
    for unit in units where bytes[range].starts(with: unit) {
      let rest = bytes.content(of: (range.lowerBound + unit.count)..<range.upperBound)
      return rest.isEmpty || isTail(bytes, rest)
    }
    return false
  }

  private static let tenThousand = Array("万".utf8)

  /// `万`, `万元` and `万6000元`, each with a note perhaps.
  private static func isTailOfMoney(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    var index = range.lowerBound + tenThousand.count
    while index < range.upperBound, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
    let rest = bytes.content(of: index..<range.upperBound)
    return rest.isEmpty ? index == range.lowerBound + tenThousand.count : isTail(bytes, rest)
  }

  private static let units = [
    "亿元", "亿", "元", "件", "条", "份", "个", "宗", "项", "篇", "部", "次", "起", "人",
  ].map { Array($0.utf8) }

  private static let placeholders = KeyNumbers(
    [
      "/", "\\", "-", "--", "---", "——", "———", "*", "无", "空", "不适用", "N/A", "n/a", "NA", "持平",
      "无变化",
      "没有变化", "无增减", "未增减", "±0",
    ].map { Folding.key($0) })

  private static func isPlaceholder(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    range.count <= 12 && placeholders.contains(Folding.key(bytes, range))
  }

  private static let bookmark = Array("[bookmark:".utf8)

  /// Without emphasis and bookmarks, and the white space that they leave.
  private static func withoutMarks(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange {
    var range = range
    // `***0***` and a bookmark or two; nothing real is wrapped deeper.
    for _ in 0..<5 {
      guard range.count >= 2, let first = range.first else { break }
      if bytes[first] == 0x2A, bytes[range.upperBound - 1] == 0x2A {
        range = bytes.content(of: (first + 1)..<(range.upperBound - 1))
      } else if bytes[first] == 0x5B, bytes[range].starts(with: bookmark),
        let close = range.first(where: { bytes[$0] == 0x5D })
      {
        range = bytes.content(of: (close + 1)..<range.upperBound)
      } else {
        break
      }
    }
    return range
  }
}
