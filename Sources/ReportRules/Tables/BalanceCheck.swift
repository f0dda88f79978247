import ReportForms
import TextCore

/// The identities of every table that is judged, with their faults: four rules report them and two
/// more ask.
final class Balances: ReportScan {
  let all: [(table: BoundTable, check: BalanceCheck, faults: [BalanceFault])]

  init(_ report: Report) {
    all = report.formTables.map { table in
      let balance = table.scan(TableBalance.self)
      return (table, balance.check, balance.faults)
    }
  }
}

/// The identities of one table with their faults.
private final class TableBalance: TableScan {
  let check: BalanceCheck
  let faults: [BalanceFault]

  init(_ table: BoundTable) {
    check = BalanceCheck(table)
    faults = check.faults
  }
}

/// What the identities (勾稽关系) of a table say: which hold, which fail and by how much, and which
/// totals are missing.
///
/// It is pure: a form and what each cell holds. Root causes are told by `faults`.
package struct BalanceCheck: Sendable {
  /// What a cell gives to a sum.
  package enum Operand: Sendable, Hashable {
    case amount(Amount)
    /// Nothing stands there; sums take it as 0.
    case blank
    /// The row is missing, or what stands there cannot be read or counted.
    case unknown

    var amount: Amount? {
      switch self {
      case .amount(let amount): amount
      case .blank: .zero
      case .unknown: nil
      }
    }
  }

  /// Operands by place, in an array: hashing places costs more than all sums.
  struct Operands: Sendable {
    /// No row of a form has more columns.
    private static let stride = 16
    private var values: [Operand?]

    init(_ form: FormTable) {
      values = Array(repeating: nil, count: form.rows.count * Operands.stride)
    }

    subscript(place: CellPlace) -> Operand? {
      get {
        let index = place.row * Operands.stride + place.column
        return values.indices.contains(index) ? values[index] : nil
      }
      set {
        let index = place.row * Operands.stride + place.column
        if values.indices.contains(index) { values[index] = newValue }
      }
    }
  }

  /// An identity with today's numbers.
  package struct State: Sendable, Hashable {
    package let identity: Identity
    /// The sums of both sides; nil where an operand is unknown, a total is missing, or a sum
    /// overflows.
    package let left: Amount?
    package let right: Amount?
    /// Operands taken as 0 because they are blank.
    package let blanks: [CellPlace]

    package var isAssessable: Bool { left != nil && right != nil }
    package var holds: Bool { isAssessable && left == right }

    /// Left minus right; nil where the identity cannot be assessed.
    var difference: Amount? {
      guard let left, let right else { return nil }
      return left - right
    }
  }

  /// A total that is blank over parts that are not.
  package struct MissingTotal: Sendable, Hashable {
    package let place: CellPlace
    /// What its parts add up to; two values where the row and the column disagree.
    package let sums: [Amount]
    /// The identities that give the sums, indices into `states`.
    package let identities: [Int]
  }

  package let form: FormTable
  /// One entry an identity of the form, in the form's order.
  package let states: [State]
  package let missingTotals: [MissingTotal]
  private let operand: Operands

  package init(_ form: FormTable, operand: (CellPlace) -> Operand) {
    self.form = form
    var operands = Operands(form)
    for identity in form.identities {
      for place in identity.cells where operands[place] == nil { operands[place] = operand(place) }
    }
    self.operand = operands
    missingTotals = BalanceCheck.missingTotals(form, operands)
    let missing = Set(missingTotals.map(\.place)).union(
      BalanceCheck.unknownTotals(form, operands))
    states = form.identities.map { BalanceCheck.state($0, operands, missing) }
  }

  /// The identities of a table of a report.
  package init(_ table: BoundTable) {
    self.init(table.form) { place in
      guard let cell = table[place] else { return .unknown }
      if cell.content.isBlank { return .blank }
      // A number below zero is told by itself, and so are 0.5 and 1.2万.
      guard let amount = cell.content.amount, amount >= .zero, amount.isWhole,
        cell.content.opening == nil
      else { return .unknown }
      return .amount(amount)
    }
  }

  package func operand(_ place: CellPlace) -> Operand { operand[place] ?? .unknown }

  /// How many identities can be assessed, and how many of these hold.
  package var counts: (assessable: Int, holding: Int) {
    (states.count { $0.isAssessable }, states.count { $0.holds })
  }

  private static func state(
    _ identity: Identity, _ operands: Operands, _ missing: Set<CellPlace>
  ) -> State {
    func sum(_ places: [CellPlace]) -> Amount? {
      var sum = Amount.zero
      for place in places {
        guard let amount = operands[place]?.amount, missing.isEmpty || !missing.contains(place),
          let next = sum + amount
        else { return nil }
        sum = next
      }
      return sum
    }
    var left = sum(identity.left)
    let right = sum(identity.right)
    // A difference without an exact place is as little use as a sum without one.
    if let one = left, let other = right, one - other == nil { left = nil }
    return State(
      identity: identity, left: left, right: right,
      blanks: identity.cells.filter { operands[$0] == .blank })
  }

  /// Blank totals of which nobody can say what they should be, for a part cannot be read.
  private static func unknownTotals(_ form: FormTable, _ operands: Operands) -> Set<CellPlace> {
    var places: Set<CellPlace> = []
    for identity in form.identities
    where identity.kind != .carryOver && operands[identity.total] == .blank {
      let isUnknown = identity.cells.contains { operands[$0] == .unknown }
      if isUnknown { places.insert(identity.total) }
    }
    return places
  }

  /// Parts are filled where all of them hold a number, or one holds more than 0: a row of blanks with
  /// a stray 0 in it is a row of blanks.
  private static func missingTotals(
    _ form: FormTable, _ operands: Operands
  ) -> [MissingTotal] {
    var found: [CellPlace: (sums: [Amount], identities: [Int])] = [:]
    for (index, identity) in form.identities.enumerated() where identity.kind != .carryOver {
      guard operands[identity.total] == .blank else { continue }
      let parts = identity.cells.filter { $0 != identity.total }.map { operands[$0] ?? .unknown }
      let amounts = parts.compactMap(\.amount)
      guard amounts.count == parts.count, let sum = Amount.sum(amounts) else { continue }
      guard !parts.contains(.blank) || amounts.contains(where: { $0 != .zero }) else { continue }
      var entry = found[identity.total] ?? ([], [])
      if !entry.sums.contains(sum) { entry.sums.append(sum) }
      entry.identities.append(index)
      found[identity.total] = entry
    }
    return found.keys.sorted().compactMap { place in
      found[place].map { MissingTotal(place: place, sums: $0.sums, identities: $0.identities) }
    }
  }
}
