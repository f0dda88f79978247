import ReportForms
import TextCore

/// Whether a passage ends with what nothing ends with, so that more must come.
///
/// Length tells nothing: a sub-head is as short as the half of a sentence. What tells is a comma at the
/// end, a word that governs another, or a last clause too short for a phrase.
enum OpenEnding {
  private static let continuers: Marks = "，、"
  /// With these no sentence and no heading ends.
  private static let particles: Marks = "的和及与或把被将使为对向"
  /// Whole words that end like one.
  private static let whole: Words = [
    "目的", "总和", "参与", "行为", "作为", "有为", "饱和", "温和", "人和", "给与", "反对", "应对", "绝对", "核对", "面对", "方向",
    "导向", "取向", "去向", "意向", "动向", "相对", "校对", "比对", "一对",
  ]
  /// Words that govern what follows, or modify it.
  private static let governing: Words = [
    "纳入", "进行", "通过", "按照", "根据", "围绕", "针对", "关于", "以及", "不断", "进一步", "积极", "并", "由于", "为了", "对于",
    "认真做好", "切实做好", "扎实做好", "全力做好", "统筹做好", "重点做好", "着力做好", "继续做好", "持续做好",
    "其中", "包括", "坚持以", "较为", "已经", "尚未", "从而",
  ]
  /// A clause of fewer characters is no half of a sub-head such as 强化领导，压实责任.
  private static let shortestClause = 4

  static func goesOn(_ passage: Passage, _ shape: ProseShape) -> Bool {
    let (bytes, end) = (passage.bytes, passage.bytes.count)
    guard shape.hanCount >= 4, !shape.hasTab else { return false }
    let last = Nearby.before(bytes, end)
    if continuers.contains(last) { return !isTable(passage) }
    guard ScalarClass.isHan(last), shape.hanCount >= 5, passage.ordinal == nil || shape.hasComma
    else { return false }
    let isOpen =
      particles.contains(last)
      ? !whole.end(bytes, before: end)
      : governing.end(bytes, before: end) || endsWithStump(bytes, shape)
    return isOpen && !isTable(passage)
  }

  /// What is left of a table that was not read holds labels and numbers cut in two.
  static func isTable(_ passage: Passage) -> Bool {
    switch passage.section {
    case 2, 3, 4: passage.bytes.count < 60
    default: false
    }
  }

  /// Whether fewer characters than a clause has stand behind the last comma.
  private static func endsWithStump(_ bytes: [UInt8], _ shape: ProseShape) -> Bool {
    guard shape.hasComma, shape.hanCount >= 7 else { return false }
    var start = bytes.count
    for _ in 0..<shortestClause {
      guard let scalar = bytes.scalar(before: start) else { return false }
      if scalar.value == 0xFF0C { return true }
      guard ScalarClass.isHan(scalar.value) else { return false }
      start -= scalar.length
    }
    return false
  }
}
