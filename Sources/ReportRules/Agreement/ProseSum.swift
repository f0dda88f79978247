import ReportForms
import ReportSyntax
import TextCore

/// Parts add up to their whole, and percentages follow from their counts.
struct ProseSum: Rule {
  static let info = RuleInfo(
    "prose-sum", .agreement, .warning,
    summary: Localized("“其中”各项与总数不符", "parts do not add up to their whole"),
    reason: Localized(
      "“其中”之后列出的各项，没有“等”字就应加起来等于总数，任何一项都不会大于总数；百分比应与件数算得出。",
      "What is listed behind 其中 adds up to the whole unless 等 says that there is more; no part is "
        + "larger than the whole, and percentages follow from counts."),
    basis: "公文写作规范",
    examples: [
      .flags(.section(1, "发布政务信息⟦100⟧条，其中网站发布60条，微信发布30条。")),
      .flags(.section(1, "编发简报⟦12⟧篇，其中水利工程类15篇。")),
      .flags(.section(1, "发布政务信息⟦50⟧条（其中网站30条、微博22条等），便于查询。")),
      .flags(.section(1, "全年发布信息80条，其中网站发布20条，占⟦35⟧%，微信发布60条，占75%。")),
      .flags(.section(1, "发放调查问卷200份，收回196份，收回率⟦95⟧%，群众普遍满意。")),
      .flags(.section(1, "全年培训⟦100⟧人次，其中线上60人次、线下50人次。")),
      .flags(.section(1, "收到留言100条，按时回复90条，按时回复率⟦95⟧%。")),
      .flags(.section(1, "受理热线工单50件，按期办结40件，按期办结率⟦95⟧%。")),
      .flags(.section(1, "发布信息⟦30⟧条，其中水质信息12条、水价信息9条、其他信息10条。")),
      .flags(.section(1, "编写问答⟦20⟧篇，其中图解12篇，视频9篇，回应关切30次。")),
      .flags(.section(1, "办理留言⟦6⟧件，其中网站留言4件，电话留言1件，均已办结。")),
      .flags(.section(1, "发布信息⟦90⟧条。其中，网站发布50条，微信发布30条。")),
      .flags(.section(1, "发布信息⟦186⟧条，其中政策文件12条、工作动态174条、财政信息5条。")),
      .flags(.section(1, "发布信息186条。其中政策文件12条，占总数的⟦16.5⟧%。")),
      .flags(.section(1, "发布信息⟦186⟧条，分别为政策文件12条、工作动态170条。")),
      .flags(.section(1, "发布信息⟦186⟧条，包含政策文件12条、工作动态170条。")),
      .flags(.section(1, "发布信息⟦186⟧条，主要包括政策文件112条、工作动态170条。")),
      .flags(.section(1, "办理建议提案⟦15⟧件，其中人大建议6件、政协提案8件，举办业务培训2期。")),
      .flags(.section(1, "受理咨询20件，办结19件，办结率⟦100⟧%。")),
      .accepts(.section(1, "发放问卷500份，收回486份，回收率97.2%，其中满意472份，占97.1%。")),
      .accepts(.section(1, "受理咨询20件，办结19件，其余在办，办结率100%。")),
      .accepts(.section(1, "收到留言318条，未回复3条，回复率100%。")),
      .flags(.section(1, "发布信息⟦100⟧条，其中政策20条、通知公告30条、工作动态60条，较上年增长5%。")),
      .flags(.section(1, "发布信息⟦100⟧条，其中政策20条、工作动态60条，点击量5000次。")),
      .flags(.section(1, "发布信息⟦100⟧条，其中政策20条（占20%）、通知公告30条（占30%）、工作动态60条（占60%）。")),
      .flags(.section(1, "发布信息⟦100⟧条，其中政策20条，占20%，工作动态90条，占90%。")),
      .flags(.section(1, "培训⟦100⟧人次，其中技术人员60人次、窗口人员50人次等。")),
      .flags(.section(1, "收到投诉⟦12⟧件，其中转办8件、其他结果3件、尚未办结2件。")),
      .flags(.section(1, "参加水事纠纷诉讼⟦3⟧件，其中结果维持3件、尚未审结1件。")),
      .flags(.section(1, "参加水事纠纷诉讼⟦3⟧件，其中未经复议直接起诉1件、复议后起诉1件。")),
      .accepts(.section(1, "发布信息100条，其中政策20条、工作动态60条，较上年增长5%，其余为转载。")),
      .accepts(.section(1, "发布信息100条，其中政策20条、工作动态60条，视频20个。")),
      .accepts(.section(1, "发布信息100条，其中政策20条、工作动态60条，点击量5000次，视频20个。")),
      .accepts(.section(1, "发布信息100条，其中政策40条（占40%）、工作动态35条（占35%）。")),
      .accepts(.section(1, "培训100人次，其中技术人员60人次、窗口人员20人次等。")),
      .accepts(.section(1, "收到投诉12件，其中转办7件、其他结果3件、尚未办结2件。")),
      .accepts(.section(1, "参加水事纠纷诉讼3件，其中结果维持1件、尚未审结2件。")),
      .accepts(.none),
      .flags(.section(1, "接待来访⟦13⟧件，其中自然人10件、法人或其他组织4件。")),
      .accepts(.section(1, "发布信息186条，主要包括政策文件12条、工作动态170条。")),
      .flags(.section(1, "收到意见⟦186⟧条，其中采纳12条、未采纳170条。")),
      .accepts(.section(1, "发布信息186条，不包含转载信息20条、动态300条。")),
      .accepts(.section(1, "收到意见建议215条，其中有效建议186条、采纳35条。")),
      .accepts(.section(1, "发布信息186条。其中政策文件12条，占6.5%；工作动态174条，占93.5%。")),
      .accepts(.section(1, "检查水厂3次，发布信息186条，转载信息14条。其中政策文件12条，占总数的6%。")),
      .accepts(.section(1, "发布信息186条，其中政策文件12条、工作动态174条，解读5条。")),
      .accepts(.section(1, "发布信息30条，其中网站10条、公众号20条、视频号5条同步转发。")),
      .accepts(.section(1, "网站和公众号发布信息分别为120条、66条。")),
      .accepts(.section(1, "受理课题17篇，结转课题1篇，其中水质6篇，水价2篇，水源8篇，2篇待完成。")),
      .accepts(.section(1, "收到意见86条，采纳52条，未采纳34条，采纳率60.5%。")),
      .accepts(.section(1, "检查水厂85家，合格80家，不合格5家，合格率94.1%。")),
      .accepts(.section(1, "发布信息30条，其中水质信息12条、水价信息9条、其他信息9条，回复留言4件。")),
      .accepts(.section(1, "发布信息30条，其中网站18条、微信12条，占比60%和40%。")),
      .accepts(.section(1, "发布信息90条，转载信息20条，归档信息7条。其中，网站发布50条，微信发布33条。")),
      .accepts(.section(1, "全年受理咨询9件；转办1件。其中，当面答复5件，电话答复6件。")),
      .accepts(.section(1, "发布信息100条，其中网站60条，微信30条等，并转载信息7条。")),
      .accepts(.section(1, "编写问答20篇，其中图解12篇，问答5篇，视频3个。")),
      .accepts(.section(1, "办理咨询9件，其中当面答复5件，电话答复3件，未公开答复1件。")),
      .accepts(.section(1, "受理热线工单50件，办结48件，其余在办，按期办结率100%。")),
      .accepts(.section(1, "受理申请50件，上年结转的也已办结，共办结49件，办结率94.2%。")),
      .accepts(.section(1, "办理工单200件，办结196件，办结率98%，发放问卷80份，收回76份，满意率99%。")),
      .accepts(.section(1, "发布政务信息100条，其中网站发布60条，微信发布40条，回复留言1条。")),
      .accepts(.section(1, "发布政务信息100条，其中网站发布60条、微信发布30条等。")),
      .accepts(.section(1, "发布政务信息100余条，其中网站发布60条、微信发布30条。")),
      .accepts(.section(1, "办理建议8件、提案10件，其中协助办理12件，全部按时答复。")),
      .accepts(
        .section(1, "答复咨询9件，其中予以公开2件，部分公开3件，无法提供1件，不予处理2件，其他处理1件。"),
        note: Localized("无法提供也是其中一项", "What could not be provided is a part too")),
      .accepts(.section(1, "发布政务信息90条，其中网站发布30条，占33.3%，其余由微信发布。")),
      .flags(.section(1, "政务公开工作人员⟦9⟧人，其中专职2人、兼职6人。")),
      .flags(.section(1, "发布科普文章⟦60⟧篇，其中原创20篇、转载30篇。")),
      .flags(.section(1, "接待来访⟦50⟧人次，其中老年人30人次、其他群众25人次。")),
      .accepts(.section(1, "本机关干部职工52人，其中从事信息公开工作的专职2人、兼职5人。")),
      .accepts(
        .section(1, "编发简报90条（其中被青禾市水务局采用21条、被县委办采用9条）。"),
        note: Localized("挑出其中几项，并非分类", "Some are picked out, the whole is not divided")),
      .flags(.section(1, "发布政策信息⟦1186⟧条，其中图解12条、视频174条。")),
      .accepts(.section(1, "发布政策信息5000条，其中供水站300条、节水办200条。")),
      .accepts(.section(1, "县属学校专任教师561人，其中教授42人、副教授163人。")),
      .accepts(.section(1, "办理建议提案19件，其中重点督办件2件、面商件19件。")),
      .accepts(.section(1, "水厂招聘报名312人，其中符合条件287人，参加笔试241人。")),
      .flags(.section(1, "水厂招聘报名⟦312⟧人，其中管理岗287人，技术岗241人。")),
      .accepts(.section(1, "信函8件，占66.7%，网络4件，占33.3%。")),
      .accepts(.section(1, "发布科普文章60篇，其中原创55篇，省级以上媒体采用8篇。")),
      .accepts(.section(1, "组织培训40人次，其中新录用人员9人次、村干部12人次。")),
      .accepts(.section(1, "举办水厂开放日12次，其中邀请用户代表参加3次、邀请学生参加4次。")),
      .accepts(.section(1, "召开办公会20次，其中专题研究政务公开2次、学习《条例》3次。")),
      .accepts(.section(1, "同一信息多平台发布，全年发布信息90条，其中网站发布60条、微信发布50条。")),
      .accepts(.section(1, "全年发布信息90条，其中网站发布60条、微信发布50条（部分信息多渠道发布）。")),
      .flags(.section(1, "同一信息及时更新，全年发布信息⟦90⟧条，其中网站发布60条、微信发布50条。")),
      .flags(.section(1, "投入建设资金⟦36.4⟧万元，其中平台改造20万元、设备购置14.8万元。")),
      .flags(.section(1, "抽查水样⟦862⟧批次，其中合格841批次、不合格31批次。")),
      .flags(.section(1, "设立公开专区⟦9⟧处，其中县级1处、镇级6处、村级3处。")),
      .flags(.section(1, "参加培训⟦1,042⟧人，其中县直单位440人、乡镇622人。")),
      .accepts(.section(1, "投入建设资金36.4万元，其中平台改造20万元、设备购置16.4万元。")),
      .accepts(
        .sectionText(1, ["各平台访问量全年合计12", "0万次，其中网站42.1万次、公众号77.9万次。"]),
        note: Localized("行末断开的数字", "A number that was cut at a line's end")),
      .accepts(.section(1, "安排管护经费50万元，其中财政拨款48万元、当年支出47万元。")),
      .accepts(.section(1, "筹措水利资金120万元，其中省级资金60万元、县级资金50万元。")),
      .accepts(.section(1, "排查堤防隐患62处，其中重大隐患3处、已整改55处。")),
      .accepts(.section(1, "落实节水专项资金600万元，其中管网改造310万元、计量设施120万元。")),
      .accepts(.section(1, "抽检自来水1,286批次，不合格26批次，合格率98.0%。")),
      .accepts(.section(1, "应公布水价事项411项，尚未公布6项，公布率98.5%。")),
      .accepts(.section(1, "收回问卷512份，非常满意388份、满意103份、基本满意17份、不满意4份，满意率99.2%。")),
      .accepts(.section(1, "收回问卷512份，满意388份、基本满意103份、不满意21份，满意率95.9%。")),
      .accepts(.section(1, "用水报装材料由1,206份精简为812份，精简率32.7%。")),
      .flags(
        .section(1, "抽检自来水1,286批次，不合格26批次，合格率⟦92.0⟧%。"),
        note: Localized("是其余的占比", "It is the share of the others")),
      .flags(.section(1, "应公布水价事项411项，尚未公布6项，公布率⟦89.5⟧%。")),
      .accepts(.section(1, "举行水情发布会97场，其中分管负责同志出席9场、科室负责同志出席64场。")),
      .flags(.section(1, "举行水情发布会⟦3⟧场，其中主要负责同志出席2场、分管负责同志出席2场。")),
      .accepts(.section(1, "清理水利文件86件，其中规范性文件41件，建议废止12件、继续有效29件。")),
      .flags(.section(1, "清理水利文件⟦86⟧件，其中规范性文件51件，政策解读12件、工作动态29件。")),
      .flags(.section(1, "发布水利信息⟦120⟧条，其中政策50条，解读20条、动态30条、公告25条。")),
      .accepts(
        .section(1, "发布水价解读9篇，其中图解6篇、视频解读3篇、动漫解读2篇（部分解读采用多种形式）。")),
    ] + SumExamples.lists + SumExamples.shares + SumExamples.details
      + SumExamples.around)

