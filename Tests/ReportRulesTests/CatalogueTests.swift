import Foundation
import ReportRules
import Testing

/// The catalogue is whole: every rule is registered, explained, and shown by examples.
@Suite struct CatalogueTests {
  private static let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/ReportRules")

  @Test func slugsAreUnique() {
    let slugs = RuleCatalogue.all.map { $0.info.slug }
    #expect(Set(slugs).count == slugs.count)
    for slug in slugs {
      let isKebab = slug.utf8.allSatisfy {
        ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) || $0 == UInt8(ascii: "-")
      }
      #expect(isKebab, "\(slug)")
    }
  }

  @Test(arguments: everySlug)
  func isExplainedAndShown(_ slug: String) throws {
    let info = try #require(RuleCatalogue.rule(slug)).info
    let flagged = info.examples.filter(\.isFlagged).count
    #expect(flagged >= 2, "\(slug) has \(flagged) examples that trigger it")
    #expect(info.examples.count - flagged >= 2, "\(slug) has too few near misses")
    for text in [info.summary, info.reason] {
      #expect(text.zh.unicodeScalars.contains { $0.value >= 0x4E00 && $0.value <= 0x9FFF })
      #expect(text.en.unicodeScalars.contains { $0.properties.isAlphabetic && $0.isASCII })
    }
    #expect(!info.basis.isEmpty)
  }

  /// Reads the folders: a file that declares a rule which its group's list does not name is reported.
  @Test(arguments: RuleGroup.allCases.filter { $0 != .nianbao })
  func everyRuleFileIsRegistered(_ group: RuleGroup) throws {
    let name = group.rawValue.prefix(1).uppercased() + group.rawValue.dropFirst()
    let folder = Self.sources.appending(path: name)
    let registered = Set(RuleCatalogue.all.map { String(describing: $0) })
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "swift" }
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      for line in text.split(separator: "\n") where line.hasSuffix(": Rule {") {
        let declared = line.split(separator: " ").last { $0.hasSuffix(":") }?.dropLast() ?? ""
        #expect(registered.contains(String(declared)), "\(file.lastPathComponent): \(declared)")
      }
    }
  }

  @Test func groupsMatchTheirFolders() throws {
    for rule in RuleCatalogue.all {
      let group = rule.info.group.rawValue
      let file = Self.sources
        .appending(path: group.prefix(1).uppercased() + group.dropFirst())
        .appending(path: "\(String(describing: rule)).swift")
      #expect(FileManager.default.fileExists(atPath: file.path), "\(rule.info.slug): \(file.path)")
    }
  }
}
