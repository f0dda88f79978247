import TextCore

/// What a finding says, wherever it stands: all ranges of its text count from the finding's start.
final class Statement: Sendable {
  let rule: String
  let message: Localized
  let related: [RelatedPlace]
  let fixes: [Fix]
  /// The least range that holds the finding and all these.
  let reach: SourceRange

  /// - Parameter count: how long the finding's own range is.
  init(rule: String, message: Localized, count: Int, related: [RelatedPlace], fixes: [Fix]) {
    self.rule = rule
    self.message = message
    self.related = related
    self.fixes = fixes
    var reach = 0..<count
    for place in related where place.path == nil { reach = reach.extended(by: place.range) }
    for fix in fixes {
      for edit in fix.edits { reach = reach.extended(by: edit.range) }
    }
    self.reach = reach
  }
}

extension SourceRange {
  fileprivate func extended(by other: SourceRange) -> SourceRange {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}
