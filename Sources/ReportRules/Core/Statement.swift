import TextCore

/// What a finding says, wherever it stands.
///
/// Its words and its places are kept apart: while the text around it is edited, the places of a finding
/// that speaks of much move against each other, its words stay.
final class Statement: Sendable {
  let wording: Wording
  /// The places of this text that it speaks of, from the finding's start: those related to it, then the
  /// edits of its fixes, in their order.
  private let places: [SourceRange]
  /// The least range that holds the finding and all these.
  let reach: SourceRange
  /// The same of each run of many places, so that most need not be looked at one by one; empty for a few.
  private let runs: [SourceRange]
  private static let runLength = 16

  /// The words, shared by all statements that differ in their places alone.
  final class Wording: Sendable {
    let rule: String
    let message: Localized
    /// Their ranges tell nothing, but for those in other files.
    let related: [RelatedPlace]
    let fixes: [Fix]
    let hasPlacesElsewhere: Bool

    init(rule: String, message: Localized, related: [RelatedPlace], fixes: [Fix]) {
      self.rule = rule
      self.message = message
      self.related = related
      self.fixes = fixes
      hasPlacesElsewhere = related.contains { $0.elsewhere != nil }
    }

    /// Whether both have the same words in a language, and show the same places of other files.
    func isWritten(as other: Wording, _ language: Language, withRelated: Bool) -> Bool {
      guard ByteComparison.equals(rule, other.rule), message.isWritten(as: other.message, language)
      else { return false }
      guard withRelated else { return true }
      return related.count == other.related.count
        && related.indices.allSatisfy { index in
          let (own, others) = (related[index], other.related[index])
          let isSamePlace =
            if let place = own.elsewhere, let other = others.elsewhere {
              place.isShown(as: other)
            } else {
              own.elsewhere == nil && others.elsewhere == nil
            }
          return isSamePlace && own.message.isWritten(as: others.message, language)
        }
    }
  }

  /// - Parameters:
  ///   - range: where the finding stands, in the offsets of what follows.
  convenience init(
    rule: String, message: Localized, range: SourceRange, related: [RelatedPlace], fixes: [Fix]
  ) {
    var places: [SourceRange] = []
    for place in related where place.path == nil {
      places.append(place.range.shifted(by: -range.lowerBound))
    }
    for fix in fixes {
      for edit in fix.edits { places.append(edit.range.shifted(by: -range.lowerBound)) }
    }
    self.init(
      Wording(rule: rule, message: message, related: related, fixes: fixes), places,
      count: range.count)
  }

  /// - Parameter count: how long the finding's own range is.
  private convenience init(_ wording: Wording, _ places: [SourceRange], count: Int) {
    var runs: [SourceRange] = []
    if places.count > Statement.runLength {
      runs.reserveCapacity(places.count / Statement.runLength + 1)
      for start in stride(from: 0, to: places.count, by: Statement.runLength) {
        runs.append(Statement.run(places, start..<min(places.count, start + Statement.runLength)))
      }
    }
    self.init(wording, places, runs, count: count)
  }

  private init(
    _ wording: Wording, _ places: [SourceRange], _ runs: [SourceRange], count: Int
  ) {
    self.wording = wording
    self.places = places
    self.runs = runs
    var (lower, upper) = (0, count)
    for run in runs.isEmpty ? places : runs {
      lower = min(lower, run.lowerBound)
      upper = max(upper, run.upperBound)
    }
    reach = lower..<upper
  }

  /// The least range that holds some of the places.
  private static func run(_ places: [SourceRange], _ indices: Range<Int>) -> SourceRange {
    var run = places[indices.lowerBound]
    for place in places[indices] {
      run = min(run.lowerBound, place.lowerBound)..<max(run.upperBound, place.upperBound)
    }
    return run
  }

  /// The related places of a finding that starts at an offset.
  func related(from start: Int) -> [RelatedPlace] {
    var index = 0
    return wording.related.map { place in
      guard place.path == nil else { return place }
      defer { index += 1 }
      return RelatedPlace(places[index].shifted(by: start), place.message)
    }
  }

  /// The fixes of a finding that starts at an offset.
  func fixes(from start: Int) -> [Fix] {
    var index = relatedCount
    return wording.fixes.map { fix in
      Fix(
        fix.title, fix.safety,
        fix.edits.map { edit in
          defer { index += 1 }
          return TextEdit(places[index].shifted(by: start), edit.replacement)
        })
    }
  }

  /// The related places that stand in this text, from the finding's start.
  var relatedRanges: ArraySlice<SourceRange> { places[..<relatedCount] }

  private var relatedCount: Int { wording.related.count { $0.path == nil } }

  /// What is said where every range is put elsewhere; this very statement where the distances stay.
  ///
  /// - Parameters:
  ///   - distance: how far all in a range is put; nil where that differs.
  ///   - place: where a range is put.
  ///   - old: the finding's own range, and `new` where that was put.
  /// - Returns: nil where a range has no place.
  func placed(
    _ distance: (SourceRange) -> Int?, _ place: (SourceRange) -> SourceRange?,
    _ old: SourceRange, _ new: SourceRange
  ) -> Statement? {
    guard !runs.isEmpty else {
      guard let moved = placedOneByOne(place, old, new) else { return nil }
      if moved.isEmpty, old.count == new.count { return self }
      return Statement(wording, moved.isEmpty ? places : moved, [], count: new.count)
    }
    // Most often the first ones stay, or all of them.
    var moved: [SourceRange] = []
    var movedRuns = runs
    for (number, run) in runs.enumerated() {
      let start = number * Statement.runLength
      let own = start..<min(places.count, start + Statement.runLength)
      if let distance = distance(run.shifted(by: old.lowerBound)) {
        let away = distance - (new.lowerBound - old.lowerBound)
        if away == 0 { continue }
        if moved.isEmpty { moved = places }
        moved.withUnsafeMutableBufferPointer { moved in
          for index in own { moved[index] = moved[index].shifted(by: away) }
        }
        movedRuns[number] = run.shifted(by: away)
        continue
      }
      for index in own {
        guard let range = place(places[index].shifted(by: old.lowerBound)) else { return nil }
        let now = range.shifted(by: -new.lowerBound)
        if moved.isEmpty, now != places[index] { moved = places }
        if !moved.isEmpty { moved[index] = now }
      }
      if !moved.isEmpty { movedRuns[number] = Statement.run(moved, own) }
    }
    if moved.isEmpty, old.count == new.count { return self }
    return Statement(wording, moved.isEmpty ? places : moved, movedRuns, count: new.count)
  }

  /// A few places put elsewhere; empty where none of them moves against the finding's start.
  ///
  /// - Returns: nil where one has no place.
  private func placedOneByOne(
    _ place: (SourceRange) -> SourceRange?, _ old: SourceRange, _ new: SourceRange
  ) -> [SourceRange]? {
    var moved: [SourceRange] = []
    for index in places.indices {
      guard let range = place(places[index].shifted(by: old.lowerBound)) else { return nil }
      let now = range.shifted(by: -new.lowerBound)
      if moved.isEmpty {
        if now == places[index] { continue }
        moved = places
      }
      moved[index] = now
    }
    return moved
  }

  /// Whether another one says the same of the same places.
  func isSame(as other: Statement) -> Bool {
    guard places == other.places else { return false }
    if wording === other.wording { return true }
    return wording.rule == other.wording.rule && wording.message == other.wording.message
      && related(from: 0) == other.related(from: 0) && fixes(from: 0) == other.fixes(from: 0)
  }
}
