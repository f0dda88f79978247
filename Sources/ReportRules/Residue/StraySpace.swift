import ReportForms
import ReportSyntax
import TextCore

/// A blank inside a sentence where none belongs: `政 务公开`, `办结 ，`.
struct StraySpace: PassageRule {
  static let info = RuleInfo(
    "stray-space", .residue, .warning, fix: .safe,
    summary: Localized("句中有多余空格", "a blank inside a sentence where none belongs"),
    reason: Localized(
      "从 PDF 或扫描件转换时，换行处常留下空格，把词语拆开，检索不到，读来也不通顺。",
      "Conversion from PDF or a scan leaves blanks where lines ended; they cut words in two, so that "
        + "nobody finds or reads them."),
    basis: "GB/T 15834",
    examples: [
      .flags(.section(1, "及时梳理年度⟦政 务⟧公开工作任务，逐项明确责任。")),
      .flags(.section(5, "部分栏目内容⟦陈旧 ，⟧更新不够及时。")),
      .flags(.section(6, "收到的意见⟦建 议⟧已逐条研究，结果已 公开。")),
      .flags(.section(1, "⟦本 机⟧关加强组织领导，逐项明确责任。")),
      .flags(.section(1, "⟦我 局⟧高度重视公开工作，逐项明确责任。")),
      .flags(.section(1, "⟦全 年⟧共公开供水信息，及时回应关切。")),
      .flags(.section(5, "⟦下一 步⟧，将逐项明确责任，改进公开工作。")),
      .flags(.section(1, "逐项核对有关⟦文 件⟧，落实责任。")),
      .flags(.section(1, "逐项落实⟦政 务⟧ 公开 工作要求，压实责任。")),
      .flags(.section(1, "进⟦一 步⟧加强领导，逐项明确责任。")),
      .flags(.section(1, "⟦办 公⟧室牵头，逐项明确责任。")),
      .flags(.section(1, "公⟦开 工⟧作纳入考核，逐项明确责任。")),
      .flags(.section(1, "依申⟦请 公⟧开，逐件登记，按期答复。")),
      .flags(.section(1, "严格落实“⟦三 审⟧三校”，逐条核对信息。")),
      .flags(.section(1, "回应⟦群 众⟧关切12次，均在规定时限内答复。")),
      .flags(.section(1, "不断⟦完 善⟧公开目录，规范流程，压实责任。")),
      .flags(.section(1, "着力解决“重⟦发布 、⟧轻解读”的问题，压实责任。")),
      .accepts(.section(1, "公开工作由局长王 明任组长，副局长李 华任副组长，办公室主任张 强负责日常工作。")),
      .accepts(.section(1, "办公室 认真核对每条信息，压实责任。")),
      .flags(.section(1, "严格执行《供水信⟦息 公⟧开办法》，按季度通报检查结果。")),
      .accepts(.section(1, "落实《青禾县水务局 青禾县住房局供水信息公开办法》，按季度通报。")),
      .accepts(.section(1, "印发图册《节水惜水 从我做起》，按季度通报。")),
      .accepts(.section(1, "主动公开 通过网站发布供水信息，逐条核对。")),
      .accepts(.section(1, "评选“最美护水人 王 强”，开设“节水 惜水”专栏，加强宣传。")),
      .accepts(.section(1, "内容在政府网站 公示栏 公众号同步发布，扩大公开范围。")),
      .accepts(.section(1, "王 芳提出的意见已采纳，供 水、用水信息均已公开。")),
      .accepts(.section(1, "参加培训的有王 强、李 明、欧阳 雪等3人，主持人王 强。")),
      .accepts(.section(1, "全年发布信息 12 条，开展培训 3 次，满意率 100%。")),
      .accepts(.section(1, "围绕“节水惜水 共护碧水”主题开展宣传，发布图解 2 期。")),
      .accepts(.section(6, "联系人：李 明 电话：0579-85550100")),
      .accepts(.section(6, "如有疑问，请在工作时间（周一至周五 上午8:30至12:00）与我局联系。")),
      .accepts(.section(6, "接待时间为每周二至周日 上午 下午，也可来电与我局联系。")),
      .flags(.section(6, "如有疑问，请在每周一至周五上⟦午 联⟧系我局，电话见指南。")),
      .accepts(.section(6, "邮 编：345600")),
      .accepts(.section(1, "新编《指南》分为三章（第一章 总则，第二章 供水信息，第三章 附则）。")),
      .accepts(.section(1, "供水科普由水厂人员讲解：主持人 赵 敏 嘉宾 周 平，介绍水源保护知识。")),
      .accepts(.section(1, "（六）夯实工作基础 提升服务水平")),
      .accepts(
        .section(1, "（六）基础工作 及时梳理工作任务，逐项明确责任。"),
        note: Localized("小标题与正文并成一行", "a sub-head joined to its text")),
      .accepts(.section(5, "存在的主要问题 一是更新不够及时；二是解读不够深入，将逐项改进。")),
      .accepts(.section(1, "政务微博@青禾水务 发布信息36条，均按期更新。")),
      .accepts(.section(1, "全年发布信息36条 [#口径]_ ，详见 `网站 <http://www.qinghe.gov.cn>`_ 。")),
      .accepts(.section(1, "“青禾 · 水务”小程序、青禾 · 水务 公众号上线运行，方便查询。")),
    ])

