import ReportForms
import TextCore

/// Shares that are all there are, for the last is that of 其他 or a total follows, and that are not 100%
/// together.
struct ShareTotal {
  /// The last of the shares, or the total.
  let place: ProseNumber
  let sum: Amount

  private static let shares: WordList = ["占", "占比", "占比为", "占比达", "占总数的", "占总数", "占总量的", "占总量"]
  /// 甲、乙各占2.1% is said of several.
  private static let each: WordList = ["各", "均", "都", "分别"]
  private static let totals: WordList = [",共计", ",合计", ",总计", ",两项合计", ",三项合计", ",合计为", ",共计为"]
  private static let remainder: WordList = ["其他", "其它", "其余"]
  private static let breaks: WordList = [",", "、", ";", ":", "和"]
  /// Where some are parts of others, or may be counted twice.
  private static let nested: WordList = [
    "其中", "包括", "(", ")", "增", "降", "较", "比上", "率", "多选", "交叉", "重叠", "重复", "约", "近", "以上",
  ]
  /// Shares that are farther from the whole leave some untold.
  private static let near: ClosedRange<Int64> = 85_000_000...115_000_000
  /// Nobody tells of more; each of a run may be where its whole begins.
  private static let most = 60

  static func faults(in text: FoldedProse, _ numbers: [ProseNumber]) -> [ShareTotal] {
    let bytes = text.bytes
    var faults: [ShareTotal] = []
    /// The shares of the sentence up to here.
    var run: [ProseNumber] = []
    for (index, number) in numbers.enumerated() where number.unit == .percent {
      let label = label(bytes, before: number.range.lowerBound)
      if let last = run.last {
        let gap = last.end..<number.range.lowerBound
        if totals.end(in: bytes, at: gap.lowerBound) == gap.upperBound {
          if run.count > 1, let sum = Amount.sum(run.compactMap(\.amount)),
            let said = number.amount, said.description == "100", isOff(run, sum)
          {
            faults.append(ShareTotal(place: number, sum: sum))
          }
          run = []
          continue
        }
        if nested.occurs(in: bytes, gap) || text.sentence(around: last.end).upperBound < number.end
        {
          run = []
        }
      }
      guard !number.isVague, number.amount != nil, let label else {
        run = []
        continue
      }
      run.append(number)
      // One more may follow: 其他类占5%，未分类占5%.
      let isLast = index + 1 == numbers.count || numbers[index + 1].unit != .percent
      if isLast, (3...most).contains(run.count), remainder.end(in: bytes, at: label) != nil,
        number.end == bytes.count || bytes[number.end] != 0x28,
        let sum = Amount.sum(run.compactMap(\.amount)), isOff(run, sum),
        !(1..<run.count).contains(where: { !isOff(Array(run[$0...])) })
      {
        faults.append(ShareTotal(place: number, sum: sum))
      }
    }
    return faults
  }

  private static func isOff(_ run: [ProseNumber]) -> Bool {
    guard let sum = Amount.sum(run.compactMap(\.amount)) else { return false }
    let unit: Int64 = run.contains { $0.decimals == 0 } ? 1_000_000 : 100_000
    let difference = abs(sum.millionths - 100_000_000)
    return difference > unit * Int64(run.count)
  }

  private static func isOff(_ run: [ProseNumber], _ sum: Amount) -> Bool {
    near.contains(sum.millionths) && isOff(run)
  }

  /// Where the clause begins that tells of what a share is.
  private static func label(_ bytes: [UInt8], before end: Int) -> Int? {
    guard let word = shares.start(in: bytes, before: end),
      each.start(in: bytes, before: word) == nil
    else { return nil }
    var place = word
    while place > 0, end - place < 60, breaks.start(in: bytes, before: place) == nil {
      place = bytes.characterStart(before: place)
    }
    return place
  }
}
