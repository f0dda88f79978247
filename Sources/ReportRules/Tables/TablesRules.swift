extension RuleCatalogue {
  /// The rules of the group `tables`.
  static let tables: [any Rule.Type] = [
    MissingTotal.self,
    UnbalancedRow.self,
    UnbalancedResults.self,
    UnbalancedCarryover.self,
    UnbalancedReview.self,
  ]
}
