extension RuleCatalogue {
  /// The rules of the group `required`.
  static let required: [any Rule.Type] = []
}
