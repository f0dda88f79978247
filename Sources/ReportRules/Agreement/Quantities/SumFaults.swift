import ReportForms
import TextCore

/// What is wrong in a passage besides the parts of its lists: totals, shares and growth.
enum SumFaults {
  static func faults(
    in text: FoldedProse, _ numbers: [ProseNumber], _ words: WordSurvey
  ) -> [ProseSum.Fault] {
    var faults: [ProseSum.Fault] = []
    var told: Set<Int> = []
    func report(
      _ place: ProseNumber, _ zh: String, _ en: String, _ numbers: [ProseNumber],
      related: [RelatedPlace], follows: (@Sendable (Int) -> Bool)? = nil
    ) {
      // One number is told once, however much of it is wrong.
      guard told.insert(place.range.lowerBound).inserted else { return }
      var findings = Findings(ProseSum.info)
      findings.report(text.source(place.range), zh, en, related: related)
      faults += findings.diagnostics.map {
        ProseSum.Fault(
          finding: $0, numbers: numbers.map { text.source($0.range) }, follows: follows)
      }
    }
    func related(_ number: ProseNumber, _ zh: String, _ en: String) -> RelatedPlace {
      RelatedPlace(text.source(number.range), Localized(zh, en))
    }
    if words.lists.contains(PassageWords.percent) {
      for rate in ImpossibleRate.faults(in: text, numbers) {
        let said = text.string(rate.range)
        report(
          rate, "比率不会超过 100%，此处为 \(said)%", "no such rate is above 100%, and this is \(said)%", [],
          related: [])
      }
    }
    guard numbers.count > 1 else { return faults }
    for fault in TotalBehind.faults(in: text, numbers) + TotalOfRow.faults(in: text, numbers)
      + PaperKinds.faults(in: text, numbers)
    {
      let said = text.string(fault.total.range)
      report(
        fault.total, "各项之和为 \(fault.sum)，不是 \(said)",
        "the parts add up to \(fault.sum), not to \(said)",
        [fault.total] + fault.parts,
        related: fault.parts.map { related($0, "其中一项", "a part") })
    }
    for fault in GrowthCheck.faults(in: text, numbers) {
      let (old, new) = (text.string(fault.before.range), text.string(fault.now.range))
      let said =
        text.string(fault.growth.range) + (fault.growth.unit == .percent ? "%" : "")
      report(
        fault.growth, "从 \(old) 到 \(new) 的变化不是 \(said)",
        "from \(old) to \(new) is no change of \(said)", [fault.now],
        related: [
          related(fault.now, "本年", "this year"), related(fault.before, "上年", "the year before"),
        ], follows: fault.follows)
    }
    guard words.lists.contains(PassageWords.percent) else { return faults }
    for fault in ChangeCheck.faults(in: text, numbers) {
      let (change, new) = (text.string(fault.change.range), text.string(fault.now.range))
      let said = text.string(fault.growth.range)
      report(
        fault.growth, "变化 \(change) 后为 \(new)，变化的比例不是 \(said)%",
        "a change of \(change) up to \(new) is not \(said)%", [fault.now],
        related: [
          related(fault.now, "本年", "this year"), related(fault.change, "变化", "the change"),
        ], follows: fault.follows)
    }
    for fault in ShareCheck.faults(in: text, numbers) + RateBefore.faults(in: text, numbers)
      + ItemShare.faults(in: text, numbers)
    {
      let said = text.string(fault.percentage.range)
      let part = fault.rest.map { $0.description } ?? text.string(fault.part.range)
      let whole = text.string(fault.whole.range)
      report(
        fault.percentage, "\(part) 占 \(whole) 的比例不是 \(said)%",
        "\(part) is not \(said)% of \(whole)", [],
        related: [
          related(fault.part, "部分", "the part"), related(fault.whole, "总数", "the whole"),
        ], follows: fault.isRate ? nil : fault.follows)
    }
    for fault in ShareTotal.faults(in: text, numbers) {
      report(
        fault.place, "各项占比之和为 \(fault.sum)%，不是 100%",
        "the shares add up to \(fault.sum)%, not to 100%", [], related: [])
    }
    return faults
  }
}
