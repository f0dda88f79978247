import Foundation
import Testing

/// `--install`, and what it puts beside the program.
@Suite struct InstallTests {
  private static let files = [
    ".local/bin/nianbao", ".local/share/bash-completion/completions/nianbao",
    ".local/share/fish/vendor_completions.d/nianbao.fish", ".local/share/man/man1/nianbao.1",
    ".local/share/zsh/site-functions/_nianbao",
  ]

  private func installed() throws -> Folder {
    let home = try Folder()
    let run = try Program.run(["--install"], in: home, environment: ["HOME": home.url.path])
    #expect(run.status == 0, "\(run.errors)")
    let said = run.output.split(separator: "\n").map(String.init).sorted()
    #expect(said == Self.files.map { home.url.appendingPathComponent($0).path })
    return home
  }

  private func shell(_ script: String, in home: Folder) throws -> Program {
    try Program.run([], in: home, environment: ["HOME": home.url.path], shell: script + "; exit")
  }

  @Test func theProgramRunsFromWhereItWasPut() throws {
    let home = try installed()
    let found = try FileManager.default.subpathsOfDirectory(atPath: home.url.path)
      .filter { !$0.hasSuffix("/") && Self.files.contains($0) || $0.contains(".nianbao-") }
    #expect(found.sorted() == Self.files)
    let version = try shell("PATH=\"$HOME/.local/bin:$PATH\" nianbao --version", in: home)
    #expect(version.output.hasPrefix("nianbao "))
    // Installed by itself over itself, while it runs.
    let again = try shell("\"$HOME/.local/bin/nianbao\" --install", in: home)
    #expect(again.status == 0, "\(again.errors)")
    let still = try shell("\"$HOME/.local/bin/nianbao\" --version", in: home)
    #expect(still.output == version.output)
  }

  /// Help, manual and completions come from one table: none knows an option that another lacks.
  @Test func everyOptionOfTheHelpIsEverywhere() throws {
    let home = try installed()
    let help = try Program.run(["--help", "--lang", "en"], in: home).output
    let options = help.split(separator: "\n").compactMap { line -> String? in
      let word = line.drop { $0 == " " }.prefix { $0 != " " }
      return line.hasPrefix("  --") ? String(word) : nil
    }
    #expect(options.count > 25)
    for file in Self.files.dropFirst() {
      let text = String(decoding: try home.read(file), as: UTF8.self)
        .replacingOccurrences(of: "\\-", with: "-")
      for option in options {
        // fish writes long options without their dashes.
        let name = file.hasSuffix(".fish") ? "-l \(option.dropFirst(2))" : option
        #expect(text.contains(name), "\(option) is not in \(file)")
      }
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash"), "no bash"))
  func bashCompletes() throws {
    let home = try installed()
    func complete(_ words: String, _ place: Int) throws -> [String] {
      let script =
        "source ~/.local/share/bash-completion/completions/nianbao; COMP_WORDS=(nianbao \(words)); "
        + "COMP_CWORD=\(place); _nianbao; echo \"${COMPREPLY[@]}\""
      let run = try shell("bash -euc '\(script)'", in: home)
      #expect(run.errors == "")
      return run.output.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
    #expect(try complete("--exp", 1) == ["--explain"])
    #expect(try complete("--explain unbalanced-ro", 2) == ["unbalanced-row"])
    #expect(try complete("--check --output conc", 3) == ["concise"])
    #expect(try complete("--check --output = conc", 4) == ["concise"])
    #expect(try complete("--output =", 2).contains("json"))
    #expect(try complete("--select row-label,unbalanced-ro", 2) == ["row-label,unbalanced-row"])
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/fish"), "no fish"))
  func fishCompletes() throws {
    let home = try installed()
    func complete(_ line: String) throws -> [String] {
      let script =
        "source ~/.local/share/fish/vendor_completions.d/nianbao.fish; complete -C \"\(line)\""
      let run = try shell("fish --no-config -c '\(script)'", in: home)
      #expect(run.errors == "")
      return run.output.split(separator: "\n").map {
        String($0.prefix { $0 != "\t" })
      }
    }
    #expect(try complete("nianbao --expl") == ["--explain"])
    #expect(try complete("nianbao --check --output=conc") == ["--output=concise"])
    #expect(
      try complete("nianbao --select row-label,unbalanced-ro") == ["row-label,unbalanced-row"])
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/zsh"), "no zsh"))
  func zshReadsItsCompletions() throws {
    let home = try installed()
    let run = try shell("zsh -fn ~/.local/share/zsh/site-functions/_nianbao", in: home)
    #expect(run.errors == "")
    #expect(run.status == 0)
  }
}
