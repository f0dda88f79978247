import ReportAnalysis
import ReportForms
import ReportRules
import TextCore

/// `--rollup` for people: the sums as tables, then what is not in them, then what differs.
struct RollupText {
  var language: Language

  /// Labels are cut to so many columns: some are sentences.
  private static let labelWidth = 48
  /// So many cells of a report are named.
  private static let named = 8

  /// A line of a table: a row of the form, or a group of columns where the row has no label.
  private struct Line {
    var label: String
    var columns: [String]
    var values: [String]
  }

  func text(_ rollup: Rollup) -> String {
    let year = rollup.year.map(String.init) ?? "?"
    let count = rollup.reports.count
    var result = say(
      "\(year) 年（\(rollup.edition.id) 年版）：\(count) 份报告相加\n",
      "\(year) (edition \(rollup.edition.id)): \(count.counted("report")) added up\n")
    for table in rollup.tables {
      result += "\n\(table.form.heading(in: rollup.edition))\n" + grid(table)
    }
    if rollup.tables.contains(where: { $0.sums.values.contains { !$0.isComplete } }) {
      result += say("\n* 有报告的这一格没有加上，见下\n", "\n* without some report's cell, see below\n")
    }
    let others = rollup.leftOut.filter { $0.table == nil || $0.report.path != rollup.own?.path }
    result += leftOut(others, rollup, "没有相加", "Left out")
    func isCounted(_ gap: Rollup.Gap) -> Bool { gap.cell.amount != nil }
    result += gaps(
      rollup.gaps.filter { !isCounted($0) }, rollup, "没有加上的格", "Cells that were not added")
    result += gaps(
      rollup.gaps.filter(isCounted), rollup, "没有数字、按 0 相加的格", "Cells without a number, added as 0")
    guard let own = rollup.own else { return result }
    result += gaps(
      rollup.ownGaps.filter { !isCounted($0) }, rollup, "不能比较的格", "Cells that cannot be compared")
    result += gaps(
      rollup.ownGaps.filter(isCounted), rollup, "没有数字、按 0 比较的格",
      "Cells without a number, compared as 0")
    result += leftOut(
      rollup.leftOut.filter { $0.table != nil && $0.report.path == own.path }, rollup, "没有比较",
      "Not compared")
    return result + comparison(rollup, own)
  }

  private func say(_ zh: String, _ en: String) -> String { Localized(zh, en).text(in: language) }

  // MARK: - The sums

  /// Lines of the same columns stand under one header.
  private func grid(_ table: Rollup.Table) -> String {
    let lines = lines(table)
    let labels = lines.map { width($0.label) }.max() ?? 0
    var result = ""
    var index = 0
    while index < lines.count {
      let columns = lines[index].columns
      let block = lines[index...].prefix { $0.columns == columns }
      let header = columns.map { $0 + " " }
      let widths = columns.indices.map { column in
        ([header[column]] + block.map { $0.values[column] }).map(width).max() ?? 0
      }
      result += row("", header, labels, widths)
      for line in block { result += row(line.label, line.values, labels, widths) }
      index += block.count
    }
    return result
  }

  private func lines(_ table: Rollup.Table) -> [Line] {
    let form = table.form
    var lines: [Line] = []
    var group: String?
    for (index, row) in form.rows.enumerated() {
      // A group of results stands above its rows, which would say little without it.
      let parent = row.parents.count > 1 ? row.parents.last : nil
      if let parent, parent != group {
        let columns = row.columns.map(\.label)
        lines.append(Line(label: cut(parent), columns: columns, values: columns.map { _ in "" }))
      }
      group = parent
      func line(_ label: String, _ columns: some Sequence<Int>) -> Line {
        let columns = Array(columns)
        return Line(
          label: label, columns: columns.map { row.columns[$0].label },
          values: columns.map { value(table.sums[CellPlace(index, $0)]) })
      }
      if !row.label.isEmpty {
        let indent = String(repeating: "  ", count: max(0, row.parents.count - 1))
        lines.append(line(cut(indent + row.label), row.columns.indices))
        continue
      }
      var column = 0
      while column < row.columns.count {
        let parents = row.columns[column].parents
        let group = row.columns[column...].prefix { $0.parents == parents }
        lines.append(line(cut(parents.joined(separator: "·")), group.indices))
        column += group.count
      }
    }
    return lines
  }

