import ReportForms
import ReportSyntax
import TextCore

/// How a passage ends, by its own words.
struct ProseEnding: Sendable {
  /// Whether it is prose of some length that ends without a mark.
  let lacksStop: Bool
  /// Whether its last mark says that more must come.
  let goesOn: Bool

  /// Whether it may break off in the middle.
  var isOpen: Bool { lacksStop || goesOn }

  init(_ passage: Passage, _ shape: ProseShape) {
    lacksStop = ProseEnding.lacksStop(passage, shape)
    goesOn = OpenEnding.goesOn(passage, shape)
  }

  private static let contacts: Words = [
    "电话", "邮编", "邮箱", "传真", "地址", "网址", "http", "www.", "@", "联系人", "邮政编码", "来源：", "勾稽关系",
  ]
  private static let captions: Words = ["图", "表", "附", "注", "来源", "编辑", "标题", "抄送", "（本列", "(本列"]
  private static let handovers: Words = ["如下", "如次", "特此报告", "特此公告", "为准"]
  private static let closers: Marks = "”’）》】」)\"*_"
  private static let stops: Marks = "。！？；：…，、—.!?;:,～~"

  private static func lacksStop(_ passage: Passage, _ shape: ProseShape) -> Bool {
    let (bytes, range) = (passage.bytes, passage.range)
    guard bytes.count >= 60 else { return false }
    switch passage.kind {
    case .paragraph, .listItem: break
    default: return false
    }
    guard endsInMiddle(bytes, range) else { return false }
    guard shape.hanCount >= 20, shape.hasComma || shape.hasStop, !shape.hasTab else { return false }
    // A numbered line without a full stop is a heading, though it may hold a comma.
    if passage.ordinal != nil, !shape.hasStop { return false }
    if captions.begin(bytes, at: 0) { return false }
    if contacts.occur(bytes, in: tail(bytes, range)) || handovers.end(bytes, before: bytes.count) {
      return false
    }
    return !passage.isFormLabel
  }

  /// Whether the last character is a Han character, or closes a phrase, with no mark before it.
  private static func endsInMiddle(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    var end = range.upperBound
    var last = Nearby.before(bytes, end)
    if !ScalarClass.isHan(last), !closers.contains(last) { return false }
    while end > range.lowerBound, let scalar = bytes.scalar(before: end),
      closers.contains(scalar.value) || scalar.value == 0
    {
      end -= scalar.length
    }
    last = Nearby.before(bytes, end)
    return end > range.lowerBound && !stops.contains(last)
  }

  /// What stands behind the last full stop, and no more than 200 bytes of it.
  private static func tail(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange {
    var start = range.upperBound
    let floor = max(range.lowerBound, start - 200)
    while start > floor, let scalar = bytes.scalar(before: start), scalar.value != 0x3002 {
      start -= scalar.length
    }
    return max(start, floor)..<range.upperBound
  }
}
