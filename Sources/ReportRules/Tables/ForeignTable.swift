import ReportForms
import ReportSyntax
import TextCore

/// Tables of the form that stand in the section of another.
///
/// Converters put headings and tables in odd orders, so that only a whole table in a section whose heading
/// is beyond doubt counts.
enum ForeignTable {
  /// The first section that holds another's table while its own stands in a section that has no table of
  /// its own either; nil where every table may be where it belongs.
  static func exchanged(in report: Report) -> (section: BoundSection, held: BoundTable)? {
    guard report.edition.isFixed, report.repeatedSections.isEmpty, report.tables.count >= 2 else {
      return nil
    }
    for section in report.sections where isSure(section) {
      guard let own = section.form.table.flatMap({ report.table($0) }), isWhole(own),
        let home = home(of: own, report), home.number != section.number, isSure(home),
        let due = home.form.table,
        report.table(due).map({ !stands($0, in: home, report) }) ?? true,
        let held = held(section, report).first
      else { continue }
      return (section, held)
    }
    return nil
  }

  /// Whole tables in a section that are due in another one.
  static func held(_ section: BoundSection, _ report: Report) -> [BoundTable] {
    guard isSure(section) else { return [] }
    return report.tables.filter { table in
      table.form.kind != section.form.table && isWhole(table) && stands(table, in: section, report)
        && report.sections.contains { $0.form.table == table.form.kind && isSure($0) }
    }
  }

  private static func isSure(_ section: BoundSection) -> Bool { section.titleState != .altered }

  private static func isWhole(_ table: BoundTable) -> Bool {
    table.confidence > .low && table.rows.allSatisfy { $0 != nil }
  }

  /// The section of a table that holds all of another.
  private static func home(of table: BoundTable, _ report: Report) -> BoundSection? {
    report.sections.first { $0.form.table != nil && stands(table, in: $0, report) }
  }

  private static func stands(
    _ table: BoundTable, in section: BoundSection, _ report: Report
  ) -> Bool {
    table.grids.allSatisfy {
      section.range.contains(report.document.tables[$0].range.lowerBound)
    }
  }
}
