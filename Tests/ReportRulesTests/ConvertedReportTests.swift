import Foundation
import ReportRules
import ReportTestKit
import Testing
import TextCore

/// Clean reports as converters and web pages leave them: what a program tore is nobody's error.
@Suite struct ConvertedReportTests {
  private static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/tables")

  /// What a reviewer would send back all the same, by the ending of the file's path.
  private static let due: [(ending: String, rule: String)] = [
    // The marks of a word processor are left in the text.
    ("tika-rich.txt", "conversion-residue"),
    // A sub-row lost its parent, and stands in its column.
    ("layout-02.txt", "row-shape"),
  ]

  @Test(arguments: ["converted", "web"])
  func areSilent(_ set: String) throws {
    let folder = Self.fixtures.appendingPathComponent(set)
    var texts = 0
    for report in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      // Blank cells are defects.
      guard !report.hasSuffix("-blanks"), !report.contains(".") else { continue }
      let files = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent(report).path)
      for file in files.sorted() where file != "cells.tsv" {
        let data = try Data(
          contentsOf: folder.appendingPathComponent(report).appendingPathComponent(file))
        let linted = LintedText(MarkedText(String(decoding: data, as: UTF8.self)))
        let unwanted = linted.serious.filter { finding in
          !Self.due.contains { file.hasSuffix($0.ending) && finding.rule == $0.rule }
        }
        #expect(unwanted.isEmpty, "\(set)/\(report)/\(file):\n\(linted.describe(unwanted))")
        texts += 1
      }
    }
    #expect(texts >= 50)
  }
}
