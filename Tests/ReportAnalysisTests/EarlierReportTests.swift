import ReportAnalysis
import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Reports held against those of the year before.
@Suite struct EarlierReportTests {
  private static let improvements = [
    "（一）存在的主要问题",
    "一是主动公开的内容还不够丰富，部分栏目更新不够及时，与群众的期待还有一定差距；二是政策解读的形式比较单一，图文并茂的解读材料偏少。",
    "（二）改进情况",
    "针对上述问题，一是建立栏目更新台账，按月核对更新情况，发现超期未更新的及时提醒；二是综合运用图解、短视频等形式开展解读，让群众看得懂、用得上；三是把信息公开纳入业务培训内容，提高经办人员的能力。",
  ]

  private func model(
    _ cells: [String: String] = [:], year: Int = 2023, edition: FormEdition = .edition2021,
    agency: String = "青禾县水务局"
  ) -> ReportModel {
    var model = ReportModel.clean(edition: edition, year: year)
    model.agency = agency
    if year == 2022 { model.set("T2.R2.C3", "11") }
    for (cell, value) in cells { model.set(cell, value) }
    return model
  }

  private func earlier(_ model: ReportModel) -> EarlierReport? {
    EarlierReport(model.rendered(.pipeTable).source, path: "w/before.md", name: "before.md")
  }

  /// What the rules that compare say of a report.
  private func findings(
    _ model: ReportModel, _ before: ReportModel, front: String = ""
  ) -> [Diagnostic] {
    let text = SourceText(front + model.text(layout: .pipeTable))
    let previous = earlier(before)
    return Linter().analyze(text) { _ in EarlierReports(previous: previous) }.diagnostics.filter {
      ["cross-year", "copied-text", "unused-suppression"].contains($0.rule)
    }
  }

  private func messages(_ model: ReportModel, _ before: ReportModel) -> [String] {
    findings(model, before).map { "\($0.severity.rawValue) \($0.message.zh)" }
  }

  private let carried = [
    "R2.C1": "2", "R2.C7": "2", "R3.C1": "8", "R3.C7": "8", "R24.C1": "8", "R24.C7": "8",
  ]

