import ReportForms
import ReportRules
import ReportSyntax
import TextCore

extension Analysis {
  /// What is to be said about an offset: the finding there, the cell with its identities worked out, or the
  /// section's duty. Nil where nothing is.
  ///
  /// - Parameter isMarkdown: whether names and sums are marked as Markdown has it.
  public func hover(
    at offset: Int, _ language: Language, isMarkdown: Bool = true
  ) -> (range: SourceRange, text: String)? {
    guard let report else { return nil }
    let marks = HoverText.Marks(isMarkdown: isMarkdown)
    var parts: [String] = []
    var range: SourceRange?
    for diagnostic in diagnostics
    where diagnostic.range.contains(offset) || diagnostic.range.lowerBound == offset {
      guard let info = RuleCatalogue.info(diagnostic.rule) else { continue }
      parts.append(HoverText.rule(info, diagnostic, language, marks))
      range =
        range.map { $0.count <= diagnostic.range.count ? $0 : diagnostic.range } ?? diagnostic.range
    }
    if let (cell, text) = HoverText.cell(at: offset, report, language, marks) {
      parts.append(text)
      range = range ?? cell
    } else if let section = report.sections.first(where: { section in
      // From its line's start: its ordinal is of it too.
      report.blocks[section.heading].range.lowerBound <= offset
        && offset <= section.title.upperBound
    }) {
      let duty = section.form.duty
      let text = language == .chinese ? duty.zh : duty.en
      parts.append(marks.strong(section.form.title) + "\n\n" + text)
      range = range ?? section.title
    }
    guard let range, !parts.isEmpty else { return nil }
    return (range, parts.joined(separator: "\n\n---\n\n"))
  }
}

enum HoverText {
  /// How words are marked; not at all where nobody reads Markdown.
  struct Marks {
    let isMarkdown: Bool

    func strong(_ text: String) -> String { isMarkdown ? "**\(text)**" : text }
    func code(_ text: String) -> String { isMarkdown ? "`\(text)`" : text }
  }

  static func rule(
    _ info: RuleInfo, _ diagnostic: Diagnostic, _ language: Language, _ marks: Marks
  ) -> String {
    let basis = language == .chinese ? "依据：" : "Basis: "
    return "\(marks.strong(info.slug)) — \(info.summary.text(in: language))\n\n"
      + "\(diagnostic.message.text(in: language))\n\n\(info.reason.text(in: language))\n\n"
      + basis + info.basis
  }

  /// The row and column of a value, and each identity in which it takes part with today's numbers.
  static func cell(
    at offset: Int, _ report: Report, _ language: Language, _ marks: Marks
  ) -> (SourceRange, String)? {
    for table in report.tables
    where table.range.contains(offset) || table.range.upperBound == offset {
      for (row, bound) in table.rows.enumerated() {
        guard let bound, bound.range.contains(offset) || bound.range.upperBound == offset else {
          continue
        }
        for (column, cell) in bound.values.enumerated() {
          guard let cell,
            cell.range.contains(offset) || cell.range.upperBound == offset
              || cell.range.lowerBound == offset
          else { continue }
          let place = CellPlace(row, column)
          return (cell.range, describe(place, table, marks))
        }
      }
    }
    return nil
  }

  private static func describe(
    _ place: CellPlace, _ table: BoundTable, _ marks: Marks
  ) -> String {
    let row = table.form.rows[place.row]
    let column = row.columns[place.column]
    let names = (row.parents + [row.label]).filter { !$0.isEmpty }
    let columnName = (column.parents + [column.label]).joined(separator: " · ")
    var text = names.isEmpty ? "" : names.joined(separator: " · ") + "\n\n"
    text += columnName
    for identity in table.form.identities where identity.cells.contains(place) {
      guard let left = table.sum(identity.left), let right = table.sum(identity.right) else {
        continue
      }
      let mark = left == right ? "✓" : "✗"
      let sides = expression(identity.left, table) + " = " + expression(identity.right, table)
      text += "\n\n" + marks.code("\(sides) \(mark)")
      if left != right { text += " (\(left) ≠ \(right))" }
    }
    return text
  }

  /// The sum in figures; zeros are left out of long sums.
  static func expression(_ places: [CellPlace], _ table: BoundTable) -> String {
    var terms = places.compactMap { table.amount($0) }
    if terms.count > 7 { terms = terms.filter { $0 != .zero } }
    return terms.isEmpty ? "0" : terms.map(\.description).joined(separator: " + ")
  }
}
