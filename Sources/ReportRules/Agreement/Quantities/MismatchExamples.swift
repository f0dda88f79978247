import ReportForms

/// Further examples of `prose-table-mismatch`.
enum MismatchExamples {
  /// Counts in other words, and what is said of none.
  static let wordings: [Example] = [
    .flags(.section(1, "全年⟦未收到任何形式的政府信息公开申请⟧，受理渠道畅通。")),
    .accepts(.section(1, "全年未收到需要收费形式的政府信息公开申请。")),
    .flags(.section(1, "全年⟦尚未收到公众提出的政府信息公开申请⟧。")),
    .accepts(.section(1, "收到政府信息公开申请6件，尚未收到个人提出的政府信息公开申请。")),
    .flags(.section(1, "依申请公开工作中，全年⟦零申请⟧，受理渠道畅通。")),
    .accepts(.section(1, "依申请公开工作中，建立“零申请”报告制度，力争零投诉。")),
    .flags(
      .all([
        .cells(["T4.A1": "2", "T4.A5": "2"]),
        .section(1, "政府信息公开⟦零复议⟧、零诉讼。"),
      ])),
    .accepts(
      .all([
        .cells(["T4.A1": "2", "T4.A5": "2"]),
        .section(1, "政府信息公开工作力争实现零复议、零诉讼。政府信息公开零复议纠错。"),
      ])),
    .flags(.section(1, "新收政府信息公开申请6件，已公开⟦4⟧件，部分公开0件。")),
    .flags(.section(1, "新收政府信息公开申请6件，公开⟦4⟧件，部分公开0件。")),
    .accepts(.section(1, "新收政府信息公开申请6件，公开4件。")),
    .accepts(.section(1, "收到政府信息公开申请6件。制发文件12件，公开4件，部分公开2件。")),
    .flags(.section(1, "依申请公开工作中，予以公开6件，因信息不存在等无法提供⟦2⟧件。")),
    .flags(.section(1, "政府信息公开引发的复议、诉讼分别为⟦7⟧件、0件。")),
    .accepts(.section(1, "政府信息公开引发的复议、诉讼分别为0件和0件。")),
    .accepts(.section(1, "劳动保障行政复议、行政诉讼分别为7件、3件，均与政府信息公开无关。")),
    .flags(.section(1, "共有⟦7⟧件政府信息公开行政复议案件。")),
    .accepts(.section(1, "共有7件政府信息公开行政复议指导案例。")),
    .flags(.section(1, "全年共处理行政许可⟦30⟧项。")),
    .accepts(.section(1, "全年共处理行政许可事项30项，梳理行政许可30项。")),
    .flags(.section(1, "全年⟦无行政许可、行政处罚事项⟧。")),
    .accepts(
      .all([
        .cells([
          "R1.C1": "0", "R1.C7": "0", "R3.C1": "0", "R3.C7": "0", "R24.C1": "0", "R24.C7": "0",
        ]),
        .section(1, "依申请公开工作中，未接到1件政府信息公开申请，没有收到一件申请。"),
      ])),
    .flags(.section(1, "依申请公开工作中，收到政府信息公开申请⟦1⟧件。")),
    .flags(.section(1, "全年⟦未办理行政许可⟧，⟦没有新制定规范性文件⟧。")),
    .flags(.section(1, "依申请公开工作中，收到申请6件，办理结果为：公开⟦4⟧件，部分公开0件。")),
    .accepts(.section(1, "全年未办理行政许可变更，没有新制定规范性文件清单。")),
    .accepts(.section(1, "全年无行政许可事项变更，无行政处罚信息需要更正。")),
    .flags(.section(1, "{年}年度新收政府信息公开申请⟦7⟧件，{年}年度作出行政许可⟦30⟧件。")),
    .accepts(.section(1, "上年即{上年}年度新收政府信息公开申请7件，{上年}年度作出行政许可30件。")),
  ]
}
