import Foundation
import Testing

/// Reports held against those of the year before, as a user would.
@Suite struct PreviousTests {
  /// Last year's report of the body of `SmallReport`; two documents were in force then.
  private static let before = SmallReport.clean
    .replacing("2023年", with: "2022年").replacing("2024年", with: "2023年")
    .replacing("| 行政规范性文件 | 0 | 0 | 3 |", with: "| 行政规范性文件 | 0 | 0 | 2 |")
  private static let improvements = """
    一是主动公开的内容还不够丰富，部分栏目更新不够及时，与群众的期待还有一定差距；二是政策解读的形式比较单一，图文并茂的解读材料偏少。

    针对上述问题，一是建立栏目更新台账，按月核对更新情况，发现超期未更新的及时提醒；二是综合运用图解、短视频等形式开展解读，让群众看得懂、用得上；三是把信息公开纳入业务培训内容，提高经办人员的能力。
    """

  private static func improved(_ text: String) -> String {
    text.replacing("水质信息更新还不够及时。下一步，检测结果按月公开，每月10日前发布。", with: improvements)
  }

  private func run(
    _ files: [String: [UInt8]], _ arguments: [String], input: String = ""
  ) throws -> Program {
    let folder = try Folder()
    for (name, bytes) in files { try folder.write(bytes, to: name) }
    return try Program.run(
      ["--quiet", "--select", "cross-year,copied-text"] + arguments, input: Array(input.utf8),
      in: folder)
  }

  private func run(
    _ files: [String: String], _ arguments: [String], input: String = ""
  ) throws -> Program {
    try run(files.mapValues { Array($0.utf8) }, arguments, input: input)
  }

  private static let finding =
    "warning: 「行政规范性文件」的「现行有效件数」为 3，而上年报告（NAME）的 2 加本年制发 0、减本年废止 0 是 2 [cross-year]\n"

  private func finding(_ name: String) -> String {
    Self.finding.replacing("NAME", with: name)
  }

  @Test func theFileOfTheYearBeforeIsFound() throws {
    let found = try run(
      ["a/水务局2023.md": SmallReport.clean, "a/水务局2022.md": Self.before],
      ["--check", "--output", "concise", "a/水务局2023.md"])
    #expect(found.output == "a/水务局2023.md:33:21: " + finding("水务局2022.md"))
    #expect(found.status == 1)
    let mild = try run(
      ["a/2023.md": SmallReport.clean, "a/2022.md": Self.before],
      ["--check", "--fail-on", "error", "a"])
    #expect(mild.status == 0)
    #expect(mild.output.contains("cross-year"))
  }

