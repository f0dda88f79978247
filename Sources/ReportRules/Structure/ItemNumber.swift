import ReportForms
import ReportSyntax
import TextCore

/// Among items of one list: a jump, a repeat, or Arabic among Chinese numbers.
struct ItemNumber: Rule {
  static let info = RuleInfo(
    "item-number", .structure, .warning, fix: .safe,
    summary: Localized("层次序号不连续或写法不一", "Items are numbered with a gap or in two styles"),
    reason: Localized(
      "同一层次的序号应当连续、写法一致；跳号往往意味着漏了一段。",
      "Numbers of one level run on and are written alike; a gap often means that a piece is lost."),
    basis: "GB/T 9704—2012；GB/T 15834—2011 附录B",
    examples: [
      .flags(
        .sectionText(
          6, ["**（一）收费情况。**未收取费用。", "**⟦（三）⟧其他情况。**没有其他事项。"])),
      .flags(
        .sectionText(
          6,
          ["（一）收费情况。未收取信息处理费。", "⟦二）⟧监督情况。依法接受监督。", "（三）其他情况。没有其他事项。"])),
      .flags(
        .sectionText(
          5, ["（一）存在的问题", "公开不够及时。", "⟦二）⟧改进措施", "建立台账，将按月核对。"])),
      .accepts(
        .sectionText(
          6, ["**（一）收费情况。**未收取费用。", "**（二）其他情况。**没有其他事项。"])),
      .flags(
        .sectionText(
          6, ["（一）收费情况。未收取费用。", "⟦二、⟧监督情况。依法接受监督。", "（三）其他情况。没有其他事项。"])),
      .flags(.sectionText(6, ["1.本机关未收取信息处理费。", "2.依法接受监督。", "⟦4.⟧没有其他事项。"])),
      .flags(
        .sectionText(
          6, ["（一）收费情况。未收取费用。", "⟦（三）⟧监督情况。已公布电话。", "（二）培训情况。共2期。", "（四）其他情况。无。"])),
      .flags(
        .sectionText(
          5, ["（一）存在的问题", "公开不够及时。", "⟦（2）⟧改进措施", "建立台账，将按月核对。"])),
      .flags(
        .sectionText(
          6, ["（一）本机关未收取信息处理费。", "（二）依法接受监督。", "⟦（二）⟧没有其他事项。"])),
      .flags(
        .sectionText(
          5, ["（一）存在的主要问题", "公开不够及时。", "⟦改进情况⟧", "将按月核对。", "（三）整改成效", "已整改到位。"]),
        note: Localized("小标题漏了序号", "A sub-head without its number")),
      .flags(
        .sectionText(
          5, ["（一）存在的主要问题", "公开不够及时。", "⟦二、⟧改进情况", "建立台账，将按月核对。"])),
      .flags(
        .sectionText(5, ["主要有以下问题。", "⟦2.⟧更新不够及时。", "3.培训不够经常。", "4.将逐项改进。"])),
      .accepts(
        .sectionText(
          5, ["主要有以下问题：1.形式单一；", "2.更新不够及时。", "3.培训不够经常。", "4.将逐项改进。"])),
      .accepts(
        .sectionText(
          5, ["第一，形式单一。", "2.更新不够及时。", "3.培训不够经常。", "4.将逐项改进。"]),
        note: Localized("第一项另有写法", "The first one is written otherwise")),
      .flags(.section(5, "针对上述情况采取以下措施：1.多用图解；⟦3.⟧按月核对，将持续改进。")),
      .flags(.section(5, "针对上述情况采取以下措施：一要多用图解，⟦三要⟧按月核对，将持续改进。")),
      .accepts(.section(5, "上述问题中，一要多用图解，三要按月核对，将持续改进。")),
      .accepts(.section(5, "针对上述情况采取以下措施：1.多用图解；2、逐项督办；3.按月核对，将持续改进。")),
      .flags(.section(5, "针对上述情况采取以下措施：1、多用图解；2、逐项督办；⟦2、⟧按月核对，将持续改进。")),
      .flags(.section(5, "针对上述情况采取以下措施：1．多用图解；2．逐项督办；⟦4．⟧按月核对，将持续改进。")),
      .accepts(.section(5, "针对上述情况采取以下措施：1、多用图解；2、逐项督办；3、按月核对。2、3号水厂一并督办，将持续改进。")),
      .accepts(.section(5, "形式还不够多，有以下方面：1．图解偏少；2．更新偏慢。将从两方面做起：1．多用图解；2．按月核对。")),
      .accepts(.section(5, "形式还不够多，有以下方面：1、图解偏少；2、更新偏慢。将从两方面做起：1、多用图解；2、按月核对。")),
      .accepts(.section(5, "存在问题：1.形式单一。改进情况：多用图解；3.按月核对，将持续改进。")),
      .accepts(
        .sectionText(
          5,
          [
            "一、存在的主要问题", "（一）公开不够及时。", "二、改进情况", "（一）建立台账，将按月核对。",
          ])),
      .flags(
        .sectionText(
          6, ["（一）未收取信息处理费。", "⟦（三）⟧依法接受监督。", "（三）没有其他事项。", "（四）欢迎监督。"]),
        note: Localized("一处写错只报一处", "One slip is one finding")),
      .flags(.section(5, "还有以下问题：一是更新不够及时；二是解读不够深入；⟦四是⟧培训不够经常，将逐项改进。")),
      .flags(.section(5, "（三）其他问题。一是更新不够及时，二是解读不够深入，⟦二是⟧培训不够经常，将逐项改进。")),
      .flags(
        .sectionText(
          5, ["一是更新不够及时。", "二是解读不够深入。", "⟦四是⟧培训不够经常。", "下一步将逐项改进。"])),
      .flags(.section(5, "下一步重点：第一，完善制度；第二，加强培训；⟦第四⟧，强化督查。")),
      .flags(.section(6, "重点做好：（一）完善制度；⟦（三）⟧强化督查。")),
      .accepts(.section(6, "重点做好：（一）完善制度；（二）强化督查。")),
      .accepts(.section(6, "重点公开：（一）规范性文件；（五）行政许可；（六）行政处罚。")),
      .accepts(.section(6, "对照办法列明的任务：（一）完善制度；（三）强化督查。")),
      .accepts(.section(6, "办法规定的情形：（一）按月公布的；（三）项所列的信息，（四）、（六）项按季公布。")),
      .accepts(.section(6, "重点做好：（一）完善制度；二是加强培训；（三）强化督查。")),
      .flags(.section(6, "重点做好：（1）完善制度；（2）加强培训；⟦（4）⟧强化督查。")),
      .flags(
        .sectionText(
          5, ["（一）存在的主要问题", "公开不够及时。", "⟦（一）⟧改进情况", "建立台账，将按月核对。"])),
      .flags(
        .sectionText(
          6,
          [
            "（一）收费", "本年度未收取信息处理费。", "⟦（一）⟧督查", "依法接受监督。", "（三）其他",
            "没有其他需要报告的事项。",
          ]), note: Localized("后一项的序号表明是重复", "The item behind tells that it is a repeat")),
      .flags(
        .sectionText(
          6, ["⟦（二）⟧本机关未收取信息处理费。", "（二）依法接受监督。", "（三）没有其他事项。"])),
      .flags(.section(5, "还有以下问题：一是更新不够及时；⟦三是⟧解读不够深入；三是培训不够经常，将逐项改进。")),
      .accepts(
        .sectionText(
          5,
          [
            "（一）存在的主要问题", "1.公开不够及时。", "2.解读形式较少。", "（二）改进情况",
            "3.建立台账，按月核对。", "4.增加图解，改进解读。",
          ]), note: Localized("下一级的序号连着编", "The numbers of the level below run on")),
      .accepts(
        .sectionText(
          5,
          [
            "（一）存在的问题。1.形式单一。", "（1）图解较少。", "（2）短视频较少。", "2.更新较慢。",
            "（二）改进措施。将按月核对。",
          ]), note: Localized("小标题的行里写着第一项", "The first one stands in the line of the sub-head")),
      .flags(
        .sectionText(
          5,
          [
            "（一）存在的问题。", "（1）图解较少。", "（2）短视频较少。", "⟦2.⟧改进措施。将按月核对。",
          ])),
      .accepts(
        .section(5, "主要问题：一是更新较慢，二是形式单一。改进措施：一\n是按月核对，二是多用图解，将持续改进。"),
        note: Localized("一行恰在序号中断开", "A line that ends within a number")),
      .flags(
        .section(5, "主要问题：一是更新较慢，二是形式单一，标准不统一\n是否公开，⟦二是⟧缺少图解，将持续改进。")),
      .accepts(
        .section(5, "存在问题：1.形式单一；2.更新较慢。改进情况：1.多用图解；2.按月核对，将持续改进。")),
      .accepts(
        .section(5, "一是更新不够及时，原因有二：一是人手少，二是任务重；二是解读不够深入；三是培训不够经常，其中，一是已整改，三是将改进。")),
      .accepts(
        .sectionText(
          5,
          [
            "一是更新不够及时；二是解读不够深入；三是培训不够经常。", "下一步，一是完善制度，统一是否公开的标准；二是加强培训，",
            "第三，强化督查；四是严格考核。",
          ])),
      .accepts(
        .sectionText(
          6,
          [
            "（一）收费情况", "1.未收取信息处理费。", "2.未发出收费通知。", "（二）其他情况",
            "1.没有其他需要报告的事项。", "2.欢迎监督。",
          ]), note: Localized("每个上级之下重新编号", "Numbering restarts under each parent")),
      .accepts(
        .sectionText(6, ["主要情况：1.未收取信息处理费；2.未发出收费通知；", "3.没有其他需要报告的事项。"]),
        note: Localized("前两项写在同一行", "The first two stand on one line")),
      .accepts(
        .sectionText(
          5, ["（一）存在的问题：（1）公开不够及时。", "（2）解读不够深入。", "（二）改进措施：将按月核对。"])),
      .accepts(
        .sectionText(
          6,
          [
            "1.未收取信息处理费。", "2.未发出收费通知。", "3.没有其他需要报告的事项。", "附件：1.公开目录",
            "2.公开指南",
          ]), note: Localized("附件自成一列", "Attachments are a list of their own")),
      .accepts(
        .sectionText(
          6, ["（一）未收取信息处理费。", "（二）没有其他需要报告的事项。", "（一）至（二）项由办公室负责解释。"])),
      .accepts(.sectionText(6, ["(一)未收取信息处理费。", "(二)没有其他需要报告的事项。"])),
      .accepts(
        .section(1, "公开方式：（1）网站；（2）公众号。公开时限：（1）20个工作日；（2）即时，均已公布。"),
        note: Localized("冒号之后另起一列", "A list begins anew behind a colon")),
      .accepts(
        .section(5, "主要问题：一是更新不够及时，二是解读不够深入。改进情况：\n一是按月核对，二是增加图解，逐项改进。"),
        note: Localized("一行恰以序号开头", "A line that happens to begin with a number")),
      .accepts(
        .sectionText(
          5,
          [
            "1. 存在的问题", "   1. 公开不够及时；", "   2. 解读形式较少。", "2. 改进情况",
            "   1. 建立台账，按月核对；", "   2. 增加图解，改进解读。",
          ]), note: Localized("缩进的下一级重新编号", "An indented list restarts")),
    ])

