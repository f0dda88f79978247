import TextCore

/// The number in front of a heading or an item: 一、（一）1. 1、（1）1）①.
public struct Ordinal: Sendable, Hashable {
  /// How the number is written; the cases follow the order of levels in official writing
  /// (GB/T 9704: 一、 then （一） then 1. then （1）).
  public enum Style: Sendable, Hashable {
    /// 一、
    case han
    /// （一）
    case hanInBrackets
    /// 1.
    case arabicDot
    /// 1、
    case arabicComma
    /// （1）
    case arabicInBrackets
    /// 1）
    case arabicHalfBracket
    /// ①
    case circled
    /// 四 or 第四, with no mark behind it that makes it an ordinal. Only a title behind it tells that it
    /// is one, so that nothing is scanned as such.
    case loose
  }

  public let value: Int
  /// The whole ordinal: brackets, number and the mark behind it.
  public private(set) var range: SourceRange
  @usableFromInline let numeralInset: Inset
  @usableFromInline let needlessInset: Inset?
  public let style: Style
  /// Whether a bracket of the ordinal is half-width: `(一)`.
  public let hasHalfWidthBracket: Bool

  /// The number alone.
  @inlinable public var numeral: SourceRange { numeralInset.range(from: range.lowerBound) }
  /// A mark that stands needlessly behind another, or the closing bracket: `（一）、`, `①.`, `1.、`.
  @inlinable public var needlessMark: SourceRange? {
    needlessInset?.range(from: range.lowerBound)
  }

  init(
    style: Style, value: Int, range: SourceRange, numeral: SourceRange, hasHalfWidthBracket: Bool,
    needlessMark: SourceRange?
  ) {
    self.value = value
    self.range = range
    numeralInset = Inset(numeral, from: range.lowerBound)
    needlessInset = needlessMark.map { Inset($0, from: range.lowerBound) }
    self.style = style
    self.hasHalfWidthBracket = hasHalfWidthBracket
  }

  /// The same ordinal so many bytes on.
  public func shifted(by distance: Int) -> Ordinal {
    var ordinal = self
    ordinal.range = range.shifted(by: distance)
    return ordinal
  }

  /// The number of a heading without the mark of an ordinal.
  public static func loose(_ value: Int, _ range: SourceRange, numeral: SourceRange) -> Ordinal {
    Ordinal(
      style: .loose, value: value, range: range, numeral: numeral, hasHalfWidthBracket: false,
      needlessMark: nil)
  }

  /// The ordinal that begins at an offset; nil where none does.
  ///
  /// A number with a decimal point (`1.5`) or a date (`2023.1.1`) is no ordinal, nor is a number above
  /// 99.
  public static func scan(_ bytes: [UInt8], at start: Int, limit: Int) -> Ordinal? {
    guard start < limit else { return nil }
    var index = start
    let first = bytes.scalar(at: index)
    if first.value >= 0x2460, first.value <= 0x2473 {
      let numeral = start..<(start + first.length)
      let needless = needlessMark(bytes, numeral.upperBound, limit)
      return Ordinal(
        style: .circled, value: Int(first.value) - 0x245F,
        range: start..<(needless?.upperBound ?? numeral.upperBound), numeral: numeral,
        hasHalfWidthBracket: false, needlessMark: needless)
    }
    let opensFull = first.value == 0xFF08
    let opens = opensFull || first.value == 0x28
    // Most texts begin with another Han character, or with a letter.
    if !opens, !mayBeginNumeral(first.value) { return nil }
    if opens {
      index += first.length
      skipBlanks(bytes, &index, limit)
    }
    guard index < limit, let (value, numeralEnd, isHan) = numeral(bytes, index, limit), value > 0
    else { return nil }
    let numeral = index..<numeralEnd
    index = numeralEnd
    if opens { skipBlanks(bytes, &index, limit) }
    if !opens, isHan { skipBlanksBeforeMark(bytes, &index, limit) }
    guard index < limit else { return nil }
    let mark = bytes.scalar(at: index)
    let closes = mark.value == 0xFF09 || mark.value == 0x29
    if closes {
      index += mark.length
      var needless: SourceRange?
      if !opens, isHan { return nil }
      // `（一）至（四）项` names several.
      if opens, let next = range(bytes, index, limit), beginsBracket(bytes, next, limit) {
        return nil
      }
      if let mark = needlessMark(bytes, index, limit) {
        // `（二）、（三）级目录` names two numbers and counts nothing.
        if opens, beginsBracket(bytes, mark.upperBound, limit) { return nil }
        needless = mark
        index = mark.upperBound
      }
      return Ordinal(
        style: !opens ? .arabicHalfBracket : isHan ? .hanInBrackets : .arabicInBrackets,
        value: value, range: start..<index, numeral: numeral,
        hasHalfWidthBracket: opens && (!opensFull || mark.value == 0x29), needlessMark: needless)
    }
    guard !opens else { return nil }
    index += mark.length
    switch mark.value {
    case 0x3001:  // 、
      if !isHan, isCount(bytes, index, limit) { return nil }
      return Ordinal(
        style: isHan ? .han : .arabicComma, value: value, range: start..<index, numeral: numeral,
        hasHalfWidthBracket: false, needlessMark: nil)
    case 0x2E, 0xFF0E:  // . ．
      if isDigit(bytes, index, limit), !isYear(bytes, index, limit) { return nil }
      if isHan, index >= limit { return nil }
      // `1.、`: both marks. Without the second, 1.、5万元 would be another sum.
      let isDoubled =
        !isHan && index < limit && bytes.scalar(at: index).value == 0x3001
        && !isDigit(bytes, index + 3, limit)
      let needless = isDoubled ? index..<(index + 3) : nil
      return Ordinal(
        style: isHan ? .han : .arabicDot, value: value,
        range: start..<(needless?.upperBound ?? index), numeral: numeral,
        hasHalfWidthBracket: false, needlessMark: needless)
    default:
      return nil
    }
  }

