import ReportAnalysis
import ReportForms
import ReportRules
import TextCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `--rollup --output json`. Amounts of money are in 万元; what is unknown is left out.
///
/// ```
/// {"version": 1, "year": 2023, "edition": "2021",
///  "reports": [{"path": "…", "agency": "…"}],
///  "leftOut": [{"path": "…", "agency": "…", "table": "disclosure|applications|review",
///    "reason": "year|edition|duplicate|own", "message": "…"}],
///  "tables": [{"table": "applications", "title": "…", "cells": [{"cell": "R1.C7", "row": "…",
///    "column": "…", "name": "…", "sum": 12, "isComplete": true}]}],
///  "gaps": [{"path": "…", "table": "…", "cell": "R1.C7", "name": "…",
///    "state": "blank|missing|unreadable", "text": "…"}],
///  "comparison": {"path": "…", "agency": "…", "gaps": […], "differences": [{"table": "…",
///    "cell": "R1.C7", "name": "…", "own": 14, "sum": 12, "isComplete": true,
///    "contributions": [{"path": "…", "agency": "…", "amount": 5}]}]},
///  "errors": [{"path": "…", "message": "…"}]}
/// ```
/// A gap without a cell is a table that is not there; blank cells count as 0 in sums, the others in none.
struct RollupJSON: Encodable {
  struct Body: Encodable {
    var path: String
    var agency: String?
  }

  struct LeftOut: Encodable {
    var path: String
    var agency: String?
    var table: String?
    var reason: String
    var message: String
  }

  struct Table: Encodable {
    var table: String
    var title: String
    var cells: [Cell]
  }

  struct Cell: Encodable {
    var cell: String
    var row: String
    var column: String
    var name: String
    var sum: Decimal?
    var isComplete: Bool
  }

  struct Gap: Encodable {
    var path: String
    var table: String
    var cell: String?
    var name: String?
    var state: String
    var text: String?
  }

  struct Comparison: Encodable {
    var path: String
    var agency: String?
    var gaps: [Gap]
    var differences: [Difference]
  }

  struct Difference: Encodable {
    var table: String
    var cell: String
    var name: String
    var own: Decimal?
    var sum: Decimal?
    var isComplete: Bool
    var contributions: [Contribution]
  }

  struct Contribution: Encodable {
    var path: String
    var agency: String?
    var amount: Decimal?
  }

  var version = 1
  var year: Int?
  var edition: String
  var reports: [Body]
  var leftOut: [LeftOut]
  var tables: [Table]
  var gaps: [Gap]
  var comparison: Comparison?
  var errors: [JSONOutput.Failure]

  init(_ rollup: Rollup, _ failures: [FileError], _ language: Language) {
    year = rollup.year
    edition = rollup.edition.id
    reports = rollup.reports.map { Body(path: $0.path, agency: $0.agency) }
    leftOut = rollup.leftOut.map {
      LeftOut(
        path: $0.report.path, agency: $0.report.agency, table: $0.table?.kind.rawValue,
        reason: $0.word, message: $0.message.text(in: language))
    }
    tables = rollup.tables.map { table in
      Table(
        table: table.form.kind.rawValue, title: table.form.heading(in: rollup.edition),
        cells: table.form.places.map { RollupJSON.cell($0, table) })
    }
    gaps = rollup.gaps.map(RollupJSON.gap)
    comparison = rollup.own.map { own in
      Comparison(
        path: own.path, agency: own.agency, gaps: rollup.ownGaps.map(RollupJSON.gap),
        differences: rollup.differences.map(RollupJSON.difference))
    }
    errors = failures.map {
      JSONOutput.Failure(path: $0.path, message: $0.message.text(in: language))
    }
  }

  private static func cell(_ place: CellPlace, _ table: Rollup.Table) -> Cell {
    let row = table.form.rows[place.row]
    let column = row.columns[place.column]
    let sum = table.sums[place]
    return Cell(
      cell: table.form.id(place), row: row.label, column: column.label,
      name: table.form.cellName(place), sum: number(sum?.amount),
      isComplete: sum?.isComplete ?? false)
  }

  private static func gap(_ gap: Rollup.Gap) -> Gap {
    var text: String?
    if case .unreadable(let shown) = gap.cell { text = shown }
    return Gap(
      path: gap.report.path, table: gap.form.kind.rawValue, cell: gap.place.map(gap.form.id),
      name: gap.place.map(gap.form.cellName), state: gap.cell.word, text: text)
  }

  private static func difference(_ item: Rollup.Difference) -> Difference {
    Difference(
      table: item.form.kind.rawValue, cell: item.form.id(item.place),
      name: item.form.cellName(item.place), own: number(item.own), sum: number(item.sum.amount),
      isComplete: item.sum.isComplete,
      contributions: item.sum.contributions.map {
        Contribution(path: $0.report.path, agency: $0.report.agency, amount: number($0.amount))
      })
  }

  /// Exact, as it is written.
  private static func number(_ amount: Amount?) -> Decimal? {
    amount.flatMap { Decimal(string: $0.description) }
  }
}

extension FormTable {
  /// `R1.C7`, or in section 四's table, which has one row, `R1.A5`.
  fileprivate func id(_ place: CellPlace) -> String {
    rows[place.row].id + "." + rows[place.row].columns[place.column].id
  }
}
