import ReportAnalysis
import ReportRules

/// Prints the findings of all files in the form asked for.
struct FindingsPrinter {
  var style: OutputStyle
  var destination: Destination
  var isQuiet: Bool
  var hasStatistics: Bool

  func print(_ files: [CheckedFile], _ failures: [FileError]) {
    let language = style.language
    switch style.format {
    case .text: for file in files { destination.write(TextOutput.text(file, style)) }
    case .concise: for file in files { destination.write(ConciseOutput.text(file, style)) }
    case .json:
      let output = JSONOutput(
        columnUnit: style.unit.rawValue, files: files.map { JSONOutput.file($0, style) },
        errors: failures.map {
          JSONOutput.Failure(path: $0.path, message: $0.message.text(in: language))
        },
        summary: summary(files))
      destination.write(JSONOutput.encode(output) + "\n")
    case .jsonl:
      for file in files {
        destination.write(JSONOutput.encode(JSONOutput.file(file, style)) + "\n")
      }
      for failure in failures {
        let line = ["path": failure.path, "error": failure.message.text(in: language)]
        destination.write(JSONOutput.encode(line) + "\n")
      }
    }
    for failure in failures {
      Destination.standardError.write(
        "nianbao: \(failure.path): \(failure.message.text(in: language))\n")
    }
    if hasStatistics { printStatistics(files) }
    if !style.format.isForMachines, !isQuiet, !files.isEmpty { printSummary(summary(files)) }
  }

  private func summary(_ files: [CheckedFile]) -> JSONOutput.Summary {
    let severities = files.flatMap(\.analysis.diagnostics).map(\.severity)
    func count(_ severity: Severity) -> Int { severities.filter { $0 == severity }.count }
    return JSONOutput.Summary(
      files: files.count, error: count(.error), warning: count(.warning),
      information: count(.information))
  }

  private func printSummary(_ summary: JSONOutput.Summary) {
    let words = Localized(
      "检查 \(summary.files) 份报告：\(summary.error) 个错误，\(summary.warning) 个警告，\(summary.information) 个提示",
      "\(summary.files) reports checked: \(summary.error) errors, \(summary.warning) warnings, \(summary.information) information"
    )
    Destination.standardError.write("nianbao: \(words.text(in: style.language))\n")
  }

  private func printStatistics(_ files: [CheckedFile]) {
    var counts: [String: Int] = [:]
    for finding in files.flatMap(\.analysis.diagnostics) { counts[finding.rule, default: 0] += 1 }
    for (rule, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      Destination.standardError.write("\(count)\t\(rule)\n")
    }
  }
}
