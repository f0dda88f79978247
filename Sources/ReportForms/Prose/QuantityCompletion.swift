import TextCore

/// Statements that nothing was left over: 全部办结, 均已办结.
extension QuantityReader {
  static let completion: WordList = [
    "全部办结", "已全部办结", "全部按时办结", "全部按期办结", "全部依法办结", "全部办理完毕", "全部按时办理完毕", "全部在法定期限内办结",
    "全部依法按时办结", "全部及时办结", "全部按规定办结", "全部按时限办结",
  ]

  /// Of what the clause in front counts: `收到申请14件，均已办结`.
  static let followingCompletion: WordList = [
    "均已办结", "均按期办结", "均按时办结", "均及时办结", "均依法办结", "均在法定期限内办结", "均在规定期限内办结",
    "均在法定时限内办结", "均在规定时限内办结", "均已按时办结", "均已按期办结", "均已依法办结", "均已办理完毕", "均已及时办结", "均已在法定期限内办结",
    "均已按时办理完毕",
  ]
  /// Where the paragraph speaks of them no more need be said.
  private static let anyApplications: WordList = ["申请"]
  private static let receiving: WordList = ["收到", "新收", "受理", "接到", "办理"]

  private static let partWords: WordList = [
    "上年", "结转", "到期", "应", "部分", "除", "不予", "答复", "其余", "剩余", "余下",
  ]

  /// 11月30日前收到的申请全部办结; 行政许可事项86件，全部办结.
  private static let limits: WordList = [
    "日前收到", "日前的", "底前收到", "行政许可", "行政审批", "许可事项", "服务事项",
  ]

  private static let before: WordList = ["日以前", "日之前", "底以前", "底之前"]
  private static let yearEnd: WordList = ["12月31", "12月"]
  private static let subjects: WordList = ["申请", "的申请", "申请件", "件"]
  private static let exceptions: WordList = ["外,", "外,其他", "外,其它", "外,其余", "外,剩余"]

  /// 12月10日以前收到的申请已全部办结; 除结转下年的2件外，其他申请全部办结.
  private func isOfSome(_ start: Int) -> Bool {
    let front = text.sentence(around: start).lowerBound..<start
    if let limit = QuantityReader.before.first(in: bytes, front),
      QuantityReader.yearEnd.start(in: bytes, before: limit.lowerBound) == nil
    {
      return true
    }
    let place = QuantityReader.subjects.start(in: bytes, before: start, floor: front.lowerBound)
    return QuantityReader.exceptions.start(
      in: bytes, before: place ?? start, floor: front.lowerBound) != nil
  }

  /// Whether the clause right in front of `，均已办结` counts all applications and ends with their number.
  private func followsAll(_ start: Int) -> Bool {
    guard start > 0, bytes[start - 1] == 0x2C,
      QuantityReader.counted.start(in: bytes, before: start - 1) != nil
    else { return false }
    let clause = QuantityGuard(reader: self).clause(start - 1, start - 1, floor: 0)
    return QuantityReader.receiving.occurs(in: bytes, clause)
      && QuantityReader.anyApplications.occurs(in: bytes, clause)
      && !QuantityReader.partWords.occurs(in: bytes, clause)
      && !QuantityReader.someOf.occurs(in: bytes, clause)
      && !QuantityWords.requestsForbidden.occurs(in: bytes, clause)
  }

  /// 上年结转3件，已全部办结 is said of the three.
  private func followsCarriedIn(_ clause: Int) -> Bool {
    guard clause > 0, bytes[clause - 1] == 0x2C,
      QuantityReader.counted.start(in: bytes, before: clause - 1) != nil
    else { return false }
    let before = QuantityGuard(reader: self).clause(
      clause - 1, clause - 1, floor: sentenceStart(clause - 1))
    return QuantityReader.lastYearWords.occurs(in: bytes, before)
      && before.lowerBound == sentenceStart(clause - 1)
  }

  private static let someOf: WordList = ["其中", "包括", "含"]

  func completed(at start: Int) -> (ProseQuantity, Int)? {
    let following = QuantityReader.followingCompletion.end(in: bytes, at: start)
    guard
      let end = QuantityReader.completion.end(in: bytes, at: start)
        ?? following.flatMap({ followsAll(start) ? $0 : nil }),
      context.topic(before: start) == .requests, !context.isForeign(before: start),
      isBoundary(end),
      !QuantityReader.limits.occurs(
        in: bytes, text.sentence(around: start).lowerBound..<start),
      !isOfSome(start)
    else { return nil }
    let guarding = QuantityGuard(reader: self)
    let clause = guarding.clause(start, end, floor: 0)
    guard !QuantityReader.partWords.occurs(in: bytes, clause),
      !QuantityWords.requestsForbidden.occurs(in: bytes, clause),
      !guarding.followsAnother(start), !followsCarriedIn(clause.lowerBound)
    else { return nil }
    let quantity = ProseQuantity(
      names: [.carriedOver], value: .zero, range: text.source(start..<end),
      statement: .completion,
      // 均已办结 may be said of those that were due.
      certainty: min(following == nil ? .certain : .likely, guarding.certainty(start, end)),
      isEach: true,
      isHan: false, isInYuan: false, decimals: 0, prose: 0)
    return (quantity, end)
  }
}
