extension AgencyNames {
  /// Bodies that are no 局: companies, schools, 街道, 厅; committees; what they call themselves.
  static var kindExamples: [Example] {
    [
      .flags(contact("青禾水务集团有限公司", "⟦青禾城投集团有限公司⟧")),
      .accepts(contact("青禾水务集团有限公司", "青禾水务集团综合办公室")),
      .accepts(contact("青禾水务集团有限公司", "青禾市水务集团有限责任公司")),
      .flags(signature("青禾水务集团有限公司", "⟦青禾城投集团有限公司⟧")),
      .accepts(signature("青禾水务集团有限公司", "青禾市水务集团")),
      .flags(contact("青禾师范学院", "⟦青禾职业技术学院⟧")),
      .accepts(contact("青禾师范学院", "青禾师范学院党政办公室")),
      .accepts(contact("青禾师范学院", "继续教育学院")),
      .flags(contact("青禾市清源区白石街道办事处", "⟦青禾市清源区青石街道办事处⟧")),
      .accepts(contact("青禾市清源区白石街道办事处", "清源区白石街道办事处")),
      .flags(contact("青禾省生态环境厅", "⟦青禾省环境保护厅⟧")),
      .accepts(contact("青禾市清源区白石街道办事处", "白石街道办事处")),
      .flags(.section(6, "联系方式：⟦青禾县教育局办公室⟧，地址：青禾县清源路18号。")),
      .flags(.section(6, "联系部门为⟦青禾县教育局办公室⟧，地址：青禾县清源路18号。")),
      .flags(.section(6, "信息公开机构：⟦青禾县教育局办公室⟧，地址：青禾县清源路18号。")),
      .flags(.section(6, "如对本报告有疑问，可联系⟦青禾县教育局⟧，电话0579-85550100。")),
      .accepts(.section(6, "如对本报告有疑问，可联系青禾县水务局，信息公开机构：水务局办公室。")),
      .accepts(.section(6, "联系方式：青禾县水务局办公室，地址：青禾县清源路18号。")),
      .accepts(.section(6, "行政复议机关联系方式：青禾县司法局，地址：青禾县清源路18号。")),
      .accepts(.section(6, "网站使用问题可联系青禾县大数据局，复议事项请咨询青禾县司法局。")),
      .flags(
        .all([
          .agency("青禾省生态环境厅"),
          .lead("现发布⟦青禾省水利厅⟧{年}年政府信息公开工作年度报告。\(periodOfYear)"),
        ])),
      .flags(
        .all([
          .agency("青禾省生态环境厅"),
          .lead("现发布⟦青禾省林业局⟧{年}年政府信息公开工作年度报告。\(periodOfYear)"),
        ])),
      .flags(
        .all([
          .agency("青禾市卫生健康委员会"),
          .lead("现发布⟦青禾市民政局⟧{年}年政府信息公开工作年度报告。\(periodOfYear)"),
        ])),
      .flags(contact("青禾市民政局", "⟦青山市民政局⟧")),
      .accepts(contact("青禾市民政局", "市民政局办公室")),
      .flags(signature("青禾市政务服务管理局", "⟦青山市政务服务管理局⟧")),
      .accepts(signature("青禾市市场监督管理局", "青禾市市场监管局")),
      .flags(
        .all([
          .agency("青禾市清源区白石街道办事处"), .lead("⟦云溪街道办事处⟧编制本年度报告。\(periodOfYear)"),
        ])),
      .flags(.lead("本年度报告由⟦青禾县教育局⟧依照条例编制。\(periodOfYear)")),
      .accepts(.lead("本年度报告由青禾县水务局负责编制。\(periodOfYear)")),
      .accepts(contact("青禾省生态环境厅", "省生态环境厅办公室")),
      .flags(signature("青禾市城市管理局", "⟦青禾市城市管理委员会⟧")),
      .flags(contact("青禾市城市管理局", "⟦青禾市城市管理委员会⟧")),
      .accepts(contact("青禾县应急管理局", "青禾县安全生产委员会办公室")),
      .accepts(contact("青禾县卫生健康委员会", "青禾县爱国卫生运动委员会办公室")),
      .flags(signature("青禾县白石镇人民政府", "⟦青禾市白石镇人民政府⟧")),
      .accepts(signature("青禾县科学技术和工业信息化局", "青禾县工科局")),
      .flags(speaking("青禾水务集团有限公司", "⟦我局⟧按月公布水质。")),
      .accepts(speaking("青禾水务集团有限公司", "我公司、本集团按月公布水质，我中心、我院公布价格。")),
      .flags(speaking("青禾师范学院", "⟦我公司⟧按月公布账目。")),
      .accepts(speaking("青禾师范学院", "我校、我院按月公布账目。")),
      .flags(.section(1, "⟦我公司⟧高度重视政务公开，按月公布水质。")),
      .flags(speaking("青禾县人民政府", "⟦我市⟧高度重视政务公开，按月公布水质。")),
      .accepts(
        speaking("青禾县人民政府", "我市统一建设公开平台，县内栏目均已迁入。"),
        note: Localized("县说到所在的市", "a county speaks of its city")),
      .accepts(speaking("青禾县人民政府", "我市高度重视政务公开，我县逐项落实。")),
    ]
  }

  private static let periodOfYear = "统计期限自{年}年1月1日起至{年}年12月31日止。"

  private static func contact(_ agency: String, _ name: String) -> ExampleEdit {
    .all([.agency(agency), .section(6, "如有疑问，请与\(name)联系，电话0579-85550100。")])
  }

  private static func signature(_ agency: String, _ name: String) -> ExampleEdit {
    .all([
      .agency(agency), .section(1, "全年没有发生责任追究的情形。"), .tail([name, "{次年}年1月16日"]),
    ])
  }

  private static func speaking(_ agency: String, _ text: String) -> ExampleEdit {
    .all([.agency(agency), .section(1, "全年没有发生责任追究的情形。"), .section(1, text)])
  }
}
