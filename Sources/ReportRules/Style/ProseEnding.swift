import ReportForms
import ReportSyntax
import TextCore

/// How a passage ends, by its own words.
struct ProseEnding: Sendable {
  /// Whether it is prose of some length that ends without a mark.
  let lacksStop: Bool
  /// Whether it ends so behind an ordinal, no longer than a sub-head, which needs no mark.
  let isOpenItem: Bool
  /// Whether its last mark says that more must come.
  let goesOn: Bool
  /// Whether it is prose of some length that ends with a comma.
  let endsWithComma: Bool
  /// Whether what stands below may show that it is no whole sentence.
  private let mayBeCut: Bool

  /// Whether it may break off in the middle.
  var isOpen: Bool { lacksStop || goesOn || mayBeCut }

  init(_ passage: Passage, _ shape: ProseShape, _ brackets: BracketReading) {
    let isUnmarked = ProseEnding.lacksStop(passage, shape)
    // A numbered line without a full stop is a heading, though it may hold a comma, unless it is longer than
    // any.
    let isHead =
      passage.ordinal != nil && !shape.hasStop && shape.hanCount < ProseEnding.longestHead
    lacksStop = isUnmarked && !isHead
    isOpenItem = isUnmarked && isHead
    goesOn = OpenEnding.goesOn(passage, shape)
    endsWithComma = goesOn && ProseEnding.endsWithComma(passage, shape)
    mayBeCut = LineSeam.mayEnd(passage, shape, brackets)
  }

  private static let contacts: Words = [
    "电话", "邮编", "邮箱", "传真", "地址", "网址", "http", "www.", "@", "联系人", "邮政编码", "来源：", "勾稽关系",
  ]
  /// With one of these a label of a contact has something behind it.
  private static let told: Words = ["：", ":", "http", "www.", "@", "勾稽关系", "为", "联系人"]
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
    guard shape.hasComma || shape.hasStop, !shape.hasTab, isLong(bytes, shape) else { return false }
    if captions.begin(bytes, at: 0) { return false }
    let tail = tail(bytes, range)
    if isContact(bytes, tail) || handovers.end(bytes, before: bytes.count)
      || isSignature(bytes, tail)
    {
      return false
    }
    if !shape.hasStop, isSlogan(bytes, range) { return false }
    return !passage.isFormLabel
  }

  /// 设立监督电话，接受监督 tells of no number.
  private static func isContact(_ bytes: [UInt8], _ tail: SourceRange) -> Bool {
    guard contacts.occur(bytes, in: tail) else { return false }
    return told.occur(bytes, in: tail)
      || tail.contains { index in (0..<3).allSatisfy { bytes.hasDigit(at: index + $0) } }
  }

  private static let commas: Words = ["，"]
  /// In Han characters.
  private static let longestHead = 45

  /// Whether it is longer than a sub-head; a shorter one has no figures, nor two commas.
  private static func isLong(_ bytes: [UInt8], _ shape: ProseShape) -> Bool {
    shape.hanCount >= 20
      || shape.hanCount >= 16 && shape.hasComma && bytes.contains(where: \.isDigit)
        && commas.places(in: bytes).count > 1
  }

  /// ，、
  private static let commaMarks: Marks = "，、"
  private static let handedOver: Words = ["如下，", "如次，", "下列，"]

  private static func endsWithComma(_ passage: Passage, _ shape: ProseShape) -> Bool {
    let bytes = passage.bytes
    return bytes.count >= 60 && shape.hanCount >= 20
      && commaMarks.contains(Nearby.before(bytes, bytes.count))
      // Behind another mark, 。， are told as two that exclude each other.
      && !stops.contains(Nearby.before(bytes, bytes.count - 3)) && !captions.begin(bytes, at: 0)
      && !handedOver.end(bytes, before: bytes.count)
      && !isContact(bytes, tail(bytes, passage.range)) && !passage.isFormLabel
  }

  /// 一把尺子量到底，一张清单管到边: clauses of equal length, and no sentence.
  private static func isSlogan(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    var length: Int?
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let scalar = bytes.scalar(at: index)
      if scalar.value == 0xFF0C {
        guard length ?? (index - start) == index - start else { return false }
        length = index - start
        start = index + scalar.length
      } else if !ScalarClass.isHan(scalar.value) {
        return false
      }
      index += max(1, scalar.length)
    }
    return length == range.upperBound - start
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
    return end > range.lowerBound && !stops.contains(last) && !isRemark(bytes, range)
  }

  /// No remark is longer, in bytes.
  private static let longestRemark = 240

  /// Whether it ends with a remark in brackets behind a sentence that is complete: 。（见图1）
  private static func isRemark(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    remark(bytes, range).map { fullStops.contains(Nearby.before(bytes, $0)) } ?? false
  }

  /// Where the brackets begin with which a range ends; nil where it does not, or they are too long.
  static func remark(_ bytes: [UInt8], _ range: SourceRange) -> Int? {
    var start = range.upperBound
    guard let last = bytes.scalar(before: start), last.value == 0xFF09 || last.value == 0x29 else {
      return nil
    }
    start -= last.length
    var depth = 1
    let floor = max(range.lowerBound, start - longestRemark)
    while depth > 0, start > floor, let scalar = bytes.scalar(before: start) {
      start -= scalar.length
      switch scalar.value {
      case 0xFF09, 0x29: depth += 1
      case 0xFF08, 0x28: depth -= 1
      default: break
      }
    }
    return depth == 0 ? start : nil
  }

  private static let fullStops: Marks = "。！？"
  private static let marks: Words = [",", ";", ":", "、"]

  /// Whether what stands behind the last full stop is a body's name: the signature, wrapped up with the
  /// paragraph above it.
  private static func isSignature(_ bytes: [UInt8], _ tail: SourceRange) -> Bool {
    guard tail.lowerBound > 0, tail.count <= 120, tail.count < bytes.count else { return false }
    let name = AgencyName(folded: FoldedProse(bytes, tail).bytes)
    return name.kind != .other && name.kind != .region && !name.regions.isEmpty
      && !marks.occur(name.text, in: name.text.indices)
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
