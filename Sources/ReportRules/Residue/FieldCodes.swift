import ReportForms
import ReportSyntax
import TextCore

/// Bookmarks, field codes and failed references of a word processor.
struct FieldCodes: RulePart {
  static let scope: RuleScope = [.literals, .tables, .gaps]
  static let tableScope: TableScope = .literals
  static let frameScope: FrameAspects = []

  private static let errors =
    [
      "未找到引用源", "未定义书签", "书签未定义", "文档中没有指定样式的文字", "超链接引用无效", "链接无效", "不是有效书签的自引用",
      "未找到图形项目表", "未找到目录项", "未知的文档属性名称",
    ].flatMap { ["错误!\($0)", "错误！\($0)"] }
    + [
      "Error! Reference source not found", "Error! Bookmark not defined",
      "Error! Hyperlink reference not valid", "Error! No text of specified style in document",
    ]
  private static let fields = [
    "HYPERLINK \"", "HYPERLINK \\l", "PAGEREF _", "TOC \\o", "REF _Ref", "NUMPAGES",
    "\\* MERGEFORMAT",
    "FORMTEXT", "MERGEFIELD", "EMBED Equation", "EMBED Excel", "EMBED Word", "EMBED Package",
    "EMBED Visio", "{ PAGE",
    "{PAGE", "{ DATE", "{ TIME", "SHAPE \\*", "PAGE \\*", "INCLUDEPICTURE", "SEQ 图 \\", "SEQ 表 \\",
    "STYLEREF \"",
  ]
  /// Line ends of a spreadsheet's cells.
  private static let escapes = ["_x000D_", "_x000d_", "_x000A_", "_x000a_"]
  /// Balloons of reviewers.
  private static let comments = ["批注 [", "批注["]
  static let literals = [Bookmark.opening] + errors + fields + escapes + comments
  private static let commentGroup = LiteralGroup(comments)
  private static let escapeGroup = LiteralGroup(escapes)
  private static let bookmarkGroup = LiteralGroup([Bookmark.opening])
  private static let errorGroup = LiteralGroup(errors)
  private static let fieldGroup = LiteralGroup(fields)

  func check(_ report: Report, into findings: inout Findings) {
    let bytes = report.bytes
    let literals = report.literals
    for place in FieldCodes.bookmarkGroup.places(in: literals) {
      guard let end = Bookmark.wholeEnd(bytes, openedBefore: place.upperBound) else { continue }
      self.report(
        place.lowerBound..<end.offset, "书签残留", "a bookmark left behind", report,
        isWhole: end.isBalanced, into: &findings)
    }
    for place in FieldCodes.errorGroup.places(in: literals) {
      var end = place.upperBound
      // The message ends with a stop of its own.
      let mark = bytes.scalar(at: end)
      if mark.value == 0x3002 || (mark.value == 0x2E && !bytes.hasDigit(at: end + 1)) {
        end += mark.length
      }
      self.report(
        place.lowerBound..<end, "失效的交叉引用", "a failed reference", report, into: &findings)
    }
    for place in FieldCodes.escapeGroup.places(in: literals) {
      self.report(place, "换行符的转义残留", "an escaped line end left behind", report, into: &findings)
    }
    for place in FieldCodes.commentGroup.places(in: literals) {
      guard let comment = FieldCodes.comment(bytes, place) else { continue }
      // What it says may still have to be done: a person deletes it.
      self.report(
        comment.range, "批注残留", "a reviewer's comment left behind", report,
        isWhole: comment.isWhole, safety: .offer, into: &findings)
    }
    var done = 0
    for place in FieldCodes.fieldGroup.places(in: literals) where place.lowerBound >= done {
      let range = FieldCodes.field(bytes, at: place.lowerBound)
      done = range.upperBound
      self.report(
        range, "域代码残留", "a field code left behind", report,
        isWhole: !FieldName.isCut(bytes, range), into: &findings)
    }
  }

  /// A comment is no longer, in bytes, its author's mark not either.
  private static let (longestComment, longestMark) = (300, 15)

  /// `批注 [U1]: …`, with the bracket that stands around it where a converter made one.
  ///
  /// - Parameter opening: 批注 and the bracket behind it.
  private static func comment(
    _ bytes: [UInt8], _ opening: SourceRange
  ) -> (range: SourceRange, isWhole: Bool)? {
    var index = opening.upperBound
    let limit = min(bytes.count, index + longestMark)
    while index < limit, bytes[index] > 0x20, bytes[index] != 0x5D { index += 1 }
    guard index > opening.upperBound, index < limit, bytes[index] == 0x5D else { return nil }
    index += 1
    guard [0x3A, 0xFF1A].contains(Nearby.at(bytes, index)) else { return nil }
    let isEnclosed = opening.lowerBound > 0 && bytes[opening.lowerBound - 1] == 0x5B
    guard isEnclosed else { return (opening.lowerBound..<index, false) }
    let end = min(bytes.count, index + longestComment)
    while index < end, bytes[index] >= 0x20, bytes[index] != 0x5D { index += 1 }
    guard index < end, bytes[index] == 0x5D else { return nil }
    return (opening.lowerBound - 1..<index + 1, true)
  }

