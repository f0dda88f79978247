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

  private func check(_ sentence: String, agency: String) throws {
    let clean = ReportModel.clean(edition: .edition2021)
    let model = try #require(
      clean.applying(
        .all([.cells(ActorTests.cells), .section(1, sentence), .agency(agency)])))
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

  @Test(arguments: ["青禾县水务局", "青禾县人民政府", "石湾镇人民政府"])
  func partsOfABody(_ agency: String) throws {
    for part in ActorTests.parts {
      for deed in ActorTests.deeds { try check(part + deed, agency: agency) }
    }
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
    "1—12月⟦未收到政府信息公开申请⟧。",
  ])
  func ofABureau(_ sentence: String) throws {
    try check(sentence, agency: "青禾县水务局")
  }
}
