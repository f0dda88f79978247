import ReportForms
import ReportSyntax
import TextCore

/// Words said twice at once: 信息信息; marks set twice: 。。
struct RepeatedWord: PassageRule {
  static let info = RuleInfo(
    "repeated-word", .residue, .warning, fix: .safe,
    summary: Localized("词语或标点重复", "a word or a mark said twice"),
    reason: Localized(
      "连续重复的词语或标点多是编辑时的疏漏。", "A word or mark repeated at once is a slip of editing."),
    basis: "GB/T 15834",
    examples: [
      .flags(.section(1, "及时更新政府⟦信息信息⟧的公开属性。")),
      .flags(.section(5, "进一步⟦完善工作制度完善工作制度⟧，强化督促检查。")),
      .flags(.section(6, "没有其他需要报告的事项⟦。。⟧")),
      .flags(.section(1, "明确办公室⟦负责负责⟧日常工作。")),
      .flags(.section(1, "加强⟦对对⟧公开工作的领导，⟦将将⟧各项任务分解到人。")),
      .accepts(.section(1, "加强对对口单位的指导，对对象清单按月核对，理由由本机关说明，采用一对对帮扶。")),
      .flags(.section(1, "⟦优化优化⟧栏目设置，方便查阅。")),
      .flags(.section(1, "⟦通过通过⟧网站发布供水保障信息。")),
      .flags(.section(5, "下一年将⟦进一步进一步⟧完善公开目录。")),
      .flags(.section(6, "没有其他需要报告的事项⟦，。⟧")),
      .flags(.section(1, "组织学习⟦《《⟧信息公开办法》》，强化业务培训。")),
      .flags(.section(1, "严格落实⟦““⟧三审三校””制度，逐条审核。")),
      .flags(.section(1, "组织培训⟦（（⟧共2期）），强化工作保障。")),
      .flags(.section(1, "按照规定⟦,,⟧落实公开责任，按月核对。")),
      .flags(.section(1, "业务培训由⟦各科室各科室⟧组织，按月核对。")),
      .flags(.section(1, "重点公开以下信息⟦：，⟧供水保障、水利工程等信息。")),
      .accepts(.section(1, "信息内容,本年处理决定数量,,\n行政许可,8421,,")),
      .accepts(.section(1, "业务培训由各科室各自组织，逐项逐项核对，每日每日更新。")),
      .flags(.section(1, "按照规定⟦，,⟧落实公开责任，按月核对。")),
      .accepts(.section(1, "公布裁判结果（（{年}）青01行初7号），印发《〈信息公开办法〉解读》，按月核对。")),
      .flags(.section(1, "及时公布供水保障方面⟦的的⟧信息，方便查阅。")),
      .flags(.section(1, "加强组织领导⟦和和⟧业务培训，强化工作保障。")),
      .flags(.section(1, "栏目设置⟦在在⟧网站首页，方便群众查阅。")),
      .flags(.section(1, "加强公开⟦属性属性⟧认定，逐件审核。")),
      .accepts(
        .section(
          1, "培训的目的的确明确，标的的核算依法公开，实实在在办好和和气气的窗口，力求调解和和解相结合，存在在线办理不畅的问题，参与与会讨论。")),
      .accepts(.section(1, "各级政府政府网站均已改版，机关组织组织部门开展培训。")),
      .accepts(.section(1, "逐条逐条核对，一个一个落实，方方面面都要兼顾。")),
      .accepts(.section(1, "推进政府信息信息化管理，方便申请申请人需要的材料。")),
      .accepts(.section(1, "编制青禾县人民政府政府信息公开指南，开展政务公开公开日活动。")),
      .accepts(.section(1, "枣庄市市中区供水专线建成通水——惠及群众……")),
      .accepts(.section(1, "各部门部门预算、部门决算按时公开，培训由外事办公室办公室承办。")),
      .accepts(.section(1, "水价公示力求“清楚清楚再清楚”，方便群众核对。")),
      .accepts(.section(1, "二〇二〇年以来，各级人大代表代表群众提出建议。")),
      .accepts(.section(1, "交警支队支队长、治安大队大队长、三中队中队长、总队总队长为第一责任人。")),
      .accepts(.section(1, "严格规范规范性文件制定程序，提升服务服务对象的能力。")),
      .accepts(.section(1, "检修融媒体中心中心机房，整合政府网站网站群，培训由县直机关机关党委承办。")),
      .accepts(.section(1, "督促各部门部门预决算公开及时，开展“面对面对接”和“点对点对接”。")),
      .accepts(.section(1, "整理新闻发布会发布会议记录，明确考核考核对象，公示公示期满后的结果，配备政务公开公开专员。")),
      .accepts(
        .section(1, "编制政务服务服务指南，优化审批项目项目审批流程，支持基层公共卫生卫生院建设，公开政府采购采购目录、财政资金资金使用情况。"),
        note: Localized("前一词的末尾与后一词的开头相遇", "One term ends and the next begins")),
      .flags(.section(1, "编制服务指南，加强对水利⟦项目项目⟧的管理。")),
      .flags(.section(1, "加强政府⟦信息信息⟧公开平台建设。")),
      .flags(.section(1, "推进信息⟦公开公开⟧工作。")),
      .flags(.section(1, "明确办公室为公开⟦机关机关⟧，负责日常工作。")),
      .flags(.section(1, "认真⟦规范规范⟧栏目设置，方便查阅。")),
      .accepts(.section(1, "管好用好用活政务新媒体，建成规范性文件文件库，全年推文18条。")),
      .accepts(.section(1, "压实市场主体主体责任，听取民营企业企业家意见，公开生态环境环境影响评价，设人工智能智能问答。")),
      .flags(.section(1, "压实供水⟦主体主体⟧职责，听取用水⟦企业企业⟧意见。")),
      .accepts(.section(1, "政务服务好差评差评整改率100%，开展政务新媒体媒体素养培训，强化主动公开公开目录管理。")),
      .accepts(.section(1, "上好政务公开公开课，更换水价公示公示牌，优先通过通过率较高的渠道办理，由各科室科室长负责。")),
      .flags(.section(1, "强化主动⟦公开公开⟧管理，落实⟦通过通过⟧率先公示的办法。")),
      .flags(.section(1, "健全⟦公示公示⟧长效机制，及时收集⟦差评差评⟧意见。")),
      .flags(.section(1, "认真落实⟦《公开条例》《公开条例》⟧要求，按月核对。")),
      .flags(.section(1, "⟦{年}年{年}年⟧，按月核对供水信息更新情况。")),
      .flags(.section(1, "全年公布供水通知⟦12条12条⟧，方便群众查询。")),
      .flags(.section(1, "健全工作机制，⟦规范办理流程，规范办理流程⟧，压实各方责任。")),
      .flags(.section(1, "⟦在在⟧公开栏张贴供水信息，方便群众查询。")),
      .flags(.section(1, "由办公室⟦负责负责⟧栏目维护，定期开展自查。")),
      .flags(.section(1, "落实公文公开⟦属性属性⟧源头认定机制，坚持先审查后公开。")),
      .flags(.section(1, "取得了⟦一定一定⟧成绩，方便群众查询有关信息。")),
      .flags(.section(1, "方便群众查询有关信息⟦！。⟧")),
      .accepts(
        .section(
          1, "学习《公开条例》《公开办法》，逐户1件1件核对，公开{年}年{年}年度决算，好事办好，好事办好，负责负责人签字的材料，在在建工地张贴，一定一定要办好！"),
        note: Localized("并列、口号和相遇的词", "lists, slogans and words that meet")),
      .accepts(
        .section(1, "对对公账户缴费实行清单管理，由由青镇牵头，政策被被征收人普遍了解，在在田村设点。"),
        note: Localized("词和地名的首字", "Terms and places that begin with the particle")),
      .flags(.section(1, "⟦并并⟧按规定公开供水信息，⟦和和⟧有关部门核对。")),
      .accepts(.section(1, "水厂合并并入县水务局，并并入统一台账，和和美美过节。")),
      .flags(.section(1, "⟦由由⟧各镇牵头，⟦在在⟧农村设点，⟦对对⟧公开栏逐一检查。")),
      .flags(.section(1, "管好⟦政务政务⟧新媒体，公开⟦规范规范⟧库房管理。")),
      .flags(.section(1, "一是核对栏目；⟦二是二是⟧完善目录；三是组织培训。")),
      .flags(.section(1, "发布供水信息326⟦条条⟧，方便群众查询。")),
      .flags(
        .section(1, "⟦及时更新供水信息326条和政策解读12篇，及时更新供水信息326条和政策解读12篇⟧，方便群众查询。")),
      .flags(
        .section(1, "⟦发布供水信息326条，方便“一站式”查询。发布供水信息326条，方便“一站式”查询⟧。")),
      .accepts(.section(1, "答复来信3件，答复来电3件，来访3件，来访预约3件。公开清单1份，更新清单1份。")),
      .flags(.section(1, "⟦依法依法⟧办理供水报装，⟦新增新增⟧栏目3个，⟦更新更新⟧栏目内容。")),
      .flags(.section(1, "⟦统一统一⟧受理⟦各类各类⟧诉求，及时修订⟦了了⟧公开指南，回应群众⟦的的⟧关切。")),
      .accepts(.section(1, "推进统一统一社会信用代码归集，依法依法院判决执行。")),
      .accepts(.section(1, "众矢之的的问题已经解决，增进了了解，除了了结旧账，还为了了却群众心愿，一一了了。")),
      .accepts(.section(1, "涉及12个个人账户，管理3项项目资金，学习5条条例，逐件核对，1件件落实。")),
      .accepts(
        .section(
          1,
          "坚持执法依法依规，保障农民工同工同酬，结合检查自查自纠，推行先行先试，逐级分级分类培训，及时按时按质答复，推进网上线上线下融合。"),
        note: Localized("前一词的末字是四字词的第二字", "The word in front ends in the second character")),
      .accepts(.section(1, "供水管网做到全区分区分级管理，公开县委县委常委会会议有关精神。")),
      .flags(.section(1, "准确⟦区分区分⟧不同情形，通报青禾⟦县委县委⟧调研情况。")),
      .flags(.section(1, "⟦依法依法⟧规范栏目，⟦及时及时⟧更新信息，⟦健全健全⟧分级管理，⟦定期定期⟧检查。")),
      .flags(.section(1, "平台已经⟦上线上线⟧运行，各级⟦公共公共⟧资源信息按月公布。")),
      .accepts(
        .section(1, "办理县人大人大代表建议3件，邀请青禾大学大学生参观，公开青禾中学中学路、少数民族民族乡供水工程信息。"),
        note: Localized("名称的末尾与后一词的开头相遇", "A name ends and a word begins")),
      .flags(.section(1, "规范⟦学校学校⟧供水，检修城区⟦公园公园⟧路灯，了解⟦大学大学⟧生活，公布⟦政协政协⟧提案。")),
    ])

