import TextCore

/// What forbids to take a number for a count of the form.
struct QuantityGuard {
  let reader: QuantityReader

  var bytes: [UInt8] { reader.bytes }
  private static let breaks: WordList = [",", ";", ":", "。", "!", "?"]

  /// In bytes, in front of its phrase: each of `全部办结、全部办结、…` would be as long as all before it.
  private static let longestClause = 1200

  /// From the last mark before a phrase to the end of its number.
  func clause(_ start: Int, _ end: Int, floor: Int) -> Range<Int> {
    var floor = max(floor, start - QuantityGuard.longestClause)
    while floor > 0, floor < start, bytes[floor] & 0xC0 == 0x80 { floor += 1 }
    var place = start
    while place > floor, QuantityGuard.breaks.start(in: bytes, before: place, floor: floor) == nil {
      place = bytes.characterStart(before: place)
    }
    place = max(place, floor)
    return place..<max(end, place)
  }

  func allows(
    _ phrase: QuantityPhrase, clause: Range<Int>, start: Int, floor: Int
  ) -> Bool {
    if reader.context.isForeign(before: clause.upperBound) { return false }
    if isUntilNow(start) || isPartOfYear(start) || isInMonth(clause.lowerBound, start)
      || isOfAnotherBody(phrase.name, clause.lowerBound, start) || isAttribute(phrase.name, start)
      || isOfHandled(phrase.name, clause.lowerBound, start)
      || isCarried(phrase.name, start, floor: min(start, clause.lowerBound))
      || isDoneInOneWay(phrase.name, clause.lowerBound, start)
      || isOtherMatter(phrase.name, start, clause.upperBound)
      || isQualified(phrase.name, clause.upperBound) || isBarred(phrase, start, clause.upperBound)
      || isOfSubset(phrase.name, clause, start) || isOfSome(phrase, clause, start)
      || isOfOtherWork(phrase.name, start, clause.upperBound) || isLeftOut(clause, start)
      || phrase.after.isEmpty && isOfHolders(clause.upperBound)
    {
      return false
    }
    switch phrase.topic {
    case .disputes:
      guard isAboutDisclosure(start, clause.upperBound) else { return false }
    case .some(let topic): guard reader.context.topic(before: start) == topic else { return false }
    case nil: break
    }
    let forbidden = forbidden(phrase.name)
    let words = withoutClearing(phrase.name, start)
    let front = withoutCleared(phrase.name, start, floor: clause.lowerBound)
    // What stands between a verb and its number counts too, and the noun behind it does not.
    if words == start, front == start {
      if forbidden.occurs(in: bytes, clause) { return false }
    } else if forbidden.occurs(in: bytes, clause.lowerBound..<front)
      || forbidden.occurs(in: bytes, words..<clause.upperBound)
    {
      return false
    }
    if phrase.name == .coercion, QuantityGuard.enforcement.occurs(in: bytes) { return false }
    if isNotice(phrase.name, start) { return false }
    if phrase.lead == .bare {
      return isBare(start, floor: floor, behindApplications: phrase.isOnApplications)
    }
    return !isPart(clause.lowerBound, start)
      || followsOutcomes(phrase.name, clause.lowerBound, start)
  }

  private func isBarred(_ phrase: QuantityPhrase, _ start: Int, _ end: Int) -> Bool {
    guard phrase.bar != nil || phrase.ground != nil else { return false }
    let sentence = reader.text.sentence(around: start)
    let first = sentence.lowerBound
    if let bar = phrase.bar, bar.occurs(in: bytes, first..<start) { return true }
    let near = max(first, start - 600)..<min(sentence.upperBound, end + 600)
    if let company = phrase.company, !company.occurs(in: bytes, near) { return true }
    return phrase.ground.map { !$0.occurs(in: bytes, first..<end) } ?? false
  }

  private static let exclusions: WordList = [
    "不含", "不包括", "不包含", "未包括", "未包含", "未含", "未计入", "不计入", "未统计", "不统计", "未纳入", "不纳入",
  ]
  private static let notCounted: WordList = [
    "未计入", "不计入", "未统计在内", "不统计在内", "未纳入", "不纳入", "不作统计", "不予统计", "未作统计", "不在本表", "不在上表", "不列入",
    "未列入", "不在统计范围",
  ]

  /// 上表不含公路站收到的3件申请, or 公路站收到的3件申请未计入上表: no cell has what is left out.
  private func isLeftOut(_ clause: Range<Int>, _ start: Int) -> Bool {
    // （不含上年结转）收到申请19件 leaves out what the bracket names, and no more.
    if clause.lowerBound < start,
      let word = QuantityGuard.exclusions.first(in: bytes, clause.lowerBound..<start),
      !bytes[word.upperBound..<start].contains(0x29)
    {
      return true
    }
    return isCountedElsewhere(clause.upperBound, QuantityGuard.notCounted)
  }

