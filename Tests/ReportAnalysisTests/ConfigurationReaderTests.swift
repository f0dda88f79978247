import ReportAnalysis
import ReportRules
import Testing
import TextCore

/// What is no JSON is said to be none, and where.
@Suite struct ConfigurationReaderTests {
  @Test(arguments: [
    (#"{"ignore": ["\u-000"]}"#, 15), (#"{"ignore": ["\u+041"]}"#, 15), (#"{"ignore": ["\u00"#, 15),
    ("{\"ignore\": [\"a\tb\"]}", 14), ("{\"ignore\": [\"\u{1F}\"]}", 13), (#"{"x": 1-2e}"#, 7),
    (#"{"x": 01}"#, 7), (#"{"x": 1.}"#, 8), (#"{"x": -}"#, 7), (#"{"x": 1e}"#, 8),
    (#"{"x": .5}"#, 6),
  ])
  func isRefused(text: String, offset: Int) {
    let errors = ConfigurationReader.read(SourceText(text)).errors
    #expect(errors.map(\.rule) == ["invalid-configuration"])
    #expect(errors.first?.range.lowerBound == offset, "\(errors)")
  }

  @Test(arguments: [
    #"{"ignore": ["blank\u002Dcell"]}"#, #"{"ignore": ["blank\u002dcell", "tables"]}"#,
  ])
  func escapesAreRead(text: String) {
    let outcome = ConfigurationReader.read(SourceText(text))
    #expect(outcome.errors.isEmpty && outcome.configuration.ignore.contains("blank-cell"))
  }

  /// Else a word that is misspelt would switch every rule off.
  @Test(arguments: [
    #"{"select": "tables"}"#, #"{"select": [1]}"#, #"{"select": ["table"]}"#, #"{"select": {}}"#,
    #"{"overrides": [{"files": ["*"], "select": "tables"}]}"#,
  ])
  func aSelectionThatCannotBeReadIsLeftOut(text: String) {
    let outcome = ConfigurationReader.read(SourceText(text))
    #expect(outcome.errors.count == 1)
    #expect(outcome.configuration.resolved(for: "a.md").select == nil)
  }

  @Test(arguments: [
    (#"{"select": []}"#, [], 0), (#"{"select": ["tables", "date"]}"#, ["tables"], 1),
    (#"{"select": ["tables"], "ignore": "dates"}"#, ["tables"], 1),
  ])
  func aSelectionIsWhatCanBeReadOfIt(text: String, select: [String], errors: Int) {
    let outcome = ConfigurationReader.read(SourceText(text))
    #expect(outcome.errors.count == errors)
    #expect(outcome.configuration.select == select && outcome.configuration.ignore.isEmpty)
  }

  @Test(arguments: [
    (#"{"exclude": ["a.md", "[b"]}"#, 21), (#"{"overrides": [{"files": ["{a,b"]}]}"#, 26),
  ])
  func aPatternThatIsNotClosedIsAnError(text: String, offset: Int) {
    let outcome = ConfigurationReader.read(SourceText(text))
    #expect(outcome.errors.map(\.range.lowerBound) == [offset])
    #expect(outcome.configuration.exclude.allSatisfy { $0 == "a.md" })
    #expect(outcome.configuration.overrides.isEmpty)
  }

  @Test(arguments: [
    (#"{"ignore": ["dates"], "ignore": []}"#, 22),
    (#"{"severity": {"dates": "off", "dates": "off"}}"#, 30),
    (#"{"agencyAliases": {"甲局": [], "甲局": []}}"#, 33),
    (#"{"overrides": [{"files": ["*"], "files": ["a"]}]}"#, 32),
  ])
  func aKeyThatStandsTwiceIsAnError(text: String, offset: Int) {
    let outcome = ConfigurationReader.read(SourceText(text))
    #expect(outcome.errors.map(\.range.lowerBound) == [offset])
  }

  /// A number of any shape is a value, if not one of ours.
  @Test(arguments: ["0", "-0", "10", "1.5", "-1.5e+10", "0E-1"])
  func numbersAreRead(number: String) {
    let errors = ConfigurationReader.read(SourceText("{\"ignore\": \(number)}")).errors
    #expect(errors.count == 1)
    #expect(errors.first?.range == 11..<(11 + number.utf8.count))
  }
}
