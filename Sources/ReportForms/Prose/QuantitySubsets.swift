import TextCore

/// Counts of a part of what the form counts, or of something else that goes by the same name.
extension QuantityGuard {
  func isOfSubset(_ name: ProseQuantity.Name, _ clause: Range<Int>, _ start: Int) -> Bool {
    let sentence = reader.text.sentence(around: start)
    let front = sentence.lowerBound..<start
    if isBehindMonth(clause, start) || QuantityGuard.every.start(in: bytes, before: start) != nil
      || QuantityGuard.uncounted.occurs(in: bytes, front)
    {
      return true
    }
    switch name {
    case .licences, .penalties, .coercion:
      if sortsAnother(start) || isDelegated(start) || isOfCases(start, clause.upperBound)
        || isOfNamedKind(start, floor: sentence.lowerBound)
      {
        return true
      }
      guard let list = QuantityGuard.powers.first(in: bytes, front) else { return false }
      return !QuantityGuard.decide.occurs(in: bytes, list.upperBound..<start)
    case .documentsMade, .documentsRepealed, .documentsInForce:
      return isForOthers(clause.lowerBound..<max(clause.lowerBound, start))
        || !reader.isGovernment && isOfGovernment(clause, start, front)
    case .review, .litigation:
      let own = self.clause(start, start, floor: sentence.lowerBound).lowerBound..<start
      if isForOthers(own) || QuantityGuard.withdrawn.occurs(in: bytes, own) { return true }
      // Filed with a government they are its own to decide, unless it is the one complained of.
      return reader.isGovernment && isFiled(start)
        || QuantityGuard.third.occurs(in: bytes, own)
        || QuantityGuard.uncounted.occurs(in: bytes, sentence)
        || isOfAnotherKind(clause) || isOfOtherDisputes(start)
    case .received, .carriedIn, .handled, .answered, .carriedOver, .disclosed, .partlyDisclosed,
      .refused, .unavailable,
      .notProcessed, .otherwise:
      return isOfKind(start) || isOfApplicants(start)
        || isOfNamedKind(start, floor: sentence.lowerBound)
        || isForOthers(clause.lowerBound..<start)
        || name == .received && isOfIntake(start) || isJoined(start)
        || isComplainedOf(clause.upperBound)
    case .published:
      return isOfMatter(start) || isBehindAdverbial(start)
        || isOfNamedKind(start, floor: sentence.lowerBound)
    default:
      return false
    }
  }

  /// 每收到1件申请
  private static let every: WordList = ["每"]
  /// A body or a case that the report's own table leaves out.
  private static let uncounted: WordList = ["不计入", "未计入", "不纳入统计", "未纳入统计"]

  private static let segments: WordList = [";", "。", "!", "?"]

  /// Where the part of a sentence begins that holds an offset: behind its last ;
  func segmentStart(_ offset: Int) -> Int {
    var start = reader.text.sentence(around: offset).lowerBound
    while let end = QuantityGuard.segments.first(in: bytes, start..<max(start, offset)) {
      start = end.upperBound
    }
    return start
  }

  // MARK: applications

  private static let kinds: WordList = [
    "类申请,", "类申请中", "类的申请,", "类申请:", "类申请新收", "类申请收到", "类申请共", "自然人申请中", "组织申请中",
    "企业申请中", "个人申请中", "意见后,", "以往",
  ]
  private static let wholes: WordList = ["全年", "本年", "共", "合计", "总计", "全部"]
  private static let among: WordList = ["申请中,", "申请中有", "申请中:"]
  /// The bytes of 申请.
  private static let request = 6

  /// 针对招生类申请，予以公开6件: a kind is named first, and no number in front of it.
  private func isOfKind(_ start: Int) -> Bool {
    let segment = segmentStart(start)
    if let among = QuantityGuard.among.first(in: bytes, segment..<max(segment, start)),
      isOfSomeRequests(among.lowerBound + QuantityGuard.request)
    {
      return !QuantityGuard.wholes.occurs(
        in: bytes, among.upperBound..<max(among.upperBound, start))
    }
    guard let kind = QuantityGuard.kinds.first(in: bytes, segment..<max(segment, start)) else {
      return false
    }
    return !bytes[segment..<kind.lowerBound].contains(where: \.isDigit)
      && !QuantityGuard.wholes.occurs(in: bytes, kind.upperBound..<max(kind.upperBound, start))
  }

