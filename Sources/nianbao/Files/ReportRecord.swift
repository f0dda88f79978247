import JSONRPC
import ReportRules
import TextCore

/// A report as `--stdin-jsonl` takes it: `{"path": "…", "text": "…"}`. What else a record holds is whose it
/// is.
struct ReportRecord {
  let path: String
  let text: String

  /// - Parameter number: of the line, from 1.
  /// - Returns: nil for a blank line.
  init?(_ line: LineReader.Line, number: Int) throws(RecordError) {
    guard case .text(var bytes) = line else { throw .tooLong(number) }
    if number == 1, bytes.starts(with: TextEncoding.utf8.byteOrderMark) { bytes.removeFirst(3) }
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    if let offset = UTF8Validation.firstInvalidOffset(in: bytes) {
      throw .notUTF8(number, offset: offset)
    }
    guard let value = try? JSONText.decode(JSONValue.self, from: bytes) else {
      throw .notJSON(number)
    }
    guard let members = value.objectValue else { throw .noObject(number) }
    let path = members["path"]?.stringValue
    for key in ["path", "text"] where members[key]?.stringValue == nil {
      throw .noString(number, key: key, path: path)
    }
    self.path = path ?? ""
    text = members["text"]?.stringValue ?? ""
  }
}

/// Why a record has no findings.
enum RecordError: Error {
  case tooLong(Int)
  case notUTF8(Int, offset: Int)
  case notJSON(Int)
  case noObject(Int)
  case noString(Int, key: String, path: String?)
  case noReport(String)
  case excluded(String)

  /// Whether the line is at fault; a text that is no report is passed over, as a file is.
  var isFault: Bool {
    switch self {
    case .tooLong, .notUTF8, .notJSON, .noObject, .noString: true
    case .noReport, .excluded: false
    }
  }

  /// The record's, where it has one.
  var path: String {
    switch self {
    case .noString(_, _, let path): path ?? FoundReports.unnamed
    case .noReport(let path), .excluded(let path): path
    case .tooLong, .notUTF8, .notJSON, .noObject: FoundReports.unnamed
    }
  }

  var message: Localized {
    switch self {
    case .tooLong(let line):
      RecordError.at(
        line, "超过 \(RecordsCommand.mebibytes) MiB，未读取",
        "longer than \(RecordsCommand.mebibytes) MiB; not read")
    case .notUTF8(let line, let offset):
      RecordError.at(
        line, "不是 UTF-8：这一行第 \(offset) 字节起无效",
        "not UTF-8: invalid from the line's byte \(offset) on")
    case .notJSON(let line): RecordError.at(line, "不是 JSON", "not JSON")
    case .noObject(let line):
      RecordError.at(
        line, #"应当是对象 {"path": …, "text": …}"#, #"expected an object {"path": …, "text": …}"#)
    case .noString(let line, let key, _):
      RecordError.at(line, "「\(key)」应当是字符串", "“\(key)” must be a string")
    case .noReport:
      Localized("不是政府信息公开工作年度报告，未检查", "no annual report, not checked")
    case .excluded: Localized("已排除，未检查", "excluded, not checked")
    }
  }

  private static func at(_ line: Int, _ zh: String, _ en: String) -> Localized {
    Localized("第 \(line) 行：\(zh)", "line \(line): \(en)")
  }
}
