import Foundation
import Testing

/// `--baseline` and `--write-baseline`.
@Suite struct KnownFindingsTests {
  private static let select = ["--select", "unbalanced-row,wrong-period"]

  private func check(_ arguments: [String], in folder: Folder, shell: String? = nil) throws
    -> Program
  {
    try Program.run(
      ["--check", "--output", "concise"] + Self.select + arguments, in: folder, shell: shell)
  }

  private func text(_ name: String, in folder: Folder) throws -> String {
    String(decoding: try folder.read(name), as: UTF8.self)
  }

  private func reports() throws -> Folder {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "报告.md")
    try folder.write(SmallReport.text, to: "镇/报告.md")
    return folder
  }

  /// Nor is anything lost in silence.
  @Test func aBaselineIsWrittenWholeOrNotAtAll() throws {
    let folder = try reports()
    let partly = try check(["--write-baseline", "known.json", ".", "没有.md"], in: folder)
    #expect(partly.status == 2 && partly.errors.contains("基线未写入"))
    #expect(throws: (any Error).self) { try folder.read("known.json") }
    let clash = try check(
      ["--write-baseline", "known.json", "--output-file", "./known.json", "."], in: folder)
    #expect(clash.status == 2)
    #expect(throws: (any Error).self) { try folder.read("known.json") }
  }

  @Test func whatIsWrittenIsKnown() throws {
    let folder = try reports()
    let write = try check(["--write-baseline", "known.json", "."], in: folder)
    #expect(write.status == 0 && write.output == "", "\(write.errors)")
    #expect(write.errors.contains("另有 2 个已知问题"))
    let known = try text("known.json", in: folder)
    let lines = known.split(separator: "\n")
    #expect(lines.count == 7 && lines[1] == "  \"version\": 1,")
    #expect(lines[3].hasPrefix(#"    {"path": "报告.md", "rule": "unbalanced-row", "hash": ""#))
    #expect(lines[4].hasPrefix(#"    {"path": "镇/报告.md", "rule": "unbalanced-row", "hash": ""#))
    // Longer in front of it, and from whatever folder.
    try folder.write(
      SmallReport.text.replacingOccurrences(of: "## 一、", with: "本报告在网站公布。\n\n## 一、"),
      to: "报告.md")
    for (place, arguments) in [
      (".", ["--baseline", "known.json", "."]), ("镇", ["--baseline", "../known.json", ".."]),
      (".", ["--baseline", "./镇/../known.json", "--jobs", "1", "报告.md", "./镇/报告.md"]),
      ("/", ["--baseline", folder.url.path + "/known.json", folder.url.path]),
    ] {
      let run = try check(arguments, in: folder, shell: "cd \(place)")
      #expect(run.status == 0 && run.output == "", "\(place): \(run.errors)")
      #expect(run.errors.contains("另有 2 个已知问题"), "\(run.errors)")
    }
    // Written again it is the same, whatever the number of jobs.
    _ = try check(["--write-baseline", "镇/b.json", "--jobs", "1", "."], in: folder)
    #expect(
      try text("镇/b.json", in: folder).replacingOccurrences(of: "\"../", with: "\"")
        .contains("\"path\": \"报告.md\""))
    _ = try check(["--write-baseline", "known.json", "--jobs", "7", "."], in: folder)
    #expect(try text("known.json", in: folder) == known)
  }

  @Test func whatIsNewIsTold() throws {
    let folder = try reports()
    _ = try check(["--write-baseline", "known.json", "."], in: folder)
    try folder.write(
      SmallReport.text.replacingOccurrences(of: "自2023年1月1日", with: "自2022年1月1日"), to: "报告.md")
    let run = try check(["--baseline", "known.json", "."], in: folder)
    #expect(run.status == 1)
    #expect(run.output.split(separator: "\n").count == 1 && run.output.contains("[wrong-period]"))
    let json = try Program.run(
      ["--check", "--output", "json", "--baseline", "known.json", "."] + Self.select, in: folder)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let summary = try #require(object["summary"] as? [String: Int])
    #expect(summary == ["files": 2, "error": 1, "warning": 0, "information": 0, "known": 2])
    let without = try Program.run(["--check", "--output", "json", "."] + Self.select, in: folder)
    #expect(!without.output.contains("\"known\""))
  }

  @Test func whatIsGoneIsSaidOfFilesThatWereChecked() throws {
    let folder = try reports()
    _ = try check(["--write-baseline", "known.json", "."], in: folder)
    let known = try text("known.json", in: folder)
    try folder.write(SmallReport.clean, to: "报告.md")
    try folder.write("# 说明\n", to: "镇/报告.md")
    let run = try check(["--baseline", "known.json", "."], in: folder)
    #expect(run.status == 0 && run.output == "")
    let stale = run.errors.split(separator: "\n").filter { $0.contains("已经没有了") }
    #expect(stale.count == 1 && stale[0].hasPrefix("nianbao: 报告.md: "), "\(run.errors)")
    #expect(!(try check(["--baseline", "known.json", "镇"], in: folder)).errors.contains("没有了"))
    let other = try Program.run(
      ["--check", "--select", "wrong-period", "--baseline", "known.json", "."], in: folder)
    #expect(!other.errors.contains("没有了"), "\(other.errors)")
    #expect(
      !(try check(["--quiet", "--baseline", "known.json", "."], in: folder)).errors.contains("没有了"))
    // Both: what was checked is as it is now, the rest stays.
    let update = try check(
      ["--baseline", "known.json", "--write-baseline", "known.json", "."], in: folder)
    #expect(update.status == 0)
    let lines = known.split(separator: "\n", omittingEmptySubsequences: false)
    let rest = lines.filter { !$0.contains("\"path\": \"报告.md\"") }.joined(separator: "\n")
    #expect(try text("known.json", in: folder) == rest)
  }

  @Test func filesThatAreGoneAreSaidAndForgotten() throws {
    let folder = try reports()
    _ = try check(["--write-baseline", "known.json", "."], in: folder)
    let known = try text("known.json", in: folder)
    try FileManager.default.removeItem(at: folder.url.appending(path: "镇/报告.md"))
    // Whatever is checked, and where nothing is.
    for paths in [["."], ["报告.md"]] {
      let run = try check(["--baseline", "known.json"] + paths, in: folder)
      #expect(run.status == 0 && run.output == "")
      let gone = run.errors.split(separator: "\n").filter { $0.contains("已经不存在") }
      #expect(gone.count == 1 && gone[0].hasPrefix("nianbao: 镇/报告.md: "), "\(run.errors)")
    }
    #expect(
      !(try check(["--quiet", "--baseline", "known.json", "."], in: folder)).errors.contains("不存在"))
    #expect(try text("known.json", in: folder) == known)
    _ = try check(["--baseline", "known.json", "--write-baseline", "known.json", "."], in: folder)
    let rest = try text("known.json", in: folder)
    #expect(rest.contains("\"path\": \"报告.md\"") && !rest.contains("镇"))
  }

  /// What cannot be looked at may be there: nothing known of it is lost.
  @Test func whatCannotBeToldIsNotGone() throws {
    let folder = try reports()
    _ = try check(["--write-baseline", "known.json", "."], in: folder)
    let town = folder.url.appending(path: "镇")
    try FileManager.default.removeItem(at: town)
    try FileManager.default.createSymbolicLink(
      atPath: town.path(percentEncoded: false), withDestinationPath: "镇")
    let known = try text("known.json", in: folder)
    let run = try check(
      ["--baseline", "known.json", "--write-baseline", "known.json", "报告.md"], in: folder)
    #expect(!run.errors.contains("不存在"), "\(run.errors)")
    #expect(try text("known.json", in: folder) == known)
  }

  /// What came in on standard input is not gone, wherever it is said to lie.
  @Test func whatIsOnNoDiskIsNotGone() throws {
    let folder = try reports()
    let input = Array(SmallReport.text.utf8)
    func run(_ arguments: [String]) throws -> Program {
      try Program.run(
        ["--check", "--stdin-filename", "别处.md"] + arguments + ["-"] + Self.select, input: input,
        in: folder)
    }
    #expect(try run(["--write-baseline", "b.json"]).status == 0)
    let known = try text("b.json", in: folder)
    let update = try run(["--baseline", "b.json", "--write-baseline", "b.json"])
    #expect(!update.errors.contains("不存在"))
    #expect(try text("b.json", in: folder) == known && known.contains("别处.md"))
    #expect(try run(["--baseline", "b.json"]).status == 0)
  }

  @Test func fixingLeavesWhatIsKnown() throws {
    let folder = try reports()
    let arguments = ["--fix", "--output", "concise"]
    let write = try Program.run(arguments + ["--write-baseline", "b.json", "报告.md"], in: folder)
    #expect(write.status == 0 && write.output == "", "\(write.errors)")
    // What was fixed is not known: it is not there.
    let known = try text("b.json", in: folder)
    #expect(known.contains("unbalanced-row") && !known.contains("heading"))
    #expect(try text("报告.md", in: folder).contains("（二）依申请公开"))
    let again = try Program.run(arguments + ["--baseline", "b.json", "报告.md"], in: folder)
    #expect(again.status == 0 && again.output == "", "\(again.errors)")
    let shown = try Program.run(
      ["--fix", "--diff", "--write-baseline", "b.json", "报告.md"], in: folder)
    #expect(shown.status == 2 && shown.errors.contains("--write-baseline"))
  }

  @Test(arguments: [
    ("", "1:1: "), ("# 说明\n", "1:1: "), ("{\"version\": 1,\n \"findings\": [1]}", "2:15: "),
    ("{\"version\": 9, \"findings\": []}", "1:13: "),
  ])
  func whatIsNoBaselineIsAnErrorWithItsPlace(text: String, place: String) throws {
    let folder = try reports()
    try folder.write(text, to: "known.json")
    let run = try check(["--baseline", "known.json", "."], in: folder)
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.hasPrefix("nianbao: known.json:\(place)"), "\(run.errors)")
    let missing = try check(["--baseline", "无.json", "."], in: folder)
    #expect(missing.status == 2 && missing.errors.hasPrefix("nianbao: 无.json: "))
  }

  /// Nothing that somebody wrote is lost.
  @Test(arguments: ["报告.md", "说明.md", "镇", "旧.json"])
  func nothingElseIsOverwritten(name: String) throws {
    let folder = try reports()
    try folder.write("# 说明\n", to: "说明.md")
    try folder.write("{\"version\": 9, \"findings\": []}", to: "旧.json")
    let before = try? folder.read(name)
    let run = try check(["--write-baseline", name, "."], in: folder)
    #expect(run.status == 2 && run.output == "" && run.errors.contains("--write-baseline"))
    #expect((try? folder.read(name)) == before)
    try folder.write("", to: "空.json")
    #expect(try check(["--write-baseline", "空.json", "."], in: folder).status == 0)
    let output = try check(["--baseline", "空.json", "--output-file", "空.json", "."], in: folder)
    #expect(output.status == 2 && output.errors.contains("--output-file"))
  }

  /// Half of the findings would be half a baseline.
  @Test func nothingIsWrittenWhereAFileCannotBeRead() throws {
    let folder = try reports()
    let run = try check(["--write-baseline", "known.json", "报告.md", "无.md"], in: folder)
    #expect(run.status == 2)
    #expect(throws: (any Error).self) { try folder.read("known.json") }
    let nowhere = try check(["--write-baseline", "无/known.json", "报告.md"], in: folder)
    #expect(nowhere.status == 2 && nowhere.errors.contains("无/known.json"))
  }

  @Test func standardInputIsKnownByItsName() throws {
    let folder = try Folder()
    let input = Array(SmallReport.text.utf8)
    for name in [["--stdin-filename", "镇/报告.md"], []] {
      let write = try Program.run(
        ["--check", "--write-baseline", "b.json", "-"] + name + Self.select, input: input,
        in: folder)
      #expect(write.status == 0)
      let run = try Program.run(
        ["--check", "--baseline", "b.json", "-"] + name + Self.select, input: input, in: folder)
      #expect(run.status == 0 && run.output == "", "\(run.errors)")
    }
  }
}
