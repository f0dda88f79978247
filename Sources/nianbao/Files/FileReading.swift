import ReportAnalysis
import ReportRules
import TextCore

/// A file as it was read.
struct ReadFile: Sendable {
  let path: String
  let text: SourceText
  let encoding: String
}

/// Why a file could not be read.
enum FileError: Error, Sendable {
  case notFound(String)
  case unreadable(String, reason: String)
  case notUTF8(String, offset: Int, likely: String?)
  case needsConversion(String)

  var path: String {
    switch self {
    case .notFound(let path), .unreadable(let path, _), .notUTF8(let path, _, _),
      .needsConversion(let path):
      path
    }
  }

  var message: Localized {
    switch self {
    case .notFound:
      Localized("没有这个文件或文件夹", "no such file or folder")
    case .unreadable(_, let reason):
      Localized("不能读取：\(reason)", "cannot be read: \(reason)")
    case .notUTF8(_, let offset, let likely):
      Localized(
        "不是 UTF-8：第 \(offset) 字节起无效" + (likely.map { "，像是 \($0)" } ?? ""),
        "not UTF-8: invalid from byte \(offset) on" + (likely.map { ", likely \($0)" } ?? ""))
    case .needsConversion:
      Localized(
        "不是文本文件：请先转成文本，如 pandoc 报告.docx -t gfm -o 报告.md；.doc 和 .wps 请先另存为 .docx",
        "no text file: convert it first, e.g. pandoc report.docx -t gfm -o report.md; save .doc and .wps as .docx before"
      )
    }
  }
}

enum FileReading {
  static func bytes(_ path: String) throws(FileError) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw .unreadable(path, reason: reason(path))
    }
  }

  /// All of standard input.
  static func standardInput() throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(0, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes.append(contentsOf: buffer[..<Int(count)])
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw .unreadable("<stdin>", reason: String(cString: strerror(errno)))
      }
    }
  }

  static func decode(_ bytes: [UInt8], path: String) throws(FileError) -> ReadFile {
    do {
      return ReadFile(path: path, text: try SourceText(validating: bytes), encoding: "utf-8")
    } catch {
      throw .notUTF8(path, offset: error.offset, likely: EncodingGuess.likely(bytes))
    }
  }

  static func file(_ path: String) throws(FileError) -> ReadFile {
    if isWordFile(path) { throw .needsConversion(path) }
    return try decode(try bytes(path), path: path)
  }

  static func isWordFile(_ path: String) -> Bool {
    let lower = path.lowercased()
    return [".docx", ".doc", ".wps", ".pdf"].contains { lower.hasSuffix($0) }
  }

  /// The system's word for what stands in the way.
  private static func reason(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return String(cString: strerror(errno)) }
    defer { close(descriptor) }
    var byte: UInt8 = 0
    return read(descriptor, &byte, 1) < 0
      ? String(cString: strerror(errno)) : "input/output error"
  }
}

/// A guess at the encoding of bytes that are not UTF-8, for the message.
enum EncodingGuess {
  static func likely(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    let head = bytes.prefix(65_536)
    let zeros = head.enumerated().reduce(into: (even: 0, odd: 0)) { counts, entry in
      guard entry.element == 0 else { return }
      if entry.offset % 2 == 0 { counts.even += 1 } else { counts.odd += 1 }
    }
    if zeros.odd > head.count / 8, zeros.even * 4 < zeros.odd { return "UTF-16LE" }
    if zeros.even > head.count / 8, zeros.odd * 4 < zeros.even { return "UTF-16BE" }
    return isGB18030(head) ? "GB18030" : nil
  }

  /// Whether the bytes form GB18030's sequences of one, two and four bytes.
  private static func isGB18030(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    var pairs = 0
    while index < bytes.endIndex {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      guard lead != 0x80, lead != 0xFF, index + 1 < bytes.endIndex else {
        return index + 1 >= bytes.endIndex && pairs > 0
      }
      let second = bytes[index + 1]
      if second >= 0x40, second != 0x7F, second != 0xFF {
        index += 2
      } else if second >= 0x30, second <= 0x39 {
        index += 4
      } else {
        return false
      }
      pairs += 1
    }
    return pairs > 0
  }
}
