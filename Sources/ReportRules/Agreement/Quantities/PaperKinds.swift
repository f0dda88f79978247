import ReportForms
import TextCore

/// The three kinds of an office's papers, told without 其中 where no other is told of:
/// `制发公文75份，主动公开45份，依申请公开18份，不予公开12份`.
enum PaperKinds {
  private static let names: [WordList] = [["主动公开"], ["依申请公开"], ["不予公开", "不公开"]]
  private static let joints: WordList = [",", "、", ":", "("]
  private static let papers: WordList = ["公文", "文件"]
  private static let closing: WordList = ["。", ";", ",", ")"]
  private static let longestClause = 45

  static func faults(in text: FoldedProse, _ numbers: [ProseNumber]) -> [TotalBehind] {
    let bytes = text.bytes
    var faults: [TotalBehind] = []
    for index in numbers.indices.dropLast(3) {
      let whole = numbers[index]
      guard joints.end(in: bytes, at: whole.end) != nil, case .measure = whole.unit, !whole.isVague,
        isTold(numbers[(index + 1)...(index + 3)], behind: whole, bytes)
      else { continue }
      let kinds = Array(numbers[(index + 1)...(index + 3)])
      guard kinds.allSatisfy({ $0.unit == whole.unit && !$0.isVague && $0.decimals == 0 }),
        papers.occurs(
          in: bytes, max(0, whole.range.lowerBound - longestClause)..<whole.range.lowerBound),
        kinds[2].end >= bytes.count || closing.end(in: bytes, at: kinds[2].end) != nil,
        !tellsOfMore(behind: kinds[2], numbers[(index + 4)...], text),
        let sum = Amount.sum(kinds.compactMap(\.amount)), sum != whole.amount
      else { continue }
      faults.append(TotalBehind(total: whole, parts: kinds, sum: sum))
    }
    return faults
  }

  private static let more: WordList = ["涉密", "密件", "其余", "其他", "其它", "另", "删减", "剩余"]

  /// 不公开9件，涉密文件3件: whether the sentence goes on with others.
  private static func tellsOfMore(
    behind last: ProseNumber, _ next: ArraySlice<ProseNumber>, _ text: FoldedProse
  ) -> Bool {
    let end = text.sentence(around: last.range.lowerBound).upperBound
    return next.contains { $0.range.lowerBound < end && $0.unit == last.unit }
      || last.end < end && more.occurs(in: text.bytes, last.end..<end)
  }

  /// Whether the three stand in their order, each behind nothing but a mark.
  private static func isTold(
    _ kinds: ArraySlice<ProseNumber>, behind whole: ProseNumber, _ bytes: [UInt8]
  ) -> Bool {
    var place = whole.end
    for (kind, names) in zip(kinds, names) {
      guard let start = joints.end(in: bytes, at: place),
        names.end(in: bytes, at: start) == kind.range.lowerBound
      else { return false }
      place = kind.end
    }
    return true
  }
}
