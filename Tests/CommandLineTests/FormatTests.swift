import Foundation
import Testing

@Suite struct FormatTests {
  private func formatted(_ bytes: [UInt8], _ more: [String] = []) throws -> (Program, [UInt8]) {
    let folder = try Folder()
    try folder.write(bytes, to: "报告.md")
    let run = try Program.run(["--format"] + more + ["报告.md"], in: folder)
    return (run, try folder.read("报告.md"))
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func tablesAreWrittenInPlace() throws {
    let (run, bytes) = try formatted(Array(SmallReport.text.utf8))
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(text(bytes).contains("\n| 规章               | 0 "))
    let (again, same) = try formatted(bytes)
    #expect(again.status == 0)
    #expect(same == bytes)
  }

  @Test(arguments: [["--check"], ["--diff"], ["--check", "--diff"]])
  func whatWouldChangeIsSaidAndNothingWritten(_ options: [String]) throws {
    let (run, bytes) = try formatted(Array(SmallReport.text.utf8), options)
    #expect(run.status == 1)
    #expect(bytes == Array(SmallReport.text.utf8))
    if options.contains("--diff") {
      #expect(run.output.contains("\n-| 规章 | 0 | 0 | 0 |\n"))
    } else {
      #expect(run.output == "报告.md\n")
    }
    let (_, done) = try formatted(Array(SmallReport.text.utf8))
    let (clean, _) = try formatted(done, options)
    #expect(clean.status == 0)
    #expect(clean.output == "")
  }

  @Test func standardInputGoesToStandardOutput() throws {
    let folder = try Folder()
    let (_, bytes) = try formatted(Array(SmallReport.text.utf8))
    let run = try Program.run(["--format", "-"], input: Array(SmallReport.text.utf8), in: folder)
    #expect(run.status == 0)
    #expect(run.output == text(bytes))
    #expect(run.errors == "")
  }

  @Test func whatIsNoReportComesBackAsItWas() throws {
    let other = "# 使用说明\n\n|甲|乙|\n|-|-|\n|1|2|\n"
    let run = try Program.run(["--format", "-"], input: Array(other.utf8), in: try Folder())
    #expect(run.status == 0)
    #expect(run.output == other)
    let (named, bytes) = try formatted(Array(other.utf8))
    #expect(named.status == 0)
    #expect(text(bytes) == other)
    #expect(named.errors.contains("报告.md"))
  }

  @Test(arguments: ["html", "tsv"])
  func tablesTurnIntoAnotherLayoutAndBack(_ target: String) throws {
    let (_, gfm) = try formatted(Array(SmallReport.clean.utf8))
    let (run, there) = try formatted(gfm, ["--to", target])
    #expect(run.status == 0)
    let mark = target == "html" ? "<td>行政规范性文件</td>\n<td>0</td>" : "\n行政规范性文件\t0\t0\t3\n"
    #expect(text(there).contains(mark))
    let (_, back) = try formatted(there, ["--to", "gfm"])
    let (_, twice) = try formatted(try formatted(back, ["--to", target]).1, ["--to", "gfm"])
    #expect(twice == back)
  }

  @Test(arguments: ["gb18030", "utf-16le", "crlf", "bom"])
  func encodingMarkAndLineEndsStay(_ form: String) throws {
    func encode(_ text: String) throws -> [UInt8] {
      switch form {
      case "gb18030": return try Iconv.convert(Array(text.utf8), to: "GB18030")
      case "utf-16le":
        return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case "crlf": return Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8)
      default: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      }
    }
    let (_, plain) = try formatted(Array(SmallReport.text.utf8))
    let due = try encode(text(plain))
    #expect(try formatted(try encode(SmallReport.text)).1 == due)
    #expect(try formatted(due, ["--check"]).0.status == 0)
  }

  @Test func aWayOfWritingIsConfigured() throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "报告.md")
    try folder.write("{\"tables\": {\"style\": \"preserve\"}}", to: ".nianbao.json")
    #expect(try Program.run(["--format", "--check", "报告.md"], in: folder).status == 0)
    try folder.write("{\"tables\": {\"style\": \"compact\"}}", to: ".nianbao.json")
    _ = try Program.run(["--format", "报告.md"], in: folder)
    #expect(text(try folder.read("报告.md")).contains("\n| 规章 | 0 | 0 | 0 |\n"))
  }
}
