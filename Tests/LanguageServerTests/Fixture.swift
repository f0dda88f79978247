import Foundation
import ReportAnalysis
import TextCore

/// A file of the folder Fixtures.
struct Fixture {
  /// From the package's root.
  var path: String
  var text: SourceText
  var string: String { text.string(text.range) }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let endings = [".md", ".txt", ".tsv", ".html", ".htm", ".org", ".markdown"]

  /// Every text file below Fixtures, in order.
  static func texts() throws -> [Fixture] {
    guard let walk = FileManager.default.enumerator(atPath: root.appending(path: "Fixtures").path)
    else { return [] }
    var fixtures: [Fixture] = []
    for case let path as String in walk where endings.contains(where: { path.hasSuffix($0) }) {
      let bytes = try Data(contentsOf: root.appending(path: "Fixtures/" + path))
      guard let text = try? SourceText(validating: Array(bytes)) else { continue }
      fixtures.append(Fixture(path: "Fixtures/" + path, text: text))
    }
    return fixtures.sorted { $0.path < $1.path }
  }

  /// Those of them that are reports; an outline that is kept beside a report is none.
  static let reports: [Fixture] = {
    let linter = Linter()
    return ((try? texts()) ?? []).filter {
      !$0.path.hasSuffix("/outline.txt") && linter.analyze($0.text).report != nil
    }
  }()
}