  func check(_ passage: Passage, into findings: inout Findings) {
    var scan = GapScan(passage)
    guard scan.run() else { return }
    let shape = ProseShape(passage)
    guard shape.isSentence, !shape.hasTab, !passage.isFormLabel else { return }
    let gaps = scan.gaps.sorted { $0.blank.lowerBound < $1.blank.lowerBound }
    report(gaps, passage, into: &findings)
  }

  /// Without a sentence's marks a blank may part two phrases, unless the joined word is known.
  func checkRest(_ report: Report, into findings: inout Findings) {
    if !report.hasPassage(with: .doubtfulGap) { findings.scope = .passages(with: .doubtfulGap) }
    var searches = 16
    for (prose, traits) in report.passages(with: .doubtfulGap) {
      guard let gap = traits.doubtfulGap, searches > 0,
        let index = report.proseIndex(ofBlock: prose.index)
      else { continue }
      searches -= 1
      let start = prose.range.lowerBound
      guard StraySpace.isKnownWord(across: gap.blank.shifted(by: start), report) else { continue }
      var own = Findings(StraySpace.info)
      self.report([gap], report.readings[index].passage, into: &own)
      findings.diagnostics += own.diagnostics.map { $0.shifted(by: start) }
    }
  }

  /// The only blank of a passage that is no sentence and no label.
  static func doubtfulGap(_ passage: Passage, _ shape: ProseShape) -> Gap? {
    guard !shape.isSentence, shape.hanCount >= 10, !shape.hasTab else { return nil }
    var scan = GapScan(passage)
    guard scan.run(), scan.gaps.count == 1, !passage.isFormLabel else { return nil }
    return scan.gaps.first
  }

  /// Whether the two characters before a blank and the two behind it stand together elsewhere.
  private static func isKnownWord(across blank: SourceRange, _ report: Report) -> Bool {
    let bytes = report.bytes
    var start = blank.lowerBound
    var end = blank.upperBound
    for _ in 0..<2 {
      guard let before = bytes.scalar(before: start), ScalarClass.isHan(before.value) else {
        return false
      }
      start -= before.length
      let behind = bytes.scalar(at: end)
      guard ScalarClass.isHan(behind.value) else { return false }
      end += behind.length
    }
    let word =
      report.string(start..<blank.lowerBound) + report.string(blank.upperBound..<end)
    return report.literals.first(of: word, in: 0..<bytes.count) != nil
  }

  private func report(_ gaps: [Gap], _ passage: Passage, into findings: inout Findings) {
    guard let first = gaps.first else { return }
    let word = passage.string(first.range)
    var zh = "「\(word)」中有多余空格"
    var en = "a stray blank in 「\(word)」"
    if gaps.count > 1 {
      zh += "，本段共 \(gaps.count) 处"
      en += ", \(gaps.count) in this paragraph"
    }
    let related = gaps.dropFirst().prefix(50).map {
      RelatedPlace(
        $0.range,
        Localized("「\(passage.string($0.range))」", "「\(passage.string($0.range))」"))
    }
    let edits = gaps.map { TextEdit.delete($0.blank) }
    findings.report(
      first.range, zh, en, related: Array(related),
      fixes: [Fix(Localized("删除多余空格", "Delete the blank"), .safe, edits)])
  }
}
