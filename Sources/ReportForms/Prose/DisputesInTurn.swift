import TextCore

/// 复议 and 诉讼 told one after the other, of which the first alone says that disclosure is spoken of.
extension QuantityGuard {
  private static let onDisclosure: WordList = ["信息公开", "公开申请"]
  private static let review: WordList = ["复议"]
  private static let court: WordList = ["诉讼", "应诉", "受理", "审理", "复议机关", "复议机构"]
  private static let others: WordList = ["无关", "不涉及", "非信息公开", "非政府信息公开", "除", "不属于"]
  private static let partLeads: WordList = ["其中", "包括", "涉及"]
  private static let bodies: WordList = [
    "局", "部门", "单位", "委员会", "办事处", "乡镇", "街道", "镇",
  ]

  /// 因政府信息公开被申请行政复议6件；被提起行政诉讼4件: whether the part in front of a ; tells of reviews on
  /// disclosure, and this one goes on with nothing but what was done next.
  func goesOnAboutDisclosure(_ start: Int) -> Bool {
    let sentence = reader.text.sentence(around: start)
    guard sentence.lowerBound > 0, bytes[sentence.lowerBound - 1] == 0x3B,
      isLed(start, from: sentence.lowerBound),
      !QuantityGuard.others.occurs(in: bytes, sentence)
    else { return false }
    let before = reader.text.sentence(around: sentence.lowerBound - 1)
    guard let cause = QuantityGuard.onDisclosure.first(in: bytes, before),
      let review = QuantityGuard.review.first(in: bytes, cause.upperBound..<before.upperBound)
    else { return false }
    // Half a year's, or another body's.
    if isPartOfYear(review.lowerBound)
      || certainty(review.lowerBound, before.upperBound) != .certain
      || reader.isGovernment
        && QuantityGuard.bodies.occurs(in: bytes, before.lowerBound..<cause.lowerBound)
    {
      return false
    }
    // Of 行政复议30件，其中涉及信息公开2件 the lawsuits would be as many as all.
    return !QuantityGuard.partLeads.occurs(in: bytes, before.lowerBound..<review.lowerBound)
      && !QuantityGuard.review.occurs(in: bytes, before.lowerBound..<cause.lowerBound)
      && !QuantityGuard.court.occurs(in: bytes, before)
      && !QuantityGuard.others.occurs(in: bytes, before)
  }

  private static let outcomes: WordList = ["维持", "纠正", "审结", "驳回", "撤销", "终止", "其他结果"]

  /// `行政复议6件，其中维持4件、纠正2件，被提起行政诉讼4件`: whether the list behind 其中 tells how reviews ended,
  /// and is over.
  func followsOutcomes(_ name: ProseQuantity.Name, _ clause: Int, _ start: Int) -> Bool {
    guard name == .litigation || name == .review, clause > 0, bytes[clause - 1] == 0x2C else {
      return false
    }
    let sentence = reader.text.sentence(around: start).lowerBound
    guard sentence < clause,
      let list = QuantityGuard.partLeads.first(in: bytes, sentence..<clause)
    else { return false }
    if followsResults(sentence, list, clause, start) { return true }
    return name == .litigation && isLed(start, from: clause)
      && QuantityGuard.review.occurs(in: bytes, sentence..<list.lowerBound)
      && !QuantityGuard.court.occurs(in: bytes, sentence..<clause)
      && QuantityGuard.outcomes.occurs(in: bytes, list.upperBound..<clause)
  }

  private static let filed: WordList = ["申请"]
  private static let dispositions: WordList = [
    "予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理",
  ]

  /// `收到申请3件，其中予以公开2件、无法提供1件，因政府信息公开引发行政复议1件`: the list behind 其中 is of applications.
  private func followsResults(
    _ sentence: Int, _ list: Range<Int>, _ clause: Int, _ start: Int
  ) -> Bool {
    QuantityGuard.filed.occurs(in: bytes, sentence..<list.lowerBound)
      && QuantityGuard.dispositions.occurs(in: bytes, list.upperBound..<clause)
      && !QuantityGuard.review.occurs(in: bytes, sentence..<clause)
      && !QuantityGuard.court.occurs(in: bytes, sentence..<clause)
      && !QuantityGuard.partLeads.occurs(in: bytes, clause..<start)
  }

  /// Whether nothing but the verb stands in front of a dispute: 被提起.
  private func isLed(_ start: Int, from floor: Int) -> Bool {
    var place = start
    while place > floor,
      let next = QuantityWords.jointVerb.start(in: bytes, before: place, floor: floor)
    {
      place = next
    }
    return place == floor
  }
}
