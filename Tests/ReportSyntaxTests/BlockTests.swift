import ReportSyntax
import Testing
import TextCore

/// What lines become outside tables.
@Suite struct BlockTests {
  @Test func headingsItemsRulesAndImages() {
    checkBlocks(
      "# 一、甲 #\n**二、乙**\n- 丙\n• 丁\n---\n![图](a.png)\n## C#\n> 引文\n***\n",
      "#1 一、甲\n#0 二、乙\n- 丙\n- 丁\nrule\nimage\n#2 C#\n引文\nrule")
  }

  @Test func headingsAsConvertersLeaveThem() {
    checkBlocks("** 一、甲\n*** （一）乙\n** 丙 **\n", "#2 一、甲\n#3 （一）乙\n#0 丙")
    checkBlocks("**一、****甲**\n**乙**与**丙**\n", "#0 一、****甲\n**乙**与**丙**")
    checkBlocks(
      "# []{#_Toc1 .anchor}一、甲 {#_Toc1}\n[]{#a}**二、乙**\n## 丙 {.unnumbered}\n# 丁 {戊}\n",
      "#1 一、甲\n#0 二、乙\n#2 丙\n#1 丁 {戊}")
  }

  @Test func headingsOfSeveralRuns() {
    checkBlocks(
      "**一、**甲乙丙\n\n**二、甲**乙丙\n\n## **三、** **甲乙**\n\n**四、**　**甲乙**\n",
      "一、**甲乙丙\n二、甲**乙丙\n#2 三、** **甲乙\n#0 四、**　**甲乙")
    for label in ["**一、**总体情况", "**一、总体**情况", "**一、总体****情况**", "一、**总体情况**"] {
      let bytes = Array(label.utf8)
      #expect(LabelKey.key(bytes, 0..<bytes.count) == LabelKey.key("总体情况"), "\(label)")
    }
  }

  @Test func headingsWithLinksAnchorsAndBreaks() {
    checkBlocks(
      "## [一、甲](#toc)\n## 二、甲 [↑](#top)\n## 三、甲 {#三甲}\n四、甲\\\n\n**乙**\\\n## 五、[甲](a.html)\n",
      "#2 一、甲\n#2 二、甲\n#2 三、甲\n四、甲\n#0 乙\n#2 五、[甲](a.html)")
  }

  @Test func attributesBehindOtherHeadings() {
    checkBlocks(
      "一、甲 {#a}\n\n二、乙{#b .c}\n\n**三、丙** {.d}\n\n四、[丁]{.e}\n\n五、戊 {己}\n",
      "一、甲\n二、乙\n#0 三、丙\n四、丁\n五、戊 {己}")
  }

  @Test func spansWithAttributesAreTheirText() {
    checkBlocks(
      "**[一、甲]{style=\"font-family:黑体\"}**\n[二、[乙]{.mark}丙]{custom-style=\"标题 1\"}\n",
      "#0 一、甲\n二、乙丙")
    for lineEnd in ["\n", "\r\n"] {
      checkBlocks("[甲\(lineEnd)乙]{.mark}丙\(lineEnd)", "甲\n乙丙")
    }
    // What is no attribute, and what goes over an empty line, stays.
    checkBlocks("[甲]{乙}\n[丙\n\n丁]{.mark}\n", "[甲]{乙}\n[丙\n丁]{.mark}")
  }

  @Test func codeCommentsAndFrontMatterAreSetAside() {
    checkBlocks("---\ntitle: 甲\n---\n乙\n```\n丙\n```\n丁<!-- 戊 -->己\n<!--\n庚\n-->\n辛\n", "乙\n丁己\n辛")
    // Prose between two rules is no front matter, and an unclosed fence hides nothing.
    checkBlocks("---\n甲\n---\n乙\n", "rule\n甲\nrule\n乙")
    checkBlocks("```\n甲\n<!-- 乙\n", "```\n甲\n<!-- 乙")
    checkBlocks("````\n甲\n```\n乙\n`````\n丙\n", "丙")
  }

  @Test func frontMatterSaysTheTitle() {
    let document = parsed("---\nlayout: x\ntitle: \"年度报告\"\n---\n")
    #expect(document.frontMatterTitle.map(document.string) == "年度报告")
  }

  @Test func suppressionsAreNoLines() {
    let document = parsed("甲\n<!-- nianbao-disable -->\n# nianbao-enable\n乙\n\n丙\n")
    #expect(printedBlocks(document) == "甲\n乙\n丙")
    #expect(document.blocks.map(\.followsBlankLine) == [false, false, true])
    #expect(document.setAside.map(\.kind) == [.suppression, .suppression])
  }

