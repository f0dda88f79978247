import ReportForms
import ReportSyntax
import TextCore

extension ItemWalk {
  private static let firsts: Words = [
    "（1", "(1", "1）", "1)", "（一", "(一", "①", "一是", "一、", "第一", "其一",
  ]

  /// Whether the first number of a section's list is nowhere to be seen in front of the second, whose list
  /// goes on: it was deleted with its item, or forgotten.
  func lacksFirst(_ index: Int, _ style: Ordinal.Style) -> Bool {
    switch style {
    case .hanInBrackets: break
    case .arabicDot:
      guard section.form.table == nil else { return false }
      let next = (index + 1..<max(index + 1, section.blocks.upperBound)).lazy.compactMap {
        report.blocks[$0].ordinal
      }.first
      let front = section.title.upperBound..<report.blocks[index].range.lowerBound
      guard next?.value == 3, next?.style == .arabicDot || next?.style == .arabicComma,
        front.lowerBound < front.upperBound, !ItemWalk.firsts.occur(report.bytes, in: front)
      else { return false }
    default: return false
    }
    return !isWritten(1, style, from: section.title.upperBound, to: index)
  }

  /// The block between two items that begins with a number which lost a bracket, as in `（三政府信息管理`.
  func cutOff(
    _ value: Int, _ style: Ordinal.Style, between first: Int, and second: Int
  ) -> Int? {
    let number: String
    switch style {
    case .hanInBrackets: number = HanNumeral.text(value)
    case .arabicInBrackets: number = String(value)
    default: return nil
    }
    let numeral = Array(number.utf8)
    return ((first + 1)..<max(first + 1, second)).first {
      report.blocks[$0].ordinal == nil
        && ItemWalk.isCut(numeral, report.bytes, at: report.blocks[$0].content.lowerBound)
    }
  }

  private static let openBrackets: Words = ["（", "("]
  private static let closeBrackets: Words = ["）", ")"]

  /// Whether a number stands at an offset with one half of its brackets.
  private static func isCut(_ numeral: [UInt8], _ bytes: [UInt8], at offset: Int) -> Bool {
    let opened = openBrackets.end(bytes, at: offset)
    let start = opened ?? offset
    guard bytes.count - start >= numeral.count,
      numeral.indices.allSatisfy({ bytes[start + $0] == numeral[$0] })
    else { return false }
    return opened != nil || closeBrackets.begin(bytes, at: start + numeral.count)
  }

  /// The only sub-head without a number between two items: short, no mark at its end, and of the words
  /// that sub-heads use.
  func bareSubhead(between first: Int, and second: Int) -> Int? {
    let bare = ((first + 1)..<max(first + 1, second)).filter {
      report.blocks[$0].isText && report.blocks[$0].ordinal == nil
        && SectionProse.isKnownSubhead(report.blocks[$0], report.bytes)
    }
    return bare.count == 1 ? bare[0] : nil
  }

  /// Whether a block without a number stands between two items that may head a new list.
  func hasParent(between first: Int, and second: Int) -> Bool {
    ((first + 1)..<max(first + 1, second)).contains { report.blocks[$0].ordinal == nil }
  }
}
