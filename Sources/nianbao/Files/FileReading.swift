import JSONRPC
import ReportAnalysis
import ReportRules
import TextCore

/// A file as it was read.
struct ReadFile: Sendable {
  let path: String
  let text: SourceText
  let encoding: TextEncoding
  /// The bytes as they were read, mark and all.
  let bytes: [UInt8]

  /// The bytes of another text in this file's encoding, with its byte order mark.
  ///
  /// - Throws: `FileError` where the encoding cannot say the text, or does not say back what was read:
  ///   then writing would change more than the edits.
  func encoded(_ text: SourceText) throws(FileError) -> [UInt8] {
    let mark = self.text.hasByteOrderMark ? encoding.byteOrderMark : []
    if encoding == .utf8 { return mark + text.bytes }
    do {
      let name = encoding.converterName
      let back = try Converter.convert(self.text.bytes, from: "UTF-8", to: name)
      guard mark + back == bytes else { throw FileError.notReversible(path, name) }
      return mark + (try Converter.convert(text.bytes, from: "UTF-8", to: name))
    } catch let error as FileError {
      throw error
    } catch {
      throw .notReversible(path, encoding.converterName)
    }
  }
}

/// Why a file could not be read.
enum FileError: Error, Sendable {
  case notFound(String)
  /// With what of the name cannot be read as U+FFFD.
  case nameNotUTF8(String)
  case unreadable(String, reason: Localized)
  case tooLarge(String)
  case notUTF8(String, offset: Int, likely: String?)
  case damaged(String, likely: String, offset: Int)
  case needsConversion(String)
  case noConverter(String, String)
  case malformed(String, encoding: String, offset: Int)
  case notReversible(String, String)
  case changedMeanwhile(String)
  case unwritable(String, reason: Localized)

  var path: String {
    switch self {
    case .notFound(let path), .nameNotUTF8(let path), .unreadable(let path, _),
      .tooLarge(let path), .notUTF8(let path, _, _), .damaged(let path, _, _),
      .needsConversion(let path), .noConverter(let path, _), .malformed(let path, _, _),
      .notReversible(let path, _), .changedMeanwhile(let path), .unwritable(let path, _):
      path
    }
  }

  var message: Localized {
    switch self {
    case .notFound:
      Localized("没有这个文件或文件夹", "no such file or folder")
    case .nameNotUTF8:
      Localized("文件名不是 UTF-8，未检查", "the file's name is not UTF-8; not checked")
    case .unreadable(_, let reason):
      Localized("不能读取：\(reason.zh)", "cannot be read: \(reason.en)")
    case .tooLarge:
      Localized(
        "超过 \(FileReading.mebibytes) MiB，未读取", "larger than \(FileReading.mebibytes) MiB; not read")
    case .notUTF8(_, let offset, let likely):
      Localized(
        "不是 UTF-8：第 \(offset) 字节起无效" + (likely.map { "，像是 \($0)" } ?? ""),
        "not UTF-8: invalid from byte \(offset) on" + (likely.map { ", likely \($0)" } ?? ""))
    case .damaged(_, let likely, let offset):
      Localized(
        "不是 UTF-8；像是 \(likely)，但第 \(offset) 字节起无效",
        "not UTF-8; likely \(likely), but invalid from byte \(offset) on")
    case .noConverter(_, let name):
      Localized("系统没有 \(name) 的转换器", "the system has no converter for \(name)")
    case .malformed(_, let encoding, let offset):
      Localized(
        "不是 \(encoding)：第 \(offset) 字节起无效", "not \(encoding): invalid from byte \(offset) on")
    case .notReversible(_, let name):
      Localized(
        "不能按 \(name) 原样写回，未改动", "cannot be written back in \(name) as it was; left alone")
    case .changedMeanwhile:
      Localized("读取以后又被改动，未写入", "changed since it was read; not written")
    case .unwritable(_, let reason):
      Localized("不能写入：\(reason.zh)", "cannot be written: \(reason.en)")
    case .needsConversion:
      Localized(
        "不是文本文件：请先转成文本，如 pandoc 报告.docx -t gfm -o 报告.md；.doc 和 .wps 请先另存为 .docx",
        "no text file: convert it first, e.g. pandoc report.docx -t gfm -o report.md; save .doc and .wps as .docx before"
      )
    }
  }
}

