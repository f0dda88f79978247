import TextCore

/// Counts of applications and documents that a word before the verb, or between the verb and what it is of,
/// makes a part of all.
extension QuantityGuard {
  /// How some were dealt with: 提前办结, 超期答复. All of them are 按时, 及时 or 依法.
  private static let manners: WordList = [
    "提前", "超期", "超时", "逾期", "延期", "延迟", "迟延", "推迟", "滞后", "当场", "当日", "当天", "即时", "即", "限时", "快速",
    "加急",
    "紧急", "优先", "合并", "联合", "共同", "会同", "协同", "配合", "协助", "参与", "牵头", "重新", "再次", "另行", "首次", "集中",
    "分批",
    "批量", "上门", "单独", "直接", "书面", "电话", "误", "漏", "迟", "错误", "违规", "未及时", "未按时", "未按期", "不及时",
    "不按时",
    "超范围", "研究", "会商", "论证", "暂缓", "简易", "远程", "异地", "代理", "提级", "督促", "催促", "推动", "跟踪",
  ]
  /// What is said of the making of some documents, and of none that a body made itself.
  private static let paperManners: WordList = [
    "暂缓", "推迟", "配套", "配合", "协助", "参与", "重新", "再次", "到期", "自动", "督促", "推动",
  ]
  private static let adverbial: WordList = ["地"]

  /// 提前办结政府信息公开申请28件, 暂缓出台规范性文件1件.
  private func isOfManner(_ manners: WordList, _ start: Int, floor: Int) -> Bool {
    let end = QuantityGuard.adverbial.start(in: bytes, before: start, floor: floor) ?? start
    return manners.start(in: bytes, before: end, floor: floor) != nil
  }

  private static let people = [
    "公民", "法人", "其他组织", "其它组织", "组织", "社会组织", "社会公众", "公众", "社会各界", "各界", "群众", "人民群众", "市民",
    "申请人", "社会",
  ]
  private static let plainWords = [
    "、", "和", "或", "或者", "及", "以及", "与", "并", "的", "了", "到", "对", "“", "\"", "「", "提出", "提交", "递交",
    "向", "各类",
    "各种", "各项", "有效", "全部", "所有", "共", "共计", "合计", "总计", "总共", "一共", "累计", "新", "已", "已经", "依法",
    "依规",
    "按时", "按期", "及时", "全年", "本年", "本年度", "今年", "当年", "年内", "本级", "我局", "我委", "我办", "我厅", "我镇", "我乡",
    "我县", "我市", "我区", "我街道", "我中心", "我院", "我校", "我单位", "本局", "本委", "本办", "本厅", "本镇", "本乡", "本街道",
    "本机关",
    "本单位", "政府", "县政府", "市政府", "区政府", "镇政府", "全县", "全市", "全区", "全镇", "登记", "受理", "办理", "办结", "答复",
    "处理",
    "回复", "收到",
  ]
  private static let plain = WordList(people + plainWords)
  private static let plainMaking: WordList = [
    "行政", "的", "了", "各类", "本级", "本机关", "本单位", "我局", "我委", "我办", "我县", "我市", "我区", "我镇", "政府", "县政府",
    "市政府",
    "区政府", "人民政府", "并", "新", "实施", "施行", "印发", "发布", "出台", "公布", "共", "共计", "全年", "本年", "本年度", "“",
    "\"",
  ]
  private static let numerals: WordList = [
    "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "零", "〇",
  ]

  /// Whether anything that tells some from others stands between a verb and its object: 收到同一申请人提出的申请12件,
  /// 出台涉企规范性文件1件.
  private func isNarrowed(
    _ verbs: WordList, _ plain: WordList, _ objects: WordList, _ start: Int, _ limit: Int
  ) -> Bool {
    guard let verb = verbs.end(in: bytes, at: start, limit: limit) else { return false }
    let place = plain.skip(in: bytes, from: verb, limit: limit)
    return place < limit && !bytes[place].isDigit
      && objects.end(in: bytes, at: place, limit: limit) == nil
      && QuantityGuard.numerals.end(in: bytes, at: place, limit: limit) == nil
  }

