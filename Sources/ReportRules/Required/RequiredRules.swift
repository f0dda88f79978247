extension RuleCatalogue {
  /// The rules of the group `required`.
  static let required: [any Rule.Type] = [
    MissingFeeStatement.self, MissingAccountability.self, MissingBasis.self, MissingContact.self,
    MissingSignature.self,
  ]
}
