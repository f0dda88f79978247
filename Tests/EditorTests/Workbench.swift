import Foundation
import Testing

/// A folder with a report in it, an empty home, and nianbao on the path.
///
/// What the path finds is a script that writes its process id down and becomes the built executable,
/// so that a test can ask by id whether a server outlived its editor.
struct Workbench {
  let folder: URL
  let report: URL
  private let environment: [String: String]

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func script(_ name: String) -> String {
    root.appending(path: "Tests/EditorTests/Scripts/\(name)").path
  }

  /// The built executable beside the test bundle, wherever the build folder is.
  static let executable: URL = {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appending(path: "nianbao")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    return root.appending(path: ".build/debug/nianbao")
  }()

  init(_ settings: [String: String] = [:]) throws {
    let files = FileManager.default
    // Short, since the name of a socket in it may have a hundred bytes.
    folder = files.temporaryDirectory.appending(path: "bench-\(UUID().uuidString.prefix(8))")
    report = folder.appending(path: "年报 😀/report.md")
    for name in ["home", "bin", "tmp", "年报 😀"] {
      try files.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    try files.copyItem(at: Self.root.appending(path: "Fixtures/lsp/report.md"), to: report)
    let starter = folder.appending(path: "bin/nianbao")
    try "#!/bin/sh\necho $$ >>\"$NIANBAO_PIDS\"\nexec '\(Self.executable.path)' \"$@\"\n"
      .write(to: starter, atomically: true, encoding: .utf8)
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: starter.path)
    var own = ProcessInfo.processInfo.environment
    let home = folder.appending(path: "home").path
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"] {
      own[name] = home
    }
    own["PATH"] = folder.appending(path: "bin").path + ":" + (own["PATH"] ?? "/usr/bin:/bin")
    // Vim, Neovim and Emacs leave files where temporary files go.
    own["TMPDIR"] = folder.appending(path: "tmp").path
    own["LC_ALL"] = "C.UTF-8"
    own["TERM"] = "xterm"
    own["NIANBAO_SEEN"] = folder.appending(path: "seen.json").path
    own["NIANBAO_PIDS"] = folder.appending(path: "pids").path
    own["NIANBAO_REPORT"] = report.path
    environment = own.merging(settings) { $1 }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to name: String) throws -> String {
    let file = folder.appending(path: name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  /// Runs a program in the folder; what it says is in the result, also where it took too long.
  @discardableResult
  func run(
    _ program: String, _ arguments: [String], in place: String = "", seconds: Double = 90
  ) throws -> (status: Int32?, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.environment = environment
    process.currentDirectoryURL = place.isEmpty ? folder : folder.appending(path: place)
    process.standardInput = FileHandle.nullDevice
    let file = folder.appending(path: "output-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    let handle = try FileHandle(forWritingTo: file)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    let end = Date(timeIntervalSinceNow: seconds)
    while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.02) }
    let isLate = process.isRunning
    if isLate { process.terminate() }
    process.waitUntilExit()
    let output = String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
    return (isLate ? nil : process.terminationStatus, output)
  }

  /// What the editor wrote down.
  func seen(_ output: String) throws -> Seen {
    let file = folder.appending(path: "seen.json")
    guard let data = try? Data(contentsOf: file) else {
      throw Unseen(output: String(output.suffix(2000)))
    }
    return try JSONDecoder().decode(Seen.self, from: data)
  }

  /// Whether every nianbao that was started has ended, asked by process id.
  func serversHaveEnded(within seconds: Double = 15) -> Bool {
    let text = try? String(contentsOf: folder.appending(path: "pids"), encoding: .utf8)
    let ids = (text ?? "").split(separator: "\n").compactMap { Int32($0) }
    guard !ids.isEmpty else { return false }
    let end = Date(timeIntervalSinceNow: seconds)
    while ids.contains(where: Self.isRunning) {
      guard Date() < end else { return false }
      Thread.sleep(forTimeInterval: 0.05)
    }
    return true
  }

  /// A process that ended and was not waited for runs no more.
  private static func isRunning(_ id: Int32) -> Bool {
    guard kill(id, 0) == 0 else { return false }
    let state = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)
    return state?.split(separator: ")").last?.split(separator: " ").first != "Z"
  }
}

/// What an editor saw, as its script wrote it down.
struct Seen: Decodable {
  struct Finding: Decodable {
    var line: Int
    /// The text from where the editor shows the finding.
    var text: String
    var code: String
  }

  var findings: [Finding]
  /// Line 3 after the quick fix.
  var mended: String?
  /// Line 15 after every safe fix.
  var fixed: String?
  /// A row of a table after the file was saved.
  var row: String?
  /// The first line of a new report.
  var new: String?
  /// How many findings the editor shows in it.
  var newFindings: Int?
  var problem: String?
}

struct Unseen: Error { var output: String }
