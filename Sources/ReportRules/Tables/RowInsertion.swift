import ReportForms
import ReportSyntax
import TextCore

/// Missing rows written in between the others, which stay to the letter: each is a copy of a row beside it in
/// the source, tags and padding included, with its own label and blank values.
struct RowInsertion {
  let table: BoundTable
  let report: Report

  private var bytes: [UInt8] { report.text.bytes }
  private var form: FormTable { table.form }

  /// The edits for all missing rows; nil where one of them has no row to be copied from, and the table has to be
  /// written anew.
  ///
  /// - Parameter missing: indices of the form's rows, ascending.
  func edits(_ missing: [Int]) -> [TextEdit]? {
    switch table.layout {
    case .html, .pipeTable, .tabRows, .ruledTable, .collapsedPipeRows: break
    default: return nil
    }
    guard table.strangers.isEmpty, table.repeated.isEmpty else { return nil }
    var texts: [Int: String] = [:]
    for row in missing {
      guard let text = copy(for: row), let above = above(row) else { return nil }
      if table.layout == .ruledTable {
        guard let rule = RuleBetweenRows.text(behind: extent(of: above), bytes) else { return nil }
        texts[extent(of: above).upperBound, default: ""] += lineEnd(before: rule) + text
      } else {
        guard let anchor = anchor(behind: above) else { return nil }
        texts[anchor, default: ""] += text
      }
    }
    var edits = texts.map { TextEdit.insert($0.value, at: $0.key) }
    if table.layout == .html {
      guard let spans = spans(missing) else { return nil }
      edits += spans
    }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether a row's parent is printed in front of it, and not above.
  private func isFirst(_ row: Int) -> Bool {
    let parents = form.rows[row].parents
    guard !parents.isEmpty else { return false }
    return row == 0 || form.rows[row - 1].parents.prefix(parents.count) != parents[...]
  }

  /// A row of the source as the missing one would stand there.
  private func copy(for row: Int) -> String? {
    guard !isFirst(row) else { return nil }
    let alike = form.rows.indices.filter {
      !isFirst($0) && form.rows[$0].parents == form.rows[row].parents && table.rows[$0] != nil
    }
    guard let index = alike.min(by: { abs($0 - row) < abs($1 - row) }),
      let model = table.rows[index],
      model.shape == .regular, model.labelState == .exact
    else { return nil }
    let range = extent(of: model)
    var text: [UInt8] = []
    var end = range.lowerBound
    // What stands on several lines of a drawn table is not whole between two of its bars.
    if table.layout == .ruledTable, bytes[range].contains(where: { $0 == 0x0A || $0 == 0x0D }) {
      return nil
    }
    var cells = [(model.label, form.rows[row].label)]
    for value in model.values {
      guard let value else { return nil }
      cells += ([value.range] + value.copies).map { ($0, "") }
    }
    for (cell, content) in cells.sorted(by: { $0.0.lowerBound < $1.0.lowerBound }) {
      guard cell.lowerBound >= end, cell.upperBound <= range.upperBound else { return nil }
      text += bytes[end..<cell.lowerBound]
      text += content.utf8
      end = cell.upperBound
      if table.layout == .ruledTable { pad(&text, &end, instead: cell, of: content) }
    }
    text += bytes[end..<range.upperBound]
    let isOnOwnLine = !isWithinLine(range)
    return (isOnOwnLine ? report.text.prevailingLineEnd : "")
      + String(decoding: text, as: UTF8.self)
  }

  /// Moves the bar behind a cell back to where it stood.
  private func pad(
    _ text: inout [UInt8], _ end: inout Int, instead cell: SourceRange, of content: String
  ) {
    let due = DisplayWidth.columns(of: bytes, in: cell, ambiguous: .narrow)
    var surplus = due - DisplayWidth.columns(of: content, ambiguous: .narrow)
    if surplus > 0 { text += Array(repeating: 0x20, count: surplus) }
    while surplus < 0, end + 1 < bytes.count, bytes[end] == 0x20, bytes[end + 1] == 0x20 {
      end += 1
      surplus += 1
    }
  }

  private func lineEnd(before rule: String) -> String {
    rule.isEmpty ? "" : report.text.prevailingLineEnd + rule
  }

  /// Whether other rows stand on the line where a row ends.
  private func isWithinLine(_ range: SourceRange) -> Bool {
    guard range.upperBound < bytes.count else { return false }
    return bytes[range.upperBound] != 0x0A && bytes[range.upperBound] != 0x0D
  }

  /// A row as it stands in the source: its line, or from its opening tag to its closing one.
  private func extent(of row: BoundRow) -> SourceRange {
    guard table.layout != .html else { return row.range }
    var (start, end) = (row.range.lowerBound, row.range.upperBound)
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return start..<end
  }

  /// The nearest row above one that is there.
  private func above(_ row: Int) -> BoundRow? {
    table.rows[..<row].last { $0 != nil } ?? nil
  }

  /// The end of a row behind which others can be put in.
  private func anchor(behind above: BoundRow) -> Int? {
    let end = extent(of: above).upperBound
    // Behind the first line of a GFM table stands its delimiter, and nothing goes between.
    let next = report.lineEnd(behind: end)
    let line = bytes[min(next, bytes.count)..<min(report.lineEnd(behind: next), bytes.count)]
    return line.contains(0x2D) && line.allSatisfy(RowInsertion.delimiters.contains) ? nil : end
  }

  /// The edits by which parents span the rows that are put in; nil where their spans fit neither the rows that
  /// are there nor those that should be.
  private func spans(_ missing: [Int]) -> [TextEdit]? {
    var edits: [TextEdit] = []
    for parents in Set(missing.flatMap { prefixes(of: form.rows[$0].parents) }) {
      let group = form.rows.indices.filter { form.rows[$0].parents.starts(with: parents) }
      let present = group.filter { table.rows[$0] != nil }
      guard let first = present.first, let row = table.rows[first], first == group.first else {
        return nil
      }
      let front = row.range.lowerBound..<max(row.range.lowerBound, row.label.lowerBound)
      guard
        let span = spans(in: front).first(where: {
          $0.rows == present.count || $0.rows == group.count
        })
      else {
        // Nothing spans rows: each has its parent in a cell of its own, or no cell for it.
        if spans(in: front).isEmpty { continue }
        return nil
      }
      if span.rows != group.count { edits.append(TextEdit(span.range, String(group.count))) }
    }
    return edits
  }

  private func prefixes(of parents: [String]) -> [[String]] {
    parents.indices.map { Array(parents[...$0]) }
  }

  private static let delimiters = Set(" \t|-:+\r\n".utf8)
  private static let attribute = Array("rowspan".utf8)

  /// The numbers of rows that cells in a range span.
  private func spans(in range: SourceRange) -> [(rows: Int, range: SourceRange)] {
    var found: [(rows: Int, range: SourceRange)] = []
    var index = range.lowerBound
    let name = RowInsertion.attribute
    while index + name.count < range.upperBound {
      guard zip(name, bytes[index...]).allSatisfy({ $0 == $1 | 0x20 }) else {
        index += 1
        continue
      }
      index += name.count
      while index < range.upperBound, [0x20, 0x3D, 0x22, 0x27].contains(bytes[index]) { index += 1 }
      let start = index
      while index < range.upperBound, bytes.hasDigit(at: index) { index += 1 }
      if index > start, let rows = Int(String(decoding: bytes[start..<index], as: UTF8.self)) {
        found.append((rows, start..<index))
      }
    }
    return found
  }
}
