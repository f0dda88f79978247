/// What a report's counts may be of besides the body itself depends on what kind of body it is.
enum ReportingBody: Hashable, Sendable {
  /// A government, or a zone's committee: it has bodies of every other kind under it.
  case government
  /// A 局, a 委 or a 厅: what ends in 科, 所 or 站 is a part of it, or beside it.
  case department
  /// A 海关, a 学院, a 公司: no part of another bears such a name.
  case single
  /// A 支队, a 中心, a 分局 and whatever else may bear the name of another's part.
  case other

  init(_ name: AgencyName) {
    if name.isGovernment {
      self = .government
    } else if name.kind == .department, ReportingBody.endings.contains(name.ending),
      ReportingBody.branch.start(in: name.text, before: name.text.count) == nil
    {
      self = .department
    } else if name.kind == .department,
      ReportingBody.parts.start(in: name.text, before: name.text.count) == nil
    {
      self = .single
    } else {
      self = .other
    }
  }

  private static let endings = ["局", "委", "厅"]
  private static let branch: WordList = ["分局"]
  /// As what parts of bodies are named.
  private static let parts: WordList = [
    "分局", "股", "科", "室", "所", "站", "队", "处", "中心", "局", "部", "指挥部", "办",
  ]
}
