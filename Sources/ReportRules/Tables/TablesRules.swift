extension RuleCatalogue {
  /// The rules of the group `tables`.
  static let tables: [any Rule.Type] = [
    MissingTable.self,
    TableEdition.self,
    MissingRow.self,
    MissingColumn.self,
    RowOrder.self,
    RowLabel.self,
    RowShape.self,
    BlankCell.self,
    MissingTotal.self,
    NotANumber.self,
    NumberForm.self,
    ImplausibleValue.self,
    UnbalancedRow.self,
    UnbalancedResults.self,
    UnbalancedCarryover.self,
    UnbalancedReview.self,
  ]
}
