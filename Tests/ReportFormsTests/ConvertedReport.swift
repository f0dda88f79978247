import Foundation
import ReportForms
import ReportSyntax
import TextCore

/// A text in `Fixtures/tables`, and what its cells are known to say.
struct ConvertedReport {
  /// `converted/2021-figures/pandoc.html`
  var name: String
  /// `pandoc.html`
  var file: String
  var text: SourceText
  var edition: String
  /// The values by `applications R5 C2`.
  var cells: [(table: String, row: String, column: String, value: String)]

  static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/tables")

  /// Every text of `converted` or `web`.
  static func all(in set: String) throws -> [ConvertedReport] {
    let folder = fixtures.appendingPathComponent(set)
    var reports: [ConvertedReport] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let report = folder.appendingPathComponent(name)
      guard
        let table = try? String(
          contentsOf: report.appendingPathComponent("cells.tsv"), encoding: .utf8)
      else { continue }
      let (edition, cells) = cells(table)
      for file in try FileManager.default.contentsOfDirectory(atPath: report.path).sorted()
      where file != "cells.tsv" {
        let data = try Data(contentsOf: report.appendingPathComponent(file))
        reports.append(
          ConvertedReport(
            name: "\(set)/\(name)/\(file)", file: file,
            text: SourceText(String(decoding: data, as: UTF8.self)), edition: edition,
            cells: cells))
      }
    }
    return reports
  }

  private static func cells(
    _ text: String
  ) -> (String, [(table: String, row: String, column: String, value: String)]) {
    var edition = ""
    var cells: [(table: String, row: String, column: String, value: String)] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("# edition ") { edition = String(line.dropFirst(10)) }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard !line.hasPrefix("#"), fields.count == 4 else { continue }
      cells.append((fields[0], fields[1], fields[2], fields[3]))
    }
    return (edition, cells)
  }

  /// What became of the cells of one table.
  struct Outcome: Equatable {
    var right = 0
    /// Nothing is said about them.
    var lost = 0
    /// Another value is said, and said to be sure.
    var wrong: [String] = []
    /// Another value is said, with low confidence.
    var doubted: [String] = []
    var layout: TableLayout?
  }

  /// The outcome by table.
  func outcomes() -> [String: Outcome] {
    let report = Report(Document(parsing: text), literals: LiteralSet([]))
    var outcomes: [String: Outcome] = [:]
    for cell in cells {
      guard let kind = FormTable.Kind(rawValue: cell.table) else { continue }
      var outcome = outcomes[cell.table] ?? Outcome()
      defer { outcomes[cell.table] = outcome }
      guard let table = report.table(kind),
        let row = table.form.rows.firstIndex(where: { $0.id == cell.row }),
        let column = table.form.rows[row].column(cell.column)
      else {
        outcome.lost += 1
        continue
      }
      outcome.layout = table.layout
      guard table.edition.id == edition, let found = table[row, column] else {
        outcome.lost += 1
        continue
      }
      let value = said(found, report)
      if value == cell.value {
        outcome.right += 1
      } else {
        let note = "\(cell.row) \(cell.column): \(cell.value) is \(value)"
        if table.rows[row]?.confidence == .low {
          outcome.doubted.append(note)
        } else {
          outcome.wrong.append(note)
        }
      }
    }
    return outcomes
  }

  /// The cell's text without markup and white space.
  private func said(_ cell: BoundCell, _ report: Report) -> String {
    if case .number(let number) = cell.content {
      let digits = report.bytes[number.range].filter { $0 > 0x20 }
      let unit = number.unit.map { Array(report.bytes[$0]) } ?? []
      return String(decoding: digits + unit, as: UTF8.self)
    }
    let bytes = report.bytes[cell.range].filter { $0 > 0x20 && $0 != 0x2A }
    return String(decoding: bytes, as: UTF8.self)
  }
}
