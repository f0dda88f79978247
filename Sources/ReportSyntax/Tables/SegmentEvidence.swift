/// What speaks for a table among cells whose rows were lost.
struct SegmentEvidence {
  var labels = 0
  var rowLabels = 0
  var values = 0
  var completeRows = 0

  /// Whether it is a table of the form beyond doubt.
  ///
  /// - Parameter isComplete: whether the row under way is whole too.
  func isTable(_ isComplete: Bool) -> Bool {
    labels >= 2 && values >= 1
      && (completeRows > 0 || isComplete || rowLabels >= 6 || labels >= 8)
  }

  /// The same where not even lines are left: several rows that are whole, or many labels.
  func isFlatTable(_ isComplete: Bool) -> Bool {
    let complete = completeRows + (isComplete ? 1 : 0)
    return complete >= 2 || (complete == 1 && labels >= 8) || (rowLabels >= 6 && values >= 6)
      || (labels >= 12 && values >= 1)
  }
}
