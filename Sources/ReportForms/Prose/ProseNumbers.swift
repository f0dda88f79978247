import TextCore

/// A number in folded prose, with what stands right behind it.
public struct ProseNumber: Sendable, Hashable {
  public enum Unit: Sendable, Hashable {
    /// 件 条 份 个 宗 项 篇 部 次 起 例, as written.
    case measure(String)
    /// 元, and how many of it: 1 or 10 000.
    case yuan(Int)
    /// %
    case percent
    case none
  }

  public var range: Range<Int>
  /// The end of the unit; of the number where there is none.
  public var end: Int
  public var amount: Amount?
  public var unit: Unit
  public var isHan: Bool
  /// How many digits stand behind the point.
  public var decimals: Int
  /// 余, 多, 约 and the like stand beside it, or the unit goes on: 人次, 件次, 个工作日.
  public var isVague: Bool
  /// Whether it is vague for nothing but a noun behind its unit: 12项任务.
  public var hasNoun = false
}

extension ProseNumber.Unit {
  /// Whether it counts what is told of besides, in sheets, households or money.
  public var isMaterial: Bool {
    switch self {
    case .measure(let word): ProseNumbers.materialMeasures.contains(word)
    case .yuan(let factor): factor == 1
    case .percent, .none: false
    }
  }
}

/// Finds the numbers of folded prose. Years, dates and ordinals are words, no numbers.
public enum ProseNumbers {
  private static let measureWords = WordList(
    ["件", "条", "份", "宗", "起", "例"] + openMeasures + foreignMeasures + materialMeasures)
  /// What may count what the form counts, and goes on with a noun of its own: 3个工作日, 2次会议.
  private static let openMeasures = ["个", "次", "部", "项", "篇", "件次"]
  /// What counts nothing of the form.
  static let foreignMeasures = [
    "期", "场", "人", "家", "名", "人次", "条次", "篇次", "万人次", "万人", "万次", "批次", "处", "轮",
  ]
  /// Likewise, behind digits only: 一批, 一套 and 一类 count nothing.
  static let materialMeasures = [
    "封", "幅", "张", "本", "册", "块", "台", "套", "支", "批", "户", "户次", "所", "则", "类", "种", "节", "堂", "讲",
    "课时", "学时", "笔", "集", "辑", "座", "间", "位", "页", "段", "组", "场次", "家次", "万条", "万篇", "万件", "万份",
    "万册", "万户", "亿元",
  ]
  private static let byDigits = WordList(materialMeasures)
  /// With what a Han numeral begins.
  static let numerals: WordList = [
    "零", "〇", "○", "◯", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千",
    "万", "亿",
  ]
  private static let calendar: WordList = [
    "年", "月", "日", "时", "号", "版", "届", "点", "分", "岁", "〕", "]", "级",
  ]
  private static let about: WordList = [
    "约", "近", "大约", "超", "超过", "逾", "将近", "至少", "不少于", "第", "达到近",
  ]
  /// What counts by these goes on.
  private static let wide = WordList(openMeasures + foreignMeasures + materialMeasures)

  /// - Parameter words: where numbers may begin.
  static func all(in bytes: [UInt8], _ words: WordSurvey) -> [ProseNumber] {
    var numbers: [ProseNumber] = []
    var index = 0
    var next = 0
    while let place = words.next(
      [ProseWords.digit, ProseWords.numeral], from: &next, notBefore: index)
    {
      let byte = bytes[place]
      if byte <= 0x39 {
        let end = run(bytes, from: place)
        index = end
        guard let number = digits(bytes, at: place, runEnd: end) else { continue }
        numbers.append(number)
        index = max(end, number.end)
      } else if byte >= 0xE3, numerals.end(in: bytes, at: place) != nil,
        let number = han(bytes, at: place)
      {
        numbers.append(number)
        index = number.end
      }
    }
    return numbers
  }