  /// Of one kind, one applicant, one way of doing it.
  func isOfSome(_ phrase: QuantityPhrase, _ clause: Range<Int>, _ start: Int) -> Bool {
    switch phrase.name {
    case .received, .handled, .answered:
      // In front of other wordings nothing stands that tells anything.
      return phrase.lead == .open
        && (isOfManner(QuantityGuard.manners, start, floor: clause.lowerBound)
          || isNarrowed(
            QuantityPhrases.applicationVerbs, QuantityGuard.plain, QuantityPhrases.applications,
            start, clause.upperBound))
        || phrase.name == .received && isOfOneDay(start)
    case .documentsMade:
      return isOfManner(QuantityGuard.paperManners, start, floor: clause.lowerBound)
        || isOfOtherPapers(phrase, clause, start)
        || isNarrowed(
          QuantityPhrases.makingVerbs, QuantityGuard.plainMaking, QuantityPhrases.documents, start,
          clause.upperBound)
    case .documentsRepealed, .documentsInForce:
      return isOfManner(QuantityGuard.paperManners, start, floor: clause.lowerBound)
        || isOfOtherPapers(phrase, clause, start)
    default: return false
    }
  }

  private static let extremes: WordList = ["最多的", "最少的", "最高的", "高峰", "单日", "的一天", "的一日"]

  /// 收到申请最多的一天为3月12日，收到申请6件.
  private func isOfOneDay(_ start: Int) -> Bool {
    let segment = segmentStart(start)
    return QuantityGuard.extremes.occurs(in: bytes, segment..<max(segment, start))
  }

  private static let papers: WordList = ["规范性文件", "文件"]

  /// 清理各类文件26件，废止5件: the documents of which the paragraph spoke in another sentence are no more meant.
  private func isOfOtherPapers(
    _ phrase: QuantityPhrase, _ clause: Range<Int>, _ start: Int
  ) -> Bool {
    guard phrase.topic == .documents else { return false }
    if let last = areNormative(segmentStart(start)..<start) { return !last }
    return areNormative(start..<clause.upperBound) == false
      && areNormative(reader.sentenceStart(start)..<start) != true
  }

  /// Whether the last documents named in a range are those of the form; nil where none are.
  private func areNormative(_ range: Range<Int>) -> Bool? {
    var last: Bool?
    var place = range.lowerBound
    while place < range.upperBound,
      let word = QuantityGuard.papers.first(in: bytes, place..<range.upperBound)
    {
      last = word.count > 6
      place = word.upperBound
    }
    return last
  }

  // MARK: what is carried in

  private static let otherWork: WordList = [
    "复议", "诉讼", "仲裁", "登记申请", "登记业务", "产登记", "法律援助", "工伤", "案件", "执法", "调解", "公证", "鉴定", "许可", "审批",
    "信访", "热线", "工单", "来信", "留言", "提案", "建议", "投诉", "举报", "行政复议", "行政诉讼",
  ]
  private static let belonging: WordList = ["的"]

  /// 新收行政复议申请63件，上年结转5件: applications of another kind.
  func isOfOtherWork(_ name: ProseQuantity.Name, _ start: Int, _ end: Int) -> Bool {
    guard name == .carriedIn else { return false }
    // 上年遗留的2件诉讼案件
    if QuantityGuard.otherWork.end(
      in: bytes, at: QuantityGuard.belonging.end(in: bytes, at: end) ?? end) != nil
    {
      return true
    }
    let sentence = reader.sentenceStart(start)
    let told = sentence..<max(start, end)
    return QuantityGuard.otherWork.occurs(in: bytes, sentence..<max(sentence, start))
      && !QuantityGuard.disclosure.occurs(in: bytes, told)
      && !QuantityGuard.applications.occurs(in: bytes, told)
  }

  // MARK: what is left out

  private static let counting: WordList = ["计入", "纳入", "列入"]
  private static let nextYear: WordList = ["次年", "下年", "下一年", "明年", "来年"]
  private static let counters: WordList = ["件", "份", "宗", "条"]

  /// 收到申请1件，于2025年1月2日登记，计入2025年统计; 收到申请1件，后撤回，未计入统计.
  ///
  /// - Parameter words: of what is counted nowhere.
  func isCountedElsewhere(_ end: Int, _ words: WordList) -> Bool {
    let sentence = reader.text.sentence(around: max(0, end - 1)).upperBound
    guard end < sentence else { return false }
    let rest =
      end..<(QuantityGuard.counters.first(in: bytes, end..<sentence)?.lowerBound ?? sentence)
    if words.occurs(in: bytes, rest) { return true }
    guard let word = QuantityGuard.counting.first(in: bytes, rest) else { return false }
    return QuantityGuard.nextYear.end(in: bytes, at: word.upperBound) != nil
      || reader.matcher.isNextYear(at: word.upperBound)
  }
}
