import Testing

@testable import ReportAnalysis

/// What patterns of paths stand for.
@Suite struct PathGlobTests {
  @Test(arguments: [
    ("*.md", "甲.md"), ("**/草稿.md", "草稿.md"), ("**/草稿.md", "各镇/甲/草稿.md"),
    ("各镇/**/草稿.md", "各镇/草稿.md"), ("各镇/**/草稿.md", "各镇/甲/乙/草稿.md"), ("各镇/**", "各镇/甲/乙.md"),
    ("?", "甲"), ("?镇.md", "甲镇.md"), ("[甲乙]镇.md", "乙镇.md"), ("[!甲]镇.md", "丙镇.md"),
    ("[0-9][0-9].md", "23.md"), ("[]]", "]"), ("a\\*b", "a*b"), ("[甲", "[甲"), ("", ""),
    ("{甲,乙}.md", "乙.md"), ("{甲,}镇.md", "镇.md"), ("{a,b{c,d}}*", "bd"), ("{}x{,}", "x"),
    ("{**/甲,乙/**}.md", "丙/丁/甲.md"), ("{甲,乙}/{丙,丁}.md", "乙/丙.md"), ("a,}", "a,}"),
    ("\\{a,b\\}", "{a,b}"),
  ])
  func fits(_ pattern: String, _ path: String) {
    #expect(PathGlob(pattern).matches(path))
  }

  @Test(arguments: [
    ("*.md", "各镇/甲.md"), ("**/草稿.md", "旧草稿.md"), ("各镇/**/草稿.md", "各镇/甲/旧草稿.md"),
    ("**/build", "rebuild"), ("?", "甲乙"), ("?", "/"), ("[甲乙]镇.md", "丙镇.md"), ("[!甲]镇.md", "甲镇.md"),
    ("[!甲]", "/"), ("a\\*b", "axb"), ("各镇/**", "各镇"), ("", "甲"), ("甲", ""),
    ("{甲,乙}.md", "甲乙.md"), ("{甲,乙}.md", "{甲,乙}.md"), ("{a,b{c,d}}", "b"), ("{**/甲,乙}.md", "旧甲.md"),
  ])
  func doesNotFit(_ pattern: String, _ path: String) {
    #expect(!PathGlob(pattern).matches(path))
  }

  /// Those of `exclude` and of `overrides` stand for the same files.
  @Test(arguments: [
    ("草稿.md", "甲/草稿.md", true), ("草稿.md", "甲/旧草稿.md", false), ("各镇", "各镇/甲.md", true),
    ("./各镇/", "各镇/甲.md", true), ("各镇/", "各镇", false), ("各镇/*.md", "乙/各镇/甲.md", false),
    ("/草稿.md", "草稿.md", true), ("/草稿.md", "甲/草稿.md", false), ("./草稿.md", "草稿.md", true),
    ("/各镇", "各镇/甲.md", true), ("/各镇/", "乙/各镇/甲.md", false), ("/甲/稿.md", "/甲/稿.md", true),
    ("{草稿,旧稿}.md", "甲/旧稿.md", true), ("/{甲,乙}/", "乙/稿.md", true), ("/", "草稿.md", false),
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
    let braces = PathGlob(String(repeating: "{甲,*,{甲,}}", count: 50) + "乙")
    #expect(!braces.matches(String(repeating: "甲", count: 2000)))
  }

  /// Braces are no more than themselves in `.gitignore`.
  @Test func gitKnowsNoBraces() {
    #expect(PathGlob("{甲,乙}.md", hasBraces: false).matches("{甲,乙}.md"))
    #expect(!PathGlob("{甲,乙}.md", hasBraces: false).matches("甲.md"))
  }

  @Test(arguments: [
    ("[甲", false), ("甲]", true), ("{甲,乙", false), ("甲}", true), ("[]", false), ("[!]", false),
    ("\\[甲", true), ("{[甲,乙]}", true), ("{[甲}", false), ("甲/[乙", false), ("", true),
  ])
  func bracketsAreClosedOrNot(_ pattern: String, _ isClosed: Bool) {
    #expect(PathPattern(pattern).isClosed == isClosed)
  }
}
