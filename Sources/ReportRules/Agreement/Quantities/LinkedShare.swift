import ReportForms
import TextCore

/// Percentages of a part that are told with less, or with more, than 占.
extension ShareCheck {
  private static let among: WordList = ["其中", "其中有"]
  private static let parted: WordList = ["其中", "分别为", "分别是", "包括"]
  private static let ofWhole: WordList = [
    ",占", ",占比", ",占比为", ",占比达", ",占比达到", ",占总数的", ",占总数", ",占总量的", ",占总量",
  ]
  private static let closing: WordList = [")"]
  /// A clause with these in it tells of something else than the part in front.
  private static let turns: WordList = [",", "、", ";", ":", "(", ")", "其中", "较", "比", "率"]
  private static let longestClause = 36

  /// What tells all there are, in the clause of a count.
  private static let totals: WordList = ["共", "全年", "累计", "总", "合计", "新收", "收到", "受理", "收回"]
  private static let clauses: WordList = [",", ";", ":", "。"]

  /// Whether a count in front is the whole of a part by its words, and not one that is listed beside it:
  /// `网站464条、微信659条，占58.7%`.
  static func isNamed(_ whole: ProseNumber, _ part: ProseNumber, _ bytes: [UInt8]) -> Bool {
    guard let count = part.amount, let all = whole.amount, count <= all,
      whole.end <= part.range.lowerBound
    else { return false }
    if parted.occurs(in: bytes, whole.end..<part.range.lowerBound) { return true }
    let end = whole.range.lowerBound
    var start = max(0, end - longestClause)
    while let mark = clauses.first(in: bytes, start..<end) { start = mark.upperBound }
    return totals.occurs(in: bytes, start..<end)
  }

  /// `其中网站72条（60%）`, and `其中190项可网办，占比95%`.
  static func isLinkedFarther(
    _ share: ProseNumber, _ part: ProseNumber, _ text: FoldedProse
  ) -> Bool {
    let bytes = text.bytes
    let gap = part.end..<share.range.lowerBound
    if gap.count == 1, bytes[part.end] == 0x28 {
      guard !part.isVague, closing.end(in: bytes, at: share.end) != nil else { return false }
      let start = text.sentence(around: part.range.lowerBound).lowerBound
      return parted.occurs(in: bytes, start..<part.range.lowerBound)
    }
    guard let mark = ofWhole.start(in: bytes, before: gap.upperBound, floor: gap.lowerBound),
      among.start(in: bytes, before: part.range.lowerBound) != nil
    else { return false }
    let clause = gap.lowerBound..<mark
    return clause.count > 0 && clause.count <= longestClause
      && !bytes[clause].contains(where: \.isDigit) && !turns.occurs(in: bytes, clause)
  }
}

/// A rate that is told before the count of which it is: `收到留言50条，回复率100%，已回复48条`.
enum RateBefore {
  private static let fronts: WordList = [",", "(", ")", ":"]
  private static let leads: WordList = ["已", "共", "共计", "实际", "其中", "表示", "全年"]
  private static let behind: WordList = ["了", "的有", "的"]
  private static let closing: WordList = [")"]
  /// With the characters of a rate's name.
  private static let longestName = 6

  static func faults(in text: FoldedProse, _ numbers: [ProseNumber]) -> [ShareCheck.Fault] {
    let bytes = text.bytes
    var faults: [ShareCheck.Fault] = []
    for index in numbers.indices where numbers[index].unit == .percent {
      let share = numbers[index]
      guard !share.isVague, index + 1 < numbers.count,
        let mark = ShareCheck.rate.start(in: bytes, before: share.range.lowerBound),
        mark >= longestName
      else { continue }
      let name = Array(bytes[(mark - longestName)..<mark])
      guard let (whole, part) = counts(numbers, index, name, bytes), let base = whole.amount?.whole,
        let count = part.amount?.whole, count <= base, base > 0,
        !ShareCheck.isShare(share, count, of: base)
      else { continue }
      let sentence = text.sentence(around: share.range.lowerBound)
      guard !ShareCheck.otherBase.occurs(in: bytes, sentence),
        !ShareCheck.underWay.occurs(in: bytes, sentence),
        ShareCheck.isToldInFull(bytes, share.range.lowerBound)
      else { continue }
      faults.append(
        ShareCheck.Fault(percentage: share, part: part, whole: whole, rest: nil, isRate: true))
    }
    return faults
  }

  private static func counts(
    _ numbers: [ProseNumber], _ index: Int, _ name: [UInt8], _ bytes: [UInt8]
  ) -> (whole: ProseNumber, part: ProseNumber)? {
    let share = numbers[index]
    func isPart(_ part: ProseNumber, behind end: Int) -> Bool {
      guard !part.isVague, end < part.range.lowerBound else { return false }
      let start = leads.skip(
        in: bytes, from: fronts.skip(in: bytes, from: end, limit: part.range.lowerBound),
        limit: part.range.lowerBound)
      let label = bytes[start..<part.range.lowerBound]
      guard start > end, label.count >= name.count, label.starts(with: name) else { return false }
      let rest = behind.skip(in: bytes, from: start + name.count, limit: part.range.lowerBound)
      return rest == part.range.lowerBound
    }
    func isCount(_ number: ProseNumber) -> Bool {
      if case .measure = number.unit { !number.isVague && number.decimals == 0 } else { false }
    }
    let next = numbers[index + 1]
    guard isCount(next) else { return nil }
    // 收到50条，回复率100%，已回复48条
    if index > 0, isCount(numbers[index - 1]), numbers[index - 1].unit == next.unit,
      isPart(next, behind: share.end)
    {
      let gap = numbers[index - 1].end..<share.range.lowerBound
      let start = fronts.end(in: bytes, at: gap.lowerBound) ?? gap.lowerBound
      if bytes[start..<gap.upperBound].starts(with: name) { return (numbers[index - 1], next) }
    }
    // 满意率94%（发放问卷200份，满意188份）
    guard index + 2 < numbers.count, share.end < bytes.count, bytes[share.end] == 0x28,
      numbers[index + 2].unit == next.unit, isCount(numbers[index + 2]),
      closing.end(in: bytes, at: numbers[index + 2].end) != nil,
      isPart(numbers[index + 2], behind: next.end),
      !bytes[share.end..<next.range.lowerBound].contains(0x29)
    else { return nil }
    return (next, numbers[index + 2])
  }
}
