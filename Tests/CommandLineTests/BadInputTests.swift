import Foundation
import Testing

@Suite struct BadInputTests {
  private func check(
    _ arguments: [String], _ files: [String: [UInt8]] = [:], input: [UInt8] = []
  ) throws -> Program {
    let folder = try Folder()
    for (name, bytes) in files { try folder.write(bytes, to: name) }
    return try Program.run(arguments, input: input, in: folder)
  }

  @Test func brokenUTF8IsNamedWithItsOffset() throws {
    var bytes = Array(SmallReport.clean.utf8)
    bytes.insert(0xFF, at: 300)
    let offset = try #require((295...300).first { SmallReport.isBoundary($0) || $0 == 300 })
    let run = try check(["--check", "坏.md"], ["坏.md": bytes])
    #expect(run.status == 2)
    #expect(run.errors.contains("坏.md"))
    #expect(run.errors.contains("UTF-8"))
    #expect((offset...300).contains { run.errors.contains(" \($0) ") })
  }

  @Test func otherFilesAreStillChecked() throws {
    let run = try check(
      ["--check", "--output", "concise", "无.md", "报告.md"],
      ["报告.md": Array(SmallReport.text.utf8)])
    #expect(run.status == 2)
    #expect(run.output.contains("报告.md:53:"))
    #expect(run.errors.contains("无.md"))
  }

