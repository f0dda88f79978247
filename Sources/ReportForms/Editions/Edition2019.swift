extension FormEdition {
  /// 国办公开办函〔2019〕60号, on trial, for the reports of 2019 and 2020.
  public static let edition2019 = FormEdition(
    id: "2019",
    documentNumber: "国办公开办函〔2019〕60号",
    noticeTitle:
      "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
    years: 2019...2020,
    sections: CommonForm.sections,
    tables: [disclosure2019, CommonForm.applications(other: []), CommonForm.review],
    tellingLabels: [
      "本年新制作数量", "本年新公开数量", "对外公开总数量", "上一年项目数量", "本年增/减", "处理决定数量",
      "第二十条第（九）项", "政府集中采购", "其他对外管理服务事项", "采购项目数量", "采购总金额",
    ],
    requiresFeeStatement: false)

  private static let disclosure2019: FormTable = {
    let documents = [
      FormColumn("C1", "本年新制作数量", role: .issued), FormColumn("C2", "本年新公开数量"),
      FormColumn("C3", "对外公开总数量"),
    ]
    let projects = [
      FormColumn("C1", "上一年项目数量"), FormColumn("C2", "本年增/减", unit: .change),
      FormColumn("C3", "处理决定数量"),
    ]
    let purchases = [
      FormColumn("C1", "采购项目数量"), FormColumn("C2", "采购总金额", unit: .money),
    ]
    func article(_ number: String) -> [String] { ["第二十条第（\(number)）项"] }
    return FormTable(
      kind: .disclosure,
      rows: [
        FormRow("R1", "规章", parents: article("一"), role: .regulations, columns: documents),
        FormRow(
          "R2", "规范性文件", parents: article("一"), role: .normativeDocuments, columns: documents),
        FormRow("R3", "行政许可", parents: article("五"), role: .licences, columns: projects),
        FormRow("R4", "其他对外管理服务事项", parents: article("五"), columns: projects),
        FormRow("R5", "行政处罚", parents: article("六"), role: .penalties, columns: projects),
        FormRow("R6", "行政强制", parents: article("六"), role: .coercion, columns: projects),
        FormRow(
          "R7", "行政事业性收费", parents: article("八"), role: .fees,
          columns: Array(projects.prefix(2))),
        FormRow("R8", "政府集中采购", parents: article("九"), columns: purchases),
      ],
      headers: [
        "第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项",
        "第二十条第（九）项", "信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量",
        "上一年项目数量", "本年增/减", "处理决定数量", "采购项目数量", "采购总金额",
      ])
  }()
}
