import Testing

@testable import ReportAnalysis

/// What patterns of paths stand for.
@Suite struct PathGlobTests {
  @Test(arguments: [
    ("*.md", "甲.md"), ("**/草稿.md", "草稿.md"), ("**/草稿.md", "各镇/甲/草稿.md"),
    ("各镇/**/草稿.md", "各镇/草稿.md"), ("各镇/**/草稿.md", "各镇/甲/乙/草稿.md"), ("各镇/**", "各镇/甲/乙.md"),
    ("?", "甲"), ("?镇.md", "甲镇.md"), ("[甲乙]镇.md", "乙镇.md"), ("[!甲]镇.md", "丙镇.md"),
    ("[0-9][0-9].md", "23.md"), ("[]]", "]"), ("a\\*b", "a*b"), ("[甲", "[甲"), ("", ""),
  ])
  func fits(_ pattern: String, _ path: String) {
    #expect(PathGlob(pattern).matches(path))
  }

  @Test(arguments: [
    ("*.md", "各镇/甲.md"), ("**/草稿.md", "旧草稿.md"), ("各镇/**/草稿.md", "各镇/甲/旧草稿.md"),
    ("**/build", "rebuild"), ("?", "甲乙"), ("?", "/"), ("[甲乙]镇.md", "丙镇.md"), ("[!甲]镇.md", "甲镇.md"),
    ("[!甲]", "/"), ("a\\*b", "axb"), ("各镇/**", "各镇"), ("", "甲"), ("甲", ""),
  ])
  func doesNotFit(_ pattern: String, _ path: String) {
    #expect(!PathGlob(pattern).matches(path))
  }

  /// Those of `exclude` and of `overrides` stand for the same files.
  @Test(arguments: [
    ("草稿.md", "甲/草稿.md", true), ("草稿.md", "甲/旧草稿.md", false), ("各镇", "各镇/甲.md", true),
    ("./各镇/", "各镇/甲.md", true), ("各镇/", "各镇", false), ("各镇/*.md", "乙/各镇/甲.md", false),
  ])
  func filesOfAConfiguration(_ pattern: String, _ path: String, _ isNamed: Bool) {
    var configuration = Configuration()
    configuration.exclude = [pattern]
    var override = Configuration.Override(files: [pattern])
    override.edition = "2019"
    configuration.overrides = [override]
    #expect(configuration.excludes(path) == isNamed)
    #expect((configuration.resolved(for: path).edition == "2019") == isNamed)
  }

  @Test func manyStarsAreQuick() {
    let pattern = PathGlob(String(repeating: "*甲**", count: 50) + "乙")
    #expect(!pattern.matches(String(repeating: "甲", count: 2000)))
  }
}
