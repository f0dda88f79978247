import ReportForms
import TextCore

/// What became of the applications that came in this year, told apart from those carried in.
extension ToldBeside {
  /// 新收的47件申请中，办结45件，结转2件: those carried in were dealt with besides.
  func isOfNew(_ index: Int) -> Bool {
    let own = comparisons[index].quantity
    guard own.names.count == 1, own.statement == .number, ToldBeside.areDone(own.names),
      let sentence = report.sentence(at: own.range.lowerBound)?.range,
      let carriedIn = told(.carriedIn), .zero < carriedIn,
      let carriedOver = told(.carriedOver), let received = told(.received)
    else { return false }
    let others = near(index).filter {
      $0 != index && sentence.contains(comparisons[$0].quantity.range.lowerBound)
    }.map { (place: $0, quantity: comparisons[$0].quantity) }
    // The new ones are told first, and rightly.
    guard
      others.contains(where: {
        $0.place < index && $0.quantity.names == [.received] && $0.quantity.value == received
      })
    else { return false }
    let told = [own] + others.map(\.quantity).filter { ToldBeside.areDone($0.names) }
    func sum(_ names: [ProseQuantity.Name]) -> Amount? {
      let counts = told.filter { $0.names.allSatisfy(names.contains) }
      return counts.isEmpty ? nil : Amount.sum(counts.map(\.value))
    }
    // What is told of those that are pending, or all that the table has.
    let pending = sum([.carriedOver])
    let isPending = own.names == [.carriedOver]
    guard !isPending || told.count > 1,
      let handled = ToldBeside.isResult(own.names)
        ? sum(ToldBeside.results) : sum([.handled]) ?? sum([.answered]) ?? sum(ToldBeside.results),
      handled + (pending ?? carriedOver) == received
    else { return false }
    // Of what is left over, no more than was carried in is old.
    guard let pending else { return true }
    guard pending <= carriedOver, let most = pending + carriedIn else { return false }
    return carriedOver <= most
  }

  private static let results: [ProseQuantity.Name] = [
    .disclosed, .partlyDisclosed, .disclosedAtAll, .refused, .unavailable, .notProcessed,
    .otherwise,
  ]

  private static func isResult(_ names: [ProseQuantity.Name]) -> Bool {
    names.allSatisfy(results.contains)
  }

  private static func areDone(_ names: [ProseQuantity.Name]) -> Bool {
    names == [.handled] || names == [.answered] || names == [.carriedOver] || isResult(names)
  }

  private func told(_ name: ProseQuantity.Name) -> Amount? {
    CountedCells.readings(of: name, in: report)?.first?.value
  }
}
