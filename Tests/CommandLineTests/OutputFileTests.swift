import Foundation
import Testing

/// What `--output-file` writes, and over what it does not.
@Suite struct OutputFileTests {
  /// Neither over one of those that are read, under whatever name, nor over another.
  @Test(arguments: [
    ["--check", "--output-file", "报告.md", "报告.md"],
    ["--check", "--output-file", "镇/../报告.md", "报告.md"],
    ["--check", "--output-file", "链.txt", "报告.md"], ["--fix", "--output-file", "硬.txt", "报告.md"],
    ["--check", "--output-file", "报告.md", "."], ["--check", "--output-file", "报告.md", "镇/二.md"],
    ["--check", "--output-file", "报告.md", "-"], ["--format", "--output-file", "报告.md", "报告.md"],
    ["--format", "--check", "--output-file", "报告.md", "-"],
    ["--check", "--output-file", "说明.md", "说明.md"],
  ])
  func noReportIsOverwrittenByFindings(arguments: [String]) throws {
    let folder = try Folder()
    for name in ["报告.md", "镇/二.md"] { try folder.write(SmallReport.text, to: name) }
    try folder.write("说明\n", to: "说明.md")
    let run = try Program.run(
      arguments, input: Array(SmallReport.text.utf8), in: folder,
      shell: "ln -s 报告.md 链.txt; ln 报告.md 硬.txt")
    #expect(run.status == 2)
    #expect(run.errors.contains("--output-file"))
    for name in ["报告.md", "镇/二.md"] {
      #expect(try folder.read(name) == Array(SmallReport.text.utf8))
    }
    #expect(try folder.read("说明.md") == Array("说明\n".utf8))
  }

  /// Yesterday's findings make room, and a report does for itself formatted.
  @Test func whatIsNoReportIsOverwritten() throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "报告.md")
    let select = ["--select", "unbalanced-row"]
    for output in ["text", "concise", "json", "jsonl"] {
      for _ in 0..<2 {
        let run = try Program.run(
          ["--check", "--output", output, "--output-file", "问题.txt", "."] + select, in: folder)
        #expect(run.status == 1, "\(run.errors)")
        #expect(run.output == "")
        #expect(String(decoding: try folder.read("问题.txt"), as: UTF8.self).contains("报告.md"))
      }
    }
    let format = try Program.run(
      ["--format", "--output-file", "报告.md", "-"], input: Array(SmallReport.text.utf8),
      in: folder)
    #expect(format.status == 0, "\(format.errors)")
    let written = String(decoding: try folder.read("报告.md"), as: UTF8.self)
    #expect(written.contains("\n| 规章               | 0 "))
  }

  @Test func aNewReportGoesThereAsWell() throws {
    let folder = try Folder()
    let new = try Program.run(
      ["--new", "--agency", "青禾县水务局", "--year", "2023", "--output-file", "新.md"], in: folder)
    #expect(new.status == 0 && new.output == "")
    #expect(try folder.read("新.md").count > 1000)
    let folderInTheWay = try Program.run(["--check", "--output-file", ".", "新.md"], in: folder)
    #expect(folderInTheWay.status == 2)
  }
}