  private static let applicants: [WordList] = [
    ["自然人", "个人"], ["商业企业", "企业"], ["科研机构", "科研院所"], ["社会公益组织", "公益组织"],
    ["法律服务机构", "律师事务所", "律所"], ["其他组织", "其它组织"],
  ]

  /// 企业方面，收到申请3件，办结2件: one kind of applicants is named, and no number in front of it but a year.
  private func isOfApplicants(_ start: Int) -> Bool {
    let segment = segmentStart(start)
    guard segment < start else { return false }
    var kind: Range<Int>?
    for words in QuantityGuard.applicants {
      guard let found = words.first(in: bytes, segment..<start) else { continue }
      if kind != nil { return false }
      kind = found
    }
    guard let kind else { return false }
    var front = segment
    let digits = digitsEnd(front)
    if digits == front + 4, let year = QuantityGuard.yearMark.end(in: bytes, at: digits) {
      front = year
    }
    return !bytes[min(front, kind.lowerBound)..<kind.lowerBound].contains(where: \.isDigit)
      && !QuantityGuard.wholes.occurs(in: bytes, kind.upperBound..<start)
  }

  private static let quotes: WordList = ["“", "”", "\"", "「", "」"]
  private static let joints: WordList = ["和", "及", "与", "以及", "、"]
  private static let outcomes: WordList = [
    "予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理",
  ]

  /// “予以公开”和“部分公开”的合计25件 counts both.
  private func isJoined(_ start: Int) -> Bool {
    guard let open = QuantityGuard.quotes.start(in: bytes, before: start),
      let joint = QuantityGuard.joints.start(in: bytes, before: open),
      let close = QuantityGuard.quotes.start(in: bytes, before: joint)
    else { return false }
    return QuantityGuard.outcomes.start(in: bytes, before: close) != nil
  }

  private static let decisions: WordList = ["的答复", "答复", "的决定", "的告知"]
  private static let complaints: WordList = ["不服", "行政复议", "申请复议", "行政诉讼", "提起诉讼"]

  /// 对1件部分公开、2件无法提供的答复提出行政复议.
  private func isComplainedOf(_ end: Int) -> Bool {
    guard let outcome = QuantityGuard.outcomes.end(in: bytes, at: end),
      let decision = QuantityGuard.decisions.end(in: bytes, at: outcome)
    else { return false }
    return QuantityGuard.complaints.occurs(
      in: bytes, decision..<min(decision + 30, bytes.count))
  }

  // MARK: times

  private static let upTo: WordList = [
    "截至", "截止", "截止到", "截至到", "到", "至", "最高峰为", "高峰为", "最高为", "最多为", "最多的是", "最少的是",
    "最低为", "最低的是", "其中",
  ]
  private static let yearMark: WordList = ["年度", "年"]
  private static let monthMark: WordList = ["月"]
  private static let dayMark: WordList = ["日", "底", "末", "份", "初", "上旬", "中旬", "下旬"]
  private static let wholeYear: WordList = ["全年", "本年", "年度", "累计"]

  /// Whether the clause in front is nothing but a time that ends within the year: 截至6月30日，收到申请20件.
  private func isBehindMonth(_ clause: Range<Int>, _ start: Int) -> Bool {
    let segment = segmentStart(start)
    guard segment < clause.lowerBound, bytes[clause.lowerBound - 1] == 0x2C,
      !QuantityGuard.wholeYear.occurs(in: bytes, clause.lowerBound..<max(start, clause.lowerBound))
    else { return false }
    let before =
      bytes[segment..<(clause.lowerBound - 1)].lastIndex(of: 0x2C).map { $0 + 1 } ?? segment
    var place = QuantityGuard.upTo.end(in: bytes, at: before) ?? before
    var digits = digitsEnd(place)
    if digits > place, let year = QuantityGuard.yearMark.end(in: bytes, at: digits) {
      place = year
      digits = digitsEnd(place)
    }
    guard digits > place, let month = QuantityGuard.monthMark.end(in: bytes, at: digits),
      !bytes[place..<digits].elementsEqual("12".utf8)
    else { return false }
    let day = digitsEnd(month)
    let end = QuantityGuard.dayMark.end(in: bytes, at: day) ?? day
    return end == clause.lowerBound - 1
  }

