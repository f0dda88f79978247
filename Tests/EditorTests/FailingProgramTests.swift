import Foundation
import Testing

/// Where nianbao cannot be run, or ends in the middle of its output, editors leave the report as it is.
@Suite(.serialized, .timeLimit(.minutes(2))) struct FailingProgramTests {
  /// What saves a report with formatting on, and then fixes it.
  private static let script = """
    set encoding=utf-8
    let g:nianbao_format_on_save = 1
    runtime plugin/nianbao.vim
    execute 'edit ' . fnameescape($NIANBAO_REPORT)
    NianbaoFix
    NianbaoFormat
    write
    call writefile([json_encode({'lines': line('$')})], $NIANBAO_SEEN)
    qall!

    """

  private struct Seen: Decodable {
    let lines: Int
  }

  @Test(
    .enabled(if: Editor.has(["vim"]), "vim is not installed"),
    arguments: [
      "no-such-program", "~/no-such-program", "exit 139", "head -c 300; kill -SEGV $$", "exit 1",
      "cat; exit 3",
    ])
  func vimChangesNothing(_ program: String) throws {
    let bench = try Workbench()
    defer { bench.remove() }
    let before = try Data(contentsOf: bench.report)
    var name = program
    if !program.contains("no-such") {
      name = try bench.write("#!/bin/sh\n\(program)\n", to: "failing")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: name)
    }
    let start = try bench.write(
      "set runtimepath+=\(Workbench.root.path)/editors/vim\n"
        + "let g:nianbao_executable = '\(name)'\n" + Self.script, to: "start.vim")
    let (_, output) = try bench.run("vim", ["-N", "-u", "NONE", "-es", "-S", start])
    let seen = try JSONDecoder().decode(
      Seen.self, from: Data(contentsOf: bench.folder.appending(path: "seen.json")))
    #expect(seen.lines == before.count(where: { $0 == 0x0A }), "\(output.suffix(500))")
    #expect(try Data(contentsOf: bench.report) == before)
  }
}
