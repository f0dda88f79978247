import TextCore

/// Who acts in a sentence, where it is a part of the body, or a way of doing it that has a name.
extension QuantityGuard {
  private static let acting: WordList = [
    "作出", "做出", "办理", "实施", "下达", "行政许可", "行政处罚", "行政强制", "制发", "制定", "制订", "出台", "印发", "废止",
    "清理", "规范性文件", "查处", "立案",
  ]
  private static let wholes: WordList = [
    "全局", "全委", "全厅", "全年", "本年", "全县", "全市", "全区", "全省", "全镇", "全系统", "我局", "本局", "我委", "本委", "我厅",
    "本机关", "本单位", "我县", "我市", "我区", "我镇", "合计", "共计",
  ]

  /// 水政科行政处罚9件、行政强制2件: who was last named in the sentence acts on.
  func followsActing(_ start: Int) -> Bool {
    let segment = segmentStart(start)
    var place = segment
    while let verb = QuantityGuard.acting.first(in: bytes, place..<max(place, start)) {
      let end = subject(verb.lowerBound, floor: segment)
      place = verb.upperBound
      if namesAnother(end, floor: segment),
        !QuantityGuard.wholes.occurs(in: bytes, end..<max(end, start))
      {
        return true
      }
    }
    return false
  }

  /// “跨省通办”行政许可33件: of the decisions of one kind, which has a name.
  func isOfNamedKind(_ start: Int, floor: Int) -> Bool {
    let end = subject(start, floor: floor)
    // All quotation marks are folded into one: the second of two closes.
    guard end > floor, bytes[end - 1] == 0x22 else { return false }
    let front = floor..<(end - 1)
    return bytes[front].count { $0 == 0x22 } % 2 == 1
  }

  private static let belonging: WordList = ["的"]
  private static let holders: WordList = [
    "部门", "单位", "县", "市", "区", "乡", "镇", "街道", "地方", "地区", "科室", "股室", "处室", "机关", "机构", "有", "是",
    "为", "企业", "申请人",
  ]

  /// 制定规范性文件5件的部门有市住建局: what is counted is not the documents.
  func isOfHolders(_ end: Int) -> Bool {
    guard let place = QuantityGuard.belonging.end(in: bytes, at: end) else { return false }
    return QuantityGuard.holders.end(in: bytes, at: place) != nil
  }

  // MARK: what became of them

  private static let ends: WordList = ["被", "败诉", "纠正", "纠错", "驳回", "撤销", "胜诉", "未审结"]

  /// 行政复议0件被纠正 counts an outcome.
  func isQualified(_ name: ProseQuantity.Name, _ end: Int) -> Bool {
    switch name {
    case .review, .litigation: QuantityGuard.ends.end(in: bytes, at: end) != nil
    case .documentsMade, .documentsRepealed, .documentsInForce:
      QuantityGuard.pending.end(in: bytes, at: end) != nil
        || QuantityGuard.undone.end(in: bytes, at: end) != nil
    case .licences, .penalties, .coercion, .received, .answered, .handled:
      QuantityGuard.undone.end(in: bytes, at: end) != nil
    default: false
    }
  }

  /// 作出的行政处罚决定2件被撤销, 公开申请3件因未补正视为放弃: what became of some.
  private static let undone: WordList = ["被", "因", "由于", "需", "须", "应当补正"]

  /// 废止3件正在履行程序 counts what is not done yet.
  private static let pending: WordList = ["正在", "尚在", "尚未", "拟", "待", "中由"]
}
