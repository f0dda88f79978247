import Foundation
import Testing

/// Files and streams that are not what a report usually is.
@Suite(.timeLimit(.minutes(2))) struct SpecialFileTests {
  /// What ends a program that would wait for ever.
  private static let deadline = "exec timeout 30 \"$0\" \"$@\""

  /// Who has no pipe's other end waits without end.
  @Test(arguments: [".gitignore", ".nianbao.json", "下/.gitignore", "下/.nianbao.json", "下/a.md"])
  func pipesAreNotWaitedFor(name: String) throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "下/报告.md")
    let run = try Program.run(
      ["--check", "--output", "concise", "."], in: folder,
      shell: "mkfifo \(name); \(Self.deadline)")
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.output.contains("下/报告.md:53:"))
  }

  /// Nobody has the memory that its size asks for.
  @Test(arguments: ["a.md", ".gitignore", ".nianbao.json"])
  func aFileWithoutMeasureKeepsNobodyElseFromBeingChecked(name: String) throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "报告.md")
    try folder.write([], to: name)
    try #require(truncate(folder.url.appendingPathComponent(name).path, 1 << 40) == 0)
    let run = try Program.run(["--check", "--output", "concise", "."], in: folder)
    #expect(run.output.contains("报告.md:53:"))
    #expect(run.status == (name == ".gitignore" ? 1 : 2))
    #expect(name == ".gitignore" || run.errors.contains("\(name): 超过 256 MiB"), "\(run.errors)")
  }

  @Test func whatHasNoEndIsNotReadToIt() throws {
    let folder = try Folder()
    let run = try Program.run(["--check", "/dev/zero"], in: folder, shell: Self.deadline)
    #expect(run.status == 2)
    #expect(run.errors.contains("/dev/zero: 超过 256 MiB"), "\(run.errors)")
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func aFolderThatCannotBeReadSaysWhy() throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "下/报告.md")
    let run = try Program.run(
      ["--check", "."], in: folder, shell: "chmod 0 下; (sleep 1; chmod 700 下) &")
    #expect(run.errors.contains("nianbao: 下: 不能读取：没有权限"), "\(run.errors)")
  }

  @Test func aFolderThatCannotBeMadeSaysWhy() throws {
    let folder = try Folder()
    try folder.write("", to: "file")
    let run = try Program.run(["--install", "file/deep"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("file/deep/bin/nianbao: 不能写入：上级不是文件夹"), "\(run.errors)")
  }

  /// As Node and some runners of tests hand on their streams: more than a pipe holds goes in and comes out,
  /// while the other side dawdles.
  @Test func streamsMayNotBlock() throws {
    let text = Array((SmallReport.text + String(repeating: "公开工作有序开展。\n\n", count: 8000)).utf8)
    let input = try #require(Ends())
    let output = try #require(Ends())
    for end in [input.reading, output.writing] {
      let descriptor = end.fileDescriptor
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = ["--fix", "--quiet", "-"]
    process.standardInput = input.reading
    process.standardOutput = output.writing
    process.standardError = FileHandle.nullDevice
    try process.run()
    try input.reading.close()
    try output.writing.close()
    Thread.detachNewThread {
      usleep(300_000)
      try? input.writing.write(contentsOf: Data(text))
      try? input.writing.close()
    }
    var bytes: [UInt8] = []
    while let next = try output.reading.read(upToCount: 1 << 16), !next.isEmpty {
      bytes += next
      usleep(20_000)
    }
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    let fixed = String(decoding: text, as: UTF8.self)
      .replacingOccurrences(of: "（二）、", with: "（二）")
    #expect(bytes == Array(fixed.utf8))
  }

  /// A pipe of which nobody inherits the ends but by name.
  private struct Ends: Sendable {
    let reading: FileHandle
    let writing: FileHandle

    init?() {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { return nil }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
      writing = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    }
  }

  private static let isRoot = geteuid() == 0
  private static let changesUsers =
    isRoot && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

  private func owner(_ name: String, _ folder: Folder) throws -> [Int?] {
    let path = folder.url.appendingPathComponent(name).path
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return [.ownerAccountID, .groupOwnerAccountID, .posixPermissions].map {
      (attributes[$0] as? NSNumber)?.intValue
    }
  }

  @Test(.enabled(if: isRoot, "only root gives files away"), arguments: [["--fix"], ["--format"]])
  func theOwnerStays(mode: [String]) throws {
    let folder = try Folder()
    try folder.write(SmallReport.text, to: "报告.md")
    _ = try Program.run(
      mode + ["报告.md"], in: folder, shell: "chown 1234:2345 报告.md; chmod 2664 报告.md")
    #expect(try owner("报告.md", folder) == [1234, 2345, 0o2664])
    #expect(try folder.read("报告.md") != Array(SmallReport.text.utf8))
  }

  /// Who may write to somebody else's file may not give one away: the file is overwritten.
  @Test(.enabled(if: changesUsers, "only root becomes somebody else"), arguments: [0o664, 0o644])
  func theOwnerStaysWhereFilesCannotBeGivenAway(permissions: Int) throws {
    let folder = try Folder()
    // Longer than what comes of it.
    let text = SmallReport.text + String(repeating: "\n", count: 100)
    try folder.write(text, to: "下/报告.md")
    let run = try Program.run(
      ["--fix", "下/报告.md"], in: folder,
      shell: """
        cp "$0" nianbao; chmod 755 . nianbao; chmod 777 下; chmod \(String(permissions, radix: 8)) 下/*
        chown 1234:2345 下/*
        exec setpriv --reuid 4321 --regid 2345 --clear-groups ./nianbao "$@"
        """)
    #expect(try owner("下/报告.md", folder) == [1234, 2345, permissions])
    let fixed = text.replacingOccurrences(of: "（二）、", with: "（二）")
    let isWritable = permissions & 0o020 != 0
    #expect(run.status == (isWritable ? 1 : 2), "\(run.errors)")
    #expect(try folder.read("下/报告.md") == Array((isWritable ? fixed : text).utf8))
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: folder.url.appendingPathComponent("下").path) == ["报告.md"])
  }
}
