/// What a report's counts may be of besides the body itself depends on what kind of body it is.
enum ReportingBody: Hashable, Sendable {
  /// A government, or a zone's committee: it has bodies of every other kind under it.
  case government
  /// A government's 办公室 or 办公厅: beside it stands whatever is under the government.
  case governmentOffice
  /// A 局: what ends in 科, 所 or 站 is a part of it, or beside it.
  case department
  /// A 委 or a 厅, to which a 局 is a part or another.
  case ministry
  /// A 街道办事处, whose parts are 办, 中心 and 所.
  case street
  /// A 分局, which itself may be named as a part is.
  case branch
  /// A 总队, a 支队 and whatever has 大队 under it.
  case squad
  /// A 大队, which has 中队 under it.
  case smallSquad
  /// A 中心, whose parts are 科, 部 and 分中心.
  case centre
  /// A 海关, a 学院, a 公司: no part of another bears such a name.
  case single
  /// Whatever else may bear the name of another's part.
  case other

  init(_ name: AgencyName) {
    if name.isGovernment {
      self = .government
      return
    }
    switch name.kind {
    case .governmentOffice: self = .governmentOffice
    case .streetOffice: self = .street
    case .department: self = ReportingBody.department(name)
    default: self = .other
    }
  }

  private static func department(_ name: AgencyName) -> ReportingBody {
    func ends(_ words: WordList) -> Bool {
      words.start(in: name.text, before: name.text.count) != nil
    }
    if ends(["分局"]) { return .branch }
    if name.ending == "局" { return .department }
    if name.ending == "委" || name.ending == "厅" { return .ministry }
    if ends(["中心"]) { return .centre }
    if ends(["大队"]) { return .smallSquad }
    if ends(["支队", "总队", "调查队"]) { return .squad }
    return ends(parts) ? .other : .single
  }

  /// As what parts of bodies are named.
  private static let parts: WordList = ["股", "科", "室", "所", "站", "队", "处", "局", "部", "办"]
}
