import TextCore

/// Counts that may be of a part: what stands in front of their clause says of which.
extension QuantityGuard {
  /// Whether a number may count a part of what the form counts.
  func mayBePart(_ name: ProseQuantity.Name, _ start: Int) -> Bool {
    if name != .fees, name != .published, isOfOffice(start) { return true }
    return switch name {
    case .review:
      isFiled(start) || isOfMatter(start) || isBehindAdverbial(start) || isOfSomeDisputes(start)
    case .litigation:
      isOfMatter(start) || isBehindAdverbial(start) || isOfSomeDisputes(start)
    case .penalties, .coercion:
      isOfInspections(start) || isBehindAnything(start) || isBehindAdverbial(start)
    case .licences: isBehindAnything(start) || isBehindAdverbial(start)
    case .documentsMade:
      isBehindAnything(start) || isBehindAdverbial(start) || isForPurpose(start)
        || isInField(start)
    case .received, .handled, .answered:
      isOfMatter(start) || isBehindAdverbial(start)
    case .documentsRepealed: isBehindAdverbial(start) || isOfSomePapers(start)
    case .carriedIn, .carriedOver, .disclosed, .partlyDisclosed, .refused, .unavailable,
      .notProcessed, .otherwise:
      isOfMatter(start) || isBehindAdverbial(start)
    default: false
    }
  }

  private static let toward: WordList = ["向"]
  private static let filing: WordList = ["申请", "提起", "提出", "申请了", "提起了", "提出了"]
  private static let reviewers: WordList = ["政府", "局", "厅", "委", "委员会", "部", "管委会"]

  /// 向县政府申请行政复议2件: others may have been filed elsewhere.
  func isFiled(_ start: Int) -> Bool {
    let clause = clause(start, start, floor: reader.sentenceStart(start))
    let place =
      QuantityGuard.filing.start(in: bytes, before: start, floor: clause.lowerBound) ?? start
    return QuantityGuard.reviewers.start(in: bytes, before: place, floor: clause.lowerBound) != nil
      && QuantityGuard.toward.occurs(in: bytes, clause.lowerBound..<place)
  }

  private static let inspections: WordList = [
    "检查", "抽查", "巡查", "督查", "排查", "整治", "双随机", "执法行动", "案件", "举报", "投诉", "查处", "线索",
    "督察", "发现问题", "交办", "检测", "监测",
  ]
  private static let wholes: WordList = ["全年", "本年", "年度", "当年", "累计", "全县", "全市", "全区"]

  /// 开展行政检查120次，作出行政处罚0件; 移交线索12条，行政处罚3件: penalties may follow from more than inspections.
  private func isOfInspections(_ start: Int) -> Bool {
    let sentence = reader.sentenceStart(start)
    let clause = clause(start, start, floor: sentence)
    return clause.lowerBound > sentence && bytes[clause.lowerBound - 1] == 0x2C
      && !QuantityGuard.wholes.occurs(in: bytes, clause)
      && QuantityGuard.inspections.occurs(in: bytes, sentence..<clause.lowerBound)
  }

  // MARK: what stands in front

  private static let comma: WordList = [","]
  private static let leads: WordList = [
    "除", "除了", "在", "通过", "依托", "借助", "利用", "经由", "针对", "就", "围绕", "面向", "聚焦", "关于", "涉及", "有关",
    "反映",
  ]
  private static let ends: WordList = [
    "方面", "领域", "渠道", "平台", "网站", "系统", "中", "后", "前", "时", "内", "期", "上", "期间", "天", "日", "月", "周",
    "季", "行业", "环节", "层面", "窗口", "线上", "线下", "端", "行动", "活动", "月份", "部分", "小程序", "公众号", "热线", "信箱",
    "邮件", "信函", "网络", "现场", "来信", "月活动",
  ]
  /// All of the year, of the ways in, of what the form counts; and how something was done.
  private static let alls: WordList = [
    "公开", "申请", "各类", "各种", "多种", "各项", "多渠道", "全年", "本年", "今年", "年度", "12月31日", "截至", "截止", "12月,",
    "统计", "报告期", "期限", "时限", "法定时间", "年内", "工作日", "指导下", "领导下", "支持下", "部署下", "工作中", "实践中", "过程中",
    "基础上", "要求",
    "原则", "规定", "下,", "同时,", "总体", "整体", "从",
  ]

  /// Of several ways of coming the sum may be told: 通过网站、信函等方式，收到申请6件.
  private static let several: WordList = ["等", "、", "和"]
  private static let days: WordList = ["日", "月", "天", "周"]

