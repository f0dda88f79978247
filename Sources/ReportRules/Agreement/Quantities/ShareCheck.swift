import ReportForms
import TextCore

/// Percentages that stand behind their counts: 网上申请6件，占60%.
struct ShareCheck {
  /// A percentage that follows from none of the wholes in front.
  struct Fault {
    let percentage: ProseNumber
    let part: ProseNumber
    let whole: ProseNumber
    /// What is left of the whole, where the part is what the rate leaves out: 不合格26批次，合格率90%.
    let rest: Amount?
    /// Whether it is a rate, whose base stands beside it.
    var isRate = false

    /// Whether it is the part's share in another whole.
    func follows(from whole: Int) -> Bool {
      guard let count = part.amount?.whole else { return true }
      return count <= whole && ShareCheck.isShare(percentage, count, of: whole)
    }
  }

  private static let link: WordList = [
    "占", "占比", "占比为", "占总数的", "占总数", "占总量的", "占总量", "占申请总数的", "占申请总量的", "占全部申请的", "占比达",
    "占收到申请总数的", "占办理总数的", "占比例为", "占申请数的", "占比达到", "占全年申请总量的", "占申请总数", "占申请总量",
  ]

  /// - Parameter numbers: all of the text.
  static func faults(in text: FoldedProse, _ numbers: [ProseNumber]) -> [Fault] {
    let bytes = text.bytes
    var faults: [Fault] = []
    for index in numbers.indices.dropFirst() where numbers[index].unit == .percent {
      let share = numbers[index]
      let part = numbers[index - 1]
      guard !share.isVague, !part.isVague || part.hasNoun, case .measure = part.unit,
        !isOneOfSeveral(numbers, index, bytes)
      else { continue }
      let isLinked =
        !part.isVague && isLinked(bytes, part.end, share.range.lowerBound)
        || isLinkedFarther(share, part, text)
      guard isLinked || !part.isVague else { continue }
      guard isLinked || (index > 1 && isRate(bytes, numbers[(index - 2)...index], text)) else {
        continue
      }
      let start = text.sentence(around: part.range.lowerBound).lowerBound
      var first = index - 1
      while first > 0, numbers[first - 1].range.lowerBound >= start { first -= 1 }
      // 信函8件，占66.7%，网络4件，占33.3%: what has a share of its own is no whole.
      var wholes = (first..<(index - 1)).filter { place in
        numbers[place].unit == part.unit && numbers[place + 1].unit != .percent
      }.map { numbers[$0] }
      if let whole = wholeBefore(numbers[..<first], start, part, text) {
        wholes.insert(whole, at: 0)
      }
      if wholes.isEmpty, isLinked, let whole = ItemShare.whole(numbers[..<first], start, part, text)
      {
        wholes = [whole]
      }
      // 办结350件，办结率98.3%，其中当日300件，占85.7%: behind a rate the count in front may be the whole.
      let rated = (first..<(index - 1)).filter { place in
        numbers[place].unit == part.unit && numbers[place + 1].unit == .percent
          && rate.start(
            in: bytes, before: numbers[place + 1].range.lowerBound, floor: numbers[place].end)
            != nil
      }.map { numbers[$0] }
      // 12项任务完成11项: the whole may have its noun right behind it.
      let base = isLinked ? nil : numbers[index - 2]
      guard !wholes.isEmpty, let whole = wholes.first,
        !wholes.contains(where: { $0.isVague && !($0.hasNoun && $0 == base) }),
        !follows(share, part, wholes), !follows(share, part, rated),
        wholes.count < 2 || Amount.sum(wholes.compactMap(\.amount)) != part.amount,
        !isShareOfAnother(share, wholes + [part]),
        isLinked
          || !isShareOfRest(share, part, wholes)
            && !isShareOfSeveral(share, wholes + [part], bytes),
        !hasOtherBase(bytes, share, text.sentence(around: part.range.lowerBound)),
        !isLinked || isNamed(whole, part, bytes),
        !CountsAround(numbers, index - 1, bytes).containsWhole(
          ofUpTo: isLinked ? mostTogether : 1, { isShare(share, $0, of: $1) })
      else { continue }
      let rest = isLinked || !isLeftOut(bytes, part) ? nil : difference(whole, part)
      faults.append(
        Fault(percentage: share, part: part, whole: whole, rest: rest, isRate: !isLinked))
    }
    return faults
  }