  private static let enforcement: WordList = ["强制执行"]
  private static let clearing: WordList = ["清理废止", "清理并废止"]

  /// 清理规范性文件30件 counts what was gone through; 清理废止 is one verb.
  private func withoutClearing(_ name: ProseQuantity.Name, _ start: Int) -> Int {
    guard name == .documentsRepealed else { return start }
    return QuantityGuard.clearing.end(in: bytes, at: start) ?? start
  }

  /// 清理后现行有效 tells what was left.
  private static let cleared: WordList = ["清理后", "经清理", "经清理后", "全面清理后"]

  private func withoutCleared(_ name: ProseQuantity.Name, _ start: Int, floor: Int) -> Int {
    switch name {
    case .documentsInForce:
      return QuantityGuard.cleared.start(in: bytes, before: start, floor: floor) ?? start
    case .documentsMade:
      return QuantityGuard.ownName.start(in: bytes, before: start, floor: floor) ?? start
    default: return start
    }
  }

  /// 以我局名义印发 tells who made them; in another's name they stand in another's table.
  private static let ownName: WordList = [
    "以我局名义", "以本局名义", "以我委名义", "以本委名义", "以我办名义", "以本机关名义", "以本单位名义", "以我单位名义",
    "以局名义", "以委名义", "以厅名义", "以我厅名义", "以本厅名义",
  ]

  /// 复议 and 诉讼 count only where disclosure is spoken of.
  func isAboutDisclosure(_ start: Int, _ end: Int) -> Bool {
    if reader.context.heading == .requests || reader.context.heading == .disputes,
      reader.context.topic(before: start) != .other,
      !QuantityGuard.hearing.occurs(in: bytes, reader.text.sentence(around: start)),
      !QuantityGuard.unrelated.occurs(in: bytes, reader.text.sentence(around: start))
    {
      return true
    }
    let sentence = reader.text.sentence(around: start)
    return
      (QuantityGuard.disclosure.occurs(in: bytes, sentence) || goesOnAboutDisclosure(start))
      && !QuantityGuard.unrelated.occurs(in: bytes, sentence)
      && !QuantityGuard.court.occurs(in: bytes, sentence)
  }

  /// Only a body that hears cases speaks so of them, whatever else its sentence names.
  private static let court: WordList = [
    "复议机构", "作为复议机关", "作为行政复议机关", "收到行政复议申请", "新收行政复议申请", "收到行政复议案件",
    "新收行政复议案件",
  ]

  /// Matters of another kind that are received and dealt with by the thousand.
  private static let otherMatters: WordList = [
    "行政许可", "行政审批", "信访", "热线", "公积金", "保障房", "政务服务事项", "审批事项", "登记业务",
  ]
  static let applications: WordList = ["公开申请", "依申请公开", "申请公开"]

  /// Whether a sentence has come to other matters: 办理行政许可8214件，其中网上办理7012件.
  private func isOtherMatter(_ name: ProseQuantity.Name, _ start: Int, _ end: Int) -> Bool {
    let front = reader.text.sentence(around: start).lowerBound..<start
    switch name {
    case .received, .handled, .answered: break
    case .carriedIn, .carriedOver: return isOfCountedMatter(front)
    default: return false
    }
    // From the matter on nothing says that applications are counted again.
    return QuantityGuard.otherMatters.first(in: bytes, front).map {
      !QuantityGuard.applications.occurs(in: bytes, $0.upperBound..<max(start, end))
    } ?? false
  }

  private static let unrelated: WordList = [
    "无关", "不涉及", "除信息公开", "除政府信息公开", "非信息公开", "非政府信息公开", "不属于信息公开", "不属于政府信息公开",
  ]

  /// A body that hears cases says so somewhere in its sentence.
  private static let hearing: WordList = [
    "复议机关", "复议机构", "收到行政复议", "受理", "审理", "审结", "应诉", "收到复议", "接到行政复议",
  ]
  private static let handling: WordList = ["办结", "答复", "处理"]

  private static let carried: WordList = ["结转", "上年"]

  /// 办结新收申请11件 counts what was done of the new ones, and so does 答复上年结转申请2件、新收申请9件.
  private func isOfHandled(_ name: ProseQuantity.Name, _ clause: Int, _ start: Int) -> Bool {
    guard name == .received else { return false }
    if clause < start, QuantityGuard.handling.occurs(in: bytes, clause..<start) { return true }
    let whole = self.clause(start, start, floor: reader.sentenceStart(start)).lowerBound..<start
    guard whole.lowerBound < clause,
      let verb = QuantityGuard.handling.first(in: bytes, whole.lowerBound..<start)
    else { return false }
    return QuantityGuard.carried.occurs(in: bytes, verb.upperBound..<start)
  }

