import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// What real reports do and a reviewer passes: a finding at warning or above here is a bug.
@Suite struct MustAcceptTests {
  /// Layouts that differ most in how they leave prose and tables apart.
  private static let layouts: [TableLayout] = [.cellLines, .tabRows, .pipeTable, .html]

  private func check(
    _ edits: [ExampleEdit], editions: [FormEdition] = [.edition2019, .edition2021],
    silent: [String] = [], _ comment: String = ""
  ) {
    for edition in editions {
      guard let model = ReportModel.clean(edition: edition).applying(.all(edits)) else {
        Issue.record("\(edition.id): the edit fits no place")
        continue
      }
      for layout in Self.layouts {
        let linted = LintedText(model.rendered(layout))
        let unwanted = linted.findings.filter {
          $0.severity >= .warning || silent.contains($0.rule)
        }
        #expect(
          unwanted.isEmpty,
          "\(comment) \(edition.id) \(layout.rawValue):\n\(linted.describe(unwanted))")
      }
    }
  }

  @Test func allZeroReports() {
    let zero = ["R1.C1", "R1.C7", "R3.C1", "R3.C7", "R24.C1", "R24.C7"]
    check([.cells(Dictionary(uniqueKeysWithValues: zero.map { ($0, "0") }))])
  }

  @Test func periodInSectionSixAndNoLead() {
    check([
      .lead(""),
      .section(6, "本报告所列数据的统计期限自{年}年1月1日起至{年}年12月31日止。"),
    ])
  }

  /// A converter wraps lines within attributes, too.
  @Test(arguments: [
    "电话：（[0579]{lang=\"EN-US\"\nclass=\"L\"}）[8555010]{lang=\"EN-US\"}，邮箱：shuiwu&#64;example.com。",
    "电话：（<b\nclass=\"L\">0579</b>）<b>8555010</b>，邮箱：<i>shuiwu</i>@example.com。",
  ])
  func contactsInMarkup(_ paragraph: String) { check([.section(6, paragraph)], paragraph) }

  @Test func noSignature() { check([.tail([])]) }

  @Test func noSubHeads() {
    check([
      .sectionText(5, ["部分栏目更新不够及时，解读形式比较单一。下一步将建立更新台账，改进解读方式。"])
    ])
  }

  @Test(arguments: [
    "{机关}{年}年政府信息公开工作年度报告", "{年}年{机关}政府信息公开工作年度报告",
    "{机关}{年}年度政府信息公开工作年度报告", "{机关}\n{年}年政府信息公开工作年度报告",
    "{机关}政府信息公开工作{年}年度报告",
  ])
  func titles(_ title: String) { check([.title(title)], title) }

  @Test func signatureAndDateOnOneLine() {
    check([.tail(["{机关}        {次年}年1月16日"])])
    check([.tail(["{机关} {次年}年1月16日"])])
  }

  @Test func consistentSpacing() {
    check(
      [
        .title("{机关} {年} 年政府信息公开工作年度报告"),
        .sectionText(1, ["{年} 年，本机关发布信息 1291 条，其中网站 319 条，公众号 972 条，参加培训 21 人次。"]),
      ], silent: ["mixed-number-spacing", "stray-space"])
  }

  @Test func unitsBesideVagueNumbers() {
    check(
      [.sectionText(1, ["{年}年，本机关发布解读材料 21 件，动漫 6 期，转载各类材料 20 多篇。"])],
      silent: ["mixed-number-spacing", "prose-sum"])
  }

  /// What was carried in is handled this year, so that more is handled than was received.
  @Test(arguments: [
    "全年收到政府信息公开申请5件，办结7件。", "收到申请5件，上年结转2件，共办结7件，均按时答复。",
    "受理政府信息公开申请5件，答复7件，其中上年结转2件。",
  ])
  func moreHandledThanReceived(_ sentence: String) {
    check(
      [
        .cells([
          "R1.C1": "5", "R1.C7": "5", "R2.C1": "2", "R2.C7": "2", "R3.C1": "7", "R3.C7": "7",
          "R24.C1": "7", "R24.C7": "7",
        ]), .sectionText(1, ["{年}年，本机关扎实推进各项工作。", sentence]),
      ], sentence)
  }

  /// The whole of a share, and what a change is of, may stand in the table only.
  @Test(arguments: [
    "申请主要涉及用地30件、规划12件，全年申请人中自然人41件，占85.4%。", "全年涉及用地的30件，涉及规划的12件，占25%。",
    "全年涉及用地的30件，较上年（59件）减少11件。",
  ])
  func totalsOfTheTable(_ sentence: String) {
    check(
      [
        .cells([
          "R1.C1": "48", "R1.C7": "48", "R3.C1": "48", "R3.C7": "48", "R24.C1": "48",
          "R24.C7": "48",
        ]), .section(1, sentence),
      ], sentence)
  }

  /// 办件 are served at windows; decisions are another count.
  @Test(arguments: [
    "行政许可办件1200件，办结率100%。", "全年政务服务办件922件，其中行政许可办件900件。", "行政许可窗口受理办件860件，网上办件占95%。",
    "全年办件量达3.2万件，好差评满意率99.9%。",
  ])
  func servedAtWindows(_ sentence: String) {
    check([.section(1, sentence)], silent: ["prose-table-mismatch", "prose-sum"], sentence)
  }

  /// Labels set one character a line in narrow cells.
  @Test func verticalLabels() {
    let breaks: [(TableLayout, String)] = [
      (.cellLines, "\n\n"), (.html, "<br>"), (.pipeTable, "<br>"),
    ]
    for edition in [FormEdition.edition2019, .edition2021] {
      for (layout, mark) in breaks {
        var text = ReportModel.clean(edition: edition).text(layout: layout)
        for label in ["三、本年度办理结果", "自然人", "总计", "商业企业", "结果维持", "尚未审结"] {
          let upright = label.map(String.init).joined(separator: mark)
          let parts = text.pieces(around: label)
          #expect(parts.count > 1, "\(label) is not in \(layout.rawValue)")
          text = parts.joined(separator: upright)
        }
        let linted = LintedText(MarkedText(text))
        #expect(linted.report.tables.count == 3)
        #expect(
          linted.serious.isEmpty,
          "\(edition.id) \(layout.rawValue):\n\(linted.describe(linted.serious))")
      }
    }
  }

  @Test func notesInCells() {
    check(
      [.cells(["T2.R2.C3": "12（其中修订3件）"])], editions: [.edition2021])
  }

  @Test func namesThatRepeatACharacter() {
    check([
      .section(1, "在云山市市中区设立查阅点，市中区区级部门和县县级单位共同参与，“青禾水务”“清源节水”账号同步发布。")
    ])
  }

  @Test func numbersThatCountNothing() {
    check([
      .section(
        6,
        "详见http://www.example.com/art/2022/2/30/art_5501_98.html，咨询电话：0579-85550100转8001、12345，"
          + "监督电话：400-855-0100，邮编：345600，电子邮箱：shuiwu@example.com。")
    ])
    check([.section(1, "落实国办发〔2020〕61号、青政办发〔2019〕13号文件要求，供水热线7×24小时值守。")])
  }

  @Test func nestedTitleMarks() {
    check(
      [.section(1, "转发《关于印发〈供水公开办法〉的通知》和《〈供水公开办法〉实施细则》，逐项落实。")],
      silent: ["book-title-mark", "unpaired-bracket"])
  }

  @Test func commonProse() {
    check([
      .section(
        1,
        "一是规范流程。落实“双随机、一公开”，坚持“三审三校”；二是拓展渠道。运用“网站+公众号+短视频”模式，"
          + "编写English版指南v2.0，开展7×24小时服务；三是狠抓落实，做到“应公开尽公开”。"),
      .section(1, "1.坚持以公开为常态、不公开为例外。2.围绕十四五规划，公开项目清单……"),
      .section(1, "“节水惜水 人人有责”“共护碧水 共建青禾”等主题活动深入人心。"),
      .section(5, "（三）提升服务能力 优化公开渠道"),
    ])
  }

  /// Half-width marks throughout: one information for the file.
  @Test func halfWidthThroughout() throws {
    let replaced: [Character: Character] = [
      "，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "？": "?",
    ]
    for edition in [FormEdition.edition2019, .edition2021] {
      for layout in Self.layouts {
        let text = ReportModel.clean(edition: edition).text(layout: layout)
        let linted = LintedText(MarkedText(String(text.map { replaced[$0] ?? $0 })))
        #expect(
          linted.serious.isEmpty,
          "\(edition.id) \(layout.rawValue):\n\(linted.describe(linted.serious))")
        let count = linted.findings.filter { $0.rule == "half-width-punctuation" }.count
        #expect(count == 1)
        #expect(linted.findings.count <= 3, "\(linted.describe(linted.findings))")
      }
    }
  }

  @Test func markdownThatIsNoReport() {
    let text = """
      # 供水项目说明

      - (一)安装,运行 XX 脚本 ，见 `TODO`
      - （二）__重点__ 待补充

      [bookmark: _a] 信息信息 。。
      """
    let linted = LintedText(MarkedText(text))
    #expect(linted.findings.isEmpty, "\(linted.describe(linted.findings))")
  }
}

extension String {
  /// What stands before, between and behind the places of a word.
  fileprivate func pieces(around word: String) -> [String] {
    var pieces: [String] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(word) {
        pieces.append(String(self[start..<index]))
        index = self.index(index, offsetBy: word.count)
        start = index
      } else {
        index = self.index(after: index)
      }
    }
    return pieces + [String(self[start...])]
  }
}