  private func digitsEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end].isDigit { end += 1 }
    return end
  }

  // MARK: disclosure

  /// A list of what a body may decide counts no decisions.
  private static let powers: WordList = [
    "权力事项", "权责事项", "职权事项", "执法事项", "权责清单", "权力清单", "事项清单", "行政职权",
  ]
  private static let governments: WordList = [
    "县政府", "市政府", "区政府", "省政府", "州政府", "旗政府", "人民政府", "县委", "市委", "区委", "省委",
  ]
  private static let deciding = WordList(
    QuantityWords.deciding + ["办理", "办结", "处理行政许可", "处理行政处罚", "处理行政强制"])

  private static let ofOne: WordList = ["逐项", "多项", "每项", "各项内容", "信息事项"]

  /// 承担行政许可14项: a list of powers counts by 项, decisions are taken.
  func isOfItems(_ name: ProseQuantity.Name, _ number: ProseNumber, _ start: Int) -> Bool {
    guard number.unit == .measure("项") else { return false }
    let front = reader.text.sentence(around: start).lowerBound..<number.range.lowerBound
    switch name {
    case .licences, .penalties, .coercion: return !QuantityGuard.deciding.occurs(in: bytes, front)
    // 1件申请含多项内容的逐项答复，共答复38项: what is asked for in one application.
    case .received, .handled, .answered: return QuantityGuard.ofOne.occurs(in: bytes, front)
    default: return false
    }
  }

  private static let cases: WordList = ["案件", "案"]
  private static let courseOfCases: WordList = ["立案", "结案", "未结", "销案", "撤案", "上年", "移送"]

  /// 办理行政处罚案件101件，年内结案92件: cases that go on count no decisions.
  private func isOfCases(_ start: Int, _ end: Int) -> Bool {
    guard QuantityGuard.cases.occurs(in: bytes, start..<max(start, end)) else { return false }
    let rest = end..<min(reader.text.sentence(around: start).upperBound, end + 240)
    return end < rest.upperBound && QuantityGuard.courseOfCases.occurs(in: bytes, rest)
  }

  private static let helping: WordList = ["配合", "协助", "代为", "代", "为", "替"]
  private static let office: WordList = ["办公室", "办"]
  private static let making: WordList = ["制发", "印发", "制定", "出台", "发布", "名义"]
  private static let cleaning: WordList = ["清理", "梳理"]
  private static let ofGovernments: WordList = ["政府规范性文件", "政府行政规范性文件"]

  /// 配合县政府制发规范性文件2件, in the report of one of its departments.
  private func isOfGovernment(_ clause: Range<Int>, _ start: Int, _ front: Range<Int>) -> Bool {
    if let name = QuantityGuard.governments.start(
      in: bytes, before: start, floor: front.lowerBound),
      QuantityGuard.helping.occurs(in: bytes, min(name, clause.lowerBound)..<name)
    {
      return true
    }
    // 以县政府名义发布的，废止6件; 县政府办公室制发的规范性文件8件
    let segment = segmentStart(start)
    if let owner = QuantityGuard.governments.first(in: bytes, segment..<max(segment, start)) {
      let end = QuantityGuard.office.end(in: bytes, at: owner.upperBound) ?? owner.upperBound
      if QuantityGuard.making.end(in: bytes, at: end) != nil { return true }
    }
    let all = front.lowerBound..<max(front.lowerBound, clause.upperBound)
    guard let papers = QuantityGuard.ofGovernments.first(in: bytes, all) else { return false }
    let before = max(front.lowerBound, papers.lowerBound - 24)..<papers.lowerBound
    return QuantityGuard.cleaning.occurs(in: bytes, before)
  }

  // MARK: disputes

  private static let third: WordList = ["第三人"]
  private static let kind: WordList = ["类", "领域", "方面"]
  private static let disclosing: WordList = ["公开", "依申请", "信息", "其中", "维持", "纠正", "其他"]

  /// Whether a bracket behind the number names another kind: 行政复议1件（工伤认定类）.
  private func isOfAnotherKind(_ clause: Range<Int>) -> Bool {
    let end = clause.upperBound
    guard end < bytes.count, bytes[end] == 0x28,
      let close = bytes[end..<min(bytes.count, end + 60)].firstIndex(of: 0x29),
      !QuantityGuard.disclosing.occurs(in: bytes, clause)
    else { return false }
    return QuantityGuard.kind.occurs(in: bytes, end..<close)
      && !QuantityGuard.disclosing.occurs(in: bytes, end..<close)
      && !bytes[end..<close].contains(where: \.isDigit)
  }
}
