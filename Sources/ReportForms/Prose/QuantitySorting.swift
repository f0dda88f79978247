import TextCore

/// Counts that sort something else by the form's words, and work that is another's.
extension QuantityGuard {
  /// Things that are counted by what they are about.
  private static let sorted: WordList = [
    "审核", "审查", "听证", "复议", "诉讼", "应诉", "被诉", "投诉", "举报", "留言", "咨询", "文书", "讨论", "案卷", "瑕疵", "回访",
    "建议", "提案", "来信", "研判", "案例", "评议", "信访", "热线", "工单",
  ]
  private static let sorting: WordList = [
    "其中", "涉及", "涉", "包括", "包含", "含", "按类型分", "按类别分", "按类型", "按类别", "分别为", "分别是", "主要为", "主要是", "(",
    "分为",
  ]

  /// `法制审核86件，其中行政处罚61件`: what was examined is sorted by the decisions that it is about.
  func sortsAnother(_ start: Int) -> Bool {
    let segment = segmentStart(start)
    guard let whole = QuantityGuard.sorted.first(in: bytes, segment..<max(segment, start)),
      let list = QuantityGuard.sorting.first(in: bytes, whole.upperBound..<start)
    else { return false }
    return !QuantityGuard.decide.occurs(in: bytes, list.upperBound..<start)
  }

  private static let delegating: WordList = ["委托镇", "委托乡", "委托街道", "委托各"]

  /// `委托镇街实施行政许可206件、行政处罚38件` counts what others decided, 受市住建局委托实施行政处罚 what was
  /// decided in another's name.
  func isDelegated(_ start: Int) -> Bool {
    let clause = clause(start, start, floor: reader.sentenceStart(start))
    return QuantityGuard.delegating.occurs(in: bytes, clause) || isEntrusted(start)
  }

  private static let entrusting: WordList = ["委托"]
  private static let receiving: WordList = ["受"]
  /// They end with 受 and take no work over: 接受群众委托, 享受委托代办服务.
  private static let otherDeeds: WordList = ["接", "享", "深", "承", "感", "遭", "忍", "领"]
  /// Who entrusts work: 受市住建局委托, 受上级委托.
  private static let entrusters: WordList = [
    "政府", "局", "委", "委员会", "管委会", "厅", "办", "办公室", "部门", "机关", "单位", "街道", "镇", "乡", "处", "中心", "院",
    "队", "署", "上级", "社", "会",
  ]
  private static let clauseComma: WordList = [","]
  private static let papers: WordList = ["委托书", "委托代理", "委托人", "委托诉讼", "委托合同", "委托协议"]
  /// In bytes: what stands farther in front is no reason to go through all of a sentence.
  private static let entrustedReach = 400
  /// In bytes: 受清澜经济技术开发区管理委员会委托.
  private static let longestPrincipal = 75

  /// Whether what a segment tells was done for another who entrusted it: 受市住建局委托，作出行政处罚12件.
  func isEntrusted(_ start: Int) -> Bool {
    let floor = max(0, start - QuantityGuard.entrustedReach)
    var last: Range<Int>?
    while let found = QuantityGuard.entrusting.first(
      in: bytes, (last?.upperBound ?? floor)..<max(start, floor))
    { last = found }
    guard let word = last, word.lowerBound >= segmentStart(start),
      QuantityGuard.papers.end(in: bytes, at: word.lowerBound) == nil
    else { return false }
    let front = max(0, word.lowerBound - QuantityGuard.longestPrincipal)
    let own = clause(word.lowerBound, word.lowerBound, floor: front)
    guard let deed = QuantityGuard.receiving.first(in: bytes, own.lowerBound..<word.lowerBound),
      QuantityGuard.otherDeeds.start(in: bytes, before: deed.lowerBound) == nil,
      QuantityGuard.entrusters.start(in: bytes, before: word.lowerBound, floor: deed.upperBound)
        != nil
    else { return false }
    // 受区政府委托开展培训，作出行政处罚12件: what was entrusted is told by then.
    let rest =
      QuantityGuard.clauseComma.end(in: bytes, at: word.upperBound) ?? word.upperBound
    return !QuantityGuard.clauseComma.occurs(in: bytes, rest..<max(rest, start))
      && !turnsToItself(word.upperBound..<start)
  }

  private static let selves: WordList = [
    "我局", "本局", "我委", "本委", "我厅", "本厅", "我办", "本办", "本机关", "我单位", "本单位", "本级", "自身", "我镇", "我乡",
    "我中心", "本中心", "我队", "我街道",
  ]

  /// 代县政府答复申请2件，我局收到申请14件: behind a count it is the body that acts again.
  private func turnsToItself(_ range: Range<Int>) -> Bool {
    guard let own = QuantityGuard.selves.first(in: bytes, range) else { return false }
    return bytes[range.lowerBound..<own.lowerBound].contains(where: \.isDigit)
  }

  private static let ways: WordList = [
    "平台", "渠道", "窗口", "邮寄", "邮政", "邮件", "来信", "信件", "信箱", "挂号信", "信函", "快递", "专递", "月", "一次性", "电话",
    "传真",
    "网站", "微信", "现场", "某",
  ]
  private static let partLeads: WordList = ["其中", "包括", "包含", "含"]

  /// `网络平台收件96件，其中政府信息公开申请21件`: others may have come another way, in another month, or
  /// from somebody else.
  func isOfIntake(_ start: Int) -> Bool {
    let segment = segmentStart(start)
    guard let list = QuantityGuard.partLeads.first(in: bytes, segment..<max(segment, start)),
      bytes[segment..<list.lowerBound].contains(where: \.isDigit)
    else { return false }
    return QuantityGuard.ways.occurs(in: bytes, segment..<list.lowerBound)
  }

  private static let forOthers: WordList = [
    "指导县", "指导市", "指导区", "指导镇", "指导乡", "指导街道", "指导各", "指导所属", "指导下属", "指导基层", "指导部门", "协办", "模拟",
    "演练",
  ]

  /// `指导各镇办理申请38件、行政复议4件` counts what others did, `模拟办理申请5件` what nobody did.
  func isForOthers(_ clause: Range<Int>) -> Bool {
    if QuantityGuard.forOthers.occurs(in: bytes, clause) { return true }
    guard reader.body != .government else { return false }
    let segment = segmentStart(clause.lowerBound)
    if let word = QuantityGuard.principals.first(
      in: bytes, segment..<max(segment, clause.upperBound))
    {
      return !turnsToItself(word.upperBound..<max(word.upperBound, clause.upperBound))
    }
    return isEntrusted(clause.upperBound)
  }

  /// 代县政府办理申请3件, in the report of one of its departments.
  private static let principals = WordList(
    ["省", "市", "县", "区", "州", "旗", "镇"].flatMap { level in
      ["代\(level)政府", "代\(level)人民政府", "以\(level)政府名义", "以\(level)人民政府名义"]
    } + ["代政府", "代管委会"])

  /// `撤回申请2件、行政复议申请1件、行政诉讼0件`: the verb goes for all of the list.
  static let withdrawn: WordList = ["撤回", "撤诉"]
}
