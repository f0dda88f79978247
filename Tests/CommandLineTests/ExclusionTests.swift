import Testing

/// What `exclude` leaves out, and what it does not.
@Suite struct ExclusionTests {
  private func run(
    _ arguments: [String], _ exclude: String = #"["旧/", "稿.md"]"#, input: String = ""
  ) throws -> (program: Program, files: [String]) {
    let folder = try Folder()
    for name in ["旧/甲.md", "稿.md", "正.md"] { try folder.write(SmallReport.text, to: name) }
    try folder.write(#"{"exclude": "# + exclude + "}", to: ".nianbao.json")
    let run = try Program.run(arguments, input: Array(input.utf8), in: folder)
    let changed = try ["旧/甲.md", "稿.md", "正.md"].filter {
      try folder.read($0) != Array(SmallReport.text.utf8)
    }
    return (run, changed)
  }

  private func checked(_ program: Program) -> [String] {
    program.output.split(separator: "\n").compactMap {
      $0.contains("unbalanced-row") ? $0.split(separator: ":").first.map(String.init) : nil
    }
  }

  private static let all = ["旧/甲.md", "稿.md", "正.md"]

  @Test func patternsAreReadAsUsersOfOtherToolsWriteThem() throws {
    let check = ["--check", "--output", "concise", "--no-config"]
    func left(_ patterns: String) throws -> [String] {
      checked(try run(check + ["--exclude", patterns, "."]).program)
    }
    #expect(try left("{稿,正}.md") == ["旧/甲.md"])
    #expect(try left("{稿,正}.md,旧/") == [])
    #expect(try left("/甲.md,/稿.md") == ["旧/甲.md", "正.md"])
    #expect(try left("[稿,正].md") == ["旧/甲.md"])
    for pattern in ["[稿", "{稿,正.md"] {
      let wrong = try run(check + ["--exclude", pattern, "."]).program
      #expect(wrong.status == 2 && wrong.output == "")
      #expect(wrong.errors.contains("--exclude"))
      let file = try run(["--check", "."], "[\"\(pattern)\"]").program
      #expect(file.status == 2)
      #expect(file.errors.contains(".nianbao.json:1:14: "), "\(file.errors)")
    }
  }

  /// Who names a file wants it checked, but for a tool that names them all.
  @Test func namedFilesAreLeftOutOnlyByForce() throws {
    let check = ["--check", "--output", "concise"]
    #expect(checked(try run(check + ["."]).program) == ["正.md"])
    #expect(checked(try run(check + Self.all).program) == Self.all)
    let forced = try run(check + ["--force-exclude"] + Self.all).program
    #expect(checked(forced) == ["正.md"])
    #expect(!forced.errors.contains("稿.md"))
    let byOption = ["--no-config", "--exclude", "正.md", "--force-exclude"]
    #expect(checked(try run(check + byOption + Self.all).program) == ["旧/甲.md", "稿.md"])
    let none = try run(check + ["--force-exclude", "稿.md"]).program
    #expect(none.status == 0 && none.output == "")
  }

  @Test(arguments: [["--fix"], ["--format"]])
  func whatIsLeftOutIsNotChanged(mode: [String]) throws {
    #expect(try run(mode + ["--force-exclude"] + Self.all).files == ["正.md"])
    #expect(try run(mode + Self.all).files == Self.all)
  }

  /// An editor that pipes its text through must get it back.
  @Test(arguments: [["--fix"], ["--format"]])
  func excludedInputComesBackAsItWas(mode: [String]) throws {
    let arguments = mode + ["--force-exclude", "--stdin-filename", "稿.md", "-"]
    let back = try run(arguments, input: SmallReport.text).program
    #expect(back.status == 0)
    #expect(back.output == SmallReport.text)
    #expect(back.errors == "")
    let other = try run(
      mode + ["--force-exclude", "--stdin-filename", "正.md", "-"], input: SmallReport.text)
    #expect(other.program.output != SmallReport.text)
    let check = ["--check", "--force-exclude", "--stdin-filename", "稿.md", "-"]
    let silent = try run(check, input: SmallReport.text).program
    #expect(silent.status == 0 && silent.output == "" && silent.errors == "")
  }
}
