import Foundation
import Testing

/// What is said of files that are in no encoding.
@Suite struct DamageTests {
  private func check(_ files: [String: [UInt8]]) throws -> Program {
    let folder = try Folder()
    for (name, bytes) in files { try folder.write(bytes, to: name) }
    return try Program.run(["--check"] + files.keys, in: folder)
  }

  /// A text in GB18030 with a bad byte, or cut within a character, never was UTF-8.
  @Test(arguments: [[0x0A, 0xFF, 0xFE, 0xFF], [0xC4], [0x81, 0x30]])
  func brokenGB18030IsNamedWithItsOffset(tail: [UInt8]) throws {
    let bytes = try Iconv.convert(Array(SmallReport.clean.utf8), to: "GB18030")
    let run = try check(["坏.md": bytes + tail])
    #expect(run.status == 2)
    let offset = bytes.count + (tail[0] == 0x0A ? 1 : 0)
    #expect(run.errors.contains("GB18030") && run.errors.contains(" \(offset) "), "\(run.errors)")
  }

  /// An image called a report is neither.
  @Test func whatIsNoTextIsNotTakenForGB18030() throws {
    let image: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0xFF]
    let run = try check(["图.md": image])
    #expect(run.status == 2)
    #expect(!run.errors.contains("GB18030"), "\(run.errors)")
  }
}