enum FileReading {
  /// What is larger is no report, as little as a message that the server would be sent: a log, or a file
  /// with holes, the memory for which nobody has.
  static let mebibytes = 256

  static func bytes(_ path: String) throws(FileError) -> [UInt8] {
    let file: OpenFile
    do {
      file = try OpenFile(path, for: .reading)
    } catch {
      throw .unreadable(path, reason: error.reason)
    }
    let size = (try? file.status().size) ?? 0
    return try everything(from: file.stream, size: size, path: path)
  }

  private static func standardInput() throws(FileError) -> [UInt8] {
    try everything(from: ByteStream(descriptor: 0), size: 0, path: "<stdin>")
  }

  /// All that a stream has to give.
  ///
  /// - Parameter size: how much is expected; it may be more or less, and 0 where nobody knows.
  private static func everything(
    from stream: ByteStream, size: Int, path: String
  ) throws(FileError) -> [UInt8] {
    let limit = mebibytes << 20
    guard size <= limit else { throw .tooLarge(path) }
    // One byte more than expected, so that the end is met without another growth.
    var bytes = [UInt8](repeating: 0, count: max(size + 1, 1 << 12))
    var end = 0
    while true {
      guard end <= limit else { throw .tooLarge(path) }
      if end == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      let count: Int
      do {
        count = try stream.read(into: &bytes, at: end)
      } catch {
        throw .unreadable(path, reason: SystemError(error.errorNumber).reason)
      }
      if count == 0 {
        bytes.removeLast(bytes.count - end)
        return bytes
      }
      end += count
    }
  }

  private static func decode(
    _ bytes: [UInt8], path: String, as choice: TextEncoding.Choice = .auto
  ) throws(FileError) -> ReadFile {
    if wordFileMarks.contains(where: { bytes.starts(with: $0) }) { throw .needsConversion(path) }
    let invalid: InvalidUTF8
    if choice == .auto || choice == .utf8 {
      do {
        return ReadFile(
          path: path, text: try SourceText(validating: bytes), encoding: .utf8, bytes: bytes)
      } catch {
        invalid = error
      }
      guard choice == .auto, let encoding = EncodingDetection.detect(bytes) else {
        if choice == .auto,
          let offset = EncodingDetection.damage(ofGB18030: bytes, behind: invalid.offset)
        {
          throw .damaged(path, likely: TextEncoding.gb18030.converterName, offset: offset)
        }
        let likely = EncodingDetection.detect(bytes)?.converterName
        throw .notUTF8(path, offset: invalid.offset, likely: likely)
      }
      return try convert(bytes, path: path, from: encoding)
    }
    if choice == .gb18030 { return try convert(bytes, path: path, from: .gb18030) }
    let order = EncodingDetection.detect(bytes)
    return try convert(
      bytes, path: path, from: order == .utf16BigEndian ? .utf16BigEndian : .utf16LittleEndian)
  }

  private static func convert(
    _ bytes: [UInt8], path: String, from encoding: TextEncoding
  ) throws(FileError) -> ReadFile {
    do {
      let converted = try Converter.convert(bytes, from: encoding.converterName, to: "UTF-8")
      return ReadFile(
        path: path, text: try SourceText(validating: converted), encoding: encoding, bytes: bytes)
    } catch Converter.Failure.missing(let name) {
      throw .noConverter(path, name)
    } catch Converter.Failure.malformed(let offset) {
      throw .malformed(path, encoding: encoding.converterName, offset: offset)
    } catch {
      throw .malformed(path, encoding: encoding.converterName, offset: 0)
    }
  }

  static func file(
    _ path: String, as choice: TextEncoding.Choice = .auto
  ) throws(FileError) -> ReadFile {
    if isWordFile(path) { throw .needsConversion(path) }
    return try decode(try bytes(path), path: path, as: choice)
  }

  /// What comes on standard input.
  static func input(
    named name: String, as choice: TextEncoding.Choice = .auto
  ) throws(FileError) -> ReadFile {
    try decode(try standardInput(), path: name, as: choice)
  }

  /// With what `.docx`, `.doc` and `.wps`, and `.pdf` begin. What standard input stands for may be called so
  /// and yet be text that somebody has converted.
  private static let wordFileMarks: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF-".utf8),
  ]

  static func isWordFile(_ path: String) -> Bool {
    let lower = path.lowercased()
    return [".docx", ".doc", ".wps", ".pdf"].contains { lower.hasSuffix($0) }
  }
}