  private static func mayBeginNumeral(_ value: UInt32) -> Bool {
    if value < 0x80 { return ScalarClass.isDigit(value) }
    return value >= 0xFF10 && value <= 0xFF19 || HanNumeral.mayBegin(with: value)
  }

  private static func skipBlanks(_ bytes: [UInt8], _ index: inout Int, _ limit: Int) {
    while index < limit {
      let scalar = bytes.scalar(at: index)
      guard ScalarClass.isWhitespace(scalar.value) else { return }
      index += scalar.length
    }
  }

  /// `一 、总体情况`: a blank before the mark changes nothing.
  private static func skipBlanksBeforeMark(_ bytes: [UInt8], _ index: inout Int, _ limit: Int) {
    var next = index
    skipBlanks(bytes, &next, limit)
    if next < limit, bytes.scalar(at: next).value == 0x3001 { index = next }
  }

  /// A 、 ， or . at an offset, where a bracket has closed the number already.
  private static func needlessMark(
    _ bytes: [UInt8], _ index: Int, _ limit: Int
  ) -> SourceRange? {
    guard index < limit else { return nil }
    let mark = bytes.scalar(at: index)
    guard [0x3001, 0xFF0C, 0x2C, 0x2E, 0xFF0E].contains(mark.value) else { return nil }
    return index..<(index + mark.length)
  }

  /// Behind 至, 到, 和 or 及 at an offset.
  private static func range(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Int? {
    guard index < limit else { return nil }
    let word = bytes.scalar(at: index)
    return [0x81F3, 0x5230, 0x548C, 0x53CA].contains(word.value) ? index + word.length : nil
  }

  private static func beginsBracket(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Bool {
    guard index < limit else { return false }
    let next = bytes.scalar(at: index).value
    return next == 0xFF08 || next == 0x28
  }

  private static func isDigit(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Bool {
    guard index < limit else { return false }
    let value = bytes.scalar(at: index).value
    return ScalarClass.isDigit(value) || ScalarClass.isFullWidthDigit(value)
  }

  /// Whether a number of up to three digits stands at an offset, and another 、 behind it: `3、134、194件` goes
  /// on with the figures of the line above.
  private static func isCount(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Bool {
    var index = start
    var digits = 0
    while digits < 4, isDigit(bytes, index, limit) {
      index += bytes.scalar(at: index).length
      digits += 1
    }
    return (1...3).contains(digits) && index < limit && bytes.scalar(at: index).value == 0x3001
  }

  /// `1.2023年…` is the first item of a list, whose text begins with a year.
  private static func isYear(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Bool {
    let end = index + 4
    guard end < limit, bytes[index] == 0x31 || bytes[index] == 0x32 else { return false }
    guard bytes[index..<end].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return false }
    return bytes.scalar(at: end).value == 0x5E74 || bytes[end] == 0x20
  }

  private static func numeral(
    _ bytes: [UInt8], _ start: Int, _ limit: Int
  ) -> (value: Int, end: Int, isHan: Bool)? {
    var index = start
    var value = 0
    while index < limit {
      let scalar = bytes.scalar(at: index)
      let digit: Int
      if scalar.value >= 0x30, scalar.value <= 0x39 {
        digit = Int(scalar.value) - 0x30
      } else if scalar.value >= 0xFF10, scalar.value <= 0xFF19 {
        digit = Int(scalar.value) - 0xFF10
      } else {
        break
      }
      value = value * 10 + digit
      if value > 99 { return nil }
      index += scalar.length
    }
    if index > start { return (value, index, false) }
    guard let han = HanNumeral.scan(bytes, at: start, limit: limit), han.value <= 99 else {
      return nil
    }
    return (han.value, han.end, true)
  }
}