  private func forbidden(_ name: ProseQuantity.Name) -> WordList {
    switch name {
    case .review, .litigation:
      reader.isGovernment
        ? QuantityWords.disputesForbiddenToGovernments
        : QuantityWords.disputesForbiddenToDepartments
    case .documentsMade, .documentsRepealed, .documentsInForce: QuantityWords.documentsForbidden
    case .licences, .penalties, .coercion: QuantityWords.decisionsForbidden
    case .published: QuantityWords.publishedForbidden
    case .fees: ["减免", "退", "预算", "决算", "公开", "公示", "较", "同比", "增加", "减少"]
    case .disclosed, .partlyDisclosed, .refused, .unavailable, .notProcessed, .otherwise:
      QuantityWords.resultsForbidden
    case .secret, .forbiddenByLaw, .thirdParty, .internalAffairs, .process, .caseFile, .inquiry,
      .notHeld, .notReady, .petition, .repeated:
      QuantityWords.reasonsForbidden
    default: QuantityWords.requestsForbidden
    }
  }

  private static let notice: WordList = [
    "公开", "公示", "公布", "归集", "发布", "上传", "报送", "录入", "推送", "评查", "抽查", "抽取", "抽检", "复查", "复核", "归档",
    "回访", "抽阅", "调阅", "查阅",
  ]
  private static let toward: WordList = ["对", "针对"]
  static let decide = WordList(QuantityWords.deciding + ["办理", "实施", "完成"])

  /// 公示行政许可36件、行政处罚5件 counts notices to its end, unless another verb takes over.
  private func isNotice(_ name: ProseQuantity.Name, _ start: Int) -> Bool {
    switch name {
    case .licences, .penalties, .coercion: break
    default: return false
    }
    // 对行政处罚8件开展回访
    if QuantityGuard.toward.start(in: bytes, before: start) != nil { return true }
    var place = reader.text.sentence(around: start).lowerBound
    var isNotice = false
    while place < start {
      if QuantityGuard.notice.end(in: bytes, at: place, limit: start) != nil { isNotice = true }
      if QuantityGuard.decide.end(in: bytes, at: place, limit: start) != nil { isNotice = false }
      place += 1
    }
    return isNotice
  }

  /// Whether only words that change nothing stand between the last mark and a phrase; what is done of
  /// applications may be told behind their name: 政府信息公开申请办结12件.
  func isBare(_ start: Int, floor: Int, behindApplications: Bool = false) -> Bool {
    var place = start
    while place > floor {
      if QuantityWords.marks.start(in: bytes, before: place, floor: floor) != nil { return true }
      if behindApplications,
        let next = QuantityWords.applications.start(in: bytes, before: place, floor: floor)
      {
        // 县长信箱、依申请公开办结190件 counts both.
        if QuantityGuard.joint.start(in: bytes, before: next, floor: floor) ?? floor > floor {
          return false
        }
        place = next
      } else if let next = yearStart(before: place, floor: floor) {
        // 年度 by itself is a word that changes nothing; behind a year it is the year's.
        place = next
      } else if let next = QuantityWords.lead.start(in: bytes, before: place, floor: floor) {
        place = next
      } else {
        return false
      }
    }
    return true
  }

  private static let joint: WordList = ["、"]
  private static let yearMarks: WordList = ["年度", "年"]
  static let disclosure: WordList = ["信息公开", "依申请", "公开申请"]
  private static let partLeads: WordList = ["其中", "包括"]

  /// 2023年 in front of a phrase; other years were turned away before.
  private func yearStart(before place: Int, floor: Int) -> Int? {
    guard let start = QuantityGuard.yearMarks.start(in: bytes, before: place, floor: floor),
      start - 4 >= floor,
      bytes[(start - 4)..<start].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    return start - 4
  }

  /// 其中 in front of an open phrase leads to a part: 其中县住建局收到3件.
  private func isPart(_ clause: Int, _ start: Int) -> Bool {
    let sentence = reader.text.sentence(around: start).lowerBound
    return QuantityGuard.partLeads.occurs(in: bytes, max(sentence, min(sentence, clause))..<start)
  }

  /// How sure it is that the number counts what the table counts.
  func certainty(_ start: Int, _ end: Int) -> ProseQuantity.Certainty {
    let sentence = reader.text.sentence(around: start)
    if QuantityWords.scope.occurs(in: bytes, sentence) { return .doubtful }
    let bodies = reader.isGovernment ? QuantityWords.partBodies : QuantityWords.manyBodies
    return bodies.occurs(in: bytes, sentence.lowerBound..<max(end, sentence.lowerBound))
      || isSharedOut(end, sentence) || mayFollowDistrict(start)
      || mayNameDistrict(start, floor: clause(start, start, floor: sentence.lowerBound).lowerBound)
      ? .doubtful : .certain
  }
}
