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
  /// What is written for the file by itself; nothing in the forms that are one value for all files.
  private(set) var output: [UInt8] = []
  /// In those, the file as `json` has it, columns in the form's unit.
  private(set) var json: JSONOutput.File?
  /// What some of them say besides, a finding each.
  private(set) var details: [FindingDetail] = []

  init(_ file: CheckedFile, _ style: OutputStyle) {
    path = file.path
    encoding = file.encoding
    rules = file.analysis.diagnostics.map(\.rule)
    severities = file.analysis.diagnostics.map(\.severity)
    switch style.format {
    case .text: TextOutput.append(file, style, to: &output)
    case .concise: ConciseOutput.append(file, style, to: &output)
    case .json: json = JSONOutput.file(file, style)
    case .sarif, .github, .gitlab, .junit, .rdjson, .html:
      var style = style
      style.unit = style.format.unit(style.unit)
      json = JSONOutput.file(file, style)
      details = FindingDetail.all(file, style)
    case .jsonl: output = Array((JSONOutput.encode(JSONOutput.file(file, style)) + "\n").utf8)
    }
  }
}
