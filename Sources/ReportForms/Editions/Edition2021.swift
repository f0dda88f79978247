extension FormEdition {
  /// 国办公开办函〔2021〕30号, for the reports of 2021 and later.
  public static let edition2021 = FormEdition(
    id: "2021",
    documentNumber: "国办公开办函〔2021〕30号",
    noticeTitle:
      "国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知",
    years: 2021...9999,
    sections: CommonForm.sections,
    tables: [
      disclosure2021,
      CommonForm.applications(other: [
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他",
      ]),
      CommonForm.review,
    ],
    tellingLabels: [
      "本年制发件数", "本年废止件数", "现行有效件数", "本年处理决定数量", "本年收费金额（单位：万元）",
      "本年收费金额",
    ],
    requiresFeeStatement: true)

  private static let disclosure2021: FormTable = {
    let documents = [
      FormColumn("C1", "本年制发件数", role: .issued),
      FormColumn("C2", "本年废止件数", role: .repealed),
      FormColumn("C3", "现行有效件数", role: .inForce),
    ]
    let decisions = [FormColumn("C1", "本年处理决定数量")]
    let fees = [FormColumn("C1", "本年收费金额（单位：万元）", unit: .tenThousandYuan)]
    let article = ("第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项")
    return FormTable(
      kind: .disclosure,
      rows: [
        FormRow("R1", "规章", parents: [article.0], role: .regulations, columns: documents),
        FormRow(
          "R2", "行政规范性文件", parents: [article.0], role: .normativeDocuments,
          columns: documents),
        FormRow("R3", "行政许可", parents: [article.1], role: .licences, columns: decisions),
        FormRow("R4", "行政处罚", parents: [article.2], role: .penalties, columns: decisions),
        FormRow("R5", "行政强制", parents: [article.2], role: .coercion, columns: decisions),
        FormRow("R6", "行政事业性收费", parents: [article.3], role: .fees, columns: fees),
      ],
      headers: [
        "第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项", "信息内容",
        "本年制发件数", "本年废止件数", "现行有效件数", "本年处理决定数量", "本年收费金额（单位：万元）",
        "本年收费金额",
      ])
  }()
}
