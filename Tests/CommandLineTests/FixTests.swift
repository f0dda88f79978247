import Foundation
import Testing

@Suite struct FixTests {
  /// A name may be as long as names can be.
  @Test func longNamesCanBeWritten() throws {
    let folder = try Folder()
    let name = String(repeating: "报", count: 80) + ".md"
    try folder.write(SmallReport.text, to: name)
    let run = try Program.run(["--fix", "--quiet", name], in: folder)
    #expect(run.errors == "")
    #expect(try folder.read(name) != Array(SmallReport.text.utf8))
  }

  /// What `--fix` makes of the small report: its bracket is mended, its total is not.
  private static let fixed = SmallReport.text.replacingOccurrences(
    of: "（二）、依申请公开", with: "（二）依申请公开")

  @Test func safeFixesAreWrittenAndTheRestReported() throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "报告.md")
    let run = try Program.run(["--fix", "--output", "concise", "报告.md"], in: folder)
    #expect(run.status == 1)
    #expect(run.output.contains("unbalanced-row"))
    #expect(!run.output.contains("item-punctuation"))
    #expect(String(decoding: try folder.read("报告.md"), as: UTF8.self) == FixTests.fixed)
  }

  @Test func theDifferenceIsShownAndNothingWritten() throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "报告.md")
    let run = try Program.run(["--fix", "--diff", "报告.md"], in: folder)
    #expect(run.status == 1)
    #expect(run.output.contains("-（二）、依申请公开\n+（二）依申请公开\n"))
    #expect(String(decoding: try folder.read("报告.md"), as: UTF8.self) == SmallReport.text)
  }

  @Test func standardInputComesBackFixed() throws {
    let folder = try Folder()
    let run = try Program.run(
      ["--fix", "-"], input: Array(SmallReport.text.utf8), in: folder)
    #expect(run.output == FixTests.fixed)
    #expect(run.errors.contains("unbalanced-row"))
  }

  @Test(arguments: ["gb18030", "utf-16le", "crlf", "cr", "bom"])
  func encodingMarkAndLineEndsStay(form: String) throws {
    func encode(_ text: String) throws -> [UInt8] {
      switch form {
      case "gb18030": return try Iconv.convert(Array(text.utf8), to: "GB18030")
      case "utf-16le":
        return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case "crlf": return Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8)
      case "cr": return Array(text.replacingOccurrences(of: "\n", with: "\r").utf8)
      default: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      }
    }
    let folder = try Folder()
    try folder.write(try encode(SmallReport.text), to: "报告.md")
    let run = try Program.run(["--fix", "报告.md"], in: folder)
    #expect(run.status == 1)
    #expect(try folder.read("报告.md") == (try encode(FixTests.fixed)))
    // As a filter too, whether something is mended, nothing is, or it is no report at all.
    for (text, mended) in [
      (SmallReport.text, FixTests.fixed), (SmallReport.clean, SmallReport.clean),
      ("说明书，共\n三页\n", "说明书，共\n三页\n"),
    ] {
      let filter = try Program.run(["--fix", "-"], input: try encode(text), in: folder)
      #expect(filter.bytes == (try encode(mended)))
    }
  }

  @Test func linksAndPermissionsStay() throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "真/报告.md")
    let target = folder.url.appendingPathComponent("真/报告.md")
    let link = folder.url.appendingPathComponent("链.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: target.path)
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
    _ = try Program.run(["--fix", "链.md"], in: folder)
    let attributes = try FileManager.default.attributesOfItem(atPath: target.path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o640)
    let type = try FileManager.default.attributesOfItem(atPath: link.path)[.type]
    #expect(type as? FileAttributeType == .typeSymbolicLink)
    #expect(String(decoding: try folder.read("真/报告.md"), as: UTF8.self) == FixTests.fixed)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: target.deletingLastPathComponent().path)
        == ["报告.md"])
  }

  /// However early or late it is killed, every file is the old one or the new one.
  @Test func aKillLeavesEveryFileWhole() throws {
    let folder = try Folder()
    let old = Array(SmallReport.text.utf8)
    let new = Array(FixTests.fixed.utf8)
    let count = 1000
    for number in 0..<count { try folder.write(old, to: "\(number).md") }
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = ["--fix", "--quiet", "--output-file", "/dev/null", "."]
    process.currentDirectoryURL = folder.url
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let deadline = Date().addingTimeInterval(30)
    while process.isRunning, Date() < deadline {
      // As soon as some files are new, the rest is cut off.
      if try (0..<20).contains(where: { try folder.read("\($0).md") == new }) { break }
      usleep(2000)
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    var changed = 0
    for number in 0..<count {
      let bytes = try folder.read("\(number).md")
      #expect(bytes == old || bytes == new)
      changed += bytes == new ? 1 : 0
    }
    #expect(changed > 0)
  }
}

/// The system's converter, to make test input.
enum Iconv {
  static func convert(_ bytes: [UInt8], to encoding: String) throws -> [UInt8] {
    let folder = try Folder()
    try folder.write(bytes, to: "in")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
    process.arguments = ["-f", "UTF-8", "-t", encoding, "-o", "out", "in"]
    process.currentDirectoryURL = folder.url
    try process.run()
    process.waitUntilExit()
    return try folder.read("out")
  }
}
