import ReportRules

/// `--install [PREFIX]`: this executable, completions and manual page, below a prefix.
enum InstallCommand {
  static func run(_ arguments: Arguments, _ language: Language) -> Int32 {
    let home = Platform.environment("HOME") ?? "."
    let prefix = arguments.paths.first ?? home + "/.local"
    guard let executable = Platform.executablePath,
      let bytes = try? FileReading.bytes(executable)
    else {
      let message = Localized("无法读取程序自身", "cannot read the program itself")
      Destination.say("\(CommandLine.arguments[0]): \(message.text(in: language))")
      return 2
    }
    let files: [(path: String, bytes: [UInt8], mode: mode_t)] = [
      ("bin/nianbao", bytes, 0o755),
      (
        "share/bash-completion/completions/nianbao", Array(ShellCompletions.text(.bash).utf8), 0o644
      ),
      ("share/zsh/site-functions/_nianbao", Array(ShellCompletions.text(.zsh).utf8), 0o644),
      (
        "share/fish/vendor_completions.d/nianbao.fish", Array(ShellCompletions.text(.fish).utf8),
        0o644
      ),
      ("share/man/man1/nianbao.1", Array(ManualPage.text.utf8), 0o644),
    ]
    for file in files {
      let path = prefix + "/" + file.path
      do {
        try write(file.bytes, to: path, mode: file.mode)
      } catch {
        Destination.say(error, in: language)
        return 2
      }
      Destination.standardOutput.write("\(path)\n")
    }
    return 0
  }

  private static func write(
    _ bytes: [UInt8], to path: String, mode: mode_t
  ) throws(FileError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    guard makeFolder(folder) else {
      throw .unwritable(path, reason: String(cString: strerror(errno)))
    }
    try FileWriting.put(bytes, at: path, mode: mode, name: path)
  }

  /// Makes a folder and those above it; false, with `errno`, where it cannot be made.
  private static func makeFolder(_ path: String) -> Bool {
    switch FileKind.of(path) {
    case .folder: return true
    case .file, .other:
      errno = ENOTDIR
      return false
    case .none:
      let above = AbsolutePath.folder(of: path)
      guard above.map(makeFolder) ?? true else { return false }
      if mkdir(path, 0o777) == 0 { return true }
      let reason = errno
      // Somebody else may just have made it.
      if FileKind.of(path) == .folder { return true }
      errno = reason
      return false
    }
  }
}
