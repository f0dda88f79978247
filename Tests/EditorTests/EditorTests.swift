import Foundation
import Testing

/// Real editors on a report with Chinese, emoji and astral characters, set up as their READMEs say.
@Suite(.serialized, .timeLimit(.minutes(5))) struct EditorTests {
  private static let mended = "统计期限自2023年1月1日起至2023年12月31日止。如有疑问"

  /// Holds what an editor saw against what the report has.
  private func check(
    _ bench: Workbench, _ output: String, hasQuickFix: Bool, hasNew: Bool = true,
    showsNew: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let seen = try bench.seen(output)
    #expect(seen.problem == nil, sourceLocation: sourceLocation)
    let expected = [
      (2, "2023年1月1日起至2023年12月30日", "wrong-period"), (14, "（三）、", "item-punctuation"),
      (52, "9", "unbalanced-row"),
    ]
    #expect(seen.findings.count == expected.count, sourceLocation: sourceLocation)
    for (found, due) in zip(seen.findings, expected) {
      #expect(found.line == due.0, sourceLocation: sourceLocation)
      #expect(found.text.hasPrefix(due.1), sourceLocation: sourceLocation)
      #expect(found.code == due.2, sourceLocation: sourceLocation)
    }
    if hasQuickFix {
      #expect(seen.mended?.contains(Self.mended) == true, sourceLocation: sourceLocation)
      #expect(seen.mended?.contains("😀𠮷𣱵年报🌊所列") == true, sourceLocation: sourceLocation)
    }
    #expect(seen.fixed == "### （三）政府信息管理", sourceLocation: sourceLocation)
    #expect(
      seen.row == "| 规章               | 0                          | 0            | 0            |",
      sourceLocation: sourceLocation)
    let saved = try String(contentsOf: bench.report, encoding: .utf8)
    #expect(saved.contains(seen.row ?? "?"), sourceLocation: sourceLocation)
    #expect(saved.contains("😀𠮷𣱵年报🌊所列"), sourceLocation: sourceLocation)
    if hasNew {
      #expect(seen.new == "# 青禾县水务局2024年政府信息公开工作年度报告", sourceLocation: sourceLocation)
    }
    if showsNew { #expect(seen.newFindings ?? 0 > 0, sourceLocation: sourceLocation) }
    #expect(
      bench.serversHaveEnded(), "a server outlived its editor", sourceLocation: sourceLocation)
  }

  private func neovim(_ program: String) throws {
    let bench = try Workbench()
    defer { bench.remove() }
    let readme = try Readme("neovim")
    let start = try bench.write(
      readme.blocks("lua", containing: "runtimepath") + readme.blocks("lua", containing: "on_save"),
      to: "init.lua")
    let (status, output) = try bench.run(
      program,
      [
        "--headless", "-u", start, bench.report.path, "-c",
        "luafile \(Workbench.script("neovim.lua"))",
      ])
    #expect(status == 0, "\(output)")
    try check(bench, output, hasQuickFix: true, showsNew: true)
  }

  @Test(.enabled(if: Editor.has(["nvim"]), "nvim is not installed"))
  func neovim() throws { try neovim("nvim") }

  @Test(.enabled(if: Editor.has([], files: [Editor.oldNeovim]), "Neovim 0.7 is not unpacked"))
  func neovimBeforeStart() throws { try neovim(Editor.oldNeovim) }

  /// Vim wants a terminal, which `script` makes.
  private func vim(_ settings: String, _ script: String) throws -> (Workbench, String) {
    let bench = try Workbench()
    let start = try bench.write(settings, to: "vimrc")
    let begin = try bench.write(
      "call feedkeys(\":source \(Workbench.script(script))\\<CR>\", 'nt')\n", to: "begin.vim")
    let command = "vim -N -u '\(start)' -S '\(begin)' '\(bench.report.path)'"
    let (status, output) = try bench.run("script", ["-qec", command, "/dev/null"])
    #expect(status == 0, "\(output.suffix(1000))")
    return (bench, output)
  }

  @Test(.enabled(if: Editor.has(["vim", "script"]), "vim is not installed"))
  func vimMake() throws {
    let readme = try Readme("vim")
    let (bench, output) = try vim(
      readme.blocks("vim", containing: "runtimepath")
        + readme.blocks("vim", containing: "on_save = 1")
        .split(separator: "\n").filter { !$0.contains("ale_") }.joined(separator: "\n") + "\n",
      "make.vim")
    defer { bench.remove() }
    #expect(readme.blocks("vim", containing: ":make").contains(":compiler nianbao"))
    try check(bench, output, hasQuickFix: false)
  }

  @Test(
    .enabled(
      if: Editor.has(["vim", "script"], files: ["/usr/share/vim-ale/plugin/ale.vim"]),
      "vim or ALE is not installed"))
  func vimALE() throws {
    let readme = try Readme("vim")
    let (bench, output) = try vim(
      readme.blocks("vim", containing: "runtimepath")
        + readme.blocks("vim", containing: "ale_fixers")
        + "filetype plugin on\npackadd! ale\n", "ale.vim")
    defer { bench.remove() }
    try check(bench, output, hasQuickFix: false, hasNew: false)
  }

  private func emacs(_ client: String, hook: String) throws {
    let bench = try Workbench(["NIANBAO_CLIENT": client])
    defer { bench.remove() }
    let readme = try Readme("emacs")
    // Flymake needs no package: an Emacs with nothing in it.
    let packages =
      "(package-initialize)\n(setq lsp-auto-guess-root t lsp-enable-file-watchers nil)\n"
    let isBare = client == "flymake"
    let start = try bench.write(
      (isBare ? "" : packages) + readme.blocks("elisp", containing: "load-path")
        + readme.blocks("elisp", containing: "auto-mode-alist")
        + readme.blocks("elisp", containing: hook)
        + readme.blocks("elisp", containing: "format-on-save"), to: "init.el")
    let (status, output) = try bench.run(
      "emacs",
      (isBare ? ["-Q"] : []) + ["--batch", "-l", start, "-l", Workbench.script("editor.el")])
    #expect(status == 0, "\(output.suffix(1000))")
    try check(bench, output, hasQuickFix: client != "flymake")
  }

  @Test(
    .enabled(if: Editor.has(["emacs"]) && Editor.emacsPackage("eglot"), "eglot is not installed"))
  func emacsEglot() throws { try emacs("eglot", hook: "eglot-ensure") }

  @Test(
    .enabled(
      if: Editor.has(["emacs"]) && Editor.emacsPackage("lsp-mode"), "lsp-mode is not installed"))
  func emacsLSPMode() throws { try emacs("lsp", hook: "#'lsp)") }

  @Test(.enabled(if: Editor.has(["emacs"]), "emacs is not installed"))
  func emacsFlymake() throws { try emacs("flymake", hook: "nianbao-flymake-mode") }
}
