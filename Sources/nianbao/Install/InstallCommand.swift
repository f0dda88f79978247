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
    let files: [(path: String, bytes: [UInt8], permissions: FileStatus.Permissions)] = [
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
        try write(file.bytes, to: path, permissions: file.permissions)
      } catch {
        Destination.say(error, in: language)
        return 2
      }
      Destination.standardOutput.write("\(path)\n")
    }
    return 0
  }

  private static func write(
    _ bytes: [UInt8], to path: String, permissions: FileStatus.Permissions
  ) throws(FileError) {
    do {
      try FileSystem.makeFolder(AbsolutePath.folder(of: path) ?? ".")
    } catch {
      throw .unwritable(path, reason: error.reason)
    }
    try FileWriting.put(bytes, at: path, permissions: permissions, name: path)
  }
}
