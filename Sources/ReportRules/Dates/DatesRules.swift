extension RuleCatalogue {
  /// The rules of the group `dates`.
  static let dates: [any Rule.Type] = []
}
