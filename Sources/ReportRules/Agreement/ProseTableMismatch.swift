import ReportForms
import TextCore

/// A count in prose must be its cell's.
struct ProseTableMismatch: Rule {
  static let info = RuleInfo(
    "prose-table-mismatch", .agreement, .error, fix: .offer,
    summary: Localized("文字中的数字与表格不一致", "a count in prose contradicts its cell"),
    reason: Localized(
      "同一件事，文字和表格报的数必须一样；不一样，至少有一处是错的。公示条数、提案件数、约数和往年的数字不与表格相比。",
      "Prose and table report the same facts; where they differ, one is wrong. Counts of notices, of "
        + "proposals, approximate numbers and other years' figures are not compared."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.section(1, "全年共收到政府信息公开申请⟦7⟧件。")),
      .flags(.section(1, "{年}年受理了⟦9⟧件依申请公开，均按时办结。")),
      .flags(.section(1, "依申请公开办理结果为：予以公开⟦5⟧件、部分公开0件、不予公开⟦1⟧件。")),
      .flags(.section(1, "依申请公开办理结果：“予以公开”⟦9⟧件，“部分公开”0件。")),
      .flags(.section(1, "本年收到信息公开申请⟦十二⟧件。")),
      .flags(.section(1, "本机关⟦未收到政府信息公开申请⟧。")),
      .flags(.section(1, "因政府信息公开被申请行政复议⟦1⟧起。")),
      .flags(.section(1, "政府信息公开行政复议和行政诉讼⟦2⟧件。")),
      .flags(.section(1, "依申请公开方面，另有⟦4⟧件申请结转至下一年度继续办理。")),
      .flags(.section(1, "收到政府信息公开申请（含网络、信函）⟦19⟧件。")),
      .flags(.section(1, "作出行政许可⟦30⟧件、行政处罚5件。")),
      .flags(.section(1, "制发行政规范性文件⟦3⟧件。")),
      .flags(
        .all([.cells(["T2.R6.C1": "12.5"]), .section(1, "收取行政事业性收费⟦12.6⟧万元。")]),
        edition: "2021"),
      .flags(.section(1, "依申请公开办理结果为：属于予以公开的⟦5⟧件，均已答复。")),
      .flags(.section(1, "全年收到政府信息公开申请⟦14⟧件次。")),
      .flags(.section(1, "全年新收政府信息公开申请6件，其中自然人⟦5⟧件。")),
      .flags(.section(1, "从政府信息公开申请人看，自然人占⟦81.4⟧%。")),
      .flags(.section(1, "全年累计公开信息90条。收到政府信息公开申请⟦19⟧件。")),
      .flags(.section(1, "{年}年，本机关累计收到政府信息公开申请⟦19⟧件。")),
      .flags(.section(1, "收到政府信息公开申请事项⟦19⟧件。")),
      .flags(.section(1, "全年收到信息公开申请件⟦19⟧件，收到要求公开政府信息的申请⟦18⟧件。")),
      .flags(.section(1, "1—12月，收到政府信息公开申请⟦19⟧件。")),
      .flags(.section(1, "（二）依申请公开。依申请公开共计⟦14⟧件。")),
      .flags(.section(1, "受理公开申请事项⟦14⟧件，登记在册。")),
      .flags(.section(1, "依申请公开方面，收到有效申请⟦14⟧件。")),
      .flags(.section(1, "共登记政府信息公开申请⟦14⟧件。")),
      .flags(.section(1, "⟦没有公民、法人或其他组织申请公开政府信息⟧。")),
      .flags(.section(1, "收到信息公开申请⟦1 4⟧件。")),
      .flags(.section(1, "新收政府信息公开申请6件，办结6件，结转⟦2⟧件。")),
      .flags(.section(1, "新收政府信息公开申请6件，尚有⟦2⟧件正在办理中。")),
      .flags(
        .all([
          .cells(["R25.C1": "2", "R25.C7": "2", "R2.C1": "2", "R2.C7": "2"]),
          .section(1, "新收政府信息公开申请6件，⟦均已办结⟧。"),
        ])),
      .flags(
        .all([
          .cells(["R25.C1": "2", "R25.C7": "2", "R2.C1": "2", "R2.C7": "2"]),
          .section(1, "新收政府信息公开申请6件，⟦没有上年度结转的申请⟧。"),
        ])),
      .accepts(.section(1, "新收政府信息公开申请6件，没有上年度结转的申请，不存在结转到下一年度的情形，无遗留。")),
      .flags(.section(1, "依申请公开方面，作出答复决定⟦14⟧份。")),
      .flags(.section(1, "新收政府信息公开申请6件，另有⟦2⟧件为上年结转。")),
      .flags(.section(1, "新收政府信息公开申请6件，其中不公开⟦3⟧件。")),
      .flags(.section(1, "办结政府信息公开申请6件，因属于国家秘密不予公开的⟦3⟧件。")),
      .flags(.section(1, "办结政府信息公开申请6件，其中予以公开6件、信息不存在⟦3⟧件。")),
      .flags(.section(1, "依申请公开不予处理0件，其中重复申请⟦1⟧件、信访举报投诉类申请⟦2⟧件。")),
      .flags(.section(1, "新增规范性文件⟦3⟧件。")),
      .flags(.section(1, "清理后现行有效行政规范性文件⟦6⟧件。"), edition: "2021"),
      .flags(.section(1, "本机关⟦没有行政处罚⟧。")),
      .flags(.section(1, "收取水资源费等行政事业性收费共计⟦13.5⟧万元。"), edition: "2021"),
      .flags(
        .all([
          .cells(["R25.C1": "2", "R25.C7": "2", "R2.C1": "2", "R2.C7": "2"]),
          .section(1, "新收政府信息公开申请6件，⟦均在法定期限内办结⟧。"),
        ])),
      .flags(.section(1, "收到政府信息公开申请6件，其中网络4件、信函2件，予以公开⟦2⟧件。")),
      .flags(.section(1, "收到政府信息公开申请6件，制作指南60份，答复⟦4⟧件。")),
      .flags(.section(1, "因政府信息公开被申请行政复议⟦一⟧件、提起行政诉讼⟦一⟧件。")),
      .flags(.section(1, "按照3月印发的要点要求，共收到政府信息公开申请⟦19⟧件。")),
      .flags(.section(1, "编制权责清单，全年作出行政许可⟦30⟧件。")),
      .flags(.section(1, "在市政府指导下制发行政规范性文件⟦3⟧件。")),
      .flags(.section(1, "因政府信息公开引发行政复议⟦4⟧件（涉及土地类信息）。")),
      .flags(.section(1, "政府信息公开申请办结⟦12⟧件，依申请公开受理⟦19⟧件。")),
      .flags(.section(1, "分管领导每季度听取汇报，全年共收到政府信息公开申请⟦19⟧件。")),
      .flags(.section(1, "对历年规范性文件进行清理，现行有效的行政规范性文件⟦23⟧件。"), edition: "2021"),
      .flags(
        .all([
          .cells(["R25.C1": "2", "R25.C7": "2", "R2.C1": "2", "R2.C7": "2"]),
          .section(1, "新收政府信息公开申请6件，⟦均在法定期限内答复申请人⟧。"),
        ])),
      .flags(.section(1, "因政府信息公开被申请行政复议0件；被提起行政诉讼⟦4⟧件。")),
      .flags(.section(1, "因政府信息公开被申请行政复议⟦6⟧件，其中维持4件、纠正2件，被提起行政诉讼⟦4⟧件。")),
      .accepts(.section(1, "行政复议30件，其中政府信息公开0件；被提起行政诉讼4件。")),
      .accepts(.section(1, "上半年因政府信息公开被申请行政复议1件；被提起行政诉讼4件。")),
      .accepts(.section(1, "因政府信息公开被申请行政复议0件；行政诉讼应诉4件，另有行政诉讼2件。")),
      .flags(
        .all([
          .cells([
            "R4.C1": "2", "R4.C7": "2", "R24.C1": "8", "R24.C7": "8", "R2.C1": "2", "R2.C7": "2",
          ]),
          .section(1, "依申请公开办理结果为：予以公开（含部分公开）⟦9⟧件。"),
        ])),
      .accepts(
        .all([
          .cells([
            "R4.C1": "2", "R4.C7": "2", "R24.C1": "8", "R24.C7": "8", "R2.C1": "2", "R2.C7": "2",
          ]),
          .section(1, "依申请公开办理结果为：予以公开8件（含部分公开2件）。"),
        ])),
      .accepts(.section(1, "依申请公开办理结果为：不予公开9件（含无法提供2件）。")),
      .accepts(.section(1, "乡镇方面，收到政府信息公开申请57件，办结56件；街道层面，收到政府信息公开申请48件。")),
      .accepts(.section(1, "上表数据不含青禾镇供水站收到的3件政府信息公开申请。")),
      .accepts(.section(1, "另外，青禾镇供水站收到政府信息公开申请3件未计入上表。")),
      .flags(.section(1, "上表数据不含镇村供水站，收到政府信息公开申请⟦19⟧件。")),
      .flags(.section(1, "全年（不含上年结转）收到政府信息公开申请⟦19⟧件。")),
      .flags(.section(1, "全年共收到政府信息公开申请⟦19⟧件，不含重复提交的2件。")),
      .flags(.section(1, "本单位方面，收到政府信息公开申请⟦57⟧件。")),
      .accepts(.none),
      .accepts(
        .all([
          .cells(["R25.C1": "2", "R25.C7": "2", "R2.C1": "2", "R2.C7": "2"]),
          .section(1, "新收政府信息公开申请6件，均按时答复，2件结转下年。"),
        ])),
      .accepts(.section(1, "上半年开展自查，收到政府信息公开申请2件；各乡镇政府信息公开申请办结19件。")),
      .accepts(.section(1, "依申请公开工作中，通过网站收到申请4件，办结4件；收到上级转来的申请2件，均已办结。")),
      .accepts(.section(1, "依申请公开工作中，涉及职称类申请5件，予以公开3件、部分公开1件、不予公开1件。")),
      .accepts(.section(1, "依申请公开工作中，针对招生类申请，予以公开3件、部分公开1件。")),
      .accepts(.section(1, "从政府信息公开申请看，个人申请中予以公开3件、部分公开1件、无法提供2件。")),
      .accepts(.section(1, "依申请公开工作中，抽查答复文书20件，其中予以公开8件、部分公开3件、不予公开3件。")),
      .accepts(.section(1, "依申请公开工作中，截至{年}年6月30日，收到申请2件；截至12月31日，共收到申请6件。")),
      .accepts(.section(1, "依申请公开工作中，最多的是7月，收到申请4件。上半年未收到政府信息公开申请。")),
      .accepts(.section(1, "依申请公开实行“一件一档”，收到一件、登记一件、答复一件。")),
      .accepts(.section(1, "依申请公开工作中，除结转下年的2件外，其他申请全部办结。")),
      .accepts(.section(1, "未收到港澳台居民和外国人提出的政府信息公开申请。")),
      .accepts(.section(1, "作为被申请人参加行政复议1件（工伤认定类），除政府信息公开类案件外，另有行政诉讼2件。")),
      .accepts(.section(1, "行政权力事项186项，其中行政许可23项、行政处罚112项、行政检查51项。推送行政许可30条、行政处罚9条。")),
      .accepts(.section(1, "配合县政府制发行政规范性文件2件，清理县政府规范性文件35件，其中废止4件。")),
      .accepts(.section(1, "青禾镇中心校收到政府信息公开申请3件，下属学校（不计入本机关统计）共收到申请9件。")),
      .accepts(.section(1, "全年主动公开信息86条，依申请公开信息14件，不公开3件。")),
      .accepts(.section(1, "制发文件5件，其中依申请公开3件，不公开2件。")),
      .accepts(.section(1, "新收政府信息公开申请6件（含重复申请1件），全部予以公开。")),
      .accepts(.section(1, "办结政府信息公开申请6件（含结转0件），均已办结。")),
      .accepts(.section(1, "作出不予公开答复决定0份，没有行政处罚信息需要更正。")),
      .accepts(.section(1, "公示行政许可12条，没有行政处罚。")),
      .accepts(.section(1, "没有公民、法人或其他组织对政府信息公开申请的答复提出异议。")),
      .accepts(.section(1, "评查行政执法案卷30件，收取水资源费行政事业性收费3万元。")),
      .accepts(.section(1, "收到网民留言14件，均已办结；收到政府信息公开申请6件，均已答复。")),
      .accepts(.section(1, "1—6月，作出行政处罚2件；7—12月，作出行政处罚3件。")),
      .accepts(.section(1, "十三五期间，收到政府信息公开申请89件，办结政府信息公开申请88件。")),
      .accepts(.section(1, "近五年来，收到政府信息公开申请89件。{上年}年和{年}年共收到政府信息公开申请17件。")),
      .accepts(.section(1, "汛期，收到政府信息公开申请2件。最多的一天收到政府信息公开申请1件。")),
      .accepts(.section(1, "月均收到政府信息公开申请1.9件。机构改革前，原供水局收到政府信息公开申请2件。")),
      .flags(.section(1, "疫情期间坚持网上受理，全年共收到政府信息公开申请⟦19⟧件。")),
      .flags(.section(1, "{年}年1月1日至12月31日期间，共收到政府信息公开申请⟦19⟧件。")),
      .accepts(.section(1, "下设的3个分局收到政府信息公开申请2件。就征地一事，收到政府信息公开申请3件。")),
      .accepts(.section(1, "网络渠道方面，收到政府信息公开申请4件。在征地领域，收到政府信息公开申请3件。")),
      .flags(.section(1, "在征地领域，收到政府信息公开申请⟦19⟧件。")),
      .accepts(.section(1, "机构改革以来，作出行政处罚62件。通过一网通办，办理行政许可3件。")),
      .flags(.section(1, "推行告知承诺制，全年办理行政许可⟦30⟧件。")),
      .accepts(.section(1, "为优化营商环境，制定规范性文件0件。推动出台规范性文件3件。")),
      .accepts(.section(1, "认定公文公开属性16件：主动公开8件；依申请公开5件；不予公开3件。")),
      .accepts(.section(1, "对主动公开的87份、依申请公开的36份、不予公开的91份公文逐一复核。")),
      .accepts(.section(1, "截至{上年}年12月31日，现行有效行政规范性文件8件，废止3件正在履行程序。")),
      .flags(.section(1, "依申请公开工作中，收到政府信息公开申请⟦5⟧件，办结6件。")),
      .accepts(.section(1, "收到政府信息公开申请6件，按期办结5件，延期办结1件。")),
      .accepts(.section(1, "依申请公开工作中，收到书面申请4件、电子邮件申请2件。")),
      .accepts(.section(1, "收到政府信息公开申请6件。{年}年12月28日收到申请1件，当日答复。")),
      .accepts(.section(1, "依申请公开工作中，全年行政复议9件，其中涉及政府信息公开0件。")),
      .accepts(.section(1, "以县政府名义制发规范性文件3件，提请县政府废止规范性文件2件。")),
      .accepts(.section(1, "年初现行有效规范性文件8件。")),
      .accepts(.section(1, "全市共收到政府信息公开申请216件，其中本机关6件。")),
      .accepts(.section(1, "水务局和供水站分别收到政府信息公开申请10件和7件。")),
      .accepts(
        .section(
          1, "依申请公开工作中，受理取水等行政许可3216件，办结3199件。")),
      .accepts(
        .section(
          1, "作为政府信息公开行政复议机构，{年}年新收行政复议申请48件，审结40件。")),
      .flags(
        .section(1, "依申请公开工作中，答复热线1000件，收到政府信息公开申请⟦19⟧件。")),
      .accepts(.section(1, "截至{年}年底，累计收到政府信息公开申请190件。其中，予以公开160件。")),
      .accepts(
        .section(1, "从政府信息公开申请看，自然人6件、法人或其他组织0件，占100%和0%。"),
        note: Localized("两个百分比依次属于两项", "Two shares belong to two parts, in order")),
      .accepts(.section(1, "全年新收政府信息公开申请6件，其中自然人6件，占100%；法人或其他组织0件。")),
      .accepts(.section(1, "依申请公开专栏注册用户中自然人占81.4%，网上提交的申请中自然人占60%。")),
      .accepts(.section(1, "本机关作为被告的行政诉讼案件3件，与政府信息公开无关。")),
      .accepts(.section(1, "全年共收到政府信息公开申请 6 件，上年结转0件，办结6件，全部予以公开。")),
      .accepts(.section(1, "公示行政许可信息30条、行政处罚信息12条，公布行政规范性文件9件。")),
      .accepts(.section(1, "办理人大代表建议2件、政协提案9件，回复网民留言15条，主动公开信息120条。")),
      .accepts(.section(1, "收到政府信息公开申请10余件次咨询，{上年}年收到政府信息公开申请11件。")),
      .accepts(.section(1, "受理行政复议案件8件，审结行政诉讼应诉案件3件，办结率100%。")),
      .accepts(.section(1, "{年}年1月至5月，收到政府信息公开申请3件。作为复议机关，收到行政复议申请30件，审结25件。")),
      .accepts(.section(1, "全年制发文件22件，其中主动公开17件，依申请公开3件，不予公开2件。")),
      .accepts(.section(1, "政府信息公开行政复议3件被维持。未发生因政府信息公开引发的新增行政诉讼。")),
      .accepts(
        .all([.cells(["T2.R6.C1": "12.5"]), .section(1, "收取行政事业性收费125000元。")]),
        edition: "2021"),
    ] + MismatchExamples.wordings + MismatchExamples.parts + MismatchExamples.disputes)

  static let literals = ApplicantClaim.literals
  // Whether a count goes on from the line above is told by that line.
  static let scope: RuleScope = [
    .tables, .quantities, .passages, .openLines, .ordinals, .passages(with: .applicants),
  ]
  static let tableScope: TableScope = .values
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    let end = report.secondReport ?? Int.max
    for fault in ApplicantCheck.faults(in: report)
    where !report.isMidSentence(fault.claim.range.lowerBound)
      && fault.claim.range.lowerBound < end
    {
      self.report(fault, report, into: &findings)
    }
    let counts = report.scan(TableCounts.self)
    var mended: [MendedCell]?
    let comparisons = report.quantities.map { Comparison($0, counts) }
    let beside = ToldBeside(report: report, comparisons: comparisons)
    for (index, comparison) in comparisons.enumerated() {
      guard comparison.outcome == .contradicts, comparison.quantity.range.lowerBound < end,
        !report.isMidSentence(comparison.quantity.range.lowerBound), !beside.explains(index)
      else { continue }
      let cells = mended ?? MendedCell.all(in: report)
      mended = cells
      // What unbalances the table is told there, with the prose for its witness.
      if MendedCell.settle(cells, comparison, in: report) { continue }
      self.report(comparison, report, into: &findings)
    }
  }

  private func report(
    _ fault: ApplicantCheck.Fault, _ report: Report, into findings: inout Findings
  ) {
    let claim = fault.claim
    let said = report.string(claim.range) + (claim.isShare ? "%" : "")
    let due = fault.due.map { $0 + (claim.isShare ? "%" : "") }
    var fixes: [Fix] = []
    if let due = fault.due {
      fixes = [
        .offer("按表格改正文字", "Let the prose take the table's value", TextEdit(claim.range, due))
      ]
    }
    findings.report(
      claim.range, "文字说“\(claim.applicants)”为 \(said)，表格为 \(due ?? "0")",
      "prose gives \(said) for \(claim.applicants), the table \(due ?? "0")",
      related: related(
        CountedCells(table: fault.table, places: fault.places, value: claim.amount)),
      fixes: fixes)
  }

  private func report(
    _ comparison: Comparison, _ report: Report, into findings: inout Findings
  ) {
    let quantity = comparison.quantity
    let names = quantity.names.map(\.wording)
    let subject = Localized(
      names.map(\.zh).joined(separator: "、"), names.map(\.en).joined(separator: ", "))
    let values = comparison.expected.map(\.value.description)
    let due = values.joined(separator: "、")
    let said = report.string(quantity.range)
    var zh = "文字说“\(subject.zh)”为 \(quantity.value)，表格为 \(due)"
    var en = "prose gives \(quantity.value) for \(subject.en), the table \(due)"
    if case .number = quantity.statement {
    } else {
      zh = "文字说“\(said)”，表格里“\(subject.zh)”为 \(due)"
      en = "prose says “\(said)”, the table gives \(due) for \(subject.en)"
    }
    let rewriting = ProseRewriting(comparison: comparison, report: report)
    let doubt = DoubtedCell(comparison, in: report)
    findings.report(
      quantity.range, zh, en, severity: severity(quantity.certainty),
      related: comparison.expected.flatMap { related($0) },
      fixes: [
        doubt.refutesCell || doubt.isDoubtful ? nil : rewriting.prose,
        doubt.breaksOthers ? nil : rewriting.cell,
      ].compactMap { $0 })
  }

  private func severity(_ certainty: ProseQuantity.Certainty) -> Severity {
    switch certainty {
    case .certain: .error
    case .likely: .warning
    case .doubtful: .information
    }
  }

  private func related(_ reading: CountedCells) -> [RelatedPlace] {
    // A sum names its cells that say something.
    let places = reading.places.filter {
      reading.places.count == 1 || reading.table.amount($0) != .zero
    }
    return (places.isEmpty ? Array(reading.places.prefix(1)) : places).map { place in
      let name = reading.table.form.cellName(place)
      let value = reading.table.amount(place)?.description ?? "?"
      return RelatedPlace(
        reading.table.range(place), Localized("\(name)为 \(value)", "\(name) is \(value)"))
    }
  }
}
