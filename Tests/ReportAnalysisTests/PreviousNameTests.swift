import ReportAnalysis
import Testing

@Suite struct PreviousNameTests {
  @Test(arguments: [
    ("2023.md", ["2022.md"]), ("水务局2023年年报.txt", ["水务局2022年年报.txt"]),
    ("二〇二三年度报告.md", ["二〇二二年度报告.md"]), ("二零二零.md", ["二零一九.md"]),
    ("二○一一年.md", ["二○一○年.md"]),
    (
      "2023年度报告（2024年1月）.md",
      ["2022年度报告（2023年1月）.md", "2022年度报告（2024年1月）.md", "2023年度报告（2023年1月）.md"]
    ),
    ("2023/2023.md", ["2022/2022.md"]), ("年报.md", []), ("20231231.md", []), ("1999.md", []),
    ("一二三.md", []), ("", []), ("2023 2023 2023 2023 2023.md", []),
  ])
  func namesOfTheYearBefore(name: String, candidates: [String]) {
    #expect(PreviousName.candidates(name) == candidates)
  }

  @Test func theFolderStays() {
    #expect(PreviousName.paths(besides: "/2023/报告2023.md") == ["/2023/报告2022.md"])
    #expect(PreviousName.paths(besides: "2023.md") == ["2022.md"])
  }
}
