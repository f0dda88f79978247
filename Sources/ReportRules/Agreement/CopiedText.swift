import ReportForms

/// Section 五 must be written for its year.
struct CopiedText: ComparingRule {
  /// The number of the section on problems and improvement.
  static let section = 5

  private static let text = [
    "（一）存在的主要问题",
    "一是主动公开的内容还不够丰富，部分栏目更新不够及时，与群众的期待还有一定差距；二是政策解读的形式比较单一，图文并茂的解读材料偏少。",
    "（二）改进情况",
    "针对上述问题，一是建立栏目更新台账，按月核对更新情况，发现超期未更新的及时提醒；二是综合运用图解、短视频等形式开展解读，让群众看得懂、用得上；三是把信息公开纳入业务培训内容，提高经办人员的能力。",
  ]
  private static let otherImprovement =
    "针对上述问题，逐项制定整改清单：供水、河道两个栏目改由业务科室直接发布，全年更新延误由9次降到1次；重点政策同步配发问答和图解，解读材料比例提高到八成；选派经办人员到县政务公开办跟班学习，补正告知书的差错明显减少。"

  static let info = RuleInfo(
    "copied-text", .agreement, .warning,
    summary: Localized(
      "第五部分与另一份报告几乎相同", "section 五 is nearly the same as another report's"),
    reason: Localized(
      "问题和改进情况应写本年度的。照抄上年或者别的机关的文字，等于没有报告，审核时常被退回。年份等数字的改动不算改写；只有一两句话的不比。"
        + "要有另一份报告才能比较：上年的报告（--previous，或同一文件夹里只差年份的同名文件），或者所检查的文件夹里的其他报告。",
      "Problems and improvements are to be the year's own. Text copied from last year or from another "
        + "body reports nothing and is often sent back. Other numbers make no other text; a sentence or "
        + "two are not compared. It takes another report: last year's (--previous, or the file of the "
        + "same name but for the year in the same folder), or the others of a folder that is checked."
    ),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(
        .all([
          .sectionText(5, text), .heading(5, "五、⟦存在的主要问题及改进情况⟧"),
          .previous(.sectionText(5, text)),
        ])),
      .flags(
        .all([
          .sectionText(5, text + ["下一步，{次年}年将继续完善公开制度。"]),
          .previous(.sectionText(5, text + ["下一步，{次年}年将继续完善公开制度。"])),
        ]), note: Localized("只改了年份", "nothing but the year is changed")),
      .accepts(.previous(.none), note: Localized("只有几句话", "a few sentences")),
      .accepts(.sectionText(5, text), note: Localized("没有上年的报告", "no report of the year before")),
      .accepts(
        .all([
          .sectionText(5, Array(text.dropLast()) + [otherImprovement]),
          .previous(.sectionText(5, text)),
        ]), note: Localized("改进情况是新写的", "the improvements are told anew")),
      .accepts(
        .all([
          .sectionText(5, text),
          .previous(.all([.agency("柳荫县水务局"), .sectionText(5, text)])),
        ]), note: Localized("不是同一机关的报告", "the report is another body's")),
    ])

  static let comparesPreviousAlone = false
  static let scope: RuleScope = [.wording, .passages]
  static let sections: Set<Int>? = [section]

  func check(_ report: Report, against earlier: EarlierReports, into findings: inout Findings) {
    let previous = earlier.previous.flatMap { $0.precedes(report) ? $0 : nil }
    guard previous?.problems != nil || earlier.alike?.problems != nil,
      let (section, text) = report.problems
    else { return }
    if let previous, let others = previous.problems, text.isNearlySame(as: others.text) {
      findings.report(
        section.title, "第五部分与上年报告（\(previous.name)）的几乎相同，应写本年度的问题和改进情况",
        "section 五 is nearly the same as last year's (\(previous.name))",
        related: [RelatedPlace(others.heading, Localized("上年报告的第五部分", "last year's section"))])
    } else if let alike = earlier.alike, let others = alike.problems,
      text.isNearlySame(as: others.text)
    {
      findings.report(
        section.title, "第五部分与另一份报告（\(alike.path)）的几乎相同，应写本机关本年度的问题和改进情况",
        "section 五 is nearly the same as another report's (\(alike.path))",
        related: [RelatedPlace(others.heading, Localized("那份报告的第五部分", "the other section"))])
    }
  }
}
