import ReportForms
import ReportSyntax
import TextCore

extension MissingAttachment {
  /// What a report says to stand behind it: 问题清单附后, 本报告后附《整改台账》.
  enum Behind {
    static let words = ["附后", "另附", "后附"]

    private static let sheets: Words = [
      "清单", "台账", "名单", "一览表", "明细表", "登记表", "示意图", "目录", "大事记", "名词解释", "》",
    ]
    private static let seen: Words = ["见", "参阅", "查阅"]
    private static let ends: Words = ["。", "；", "，", "）", ")", ";", ","]
    private static let ofReport: Words = ["报告后附", "年报后附", "本文后附", "文末后附", "正文后附"]
    private static let title: Words = ["《", "：《"]
    /// What is disclosed has attachments of its own.
    private static let papers: Words = [
      "文件", "公告", "公示", "通知", "发布", "印发", "公布", "答复", "申请", "告知", "解读", "邮件", "将", "随文", "同时",
      "没有", "未", "无",
    ]

    static func isAnnounced(
      _ range: SourceRange, _ sentence: SourceRange, in block: Int, _ report: Report
    ) -> Bool {
      let bytes = report.bytes
      // Where it stands, 后附 may stand anywhere: 详见后附清单.
      if seen.end(bytes, before: range.lowerBound), sheets.begin(bytes, at: range.upperBound) {
        return true
      }
      guard isNearEnd(block, report) else { return false }
      let front = max(sentence.lowerBound, range.lowerBound - reach)..<range.lowerBound
      if ofReport.end(bytes, before: range.upperBound) {
        return title.begin(bytes, at: range.upperBound)
      }
      // 统计表附后 may be said of the form's own tables as well.
      return
        (range.upperBound >= sentence.upperBound || ends.begin(bytes, at: range.upperBound))
        && sheets.end(bytes, before: range.lowerBound) && !papers.occur(bytes, in: front)
    }

    private static let reach = 120

    /// Whether no more stands behind a passage than a signature and a contact; lists need no heading that
    /// begins with 附.
    private static func isNearEnd(_ block: Int, _ report: Report) -> Bool {
      report.blocks[(block + 1)...].lazy.filter(\.isText).prefix(4).count < 4
    }
  }

  private static let titleEnds: WordList = ["》", "》的", "》中", "》中的", "》所附", "》所附的", "》及其", "》及其所附"]
  private static let titleStart: WordList = ["《"]
  /// 按照《通知》（附件3）要求
  private static let noted: WordList = ["》(", "》(见", "》(详见"]
  private static let following: WordList = ["按照", "依据", "根据", "依照", "对照", "参照"]
  private static let clauseMarks: WordList = [",", "。", ";"]
  private static let saying: WordList = [
    "》明确", "》规定", "》要求", "》指出", "》提出", "》强调", "》载明", "》列明",
  ]
  private static let fields: WordList = [
    "规划", "许可", "图纸", "总平面", "设计", "公示", "公告", "公布", "批前", "批后", "红线图", "方案",
  ]
  private static let ofReport: WordList = ["报告", "年报", "本文", "文后", "文末", "下列", "如下", "统计"]

  /// Whether another paper's is told of, whose title stands there: 见《公报》附表, `《通知》明确，格式见附件`, and
  /// the 附图 of what is disclosed in a body's field.
  static func isOfAnotherPaper(_ before: [UInt8], isSeen: Bool) -> Bool {
    if titleEnds.start(in: before, before: before.count) != nil { return true }
    if isNoted(before) { return true }
    guard isSeen else { return fields.occurs(in: before) && !ofReport.occurs(in: before) }
    // 按照《条例》规定，目录见附件 tells of the report's own.
    guard let title = titleStart.first(in: before, 0..<before.count),
      saying.first(in: before, title.upperBound..<before.count) != nil
    else { return false }
    return title.lowerBound == 0 || before[title.lowerBound - 1] == 0x2C
  }

  /// Whether it stands in brackets right behind the title of what is followed.
  private static func isNoted(_ before: [UInt8]) -> Bool {
    guard let end = noted.start(in: before, before: before.count) else { return false }
    var start = 0
    while let mark = clauseMarks.first(in: before, start..<end) { start = mark.upperBound }
    return following.occurs(in: before, start..<end)
  }

  /// Examples of what is told to stand behind the report, or to be a part of it.
  static var attachedBehind: [Example] {
    [
      .accepts(.section(6, "统计表附后。")),
      .flags(.section(6, "问题清单⟦另附⟧，欢迎监督。")),
      .flags(.section(6, "本报告⟦后附⟧《公开工作统计表》。")),
      .accepts(.section(1, "申请表统计表附后，名单另附。")),
      .accepts(.section(6, "发布公告时名单附后，文件后附《解读》，办理结果另附说明。")),
      .accepts(.all([.section(6, "问题清单附后。"), .section(6, "附件：问题清单")])),
      .flags(.section(6, "各镇公开情况见⟦附录⟧。")),
      .flags(.section(6, "各镇公开情况见⟦附录⟧A。")),
      .accepts(.section(6, "公开《供水条例》及附录，编印手册附录。")),
      .accepts(.all([.section(6, "各镇公开情况见附录。"), .section(6, "附录：各镇公开情况")])),
      .flags(.lead("本报告由正文及⟦附件⟧两部分组成。")),
      .accepts(.section(1, "政策文件由正文及附件两部分组成，一并公开。")),
      .flags(.section(6, "整改台账另见⟦附表⟧二。")),
      .accepts(.section(1, "受理申请数量另见附表二。")),
      .flags(.section(1, "业务培训情况统计见⟦附表⟧一。")),
      .flags(.section(6, "供水信息分类统计详见⟦附件⟧《分类统计表》。")),
      .flags(.section(6, "供水信息分类统计详见“⟦附件⟧1”。")),
      .flags(.section(6, "工作亮点见⟦附件⟧材料。")),
      .flags(.section(1, "受到表扬的人员见⟦后附⟧名单。")),
      .flags(.section(6, "《整改台账》⟦附后⟧。")),
      .accepts(.section(6, "按照通知附件《公开目录》的格式登记，见“附件”栏目，公告附图2张。")),
      .accepts(.section(1, "按照通知要求填报附表，按期报送附件。")),
      .accepts(.section(1, "收到和处理申请的数据统计见附表一，申请办理情况见后附表格。")),
      .accepts(
        .section(
          6, "各月供水量见《青禾县水资源公报》附表，流程图见《办事指南》附图。《关于编制年报的通知》明确，统计口径见附件2。"),
        note: Localized("另一文件的附件", "What is attached to another paper")),
      .accepts(.section(1, "公开取水许可证及附图、附件，规划成果包括总平面图等附图。")),
      .flags(.section(6, "按照《供水条例》规定，主动公开目录见⟦附件⟧。")),
      .accepts(.section(6, "按照《年报通知》（见附件3）要求，逐项核对供水信息。")),
      .flags(.section(6, "编制《供水信息目录》（见⟦附件⟧3），方便群众查询。")),
    ]
  }
}
