import ReportForms
import ReportRules
import Testing
import TextCore

struct BalanceCheckTests {
  static let editions = FormEdition.all.filter(\.isFixed).map(\.id)

  @Test(arguments: editions)
  func everyIdentityOfABalancedTableHolds(edition id: String) throws {
    let edition = try #require(FormEdition.named(id))
    let applications = try BalancedTable.applications(edition, seed: 1).check
    #expect(applications.counts.assessable == applications.states.count)
    #expect(applications.counts.holding == (edition.id == "2019" ? 37 : 39))
    #expect(applications.faults.isEmpty)
    let review = try BalancedTable.review(edition, seed: 2).check
    #expect(review.counts == (3, 3))
    #expect(review.faults.isEmpty)
  }

  /// One wrong cell, whichever it is and however wrong, is one fault: that cell, with the value that it had.
  @Test(arguments: editions)
  func anyOneWrongCellIsPinpointed(edition id: String) throws {
    let edition = try #require(FormEdition.named(id))
    for seed in UInt64(1)...4 {
      let table = try BalancedTable.applications(edition, seed: seed)
      var draw = BalancedTable.Draw(state: seed)
      for place in table.values.keys.sorted() {
        let right = table.value(place.row, place.column)
        var wrong = draw.next(upTo: right + 20)
        if wrong == right { wrong += 1 }
        var changed = table
        changed.set(place.row, place.column, wrong)
        let faults = changed.check.faults
        #expect(faults.count == 1, "\(place) \(right) → \(wrong)")
        #expect(faults.first?.cause == .cell(place, expected: Amount(exactly: right)!))
        let identity = try #require(faults.first).identity
        #expect(changed.check.states[identity].identity.kind == .row)
      }
    }
  }

  /// Section 四's groups have one identity each: the total is named.
  @Test func anyOneWrongOutcomeIsReportedAtItsTotal() throws {
    let table = try BalancedTable.review(.edition2021, seed: 3)
    for place in table.values.keys.sorted() {
      var changed = table
      changed.set(0, place.column, table.value(0, place.column) + 1)
      let check = changed.check
      #expect(check.faults.map(\.cause) == [.total])
      #expect(check.faults.map(check.place(of:)) == [CellPlace(0, place.column / 5 * 5 + 4)])
    }
  }

  /// Two wrong cells in different rows and columns, off by different amounts, are two faults.
  @Test func twoIndependentErrorsAreBothPinpointed() throws {
    let table = try BalancedTable.applications(.edition2021, seed: 5)
    var draw = BalancedTable.Draw(state: 17)
    for _ in 0..<300 {
      let one = CellPlace(draw.next(upTo: 24), draw.next(upTo: 6))
      let other = CellPlace(draw.next(upTo: 24), draw.next(upTo: 6))
      guard one.row != other.row, one.column != other.column else { continue }
      var changed = table
      changed.set(one.row, one.column, table.value(one.row, one.column) + 1)
      changed.set(other.row, other.column, table.value(other.row, other.column) + 3)
      #expect(
        Set(changed.check.faults.map(\.cause)) == [
          .cell(one, expected: Amount(exactly: table.value(one.row, one.column))!),
          .cell(other, expected: Amount(exactly: table.value(other.row, other.column))!),
        ])
    }
  }

  @Test func twoErrorsInOneRowAreBothPinpointed() throws {
    let table = try BalancedTable.applications(.edition2021, seed: 6)
    var changed = table
    changed.set(7, 1, table.value(7, 1) + 2)
    changed.set(7, 4, table.value(7, 4) + 3)
    #expect(
      Set(changed.check.faults.map(\.cause)) == [
        .cell(CellPlace(7, 1), expected: Amount(exactly: table.value(7, 1))!),
        .cell(CellPlace(7, 4), expected: Amount(exactly: table.value(7, 4))!),
      ])
  }

  /// Two errors alike may be paired in two ways, so both stand at the totals of their rows.
  @Test func likeErrorsStandAtTheTotalsOfTheirRows() throws {
    let table = try BalancedTable.applications(.edition2021, seed: 7)
    var changed = table
    changed.set(3, 0, table.value(3, 0) + 1)
    changed.set(9, 2, table.value(9, 2) + 1)
    let check = changed.check
    #expect(check.faults.map(check.place(of:)) == [CellPlace(3, 6), CellPlace(9, 6)])
    #expect(check.faults.allSatisfy { $0.cause == .total })
    #expect(check.faults.flatMap(\.others).count == 2)
  }

  /// An application counted under the wrong applicant, its row's total right.
  @Test func twoColumnsOffByOppositeAmountsAreOneFault() throws {
    let table = try BalancedTable.applications(.edition2021, seed: 8)
    var changed = table
    changed.set(5, 0, table.value(5, 0) + 1)
    changed.set(5, 3, table.value(5, 3) - 1)
    if table.value(5, 3) == 0 { changed.set(5, 3, 1) }
    let balanced = table.value(5, 3) > 0
    try #require(balanced)
    let check = changed.check
    #expect(check.faults.map(\.cause) == [.misfiled(surplus: 3, deficit: 0, amount: Amount(1))])
    #expect(check.states[check.faults[0].identity].identity.kind == .results)
  }

  /// A column wrong and carried over into the total column, so that every row adds up.
  @Test func theTotalColumnFollowsAWrongColumn() throws {
    let table = try BalancedTable.applications(.edition2021, seed: 9)
    var changed = table
    changed.set(23, 2, table.value(23, 2) + 1)
    changed.set(23, 6, table.value(23, 6) + 1)
    let check = changed.check
    #expect(check.faults.count == 1)
    #expect(check.faults.map(check.place(of:)) == [CellPlace(23, 2)])
    #expect(check.faults.first?.others.count == 3)
  }

  @Test func aBlankTotalOverPartsIsMissing() throws {
    var table = try BalancedTable.applications(.edition2021, seed: 10)
    let sum = table.value(4, 6)
    table.values[CellPlace(4, 6)] = .blank
    let check = table.check
    #expect(check.missingTotals.map(\.place) == [CellPlace(4, 6)])
    #expect(check.missingTotals.first?.sums == [Amount(exactly: sum)!])
    #expect(check.faults.isEmpty)
  }

  @Test func aBlankPartCountsAsZero() throws {
    var table = try BalancedTable.applications(.edition2021, seed: 11)
    let place = try #require(
      table.values.keys.sorted().first { table.value($0.row, $0.column) > 0 })
    let value = table.value(place.row, place.column)
    table.values[place] = .blank
    let check = table.check
    #expect(check.faults.map(\.cause) == [.cell(place, expected: Amount(exactly: value)!)])
    #expect(check.states[check.faults[0].identity].blanks == [place])
  }

  @Test func whatCannotBeReadIsNotAssessed() throws {
    var table = try BalancedTable.applications(.edition2021, seed: 12)
    for column in 0..<7 { table.values[CellPlace(6, column)] = .unknown }
    let check = table.check
    // The row itself and the seven columns of results.
    #expect(check.counts == (39 - 8, 39 - 8))
    #expect(check.faults.isEmpty)
  }

  @Test func sumsThatOverflowAreNotAssessed() throws {
    var table = try BalancedTable.applications(.edition2021, seed: 13)
    table.values[CellPlace(2, 0)] = .amount(Amount(millionths: .max))
    table.values[CellPlace(2, 1)] = .amount(Amount(millionths: .max))
    table.values[CellPlace(3, 2)] = .amount(Amount(millionths: .min))
    _ = table.check.faults
    #expect(!table.check.states[2].isAssessable)
  }
}