  @Test(arguments: [
    ["--frobnicate"], ["--check", "--select", "no-such-rule"], ["--check", "--output", "yaml"],
    ["--check", "--jobs", "0"], ["--explain", "no-such-rule"], ["--check", "--fix"],
    ["--check", "--severity", "blank-cell=loud"], ["报告.md"], ["--check", "--diff"],
    ["--check", "--unsafe-fixes"], ["--fix", "--to", "gfm"], ["--check", "--year", "2024"],
    ["--format", "--output", "json"], ["--format", "--check", "--output", "json"],
    ["--check", "--stdin-filename", "a.md"], ["--fix", "--stdin-filename", "a.md", "b.md"],
  ])
  func wrongUsageIsSaid(arguments: [String]) throws {
    let run = try check(arguments)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("nianbao: "))
    #expect(run.output == "")
  }

  @Test func nearestNamesAreSuggested() throws {
    #expect(try check(["--chekc"]).errors.contains("--check"))
    #expect(try check(["--explain", "blank-cel"]).errors.contains("blank-cell"))
  }

  @Test func whatIsNoReportIsNotChecked() throws {
    let files = ["说明.md": Array("# 使用说明\n\nXX局。。\n".utf8)]
    let named = try check(["--check", "说明.md"], files)
    #expect(named.status == 0)
    #expect(named.output == "")
    #expect(named.errors.contains("说明.md"))
    let found = try check(["--check", "."], files)
    #expect(found.status == 0)
    #expect(!found.errors.contains("说明.md"))
  }

  @Test func wordFilesSayHowToConvert() throws {
    let run = try check(["--check", "报告.docx"], ["报告.docx": [0x50, 0x4B]])
    #expect(run.status == 2)
    #expect(run.errors.contains("pandoc"))
    let marks: [[UInt8]] = [
      [0x50, 0x4B, 3, 4], [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF-1.7\n".utf8),
    ]
    for mark in marks {
      let files = ["报告.txt": mark + [0, 0xFF]]
      for arguments in [["报告.txt"], ["."], ["-"], ["--stdin-filename", "报告.pdf", "-"]] {
        let run = try check(["--check"] + arguments, files, input: mark + [0, 0xFF])
        #expect(run.status == 2)
        #expect(run.errors.contains("pandoc"), "\(run.errors)")
      }
    }
  }

  /// What a converter hands on is text, whatever it was made of.
  @Test func textMadeOfAWordFileIsChecked() throws {
    let run = try check(
      ["--check", "--output", "concise", "--stdin-filename", "报告.pdf", "-", "-"],
      input: Array(SmallReport.text.utf8))
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("报告.pdf:"))
    // Named twice, it is read once.
    #expect(run.errors.isEmpty || !run.errors.contains("未检查"))
  }

  @Test(arguments: [
    [], [0], Array(repeating: 0, count: 1000), Array("\r\r\r".utf8),
    Array("<table><tr><td>".utf8), Array(repeating: 0x09, count: 100_000),
    Array(repeating: 0x7C, count: 100_000), Array(repeating: 0x3C, count: 100_000),
    Array(String(repeating: "<table>", count: 1000).utf8),
    Array(String(repeating: "（", count: 100_000).utf8),
    Array(String(repeating: "9", count: 100_000).utf8),
  ])
  func anyBytesHaveAnAnswer(bytes: [UInt8]) throws {
    let run = try check(["--check", "a.md"], ["a.md": bytes])
    #expect(run.status == 0)
    // Only in a report do rules see them.
    let heading = try #require(SmallReport.clean.range(of: "## 二、"))
    let front = Array(SmallReport.clean[..<heading.lowerBound].utf8)
    let report = try check(["--check", "a.md"], ["a.md": front + bytes])
    #expect(report.status == 0 || report.status == 1, "\(report.errors)")
    #expect(!report.errors.contains("不是政府信息公开工作年度报告"))
  }

  /// More than a converter writes at once.
  @Test(arguments: ["gb18030", "utf-16le"])
  func longTextsInOtherEncodingsAreRead(encoding: String) throws {
    let text = SmallReport.text + String(repeating: "本机关不断完善公开制度，提升服务水平。\n\n", count: 3000)
    let bytes =
      encoding == "gb18030"
      ? try Iconv.convert(Array(text.utf8), to: "GB18030")
      : [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let run = try check(["--check", "--output", "concise", "报告.md"], ["报告.md": bytes])
    #expect(run.status == 1)
    #expect(run.output.contains("unbalanced-row"))
  }

  @Test func utf32IsNotReadAsUTF16() throws {
    let text = Array(SmallReport.text.unicodeScalars).flatMap { scalar in
      (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
    }
    let run = try check(["--fix", "报告.md"], ["报告.md": [0xFF, 0xFE, 0, 0] + text])
    #expect(run.status == 2)
    #expect(run.errors.contains("报告.md"))
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], [0xFF, 0xFE, 0x41], [0xFE, 0xFF, 0xDC, 0x00],
  ])
  func brokenUTF16IsNamedWithItsOffset(bytes: [UInt8]) throws {
    let run = try check(["--check", "坏.md"], ["坏.md": bytes])
    #expect(run.status == 2)
    #expect(run.errors.contains("坏.md") && run.errors.contains("UTF-16"))
  }

  @Test(arguments: ["gb18030", "utf-16"])
  func theWrongEncodingIsSaid(encoding: String) throws {
    let run = try check(
      ["--check", "--encoding", encoding, "报告.md"],
      ["报告.md": Array(SmallReport.text.utf8) + [0x81]])
    #expect([0, 2].contains(run.status))
    #expect(run.errors.contains("报告.md"))
  }

  /// Archives made on Windows unpack to names in GBK.
  @Test func namesThatAreNotUTF8AreSaid() throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "报告.md")
    let run = try Program.run(
      ["--check", "--output", "concise", "."], in: folder,
      shell: "cp 报告.md \"$(printf '\\261\\250\\270\\346.md')\"")
    #expect(run.status == 2)
    #expect(run.errors.contains("UTF-8"))
    #expect(run.output.contains("报告.md:53:"))
  }

  /// A pipe in a folder has no end that a search could wait for.
  @Test func pipesInFoldersAreNotRead() throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "报告.md")
    let run = try Program.run(
      ["--check", "--output", "concise", "."], in: folder, shell: "mkfifo 管.md")
    #expect(run.status == 1)
    #expect(run.output.contains("报告.md:53:"))
  }

  @Test func nothingSelectedIsSaid() throws {
    let run = try check(
      ["--check", "--select=", "报告.md"], ["报告.md": Array(SmallReport.text.utf8)])
    #expect(run.status == 2)
    #expect(run.errors.contains("--select"))
  }

  /// A command line that is wrong empties no file.
  @Test func theOutputFileIsOpenedLast() throws {
    let folder = try Folder()
    try folder.write("留着\n", to: "o")
    let run = try Program.run(
      ["--check", "--output-file", "o", "--select", "no-such-rule", "a.md"], in: folder)
    #expect(run.status == 2)
    #expect(try folder.read("o") == Array("留着\n".utf8))
  }

  @Test func reportsCutOffAnywhereHaveAnAnswer() throws {
    let bytes = Array(SmallReport.text.utf8)
    let folder = try Folder()
    var names: [String] = []
    for end in stride(from: 0, to: bytes.count, by: 211) {
      var end = end
      while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      try folder.write(Array(bytes[..<end]), to: "\(end).md")
      names.append("\(end).md")
    }
    let run = try Program.run(["--check", "--quiet", "--output", "json"] + names, in: folder)
    #expect(run.status == 0 || run.status == 1)
    #expect(run.output.hasPrefix("{"))
  }

  @Test func longNumbersAreNotReckonedWith() throws {
    let long = String(repeating: "7", count: 40)
    let text = SmallReport.clean.replacingOccurrences(
      of: "| 行政许可 | 7 |", with: "| 行政许可 | \(long) |")
    #expect(text != SmallReport.clean)
    let run = try check(["--check", "a.md"], ["a.md": Array(text.utf8)])
    #expect(run.status == 0 || run.status == 1)
  }

  @Test func foldersWithCyclesEnd() throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "镇/报告.md")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("镇/环"), withDestinationURL: folder.url)
    let run = try Program.run(["--check", "--output", "concise", "."], in: folder)
    #expect(run.status == 1)
    #expect(run.output.contains("镇/报告.md:53:"))
  }

  @Test func ignoredFilesAreLeftOut() throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "稿/报告.md")
    try folder.write(SmallReport.text, to: "定/报告.md")
    try folder.write(SmallReport.text, to: ".隐/报告.md")
    try folder.write("稿/\n", to: ".gitignore")
    let run = try Program.run(["--check", "--output", "concise", "."], in: folder)
    #expect(run.output.contains("定/报告.md"))
    #expect(!run.output.contains("稿/"))
    #expect(!run.output.contains("隐"))
  }

  /// From a folder below the one in which git looks.
  @Test func whatGitIgnoresAboveIsLeftOut() throws {
    let folder = try Folder()
    try folder.write("", to: ".git/HEAD")
    try folder.write("旧稿.md\n/稿/定/内.md\n", to: ".gitignore")
    try folder.write("!/报告.md\n", to: "稿/.gitignore")
    for name in ["旧稿.md", "报告.md", "定/内.md", "定/外.md"] {
      try folder.write(SmallReport.text, to: "稿/" + name)
    }
    func names(_ paths: [String], from below: String = "") throws -> [String] {
      let run = try Program.run(
        ["--check", "--output", "concise"] + paths, in: folder,
        shell: below.isEmpty ? nil : "cd \(below)")
      return run.output.split(separator: "\n").compactMap {
        $0.contains("unbalanced-row") ? $0.split(separator: ":").first.map(String.init) : nil
      }
    }
    #expect(try names(["."]) == ["稿/定/外.md", "稿/报告.md"])
    #expect(try names(["稿"]) == ["稿/定/外.md", "稿/报告.md"])
    #expect(try names(["."], from: "稿") == ["定/外.md", "报告.md"])
    #expect(try names(["."], from: "稿/定") == ["外.md"])
    #expect(try names(["../稿/定/../定"], from: "稿") == ["../稿/定/../定/外.md"])
    // Named, it is checked.
    #expect(try names(["稿/旧稿.md"]) == ["稿/旧稿.md"])
  }

  @Test(arguments: ["例/", "./例", "例", "例/**", "*/附.md"])
  func whatIsExcludedIsLeftOutHoweverWritten(pattern: String) throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "例/附.md")
    try folder.write(SmallReport.text, to: "正.md")
    for paths in [["."], ["./"], [folder.url.path]] {
      let run = try Program.run(
        ["--check", "--output", "concise", "--exclude", pattern] + paths, in: folder)
      #expect(run.output.contains("正.md"), "\(paths)")
      #expect(!run.output.contains("附.md"), "\(paths)")
    }
    try folder.write("{\"exclude\": [\"\(pattern)\"]}", to: ".nianbao.json")
    let run = try Program.run(["--check", "--output", "concise", "."], in: folder)
    #expect(run.output.contains("正.md") && !run.output.contains("附.md"))
  }

  /// The configuration of a folder that a path only goes through is not the file's.
  @Test func pathsThroughOtherFoldersFindTheirConfiguration() throws {
    let folder = try Folder()
    try folder.write(#"{"ignore": ["tables"]}"#, to: "下/.nianbao.json")
    try folder.write(SmallReport.text, to: "报告.md")
    for (path, below) in [("../报告.md", "下"), ("下/../报告.md", "."), ("./下/.././报告.md", ".")] {
      let run = try Program.run(
        ["--check", "--output", "concise", path], in: folder, shell: "cd \(below)")
      #expect(run.output.contains("unbalanced-row"), "\(path)")
    }
  }
}

extension SmallReport {
  static func isBoundary(_ offset: Int) -> Bool {
    let bytes = Array(clean.utf8)
    return bytes[offset] & 0xC0 != 0x80
  }
}