  static let scope: RuleScope = [.tables, .quantities, .passages(with: .sums)]
  static let tableScope: TableScope = .values
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    for (prose, traits) in report.passages(with: .sums) {
      let start = prose.range.lowerBound
      for fault in traits.sums
      where !isTold(fault, from: start, report) && !isOfTable(fault, report)
        && !UnfilledPart.stands(beside: fault.finding.range.shifted(by: start), report)
      {
        findings.diagnostics.append(fault.finding.shifted(by: start))
      }
    }
  }

  /// What is wrong in a passage by itself, in its offsets.
  struct Fault: Sendable {
    let finding: Diagnostic
    /// The numbers of the list; none for percentages.
    let numbers: [SourceRange]
    /// Of a change or a share, whether it is right of some other count.
    var follows: (@Sendable (Int) -> Bool)?
  }

  static func faults(of passage: Passage, _ words: WordSurvey) -> [Fault] {
    let text = passage.folded
    var faults: [Fault] = []
    for list in PartList.all(in: text, passage.numbers, words) {
      var findings = Findings(info)
      ProseSum().check(list, text, into: &findings)
      let numbers = (list.wholes + list.parts).map { text.source($0.range) }
      faults += findings.diagnostics.map { Fault(finding: $0, numbers: numbers) }
    }
    return faults + SumFaults.faults(in: text, passage.numbers, words)
  }

  /// Whether one of its numbers contradicts its cell: then that number is wrong, and the sum with it.
  private func isTold(_ fault: Fault, from start: Int, _ report: Report) -> Bool {
    guard !fault.numbers.isEmpty, !report.quantities.isEmpty else { return false }
    let places = fault.numbers.map { $0.shifted(by: start) }
    let counts = report.scan(TableCounts.self)
    return report.quantities.contains {
      places.contains($0.range) && $0.certainty != .doubtful
        && Comparison($0, counts).outcome == .contradicts
    }
  }

  /// Whether it is of the applications that the table has, which need not be told beside it.
  private func isOfTable(_ fault: Fault, _ report: Report) -> Bool {
    guard let follows = fault.follows,
      let totals = CountedCells.readings(of: .handled, in: report)
    else { return false }
    return totals.contains { $0.value.whole.map(follows) ?? false }
  }

  private func check(_ list: PartList, _ text: FoldedProse, into findings: inout Findings) {
    let parts = list.parts.compactMap(\.amount)
    let wholes = list.wholes.compactMap(\.amount)
    guard let whole = list.wholes.last, let named = wholes.last else { return }
    // 办理建议8件、提案10件，其中…: the whole may be several numbers together.
    var candidates = Set(wholes)
    var tail = Amount.zero
    for amount in wholes.reversed() {
      guard let sum = tail + amount else { return }
      tail = sum
      candidates.insert(sum)
    }
    guard let largest = candidates.max() else { return }
    let known = candidates.union(list.earlier.compactMap(\.amount))
    // What follows may be a part as well.
    for further in [list.further, list.furtherOutside] {
      var running = Amount.zero
      for (index, amount) in (parts + further.compactMap(\.amount)).enumerated() {
        guard let next = running + amount else { return }
        running = next
        if index > 0, known.contains(running), !list.goesOn(behind: index, text) { return }
      }
    }
    guard list.isCertain else { return }
    if let part = zip(list.parts, parts).first(where: { $0.1 > largest }) {
      report(
        whole, list, text, "其中一项为 \(part.1)，大于总数 \(named)",
        "a part of \(part.1) is larger than its whole of \(named)", into: &findings)
      return
    }
    guard parts.count >= 2, list.isComplete || list.isOpen, let sum = Amount.sum(parts),
      !list.isOpen || sum > largest, !SelectedParts.overlap(list, text),
      !SelectedParts.areNested(list, text), !list.tellsOfEach(text),
      list.endsInRemainder || !isSelected(list, text, sum < named), !isRounded(sum, named, list)
    else { return }
    // 局长出席3场、处长出席3场（含1场联合发布）: one is told twice.
    if let difference = sum < named ? named - sum : sum - named,
      list.loneDetails.contains(difference)
    {
      return
    }
    // Ranks and highlights leave most of the whole untold; a slip does not. And where one part is all of it,
    // the others are among it.
    let kinds = SelectedParts(list, text)
    if !list.endsInRemainder,
      parts.contains(named) && !kinds.areEndings
        || isFarBelow(sum, named, whole.unit) && !isSlip(sum, named) && !kinds.areWaysToCourt
    {
      return
    }
    report(
      whole, list, text, "其中各项之和为 \(sum)，总数为 \(named)",
      "the parts add up to \(sum), the whole is \(named)", into: &findings)
  }

  /// Whether the parts are picked out of the whole, which they may exceed or not.
  private func isSelected(_ list: PartList, _ text: FoldedProse, _ isBelow: Bool) -> Bool {
    let selected = SelectedParts(list, text)
    return selected.isSelected || isBelow && selected.areAttended
  }

  /// 12.5万次 of 8.3万次 and 4.3万次: each is cut to its digits.
  private func isRounded(_ sum: Amount, _ whole: Amount, _ list: PartList) -> Bool {
    guard let last = list.wholes.last, case .measure = last.unit, last.decimals > 0 else {
      return false
    }
    var unit: Int64 = 1_000_000
    for _ in 0..<min(6, last.decimals) { unit /= 10 }
    return abs(sum.millionths - whole.millionths) <= unit * Int64(list.parts.count) / 2
  }

  /// 1186 for 186: a digit slipped in. A zero may as well be chance, as in 5000 and 500.
  private func isSlip(_ sum: Amount, _ whole: Amount) -> Bool {
    let digits = Array(whole.description.utf8)
    return digits.indices.contains { index in
      digits[index] != 0x30
        && Array(digits[..<index] + digits[(index + 1)...]) == Array(sum.description.utf8)
    }
  }

  /// Below seven tenths; of money below nineteen twentieths, for it is told where most of it went.
  private func isFarBelow(_ sum: Amount, _ whole: Amount, _ unit: ProseNumber.Unit) -> Bool {
    let (sum, whole) = (sum.millionths, whole.millionths)
    guard max(sum, whole) < 100_000_000_000_000_000 else { return false }
    return sum * 20 < whole * (unit == .yuan(10_000) ? 19 : 14)
  }

  private func report(
    _ whole: ProseNumber, _ list: PartList, _ text: FoldedProse, _ zh: String, _ en: String,
    into findings: inout Findings
  ) {
    findings.report(
      text.source(whole.range), zh, en,
      related: list.parts.map { part in
        let value = text.string(part.range)
        return RelatedPlace(
          text.source(part.range), Localized("其中 \(value)", "a part: \(value)"))
      })
  }
}
