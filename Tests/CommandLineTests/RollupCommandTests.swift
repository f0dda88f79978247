import Foundation
import Testing

/// `--rollup FOLDER [REPORT]`.
@Suite struct RollupCommandTests {
  /// A report of zeros but for some cells.
  private func report(_ agency: String, year: Int = 2023, _ cells: [(String, String)] = [])
    -> String
  {
    var text = SmallReport.clean.replacingOccurrences(of: "青禾县水务局", with: agency)
      .replacingOccurrences(of: "2023年", with: "\(year)年")
      .replacingOccurrences(of: "2024年", with: "\(year + 1)年")
    for (old, new) in cells { text = text.replacingOccurrences(of: old, with: new) }
    return text
  }

  private func county() throws -> Folder {
    let folder = try Folder()
    try folder.write(report("青禾县水务局"), to: "下级/水务.md")
    try folder.write(
      report("青禾县林业局", [("| 行政许可 | 7 |", "| 行政许可 | 5 |")]), to: "下级/林业.md")
    return folder
  }

  private let own = [
    ("| 3 | 1 | 0 | 0 | 0 | 0 | 4 |", "| 6 | 2 | 0 | 0 | 0 | 0 | 8 |"),
    ("| 0 | 0 | 3 |", "| 0 | 0 | 6 |"),
    ("| 行政许可 | 7 |", "| 行政许可 | 12 |"), ("| 行政处罚 | 2 |", "| 行政处罚 | 4 |"),
  ]

  private func lines(_ run: Program) -> [Substring] { run.output.split(separator: "\n") }

  @Test func sumsAreATable() throws {
    let folder = try county()
    let run = try Program.run(["--rollup", "下级"], in: folder)
    #expect(run.status == 0 && run.errors == "")
    let lines = lines(run)
    #expect(lines.first == "2023 年（2021 年版）：2 份报告相加")
    #expect(lines.contains("二、主动公开政府信息情况"))
    #expect(lines.contains("                本年制发件数   本年废止件数   现行有效件数"))
    #expect(lines.contains("行政规范性文件             0              0              6"))
    #expect(lines.contains("行政许可                      12"))
    #expect(lines.contains { $0.hasPrefix("一、本年新收政府信息公开申请数量 ") && $0.hasSuffix("      8") })
    #expect(lines.contains("（三）不予公开"))
    #expect(lines.contains { $0.hasPrefix("  1.属于国家秘密 ") })
    #expect(lines.contains { $0.hasPrefix("行政诉讼·复议后起诉 ") })
    #expect(!lines.contains { $0.hasSuffix(" ") })
  }

