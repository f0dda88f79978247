import ReportSyntax
import TextCore

/// Finds the title of the report.
struct TitleScan {
  var title: ReportTitle?
  /// Whether the title says that the text is something else: 通知, 解读, 模板 …
  var isOther = false

  static func scan(_ document: Document) -> TitleScan {
    TitleScan()
  }
}
