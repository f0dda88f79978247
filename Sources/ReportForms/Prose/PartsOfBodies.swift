import TextCore

/// Names of a body's parts, and of bodies beside it, each by the kind of body that reports.
extension QuantityGuard {
  /// What is a part of any body whose own name does not end so.
  private static let plain = [
    "股", "科", "室", "所", "站", "处", "稽查局", "县区局", "区县局", "窗口", "专窗", "团队", "领域", "片区", "类",
    "部门", "单位", "机构", "指挥部", "河长办", "项目办", "征迁办", "征收办", "拆迁办", "移民办", "安委办", "食安办",
  ]
  private static let squads = ["队"]
  private static let centres = ["中心"]
  private static let branches = ["分局"]
  private static let towns = ["乡镇", "镇街", "镇", "乡", "街道", "管委会", "管理委员会"]

  private static let partsOfGovernment = WordList(plain + squads + centres + branches)
  /// What a 局 has under it or beside it besides; a government is one of these itself.
  private static let partsOfDepartment = WordList(
    plain + squads + centres + branches + towns + ["院", "办"])
  private static let partsOfMinistry = WordList(
    plain + squads + centres + branches + towns + ["院", "办", "局"])
  private static let partsOfOffice = WordList(
    plain + squads + centres + branches + towns + ["院", "办", "局", "委", "委员会"])
  private static let partsOfStreet = WordList(plain + squads + centres + branches + ["办"])
  private static let partsOfBranch = WordList(plain + squads + centres)
  private static let partsOfSquad = WordList(plain + centres + branches + ["大队", "中队"])
  private static let partsOfSmallSquad = WordList(plain + centres + branches + ["中队"])
  private static let partsOfCentre = WordList(
    plain + squads + branches + ["分中心", "管理部", "业务部", "办事处", "部"])
  private static let partsOfSingle = WordList(
    plain + squads + centres + branches + ["局", "部", "厂"])

  /// 各股室 are all of it, 全年所收到的 names nobody, and a channel's words are asked for elsewhere.
  private static let noParts: WordList = [
    "办公室", "局所", "委所", "厅所", "府所", "机关所", "位所", "门所", "年所", "度所", "们所", "镇所", "乡所", "网站", "股室",
    "科室", "处室", "工作机构", "受理机构", "办理机构", "承办机构", "主管机构", "公开办", "局办", "委办", "厅办", "府办", "党政办",
    "综合办", "街道办", "街办", "镇办", "乡办", "承办", "督办", "转办", "交办", "代办",
    "通办", "主办", "协办", "会办", "经办", "联办", "网办", "快办", "即办", "申办", "帮办", "举办", "开办", "查办", "全部", "内部",
    "外部", "干部", "总部",
    "本部", "一部", "大部",
  ]
  private static let own: WordList = ["本", "我", "全", "本级", "各级", "各", "各个", "公开", "信息"]

  private var parts: WordList? {
    switch reader.body {
    case .government: QuantityGuard.partsOfGovernment
    case .governmentOffice: QuantityGuard.partsOfOffice
    case .department: QuantityGuard.partsOfDepartment
    case .ministry: QuantityGuard.partsOfMinistry
    case .street: QuantityGuard.partsOfStreet
    case .branch: QuantityGuard.partsOfBranch
    case .squad: QuantityGuard.partsOfSquad
    case .smallSquad: QuantityGuard.partsOfSmallSquad
    case .centre: QuantityGuard.partsOfCentre
    case .single: QuantityGuard.partsOfSingle
    case .other: nil
    }
  }

  /// Whether the name of a part of the body ends here, or of a body beside it: 耕保股, 执法二大队.
  func isPartOfBody(_ end: Int, floor: Int) -> Bool {
    guard end > floor, let endings = parts,
      let ending = endings.start(in: bytes, before: end, floor: floor),
      QuantityGuard.noParts.start(in: bytes, before: end) == nil
    else { return false }
    return QuantityGuard.own.start(in: bytes, before: ending) == nil
  }

  private static let offices: WordList = [
    "办公室", "党政办", "综合办", "局办", "委办", "厅办", "党委", "党组", "机关",
  ]
  /// These are the body itself.
  private static let itself: WordList = [
    "行政机关", "国家机关", "公安机关", "税务机关", "上级机关", "本机关", "我机关", "级机关", "复议机关", "各机关", "公开办公室", "本办公室",
    "我办公室", "府办公室", "信息公开机关",
  ]

  private static let sums: WordList = ["共", "合计", "总计", "累计"]

  /// Whether an office that acts for the whole body, or for a part of it, is named in front of a word:
  /// 局办公室收到申请5件 may leave what others received, and 局办公室共收到5件 leaves nothing.
  func isOfOffice(_ start: Int) -> Bool {
    guard !reader.isGovernment else { return false }
    let floor = clause(start, start, floor: reader.sentenceStart(start)).lowerBound
    let end = subject(start, floor: floor)
    guard end > floor,
      QuantityGuard.offices.start(in: bytes, before: end, floor: floor) != nil
    else { return false }
    return QuantityGuard.itself.start(in: bytes, before: end, floor: floor) == nil
      && !QuantityGuard.sums.occurs(in: bytes, end..<max(end, start))
  }
}
