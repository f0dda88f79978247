import ReportForms
import TextCore

/// Takes numbers behind 其中 as parts while they look like them.
struct PartWalk {
  private static let nested: WordList = ["其中", "包括", "含"]
  /// A clause with these is no part, or hides one.
  private static let unsure: WordList = [
    "其余", "其他", "余", "剩", "另", "各", "分别", "均", "都", "较", "同比", "环比", "增", "减", "累计", "上年", "去年",
    "共", "合计", "总", "不含", "占", "同时", "涉及", "主办", "协办", "牵头", "重复", "以及", "或",
  ]
  /// Kinds of what is told, with some of those in their names: 公共服务类, 工作总结类.
  private static let kinds: WordList = [
    "公共", "共享", "共青团", "共建", "总结", "总工会", "减灾", "减税", "减免", "减排", "增值税", "都市", "同级", "另行制作",
  ]
  /// The form's own words for applicants have some of those in them.
  private static let applicants: WordList = [
    "法人或其他组织", "法人或者其他组织", "法人和其他组织", "法人及其他组织",
  ]
  /// As what one works on a proposal, of which none is two.
  private static let roles: WordList = [
    "主办", "协办", "会办", "分办", "单办", "独办", "主办件", "协办件", "会办件", "分办件", "我局主办", "我局协办", "我局会办", "本局主办",
    "本局协办", "本局会办", "牵头主办",
  ]
  /// What became of each of several things; of the rest nothing is told.
  private static let changes: WordList = ["新增", "新增加"]
  /// A clause with these begins another statement.
  private static let leaving: WordList = [
    "全年", "此外", "同时", "还", "并", "办结", "已", "本年", "无", "未", "没有", "回复", "开展", "组织", "召开", "共",
    "举办", "参加", "修订",
  ]
  /// What begins like one of those and is a part all the same.
  private static let outcome: WordList = [
    "无法", "未予公开", "未公开", "未能提供", "没有现成信息", "无现成信息", "无正当理由", "未采纳", "未采用", "未被采纳",
    "未被采用", "未整改",
  ]
  /// What tells all that is left, and what may stand in front of it.
  private static let remainder: WordList = ["其他", "其它"]
  private static let toRemainder: WordList = [
    "通过", "以", "由", "在", "来自", "经", "向", "及", "和", "以及", "对", "属于",
  ]
  /// Of all parts together, behind the last of them: `，均已办结`.
  private static let ofAll: WordList = [",均", ",都"]

  let bytes: [UInt8]
  let unit: ProseNumber.Unit
  /// How far the list reaches.
  private(set) var place: Int
  let limit: Int
  private(set) var parts: [ProseNumber] = []
  /// What stands in front of each of them.
  private(set) var labels: [Range<Int>] = []
  /// Whether the last part is all that is left.
  private(set) var endsInRemainder = false
  private(set) var isComplete = true
  /// Whether a count in another unit follows: it may be one more part, or another statement.
  private(set) var isMixed = false
  /// Whether parts are told with their shares. Who does that may tell the largest only.
  private(set) var hasShares = false
  /// Whether a part is told as what was added.
  private(set) var hasChanges = false
  /// The brackets right behind parts: what is in them tells of these alone.
  private(set) var details: [Range<Int>] = []

  init(bytes: [UInt8], unit: ProseNumber.Unit, place: Int, limit: Int) {
    self.bytes = bytes
    self.unit = unit
    self.place = place
    self.limit = limit
  }

