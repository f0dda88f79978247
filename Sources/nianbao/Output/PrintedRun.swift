import ReportRules
import TextCore

/// All that one run found, for the forms that are one value.
struct PrintedRun {
  var files: [PrintedFile]
  /// What could not be read or written.
  var failures: [FileError]
  /// What is wrong with configuration files.
  var problems: [String]
  var summary: JSONOutput.Summary
  var style: OutputStyle

  var language: Language { style.language }

  /// As it is printed, with the last line's end.
  var text: String {
    switch style.format {
    case .sarif: JSONOutput.encode(SARIFOutput.log(self)) + "\n"
    case .github: GitHubOutput.text(self)
    case .gitlab: JSONOutput.encode(GitLabOutput.issues(self)) + "\n"
    case .junit: JUnitOutput.text(self)
    case .rdjson: JSONOutput.encode(RDJSONOutput.result(self)) + "\n"
    case .html: HTMLOutput.text(self)
    case .text, .concise, .json, .jsonl: ""
    }
  }

  /// A finding with its file.
  struct Entry {
    var path: String
    var finding: JSONOutput.Finding
    var detail: FindingDetail
  }

  /// The findings of all files, in order.
  var entries: [Entry] { files.flatMap { PrintedRun.entries($0) } }

  static func entries(_ file: PrintedFile) -> [Entry] {
    guard let findings = file.json?.findings else { return [] }
    return zip(findings, file.details).map { Entry(path: file.path, finding: $0, detail: $1) }
  }
}

extension JSONOutput.Finding {
  /// One of `error`, `warning` and what a form calls the third.
  func level(_ third: String) -> String {
    severity == Severity.information.rawValue ? third : severity
  }

  /// A message may quote a label that is broken over lines.
  var oneLine: String {
    var bytes: [UInt8] = []
    ConciseOutput.appendOneLine(message, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Text within XML and HTML.
enum MarkupText {
  /// With what marks up encoded, and what XML 1.0 has no place for as U+FFFD.
  static func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x26: result += "&amp;".utf8
      case 0x3C: result += "&lt;".utf8
      case 0x3E: result += "&gt;".utf8
      case 0x22: result += "&quot;".utf8
      case 0x27: result += "&#39;".utf8
      case 0x09, 0x0A, 0x0D: result += "&#\(byte);".utf8
      case 0..<0x20: result += "\u{FFFD}".utf8
      default: result.append(byte)
      }
    }
    // U+FFFE and U+FFFF are no characters of XML.
    return String(
      String.UnicodeScalarView(
        String(decoding: result, as: UTF8.self).unicodeScalars.map {
          $0.value == 0xFFFE || $0.value == 0xFFFF ? "\u{FFFD}" : $0
        }))
  }
}