  static let literals = RepeatedParticle.literals

  static let scope: RuleScope = []

  func check(_ passage: Passage, into findings: inout Findings) {
    var scan = RepeatScan(passage)
    scan.run()
    let words = scan.words + RepeatedParticle.find(passage) + RepeatedFigure.find(passage)
    let pairs = RepeatedPair.find(passage.marks)
    guard !words.isEmpty || !scan.marks.isEmpty || !pairs.isEmpty, !passage.isFormLabel else {
      return
    }
    for pair in pairs.prefix(20) {
      let text = passage.string(pair.opening)
      findings.report(
        pair.opening, "成对的标点「\(text)」重复", "the pair is set twice: 「\(text)」",
        fixes: [
          Fix(
            Localized("删去里面一对", "Delete the inner pair"), .safe,
            pair.inner.map { TextEdit.delete($0) })
        ])
    }
    for repeated in words.prefix(20) {
      let word = passage.string(repeated.first)
      findings.report(
        repeated.first.lowerBound..<repeated.second.upperBound, "词语「\(word)」重复",
        "「\(word)」 is said twice",
        fixes: [
          .offer("删去一个「\(word)」", "Delete one of them", .delete(repeated.second))
        ])
    }
    for marks in scan.marks.prefix(20) { report(marks, passage, into: &findings) }
  }

  private func report(
    _ marks: RepeatScan.MarkRun, _ passage: Passage, into findings: inout Findings
  ) {
    let text = passage.string(marks.range)
    var fixes: [Fix] = []
    if marks.isMixed {
      if marks.count == 2 {
        let first = marks.range.lowerBound..<marks.second.lowerBound
        fixes = [marks.second, first].map { kept in
          let mark = passage.string(kept)
          return .offer(
            "只留「\(mark)」", "Keep 「\(mark)」 alone", TextEdit(marks.range, mark))
        }
      }
      findings.report(
        marks.range, "标点「\(text)」连用", "marks that exclude each other: 「\(text)」", fixes: fixes)
      return
    }
    // Three and more may stand for ……, which a person decides.
    if marks.count == 2 {
      fixes = [.safe("删去重复的标点", "Delete the second", .delete(marks.second))]
    }
    findings.report(
      marks.range, "标点「\(text)」重复", "the mark is set twice: 「\(text)」", fixes: fixes)
  }
}
