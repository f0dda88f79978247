import Foundation
import Testing

/// The real pre-commit, offline, from a clone of this repository: it blocks a bad commit and passes a
/// good one.
@Suite(.timeLimit(.minutes(5))) struct PreCommitTests {
  /// A repository with the hooks of this one, as `language: system`: the executable is installed.
  private func repository(_ bench: Workbench) throws {
    try bench.git("init", "-q", "source")
    let hooks = try String(
      contentsOf: Workbench.root.appending(path: ".pre-commit-hooks.yaml"), encoding: .utf8)
    #expect(hooks.contains("language: swift"))
    _ = try bench.write(
      hooks.replacing("language: swift", with: "language: system"),
      to: "source/.pre-commit-hooks.yaml")
    try bench.git("-C", "source", "add", ".")
    try bench.git("-C", "source", "commit", "-qm", "hooks")
    try bench.git("-C", "source", "tag", "v0")
    try bench.git("init", "-q", "work")
    _ = try bench.write(
      """
      repos:
        - repo: file://\(bench.folder.path)/source
          rev: v0
          hooks:
            - id: nianbao

      """, to: "work/.pre-commit-config.yaml")
  }

  private static let text = "reports/2023年 年报.md"

  @Test(.enabled(if: Editor.has(["pre-commit", "git"]), "pre-commit is not installed"))
  func aBadCommitIsBlockedAndAGoodOnePasses() throws {
    let bench = try Workbench()
    defer { bench.remove() }
    try repository(bench)
    let (installed, words) = try bench.run("pre-commit", ["install"], in: "work")
    #expect(installed == 0, "\(words)")
    try FileManager.default.createDirectory(
      at: bench.folder.appending(path: "work/reports"), withIntermediateDirectories: true)
    let report = try String(contentsOf: bench.report, encoding: .utf8)
    _ = try bench.write(report, to: "work/\(Self.text)")
    try bench.git("-C", "work", "add", ".")
    let (bad, output) = try bench.run(
      "git", Workbench.author + ["commit", "-m", "bad"], in: "work")
    #expect(bad == 1)
    #expect(output.contains("\(Self.text):53:52: error: "), "\(output)")
    #expect(output.contains("[unbalanced-row]"))

    let good = report.replacing("2023年12月30日", with: "2023年12月31日")
      .replacing("| 6 | 0 | 0 | 0 | 0 | 0 | 9 |", with: "| 6 | 0 | 0 | 0 | 0 | 0 | 6 |")
    #expect(good != report)
    _ = try bench.write(good, to: "work/\(Self.text)")
    try bench.git("-C", "work", "add", ".")
    let (status, said) = try bench.run(
      "git", Workbench.author + ["commit", "-m", "good"], in: "work")
    #expect(status == 0, "\(said)")
    let (_, log) = try bench.run("git", ["log", "--oneline"], in: "work")
    #expect(log.split(separator: "\n").count == 1)
    #expect(log.contains("good"))
  }

  @Test(.enabled(if: Editor.has(["pre-commit", "git"]), "pre-commit is not installed"))
  func theFixingHooksChangeTheFileAndSaySo() throws {
    let bench = try Workbench()
    defer { bench.remove() }
    try repository(bench)
    let report = try String(contentsOf: bench.report, encoding: .utf8)
    for (hook, expected) in [
      ("nianbao-fix", "### （三）政府信息管理\n"), ("nianbao-format", "| 规章               | 0 "),
    ] {
      let path = try bench.write(report, to: "work/a.md")
      try bench.git("-C", "work", "add", ".")
      _ = try bench.write(
        """
        repos:
          - repo: file://\(bench.folder.path)/source
            rev: v0
            hooks:
              - id: \(hook)

        """, to: "work/.pre-commit-config.yaml")
      let (status, output) = try bench.run("pre-commit", ["run", "--all-files"], in: "work")
      #expect(status == 1, "\(output)")
      #expect(output.contains("files were modified by this hook"), "\(hook): \(output)")
      let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      #expect(text.contains(expected), "\(hook)")
    }
  }
}

extension Workbench {
  static let author = ["-c", "user.name=a", "-c", "user.email=a@example.org"]

  /// Runs git, which is due to succeed.
  func git(_ arguments: String...) throws {
    let (status, output) = try run("git", Self.author + arguments)
    #expect(status == 0, "git \(arguments): \(output)")
  }
}
