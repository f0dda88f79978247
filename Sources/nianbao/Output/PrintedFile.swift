import ReportAnalysis
import ReportRules

/// What is kept of a file that was checked: its findings as they are printed, and how many they are.
///
/// Made where the file is checked, many at once; what was read of the file need not be kept until
/// the last file is checked.
struct PrintedFile: Sendable {
  let path: String
  let encoding: String
  /// The severity and the slug of each finding.
  let severities: [Severity]
  let rules: [String]
  /// What is written for the file by itself; nothing in `json`, which is one value for all files.
  private(set) var output: [UInt8] = []
  /// In `json`.
  private(set) var json: JSONOutput.File?

  init(_ file: CheckedFile, _ style: OutputStyle) {
    path = file.path
    encoding = file.encoding
    rules = file.analysis.diagnostics.map(\.rule)
    severities = file.analysis.diagnostics.map(\.severity)
    switch style.format {
    case .text: TextOutput.append(file, style, to: &output)
    case .concise: ConciseOutput.append(file, style, to: &output)
    case .json: json = JSONOutput.file(file, style)
    case .jsonl: output = Array((JSONOutput.encode(JSONOutput.file(file, style)) + "\n").utf8)
    }
  }
}