  mutating func take(_ numbers: ArraySlice<ProseNumber>) {
    for (index, number) in zip(numbers.indices, numbers) {
      guard number.range.lowerBound < limit else { break }
      if number.range.lowerBound < place { continue }
      let label = place..<number.range.lowerBound
      if number.unit == .percent {
        if !parts.isEmpty, let end = shareEnd(number) {
          place = end
          hasShares = true
        }
        continue
      }
      if isBracketed(label) { continue }
      if !parts.isEmpty, isLeaving(label) || turnsToDisputes(label) {
        if isLastDoubtful { isComplete = false }
        return
      }
      if isAmongBefore(label) {
        isComplete = false
        return
      }
      if !parts.isEmpty, isOther(number, label) {
        isMixed = !endsInRemainder && !isLastEcho(label, numbers[(index + 1)...])
        if isLastDoubtful { isComplete = false }
        return
      }
      // 其他结果3件、尚未审结2件: what is left of the outcomes, and what has none yet.
      if endsInRemainder, PartWalk.enumeration.end(in: bytes, at: label.lowerBound) != nil,
        PartWalk.pending.occurs(in: bytes, label)
      {
        endsInRemainder = false
      }
      let remainder = parts.isEmpty ? nil : remainder(label)
      guard !endsInRemainder, number.unit == unit, !number.isVague, number.amount != nil,
        !PartWalk.nested.occurs(in: bytes, label),
        isNamed(label, PartWalk.applicants) || isNamed(label, PartWalk.roles)
          || isNamed(label, PartWalk.changes)
          || !isUnsure((remainder ?? place)..<label.upperBound),
        label.count > 0
      else {
        isComplete = false
        return
      }
      parts.append(number)
      labels.append(label)
      hasChanges = hasChanges || isNamed(label, PartWalk.changes)
      place = number.end
      endsInRemainder = remainder != nil
      guard passDetail() else {
        isComplete = false
        return
      }
    }
    var rest = place..<max(place, limit)
    if let end = PartWalk.ofAll.end(in: bytes, at: place, limit: rest.upperBound) {
      rest = end..<rest.upperBound
    } else if PartWalk.comparison.end(in: bytes, at: place, limit: rest.upperBound) != nil {
      rest = clauseEnd(from: place + 1)..<rest.upperBound
    }
    if PartWalk.nested.occurs(in: bytes, rest) || PartWalk.unsure.occurs(in: bytes, rest)
      || isLastDoubtful
    {
      isComplete = false
    }
  }

  /// Whether a label bears a word of those that are in no part's, not counting names of kinds.
  private func isUnsure(_ label: Range<Int>) -> Bool {
    var place = label.lowerBound
    while let word = PartWalk.unsure.first(in: bytes, place..<label.upperBound) {
      // No such name has more than one character in front of the word.
      let near = max(place, word.lowerBound - 3)..<label.upperBound
      guard let kind = PartWalk.kinds.first(in: bytes, near), kind.lowerBound <= word.lowerBound,
        kind.upperBound >= word.upperBound
      else { return true }
      place = kind.upperBound
    }
    return false
  }

  /// Goes behind a bracket that opens right behind the last part.
  ///
  /// - Returns: whether it closes.
  private mutating func passDetail() -> Bool {
    guard place < limit, bytes[place] == 0x28 else { return true }
    guard let close = PartList.close(bytes, from: place + 1, limit: limit) else { return false }
    hasShares = hasShares || PartWalk.shares.end(in: bytes, at: place) != nil
    details.append(place..<(close + 1))
    place = close + 1
    return true
  }

  /// Whether what stands in a bracket behind the last part may tell of more than that.
  private var isLastDoubtful: Bool {
    guard let detail = details.last, detail.lowerBound == parts.last?.end else { return false }
    return PartWalk.nested.occurs(in: bytes, detail) || PartWalk.unsure.occurs(in: bytes, detail)
  }

  /// Those of the numbers behind the parts that stand in no bracket.
  func outsideBrackets(_ numbers: [ProseNumber]) -> [ProseNumber] {
    var (depth, index) = (0, place)
    return numbers.filter { number in
      guard number.range.lowerBound >= place else { return false }
      while index < number.range.lowerBound {
        if bytes[index] == 0x28 { depth += 1 }
        if bytes[index] == 0x29, depth > 0 { depth -= 1 }
        index += 1
      }
      return depth == 0
    }
  }

  private static let breaks: WordList = [",", ";", "。", "!", "?"]

  /// The end of the clause that holds the last part, where 等 may stand.
  var clauseEnd: Int { clauseEnd(from: place) }

  private func clauseEnd(from start: Int) -> Int {
    let rest = start..<max(start, limit)
    return PartWalk.breaks.first(in: bytes, rest)?.lowerBound ?? rest.upperBound
  }

  /// Whether nothing more is counted behind how often all was read.
  private func isLastEcho(_ label: Range<Int>, _ further: ArraySlice<ProseNumber>) -> Bool {
    PartWalk.echoes.occurs(in: bytes, label)
      && further.first.map { $0.range.lowerBound >= limit } ?? true
  }

