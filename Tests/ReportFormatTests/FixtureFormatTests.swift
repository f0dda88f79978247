import Foundation
import Testing
import TextCore

/// Texts that converters made of real forms keep what they say.
@Suite struct FixtureFormatTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

  private static let extensions = ["md", "txt", "tsv", "html", "org"]

  private static let files: [String] = {
    let walk = FileManager.default.enumerator(atPath: root.path)
    return (walk?.compactMap { $0 as? String } ?? [])
      .filter { path in extensions.contains { path.hasSuffix("." + $0) } }.sorted()
  }()

  @Test func thereAreFixtures() {
    #expect(Self.files.count > 20)
  }

  @Test(arguments: files)
  func cellsAndFindingsStay(_ file: String) throws {
    let bytes = try Data(contentsOf: Self.root.appending(path: file))
    let text = try SourceText(validating: Array(bytes))
    let wrong = broken(text)
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    #expect(findings(text) == findings(formatted(text)))
  }
}
