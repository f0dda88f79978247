import Foundation
import Testing

/// The top README's commands, run by somebody who has just installed the program.
@Suite struct ReadmeTests {
  @Test func everyCommandRuns() throws {
    let bench = try Workbench()
    defer { bench.remove() }
    let report = try String(contentsOf: bench.report, encoding: .utf8)
    for folder in ["各镇", "旧"] {
      try FileManager.default.createDirectory(
        at: bench.folder.appending(path: folder), withIntermediateDirectories: true)
    }
    let readme = try Readme(file: "README.md")
    let commands = readme.blocks("sh").split(separator: "\n").filter { $0.hasPrefix("nianbao ") }
    #expect(commands.count >= 8)
    for command in commands {
      _ = try bench.write(report, to: "报告.md")
      _ = try bench.write(report, to: "各镇/2023年.md")
      let (status, output) = try bench.run("sh", ["-c", String(command)])
      #expect(status == 0 || status == 1, "\(command): \(output)")
      #expect(!output.contains("nianbao: 不"), "\(command): \(output)")
    }
    // The last that wrote a report wrote one that is found.
    let new = try #require(commands.first { $0.contains("--new") })
    try bench.run("sh", ["-c", String(new)])
    let (_, output) = try bench.run("nianbao", ["--check", "--output", "concise", "报告.md"])
    #expect(output.contains("报告.md:3:") && output.contains("[placeholder-text]"), "\(output)")
  }

  /// The configuration that the README shows is one.
  @Test func theConfigurationIsValid() throws {
    let bench = try Workbench()
    defer { bench.remove() }
    let readme = try Readme(file: "README.md")
    _ = try bench.write(readme.blocks("json"), to: "年报 😀/.nianbao.json")
    let (status, output) = try bench.run("nianbao", ["--check", "--output", "concise", "年报 😀"])
    #expect(status == 1, "\(output)")
    #expect(output.contains("[unbalanced-row]") && !output.contains(".nianbao.json"), "\(output)")
  }

  /// Whoever copies the hook has the same files checked as whoever names this repository.
  @Test func theHookChecksWhatTheRepositoryDoes() throws {
    let readme = try Readme(file: "README.md").blocks("yaml", containing: "language: system")
    let hooks = try String(
      contentsOf: Workbench.root.appending(path: ".pre-commit-hooks.yaml"), encoding: .utf8)
    func files(_ text: String) -> Set<String> {
      let lines = text.split(separator: "\n").map { String($0.drop { $0 == " " }) }
      return Set(lines.filter { $0.hasPrefix("files:") })
    }
    #expect(files(readme).count == 1 && files(readme) == files(hooks))
  }

  /// The hook that runs the installed program.
  @Test(.enabled(if: Editor.has(["pre-commit", "git"]), "pre-commit is not installed"))
  func theSystemHookBlocksABadCommit() throws {
    let bench = try Workbench()
    defer { bench.remove() }
    try bench.git("init", "-q", "work")
    let readme = try Readme(file: "README.md")
    _ = try bench.write(
      readme.blocks("yaml", containing: "language: system"), to: "work/.pre-commit-config.yaml")
    let report = try String(contentsOf: bench.report, encoding: .utf8)
    _ = try bench.write(report, to: "work/年报.md")
    try bench.git("-C", "work", "add", ".")
    let (bad, output) = try bench.run("pre-commit", ["run", "--all-files"], in: "work")
    #expect(bad == 1)
    #expect(output.contains("[unbalanced-row]"), "\(output)")
    _ = try bench.write("# 说明\n", to: "work/年报.md")
    let (good, said) = try bench.run("pre-commit", ["run", "--all-files"], in: "work")
    #expect(good == 0, "\(said)")
  }
}
