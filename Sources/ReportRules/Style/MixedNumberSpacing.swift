import ReportForms
import TextCore

/// `1291 条` beside `450条`: once a file.
struct MixedNumberSpacing: Rule {
  static let info = RuleInfo(
    "mixed-number-spacing", .style, .information,
    summary: Localized("数字与量词之间的空格不一致", "numbers with and without a blank before their unit"),
    reason: Localized(
      "同一份报告里，数字与量词之间空与不空应当一致。",
      "Within a report, numbers and units should be set apart everywhere or nowhere."),
    basis: "GB/T 15835",
    examples: [
      .flags(.section(1, "全年发布图解⟦12 条⟧，网站信息74条，更新指南2次。")),
      .flags(.section(5, "梳理问题⟦3 项⟧，整改完成率100%；报送信息9条。")),
      .accepts(.sectionText(1, ["印制《用水问答50条》，发布信息 12 条、图解 3 条。"])),
      .flags(.section(1, "印制《用水问答50条》，发布信息⟦12 条⟧、图解3条。")),
      .flags(.section(1, "设置公开栏⟦12 处⟧，报送信息9条。")),
      .flags(.section(1, "培训⟦12 人⟧，走访用户25户、答复来信8封，参训30人次。")),
      .accepts(.section(1, "邀请12 人大代表、3 户籍民警，共25户，参训30人次。")),
      .accepts(.section(1, "对12 处理意见、3 名称不作要求，报送信息9条。")),
      .accepts(.sectionText(1, ["发布信息 86 条，其中网站 61 条，开展培训 2 次。"])),
      .accepts(.section(1, "制作图解12条，转载各类信息 20 多条，办理期限15日。")),
    ])

  static let scope: RuleScope = .numberSpacing
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    var spaced: SourceRange?
    var spacedCount = 0
    var closed: SourceRange?
    var closedCount = 0
    for (prose, traits) in report.passages(with: .numberSpacing) {
      let spacing = traits.numberSpacing
      let start = prose.range.lowerBound
      if spaced == nil { spaced = spacing.spaced?.shifted(by: start) }
      if closed == nil { closed = spacing.closed?.shifted(by: start) }
      spacedCount += spacing.spacedCount
      closedCount += spacing.closedCount
    }
    guard let spaced, let closed else { return }
    let one = report.string(spaced)
    let other = report.string(closed)
    findings.report(
      spaced, "「\(one)」等 \(spacedCount) 处数字后有空格，「\(other)」等 \(closedCount) 处没有",
      "\(spacedCount) numbers are set apart as in 「\(one)」, \(closedCount) are not, as in 「\(other)」",
      related: [RelatedPlace(closed, Localized("没有空格", "no blank here"))])
  }
}

/// The numbers of a passage that stand before a unit, with a blank between and without.
struct NumberSpacing: Sendable {
  /// The first number with a blank behind, with its unit.
  private(set) var spaced: SourceRange?
  private(set) var spacedCount = 0
  /// The first one without.
  private(set) var closed: SourceRange?
  private(set) var closedCount = 0

  private static let units: Marks = "件条份个宗项篇次起期场部处名家人户封"
  /// Most words that begin so are no units: 人大, 户籍.
  private static let lone: Marks = "人户封"
  /// 人次
  private static let times: UInt32 = 0x6B21

  /// Whether another version of the passage has the same, only further on.
  func isSame(as new: NumberSpacing, moved: TextMove) -> Bool {
    func isSame(_ old: SourceRange?, _ new: SourceRange?) -> Bool {
      guard let old, let new else { return old == nil && new == nil }
      return moved.range(old) == new
    }
    return spacedCount == new.spacedCount && closedCount == new.closedCount
      && isSame(spaced, new.spaced) && isSame(closed, new.closed)
  }

  init(_ passage: Passage) {
    let bytes = passage.bytes
    // 《答复要点50条》 is written as it was issued.
    var titles = 0
    for mark in passage.marks {
      if mark.value == 0x300A { titles += 1 }
      if mark.value == 0x300B { titles = max(0, titles - 1) }
      guard titles == 0, ScalarClass.isDigit(mark.value) else { continue }
      let start = mark.offset
      var index = start
      while bytes.hasDigit(at: index) { index += 1 }
      let unit = Nearby.skipBlanks(bytes, index, limit: bytes.count)
      let scalar = bytes.scalar(at: unit)
      guard NumberSpacing.units.contains(scalar.value), unit - index <= 2,
        NumberSpacing.isUnit(bytes, unit)
      else { continue }
      let range = start..<(unit + scalar.length)
      if unit == index {
        closedCount += 1
        if closed == nil { closed = range }
      } else {
        spacedCount += 1
        if spaced == nil { spaced = range }
      }
    }
  }

  private static let words: Words = [
    "项目", "部门", "部分", "部委", "件数", "期间", "期限", "场所", "条例", "处理", "处罚", "处置", "处室", "名称", "名单",
    "名录", "家庭", "家长",
  ]

  /// Whether the unit is no beginning of another word: 项目 behind a number is no unit.
  private static func isUnit(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard lone.contains(Nearby.at(bytes, offset)) else { return !words.begin(bytes, at: offset) }
    let next = Nearby.at(bytes, offset + 3)
    return !ScalarClass.isHan(next) || next == times
  }
}