  /// What is read, and how often, is of all the parts together.
  private static let echoes: WordList = ["点击量", "阅读量", "浏览量", "访问量", "播放量", "点赞"]
  /// The whole against another year's, told behind the parts.
  private static let comparison: WordList = [
    ",较上年", ",较去年", ",比上年", ",比去年", ",同比增", ",同比下降", ",同比减", ",与上年相比", ",与去年相比",
  ]
  private static let pending: WordList = ["尚未", "未办结", "未审结", "待办", "正在"]
  private static let enumeration: WordList = ["、"]
  private static let shares: WordList = [
    ",占", "(占", ",占比", "(占比", ",占比为", ",占总数的", ",占总数", "(占总数的", "(占总数", ",占总量的", "(占总量的",
    ",约占", "(约占",
  ]
  private static let closing: WordList = [")"]

  /// The end of a share of the part in front, right behind that: `（占20%）`, `，占20%`.
  private func shareEnd(_ number: ProseNumber) -> Int? {
    guard PartWalk.shares.end(in: bytes, at: place) == number.range.lowerBound else { return nil }
    let isInBracket = bytes[place] == 0x28
    guard isInBracket else { return number.end }
    return PartWalk.closing.end(in: bytes, at: number.end)
  }

  /// Whether a bracket opens in the label and does not close.
  private func isBracketed(_ label: Range<Int>) -> Bool {
    var depth = 0
    for byte in bytes[label] {
      if byte == 0x28 { depth += 1 }
      if byte == 0x29, depth > 0 { depth -= 1 }
    }
    return depth > 0
  }

  /// Whether the label's last clause begins another statement, or a clause without number lies
  /// between.
  private func isLeaving(_ label: Range<Int>) -> Bool {
    var commas = 0
    var last = label.lowerBound
    var depth = 0
    for index in label {
      if bytes[index] == 0x28 { depth += 1 }
      if bytes[index] == 0x29, depth > 0 { depth -= 1 }
      guard depth == 0, bytes[index] == 0x2C || bytes[index] == 0x3B else { continue }
      commas += 1
      last = index + 1
    }
    // 无法提供 is an outcome and so a part, though a clause that opens with 无 is none.
    if commas <= 1, PartWalk.outcome.end(in: bytes, at: last) != nil { return false }
    return commas > 1 || PartWalk.leaving.end(in: bytes, at: last) != nil
  }

  private static let disputes: WordList = ["行政复议", "行政诉讼"]

  /// `其中予以公开2件，因政府信息公开引发行政复议4件`: no application is a dispute.
  private func turnsToDisputes(_ label: Range<Int>) -> Bool {
    guard let first = label.first, bytes[first] == 0x2C || bytes[first] == 0x3B else {
      return false
    }
    return PartWalk.disputes.occurs(in: bytes, label)
      && !labels.contains { PartWalk.disputes.occurs(in: bytes, $0) }
  }

  /// Whether a clause of its own counts something in another unit: `，回应关切30次`.
  private func isOther(_ number: ProseNumber, _ label: Range<Int>) -> Bool {
    switch number.unit {
    case .measure, .yuan: break
    case .percent, .none: return false
    }
    guard number.unit != unit, let first = label.first.map({ bytes[$0] }) else { return false }
    return (first == 0x2C || first == 0x3B) && !PartWalk.nested.occurs(in: bytes, label)
  }

  /// Where a name goes on that begins with 其他, so that its number is the last part:
  /// `、其他信息47条`, `，通过其他方式公开47条`.
  private func remainder(_ label: Range<Int>) -> Int? {
    let start = PartWalk.separators.end(in: bytes, at: label.lowerBound) ?? label.lowerBound
    let name = PartWalk.toRemainder.skip(in: bytes, from: start, limit: label.upperBound)
    return PartWalk.remainder.end(in: bytes, at: name, limit: label.upperBound)
  }

  private static let adopted: WordList = ["采纳"]
  private static let valid: WordList = ["有效"]

  /// Of 有效建议186条、采纳35条 the second is a part of the first.
  private func isAmongBefore(_ label: Range<Int>) -> Bool {
    PartWalk.adopted.occurs(in: bytes, label)
      && labels.contains { PartWalk.valid.occurs(in: bytes, $0) }
  }

  /// Whether a part is called by one of some names and nothing else.
  private func isNamed(_ label: Range<Int>, _ names: WordList) -> Bool {
    let start = PartWalk.separators.end(in: bytes, at: label.lowerBound) ?? label.lowerBound
    return names.end(in: bytes, at: start, limit: label.upperBound) == label.upperBound
  }

  private static let separators: WordList = [",", ";", "、", ":"]
}
