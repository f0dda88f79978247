extension RuleCatalogue {
  /// The rules of the group `tables`.
  static let tables: [any Rule.Type] = []
}
