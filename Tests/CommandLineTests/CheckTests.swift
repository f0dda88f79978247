import Foundation
import Testing

@Suite struct CheckTests {
  private func check(_ arguments: [String], _ text: String) throws -> Program {
    let folder = try Folder()
    try folder.write(text, to: "报告.md")
    return try Program.run(["--check"] + arguments + ["报告.md"], in: folder)
  }

  @Test func cleanReportIsSilent() throws {
    let run = try check(["--output", "concise"], SmallReport.clean)
    #expect(run.output.split(separator: "\n").filter { !$0.contains(": info: ") } == [])
    #expect(run.status == 0)
  }

  /// Under however many names it is found.
  @Test func aFileIsCheckedOnce() throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "a.md")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("b.md"),
      withDestinationURL: folder.url.appendingPathComponent("a.md"))
    for arguments in [["."], [".", "b.md"], []] {
      #expect(try Program.run(["--check"] + arguments, in: folder).errors.contains("检查 1 份报告"))
    }
  }

  @Test func defectsAreNamedOnTheirLines() throws {
    let run = try check(["--output", "concise", "--select", "unbalanced-row"], SmallReport.text)
    #expect(
      run.output
        == "报告.md:53:52: error: 「（一）予以公开」的「总计」为 5，各申请人之和为 4 [unbalanced-row]\n")
    #expect(run.status == 1)
  }

  @Test(arguments: [
    ("never", 0), ("error", 1), ("warning", 1), ("information", 1),
  ])
  func failOnDecidesTheStatus(level: String, status: Int32) throws {
    #expect(try check(["--fail-on", level], SmallReport.text).status == status)
  }

  @Test func severitiesCanBeSet() throws {
    let off = try check(
      ["--select", "unbalanced-row", "--severity", "unbalanced-row=off"], SmallReport.text)
    #expect(off.output == "")
    let mild = try check(
      [
        "--select", "unbalanced-row", "--severity", "unbalanced-row=information", "--output",
        "concise",
      ], SmallReport.text)
    #expect(mild.output.contains(": info: "))
    #expect(mild.status == 0)
  }

  @Test func columnsCountInTheUnitAskedFor() throws {
    for (unit, column) in [("character", 52), ("utf16", 52), ("byte", 84)] {
      let run = try check(
        ["--output", "concise", "--select", "unbalanced-row", "--column-unit", unit],
        SmallReport.text)
      #expect(run.output.hasPrefix("报告.md:53:\(column): "), "\(unit): \(run.output)")
    }
  }

  @Test func jsonHasTheDocumentedShape() throws {
    let run = try check(["--output", "json"], SmallReport.text)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(object["version"] as? Int == 1)
    #expect(object["columnUnit"] as? String == "character")
    let files = try #require(object["files"] as? [[String: Any]])
    let file = try #require(files.first)
    #expect(file["path"] as? String == "报告.md")
    #expect(file["edition"] as? String == "2021")
    #expect(file["year"] as? Int == 2023)
    #expect(file["agency"] as? String == "青禾县水务局")
    #expect(file["encoding"] as? String == "utf-8")
    let findings = try #require(file["findings"] as? [[String: Any]])
    let finding = try #require(findings.first { $0["rule"] as? String == "unbalanced-row" })
    #expect((finding["start"] as? [String: Int])?["line"] == 53)
    #expect(finding["severity"] as? String == "error")
    let fixes = try #require(finding["fixes"] as? [[String: Any]])
    #expect(fixes.first?["safety"] as? String == "offer")
    #expect((object["summary"] as? [String: Int])?["error"] == 1)
  }

  @Test func standardInputHasAName() throws {
    let folder = try Folder()
    let arguments = ["--check", "--output", "concise", "--select", "unbalanced-row"]
    let bare = try Program.run(
      arguments + ["-"], input: Array(SmallReport.text.utf8), in: folder)
    #expect(bare.output.hasPrefix("<stdin>:53:"))
    let named = try Program.run(
      arguments + ["--stdin-filename", "a/报告.md", "-"], input: Array(SmallReport.text.utf8),
      in: folder)
    #expect(named.output.hasPrefix("a/报告.md:53:"))
  }

  /// What is written may be what is read.
  @Test func oneFileUnderTwoNamesIsCheckedOnce() throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "镇/报告.md")
    let run = try Program.run(
      [
        "--check", "--output", "concise", "--select", "unbalanced-row", "镇/报告.md", "./镇/报告.md", "镇",
      ], in: folder)
    #expect(run.output.split(separator: "\n").count == 1)
  }

  /// A pattern is of a whole name, and `?` and `[…]` are of characters.
  @Test func excludedAreWholeNames() throws {
    let folder = try Folder()
    for name in ["草稿.md", "2023草稿.md", "镇/旧草稿.md", "甲.md", "乙.md"] {
      try folder.write(SmallReport.text, to: name)
    }
    let run = try Program.run(
      [
        "--check", "--output", "concise", "--select", "unbalanced-row", "--exclude",
        "草稿.md,[甲丙].md", ".",
      ], in: folder)
    let names = run.output.split(separator: "\n").compactMap { $0.split(separator: ":").first }
    #expect(names == ["2023草稿.md", "乙.md", "镇/旧草稿.md"])
  }

  @Test(arguments: [
    ["--format", "--check", "--fail-on", "error"], ["--rules", "报告.md"],
    ["--explain", "blank-cell", "x"],
    ["--select", "blank-cell"], ["--new", "--agency", "甲局", "--jobs", "2"],
  ])
  func optionsWithoutEffectAreRefused(_ arguments: [String]) throws {
    let run = try Program.run(arguments, in: try Folder())
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("nianbao: "))
  }

  @Test func outputDoesNotDependOnJobs() throws {
    let folder = try Folder()
    for number in 0..<12 {
      try folder.write(
        number % 3 == 0 ? SmallReport.clean : SmallReport.text, to: "镇\(number)/报告.md")
    }
    let one = try Program.run(["--check", "--output", "json", "--jobs", "1", "."], in: folder)
    let many = try Program.run(["--check", "--output", "json", "--jobs", "7", "."], in: folder)
    #expect(one.output == many.output)
    #expect(one.output.contains("镇11/报告.md"))
  }

  @Test func messagesCanBeEnglish() throws {
    let run = try check(
      ["--lang", "en", "--output", "concise", "--select", "unbalanced-row"], SmallReport.text)
    #expect(run.output.unicodeScalars.contains { $0 == "t" })
    #expect(run.output.contains("error: "))
    #expect(!run.output.contains("各申请人之和"))
  }

  @Test func theConfigurationChoosesTheLanguage() throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "报告.md")
    try folder.write(#"{"language": "en"}"#, to: ".nianbao.json")
    let english = try Program.run(["--check", "报告.md"], in: folder)
    #expect(english.output.contains("the applicants add up"))
    let chinese = try Program.run(["--check", "--lang", "zh", "报告.md"], in: folder)
    #expect(!chinese.output.contains("the applicants add up"))
  }

  /// Other names of the agency, in the contact, and what it calls itself by them.
  @Test func aliasesAreTheAgencysNames() throws {
    let text = SmallReport.clean
      .replacingOccurrences(of: "水务局办公室联系", with: "水保委联系")
      .replacingOccurrences(of: "把群众常查的", with: "我委把群众常查的")
    let folder = try Folder()
    try folder.write(text, to: "报告.md")
    func found(_ configuration: String) throws -> Int {
      try folder.write(configuration, to: ".nianbao.json")
      let run = try Program.run(["--check", "--output", "concise", "报告.md"], in: folder)
      return run.output.split(separator: "\n").count { $0.contains("agency-name") }
    }
    #expect(try found("{}") == 2)
    #expect(try found(#"{"agencyAliases": {"水务局": ["水保委"]}}"#) == 0)
    #expect(try found(#"{"agencyAliases": {"水务局": ["水保办"]}}"#) == 2)
    #expect(try found(#"{"agencyAliases": {"林业局": ["水保委"]}}"#) == 2)
    // A region whose name begins like a self-name.
    try folder.write(text.replacingOccurrences(of: "青禾县", with: "本溪市"), to: "报告.md")
    #expect(try found(#"{"agencyAliases": {"水务局": ["水保委"]}}"#) == 0)
    try folder.write(text.replacingOccurrences(of: "青禾县水保委", with: "青山县水保委"), to: "报告.md")
    #expect(try found(#"{"agencyAliases": {"水务局": ["水保委"]}}"#) == 1)
  }
}