  static let literals =
    RunningMark.literals + RunningItems.turns + RunningItems.selections
    + RunningItems.announcements
  static let scope: RuleScope = [
    .tables, .ordinals, .gaps, .passages, .items, .passages(with: .bareSubhead),
    .changes(of: [.listTurns, .numberedSubhead]),
  ]
  static let tableScope: TableScope = .itemNumbers
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    guard report.edition.isFixed else { return }
    for fault in RunningItems(report).faults { add(fault, report, &findings) }
    for section in report.sections {
      let next = section.number + 1
      let isGap = report.edition.section(next) != nil && report.section(next) == nil
      let walk = ItemWalk(section, report, isFollowedByGap: isGap)
      for finding in walk.findings { add(finding, report, &findings) }
    }
  }

  private func add(_ fault: RunningItems.Fault, _ report: Report, _ findings: inout Findings) {
    let found = report.string(fault.range)
    let before = report.string(fault.sibling)
    let isHan = ScalarClass.isHan(Nearby.at(report.bytes, fault.numeral.lowerBound))
    let style: Ordinal.Style =
      isHan ? .han : fault.numeral.count == 3 ? .circled : .arabicDot
    let due = ItemNumeral.text(fault.due, style)
    let isRepeat = fault.value < fault.due
    findings.report(
      fault.range,
      isRepeat
        ? "序号「\(found)」重复，应为「\(due)」" : "序号不连续：「\(before)」之后是「\(found)」，缺少「\(due)」",
      isRepeat
        ? "「\(found)」 is used again; 「\(due)」 is due"
        : "「\(found)」 follows 「\(before)」: 「\(due)」 is missing",
      related: [RelatedPlace(fault.sibling, Localized("前一项在此", "The item before it stands here"))],
      fixes: [.offer("改为「\(due)」", "Change to 「\(due)」", TextEdit(fault.numeral, due))])
  }

  private func add(_ finding: ItemWalk.Finding, _ report: Report, _ findings: inout Findings) {
    let block = report.blocks[finding.block]
    let sibling = finding.sibling.flatMap { report.blocks[$0].ordinal }
    let related =
      sibling.map {
        [RelatedPlace($0.range, Localized("前一项在此", "The item before it stands here"))]
      } ?? []
    guard let ordinal = block.ordinal else {
      if case .bracket(let value) = finding.defect {
        addBracket(value, block, related, report, &findings)
      }
      guard case .unnumbered(let value) = finding.defect else { return }
      let due = "（\(HanNumeral.text(value))）"
      findings.report(
        block.content, "小标题缺少序号「\(due)」", "The sub-head lacks its number 「\(due)」",
        related: related,
        fixes: [
          .offer("补上「\(due)」", "Insert 「\(due)」", .insert(due, at: block.content.lowerBound))
        ])
      return
    }
    let found = report.string(ordinal.range)
    switch finding.defect {
    case .jump(let from, _):
      let due = ItemNumeral.text(from + 1, ordinal.style)
      let before = sibling.map { "「\(report.string($0.range))」之后" } ?? "本节开头"
      findings.report(
        ordinal.range, "序号不连续：\(before)是「\(found)」，缺少「\(due)」",
        "「\(found)」 follows "
          + (sibling.map { "「\(report.string($0.range))」" } ?? "the heading")
          + ": 「\(due)」 is missing",
        related: related,
        fixes: [.offer("改为「\(due)」", "Change to 「\(due)」", TextEdit(ordinal.numeral, due))])
    case .repetition(let value):
      let due = ItemNumeral.text((sibling?.value ?? value) + 1, ordinal.style)
      findings.report(
        ordinal.range, "序号「\(found)」重复，应为「\(due)」",
        "「\(found)」 is used again; 「\(due)」 is due", related: related,
        fixes: [.offer("改为「\(due)」", "Change to 「\(due)」", TextEdit(ordinal.numeral, due))])
    case .style(let value):
      // Width is another rule's business: beside (一) the number is (二).
      let isHalf = sibling?.hasHalfWidthBracket == true
      let due = isHalf ? "(\(HanNumeral.text(value)))" : "（\(HanNumeral.text(value))）"
      findings.report(
        ordinal.range, "序号「\(found)」与前面的写法不一致，应为「\(due)」",
        "「\(found)」 is written unlike its siblings; 「\(due)」 is due", related: related,
        fixes: [.safe("改为「\(due)」", "Change to 「\(due)」", TextEdit(ordinal.range, due))])
    case .unnumbered, .bracket:
      break
    }
  }

  /// 二） among （一） and （三）.
  private func addBracket(
    _ value: Int, _ block: Block, _ related: [RelatedPlace], _ report: Report,
    _ findings: inout Findings
  ) {
    let start = block.content.lowerBound
    var end = start
    while Nearby.isHan(report.bytes, at: end) || report.bytes.hasDigit(at: end) {
      end += report.bytes.scalar(at: end).length
    }
    let numeral = report.string(start..<end)
    let isHalf = Nearby.at(report.bytes, end) == 0x29
    end += isHalf ? 1 : 3
    let due = isHalf ? "(\(numeral))" : "（\(numeral)）"
    findings.report(
      start..<end, "序号「\(report.string(start..<end))」缺少半边括号，应为「\(due)」",
      "「\(report.string(start..<end))」 lost a bracket; 「\(due)」 is due", related: related,
      fixes: [.safe("补上括号", "Add the bracket", .insert(isHalf ? "(" : "（", at: start))])
  }
}
