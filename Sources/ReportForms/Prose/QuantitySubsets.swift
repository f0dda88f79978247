import TextCore

/// Counts of a part of what the form counts, or of something else that goes by the same name.
extension QuantityGuard {
  func isOfSubset(_ name: ProseQuantity.Name, _ clause: Range<Int>, _ start: Int) -> Bool {
    let front = reader.text.sentence(around: start).lowerBound..<start
    if isBehindMonth(clause.lowerBound, start)
      || QuantityGuard.every.start(in: bytes, before: start) != nil
      || QuantityGuard.uncounted.occurs(in: bytes, reader.text.sentence(around: start))
    {
      return true
    }
    switch name {
    case .licences, .penalties, .coercion:
      return QuantityGuard.powers.occurs(in: bytes, front)
    case .documentsMade, .documentsRepealed, .documentsInForce:
      return !reader.isGovernment && isOfGovernment(clause, start, front)
    case .review, .litigation:
      return isOfAnotherKind(behind: clause.upperBound)
    case .received, .carriedIn:
      return isOfSchool(clause.lowerBound, start)
    case .handled, .answered, .carriedOver, .disclosed, .partlyDisclosed, .refused, .unavailable,
      .notProcessed, .otherwise:
      return isOfSchool(clause.lowerBound, start)
        || QuantityGuard.kinds.occurs(in: bytes, front)
    default:
      return false
    }
  }

  /// 每收到1件申请
  private static let every: WordList = ["每"]
  /// A body or a case that the report's own table leaves out.
  private static let uncounted: WordList = ["不计入", "未计入", "不纳入统计", "未纳入统计"]

  // MARK: applications

  /// 针对招生类申请，予以公开6件
  private static let kinds: WordList = [
    "类申请,", "类申请中", "类的申请,", "类申请:", "自然人申请中", "组织申请中", "企业申请中", "个人申请中",
  ]
  /// What is under an agency and reports by itself.
  private static let schools: WordList = [
    "学校", "中心校", "小学", "中学", "幼儿园", "卫生院", "公司", "村委会", "居委会",
  ]

  /// 中心校收到信息公开申请3件
  private func isOfSchool(_ clause: Int, _ start: Int) -> Bool {
    var place = start
    while let next = QuantityWords.lead.start(in: bytes, before: place, floor: clause) {
      place = next
    }
    return QuantityGuard.schools.start(in: bytes, before: place, floor: clause) != nil
  }

  // MARK: times

  private static let segments: WordList = [";", "。", "!", "?"]
  private static let monthMark: WordList = ["月"]
  /// These end the year, or a stretch that begins with it.
  private static let wholeYear: WordList = ["12月", "十二月", "年底", "年末"]
  private static let counted: WordList = ["件", "份", "条", "宗", "项"]

  /// Whether nothing but times stand in front of the clause, and one of them ends within the year:
  /// 截至6月30日，收到申请20件.
  private func isBehindMonth(_ clause: Int, _ start: Int) -> Bool {
    var segment = reader.text.sentence(around: start).lowerBound
    guard segment < clause else { return false }
    while let end = QuantityGuard.segments.first(in: bytes, segment..<clause) {
      segment = end.upperBound
    }
    let front = segment..<clause
    guard segment < clause, front.count <= 60,
      let month = QuantityGuard.monthMark.first(in: bytes, front), month.lowerBound > segment,
      bytes[month.lowerBound - 1].isDigit
    else { return false }
    return !QuantityGuard.wholeYear.occurs(in: bytes, front)
      && !QuantityGuard.counted.occurs(in: bytes, front)
  }

  // MARK: disclosure

  /// A list of what a body may decide counts no decisions.
  private static let powers: WordList = [
    "权力事项", "权责事项", "职权事项", "执法事项", "权责清单", "权力清单", "事项清单", "行政职权",
  ]
  private static let governments: WordList = [
    "县政府", "市政府", "区政府", "省政府", "州政府", "旗政府", "人民政府", "县委", "市委", "区委", "省委",
  ]
  private static let ofGovernments: WordList = [
    "政府规范性文件", "政府行政规范性文件", "政府及其办公室",
  ]

  /// 配合县政府制发规范性文件2件, in the report of one of its departments.
  private func isOfGovernment(_ clause: Range<Int>, _ start: Int, _ front: Range<Int>) -> Bool {
    QuantityGuard.governments.occurs(in: bytes, clause.lowerBound..<max(start, clause.lowerBound))
      || QuantityGuard.ofGovernments.occurs(in: bytes, front.lowerBound..<clause.upperBound)
  }

  // MARK: disputes

  private static let kind: WordList = ["类", "领域", "方面"]
  private static let disclosing: WordList = ["公开", "依申请"]

  /// Whether a bracket behind the number names another kind: 行政复议1件（工伤认定类）.
  private func isOfAnotherKind(behind end: Int) -> Bool {
    guard end < bytes.count, bytes[end] == 0x28,
      let close = bytes[end..<min(bytes.count, end + 60)].firstIndex(of: 0x29)
    else { return false }
    return QuantityGuard.kind.occurs(in: bytes, end..<close)
      && !QuantityGuard.disclosing.occurs(in: bytes, end..<close)
  }
}
