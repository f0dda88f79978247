import ReportForms
import ReportSyntax
import TextCore

/// Text that waits to be filled in: `XX局`, `＿＿件`, `待补充`, `X年X月X日`.
struct PlaceholderText: Rule {
  static let info = RuleInfo(
    "placeholder-text", .residue, .error, fix: .offer,
    summary: Localized("有未填写的占位文字", "text that waits to be filled in"),
    reason: Localized(
      "模板中的占位符、填写提示和空缺的数字没有换成实际内容，报告不能发布。",
      "Placeholders, hints and missing numbers of a template are still there; such a report cannot be "
        + "published."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.section(1, "⟦XX⟧局高度重视政府信息公开工作，全年召开会议2次。")),
      .flags(.section(1, "全年共开展宣传活动⟦__⟧次，发放资料86份。")),
      .flags(.section(6, "⟦○○⟧县政府网站开设专栏1个。")),
      .flags(.section(5, "改进措施⟦待补充⟧。")),
      .flags(.section(6, "报告定于⟦X年X月X日⟧前公布。")),
      .flags(.section(6, "本报告于⟦{次年}年1月 日⟧，经集体研究通过。")),
      .flags(.tail(["青禾县水务局", "⟦{次年}年1月日⟧"])),
      .flags(.tail(["⟦单位名称（公章）⟧", "{次年}年1月17日"])),
      .flags(.section(1, "⟦{年}年3月日⟧召开会议，研究供水信息公开工作。")),
      .accepts(.section(1, "{年}年3月日发布信息量突破50条，日完成审核量30条。")),
      .accepts(.section(1, "2023年1月日均访问量86次，12月日常检查2次。")),
      .flags(.section(1, "共收到申请⟦  件⟧，均按期答复。")),
      .flags(.section(6, "⟦（此处填写收费情况）⟧")),
      .flags(.section(1, "由⟦【单位名称】⟧负责日常发布工作。")),
      .flags(.section(1, "发布供水信息⟦[ ]⟧条，及时回应群众关切。")),
      .flags(.section(1, "组织业务培训⟦（）⟧次，提升业务能力。")),
      .flags(.section(1, "收到群众来信⟦  件⟧，均已答复。")),
      .flags(.section(1, "全年更新栏目⟦ 个⟧，及时补充内容。")),
      .flags(.section(1, "⟦（请补充具体数据）⟧")),
      .accepts(.section(1, "- [ ] 条例学习计划；- [x] 目录更新（）。")),
      .flags(.section(2, "⟦该部分以表格形式报告⟧")),
      .flags(.section(6, "统计期限⟦自年⟧1月1日起，至12月31日止。")),
      .accepts(.section(1, "自年初起、至年底止按月核对，“待补充”“待定”等页面已经清零。")),
      .accepts(.section(1, "供水热线7×24小时有人值守，设XXL号防护服12件。")),
      .accepts(.section(1, "相关解读见http://www.example.com/xx/__index__.html，内容**持续**更新。")),
      .accepts(.section(5, "少数栏目内容有待补充完善，更新频次有待定期核查。")),
      .flags(.section(1, "投入维护资金⟦○○⟧万元，更新图解。")),
      .flags(.section(1, "全年接待来访⟦？？⟧人，均已答复。")),
      .accepts(.section(1, "群众常问“水价能降吗？个人怎样报装？”，均已答复。")),
      .flags(.section(1, "截至⟦X⟧月底，供水信息全部公布。")),
      .flags(.section(1, "供水信息公布情况如图所示。⟦【插入图表】⟧")),
      .accepts(.section(1, "王×月收入12万元，投入资金二○○万元、一万○○五元。")),
      .accepts(.section(1, "自二○○八年起设立查阅点，培训__重点__岗位人员。")),
      .accepts(.section(1, "__供水信息公开情况。__2023年前公开的目录已经核对。")),
      .accepts(.section(1, "公布“某某公司擅自取水案”“某某案”等典型案例3个。")),
      .accepts(
        .section(
          1,
          "答复统一使用“关于××申请的答复”等11类文书模板。对“XX手续怎么办”“XX证找谁办”等高频提问编写答案；窗口接待用“您好，这里是XX窗口”的文明用语。申请人要求公开“××村水价记录”，已按期答复。"
        ),
        note: Localized("供人填写或照说的话，申请人要的内容", "What others fill in, say or ask for")),
      .flags(.section(1, "印发“⟦XX⟧局公开目录”。文书模板另行公布。")),
      .accepts(.section(1, "推行政府定价待定点供应商公示后公开的做法。")),
      .accepts(
        .section(1, "巡查发现某供水站网页有“XX公司”字样，“电话待补充”的3个页面已更正。"),
        note: Localized("说的是占位文字本身", "The sentence tells of placeholders")),
      .accepts(.section(1, "告知书统一使用“×××：你于×年×月×日提出的申请收悉”的句式。")),
      .flags(.section(1, "全年开展业务培训⟦X⟧次，参训人员覆盖各科室。")),
      .flags(.section(1, "网上申办占比⟦XX.X⟧%，群众满意度持续提升。")),
      .flags(.section(1, "第⟦X⟧季度组织栏目自查，及时整改问题。")),
      .flags(.section(6, "会议于{次年}年1月⟦X⟧日召开，审议通过本报告。")),
      .flags(.section(1, "收到群众来信⟦_⟧件，均已答复。")),
      .flags(.section(1, "收到群众来信⟦□⟧件，均已答复。")),
      .accepts(
        .section(
          1, "普及维生素X、X光和X射线知识，池深3×4米，张×日前来访，李×个人诉求已回复，用水量按人数×次数计算，打造1个中心N个站点。")),
      .flags(.section(1, "公开⟦信息条⟧，其中涉及民生的占多数。")),
      .flags(.section(1, "全年共收到来信，⟦共件⟧，均已答复。")),
      .accepts(
        .section(
          1, "登记收件、信件和附件，完善办结件、答复件，更新头条，发条留言也能办，公共件、条件、邮件一并管理，学习公开条例。")),
      .flags(.section(1, "日常发布工作由⟦   ⟧负责，按月核对更新情况。")),
      .flags(.section(1, "日常发布工作由⟦（   ）⟧负责，按月核对更新情况。")),
      .flags(.section(1, "日常发布工作由⟦***⟧科负责，按月核对更新情况。")),
      .flags(.section(1, "日常发布工作由⟦□□⟧科负责，按月核对更新情况。")),
      .flags(.section(1, "日常发布工作由⟦？？⟧科负责，按月核对更新情况。")),
      .accepts(
        .section(
          1, "设“水价为什么调整”“供水何时恢复”专栏，回答***重点***问题，来信人李***科学建议已采纳。")),
      .flags(.section(1, "日常发布工作由⟦（单位名称）⟧负责，按月核对更新情况。")),
      .flags(.section(1, "收到群众来信7件⟦（待核实）⟧，均已答复。")),
      .flags(.section(1, "日常发布工作由⟦（填写机关名称）⟧负责，按月核对更新情况。")),
      .flags(.section(1, "⟦（单位名称）⟧高度重视供水信息公开，按月核对更新情况。")),
      .flags(.section(1, "⟦[单位名称]⟧高度重视供水信息公开，收到群众来信7件。")),
      .flags(.section(1, "本局收到群众来信⟦［数量］⟧件，均已答复。")),
      .flags(.section(1, "⟦〈单位名称〉⟧高度重视供水信息公开，收到群众来信7件。")),
      .flags(.section(5, "⟦（在此填写主要问题和改进措施）⟧")),
      .accepts(.section(1, "申请表应填明姓名（填写单位名称、电话）和[单位名称](http://www.example.com/)。")),
      .accepts(.section(1, "申请表应写明姓名（单位名称）、联系方式，[填写说明](http://www.example.com/)已公布。")),
      .flags(.section(5, "主要问题：⟦一是……⟧；二是……。改进措施已经明确。")),
      .accepts(.section(5, "存在问题：一是更新不够及时……二是解读形式单一。")),
      .flags(.section(4, "⟦（该部分以文字形式报告）⟧")),
      .flags(.section(1, "⟦（请结合本单位实际填写，500字以内）⟧")),
      .flags(.section(1, "⟦（本部分主要报告主动公开情况）⟧")),
      .accepts(.section(1, "本部分主要报告主动公开和依申请公开情况。")),
      .accepts(.section(1, "供水窗口试行TODO清单式管理，按周销号。")),
      .accepts(.section(1, "组建“TODO”清单式督办群，用水定额标准待定，已列入{次年}年计划。")),
      .accepts(.section(1, "会议时间待定的听证公告提前10日发布，待补充材料清单一次性告知申请人。")),
      .flags(.section(1, "听证公告提前10日发布，会议时间⟦待定⟧，材料清单待补充。")),
      .flags(.section(5, "改进措施⟦待定⟧，责任人未明。")),
      .flags(.section(1, "收到群众意见⟦ 条⟧，采纳 条，均已反馈。")),
      .flags(.section(1, "共投入经费⟦ 万元⟧，购置设备 台，用于查阅点建设。")),
      .flags(.section(1, "全年召开⟦ 次⟧调度会，举办　期培训班，共培训人员 人次。")),
      .flags(.section(1, "水质公开信息量较上年增长⟦ %⟧，成效明显。")),
      .flags(.section(6, "本局于{次年}⟦年 月 日⟧印发方案，明确责任分工。")),
      .accepts(
        .section(1, "逐项明确责任，王 台、李 家、张 处等3人参加培训，开展 1 次检查，满意率 100 %，共 计，附 件。"),
        note: Localized("姓名、标签和已有的数字", "names, labels and numbers that are there")),
      .flags(.section(1, "⟦单击或点击此处输入文字⟧。按月核对供水信息更新情况。")),
      .flags(.section(1, "⟦请在此处输入内容⟧，按月核对供水信息更新情况。")),
      .accepts(.section(1, "水厂地块XX-2023-01已公示，栏目编码为ZW-XX-001至ZW-XX-068。")),
      .flags(.section(1, "监督电话为0510-⟦XXXXXXXX⟧，欢迎来电监督。")),
      .accepts(.section(1, "申请人点击此处下载表格，请输入单位全称，按提示操作。")),
      .flags(.section(5, "解读形式单一⟦（没有的写“无”）⟧，下一步增加图解。")),
      .flags(.section(5, "解读形式单一⟦（如无，请填无）⟧，下一步增加图解。")),
      .flags(.section(5, "解读形式单一⟦（不超过500字）⟧，下一步增加图解。")),
      .flags(.section(5, "解读形式单一⟦（根据实际情况修改）⟧，下一步增加图解。")),
      .accepts(.section(5, "网站简讯（不超过300条）和图解（约12件）偏少，下一步增加图解。")),
      .flags(.section(1, "⟦X县X局⟧高度重视供水信息公开，按月核对更新情况。")),
      .flags(.section(1, "⟦某局⟧高度重视供水信息公开，按月核对更新情况。")),
      .accepts(.section(1, "某镇居民来电反映供水问题，某县某局按照规定整改，X光检查点公开7处（此处为年末数）。")),
      .flags(.section(1, "⟦（单位）⟧高度重视供水信息公开，按月核对更新情况。")),
      .flags(.section(1, "全年开展业务培训⟦【  】⟧次，覆盖各科室。")),
      .flags(.section(1, "全年开展业务培训⟦[  ]⟧次，覆盖各科室。")),
      .flags(.section(1, "全年开展业务培训⟦{次数}⟧次，覆盖各科室。")),
      .flags(.section(1, "全年开展业务培训⟦？⟧次，覆盖各科室。")),
      .flags(.section(1, "公开供水信息，涉及⟦ 个⟧领域，按月核对更新情况。")),
      .flags(.section(1, "副局长李⟦XX⟧主持会议，研究供水信息公开工作。")),
      .flags(.section(1, "⟦lorem ipsum⟧，按月核对供水信息更新情况。")),
      .flags(.section(1, "供水信息更新情况⟦TBD⟧，按月核对。")),
      .accepts(.section(1, "群众问：“为什么要公开？次数够不够？”，涉及个人信息的依法处理。")),
      .flags(.section(1, "打造“⟦XX⟧”公开品牌，开设“XX之窗”专栏。")),
    ] + PlaceholderText.countExamples + PlaceholderText.noteExamples)

  static let literals = PlaceholderScan.literals

  static let scope: RuleScope = .literals
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    var scan = PlaceholderScan(report)
    scan.run()
    var byBlock: [Int: [SourceRange]] = [:]
    for range in scan.found {
      guard let index = report.blockIndex(holding: range.lowerBound),
        report.blocks[index].isText,
        !QuotedPlaceholder.isTold(report.bytes, range, in: report.blocks[index])
      else { continue }
      byBlock[index, default: []].append(range)
    }
    for (index, ranges) in byBlock.sorted(by: { $0.key < $1.key }) {
      self.report(PlaceholderText.merged(ranges), report.blocks[index], report, into: &findings)
    }
  }

  /// Ranges in order, those that touch or overlap as one.
  private static func merged(_ ranges: [SourceRange]) -> [SourceRange] {
    var result: [SourceRange] = []
    for range in ranges.sorted(by: {
      ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound)
    }) {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  private func report(
    _ ranges: [SourceRange], _ block: Block, _ report: Report, into findings: inout Findings
  ) {
    guard let first = ranges.first else { return }
    let text = report.string(first)
    var zh = "占位文字「\(text)」尚未填写"
    var en = "the placeholder 「\(text)」 was never filled in"
    if ranges.count > 1 {
      zh += "，本段共 \(ranges.count) 处"
      en += ", \(ranges.count) in this paragraph"
    }
    var fixes: [Fix] = []
    if PlaceholderText.isInstruction(report.bytes, first) {
      let isWhole = first == block.content
      let range =
        isWhole ? block.range.lowerBound..<report.lineEnd(behind: block.range.upperBound) : first
      fixes = [.offer("删除填写说明", "Delete the instruction", .delete(range))]
    }
    let related = ranges.dropFirst().prefix(50).map {
      RelatedPlace($0, Localized("「\(report.string($0))」", "「\(report.string($0))」"))
    }
    findings.report(first, zh, en, related: Array(related), fixes: fixes)
  }

  private static let instructions = Words(PlaceholderWords.instructions)

  /// Whether a range is an instruction of the form that was left standing.
  private static func isInstruction(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    instructions.occur(bytes, in: range)
  }
}
