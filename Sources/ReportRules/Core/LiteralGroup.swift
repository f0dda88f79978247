import ReportForms
import TextCore

/// Some of a rule's literals, looked up together: those that stand nowhere in the text cost next to
/// nothing, and a rule may have hundreds of them.
struct LiteralGroup: Sendable {
  /// The numbers of the literals among those of all rules, ascending, each with its index here.
  private let members: [(number: Int, index: Int)]

  init(_ literals: [String]) {
    members = literals.indices.compactMap { index in
      RuleCatalogue.literals.id(of: literals[index]).map { ($0, index) }
    }.sorted { $0.number < $1.number }
  }

  /// Calls with every place in a text: those of one literal, ascending, behind those of another.
  ///
  /// - Parameter body: is told which literal stands there, by its index, and where.
  func each(in text: LiteralIndex, _ body: (_ index: Int, _ range: SourceRange) -> Void) {
    let numbers = text.numbers
    var (place, next) = (0, 0)
    // Of hundreds of literals few stand in a text, and a group's have numbers close to each other: from
    // what the one list has next the other one's next is looked up.
    while next < members.count {
      place = numbers[place...].partitioningIndex { $0 >= members[next].number }
      if place == numbers.count { return }
      let number = numbers[place]
      if members[next].number < number {
        next = members[(next + 1)...].partitioningIndex { $0.number >= number }
        guard next < members.count, members[next].number == number else { continue }
      }
      let length = RuleCatalogue.literals.length(of: number)
      for offset in text.offsets(at: place) { body(members[next].index, offset..<offset + length) }
      next += 1
      place += 1
    }
  }

  /// The places in a text, ascending; of two that begin together the longer one comes first.
  func places(in text: LiteralIndex) -> [SourceRange] {
    var found: [SourceRange] = []
    each(in: text) { _, range in found.append(range) }
    if found.count < 2 { return found }
    return found.sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
  }
}