  private func report(
    _ range: SourceRange, _ zh: String, _ en: String, _ report: Report, isWhole: Bool = true,
    safety: Fix.Safety = .safe, into findings: inout Findings
  ) {
    let text = report.string(range)
    // To delete a part of it would leave the rest without what tells what it is.
    let deletion = Fix(Localized("删除残留", "Delete it"), safety, [.delete(range)])
    findings.report(
      range, FieldCodes.join(zh, "「", text), FieldCodes.join(en, ": 「", text),
      fixes: isWhole ? [deletion] : [])
  }

  /// A report may have dozens of them: room for the whole message is made once.
  private static func join(_ words: String, _ opening: String, _ text: String) -> String {
    var message = ""
    message.reserveCapacity(words.utf8.count + opening.utf8.count + text.utf8.count + 3)
    message += words
    message += opening
    message += text
    message += "」"
    return message
  }

  /// A field code with its arguments: names, switches (`\h`), bookmarks, and strings in quotes.
  private static func field(_ bytes: [UInt8], at offset: Int) -> SourceRange {
    // `{ PAGE }`: the brace was looked for with the name.
    var offset = offset
    if bytes[offset] == 0x7B {
      offset = Nearby.skipBlanks(bytes, offset + 1, limit: bytes.count)
    }
    var end = offset
    if Nearby.begins(bytes, at: offset, with: embedded) {
      end = className(bytes, offset + embedded.count)
    }
    // `SEQ 图 \* ARABIC`: what is counted is no name in Latin letters.
    if Nearby.begins(bytes, at: offset, with: sequence) { end = offset + sequence.count + 3 }
    while let next = token(bytes, at: Nearby.skipBlanks(bytes, end, limit: bytes.count)) {
      end = next
    }
    var start = FieldName.start(bytes, before: offset)
    let open = Nearby.skipBlanksBack(bytes, start, floor: 0)
    let close = Nearby.skipBlanks(bytes, end, limit: bytes.count)
    // Field braces belong to the code.
    if open > 0, bytes[open - 1] == 0x7B, close < bytes.count, bytes[close] == 0x7D {
      start = open - 1
      end = close + 1
    }
    return start..<max(pageEnd(bytes, start, end), start)
  }

  private static let page: [UInt8] = Array("PAGE ".utf8)

  /// The end of the page number that a page's field shows behind its switches; that of the code where a
  /// number is followed by what it may count.
  private static func pageEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    guard Nearby.begins(bytes, at: start, with: page) else { return end }
    let number = Nearby.skipBlanks(bytes, end, limit: bytes.count)
    var index = number
    while index - number < 4, bytes.hasDigit(at: index) { index += 1 }
    let next = Nearby.at(bytes, index)
    guard number > end, index > number, index - number < 4, next != 0x2E, next != 0x25,
      !DividedWord.isUnit(bytes, at: index)
    else { return end }
    return index
  }

  private static let embedded = Array("EMBED ".utf8)
  private static let sequence = Array("SEQ ".utf8)

  /// Behind the name of what was embedded: `Excel.Sheet.8`.
  private static func className(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == 0x2E || isName(bytes[end], true) { end += 1 }
    return end
  }

  private static func token(_ bytes: [UInt8], at start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    var index = start
    switch bytes[start] {
    case 0x22:
      index += 1
      let limit = min(bytes.count, start + 400)
      while index < limit, bytes[index] >= 0x20 {
        if bytes[index] == 0x22 { return index + 1 }
        index += 1
      }
      return nil
    case 0x5C:
      index += 1
      guard index < bytes.count, bytes[index] > 0x20, bytes[index] < 0x80 else { return nil }
      return bytes[index] == 0x2A ? FieldName.formatEnd(bytes, index + 1) : index + 1
    default:
      // Upper-case names and bookmarks such as _Toc123; other words are the text that is shown.
      while index < bytes.count, isName(bytes[index], index == start || bytes[start] == 0x5F) {
        index += 1
      }
      let length = index - start
      return length >= 3 ? index : nil
    }
  }

  private static func isName(_ byte: UInt8, _ isBookmark: Bool) -> Bool {
    if byte >= 0x41, byte <= 0x5A { return true }
    if byte == 0x5F { return true }
    let isLower = byte >= 0x61 && byte <= 0x7A
    let isDigit = byte >= 0x30 && byte <= 0x39
    return isBookmark && (isLower || isDigit)
  }
}
