/// What the editions of 2019 and 2021 print alike.
enum CommonForm {
  static let sections: [FormSection] = [
    FormSection(
      number: 1, title: "总体情况", accepted: [],
      reported: ["整体情况", "工作基本情况", "基本情况", "总体工作情况", "工作总体情况", "概述"],
      duty: (
        "主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面的情况。",
        "Five aspects: disclosure on own initiative, requests, information management, platforms, supervision."
      ),
      topics: [
        FormTopic("主动公开", words: ["主动公开"]),
        FormTopic("依申请公开", words: ["依申请公开", "依申请"]),
        FormTopic(
          "政府信息管理",
          words: [
            "政府信息管理", "信息管理", "信息资源", "管理与平台", "管理和平台", "管理及平台", "管理、平台", "平台与管理", "平台和管理",
            "平台及管理", "文件管理", "公文管理",
          ]),
        FormTopic(
          "政府信息公开平台建设",
          words: ["平台建设", "公开平台", "平台", "网站", "新媒体", "载体建设", "公开载体"]),
        FormTopic("监督保障", words: ["监督保障", "监督", "保障"]),
      ]),
    FormSection(
      number: 2, title: "主动公开政府信息情况",
      accepted: [
        "行政机关主动公开政府信息情况", "主动公开政府信息的情况", "行政机关主动公开政府信息的情况",
      ],
      table: .disclosure,
      duty: ("以表格形式报告第二十条第（一）（五）（六）（八）等项。", "The table of article 20.")),
    FormSection(
      number: 3, title: "收到和处理政府信息公开申请情况",
      accepted: [
        "行政机关收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况",
        "行政机关收到和处理政府信息公开申请的情况",
      ],
      table: .applications,
      duty: ("以表格形式报告申请的收到、办理结果和结转。", "The table of requests and their results.")),
    FormSection(
      number: 4, title: "政府信息公开行政复议、行政诉讼情况",
      accepted: [
        "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        "因政府信息公开工作被申请行政复议、提起行政诉讼的情况",
        "政府信息公开行政复议和行政诉讼情况", "政府信息公开行政复议及行政诉讼情况",
        "政府信息公开行政复议、行政诉讼的情况", "政府信息公开行政复议行政诉讼情况",
      ],
      reported: ["行政复议、行政诉讼情况", "行政复议和行政诉讼情况", "行政复议及行政诉讼情况", "政府信息公开复议诉讼情况"],
      table: .review,
      duty: ("以表格形式报告行政复议、行政诉讼的结果。", "The table of reviews and litigation.")),
    FormSection(
      number: 5, title: "存在的主要问题及改进情况",
      accepted: FormSection.problemTitles,
      reported: ["存在的问题", "存在问题", "存在的主要问题", "主要问题", "问题及下一步工作打算"],
      duty: (
        "报告政府信息公开工作存在的主要问题和改进情况。",
        "The main problems of the work, and what was done to improve it."
      )),
    FormSection(
      number: 6, title: "其他需要报告的事项", accepted: ["其他需要报告事项"],
      reported: ["其他事项", "需要报告的其他事项", "其他需要说明的事项", "其他报告事项"],
      duty: (
        "报告收取信息处理费等其他事项；没有的，写明没有。",
        "Other matters, whether a fee was charged among them."
      )),
  ]

  static let applicants: [FormColumn] = {
    let organisation = ["申请人情况", "法人或其他组织"]
    return [
      FormColumn("C1", "自然人", parents: ["申请人情况"]),
      FormColumn("C2", "商业企业", parents: organisation),
      FormColumn("C3", "科研机构", parents: organisation),
      FormColumn("C4", "社会公益组织", parents: organisation),
      FormColumn("C5", "法律服务机构", parents: organisation),
      FormColumn("C6", "其他", parents: organisation),
      FormColumn("C7", "总计", parents: ["申请人情况"], isTotal: true),
    ]
  }()

  static let applicationHeaders = [
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    "申请人情况", "自然人", "法人或其他组织", "商业企业", "科研机构", "社会公益组织", "法律服务机构",
    "其他", "总计", "三、本年度办理结果", "（三）不予公开", "（四）无法提供", "（五）不予处理",
    "（六）其他处理",
  ]

  /// Section 三's table, whose editions differ only below （六）其他处理.
  static func applications(other: [String]) -> FormTable {
    let results = "三、本年度办理结果"
    var rows: [FormRow] = []
    func add(_ label: String, _ parents: [String], _ role: FormRow.Role) {
      rows.append(
        FormRow(
          "R\(rows.count + 1)", label, parents: parents, role: role, columns: applicants))
    }
    add("一、本年新收政府信息公开申请数量", [], .received)
    add("二、上年结转政府信息公开申请数量", [], .carriedIn)
    add("（一）予以公开", [results], .result(.disclosed))
    add(
      "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", [results], .result(.partlyDisclosed))
    for label in [
      "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益",
      "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项",
    ] {
      add(label, [results, "（三）不予公开"], .result(.refused))
    }
    for label in [
      "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确",
    ] {
      add(label, [results, "（四）无法提供"], .result(.unavailable))
    }
    for label in [
      "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请",
      "5.要求行政机关确认或重新出具已获取信息",
    ] {
      add(label, [results, "（五）不予处理"], .result(.notProcessed))
    }
    if other.isEmpty {
      add("（六）其他处理", [results], .result(.other))
    }
    for label in other {
      add(label, [results, "（六）其他处理"], .result(.other))
    }
    add("（七）总计", [results], .resultsTotal)
    add("四、结转下年度继续办理", [], .carriedOut)
    return FormTable(kind: .applications, rows: rows, headers: applicationHeaders)
  }

  static let review: FormTable = {
    var columns: [FormColumn] = []
    for (letter, parents) in [
      ("A", ["行政复议"]), ("B", ["行政诉讼", "未经复议直接起诉"]), ("C", ["行政诉讼", "复议后起诉"]),
    ] {
      for (number, label) in ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].enumerated() {
        columns.append(
          FormColumn("\(letter)\(number + 1)", label, parents: parents, isTotal: number == 4))
      }
    }
    return FormTable(
      kind: .review,
      rows: [FormRow("R1", "", role: .reviewAndLitigation, columns: columns)],
      headers: [
        "行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉", "结果维持", "结果纠正", "其他结果",
        "尚未审结", "总计",
      ])
  }()
}

extension FormSection {
  /// 存在(的)(主要)问题(和/及/与)改进(情况/措施), with and without 政府信息公开工作 in front.
  static let problemTitles: [String] = {
    var titles: [String] = []
    for prefix in ["", "政府信息公开工作", "政府信息公开"] {
      for problem in ["存在的主要问题", "存在主要问题", "存在的问题", "存在问题"] {
        for link in ["及", "和", "与", "以及"] {
          for end in ["改进情况", "改进措施", "改进"] {
            var title = ""
            title.reserveCapacity(80)
            for part in [prefix, problem, link, end] { title += part }
            titles.append(title)
          }
        }
      }
    }
    return titles
  }()
}
