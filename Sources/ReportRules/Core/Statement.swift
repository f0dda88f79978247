import TextCore

/// What a finding says, wherever it stands: all ranges of its text count from the finding's start.
final class Statement: Sendable {
  let rule: String
  let message: Localized
  let related: [RelatedPlace]
  let fixes: [Fix]
  /// The least range that holds the finding and all these.
  let reach: SourceRange

  /// - Parameters:
  ///   - range: where the finding stands, in the offsets of what follows.
  convenience init(
    rule: String, message: Localized, range: SourceRange, related: [RelatedPlace], fixes: [Fix]
  ) {
    var places = Places(related: related, fixes: fixes)
    places.move { $0.shifted(by: -range.lowerBound) }
    self.init(rule, message, count: range.count, places)
  }

  /// - Parameter count: how long the finding's own range is.
  private init(_ rule: String, _ message: Localized, count: Int, _ places: consuming Places) {
    self.rule = rule
    self.message = message
    var reach = 0..<count
    places.visit { range in
      reach =
        min(reach.lowerBound, range.lowerBound)..<max(reach.upperBound, range.upperBound)
    }
    self.reach = reach
    related = places.related
    fixes = places.fixes
  }

  /// What is said where every range is put elsewhere; this very statement where the distances stay.
  ///
  /// - Parameters:
  ///   - old: the finding's own range, and `new` where that was put.
  /// - Returns: nil where a range has no place.
  func placed(
    _ place: (SourceRange) -> SourceRange?, _ old: SourceRange, _ new: SourceRange
  ) -> Statement? {
    var places = Places(related: related, fixes: fixes)
    var isLost = false
    let isMoved = places.move { range in
      guard let moved = place(range.shifted(by: old.lowerBound)) else {
        isLost = true
        return range
      }
      return moved.shifted(by: -new.lowerBound)
    }
    if isLost { return nil }
    guard isMoved || old.count != new.count else { return self }
    return Statement(rule, message, count: new.count, places)
  }

  /// The places of a statement; changed in place, as far as they change.
  private struct Places {
    var related: [RelatedPlace]
    var fixes: [Fix]

    /// Puts every range elsewhere; tells whether one is another than before.
    @discardableResult
    mutating func move(_ place: (SourceRange) -> SourceRange) -> Bool {
      // What stands in front of the first that moves is only read, and each list made one's own once.
      var isMoved = false
      if let first = related.firstIndex(where: {
        $0.path == nil && place($0.range) != $0.range
      }) {
        isMoved = true
        related.withUnsafeMutableBufferPointer { related in
          for index in first..<related.count where related[index].path == nil {
            related[index].range = place(related[index].range)
          }
        }
      }
      for fix in fixes.indices {
        guard let first = fixes[fix].edits.firstIndex(where: { place($0.range) != $0.range }) else {
          continue
        }
        isMoved = true
        fixes[fix].edits.withUnsafeMutableBufferPointer { edits in
          for index in first..<edits.count { edits[index].range = place(edits[index].range) }
        }
      }
      return isMoved
    }

    func visit(_ body: (SourceRange) -> Void) {
      for place in related where place.path == nil { body(place.range) }
      for fix in fixes {
        for edit in fix.edits { body(edit.range) }
      }
    }
  }
}
