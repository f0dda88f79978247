import Testing

/// Every cell that a converter left in a text must be bound to its place; what it destroyed must be
/// absent, never another number.
@Suite struct ConvertedTablesTests {
  /// What a converter loses, and why nobody could read it.
  private struct Loss {
    var file: String
    var tables: Set<String>
    /// The endings of the reports' names; empty for all.
    var reports: Set<String>
    var reason: String

    init(_ file: String, _ tables: Set<String>, in reports: Set<String> = [], _ reason: String) {
      self.file = file
      self.tables = tables
      self.reports = reports
      self.reason = reason
    }
  }

  private static let losses: [Loss] = [
    Loss("antiword.txt", ["applications"], "cut off behind the header"),
    Loss("antiword-nowrap.txt", ["applications"], "cut off behind the header"),
    Loss(
      "antiword.txt", ["review"], in: ["paragraphs"],
      "header cells of several paragraphs tear the row of values"),
    Loss(
      "antiword-nowrap.txt", ["review"], in: ["paragraphs"],
      "header cells of several paragraphs tear the row of values"),
    Loss("catdoc.txt", ["applications"], "blocks of bytes misread: rows and labels are noise"),
    Loss(
      "catdoc.txt", ["disclosure"], in: ["blanks", "bookmarks", "paragraphs"],
      "blocks of bytes misread: the table's beginning is noise"),
    Loss(
      "catdoc.txt", ["review"], in: ["blanks", "bookmarks"], "a blank value breaks the row in two"),
    Loss(
      "pandoc-plain.txt", ["applications", "review"], in: ["blanks", "paragraphs"],
      "blanks leave only space; [TABLE] stands where cells have paragraphs"),
    Loss(
      "pdftotext.txt", ["disclosure", "applications", "review"],
      "columns come one after the other, figures apart from labels"),
    Loss(
      "pdftotext-layout.txt", ["applications", "review"], in: ["blanks"],
      "a blank leaves only space"),
    Loss("layout-04.txt", ["applications", "review"], in: ["blanks"], "blanks leave no trace"),
    Loss("layout-07.txt", ["applications", "review"], in: ["blanks"], "blanks moved to the end"),
    Loss(
      "layout-08-between.txt", ["review"], in: ["blanks"],
      "a bar behind the last header may close it or a blank first value"),
    Loss("layout-09.txt", ["applications", "review"], in: ["blanks"], "blanks leave no trace"),
    Loss("layout-12.txt", ["applications", "review"], in: ["blanks"], "blanks leave no trace"),
  ]

  private func mayLose(_ report: ConvertedReport, _ table: String) -> Bool {
    ConvertedTablesTests.losses.contains { loss in
      loss.file == report.file && loss.tables.contains(table)
        && (loss.reports.isEmpty || loss.reports.contains { report.name.contains("-\($0)/") })
    }
  }

  @Test(arguments: ["converted", "web"])
  func cellByCell(_ set: String) throws {
    let reports = try ConvertedReport.all(in: set)
    #expect(reports.count >= 70)
    var right = 0
    for report in reports {
      for (table, outcome) in report.outcomes() {
        right += outcome.right
        let untrue = outcome.wrong + outcome.doubted
        #expect(untrue.isEmpty, "\(report.name) \(table): \(untrue.prefix(5))")
        #expect(
          outcome.lost == 0 || mayLose(report, table),
          "\(report.name) \(table): \(outcome.lost) lost, \(outcome.right) right")
      }
    }
    #expect(right > 9_000)
  }

  /// A loss that no text shows any more is no excuse for the next one.
  @Test func everyLossIsStillOne() throws {
    let reports = try ConvertedReport.all(in: "converted") + ConvertedReport.all(in: "web")
    var lost: Set<String> = []
    for report in reports {
      for (table, outcome) in report.outcomes() where outcome.lost > 0 {
        lost.insert(report.file + " " + table)
      }
    }
    for loss in ConvertedTablesTests.losses {
      for table in loss.tables {
        #expect(lost.contains(loss.file + " " + table), "\(loss.file) \(table): \(loss.reason)")
      }
    }
  }
}
