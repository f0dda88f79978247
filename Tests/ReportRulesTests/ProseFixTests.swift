import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// What the fixes of residue and style make of a paragraph.
@Suite struct ProseFixTests {
  /// Applies every first fix of one rule to a report whose section 一 ends with a paragraph.
  private func check(
    _ slug: String, _ paragraph: String, _ expected: String, safety: Fix.Safety? = .safe,
    _ location: SourceLocation = #_sourceLocation
  ) {
    guard let rule = RuleCatalogue.rule(slug),
      let model = ReportModel.clean(edition: .edition2021).applying(.section(1, paragraph))
    else {
      Issue.record("no rule \(slug)", sourceLocation: location)
      return
    }
    for layout in [TableLayout.tabRows, .cellLines, .html] {
      let text = model.rendered(layout)
      let fixes = LintedText(text, [rule]).findings.compactMap(\.fixes.first)
      if let safety {
        #expect(!fixes.isEmpty, sourceLocation: location)
        #expect(fixes.allSatisfy { $0.safety == safety }, sourceLocation: location)
      }
      let fixed = text.source.applying(fixes.flatMap(\.edits))
      let string = fixed.string(fixed.range)
      #expect(string.contains("\n\(expected)\n"), "\(layout.rawValue)", sourceLocation: location)
      let again = LintedText(MarkedText(string), [rule]).findings
      #expect(again.isEmpty, "not settled by its fix", sourceLocation: location)
    }
  }

  @Test func straySpaces() {
    check("stray-space", "及时公开年度政 务信息，扩大公 开范围 。", "及时公开年度政务信息，扩大公开范围。")
  }

