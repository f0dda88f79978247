import Foundation
import ReportAnalysis
import ReportRules
import Testing
import TextCore

/// `Fixtures/reports/<name>/`: a report, and beside it what is found in it, its outline and the text
/// after all safe fixes. `NIANBAO_REWRITE=1 swift test --filter GoldenTests` rewrites what is beside.
@Suite struct GoldenTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/reports")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()

  private static let isRewriting = ProcessInfo.processInfo.environment["NIANBAO_REWRITE"] != nil

  @Test func everyLayoutAndEditionIsThere() {
    #expect(GoldenTests.names.count >= 48)
  }

  @Test(arguments: names)
  func findingsAreAsExpected(name: String) throws {
    let folder = GoldenTests.folder.appendingPathComponent(name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let file = try #require(files.first { $0.hasPrefix("report.") })
    let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
    let linter = Linter()
    let text = try SourceText(validating: bytes)
    let analysis = linter.analyze(text)
    try compare(findings(analysis), folder.appendingPathComponent("findings.txt"))
    try compare(outline(analysis.outline, 0), folder.appendingPathComponent("outline.txt"))
    let fixed = FixEngine(linter).apply(text)
    #expect(FixEngine(linter).apply(fixed.text).edits.isEmpty, "fixing is idempotent")
    let isFixed = !fixed.edits.isEmpty
    try compare(
      isFixed ? fixed.text.string(fixed.text.range) : "",
      folder.appendingPathComponent("fixed." + (file.split(separator: ".").last ?? "txt")))
    if name.hasSuffix("-clean") {
      #expect(analysis.diagnostics.filter { $0.severity >= .warning }.isEmpty)
    } else {
      #expect(analysis.diagnostics.contains { $0.severity >= .warning })
    }
  }

  /// An empty text has no file.
  private func compare(_ text: String, _ url: URL) throws {
    let old = (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    if GoldenTests.isRewriting {
      if text.isEmpty {
        try? FileManager.default.removeItem(at: url)
      } else {
        try Data(text.utf8).write(to: url)
      }
      return
    }
    #expect(
      text == old,
      "\(url.lastPathComponent) in \(url.deletingLastPathComponent().lastPathComponent)")
  }

  private func findings(_ analysis: Analysis) -> String {
    var result = ""
    for finding in analysis.diagnostics {
      let start = analysis.text.position(of: finding.range.lowerBound, in: .utf32)
      let end = analysis.text.position(of: finding.range.upperBound, in: .utf32)
      result += "\(start.line + 1):\(start.column + 1)-\(end.line + 1):\(end.column + 1) "
      result += "\(finding.severity.rawValue) [\(finding.rule)] \(finding.message.zh)\n"
      for place in finding.related {
        let at = analysis.text.position(of: place.range.lowerBound, in: .utf32)
        result += "  \(at.line + 1):\(at.column + 1) \(place.message.zh)\n"
      }
      for fix in finding.fixes { result += "  \(fix.safety.rawValue): \(fix.title.zh)\n" }
    }
    return result.isEmpty ? "nothing\n" : result
  }

  private func outline(_ items: [OutlineItem], _ depth: Int) -> String {
    var result = ""
    for item in items {
      result += String(repeating: "  ", count: depth) + "\(item.kind): \(item.name)\n"
      result += outline(item.children, depth + 1)
    }
    return result
  }
}
