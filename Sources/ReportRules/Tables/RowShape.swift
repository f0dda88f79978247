import ReportForms
import ReportSyntax
import TextCore

/// Labels and values stand in cells of their own, as many as the form has.
struct RowShape: Rule {
  static let info = RuleInfo(
    "row-shape", .tables, .warning, fix: .offer,
    summary: Localized(
      "单元格错位、标签与数值同格，或数值个数不符",
      "cells displaced, label and value in one cell, or more or fewer values than the form"),
    reason: Localized(
      "错位或缺格的行不能与表式对应，数据无法核对和汇总。",
      "A row whose cells do not match the form's can be neither checked nor added up."),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.withoutValue("R5.C3")),
      .flags(.withoutValue("T4.B2")),
      .accepts(.none),
      .accepts(.cells(["R5.C1": "0"])),
    ])

  /// More rows than this with lost or surplus values are one finding.
  private static let separateRows = 3

  static let tableScope: TableScope = .values

  func check(_ report: Report, into findings: inout Findings) {
    findAll(in: report, into: &findings)
    // What mends a row, or tells of a table that cannot be read, is the text around it; a section that
    // stands twice has its rows twice.
    if findings.diagnostics.isEmpty, UnreadTable.absent(in: report).isEmpty,
      report.repeatedSections.isEmpty, !report.formTables.contains(where: \.mayHaveSurplus)
    {
      findings.scope = .tables
    }
  }

  private func findAll(in report: Report, into findings: inout Findings) {
    for table in report.formTables {
      var (miscounted, shifted): ([BoundRow], [BoundRow]) = ([], [])
      for case let row? in table.rows {
        switch row.shape {
        case .regular: break
        case .displaced: shifted.append(row)
        case .labelAndValueTogether: together(row, table, report, into: &findings)
        case .valueCount: miscounted.append(row)
        }
      }
      displaced(shifted, table, report, into: &findings)
      miscount(miscounted, table, into: &findings)
      for (stranger, row) in table.surplusValues(in: report) {
        let (name, text) = (table.form.rowName(row.form), report.flat(stranger))
        findings.report(
          stranger, "「\(name)」一行多出数值「\(text)」",
          "the row 「\(name)」 has more values than the form: 「\(text)」",
          confidence: table.confidence)
      }
      if table.form.kind == .review, !table.isOfRepeatedSection(report) {
        for stranger in table.strangers {
          findings.report(
            stranger, "本表只应有一行数据", "this table has one row of values only",
            confidence: table.confidence)
        }
      }
    }
    for table in report.illegibleTables {
      let words = count(table)
      findings.report(
        table.headerCells.first?.range ?? table.range, words.zh, words.en,
        confidence: table.isMiscountedByAuthor ? .certain : .low)
    }
    for (section, table) in UnreadTable.all(in: report) {
      let range = report.blocks[section.blocks.lowerBound].range
      findings.report(
        range, "本节像有「\(section.form.title)」表的内容，但无法识别成表（\(table.rows.count) 行）",
        "the section seems to hold the form's table, which cannot be read as one", confidence: .low)
    }
  }

  private func displaced(
    _ rows: [BoundRow], _ table: BoundTable, _ report: Report, into findings: inout Findings
  ) {
    let isMany = rows.count > RowShape.separateRows
    for row in isMany ? rows.prefix(1) : rows[...] {
      let name = table.form.rowName(row.form)
      var fixes: [Fix] = []
      if !isMany, let edit = RowMending.shifted(row, table, report) {
        fixes = [.offer("移到应在的列", "Move the cells to their columns", edit)]
      }
      let also = Localized(
        isMany ? "；本表共 \(rows.count) 行错位" : "",
        isMany ? "; \(rows.count) rows of this table are like this" : "")
      findings.report(
        row.label.isEmpty ? row.range : row.label, "「\(name)」一行的单元格错位" + also.zh,
        "the cells of row 「\(name)」 are displaced" + also.en, confidence: row.confidence,
        related: isMany
          ? rows.dropFirst().map {
            RelatedPlace(
              $0.range, Localized("「\(table.form.rowName($0.form))」", "likewise"))
          } : [],
        fixes: fixes)
    }
  }

  private func together(
    _ row: BoundRow, _ table: BoundTable, _ report: Report, into findings: inout Findings
  ) {
    let name = table.form.rowName(row.form)
    var fixes: [Fix] = []
    if let edit = RowMending.split(row, table, report) {
      fixes = [.offer("标签与数值分开", "Give the value a cell of its own", edit)]
    }
    // A scan joins cells at its own will; nobody would send the report back for it.
    findings.report(
      row.label, "「\(name)」的标签与数值在同一格", "label and value of 「\(name)」 share a cell",
      severity: table.layout.isOfScan ? .information : nil, confidence: row.confidence, fixes: fixes
    )
  }

  private func count(_ table: BoundTable) -> Localized {
    let miscounted = table.miscountedRows.count
    if table.isMiscountedByAuthor {
      return Localized(
        "本表有 \(miscounted) 行的数值个数与表式不符",
        miscounted == 1
          ? "1 row of this table has more or fewer values"
          : "\(miscounted) rows of this table have more or fewer values")
    }
    return Localized(
      table.brokenRows > 0
        ? "本表有 \(table.brokenRows) 行与表式对不上，未逐行核对" : "本表的行列与表式对不上，未逐行核对",
      table.brokenRows > 0
        ? "\(table.brokenRows) row\(table.brokenRows == 1 ? " does" : "s do") not fit the form; "
          + "the rows of this table were not checked"
        : "rows and columns of this table do not fit the form; its rows were not checked")
  }

  private func miscount(
    _ rows: [BoundRow], _ table: BoundTable, into findings: inout Findings
  ) {
    func text(_ row: BoundRow) -> Localized {
      let due = table.form.rows[row.form].columns.count
      let found = if case .valueCount(let count) = row.shape { count } else { 0 }
      let name = table.form.kind == .review ? "数据行" : "「\(table.form.rowName(row.form))」"
      if found == due {
        return Localized("\(name)的数值与各列对不上", "the values of \(name) do not stand in their columns")
      }
      return Localized(
        "\(name)有 \(found) 个数值，表式为 \(due) 个", "\(name) has \(found) values, the form has \(due)")
    }
    if rows.count <= RowShape.separateRows {
      for row in rows {
        let words = text(row)
        findings.report(
          row.label.isEmpty ? row.range : row.label, words.zh, words.en, confidence: row.confidence)
      }
    } else {
      let words = text(rows[0])
      findings.report(
        rows[0].label.isEmpty ? rows[0].range : rows[0].label,
        words.zh + "；本表共 \(rows.count) 行数值个数不符",
        words.en + "; \(rows.count) rows of this table are like this",
        confidence: rows.map(\.confidence).min() ?? .certain,
        related: rows.dropFirst().map { RelatedPlace($0.range, text($0)) })
    }
  }
}