  @Test func theReportAboveIsCompared() throws {
    let folder = try county()
    try folder.write(report("青禾县人民政府", own), to: "县.md")
    let same = try Program.run(["--rollup", "下级", "县.md"], in: folder)
    #expect(same.status == 0, "\(same.output)")
    #expect(lines(same).last == "与 县.md 没有不符")
    try folder.write(
      report("青禾县人民政府", own + [("| 行政许可 | 12 |", "| 行政许可 | 13 |")]), to: "县.md")
    let run = try Program.run(["--rollup", "下级", "县.md"], in: folder)
    #expect(run.status == 1)
    #expect(
      lines(run).suffix(2) == [
        "与 县.md 不符：1 格",
        "  「行政许可」的「本年处理决定数量」：报告 13，合计 12（青禾县林业局 5、青禾县水务局 7）",
      ])
    // It may lie among them.
    let within = try Program.run(["--rollup", ".", "./县.md"], in: folder)
    #expect(within.status == 1)
    #expect(within.output.contains("县.md（青禾县人民政府）：是用来比较的报告"))
  }

  @Test func whatIsNotAddedIsNamed() throws {
    let folder = try county()
    try folder.write(report("青禾县粮食局", year: 2022), to: "下级/粮食.md")
    try folder.write(report("青禾县林业局"), to: "下级/林业（二）.md")
    try folder.write(
      report("青禾县档案局", [("| 行政许可 | 7 |", "| 行政许可 | l |"), ("| 行政处罚 | 2 |", "| 行政处罚 |  |")]),
      to: "下级/档案.md")
    try folder.write("# 说明\n", to: "下级/说明.md")
    let run = try Program.run(["--rollup", "下级"], in: folder)
    #expect(run.status == 0)
    for line in [
      "  下级/粮食.md（青禾县粮食局）：是 2022 年的报告", "  下级/林业（二）.md（青禾县林业局）：与 下级/林业.md 是同一机关的报告",
      "  下级/档案.md 二、主动公开政府信息情况：「行政许可」的「本年处理决定数量」（l）",
      "  下级/档案.md 二、主动公开政府信息情况：「行政处罚」的「本年处理决定数量」",
    ] {
      #expect(lines(run).contains(Substring(line)), "\(line)\n\(run.output)")
    }
    #expect(lines(run).contains { $0.hasPrefix("行政许可 ") && $0.hasSuffix(" 12*") })
    #expect(!run.output.contains("说明.md"))
  }

  @Test func machinesHaveTheDocumentedShape() throws {
    let folder = try county()
    try folder.write(
      report(
        "青禾县人民政府",
        own + [("| 行政事业性收费 | 0 |", "| 行政事业性收费 | 1.5 |"), ("| 行政强制 | 0 |", "| 行政强制 | / |")]),
      to: "县.md")
    let run = try Program.run(
      ["--rollup", "下级", "--output", "json", "--output-file", "o.json", "县.md"], in: folder)
    #expect(run.status == 1 && run.output == "", "\(run.errors)")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(try folder.read("o.json"))) as? [String: Any])
    #expect(object["version"] as? Int == 1)
    #expect(object["year"] as? Int == 2023 && object["edition"] as? String == "2021")
    let reports = try #require(object["reports"] as? [[String: String]])
    #expect(reports.map { $0["agency"] } == ["青禾县林业局", "青禾县水务局"])
    let tables = try #require(object["tables"] as? [[String: Any]])
    #expect(tables.map { $0["table"] as? String } == ["disclosure", "applications", "review"])
    let cells = tables.compactMap { $0["cells"] as? [[String: Any]] }
    #expect(cells.map(\.count) == [10, 175, 15])
    let licences = try #require(cells[0].first { $0["cell"] as? String == "R3.C1" })
    #expect(licences["row"] as? String == "行政许可" && licences["sum"] as? Int == 12)
    #expect(licences["isComplete"] as? Bool == true)
    let comparison = try #require(object["comparison"] as? [String: Any])
    let differences = try #require(comparison["differences"] as? [[String: Any]])
    #expect(differences.count == 1 && differences.first?["own"] as? Double == 1.5)
    let gaps = try #require(comparison["gaps"] as? [[String: String]])
    #expect(gaps.map { $0["state"] } == ["blank"] && gaps.map { $0["cell"] } == ["R5.C1"])
    #expect((object["errors"] as? [Any])?.isEmpty == true)
  }

  @Test func whatCannotBeReadIsAnError() throws {
    let folder = try county()
    try folder.write([0xFF, 0x41], to: "下级/坏.md")
    try folder.write(report("青禾县人民政府", own), to: "县.md")
    let run = try Program.run(["--rollup", "下级", "县.md"], in: folder)
    #expect(run.status == 2 && run.errors.contains("下级/坏.md"))
    #expect(run.output.contains("2 份报告相加"))
    try folder.write("# 说明\n", to: "空/说明.md")
    for arguments in [["空"], ["无"], ["县.md"], ["下级", "无.md"], ["下级", "空/说明.md"], ["下级", "空"]] {
      let run = try Program.run(["--rollup"] + arguments, in: folder)
      #expect(run.status == 2, "\(arguments)")
      #expect(run.errors.hasPrefix("nianbao: "), "\(arguments)")
    }
  }

  @Test(arguments: [
    ["--rollup"], ["--rollup", ".", "a.md", "b.md"], ["--rollup", ".", "--output", "jsonl"],
    ["--rollup", ".", "--check"], ["--rollup", ".", "--select", "tables"],
  ])
  func wrongUsageIsSaid(arguments: [String]) throws {
    let run = try Program.run(arguments, in: try Folder())
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.hasPrefix("nianbao: "))
  }
}
