import ReportForms
import TextCore

/// Days and hours side by side: `周一至周五 上午8:30`.
enum WorkingTimes {
  private static let days: Words = [
    "上午",
    "周一", "周二", "周三", "周四", "周五", "周六", "周日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日",
    "工作日", "夏季", "冬季", "夏令时", "冬令时",
  ]
  private static let hours: Words = ["上午", "下午", "早上", "夏季", "冬季", "夏令时", "冬令时"]

  /// Whether a blank parts them.
  static func hold(_ blank: SourceRange, in bytes: [UInt8]) -> Bool {
    days.end(bytes, before: blank.lowerBound) && hours.begin(bytes, at: blank.upperBound)
  }
}
