import ReportForms
import ReportRules
import ReportSyntax
import TextCore

/// A total that is not what its parts add up to, or is not filled in.
public struct ComputedTotal: Sendable, Hashable {
  /// The cell's content, or where it would stand.
  public let range: SourceRange
  /// What the parts add up to.
  public let value: Amount
  /// The sum in figures: `3 + 1`.
  public let sum: String
}

/// How many of a table's 勾稽关系 hold.
public struct IdentityTally: Sendable, Hashable {
  public let table: SourceRange
  public let holding: Int
  /// How many there are; one with a cell that cannot be read does not hold.
  public let count: Int
}

extension Analysis {
  /// The totals that differ from their parts or are blank where these are not, in the order of the tables. A
  /// cell of which two sums say different things is left to a person.
  public var computedTotals: [ComputedTotal] {
    guard let report else { return [] }
    return report.tables.flatMap { table in
      var due: [CellPlace: ComputedTotal] = [:]
      var disputed: Set<CellPlace> = []
      for identity in table.form.identities {
        guard let place = identity.left.first, identity.left.count == 1, let cell = table[place],
          let value = table.sum(identity.right),
          identity.right.contains(where: { table[$0]?.content.isBlank == false })
        else { continue }
        if let known = due[place], known.value != value { disputed.insert(place) }
        due[place] = ComputedTotal(
          range: cell.range, value: value,
          sum: HoverText.expression(identity.right, table))
      }
      return due.filter { place, total in
        guard !disputed.contains(place), let cell = table[place] else { return false }
        return cell.content.isBlank || cell.content.amount != total.value
      }.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  /// Of each table in which something adds up. Of one that nobody has filled in nothing is said.
  public var identityTallies: [IdentityTally] {
    guard let report else { return [] }
    return report.tables.compactMap { table in
      let identities = table.form.identities
      let cells = identities.lazy.flatMap(\.cells)
      guard cells.contains(where: { table[$0]?.content.isBlank == false }) else { return nil }
      let holding = identities.count {
        guard let left = table.sum($0.left), let right = table.sum($0.right) else { return false }
        return left == right
      }
      return IdentityTally(table: table.range, holding: holding, count: identities.count)
    }
  }

  /// What encloses an offset, the smallest first: the cell, its row, the table, or the sentence and the
  /// paragraph; the part under a sub-head; the section; all of the text. Each is larger than the one
  /// before.
  public func enclosing(_ offset: Int) -> [SourceRange] {
    var ranges: [SourceRange] = []
    func add(_ range: SourceRange?) {
      guard let range, range.lowerBound <= offset, offset <= range.upperBound else { return }
      if let last = ranges.last {
        guard range != last, range.lowerBound <= last.lowerBound,
          range.upperBound >= last.upperBound
        else { return }
      }
      ranges.append(range)
    }
    if let report {
      for table in report.tables where table.range.contains(offset) {
        for row in table.rows {
          guard let row, row.range.lowerBound <= offset, offset <= row.range.upperBound else {
            continue
          }
          add(row.values.first { $0.map { $0.range.touches(offset) } ?? false }??.range)
          add(row.range)
        }
        add(table.range)
      }
      add(report.sentence(at: offset)?.range)
      add(report.blocks.first { $0.range.touches(offset) }?.content)
      add(report.blocks.first { $0.range.touches(offset) }?.range)
      for item in outline where item.range.touches(offset) {
        add(item.children.first { $0.range.touches(offset) }?.range)
        add(item.range)
      }
    }
    add(0..<text.bytes.count)
    return ranges
  }

  /// The places that say the same as the one at an offset: the cells of a count in prose, the counts of a
  /// cell, with the place asked for itself.
  public func sameQuantity(at offset: Int) -> (own: SourceRange, others: [SourceRange])? {
    guard let report else { return nil }
    let places = report.countedPlaces
    if let place = places.first(where: { $0.count.touches(offset) }) {
      return (place.count, place.cells)
    }
    var own: SourceRange?
    var others: [SourceRange] = []
    for place in places {
      guard let cell = place.cells.first(where: { $0.touches(offset) }) else { continue }
      own = own ?? cell
      others.append(place.count)
    }
    return own.map { ($0, others) }
  }
}

extension SourceRange {
  /// Whether an offset is in it, or right behind it, where a cursor stands that was typing there.
  fileprivate func touches(_ offset: Int) -> Bool { lowerBound <= offset && offset <= upperBound }
}