  /// A blank where a number should stand is all that tells of it: no fix may close it.
  @Test(arguments: [
    "收到群众意见 条，采纳 条。", "共投入经费 万元，购置设备 台。", "本次共培训人员 人次。", "于{次年}年 月 日印发方案。",
    "于{次年}年12月 日印发方案。", "走访用水企业 家，服务群众 户。", "全年召开 次会议，举办 期培训班。", "依照办法第 条办理公开事项。",
    "水质信息增长 %，成效明显。", "发放资料 份和宣传品 件。",
  ])
  func unfilledNumbersStay(_ sentence: String) throws {
    let clean = ReportModel.clean(edition: .edition2021)
    let model = try #require(clean.applying(.section(1, "逐项明确责任，主动接受监督。" + sentence)))
    for layout in [TableLayout.tabRows, .html] {
      let linted = LintedText(model.rendered(layout))
      #expect(
        linted.findings.map(\.rule) == ["placeholder-text"],
        "\(linted.describe(linted.findings))")
    }
  }

  /// What looks like it and parts a word.
  @Test func blanksBeforeCounterWords() {
    check(
      "stray-space", "逐项公开有关文 件，政务平 台，运行平稳；各办事 处，均有专人，报综合 处。",
      "逐项公开有关文件，政务平台，运行平稳；各办事处，均有专人，报综合处。")
    check("stray-space", "压实责任，落实政 务 公开 工作要求。", "压实责任，落实政务公开工作要求。")
    check("stray-space", "落实责任，认真处理 个人信息，解读公开 条例。", "落实责任，认真处理个人信息，解读公开条例。")
  }

  @Test func conversionResidue() {
    check(
      "conversion-residue", "健全[bookmark: _a1]公开\u{200B}目录\u{AD}，见错误!未找到引用源。",
      "健全公开目录，见")
    check("conversion-residue", "目录见{ PAGEREF _Toc12 \\h }本页。", "目录见本页。")
    check("conversion-residue", "认真[bookmark: a[1]]落实。", "认真落实。")
    // What a reviewer asks for is not deleted unread.
    check(
      "conversion-residue", "公布信息6条[批注 [U1]: 应为8条]，按月更新。", "公布信息6条，按月更新。",
      safety: .offer)
    check("conversion-residue", "组织培训。PAGE   \\* MERGEFORMAT继续落实。", "组织培训。继续落实。")
    check("conversion-residue", "培训NUMPAGES  \\* Arabic  \\* MERGEFORMAT落实。", "培训落实。")
  }

  /// A range of characters ends with a reference's first bytes: neither a message nor a fix may cut it.
  @Test func referencesAreShownAndKeptWhole() throws {
    let clean = ReportModel.clean(edition: .edition2021)
    let model = try #require(
      clean.applying(.section(1, "推进“供水信息 &#8221;公开，健全制度，逐项明确责任。")))
    let linted = LintedText(model.rendered(.pipeTable))
    let found = linted.findings.first { $0.rule == "stray-space" }
    #expect(found?.message.zh.contains("「息 ”」") == true, "\(linted.describe(linted.findings))")
    #expect(found?.fixes.first?.edits.map(\.range.count) == [1])
  }

  /// Half of a code is worse than all of it: what remains no longer tells what it was.
  @Test(arguments: [
    "认真[bookmark: a[1]落实。", "见REF  a1 \\h  \\* MERGEFORMAT落实。", "共NUMPAGES \\* Foo项。",
  ])
  func whatIsNotReadWholeStays(_ paragraph: String) throws {
    let clean = ReportModel.clean(edition: .edition2021)
    let model = try #require(clean.applying(.section(1, paragraph)))
    let found = LintedText(model.rendered(.pipeTable)).findings
    #expect(found.contains { $0.rule == "conversion-residue" && $0.fixes.isEmpty })
    #expect(found.flatMap(\.fixes).allSatisfy { $0.safety != .safe })
  }

  @Test func halfWidth() {
    check(
      "half-width-punctuation", "落实要点(共12项),明确责任:逐项核对?", "落实要点（共12项），明确责任：逐项核对？")
  }

  /// Which mark was meant nobody knows before the blank is filled in.
  @Test func halfWidthPlaceholders() {
    check(
      "half-width-punctuation", "落实要点(共12项)，开展业务培训??次，发放资料( )份，成效如何??",
      "落实要点（共12项），开展业务培训??次，发放资料( )份，成效如何??")
  }

  @Test func titleMarks() {
    check("book-title-mark", "修订《甲办法》、《乙办法》、《丙办法》。", "修订《甲办法》《乙办法》《丙办法》。")
    check("book-title-mark", "印发《关于落实《甲办法》的通知》。", "印发《关于落实〈甲办法〉的通知》。")
    check(
      "book-title-mark", "印发《关于转发<关于落实<甲办法>的通知>的函》。", "印发《关于转发〈关于落实《甲办法》的通知〉的函》。")
  }

  @Test func fullStop() {
    check(
      "missing-full-stop", "明确专人负责政府信息公开工作，组织开展业务培训2次，主动接受社会监督",
      "明确专人负责政府信息公开工作，组织开展业务培训2次，主动接受社会监督。")
  }

  /// Text behind an empty line may be the rest of the sentence, unless it shows that it begins anew.
  @Test(arguments: [
    ("\n\n公开栏目的更新", Fix.Safety.offer), ("\n\n　　公开栏目的更新", .safe),
    ("\n\n一是公开栏目的更新", .safe), ("\n\n（一）公开栏目的更新", .safe),
  ])
  func fullStopBeforeText(_ next: String, _ safety: Fix.Safety) {
    let paragraph = "明确专人负责政府信息公开工作，组织开展业务培训2次，主动接受社会监督"
    check("missing-full-stop", paragraph + next, "\(paragraph)。\(next)", safety: safety)
  }

  @Test func repeatedMarks() {
    check("repeated-word", "明确专人负责，，主动接受监督。。", "明确专人负责，主动接受监督。")
    check("repeated-word", "更新政府信息信息的属性。", "更新政府信息的属性。", safety: .offer)
  }

  @Test func numbersAndBrackets() {
    check("document-number", "落实青政办发[2020]13号、青办发（2021）第5号文件。", "落实青政办发〔2020〕13号、青办发〔2021〕第5号文件。")
    check("mixed-brackets", "(六)其他工作", "（六）其他工作")
  }

  @Test func citations() {
    check(
      "outdated-citation", "依据国办公开办函[2019] 60号编制。", "依据国办公开办函〔2021〕30号编制。",
      safety: .offer)
    check(
      "outdated-citation", "《条例》（国务院令第492号）规定了公开范围。", "《条例》（国务院令第711号）规定了公开范围。",
      safety: .offer)
  }

  @Test func brokenLine() {
    check(
      "broken-line", "加强网站建设管理，优化栏目设置。加强政务新媒体管理，供水服务公众号\n\n关注用户持续增加，管理规范。",
      "加强网站建设管理，优化栏目设置。加强政务新媒体管理，供水服务公众号关注用户持续增加，管理规范。",
      safety: .offer)
  }

  @Test func trailingBlanks() {
    check("layout-space", "明确专人负责。 　", "明确专人负责。")
  }
}