  @Test func relatedPlacesAreInTheOtherFile() throws {
    let found = try run(
      ["a/2023.md": SmallReport.clean, "a/2022.md": "\n\n" + Self.before],
      ["--check", "--output", "json", "a/2023.md"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [String: Any])
    let files = try #require(object["files"] as? [[String: Any]])
    let findings = try #require(files.first?["findings"] as? [[String: Any]])
    let related = try #require(findings.first?["related"] as? [[String: Any]])
    #expect(related.first?["path"] as? String == "a/2022.md")
    let start = try #require(related.first?["start"] as? [String: Int])
    #expect(start["line"] == 35)
    #expect(start["column"] == 21)
  }

  @Test func whatIsNoReportOfLastYearIsSilent() throws {
    for other in [
      "# 会议纪要\n", "", Self.before.replacing("青禾县", with: "柳荫县"), SmallReport.clean,
    ] {
      let found = try run(
        ["2023.md": SmallReport.clean, "2022.md": other], ["--check", "2023.md"])
      #expect(found.output == "" && found.errors == "" && found.status == 0, "\(found)")
    }
    // A byte that no encoding has.
    let found = try run(
      [
        "2023.md": Array(SmallReport.clean.utf8),
        "2022.md": Array(Self.before.utf8) + [0xFF, 0x0A],
      ], ["--check", "2023.md"])
    #expect(found.output == "" && found.errors == "" && found.status == 0, "\(found)")
  }

  @Test func standardInputHasNoFileBesideIt() throws {
    let files = ["2022.md": Self.before]
    let arguments = ["--check", "--stdin-filename", "2023.md", "--output", "concise", "-"]
    #expect(try run(files, arguments, input: SmallReport.clean).output == "")
    let itself = try run(
      files, ["--previous", "2022.md", "--check", "--stdin-filename", "2022.md", "-"])
    #expect(itself.status == 2)
    let named = try run(files, ["--previous", "2022.md"] + arguments, input: SmallReport.clean)
    #expect(named.output == "2023.md:33:21: " + finding("2022.md"))
  }

  @Test func aPreviousReportIsReadInItsEncoding() throws {
    for name in ["2022.md", "旧.md"] {
      let found = try run(
        [
          "2023.md": Array(SmallReport.clean.utf8),
          name: try Iconv.convert(Array(Self.before.utf8), to: "GB18030"),
        ],
        ["--check", "--output", "concise"] + (name == "旧.md" ? ["--previous", name] : [])
          + ["2023.md"])
      #expect(found.output == "2023.md:33:21: " + finding(name))
    }
  }

  @Test func aFolderIsSearchedByNameAndBody() throws {
    for name in ["2022.md", "水务局.md", "子/水务局.md"] {
      let found = try run(
        [
          "2023.md": SmallReport.clean, "旧/\(name)": Self.before,
          "旧/教育局.md": Self.before.replacing("水务局", with: "教育局"), "旧/x.md": "# 清单\n",
        ], ["--check", "--output", "concise", "--previous", "旧", "2023.md"])
      let last = String(name.split(separator: "/").last ?? "")
      #expect(found.output == "2023.md:33:21: " + finding(last))
    }
  }

  /// 水务局 may be any county's.
  @Test func ofSeveralBodiesThatMayBeMeantNoneIs() throws {
    let short = SmallReport.clean.replacing("青禾县水务局", with: "水务局")
    var files = ["2023.md": short, "旧/a.md": Self.before]
    let arguments = ["--check", "--output", "concise", "--previous", "旧", "2023.md"]
    #expect(try run(files, arguments).output == "2023.md:33:21: " + finding("a.md"))
    files["旧/b.md"] = Self.before.replacing("青禾县", with: "柳荫县")
    #expect(try run(files, arguments).output == "")
    files["旧/c.md"] = Self.before.replacing("青禾县水务局", with: "水务局")
    #expect(try run(files, arguments).output == "2023.md:33:21: " + finding("c.md"))
  }

  @Test func wrongUseIsToldAndEndsWithTwo() throws {
    let files = [
      "2023.md": SmallReport.clean, "2022.md": Self.before, "x.md": "# 清单\n", "w.docx": "PK",
    ]
    for (previous, message) in [
      ("none.md", "没有 --previous 的文件或文件夹：none.md"), ("2023.md", "--previous 就是要检查的文件：2023.md"),
      ("./2023.md", "--previous 就是要检查的文件：./2023.md"),
      ("x.md", "--previous 不是政府信息公开工作年度报告：x.md"), ("w.docx", "--previous 不能读取：w.docx：不是文本文件"),
    ] {
      for mode in ["--check", "--fix"] {
        let found = try run(files, [mode, "--previous", previous, "2023.md"])
        #expect(found.status == 2)
        #expect(found.errors.contains(message), "\(found.errors)")
        #expect(found.output == "")
      }
    }
    let format = try run(files, ["--format", "--previous", "2022.md", "2023.md"])
    #expect(format.status == 2)
    // In a folder it is only not held against itself.
    let folder = try run(files, ["--check", "--output", "concise", "--previous", "2022.md", "."])
    #expect(folder.output == "2023.md:33:21: " + finding("2022.md"))
  }

  @Test(arguments: ["1", "2", "7"])
  func copiesAreNamedWhateverTheJobs(jobs: String) throws {
    var files: [String: String] = [:]
    for (number, body) in ["教育局", "民政局", "司法局", "水务局", "卫生健康局"].enumerated() {
      files["各局/\(number)\(body).md"] = Self.improved(
        SmallReport.clean.replacing("水务局", with: body))
    }
    files["各局/1a.md"] = SmallReport.clean
    // The same report once more.
    files["各局/0教育局.txt"] = files["各局/0教育局.md"]
    for mode in ["--check", "--fix"] {
      let found = try run(files, [mode, "--output", "concise", "--jobs", jobs, "各局"])
      let copies = found.output.split(separator: "\n").map { line in
        String(line.prefix { $0 != ":" }) + (line.contains("（各局/0教育局.md）的几乎相同") ? "" : "?")
      }
      #expect(
        copies == ["1民政局.md", "2司法局.md", "3水务局.md", "4卫生健康局.md"].map { "各局/" + $0 })
      #expect(found.status == 1)
    }
  }

  @Test func whatFitsNothingIsSaid() throws {
    let folder = try Folder()
    try folder.write(SmallReport.clean, to: "2023.md")
    try folder.write(Self.before, to: "旧/2022.md")
    try folder.write(SmallReport.text, to: "别的/2023.md")
    for (place, isSaid) in [("旧", false), ("旧/2022.md", false), ("别的", true), ("别的/2023.md", true)]
    {
      let run = try Program.run(["--check", "--previous", place, "2023.md"], in: folder)
      #expect(run.errors.contains("--previous 里没有它上年的报告，未比较") == isSaid, "\(place)")
    }
  }

  @Test func aCopyOfLastYearIsToldOnce() throws {
    let files = [
      "2023.md": Self.improved(SmallReport.clean), "2022.md": Self.improved(Self.before),
    ]
    let found = try run(files, ["--check", "--output", "concise", "."])
    let told = found.output.split(separator: "\n").filter { $0.contains("[copied-text]") }
    #expect(told.count == 1)
    #expect(told.first?.contains("第五部分与上年报告（2022.md）的几乎相同") == true)
    let marked = files.mapValues { "<!-- nianbao-disable-file agreement -->\n\n" + $0 }
    #expect(try run(marked, ["--check", "."]).output == "")
  }
}
