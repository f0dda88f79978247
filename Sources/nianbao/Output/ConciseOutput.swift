import ReportAnalysis
import ReportRules

/// `PATH:LINE:COLUMN: severity: message [rule]`, as compilers write it.
enum ConciseOutput: FileOutput {
  static func append(_ file: CheckedFile, _ style: OutputStyle, to output: inout [UInt8]) {
    for finding in file.analysis.diagnostics {
      let start = PrintedPosition(
        finding.range.lowerBound, in: file.analysis.text, unit: style.unit)
      output.append(file.path, start)
      output += finding.severity.conciseName.utf8
      output += ": ".utf8
      appendOneLine(finding.message.text(in: style.language), to: &output)
      output += " [".utf8
      output += finding.rule.utf8
      output += "]\n".utf8
    }
  }

  /// A message may quote a label that is broken over lines.
  static func appendOneLine(_ message: String, to output: inout [UInt8]) {
    let start = output.count
    output += message.utf8
    for index in start..<output.count where output[index] < 0x20 { output[index] = 0x20 }
  }
}
