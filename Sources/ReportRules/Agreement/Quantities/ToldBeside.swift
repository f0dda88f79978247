import ReportForms
import TextCore

/// Whether what surrounds a count shows that it is another than the table's: a part of it, or more than it.
///
/// Who tells the whole tells its parts next, in the same words: 办结12件，按期办结11件，延期办结1件; or first of
/// what it is a part: 行政复议9件，其中涉及政府信息公开2件.
struct ToldBeside {
  let report: Report
  /// All of the report, in order.
  let comparisons: [Comparison]

  private static let disclosure: WordList = ["信息公开", "申请公开", "公开申请"]
  private static let partLeads: WordList = ["其中", "包括"]
  /// What is told farther away is told of something else, and a sentence may be a megabyte; in bytes.
  private static let reach = 600

  func explains(_ index: Int) -> Bool {
    let own = comparisons[index]
    if own.quantity.certainty == .doubtful, isToldAtAll(own) { return true }
    return isToldByName(index) || addsUp(index) || isOfAnotherKind(index) || isPartOfAnother(index)
      || isOfNew(index) || isIncluded(index) || isToldWithout(own)
  }

  // MARK: other counts by the same name

  private func isToldByName(_ index: Int) -> Bool {
    let own = comparisons[index].quantity
    // 全部办结，结转1件 contradicts itself besides.
    if own.names == [.carriedOver], own.value == .zero { return false }
    guard let sentence = report.sentence(at: own.range.lowerBound)?.range else { return false }
    let paragraph = near(index)
    let others = paragraph.filter { $0 != index && comparisons[$0].quantity.names == own.names }
    let isSmaller = comparisons[index].expected.allSatisfy { own.value < $0.value }
    for other in others where comparisons[other].outcome == .agrees {
      if sentence.contains(comparisons[other].quantity.range.lowerBound) { return true }
      // The whole was told before.
      if other < index, isSmaller, own.value != .zero { return true }
    }
    guard let due = comparisons[index].expected.first?.value, own.names.count == 1, isSmaller,
      !others.isEmpty
    else { return false }
    return Amount.sum((others + [index]).map { comparisons[$0].quantity.value }) == due
  }

  /// The counts of the same paragraph, not too many of them.
  func near(_ index: Int) -> [Int] {
    let prose = comparisons[index].quantity.prose
    var first = index
    var last = index
    while first > 0, index - first < 20, comparisons[first - 1].quantity.prose == prose {
      first -= 1
    }
    while last + 1 < comparisons.count, last - index < 20,
      comparisons[last + 1].quantity.prose == prose
    { last += 1 }
    return Array(first...last)
  }

  // MARK: other numbers of the sentence

  /// A number of the sentence, and where it stands in the report.
  struct Neighbour {
    let number: ProseNumber
    let place: SourceRange
  }

  func neighbours(_ quantity: ProseQuantity) -> [Neighbour] {
    guard let sentence = report.sentence(at: quantity.range.lowerBound)?.range else { return [] }
    let passage = report.readings[quantity.prose].passage
    let start = report.prose[quantity.prose].range.lowerBound
    func place(_ number: ProseNumber) -> SourceRange {
      passage.folded.source(number.range).shifted(by: start)
    }
    let floor = max(sentence.lowerBound, quantity.range.lowerBound - ToldBeside.reach)
    let limit = min(sentence.upperBound, quantity.range.upperBound + ToldBeside.reach)
    let numbers = passage.numbers
    let first = numbers.partitioningIndex { place($0).lowerBound >= floor }
    return numbers[first...].lazy.map { Neighbour(number: $0, place: place($0)) }
      .prefix { $0.place.lowerBound < limit }
  }

  /// 全市216件，其中我局1件: a count that may be of more bodies, and the table's figure besides.
  private func isToldAtAll(_ own: Comparison) -> Bool {
    neighbours(own.quantity).contains { neighbour in
      !neighbour.place.overlaps(own.quantity.range)
        && own.expected.contains { $0.value == neighbour.number.amount }
    }
  }

  /// Whether it adds up to the table's figure with the counts that stand next to it and are no others of the
  /// form's: 自然人9件、法人3件.
  private func addsUp(_ place: Int) -> Bool {
    let own = comparisons[place]
    let quantity = own.quantity
    // What stands within reach is no further off among all counts, of which a megabyte holds thousands.
    let nearby =
      comparisons[max(0, place - 200)..<min(comparisons.count, place + 200)]
    guard own.expected.count == 1, let due = own.expected.first?.value, .zero < quantity.value,
      quantity.value < due
    else { return false }
    let all = neighbours(quantity)
    guard let index = all.firstIndex(where: { $0.place == quantity.range }) else { return false }
    let counts = all.indices.filter { isBeside(all[$0], all[index], quantity, nearby) }
    guard let position = counts.firstIndex(of: index) else { return false }
    for first in max(0, position - 5)...position {
      var sum = Amount.zero
      for last in first..<min(counts.count, first + 8) {
        guard let amount = all[counts[last]].number.amount, let next = sum + amount else { break }
        sum = next
        if last >= position, last > first, sum == due { return true }
        if sum > due { break }
      }
    }
    return false
  }

  private func isBeside(
    _ neighbour: Neighbour, _ own: Neighbour, _ quantity: ProseQuantity,
    _ counts: ArraySlice<Comparison>
  ) -> Bool {
    if neighbour.place == own.place { return true }
    guard neighbour.number.unit == own.number.unit, !neighbour.number.isVague else { return false }
    // Behind 其中 stand its own parts.
    let between =
      min(
        own.place.upperBound, neighbour.place.upperBound)..<max(
        own.place.lowerBound, neighbour.place.lowerBound)
    if ToldBeside.partLeads.occurs(in: report.bytes, between) { return false }
    return !counts.contains {
      $0.quantity.range == neighbour.place && $0.quantity.names != quantity.names
    }
  }

  /// 全年行政复议9件，其中涉及政府信息公开2件: all of the body's, and then those of the form.
  private func isOfAnotherKind(_ index: Int) -> Bool {
    let own = comparisons[index]
    guard own.quantity.names.allSatisfy({ $0 == .review || $0 == .litigation }) else {
      return false
    }
    // In the folded text: a line may end in the middle of a word.
    let bytes = report.readings[own.quantity.prose].passage.folded.bytes
    let all = neighbours(own.quantity)
    guard let place = all.first(where: { $0.place == own.quantity.range })?.number else {
      return false
    }
    let paragraph = near(index)
    return all.contains { neighbour in
      neighbour.number.range.lowerBound >= place.end
        && own.expected.contains { $0.value == neighbour.number.amount }
        // Lawsuits are no part of the reviews: 复议3件，因政府信息公开被提起行政诉讼2件.
        && !paragraph.contains {
          comparisons[$0].quantity.range == neighbour.place
            && comparisons[$0].quantity.names != own.quantity.names
        }
        && ToldBeside.disclosure.occurs(
          in: bytes, place.end..<neighbour.number.range.lowerBound)
    }
  }
}
