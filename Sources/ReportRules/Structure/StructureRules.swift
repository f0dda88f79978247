extension RuleCatalogue {
  /// The rules of the group `structure`.
  static let structure: [any Rule.Type] = []
}
