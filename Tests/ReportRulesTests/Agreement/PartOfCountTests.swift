import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing

/// Sentences that count a part of what the table counts: the part may be smaller, and never larger; and
/// what the sentence says of itself must be right.
@Suite struct PartOfCountTests {
  /// New 5, carried in 3, handled 6, carried over 2.
  private static let carried = [
    "R1.C1": "5", "R1.C7": "5", "R2.C1": "3", "R2.C7": "3", "R25.C1": "2", "R25.C7": "2",
  ]
  private static let disputes = ["T4.A1": "3", "T4.A5": "3"]

  private func check(
    _ sentence: String, _ cells: [String: String], agency: String? = nil
  ) throws {
    var edits: [ExampleEdit] = [.cells(cells), .section(1, sentence)]
    if let agency { edits.append(.agency(agency)) }
    let clean = ReportModel.clean(edition: .edition2021)
    let model = try #require(clean.applying(.all(edits)))
    let linted = LintedText(model.rendered(.pipeTable))
    let found = linted.findings.filter { $0.rule == "prose-table-mismatch" }
    #expect(
      found.map(\.range) == linted.text.marks, "\(sentence)\n\(linted.describe(linted.findings))")
  }

  @Test(arguments: [
    "新收的5件申请中，当年办结3件，结转2件。", "新收的5件申请中，当年办结4件，结转1件。",
    "全年收到政府信息公开申请5件，办结3件，结转下年度2件。", "本年新收5件申请，已答复3件，待答复2件（结转下年度）。",
    "新收的5件申请中，当年办结⟦2⟧件，结转2件。", "新收的5件申请中，当年办结⟦3⟧件，结转⟦1⟧件。",
    "新收的5件申请中，予以公开2件、不予公开1件，结转2件。",
    "全年收到政府信息公开申请⟦4⟧件，办结⟦2⟧件，结转下年度2件。", "全年收到政府信息公开申请5件，办结⟦7⟧件。",
  ])
  func newApplications(_ sentence: String) throws {
    try check("依申请公开工作中，" + sentence, PartOfCountTests.carried)
  }

  /// Nothing was carried in: all that was handled was new.
  @Test func nothingCarriedIn() throws {
    let cells = ["R1.C1": "8", "R1.C7": "8", "R25.C1": "2", "R25.C7": "2"]
    try check("依申请公开工作中，新收的8件申请中，办结6件，结转2件。", cells)
    try check("依申请公开工作中，新收的8件申请中，办结⟦7⟧件，结转⟦1⟧件。", cells)
  }

  @Test(arguments: [
    "因政府信息公开向县政府申请行政复议2件，向市水利局申请行政复议1件。", "申请人因政府信息公开向县政府申请行政复议2件。",
    "申请人对政府信息公开答复不服，向市水利局提起行政复议0件。", "因政府信息公开向县政府申请行政复议3件。",
    "因政府信息公开向县政府申请行政复议⟦4⟧件。", "因政府信息公开被申请行政复议⟦2⟧件。",
    "因政府信息公开向复议机关申请行政复议⟦2⟧件。",
  ])
  func reviewsFiledSomewhere(_ sentence: String) throws {
    try check(sentence, PartOfCountTests.disputes)
  }

  /// What is filed with a government is decided by it.
  @Test func reviewsFiledWithTheReporter() throws {
    try check(
      "因政府信息公开向县政府申请行政复议9件。", PartOfCountTests.disputes, agency: "青禾县人民政府")
  }

  @Test(arguments: [
    "开展行政检查120次，作出行政处罚0件。", "开展行政检查120件，作出行政处罚0件。", "全年开展安全生产检查35次，作出行政处罚2件。",
    "通过“双随机”抽查，作出行政处罚0件。", "开展行政检查120次，作出行政处罚⟦18⟧件。", "开展行政检查120次，全年作出行政处罚⟦2⟧件。",
    "开展行政检查120次。作出行政处罚⟦2⟧件。", "开展行政检查120次、行政处罚⟦2⟧件。",
  ])
  func penaltiesBehindInspections(_ sentence: String) throws {
    try check(sentence, ["T2.R4.C1": "12"])
  }

  @Test(arguments: [
    "全县共收到政府信息公开申请48件，其中县政府办公室收到6件，各乡镇收到42件。",
    "全县共收到政府信息公开申请⟦48⟧件，其中自然人6件。",
  ])
  func sharedOut(_ sentence: String) throws {
    try check(sentence, [:], agency: "青禾县人民政府")
  }
}
