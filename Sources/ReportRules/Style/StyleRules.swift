extension RuleCatalogue {
  /// The rules of the group `style`.
  static let style: [any Rule.Type] = [
    MixedBrackets.self
  ]
}
