import ReportAnalysis
import Testing
import TextCore

/// The file that holds what is known.
@Suite struct BaselineFileTests {
  private func entry(
    _ path: String, _ rule: String, _ hash: String, _ count: Int = 1, _ text: String = ""
  ) throws -> Baseline.Entry {
    let text = """
      {"version": 1, "findings": [{"path": "\(path)", "rule": "\(rule)", "hash": "\(hash)", "count":
      \(count), "text": "\(text)"}]}
      """
    return try #require(try BaselineReader.read(SourceText(text)).entries.first)
  }

  /// One order, whatever came first, and an entry a line.
  @Test func isWrittenInOneOrder() throws {
    let entries = [
      try entry("镇/乙.md", "blank-cell", "0b", 2, "0"), try entry("a.md", "wrong-period", "01"),
      try entry("a.md", "blank-cell", "0c", 1, #"\"\\\u0001"#),
      try entry("a.md", "blank-cell", "0a"),
    ]
    let text = """
      {
        "version": 1,
        "findings": [
          {"path": "a.md", "rule": "blank-cell", "hash": "0a", "count": 1, "text": ""},
          {"path": "a.md", "rule": "blank-cell", "hash": "0c", "count": 1, "text": "\\"\\\\\\u0001"},
          {"path": "a.md", "rule": "wrong-period", "hash": "01", "count": 1, "text": ""},
          {"path": "镇/乙.md", "rule": "blank-cell", "hash": "0b", "count": 2, "text": "0"}
        ]
      }

      """
    for order in [entries, entries.reversed()] {
      var baseline = Baseline()
      for entry in order { baseline.add(entry) }
      #expect(baseline.text == text)
      #expect(try BaselineReader.read(SourceText(text)) == baseline)
    }
    let empty = "{\n  \"version\": 1,\n  \"findings\": []\n}\n"
    #expect(Baseline().text == empty)
    #expect(try BaselineReader.read(SourceText(empty)) == Baseline())
  }

  @Test(arguments: [
    ("", 0), ("[]", 0), (#"{"findings": []}"#, 0), (#"{"version": 1}"#, 0),
    (#"{"version": 2, "findings": [{"x": 1}]}"#, 12), (#"{"version": "1", "findings": []}"#, 12),
    (#"{"version": 1, "findings": {}}"#, 27), (#"{"version": 1, "finding": []}"#, 15),
    (#"{"version": 1, "version": 1, "findings": []}"#, 15),
    (#"{"version": 1, "findings": [1]}"#, 28),
    (#"{"version": 1, "findings": [{"path": "a"}]}"#, 28),
    (#"{"version": 1, "findings": [{"path": 1, "rule": "r", "hash": "h", "count": 1}]}"#, 37),
    (#"{"version": 1, "findings": [{"path": "a", "rule": "r", "hash": "h", "count": 0}]}"#, 77),
    (#"{"version": 1, "findings": [{"path": "a", "rule": "r", "hash": "h", "count": 1.5}]}"#, 77),
    (#"{"version": 1, "findings": [], }"#, 31),
  ])
  func anythingElseIsAnErrorWithItsPlace(text: String, offset: Int) {
    #expect {
      try BaselineReader.read(SourceText(text))
    } throws: { error in
      (error as? BaselineReader.Failure)?.range.lowerBound == offset
    }
  }
}
