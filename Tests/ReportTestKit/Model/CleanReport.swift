import ReportForms

extension ReportModel {
  /// A report with which every rule is content: 青禾县水务局 for 2023 (2021 edition) or 2019 (2019
  /// edition).
  ///
  /// Its figures are few, so that an edit can be reckoned in the head: six applications of natural
  /// persons (R1.C1), all disclosed (R3.C1), and what follows from them in C7 and （七）总计; two
  /// normative documents made, one repealed (2021) or two newly disclosed (2019), twelve in force; 36
  /// licences, 5 penalties. Every other cell is 0.
  ///
  /// - Parameter year: another one than these.
  public static func clean(edition: FormEdition, year: Int? = nil) -> ReportModel {
    let year = year ?? (edition.years.lowerBound == 2019 ? 2019 : 2023)
    var model = ReportModel(
      edition: edition, agency: "青禾县水务局", year: year,
      title: ["{机关}{年}年政府信息公开工作年度报告"],
      lead: [CleanText.lead(edition)],
      sections: CleanText.sections(edition),
      tail: ["{机关}", "{次年}年1月16日"])
    for name in ["R1.C1", "R1.C7", "R3.C1", "R3.C7", "R24.C1", "R24.C7"] { model.set(name, "6") }
    for (name, value) in CleanText.disclosure(edition) { model.set(name, value) }
    return model
  }

  /// The report of the year before from which a clean one follows: of its twelve documents in force eleven
  /// were.
  var precedent: ReportModel {
    var before = ReportModel.clean(edition: edition, year: year - 1)
    if edition.table(.disclosure)?.rows[1].columns.contains(where: { $0.role == .inForce }) ?? false
    {
      before.set("T2.R2.C3", "11")
    }
    return before
  }
}

/// What the clean report says.
enum CleanText {
  static func basis(_ edition: FormEdition) -> String {
    edition.requiresFeeStatement
      ? "《中华人民共和国政府信息公开工作年度报告格式》（\(edition.documentNumber)）"
      : "《\(edition.noticeTitle)》（\(edition.documentNumber)）"
  }

  static func lead(_ edition: FormEdition) -> String {
    "根据《中华人民共和国政府信息公开条例》和\(basis(edition))要求，编制本报告。"
      + "本报告所列数据的统计期限自{年}年1月1日起至{年}年12月31日止。"
      + "如有疑问，请与{机关}联系（地址：青禾县清源路18号，邮编：345600，电话：0579-85550100）。"
  }

  static func disclosure(_ edition: FormEdition) -> [(String, String)] {
    guard let form = edition.table(.disclosure) else { return [] }
    var cells: [(String, String)] = []
    for row in form.rows {
      switch row.role {
      case .normativeDocuments:
        let repeals = row.columns.contains { $0.label.contains("废止") }
        cells += zip(row.columns, ["2", repeals ? "1" : "2", "12"]).map {
          ("T2.\(row.id).\($0.id)", $1)
        }
      case .licences:
        if let last = row.columns.last { cells.append(("T2.\(row.id).\(last.id)", "36")) }
      case .penalties:
        if let last = row.columns.last { cells.append(("T2.\(row.id).\(last.id)", "5")) }
      default: break
      }
    }
    return cells
  }

  static func sections(_ edition: FormEdition) -> [ModelSection] {
    edition.sections.map { form in
      ModelSection(
        form.number, ModelSection.officialHeading(form.number, edition),
        paragraphs(form.number, edition),
        table: form.table.flatMap { edition.table($0) }.map { ModelTable($0) })
    }
  }

  private static func paragraphs(_ number: Int, _ edition: FormEdition) -> [String] {
    switch number {
    case 1: overview(edition)
    case 5:
      [
        "（一）存在的主要问题",
        "一是部分栏目更新不够及时；二是政策解读的形式还比较单一。",
        "（二）改进情况",
        "针对上述问题，本机关建立栏目更新台账，按月核对更新情况；采用图解和短视频开展解读，让群众看得懂、用得上。",
      ]
    case 6: ["本机关全年提供政府信息未收取信息处理费，没有其他需要报告的事项。"]
    default: []
    }
  }

  private static func overview(_ edition: FormEdition) -> [String] {
    let documents =
      edition.requiresFeeStatement
      ? "制定行政规范性文件{T2.R2.C1}件，废止{T2.R2.C2}件，现行有效{T2.R2.C3}件。"
      : "制定规范性文件{T2.R2.C1}件。"
    return [
      "{年}年，本机关围绕水源保护、农村供水和河道管理等群众关心的事项，扎实推进政府信息公开工作。",
      "（一）主动公开",
      "通过政府网站和公示栏发布供水保障、水利工程等方面的信息86条。" + documents,
      "（二）依申请公开",
      "全年新收政府信息公开申请{R1.C7}件，上年结转{R2.C7}件，办结{R24.C7}件，结转下年度继续办理{R25.C7}件，均在法定期限内答复。"
        + "因政府信息公开工作被申请行政复议{T4.A5}件，被提起行政诉讼{T4.B5+T4.C5}件。",
      "（三）政府信息管理",
      "健全信息制作、审核、发布和更新的管理制度，起草公文时同步确定公开属性，定期清理过时信息。",
      "（四）政府信息公开平台建设",
      "按照集约化要求维护信息公开专栏，完善检索和下载功能，并在服务窗口设置查阅点。",
      "（五）监督保障",
      "明确专人负责信息公开工作，组织业务培训2次，主动接受社会监督。",
    ]
  }
}