  /// The end of a run of digits with points, commas and blanks between them.
  private static func run(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x30, byte <= 0x39 {
        index += 1
      } else if byte == 0x2E || byte == 0x20 || byte == 0x2C, index + 1 < bytes.count,
        bytes[index + 1] >= 0x30, bytes[index + 1] <= 0x39
      {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  private static func digits(_ bytes: [UInt8], at start: Int, runEnd: Int) -> ProseNumber? {
    if start > 0 {
      // Part of a Latin word, a telephone number, a fraction or a range.
      let before = bytes[start - 1]
      let isLatin = (before | 0x20) >= 0x61 && (before | 0x20) <= 0x7A
      if isLatin || before == 0x2D || before == 0x7E || before == 0x2F || before == 0x3D {
        return vague(bytes, start..<runEnd)
      }
    }
    if let spaced = spacedDigits(bytes, start..<runEnd) { return spaced }
    guard let scanned = NumberScan.scan(bytes, at: start, limit: bytes.count),
      scanned.range.upperBound == runEnd
    else { return vague(bytes, start..<runEnd) }
    if calendar.end(in: bytes, at: runEnd) != nil { return nil }
    let decimals = decimals(bytes, scanned.range)
    return number(bytes, scanned.range, scanned.amount, isHan: false, decimals: decimals)
  }

  /// `1 4件`: single digits with a blank between each are what copying made of one number.
  private static func spacedDigits(_ bytes: [UInt8], _ run: Range<Int>) -> ProseNumber? {
    guard run.count >= 3, run.count <= 13, run.count % 2 == 1, bytes[run.lowerBound] != 0x30
    else { return nil }
    var value = 0
    for (place, byte) in bytes[run].enumerated() {
      if place % 2 == 1 {
        guard byte == 0x20 else { return nil }
      } else {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
    }
    guard let amount = Amount(exactly: value) else { return nil }
    let number = number(bytes, run, amount, isHan: false, decimals: 0)
    guard case .measure = number.unit else { return nil }
    return number
  }

  private static func decimals(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    guard let point = bytes[range].lastIndex(of: 0x2E) else { return 0 }
    return range.upperBound - point - 1
  }

  private static func vague(_ bytes: [UInt8], _ range: Range<Int>) -> ProseNumber? {
    if calendar.end(in: bytes, at: range.upperBound) != nil { return nil }
    return ProseNumber(
      range: range, end: range.upperBound, amount: nil, unit: .none, isHan: false, decimals: 0,
      isVague: true)
  }

  /// Han numerals count with a measure word only: 十二件, but not 一是 or 三公.
  private static func han(_ bytes: [UInt8], at start: Int) -> ProseNumber? {
    guard let scanned = HanNumeral.scan(bytes, at: start, limit: bytes.count),
      let amount = Amount(exactly: scanned.value)
    else { return nil }
    let number = number(bytes, start..<scanned.end, amount, isHan: true, decimals: 0)
    switch number.unit {
    case .measure:
      return ProseNumbers.byDigits.end(in: bytes, at: scanned.end) == number.end ? nil : number
    case .none where isNought(bytes, number): return number
    case .yuan, .percent, .none: return nil
    }
  }

  private static let being: WordList = ["为"]

  /// 行政诉讼为零 needs no measure word.
  private static func isNought(_ bytes: [UInt8], _ number: ProseNumber) -> Bool {
    number.amount == .zero && being.start(in: bytes, before: number.range.lowerBound) != nil
      && (number.end >= bytes.count || QuantityWords.marks.end(in: bytes, at: number.end) != nil)
  }

  private static func number(
    _ bytes: [UInt8], _ range: Range<Int>, _ amount: Amount?, isHan: Bool, decimals: Int
  ) -> ProseNumber {
    let (unit, end) = unit(bytes, at: range.upperBound)
    var isVague = about.start(in: bytes, before: range.lowerBound) != nil
    if QuantityWords.approximate.end(in: bytes, at: end) != nil { isVague = true }
    var hasNoun = false
    if case .measure = unit, wide.end(in: bytes, at: range.upperBound) == end,
      !isClosed(bytes, end)
    {
      hasNoun = !isVague
      isVague = true
    }
    return ProseNumber(
      range: range, end: end, amount: amount, unit: unit, isHan: isHan, decimals: decimals,
      isVague: isVague, hasNoun: hasNoun)
  }

  private static let closing: WordList = [
    "和", "及", "与", "政府信息公开", "信息公开", "申请", "公开申请", "行政复议", "行政诉讼", "规范性文件", "行政规范性文件",
    "依申请", "行政许可", "行政处罚",
  ]

  private static func isClosed(_ bytes: [UInt8], _ end: Int) -> Bool {
    end >= bytes.count || QuantityWords.marks.end(in: bytes, at: end) != nil
      || closing.end(in: bytes, at: end) != nil
      || more.end(in: bytes, at: end).map {
        $0 >= bytes.count || QuantityWords.marks.end(in: bytes, at: $0) != nil
      } ?? false
  }

  /// 50人次等, before a mark.
  private static let more: WordList = ["等"]

  private static let yuan: [(words: WordList, factor: Int)] = [(["万元"], 10_000), (["元"], 1)]

  private static func unit(_ bytes: [UInt8], at offset: Int) -> (ProseNumber.Unit, Int) {
    for (words, factor) in yuan {
      if let end = words.end(in: bytes, at: offset) { return (.yuan(factor), end) }
    }
    if offset < bytes.count, bytes[offset] == 0x25 { return (.percent, offset + 1) }
    guard let end = measureWords.end(in: bytes, at: offset) else { return (.none, offset) }
    return (.measure(String(decoding: bytes[offset..<end], as: UTF8.self)), end)
  }
}
