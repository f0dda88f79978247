import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing

/// Counts of what one part of a body did, or of what was done in one way, contradict no table.
@Suite struct ActorTests {
  private static let cells = [
    "T2.R2.C1": "2", "T2.R2.C2": "1", "T2.R2.C3": "9", "T2.R3.C1": "214", "T2.R4.C1": "37",
    "T2.R5.C1": "3",
  ]

  private func check(
    _ sentence: String, agency: String, _ cells: [String: String] = cells
  ) throws {
    let clean = ReportModel.clean(edition: .edition2021)
    let model = try #require(
      clean.applying(
        .all([.cells(cells), .section(1, sentence), .agency(agency)])))
    let linted = LintedText(model.rendered(.pipeTable))
    let found = linted.findings.filter {
      $0.rule == "prose-table-mismatch" && $0.severity > .information
    }
    #expect(
      found.map(\.range) == linted.text.marks,
      "\(agency) \(sentence)\n\(linted.describe(linted.findings))")
  }

  private static let parts = [
    "耕保股", "水政科", "执法二大队", "城关所", "河道管理处", "水文站", "移民服务中心", "稽查局", "审批窗口", "试点单位",
    "牵头部门", "项目办",
  ]
  private static let deeds = [
    "共收到政府信息公开申请5件。", "受理依申请公开5件。", "未作出行政处罚。", "行政处罚9件、行政强制2件。",
    "作出行政许可9件、行政处罚5件、行政强制1件。", "制发规范性文件1件。", "制定规范性文件1件，现行有效规范性文件5件。",
    "废止规范性文件3件。", "没有制发规范性文件。",
  ]

  @Test(arguments: ["青禾县水务局", "青禾县人民政府", "石湾镇人民政府", "青禾海关"])
  func partsOfABody(_ agency: String) throws {
    for part in ActorTests.parts {
      for deed in ActorTests.deeds { try check(part + deed, agency: agency) }
    }
  }

  private static let carriedOver = [
    "R1.C1": "14", "R1.C7": "14", "R3.C1": "7", "R3.C7": "7", "R13.C1": "6", "R13.C7": "6",
    "R24.C1": "13", "R24.C7": "13", "R25.C1": "1", "R25.C7": "1",
  ]

  /// One application is carried over: what all of these say is said of others.
  @Test(arguments: [
    "水政科全部办结。", "耕保股均已办结，城关所全部办结。", "反馈问题已全部办结，年度任务全部办结，民生实事无结转。",
    "除1件结转下年度外，已全部办结。", "除1件正在办理外，收到的申请均已办结。", "11月30日前收到的申请无结转。",
    "针对移民补偿，全部办结。", "围绕水库建设，予以公开2件。", "“绿色通道”予以公开2件。",
    "我局⟦全部办结⟧。", "申请事项⟦全部办结⟧。", "在法定期限内，⟦已全部办结⟧。", "予以公开⟦2⟧件，无法提供⟦3⟧件。", "经审查，予以公开⟦2⟧件。",
  ])
  func completions(_ sentence: String) throws {
    try check(
      "全年收到政府信息公开申请14件，" + sentence, agency: "青禾县水务局", ActorTests.carriedOver)
  }

  @Test(arguments: [
    "新办新收政府信息公开申请5件，办结4件；延续新收政府信息公开申请3件，办结3件。", "新办作出行政处罚9件，延续作出行政处罚8件。",
    "局机关未作出行政处罚，局属单位作出行政处罚3件。", "水政科、建管科分别制定规范性文件1件、1件。",
    "网上制定规范性文件1件，线下制定规范性文件1件。", "局机关收到政府信息公开申请5件，局属单位收到政府信息公开申请9件。",
    "局机关⟦未作出行政处罚⟧，局属单位作出行政处罚0件。", "我局制定规范性文件⟦1⟧件，现行有效规范性文件⟦5⟧件。",
    "我局收到政府信息公开申请⟦5⟧件，局属单位收到政府信息公开申请9件。",
    "{年}年收到政府信息公开申请⟦5⟧件，{上年}年收到政府信息公开申请9件。",
    "今年收到政府信息公开申请⟦16⟧件，去年收到政府信息公开申请8件。",
    "本年共收到政府信息公开申请⟦16⟧件，上年收到政府信息公开申请8件。",
  ])
  func parallels(_ sentence: String) throws {
    try check(sentence, agency: "青禾县水务局")
  }

  private static let disputes = [
    "T4.A1": "2", "T4.A5": "2", "T4.B1": "1", "T4.B5": "1",
  ]

  @Test(arguments: [
    "水政科发生政府信息公开行政复议1件。", "局属单位未发生政府信息公开行政复议、行政诉讼。", "土地类政府信息公开复议案件1件。",
    "以县政府为被申请人的政府信息公开行政复议3件，由我局承办。", "我局发生政府信息公开行政复议⟦1⟧件。",
    "以我局为被申请人的政府信息公开行政复议⟦5⟧件。", "本机关作为被申请人的政府信息公开行政复议⟦5⟧件。",
  ])
  func disputes(_ sentence: String) throws {
    try check(sentence, agency: "青禾县水务局", ActorTests.disputes)
  }

  @Test(arguments: [
    "我局行政处罚⟦9⟧件、行政强制⟦2⟧件。", "全年行政处罚⟦9⟧件、行政强制⟦2⟧件。", "局机关共收到政府信息公开申请⟦5⟧件。",
    "局办公室共收到政府信息公开申请⟦5⟧件。", "我局所收到的政府信息公开申请⟦5⟧件均已办结。", "我局废止规范性文件⟦3⟧件。",
    "本单位制定规范性文件⟦1⟧件，现行有效规范性文件⟦5⟧件。", "开展行政检查120次、行政处罚⟦9⟧件。",
    "“证照联办”行政许可96件，“跨省通办”行政许可33件。", "“轻微免罚”行政处罚9件。",
    "配合县住建局制定规范性文件1件，指导各镇制定规范性文件3件。", "制定规范性文件1件的科室有水政科。",
    "收到申请5件的单位有水文站。", "作出的行政处罚决定2件被撤销。", "制发的规范性文件1件被要求纠正。",
    "政府信息公开申请3件因申请人未补正视为放弃。", "通过微信公众号收到政府信息公开申请3件。",
    "水利工程类收到政府信息公开申请5件。", "受县政府委托，办理依申请公开3件。", "代县政府办理依申请公开3件。",
    "移交线索12条，行政处罚3件。", "督察交办问题8个，已办结8个，行政处罚2件。", "截至9月未收到政府信息公开申请。",
    "截至6月底，没有制发规范性文件，行政处罚9件、行政强制2件。", "截至12月底，⟦没有制发规范性文件⟧。",
    "1—12月⟦未收到政府信息公开申请⟧。", "经各股室清理，废止规范性文件⟦4⟧件。",
    "信息公开受理机构收到政府信息公开申请⟦16⟧件。",
  ])
  func ofABureau(_ sentence: String) throws {
    try check(sentence, agency: "青禾县水务局")
  }

  /// Parts bear other names by what kind of body reports; the body's own name is none of them.
  @Test(arguments: [
    ("青禾市公安局交通警察支队", ["法制科", "车管所", "一大队", "城关中队", "事故处理中心"]),
    ("青禾县消防救援大队", ["综合科", "城关消防站", "二中队"]),
    ("青禾市住房公积金管理中心", ["归集科", "青禾县管理部", "城区分中心", "石湾办事处"]),
    ("青禾市生态环境局石湾分局", ["法规股", "监测站", "执法大队", "城关环保所"]),
    ("青禾市石湾区城南街道办事处", ["城管办", "司法所", "便民服务中心", "综合执法队"]),
    ("青禾省水利厅", ["法规处", "水文局", "设计院", "水政监察总队"]),
    ("青禾县人民政府办公室", ["秘书科", "督查室", "县水务局", "石湾镇", "县机关事务中心"]),
    ("青禾水务集团有限公司", ["法务部", "营业所", "城北水厂"]),
    ("青禾海关", ["法规处", "缉私局", "隶属石湾海关"]),
  ])
  func partsByKind(_ agency: String, _ parts: [String]) throws {
    for part in parts {
      for deed in ActorTests.deeds { try check(part + deed, agency: agency) }
    }
  }

  @Test(arguments: [
    ("青禾市公安局交通警察支队", "支队"), ("青禾市住房公积金管理中心", "我中心"),
    ("青禾市生态环境局石湾分局", "石湾分局"), ("青禾市石湾区城南街道办事处", "街道办"), ("青禾省水利厅", "省水利厅"),
    ("青禾水务集团有限公司", "我公司"), ("青禾海关", "青禾海关"),
  ])
  func bodiesThemselves(_ agency: String, _ name: String) throws {
    try check(name + "收到政府信息公开申请⟦5⟧件。", agency: agency)
  }

  /// A number below a sub-head is not the head's.
  @Test(arguments: [
    "（六）依申请公开办理情况\n5件申请延期答复。", "（六）依申请公开\n5件申请延期答复。",
    "（六）依申请公开办理情况\n全年办结政府信息公开申请⟦5⟧件。", "（六）行政权力运行情况。行政许可、行政处罚、行政强制各214件、37件、3件。",
    "（六）行政权力运行情况。行政许可、行政处罚各⟦3⟧件。",
  ])
  func belowHeads(_ sentence: String) throws {
    try check(sentence, agency: "青禾县水务局")
  }

  @Test(arguments: [
    "局办公室收到政府信息公开申请5件，均已答复。", "局机关作出行政处罚3件。", "局办公室收到政府信息公开申请⟦16⟧件。",
  ])
  func offices(_ sentence: String) throws {
    try check(sentence, agency: "青禾县水务局")
  }
}
