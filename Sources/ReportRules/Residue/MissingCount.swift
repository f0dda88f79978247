import ReportForms
import TextCore

/// A unit whose number is missing: `共收到申请  件`.
enum MissingCount {
  static let units: Words = ["件", "条", "份", "个", "宗", "项", "篇", "次", "起", "人", "万元", "年", "月", "日"]
  private static let names = ["件", "条", "份", "个", "宗", "项", "篇", "次", "起", "万元"]
  static let literals = names.flatMap { ["  \($0)", "　\($0)"] }

  /// What a number is due behind. Other words may be parted from `件` by layout (附  件).
  private static let counted: Words = [
    "申请", "信息", "共", "收到", "办结", "答复", "公开", "受理", "复议", "诉讼", "计", "建议", "提案", "发布", "制发",
    "废止", "有效", "许可", "处罚", "强制", "结转", "不予处理", "无法提供", "新收", "收费", "为", "规章", "规范性文件", "政策解读",
  ]
  private static let behind: Marks = "，。；、,;（）()"

  static func find(_ report: Report) -> [SourceRange] {
    let bytes = report.bytes
    var found: [SourceRange] = []
    for literal in literals {
      for offset in report.literals.offsets(of: literal) {
        let end = offset + literal.utf8.count
        let next = Nearby.at(bytes, end)
        guard behind.contains(next) || end == bytes.count else { continue }
        let start = Nearby.skipBlanksBack(bytes, offset, floor: 0)
        guard counted.end(bytes, before: start), report.prose(at: start) != nil else { continue }
        found.append(start..<end)
      }
    }
    return found
  }
}