  /// With room for a star, so that digits stand under digits.
  private func value(_ sum: Rollup.Sum?) -> String {
    number(sum) + (sum?.isComplete == false ? "*" : " ")
  }

  private func number(_ sum: Rollup.Sum?) -> String { sum?.amount?.description ?? "…" }

  private func row(
    _ label: String, _ values: [String], _ labels: Int, _ widths: [Int]
  ) -> String {
    var result = label + blanks(labels - width(label))
    for (value, width) in zip(values, widths) {
      result += blanks(2 + width - self.width(value)) + value
    }
    while result.hasSuffix(" ") { result.removeLast() }
    return result + "\n"
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  private func width(_ text: String) -> Int { DisplayWidth.columns(of: text, ambiguous: .narrow) }

  private func cut(_ label: String) -> String {
    guard width(label) > RollupText.labelWidth else { return label }
    var result = ""
    for character in label where width(result + String(character)) < RollupText.labelWidth {
      result.append(character)
    }
    return result + "…"
  }

  // MARK: - What is said of them

  private func leftOut(
    _ items: [Rollup.LeftOut], _ rollup: Rollup, _ zh: String, _ en: String
  ) -> String {
    if items.isEmpty { return "" }
    var result = "\n" + say(zh, en) + "\n"
    for item in items {
      result += "  \(item.report.path)"
      if let agency = item.report.agency { result += say("（\(agency)）", " (\(agency))") }
      if let table = item.table { result += " " + table.heading(in: rollup.edition) }
      result += say("：", ": ") + item.message.text(in: language) + "\n"
    }
    return result
  }

  /// A line for each report and table.
  private func gaps(_ gaps: [Rollup.Gap], _ rollup: Rollup, _ zh: String, _ en: String) -> String {
    if gaps.isEmpty { return "" }
    var result = "\n" + say(zh, en) + "\n"
    var index = 0
    while index < gaps.count {
      let first = gaps[index]
      let group = gaps[index...].prefix {
        $0.report.path == first.report.path && $0.form === first.form
      }
      index += group.count
      result += "  \(first.report.path) \(first.form.heading(in: rollup.edition))"
      guard first.place != nil else {
        result += say("：没有这个表\n", ": has no such table\n")
        continue
      }
      let names = group.prefix(RollupText.named).map(name)
      result += say("：", ": ") + names.joined(separator: say("、", ", "))
      if group.count > names.count { result += say(" 等 \(group.count) 格", " … (\(group.count))") }
      result += "\n"
    }
    return result
  }

  private func name(_ gap: Rollup.Gap) -> String {
    guard let place = gap.place else { return "" }
    let name = gap.form.cellName(place)
    guard case .unreadable(let text) = gap.cell else { return name }
    return name + say("（\(text)）", " (\(text))")
  }

  private func comparison(_ rollup: Rollup, _ own: RollupReport) -> String {
    if rollup.differences.isEmpty {
      return say("\n与 \(own.path) 没有不符\n", "\nNothing differs from \(own.path)\n")
    }
    let count = rollup.differences.count
    var result = say(
      "\n与 \(own.path) 不符：\(count) 格\n", "\nDiffers from \(own.path): \(count.counted("cell"))\n")
    for item in rollup.differences {
      let parts = item.sum.contributions.map { "\($0.report.name) \($0.amount)" }
      let star = item.sum.isComplete ? "" : "*"
      result += "  " + item.form.cellName(item.place)
      result += say(
        "：报告 \(item.own)，合计 \(number(item.sum))\(star)",
        ": reported \(item.own), sum \(number(item.sum))\(star)")
      if !parts.isEmpty {
        let list = parts.joined(separator: say("、", ", "))
        result += say("（\(list)）", " (\(list))")
      }
      result += "\n"
    }
    return result
  }
}
