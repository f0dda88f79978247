import Foundation
import Testing

/// `--check --output jsonl --stdin-jsonl`: a record in, an answer out.
@Suite struct RecordsTests {
  private static let command = ["--check", "--output", "jsonl", "--stdin-jsonl"]

  private func record(_ path: String, _ text: String) throws -> String {
    let data = try JSONSerialization.data(withJSONObject: ["path": path, "text": text])
    return String(decoding: data, as: UTF8.self)
  }

  private func run(
    _ lines: [String], _ arguments: [String] = [], in folder: Folder? = nil
  ) throws -> (run: Program, answers: [[String: Any]]) {
    let input = Array(lines.joined(separator: "\n").utf8)
    let run = try Program.run(Self.command + arguments, input: input, in: try folder ?? Folder())
    return (run, try answers(run))
  }

  private func answers(_ run: Program) throws -> [[String: Any]] {
    try run.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private func rules(_ answer: [String: Any]) -> [String]? {
    (answer["findings"] as? [[String: Any]])?.compactMap { $0["rule"] as? String }
  }

  @Test func eachRecordHasItsAnswer() throws {
    let (run, answers) = try run([
      try record("甲/报告.md", SmallReport.text), try record("甲/报告.md", SmallReport.clean) + "\r",
      "", " \t\r", try record("乙.md", SmallReport.text),
    ])
    #expect(run.status == 1 && run.errors == "")
    #expect(answers.map { $0["path"] as? String } == ["甲/报告.md", "甲/报告.md", "乙.md"])
    #expect(answers.map { rules($0)?.contains("unbalanced-row") } == [true, false, true])
    #expect(answers.first?["agency"] as? String == "青禾县水务局")
    #expect(answers.first?["encoding"] as? String == "utf-8")
  }

  /// The answers are those that a file has.
  @Test func answersAreThoseOfFiles() throws {
    let folder = try Folder()
    try folder.write("\u{FEFF}" + SmallReport.text, to: "报告.md")
    let file = try Program.run(["--check", "--output", "jsonl", "报告.md"], in: folder)
    let (run, _) = try run([try record("报告.md", "\u{FEFF}" + SmallReport.text)], in: folder)
    #expect(run.output == file.output && run.status == file.status)
  }

  @Test func whatIsNoRecordIsSaidWithItsLine() throws {
    let (run, answers) = try run([
      "{oops", try record("报告.md", SmallReport.text), "", #"{"path": "a.md"}"#, "[1]",
      #"{"path": 1, "text": ""}"#, #"{"path": "a.md", "text": null}"#, "\"\"",
      try record("报告.md", SmallReport.clean),
    ])
    #expect(run.status == 2)
    let numbers = answers.map { answer -> String? in
      (answer["error"] as? String).map { String($0.prefix { $0 != "：" }) }
    }
    #expect(numbers == ["第 1 行", nil, "第 4 行", "第 5 行", "第 6 行", "第 7 行", "第 8 行", nil])
    #expect(
      answers.map { $0["path"] as? String } == [
        "<stdin>", "报告.md", "a.md", "<stdin>", "<stdin>", "a.md", "<stdin>", "报告.md",
      ])
    #expect(run.errors.split(separator: "\n").count == 6)
  }

  @Test func bytesThatAreNoTextAreSaid() throws {
    let good = Array(try record("报告.md", SmallReport.clean).utf8)
    let input = [0xEF, 0xBB, 0xBF] + good + [0x0A, 0xFF, 0x0A, 0x00, 0x0A] + good
    let run = try Program.run(Self.command, input: input, in: try Folder())
    #expect(run.status == 2)
    let answers = try answers(run)
    #expect(answers.map { $0["error"] == nil } == [true, false, false, true])
    #expect((answers[1]["error"] as? String)?.contains("UTF-8") == true)
  }

  /// Nobody asks for a finding in it, and whoever waits for an answer has one.
  @Test func whatIsNoReportIsSaidAndNoFailure() throws {
    let (run, answers) = try run([try record("说明.md", "# 说明\n"), try record("", "")])
    #expect(run.status == 0 && run.errors == "")
    #expect(answers.map { $0["path"] as? String } == ["说明.md", ""])
    #expect(answers.allSatisfy { ($0["error"] as? String)?.contains("未检查") == true })
  }

