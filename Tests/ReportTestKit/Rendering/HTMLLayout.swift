/// Layout 10: an HTML table with spans.
enum HTMLLayout {
  static func table(_ grid: SpannedGrid) -> [String] {
    var lines = ["<table border=\"1\" class=\"report\">", "<tbody>"]
    for (row, isHeader) in zip(grid.rows, grid.isHeader) {
      lines.append("<tr>")
      for cell in row { lines.append(element(cell, isHeader: isHeader)) }
      lines.append("</tr>")
    }
    return lines + ["</tbody>", "</table>"]
  }

  private static func element(_ cell: SpannedGrid.Cell, isHeader: Bool) -> String {
    var tag = "<td"
    if cell.rowSpan > 1 { tag += " rowspan=\"\(cell.rowSpan)\"" }
    if cell.columnSpan > 1 { tag += " colspan=\"\(cell.columnSpan)\"" }
    let text = escaped(cell.text)
    let content = text.isEmpty ? "&nbsp;" : text == "⟦⟧" ? "⟦&nbsp;⟧" : text
    return tag + ">" + (isHeader ? "<p>\(content)</p>" : content) + "</td>"
  }

  private static func escaped(_ text: String) -> String {
    guard text.contains(where: { $0 == "&" || $0 == "<" }) else { return text }
    return text.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : String($0) }.joined()
  }
}
