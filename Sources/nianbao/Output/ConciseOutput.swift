import ReportAnalysis
import ReportRules

/// `PATH:LINE:COLUMN: severity: message [rule]`, as compilers write it.
enum ConciseOutput: FileOutput {
  static func text(_ file: CheckedFile, _ style: OutputStyle) -> String {
    var result = ""
    for finding in file.analysis.diagnostics {
      let start = PrintedPosition(
        finding.range.lowerBound, in: file.analysis.text, unit: style.unit)
      result += "\(file.path):\(start.line):\(start.column): \(finding.severity.conciseName): "
      result += "\(oneLine(finding.message.text(in: style.language))) [\(finding.rule)]\n"
    }
    return result
  }

  /// A message may quote a label that is broken over lines.
  static func oneLine(_ message: String) -> String {
    var result = ""
    for scalar in message.unicodeScalars {
      result.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
    }
    return result
  }
}
