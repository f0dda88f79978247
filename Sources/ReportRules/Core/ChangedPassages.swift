import ReportForms
import TextCore

/// The passages of a window that was edited, each held against the one that stood in its place.
struct ChangedPassages {
  private typealias Side = (reading: PassageReading, passage: Passage, traits: PassageTraits)

  private let before: [Side]
  private let after: [Side]
  /// Where the bytes of each stand that was there before; none where they are not as many.
  private let moves: [TextMove]

  init(_ before: [PassageReading], _ after: [PassageReading]) {
    self.before = before.map { ($0, $0.passage, $0.scan(PassageTraits.self)) }
    self.after = after.map { ($0, $0.passage, $0.scan(PassageTraits.self)) }
    moves =
      before.count == after.count
      ? zip(before, after).map { TextMove(from: $0.passage.bytes, to: $1.passage.bytes) } : []
  }

  /// What of the passages has changed that rules may depend on.
  ///
  /// - Parameter year: the report's.
  func scope(year: Int?) -> RuleScope {
    var scope: RuleScope = .changes(of: changes)
    if fullWidthMarks(before) != fullWidthMarks(after) { scope.insert(.fullWidthMarks) }
    if !areSame(.halfWidth, { $0.halfWidth.isSame(as: $1.halfWidth, moved: $2) }) {
      scope.insert(.halfWidthMarks)
    }
    let names: PassageFeatures = [.contactNames, .selfNames, .subjectNames]
    let hasSameNames = areSame(names) {
      $0.contactNames.names.areSame(as: $1.contactNames.names, moved: $2)
        && $0.selfNames.isSame(as: $1.selfNames, moved: $2)
        && $0.subjectNames.names.areSame(as: $1.subjectNames.names, moved: $2)
    }
    if !hasSameNames { scope.insert(.names) }
    if !areSame(
      .numberSpacing, { $0.numberSpacing.isSame(as: $1.numberSpacing, moved: $2) })
    {
      scope.insert(.numberSpacing)
    }
    if !areSame(.itemNumbers, { $0.items.isSame(as: $1.items, moved: $2) }) {
      scope.insert(.items)
    }
    if !hasSameQuantities { scope.insert(.quantities) }
    if !hasSameOpenLines { scope.insert(.openLines) }
    if (before + after).contains(where: {
      PassageYears.mayConcern($0.passage, $0.traits.years, year)
    })
      || before.count != after.count
      || zip(before, after).contains(where: { !$0.traits.years.isSameHead(as: $1.traits.years) })
    {
      scope.insert(.otherYears)
    }
    return scope
  }

  /// What passages came to have, or have no more.
  private var changes: PassageFeatures {
    var changes: PassageFeatures = []
    if before.count == after.count {
      for (old, new) in zip(before, after) {
        changes.formUnion(old.traits.features.symmetricDifference(new.traits.features))
      }
    } else {
      for side in before + after { changes.formUnion(side.traits.features) }
    }
    return changes
  }

  private var hasSameQuantities: Bool {
    guard before.count == after.count else {
      return !(before + after).contains { $0.reading.hasQuantities }
    }
    return moves.indices.allSatisfy { index in
      let (old, new) = (before[index].reading, after[index].reading)
      return old === new || old.statesSame(as: new, moved: moves[index])
    }
  }

  private var hasSameOpenLines: Bool {
    before.count == after.count
      && zip(before, after).allSatisfy { old, new in
        old.reading === new.reading
          || old.passage.isWhole && new.passage.isWhole
            && old.traits.shape.breaksOff(old.passage.bytes, old.passage.range)
              == new.traits.shape.breaksOff(new.passage.bytes, new.passage.range)
            && old.reading.firstQuantityCount == new.reading.firstQuantityCount
      }
  }

  private func fullWidthMarks(_ sides: [Side]) -> Int {
    sides.reduce(0) { $0 + $1.traits.halfWidth.fullCount }
  }

  /// Whether passages have the same of something, only further on.
  ///
  /// - Parameter isSame: asked of the passages that have it.
  private func areSame(
    _ feature: PassageFeatures, _ isSame: (PassageTraits, PassageTraits, TextMove) -> Bool
  ) -> Bool {
    func has(_ side: Side) -> Bool { !side.traits.features.isDisjoint(with: feature) }
    guard before.count == after.count else { return !(before + after).contains(where: has) }
    return moves.indices.allSatisfy { index in
      let (old, new) = (before[index], after[index])
      if old.traits === new.traits || !(has(old) || has(new)) { return true }
      return isSame(old.traits, new.traits, moves[index])
    }
  }
}
