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
}
