import ReportForms
import ReportSyntax
import TextCore

/// A text with `⟦ ⟧` taken out, and what they stood around.
struct MarkedText {
  var text: String
  var ranges: [SourceRange] = []

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: Int?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open = bytes.count
      case "⟧":
        if let start = open { ranges.append(start..<bytes.count) }
        open = nil
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  var document: Document { Document(parsing: SourceText(text)) }
  var report: Report { Report(document, literals: LiteralSet([])) }
  /// What the marks stood around, as text.
  var marked: [String] { ranges.map { document.string($0) } }
}

/// The six headings with little below them, so that a text is a report.
let sixSections = """

  一、总体情况

  本机关认真做好各项工作。

  二、主动公开政府信息情况

  三、收到和处理政府信息公开申请情况

  四、政府信息公开行政复议、行政诉讼情况

  五、存在的主要问题及改进情况

  栏目更新不够及时，已按月核对。

  六、其他需要报告的事项

  没有其他需要报告的事项。

  """