  private static let opening: WordList = ["其中"]

  /// No more numbers than this are looked at in front of such a sentence.
  private static let farthest = 16

  /// `发布信息186条。其中政策文件12条，占6.5%`: the number right in front of a sentence that opens with 其中,
  /// where nothing else is counted so.
  private static func wholeBefore(
    _ front: ArraySlice<ProseNumber>, _ start: Int, _ part: ProseNumber, _ text: FoldedProse
  ) -> ProseNumber? {
    guard let number = front.last, opening.end(in: text.bytes, at: start) != nil,
      number.unit == part.unit, start - number.end <= 4, front.count <= farthest,
      !front.dropLast().contains(where: { $0.unit == part.unit })
    else { return nil }
    return number
  }

  /// Whether it is the share of another of the counts in front: `采纳52条，未采纳34条，采纳率60.5%` of 86.
  private static func isShareOfAnother(_ share: ProseNumber, _ counts: [ProseNumber]) -> Bool {
    counts.indices.contains { part in
      counts.indices.contains { $0 != part && follows(share, counts[part], [counts[$0]]) }
    }
  }

  /// Whether it is the share of what the part leaves of a whole: `不合格26批次，合格率98%`, and
  /// `由1206份精简为812份，精简率32.7%`.
  private static func isShareOfRest(
    _ share: ProseNumber, _ part: ProseNumber, _ wholes: [ProseNumber]
  ) -> Bool {
    guard let count = part.amount?.whole else { return false }
    var sum = 0
    for number in wholes.reversed() {
      guard let whole = number.amount?.whole, whole >= 0, whole < 1_000_000_000 else {
        return false
      }
      sum += whole
      if [whole, sum].contains(where: { isShare(share, $0 - count, of: $0) }) { return true }
    }
    return false
  }

  /// `自然人41件、企业4件，占93.8%` is of both.
  private static let mostTogether = 4

  private static let denials: WordList = [
    "不", "未", "没", "尚未", "暂", "暂缓", "正在", "待", "仍在", "还在", "无法", "拒绝",
  ]
  private static let clauses: WordList = [",", "、", ";", ":", "(", "其中"]

  /// Whether the part is told as what is not so: `未公开6项`.
  private static func isLeftOut(_ bytes: [UInt8], _ part: ProseNumber) -> Bool {
    let end = part.range.lowerBound
    var start = max(0, end - 60)
    while let mark = clauses.first(in: bytes, start..<end) { start = mark.upperBound }
    return denials.occurs(in: bytes, start..<end)
  }

  private static func difference(_ whole: ProseNumber, _ part: ProseNumber) -> Amount? {
    guard let whole = whole.amount?.whole, let part = part.amount?.whole, part <= whole else {
      return nil
    }
    return Amount(exactly: whole - part)
  }

  static let outcomes: WordList = [
    "予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理",
  ]

  /// Outcomes of applications are shares of those that were answered, which the sentence need not name.
  private static func hasOtherBase(
    _ bytes: [UInt8], _ share: ProseNumber, _ sentence: Range<Int>
  ) -> Bool {
    let front = sentence.lowerBound..<share.range.lowerBound
    // 主动公开320份、依申请公开410份、不予公开130份 are kinds of papers.
    return outcomes.occurs(in: bytes, front)
      && !(onDemand.occurs(in: bytes, front) && ofItself.occurs(in: bytes, front))
  }

  private static let onDemand: WordList = ["依申请公开"]
  private static let ofItself: WordList = ["主动公开"]

  private static let joints: WordList = ["、", "和", "及", "与", "以及", ","]

  /// `网站365条、微信247条，占59.6%和40.4%`: the first share is not that of the nearest part.
  static func isOneOfSeveral(_ numbers: [ProseNumber], _ index: Int, _ bytes: [UInt8]) -> Bool {
    guard index + 1 < numbers.count, numbers[index + 1].unit == .percent else { return false }
    return joints.end(in: bytes, at: numbers[index].end) == numbers[index + 1].range.lowerBound
  }

  static let rate: WordList = ["率", "率为", "率达", "率达到", "率:"]
  /// What was carried in or fell due in another year makes a base that is not in the sentence.
  static let otherBase: WordList = [
    "结转", "上年", "去年", "到期", "应办", "应答", "在办", "期限", "撤回", "补正",
  ]
  /// Of applications some are always under way, unless the rate is called as its part is.
  static let underWay: WordList = ["申请", "按时", "按期"]
  private static let whole: WordList = ["100"]