  /// `网络渠道方面，收到申请3件`, `公告发布后，收到申请2件`: the clause in front limits what is counted.
  func isBehindAdverbial(_ start: Int) -> Bool {
    guard let before = clauseBefore(start), before.count <= 90,
      !QuantityGuard.alls.occurs(in: bytes, before.lowerBound..<(before.upperBound + 1)),
      !isYear(before)
    else { return false }
    let isTime = QuantityGuard.days.start(in: bytes, before: before.upperBound) != nil
    // What was counted there is something else: 举办培训2期.
    if !isTime, bytes[before].contains(where: \.isDigit) { return false }
    if !isTime, QuantityGuard.several.occurs(in: bytes, before) { return false }
    return QuantityGuard.leads.end(in: bytes, at: before.lowerBound) != nil
      || QuantityGuard.ends.start(in: bytes, before: before.upperBound, floor: before.lowerBound)
        != nil
  }

  private static let sums: WordList = [
    "全年", "本年", "年度", "当年", "今年", "累计", "共", "合计", "总计", "年内", "依法", "一年来",
  ]
  private static let yearMark: WordList = ["年"]

  /// `推行告知承诺制，办理行政许可3件`: what was decided that way, where no word says that it is all.
  private func isBehindAnything(_ start: Int) -> Bool {
    guard let before = clauseBefore(start) else { return false }
    let sentence = reader.sentenceStart(start)
    return !QuantityGuard.sums.occurs(in: bytes, sentence..<start)
      && !namesYear(sentence..<start) && !bytes[before].contains(where: \.isDigit)
  }

  private static let purposes: WordList = ["围绕", "针对", "为", "聚焦", "就"]

  /// `围绕优化营商环境制定规范性文件2件`.
  private func isForPurpose(_ start: Int) -> Bool {
    let own = clause(start, start, floor: reader.sentenceStart(start))
    return QuantityGuard.purposes.end(in: bytes, at: own.lowerBound, limit: start) != nil
  }

  private static let sorting: WordList = ["清理", "梳理", "排查"]
  private static let papers: WordList = ["规范性文件"]
  private static let allPapers: WordList = [
    "行政", "现行", "有效", "历年", "以来", "以前", "之前", "的", "了", "已", "制发", "制定", "印发", "发布", "出台", "各类",
    "全部", "所有", "本级", "本机关", "本单位", "我局", "本局", "我县", "我市", "我区", "我镇", "政策", "文件", "和", "、", "年",
    "月",
    "日", "底", "至", "政府", "县政府", "市政府", "区政府", "镇政府", "工作", "期间",
  ]

  /// `清理涉及企业的规范性文件，废止0件`: of other documents some may have been repealed as well.
  private func isOfSomePapers(_ start: Int) -> Bool {
    guard let before = clauseBefore(start), before.count <= 120,
      let verb = QuantityGuard.sorting.first(in: bytes, before),
      let noun = QuantityGuard.papers.first(in: bytes, verb.upperBound..<before.upperBound)
    else { return false }
    var place = verb.upperBound
    while place < noun.lowerBound {
      if bytes[place].isDigit || bytes[place] == 0x2D {
        place += 1
      } else if let end = QuantityGuard.allPapers.end(in: bytes, at: place) {
        place = end
      } else {
        return true
      }
    }
    return false
  }

  private static let fields: WordList = ["领域", "方面", "行业", "环节"]

  /// `民生领域制定规范性文件2件`.
  private func isInField(_ start: Int) -> Bool {
    QuantityGuard.fields.start(in: bytes, before: start, floor: reader.sentenceStart(start)) != nil
  }

  /// The clause in front of the one that holds an offset, parted from it by a comma.
  private func clauseBefore(_ start: Int) -> Range<Int>? {
    let sentence = reader.sentenceStart(start)
    let own = clause(start, start, floor: sentence)
    guard let mark = QuantityGuard.comma.start(in: bytes, before: own.lowerBound, floor: sentence),
      mark > sentence
    else { return nil }
    let before = clause(mark, mark, floor: sentence)
    return before.isEmpty ? nil : before.lowerBound..<mark
  }

  /// Whether a clause is the year and no more: 2023年.
  private func isYear(_ clause: Range<Int>) -> Bool {
    namesYear(clause) && clause.count <= 10
  }

  private func namesYear(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while let mark = QuantityGuard.yearMark.first(in: bytes, place..<range.upperBound) {
      place = mark.upperBound
      let start = mark.lowerBound - 4
      if start >= range.lowerBound, bytes[start..<mark.lowerBound].allSatisfy(\.isDigit) {
        return true
      }
    }
    return false
  }
}
