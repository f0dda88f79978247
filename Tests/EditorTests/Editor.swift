import Foundation
import Testing

/// A program that a test drives.
enum Editor {
  static func path(of program: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static var isObliged: Bool { ProcessInfo.processInfo.environment["CI"] == "true" }

  /// Whether a test can run: all its programs and files are there. Where something is missing, the
  /// test is skipped and says so; under `CI=true` it runs, and fails.
  static func has(_ programs: [String], files: [String] = []) -> Bool {
    isObliged
      || programs.allSatisfy { path(of: $0) != nil }
        && files.allSatisfy { FileManager.default.fileExists(atPath: $0) }
  }

  static func emacsPackage(_ name: String) -> Bool {
    let folder = "/usr/share/emacs/site-lisp/elpa-src"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return isObliged || names.contains { $0.hasPrefix(name + "-") }
  }

  /// Neovim 0.7, unpacked from Debian's package beside the build: `.ci/run` puts it there.
  static let oldNeovim = Workbench.root.appending(path: ".build/neovim-0.7/nvim").path
}