  /// `发放200份，收回196份，收回率98%`: the rate is called as its part is, right behind it.
  private static func isRate(
    _ bytes: [UInt8], _ numbers: ArraySlice<ProseNumber>, _ text: FoldedProse
  ) -> Bool {
    let (base, part, share) = (
      numbers[numbers.startIndex], numbers[numbers.startIndex + 1], numbers[numbers.startIndex + 2]
    )
    guard base.unit == part.unit,
      let mark = rate.start(in: bytes, before: share.range.lowerBound, floor: part.end)
    else { return false }
    var start = part.end
    if start < mark, bytes[start] == 0x2C || bytes[start] == 0x28 { start += 1 }
    let name = start..<mark
    guard (6...12).contains(name.count), name.count % 3 == 0, base.end <= part.range.lowerBound,
      let base = base.amount, let counted = part.amount, counted <= base
    else { return false }
    let label = numbers[numbers.startIndex].end..<part.range.lowerBound
    let sentence = text.sentence(around: part.range.lowerBound)
    if otherBase.occurs(in: bytes, sentence) { return false }
    var names = [String(decoding: bytes[name], as: UTF8.self)]
    // 收回196份 has its 回收率.
    if name.count == 6 {
      names.append(
        String(decoding: bytes[(start + 3)..<mark] + bytes[start..<(start + 3)], as: UTF8.self))
    }
    guard WordList(names).occurs(in: bytes, label) else { return false }
    // All of those that were due may be told as 100%, unless nothing else is told at all.
    if whole.end(in: bytes, at: share.range.lowerBound) != nil {
      return name.count == 6 && !underWay.occurs(in: bytes, sentence)
        && isToldInFull(bytes, share.range.lowerBound)
    }
    // 按时回复90条，按时回复率90% is told in full; 办结48件，按时办结率100% is not.
    return name.count > 6 || !underWay.occurs(in: bytes, sentence)
      || isToldInFull(bytes, share.range.lowerBound)
  }

  /// Farther than any paragraph reaches that a person writes, in bytes: each of a text's shares may ask.
  private static let reach = 6000

  /// Whether nothing in the whole passage tells that some are not yet due.
  ///
  /// - Parameter place: of the share.
  static func isToldInFull(_ bytes: [UInt8], _ place: Int) -> Bool {
    let range = max(0, place - reach)..<min(bytes.count, place + reach)
    return !otherBase.occurs(in: bytes, range) && !timely.occurs(in: bytes, range)
  }

  private static let timely: WordList = ["按时", "按期", "及时率", "正在", "尚未", "未办", "其余"]

  private static func isLinked(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var place = start
    if place < end, bytes[place] == 0x2C || bytes[place] == 0x28 { place += 1 }
    return link.end(in: bytes, at: place) == end
  }

  /// Whether the percentage, rounded up or down at the digits shown, is the part's share in some
  /// whole, or in some wholes together.
  private static func follows(
    _ share: ProseNumber, _ part: ProseNumber, _ wholes: [ProseNumber]
  ) -> Bool {
    guard let count = part.amount?.whole, count >= 0 else { return true }
    var sum = 0
    for number in wholes.reversed() {
      guard let whole = number.amount?.whole, whole >= 0, whole < 1_000_000_000 else {
        return true
      }
      sum += whole
      if [whole, sum].contains(where: { isShare(share, count, of: $0) }) { return true }
    }
    return false
  }

  /// Whether the percentage, rounded up or down at the digits shown, is a count's share in a whole; true
  /// as well where the numbers are too long to tell.
  static func isShare(_ share: ProseNumber, _ count: Int, of whole: Int) -> Bool {
    guard let said = share.amount, count < 1_000_000_000, share.decimals <= 4 else { return true }
    guard whole > 0, count >= 0 else { return false }
    var scaled = count * 100
    var unit = 1_000_000
    for _ in 0..<share.decimals {
      scaled *= 10
      unit /= 10
    }
    let low = scaled / whole
    let high = scaled % whole == 0 ? low : low + 1
    return said.millionths == Int64(low * unit) || said.millionths == Int64(high * unit)
  }
}
