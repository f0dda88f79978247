import ReportForms
import ReportSyntax
import TextCore

/// How a label differs from the form's.
enum LabelDifference {
  /// Whether only 的, 了, a unit, a quotation mark or a parenthesis differs.
  static func isMinor(_ bytes: [UInt8], _ range: SourceRange, _ label: LabelSpelling) -> Bool {
    essence(LabelKey.key(bytes, range)) == essence(label.key)
  }

  private static let units = ["单位:", "万元", "元", "件", "条", "份", "个", "宗", "项", "的", "了", "\""].map {
    Array($0.utf8)
  }

  /// The second and the third bytes of units' characters, by their low six bits; few of a label's are
  /// both.
  private static let beginnings: (second: UInt64, third: UInt64) = units.reduce((0, 0)) {
    bits, unit in
    guard unit.count > 2 else { return bits }
    return (bits.0 | 1 << UInt64(unit[1] & 0x3F), bits.1 | 1 << UInt64(unit[2] & 0x3F))
  }

  /// How many bytes of a key are a unit.
  private static func unit(_ key: [UInt8], at index: Int) -> Int? {
    let byte = key[index]
    if byte < 0x80 { return byte == 0x22 ? 1 : nil }
    // A character's later bytes begin none.
    guard byte >= 0xE4, index + 2 < key.count,
      beginnings.second & 1 << UInt64(key[index + 1] & 0x3F) != 0,
      beginnings.third & 1 << UInt64(key[index + 2] & 0x3F) != 0
    else { return nil }
    return units.first { Nearby.begins(key, at: index, with: $0) }?.count
  }

  /// Whether a parenthesis holds nothing but a number: 第（八）项 and 第（九）项 are not alike.
  private static func isNumber(_ key: [UInt8], at open: Int) -> Bool {
    HanNumeral.scan(key, at: open + 1, limit: key.count).map {
      $0.end < key.count && key[$0.end] == 0x29
    } ?? false
  }

  /// A key without parentheses, units, 的 and 了.
  private static func essence(_ key: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var depth = 0
    var index = 0
    while index < key.count {
      if key[index] == 0x28, depth > 0 || !isNumber(key, at: index) {
        depth += 1
        index += 1
      } else if key[index] == 0x29 {
        depth = max(0, depth - 1)
        index += 1
      } else if let unit = unit(key, at: index) {
        index += unit
      } else {
        if depth == 0 { result.append(key[index]) }
        index += 1
      }
    }
    return result
  }

  /// The edit that gives a label its official wording and keeps a right ordinal as it is written; nil
  /// where the label is spread over cells or lines, or carries more than a label.
  static func edit(
    _ bytes: [UInt8], _ range: SourceRange, to label: String
  ) -> TextEdit? {
    guard !range.isEmpty,
      !bytes[range].contains(where: { $0 < 0x20 || $0 == 0x7C || $0 == 0x3C || $0 == 0x5B })
    else { return nil }
    let official = Array(label.utf8)
    // No label ends with a figure: that is a value.
    if let last = bytes[range].last, last.isDigit, official.last?.isDigit == false { return nil }
    let hasParenthesis = key(bytes, range).contains(0x28)
    let due = Ordinal.scan(official, at: 0, limit: official.count)
    var body = label
    if !hasParenthesis, label.hasSuffix("）"), let open = label.lastIndex(of: "（"),
      open > label.startIndex
    {
      body = String(label[..<open])
    } else if hasParenthesis, !LabelKey.key(label).contains(0x28) {
      // A note behind the label would be lost.
      return nil
    }
    guard let due else { return TextEdit(range, body) }
    guard
      let found = Ordinal.scan(bytes, at: range.lowerBound, limit: range.upperBound),
      found.value == due.value
    else { return TextEdit(range, body) }
    let rest = String(decoding: Array(body.utf8).dropFirst(due.range.upperBound), as: UTF8.self)
    let text = bytes.content(of: found.range.upperBound..<range.upperBound)
    return TextEdit(text, rest)
  }

  private static func key(_ bytes: [UInt8], _ range: SourceRange) -> [UInt8] {
    LabelKey.key(bytes, range)
  }
}