  @Test(arguments: [
    ("一、甲", Ordinal.Style.han, 1), ("（十二）甲", .hanInBrackets, 12), ("( 三 ) 甲", .hanInBrackets, 3),
    ("2.甲", .arabicDot, 2), ("３．甲", .arabicDot, 3), ("1.2023年，甲", .arabicDot, 1),
    ("4、甲", .arabicComma, 4), ("(5)甲", .arabicInBrackets, 5), ("6）甲", .arabicHalfBracket, 6),
    ("⑦甲", .circled, 7),
  ])
  func ordinals(_ text: String, _ style: Ordinal.Style, _ value: Int) {
    let ordinal = parsed(text).blocks.first?.ordinal
    #expect(ordinal?.style == style)
    #expect(ordinal?.value == value)
  }

  @Test(arguments: ["1.5万元", "2023.1.1", "2023年", "三是甲", "100、甲", "（甲）", "1", "0.甲"])
  func numbersThatAreNoOrdinals(_ text: String) {
    #expect(parsed(text).blocks.first?.ordinal == nil)
  }

  @Test(arguments: [
    ("（三） 不予公开", "三、不予公开"), ("[bookmark: _Hlk1]2.重复申请", "2. 重复 申请"),
    ("**总计**", "（七）总计"), ("- 规章", "规章"), ("危及“三安全一稳定”", "3.危及\"三安全一稳定\""),
    ("\u{0}总\u{0}计", "总计"), ("·总计", "·总计"),
  ])
  func labelsThatReadAlike(_ one: String, _ other: String) {
    #expect(LabelKey.key(one) == LabelKey.key(other))
  }

  @Test func linesWrappedByHandAreOneParagraph() {
    let lines = [
      "本机关围绕水源保护和农村供水等群众关心的事项，扎实推进信息公开", "工作，通过政府网站和公示栏发布供水保障、水利工程等方面的",
      "  信息，组织业务培训，明确专人负责日常工作，主动接受社会监督和群众评议，", "改进工作作风，提高服务质量，方便群众查询办事，健全信息制作、审核",
      "和发布的管理制度，起草公文时同步确定公开属性，定期清理过时", "的政府信息和栏目。",
    ]
    let document = parsed(lines.joined(separator: "\n") + "\n（一）主动公开\n按时公开。\n")
    #expect(document.blocks.count == 3)
  }

  @Test func wrappedLinesAreOneParagraph() {
    let line = String(repeating: "公开政府信息工作", count: 5)
    let paragraph = Array(repeating: line, count: 3).joined(separator: "\n")
    let text =
      "    " + paragraph + "\n到此为止。\n\n" + paragraph + "\n<!-- nianbao-x -->\n" + paragraph + "\n"
    #expect(parsed(text).blocks.count == 2)
  }

  /// Where empty lines set paragraphs apart, a line end inside one is no end of it.
  @Test func linesBetweenEmptyLinesAreOneParagraph() {
    let paragraph = String(repeating: "公开政府信息工作，", count: 4) + "方便群众查询。"
    let open = String(repeating: "公开政府信息工作，", count: 4) + "职责如下："
    let spaced = Array(repeating: paragraph, count: 3).joined(separator: "\n\n")
    #expect(parsed(spaced + "\n\n" + open + "\n主动公开，按时答复。\n").blocks.count == 4)
    // An item begins anew, and so does a signature.
    #expect(parsed(spaced + "\n\n" + open + "\n（一）主动公开。\n").blocks.count == 5)
    #expect(parsed(spaced + "\n\n" + open + "\n宁江市水务局\n").blocks.count == 5)
    // A bracket closes on the next line, and 第 waits for its number there.
    let bracket = "来信请寄青禾县人民路一号（邮编：256100；电话：0533-5550100；\n网址见首页），欢迎来信。\n"
    #expect(parsed(spaced + "\n\n" + bracket).blocks.count == 4)
    let list = "公开政府信息工作的要求如下，请逐项对照落实：按时答复；\n主动公开，按时答复。\n"
    #expect(parsed(spaced + "\n\n" + list).blocks.count == 5)
    let reference = "公开政府信息工作，依照条例第三十六条第\n（三）项的规定办理，按时答复。\n"
    #expect(parsed(spaced + "\n\n" + reference).blocks.count == 4)
    // Here no empty line does.
    let close = Array(repeating: paragraph, count: 3).joined(separator: "\n")
    #expect(parsed(close + "\n" + open + "\n主动公开，按时答复。\n").blocks.count == 5)
  }
}
