import ReportForms
import ReportSyntax
import TextCore

/// A complete report to begin with: title, basis, period, six sections, three tables, signature.
///
/// The only findings in it are `placeholder-text`, at what remains to be written. Figures are 0, since
/// an empty cell says nothing, and a mark above each table says that they are to be filled in.
public enum NewReport {
  /// - Parameter layout: GFM, HTML, tab-separated, or a cell a line.
  public static func text(_ pieces: ReportPieces, layout: TableLayout) -> String {
    let isMarkdown = layout == .pipeTable || layout == .html
    func heading(_ level: Int, _ text: String) -> String {
      isMarkdown ? String(repeating: "#", count: level) + " " + text : text
    }
    var blocks = [
      heading(1, pieces.title), pieces.basis + pieces.period + pieces.contact,
    ]
    for section in pieces.edition.sections {
      blocks.append(heading(2, ReportPieces.heading(section)))
      for paragraph in pieces.paragraphs(of: section) {
        blocks.append(isSubhead(paragraph) ? heading(3, paragraph) : paragraph)
      }
      if let kind = section.table, let table = pieces.edition.table(kind) {
        blocks.append(TableSkeleton.text(table, layout) { _ in "0" })
      }
    }
    blocks += pieces.signature
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// A report of nobody's, a cell a line, to rehearse with.
  public static var sample: String {
    text(ReportPieces(agency: "某局", year: 2024, edition: .edition2021), layout: .cellLines)
  }

  private static func isSubhead(_ text: String) -> Bool {
    text.hasPrefix("（") && !text.hasSuffix("。")
  }
}
