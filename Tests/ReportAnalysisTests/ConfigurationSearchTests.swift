import ReportAnalysis
import Testing

/// Which configuration file is in force for a path.
@Suite struct ConfigurationSearchTests {
  @Test func theNearestUpward() {
    let files: Set = ["/k/.nianbao.json", "/k/甲/乙/.nianbao.json"]
    var search = ConfigurationSearch()
    func file(_ path: String) -> String? { search.file(for: path) { files.contains($0) } }
    #expect(file("/k/甲/乙/年报.md") == "/k/甲/乙/.nianbao.json")
    #expect(file("/k/甲/年报.md") == "/k/.nianbao.json")
    #expect(file("/k/年报.md") == "/k/.nianbao.json")
    #expect(file("/其他/年报.md") == nil)
    #expect(file("/年报.md") == nil)
    #expect(file("年报.md") == nil)
  }

  @Test func theRootHasOneToo() {
    var search = ConfigurationSearch()
    #expect(search.file(for: "/甲/乙.md") { $0 == "/.nianbao.json" } == "/.nianbao.json")
  }

  /// Of a folder that was asked for the disk is not asked again.
  @Test func whatIsKnownStays() {
    var search = ConfigurationSearch()
    var count = 0
    for _ in 0..<3 {
      _ = search.file(for: "/甲/乙.md") { _ in
        count += 1
        return false
      }
    }
    #expect(count == 2)
  }

  @Test func pathsFromTheFile() {
    #expect(ConfigurationSearch.path("/k/甲/年报.md", from: "/k/.nianbao.json") == "甲/年报.md")
    #expect(ConfigurationSearch.path("/年报.md", from: "/.nianbao.json") == "年报.md")
    #expect(ConfigurationSearch.path("/k2/年报.md", from: "/k/.nianbao.json") == nil)
  }
}
