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
    guard let first = members.first else { return }
    let numbers = text.numbers
    var place = numbers.partitioningIndex { $0 >= first.number }
    for member in members {
      while place < numbers.count, numbers[place] < member.number { place += 1 }
      if place == numbers.count { return }
      guard numbers[place] == member.number else { continue }
      let length = RuleCatalogue.literals.length(of: member.number)
      for offset in text.offsets(at: place) { body(member.index, offset..<offset + length) }
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
