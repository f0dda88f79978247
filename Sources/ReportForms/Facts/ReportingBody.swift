/// What a report's counts may be of besides the body itself depends on what kind of body it is.
enum ReportingBody: Hashable, Sendable {
  /// A government, or a zone's committee: it has bodies of every other kind under it.
  case government
  /// A 局, a 委 or a 厅: what ends in 科, 所 or 站 is a part of it, or beside it.
  case department
  /// A 支队, a 中心, a 海关 and whatever else may bear the name of another's part.
  case other

  init(_ name: AgencyName) {
    if name.isGovernment {
      self = .government
    } else if name.kind == .department, ReportingBody.endings.contains(name.ending),
      ReportingBody.branch.start(in: name.text, before: name.text.count) == nil
    {
      self = .department
    } else {
      self = .other
    }
  }

  private static let endings = ["局", "委", "厅"]
  private static let branch: WordList = ["分局"]
}