  @Test func oneWrongCellIsToldOnce() throws {
    let before = model(["R25.C1": "1", "R25.C7": "1", "R2.C1": "1", "R2.C7": "1"], year: 2022)
    let found = findings(model(carried), before)
    #expect(
      found.map(\.message.zh) == [
        "「二、上年结转政府信息公开申请数量」的「自然人」为 2，上年报告（before.md）结转下年度继续办理的是 1"
      ])
    let place = try #require(found.first?.related.first?.elsewhere)
    let source = before.rendered(.pipeTable).source
    #expect(place.path == "w/before.md")
    #expect(source.string(place.range) == "1")
    for encoding in PositionEncoding.allCases {
      #expect(
        place.start(in: encoding) == source.position(of: place.range.lowerBound, in: encoding))
    }
  }

  @Test func whatFollowsIsSilent() {
    let before = model(["R25.C1": "2", "R25.C7": "2", "R2.C1": "2", "R2.C7": "2"], year: 2022)
    #expect(messages(model(carried), before) == [])
  }

  @Test func nothingIsSaidOfWhatNobodyRead() {
    // Blank, unreadable, or a row of last year's that does not add up.
    for cells in [
      ["R25.C1": "", "R25.C7": ""], ["R25.C1": "若干", "R25.C7": "若干"],
      ["R25.C1": "1", "R25.C7": "4"],
    ] {
      #expect(messages(model(carried), model(cells, year: 2022)) == [])
    }
    let before = model(["T2.R2.C3": "30"], year: 2022)
    #expect(messages(model(["T2.R2.C1": ""]), before) == [])
    #expect(messages(model(["T2.R2.C3": "/"]), before) == [])
  }

  @Test func whatSumsTellAlreadyIsNotToldAgain() {
    let before = model(year: 2022)
    #expect(messages(model(["R2.C1": "2"]), before) == [])
    #expect(messages(model(["R2.C7": "2"]), before) == [])
  }

  @Test func documentsInForceMustFollow() {
    let found = messages(model(), model(["T2.R2.C3": "9", "T2.R1.C3": "1"], year: 2022))
    #expect(
      found == [
        "warning 「规章」的「现行有效件数」为 0，而上年报告（before.md）的 1 加本年制发 0、减本年废止 0 是 1",
        "warning 「行政规范性文件」的「现行有效件数」为 12，而上年报告（before.md）的 9 加本年制发 2、减本年废止 1 是 10",
      ])
  }

  @Test func anExplanationMakesItInformation() {
    let before = model(["T2.R2.C3": "30"], year: 2022)
    for (text, severity) in [
      ("因统计口径调整，件数有变化。", "information"), ("对行政规范性文件开展了全面清理。", "information"),
      ("清理过时的网站栏目。", "warning"),
    ] {
      var own = model()
      own[section: 1]?.paragraphs.append(text)
      #expect(findings(own, before).map(\.severity.rawValue) == [severity], "\(text)")
    }
  }

  /// A sentence is looked through once, however often it says 清理.
  @Test(.timeLimit(.minutes(1))) func manyWordsInOneSentenceTakeNoLonger() {
    var own = model()
    let text = String(repeating: "清理、调整栏目，", count: 20_000) + "清理网站。"
    own[section: 1]?.paragraphs.append(text)
    let before = model(["T2.R2.C3": "30"], year: 2022)
    #expect(findings(own, before).map(\.severity) == [.warning])
  }

  @Test(arguments: [
    "柳荫县水务局", "青禾县教育局", "青禾县水务局河道管理站", "青禾市水务局", "青禾县人民政府",
  ])
  func anotherBodysReportSaysNothing(agency: String) {
    var before = model(["T2.R2.C3": "30"], year: 2022, agency: agency)
    before[section: 5]?.paragraphs = Self.improvements
    var own = model()
    own[section: 5]?.paragraphs = Self.improvements
    #expect(messages(own, before) == [])
  }

  @Test func aGovernmentsOfficeHasAReportOfItsOwn() {
    let before = model(["T2.R2.C3": "30"], year: 2022, agency: "青禾县人民政府办公室")
    #expect(messages(model(agency: "青禾县人民政府"), before) == [])
    let town = model(["T2.R2.C3": "30"], year: 2022, agency: "青禾县白沙镇人民政府")
    #expect(messages(model(agency: "青禾县人民政府"), town) == [])
    let same = model(["T2.R2.C3": "30"], year: 2022, agency: "青禾县人民政府")
    #expect(messages(model(agency: "青禾县人民政府"), same).count == 1)
  }

  @Test func anotherYearsReportSaysNothing() {
    for year in [2021, 2023, 2024] {
      #expect(messages(model(), model(["T2.R2.C3": "30"], year: year)) == [])
    }
  }

  /// From 2020 to 2021 documents are counted in another way; what is carried over is not.
  @Test func tableTwoIsNotComparedAcrossTheForms() {
    let before = model(
      ["R25.C1": "1", "R25.C7": "1", "R2.C1": "1", "R2.C7": "1", "T2.R2.C3": "99"], year: 2020,
      edition: .edition2019)
    let found = findings(model(carried, year: 2021), before)
    #expect(found.map(\.rule) == ["cross-year"])
    #expect(found.first?.message.zh.contains("上年结转") == true)
    let first = model(
      ["R25.C1": "1", "R25.C7": "1", "R2.C1": "1", "R2.C7": "1"], year: 2019,
      edition: .edition2019)
    #expect(messages(model(year: 2020, edition: .edition2019), first).count == 1)
  }

  @Test func bothRulesCanBeSuppressed() {
    var before = model(["T2.R2.C3": "30"], year: 2022)
    before[section: 5]?.paragraphs = Self.improvements
    var own = model()
    own[section: 5]?.paragraphs = Self.improvements
    #expect(findings(own, before).map(\.rule) == ["cross-year", "copied-text"])
    let mark = "<!-- nianbao-disable-file cross-year copied-text -->\n\n"
    #expect(findings(own, before, front: mark) == [])
    // Where nothing is wrong, the first is idle; the second may be meant for another report.
    for (rule, idle) in [("cross-year", ["这个标记没有屏蔽任何问题"]), ("copied-text", []), ("agreement", [])] {
      let one = "<!-- nianbao-disable-file \(rule) -->\n\n"
      #expect(findings(model(), model(year: 2022), front: one).map(\.message.zh) == idle)
    }
    // Where last year's report is not known, nobody can tell.
    let text = SourceText(mark + model().text(layout: .pipeTable))
    #expect(Linter().analyze(text).diagnostics == [])
  }

  @Test func severitiesAndSelectionHold() {
    var configuration = Configuration()
    configuration.severity["cross-year"] = .some(.error)
    let (text, before) = (
      model().rendered(.pipeTable).source, earlier(model(["T2.R2.C3": "30"], year: 2022))
    )
    let severe = Linter(configuration).analyze(text) { _ in EarlierReports(previous: before) }
    #expect(severe.diagnostics.map(\.severity) == [.error])
    configuration.ignore = ["agreement"]
    let linter = Linter(configuration)
    #expect(!linter.comparesReports)
    #expect(linter.analyze(text) { _ in EarlierReports(previous: before) }.diagnostics == [])
  }

  /// A version is judged by what it is held against, whatever was known before.
  @Test func memoryKnowsWhatAReportWasHeldAgainst() {
    let text = model().rendered(.pipeTable).source
    let (one, other) = (
      earlier(model(["T2.R2.C3": "30"], year: 2022)), earlier(model(year: 2022))
    )
    var memory = AnalysisMemory()
    for previous in [nil, one, other, one, nil, one] {
      let found = Linter().analyze(text, &memory) { _ in EarlierReports(previous: previous) }
      #expect(found.diagnostics.count == (previous === one && one != nil ? 1 : 0))
    }
  }

  @Test func theFirstOfSeveralAlikeIsNamed() {
    func report(_ name: String, _ year: Int, _ agency: String, _ text: [String]) -> EarlierReport? {
      var model = model(year: year, agency: agency)
      model[section: 5]?.paragraphs = text
      return EarlierReport(model.rendered(.pipeTable).source, path: name, name: name)
    }
    let text = Self.improvements
    let reports = [
      report("a", 2023, "青禾县水务局", text), nil, report("b", 2023, "青禾县水务局", text),
      report("c", 2022, "青禾县水务局", text), report("d", 2023, "青禾县教育局", text),
      report("e", 2023, "青禾县民政局", ["无。"]),
      report("f", 2023, "柳荫县水务局", text + ["下一步继续努力。"]),
    ]
    #expect(
      AlikeReports.first(reports).map { $0?.path } == [nil, nil, nil, "a", "a", nil, "a"])
  }
}