  @Test func aLineWithoutMeasureIsPassedOver() throws {
    let good = Array(try record("报告.md", SmallReport.text).utf8) + [0x0A]
    let input = good + [UInt8](repeating: 0x78, count: 16 << 20 + 1) + [0x0A] + good
    let run = try Program.run(Self.command, input: input, in: try Folder())
    #expect(run.status == 2)
    let answers = try answers(run)
    #expect(answers.map { $0["error"] == nil } == [true, false, true])
    #expect(answers[1]["error"] as? String == "第 2 行：超过 16 MiB，未读取")
  }

  @Test func thePathFindsTheConfiguration() throws {
    let folder = try Folder()
    try folder.write(
      #"{"overrides": [{"files": ["乡/**"], "ignore": ["tables"]}]}"#, to: "镇/.nianbao.json")
    let lines = try ["镇/乡/报告.md", "镇/报告.md", "报告.md"].map { try record($0, SmallReport.text) }
    let (run, answers) = try run(lines, in: folder)
    #expect(run.status == 1)
    #expect(answers.map { rules($0)?.contains("unbalanced-row") } == [false, true, true])
    try folder.write(#"{"ignore": ["tabels"], "exclude": ["乡"]}"#, to: "镇/.nianbao.json")
    let (wrong, others) = try self.run(lines + lines, ["--force-exclude"], in: folder)
    #expect(wrong.status == 2)
    // Once, however many records it is in force for.
    #expect(wrong.errors.split(separator: "\n").count == 1)
    #expect(others.map { $0["error"] == nil } == [false, true, true, false, true, true])
  }

  /// By the file for which a record stands.
  @Test func whatIsKnownIsNotTold() throws {
    let folder = try Folder()
    let select = ["--select", "unbalanced-row"]
    try folder.write(SmallReport.text, to: "镇/报告.md")
    _ = try Program.run(["--check", "--write-baseline", "b.json", "."] + select, in: folder)
    let lines = try ["镇/报告.md", "报告.md"].map { try record($0, SmallReport.text) }
    let (run, answers) = try run(lines, ["--baseline", "b.json"] + select, in: folder)
    #expect(run.status == 1)
    #expect(answers.map(rules) == [[], ["unbalanced-row"]])
  }

  @Test func optionsOfCheckingHold() throws {
    let lines = [try record("报告.md", SmallReport.text)]
    #expect(try run(lines, ["--fail-on", "never"]).run.status == 0)
    let (english, answers) = try run(
      lines, ["--lang", "en", "--select", "unbalanced-row", "--statistics"])
    #expect(rules(answers[0]) == ["unbalanced-row"])
    #expect(english.errors == "1\tunbalanced-row\n")
    #expect(english.output.contains("the applicants add up"))
  }

  @Test(arguments: [
    ["--check", "--stdin-jsonl"], ["--check", "--stdin-jsonl", "--output", "json"],
    command + ["报告.md"], command + ["-"], command + ["--output-file", "o"],
    command + ["--jobs", "2"], command + ["--write-baseline", "b.json"],
    command + ["--encoding", "gb18030"], ["--fix", "--output", "jsonl", "--stdin-jsonl"],
    ["--format", "--stdin-jsonl"], command + ["--stdin-filename", "a.md"],
  ])
  func whatItDoesNotDoIsRefused(arguments: [String]) throws {
    let run = try Program.run(arguments, in: try Folder())
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("nianbao: "))
  }

  /// An answer is there before the next record comes.
  @Test(.timeLimit(.minutes(1))) func answersComeAtOnce() throws {
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = Self.command
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for path in ["甲.md", "乙.md"] {
      try input.fileHandleForWriting.write(
        contentsOf: Data((try record(path, SmallReport.clean) + "\n").utf8))
      var answer = Data()
      while answer.last != 0x0A {
        let piece = output.fileHandleForReading.availableData
        if piece.isEmpty { break }
        answer += piece
      }
      #expect(String(decoding: answer, as: UTF8.self).contains("\"path\":\"\(path)\""))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
