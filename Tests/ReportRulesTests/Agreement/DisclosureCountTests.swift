import Testing

/// Counts of reviews, documents, decisions and charges, in the words of many reports.
@Suite struct DisclosureCountTests {
  private func check(_ lines: [String], under heading: String) {
    CountedSentence.check(lines, under: heading)
  }

  @Test func disputes() {
    check(
      [
        "review litigation | 因政府信息公开被申请行政复议⟦2⟧件，被提起行政诉讼⟦1⟧件。",
        "review+litigation | 行政复议和行政诉讼 ⟦0⟧ 件。",
        "review+litigation | 政府信息公开行政复议、行政诉讼各⟦1⟧件。",
        "review+litigation | 因政府信息公开被申请行政复议、提起行政诉讼⟦0⟧起。",
        "review litigation | 政府信息公开类行政复议⟦三⟧起、行政诉讼⟦一⟧起。",
        "review | 发生⟦2⟧起行政复议。",
        "litigation | 涉及政府信息公开的行政诉讼案件⟦4⟧件。",
        "review | 行政复议数量为⟦0⟧。",
        "review litigation | 因政府信息公开被申请行政复议⟦2⟧件，行政诉讼为⟦零⟧。",
        "| 受理行政复议案件12件，审结11件。",
        "| 审理行政诉讼案件5件。",
        "| 行政复议被纠正1件，行政诉讼败诉1件。",
        "| 办理行政复议应诉案件9件。",
        "| 经复议后提起行政诉讼2件。",
        "| 尚未审结的行政复议1件。",
        "| 2022年行政复议3件。",
      ], under: "（二）依申请公开")
    check(
      [
        "review | 因政府信息公开工作被申请行政复议⟦2⟧件。",
        "| 全年行政复议案件25件，行政诉讼3件。",
        "| 收到行政复议申请25件。",
        "| 开展行政复议宣传3次。",
      ], under: "（五）监督保障")
  }

  @Test func documents() {
    check(
      [
        "documentsMade | 制发行政规范性文件⟦2⟧件。",
        "documentsMade | 全年以我局名义制发规范性文件⟦2⟧件。",
        "| 全年以县政府名义制发规范性文件2件。",
        "documentsMade documentsRepealed documentsInForce | 本年度制发行政规范性文件 ⟦1⟧ 件，本年废止 ⟦2⟧ 件，现行有效行政规范性文件 ⟦5⟧ 件。",
        "documentsMade documentsRepealed documentsInForce | 制定规范性文件⟦四⟧件、废止⟦0⟧件、现行有效⟦17⟧件。",
        "documentsMade | 全年出台规范性文件⟦3⟧份。",
        "documentsMade | 按程序制定发布规范性文件⟦4⟧件。",
        "documentsMade | 发布规范性文件⟦4⟧件。",
        "documentsMade | 制定出台了⟦2⟧件行政规范性文件。",
        "documentsRepealed | 废止规范性文件⟦3⟧件。",
        "documentsInForce | 现行有效的行政规范性文件⟦12⟧件。",
        "documentsInForce | 规范性文件现行有效⟦12⟧件。",
        "documentsRepealed | 清理废止规范性文件⟦3⟧件。",
        "documentsMade | 本年⟦未制定行政规范性文件⟧。",
        "| 公开规范性文件12件。",
        "| 在网站公布行政规范性文件12件。",
        "| 归集规范性文件信息12条。",
        "| 审核规范性文件12件，清理规范性文件30件。",
        "| 发布规范性文件解读材料5篇。",
        "| 制定规范性文件公开制度2项。",
        "| 出台党内规范性文件2件。",
        "| 制定规范性文件10余件。",
        "| 2022年制定规范性文件5件。",
        "| 废止制度2项，印发通知6份。",
        "| 更新其他政策文件14件，集中公开文件65件。",
        "| 备案行政规范性文件6件。",
        "| 修改和废止规范性文件5件。",
      ], under: "（三）政府信息管理")
  }

  @Test func decisions() {
    check(
      [
        "licences | 作出行政许可决定⟦36⟧件。",
        "licences penalties | 作出行政许可决定⟦36⟧件、行政处罚决定⟦5⟧件。",
        "licences penalties coercion | 全年办理行政许可⟦1,236⟧件，行政处罚⟦5⟧件，行政强制⟦0⟧件。",
        "penalties | 实施行政处罚⟦十二⟧起。",
        "coercion | 全年行政强制措施⟦3⟧件。",
        "| 全年行政强制措施3件，申请强制执行1件。",
        "penalties | 共作出⟦5⟧件行政处罚。",
        "licences+penalties+coercion | 行政许可、行政处罚、行政强制均为⟦0⟧件。",
        "fees | 行政事业性收费⟦12.5⟧万元。",
        "fees | 收取行政事业性收费⟦125000⟧元。",
        "fees | 行政事业性收费金额为⟦0⟧元。",
        "| 公开行政许可信息36条。",
        "| 公示行政许可36件、行政处罚5件。",
        "| 归集行政处罚5条，上传行政许可数据36条。",
        "| 发布行政处罚信息5条。",
        "| 梳理行政许可事项30项。",
        "| 受理行政许可申请36件。",
        "| 行政许可办件922件。",
        "| 行政许可按时办结率100%。",
        "| 水土保持行政许可12件。",
        "| 行政处罚立案9件。",
        "| 开展执法检查、行政处罚5件。",
        "| 去年作出行政处罚8件。",
        "| 作出行政处罚约20件。",
        "| 公开行政事业性收费项目5项。",
        "| 行政许可和行政处罚等信息7个工作日内公示。",
        "| 规范政务服务事项管理，办件 922 件。",
        "published | 主动公开信息⟦1291⟧条，其中网站319条。",
        "| 发布解读材料 21 件，参加 2 次阳光问政热线、4 次新闻发布会。",
      ], under: "（一）主动公开")
  }
}
