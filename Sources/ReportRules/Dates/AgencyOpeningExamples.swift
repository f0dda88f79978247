extension AgencyNames {
  /// Names with which a paragraph opens, and those of whoever draws up the report.
  static var openingExamples: [Example] {
    [
      .flags(.section(1, "{年}年，⟦青山县水务局⟧扎实推进政务公开，按月公布水质。")),
      .flags(.section(1, "{年}年⟦青山县水务局⟧依托门户网站公布水质，方便群众查询。")),
      .flags(.section(1, "（六）其他工作。⟦青山县水务局⟧办公室负责日常工作，定期开展自查。")),
      .flags(.section(1, "{年}年，⟦青禾县教育局⟧积极推进政务公开，回应群众关切。")),
      .flags(.section(5, "⟦青山县水务局⟧政务公开工作取得新的进展，仍有不足。")),
      .flags(.section(6, "依据收费管理办法，⟦青禾县教育局⟧{年}年未收取信息处理费。")),
      .flags(.section(6, "（一）{年}年，⟦青禾县教育局⟧没有收取信息处理费。")),
      .accepts(.section(6, "投诉举报受理部门：青禾县市场监督管理局，地址：青禾县清源路18号。")),
      .accepts(.section(6, "本报告由青禾县水务局编制，对网站有意见可联系青禾县大数据局，电话0579-85550100。")),
      .flags(.section(6, "（一）按照收费规定，⟦青禾县教育局⟧{年}年未收取信息处理费。")),
      .flags(.section(6, "（一）政府信息公开信息处理费的收取情况。⟦青禾县教育局⟧没有收取信息处理费。")),
      .accepts(.section(6, "（一）按照收费规定，青禾县水务局{年}年未收取信息处理费。")),
      .flags(
        .lead("现编制《⟦青禾县教育局⟧{年}年政府信息公开工作年度报告》。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .accepts(
        .lead("现编制《青禾县水务局{年}年政府信息公开工作年度报告》。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .flags(.section(6, "⟦青山县水务局⟧没有其他需要报告的事项。")),
      .accepts(.section(6, "青禾县水务局没有其他需要报告的事项。")),
      .accepts(.section(6, "青山县水务局没有向本机关移交其他需要报告的事项。")),
      .flags(
        .lead(
          "根据条例规定，⟦青山县水务局⟧编制了{年}年政府信息公开工作年度报告。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .flags(.lead("本报告由⟦青山县水务局⟧编制。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .flags(
        .lead("根据条例规定，结合⟦青山县水务局⟧工作实际编制本报告。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .flags(
        .lead(
          "依照《中华人民共和国政府信息公开条例》规定，由⟦青山县水务局⟧编制。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .accepts(
        .lead(
          "依照《中华人民共和国政府信息公开条例》规定，由青禾县水务局编制，公开指南由青禾县教育局编制。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .accepts(.lead("本报告由青禾县水务局编制。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .accepts(.lead("根据条例规定，结合工作实际编制本报告。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .accepts(.section(1, "{年}年，青禾县水务局扎实推进政务公开，按月公布水质。")),
      .accepts(.section(1, "{年}年，县水务局扎实推进政务公开，按月公布水质。")),
      .accepts(
        .section(1, "青山县水务局来我县考察水质公开，双方交流了做法。"),
        note: Localized("外县机关与本机关往来", "a body of another county deals with this one")),
      .accepts(.section(1, "青山县水务局转来政务公开建议一份，已经采纳。")),
      .accepts(.section(1, "青山县水务局的水质专栏栏目清楚。")),
      .accepts(.section(1, "青山县水务局、青禾县水务局商定共享水情。")),
      .accepts(.section(1, "青山县水务局推行水质专栏，值得借鉴。")),
      .accepts(
        .section(1, "{年}年，青禾县政务服务局组织政务公开培训，派员参加。"),
        note: Localized("本县主管部门所做的事", "what the county's office for disclosure did")),
      .accepts(.section(1, "{年}年，青禾县教育局积极推进校园用水信息公开，公布水质。")),
      .accepts(.section(1, "区县水务局坚持公开，按月公布水质。")),
      .accepts(.section(1, "青禾县教育局积极推进政务公开，校园水质一并公布。")),
      .accepts(.section(1, "{年}年，青禾市水务局对政务公开开展督查，反馈的问题已经整改。")),
      .accepts(.section(1, "{年}年，青禾县优化供水布局，坚持政务公开，公布水厂名录。")),
      .flags(town("{年}年，⟦云溪镇⟧坚持政务公开，更新公示栏。")),
      .flags(town("{年}年，⟦云溪镇人民政府⟧扎实推进政务公开，更新公示栏。")),
      .accepts(town("{年}年，白石镇坚持政务公开，更新公示栏。")),
      .accepts(town("{年}年，青禾县人民政府坚持政务公开，配发查询机。")),
      .accepts(town("{年}年，建制镇坚持政务公开，更新公示栏。")),
      .accepts(town("{年}年，乡镇人民政府扎实推进政务公开，更新公示栏。")),
      .accepts(town("云溪镇来我镇学习政务公开，查看公示栏。")),
      .flags(street("{年}年，⟦云溪街道办事处⟧扎实推进政务公开。")),
      .flags(street("{年}年，⟦云溪街道⟧扎实推进政务公开。")),
      .accepts(street("{年}年，白石街道扎实推进政务公开。")),
      .flags(
        .all([.agency("青禾市清源区白石街道办事处"), .section(6, "{年}年，⟦云溪街道⟧未收取信息处理费。")])),
      .accepts(
        .all([
          .agency("青禾市清源区白石街道办事处"),
          .section(6, "{年}年，白石街道未收取信息处理费，云溪街道未收取信息处理费。"),
        ])),
      .accepts(.section(6, "{年}年，云溪街道未收取信息处理费。")),
      .accepts(street("{年}年，相关街道办事处扎实推进政务公开。")),
      .accepts(street("云溪街道办事处、白石街道办事处共建公示栏。")),
      .accepts(
        .all([
          .agency("青禾市人民政府"), .section(1, "全年没有发生责任追究的情形。"),
          .section(1, "{年}年，白石市人民政府扎实推进政务公开，配发查询机。"),
        ]),
        note: Localized("市下辖的县级市", "a city that another has under it")),
    ]
  }

  private static func town(_ text: String) -> ExampleEdit {
    .all([
      .agency("青禾县白石镇人民政府"), .section(1, "全年没有发生责任追究的情形。"), .section(1, text),
    ])
  }

  private static func street(_ text: String) -> ExampleEdit {
    .all([.agency("青禾市清源区白石街道办事处"), .section(1, text)])
  }
}
