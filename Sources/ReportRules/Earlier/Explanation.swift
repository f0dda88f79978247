import ReportForms
import TextCore

/// What a report says of figures that do not follow from last year's.
struct Explanation {
  /// What says by itself that figures are others than those of last year.
  private static let plain = ["口径", "核减", "机构改革", "以本年度报告为准", "以本报告为准", "以本年为准"]
  /// What does so where its sentence speaks of what is counted.
  private static let open = ["清理", "调整", "更正", "有误", "误差"]

  /// All of them.
  static let literals = plain + open

  private let subjects: WordList

  static let ofRequests = Explanation(subjects: ["结转", "申请", "数据", "统计"])
  static let ofDocuments = Explanation(subjects: ["文件", "规章", "数据", "统计"])

  func stands(in report: Report) -> Bool {
    for word in Explanation.plain
    where report.literals.offsets(of: word).contains(where: { report.prose(at: $0) != nil }) {
      return true
    }
    for word in Explanation.open {
      // A sentence may hold thousands.
      var end = 0
      for offset in report.literals.offsets(of: word) where offset >= end {
        guard let sentence = report.sentence(at: offset) else { continue }
        end = sentence.range.upperBound
        if subjects.occurs(in: FoldedProse(report.bytes, sentence.range).bytes) { return true }
      }
    }
    return false
  }
}
