import Foundation
import Testing

/// Where nothing more can be written, that is said, the status is 2, and what stood there still stands.
@Suite struct FullDiskTests {
  /// Files of two blocks at most: a write beyond stops in the middle, as on a full disk.
  private static let little = "ulimit -f 2"
  private static let hasFull = FileManager.default.fileExists(atPath: "/dev/full")

  private func names(_ folder: Folder) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted()
  }

  @Test(arguments: [["--fix"], ["--fix", "--unsafe-fixes"], ["--format"]])
  func theReportStandsWhereItCannotBeReplaced(mode: [String]) throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "报告.md")
    let run = try Program.run(mode + ["报告.md"], in: folder, shell: Self.little)
    #expect(run.status == 2)
    #expect(run.errors.contains("nianbao: 报告.md: 不能写入："), "\(run.errors)")
    #expect(try folder.read("报告.md") == Array(SmallReport.text.utf8))
    #expect(try names(folder) == ["报告.md"])
    // The same without the limit is written.
    _ = try Program.run(mode + ["报告.md"], in: folder)
    #expect(try folder.read("报告.md") != Array(SmallReport.text.utf8))
  }

  @Test func otherFilesAreStillWritten() throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "大.md")
    let small = "# 青禾县水务局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n（一）、主动公开\n"
    try folder.write(small, to: "小.md")
    let run = try Program.run(["--fix", "大.md", "小.md"], in: folder, shell: Self.little)
    #expect(run.status == 2)
    #expect(try folder.read("大.md") == Array(SmallReport.text.utf8))
    #expect(
      try folder.read("小.md") == Array(small.replacingOccurrences(of: "）、", with: "）").utf8))
  }

  @Test func anInstalledProgramStandsWhereItCannotBeReplaced() throws {
    let folder = try Folder()
    try folder.write("old", to: "bin/nianbao")
    let run = try Program.run(
      ["--install", folder.url.path], in: folder, shell: Self.little)
    #expect(run.status == 2)
    #expect(run.errors.contains("bin/nianbao: 不能写入："))
    #expect(try folder.read("bin/nianbao") == Array("old".utf8))
    #expect(try names(folder) == ["bin", "bin/nianbao"])
  }

  @Test(
    .enabled(if: hasFull, "there is no /dev/full"),
    arguments: [
      ["--check", "报告.md"], ["--check", "--output", "json", "报告.md"], ["--fix", "-"],
      ["--fix", "--diff", "报告.md"], ["--format", "-"], ["--format", "--diff", "报告.md"],
      ["--new", "--agency", "青禾县水务局", "--year", "2024"], ["--rules"], ["--schema"],
    ])
  func textThatIsLostIsSaidToBe(arguments: [String]) throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "报告.md")
    let run = try Program.run(
      arguments, input: Array(SmallReport.text.utf8), in: folder, shell: "exec >/dev/full")
    #expect(run.status == 2)
    #expect(run.errors.contains("nianbao: 标准输出: 不能写入："), "\(run.errors)")
    #expect(try folder.read("报告.md") == Array(SmallReport.text.utf8))
  }

  @Test(.enabled(if: hasFull, "there is no /dev/full"))
  func anOutputFileThatCannotBeWrittenIsNamed() throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "报告.md")
    let run = try Program.run(
      ["--check", "--lang", "en", "--output-file", "/dev/full", "报告.md"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("nianbao: /dev/full: cannot be written"), "\(run.errors)")
  }

  /// Who reads the first line and goes away has not lost anything.
  @Test func aReaderThatHasReadEnoughIsNoError() throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "报告.md")
    let run = try Program.run(
      ["--check", "报告.md"], in: folder,
      shell: "\"$0\" \"$@\" | true; \"$0\" \"$@\" >/dev/null; exit $?")
    #expect(run.status == 1)
    #expect(!run.errors.contains("不能写入"))
  }
}
