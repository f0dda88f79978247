import ReportAnalysis
import ReportRules
import TextCore

/// `--check`: reads files in parallel and prints their findings in order.
struct CheckCommand {
  var paths: [String]
  var configuration: Configuration
  var style: OutputStyle
  var failOn: Severity?
  var jobs: Int
  var isQuiet: Bool
  var hasStatistics: Bool
  var stdinName: String
  var destination: Destination

  /// What became of one file.
  private enum Outcome: Sendable {
    case checked(CheckedFile)
    /// No annual report.
    case other(path: String)
    case failed(FileError)
  }

  func run() async -> Int32 {
    let named = paths.isEmpty ? ["."] : paths
    var files: [FileDiscovery.Found] = []
    var failures: [FileError] = []
    for path in named {
      if path == "-" {
        files.append(FileDiscovery.Found(path: "-", isNamed: true))
        continue
      }
      let found = FileDiscovery([path])
      for file in found.files where !files.contains(where: { $0.path == file.path }) {
        files.append(file)
      }
      failures += found.errors
    }
    if files.isEmpty, failures.isEmpty {
      note(Localized("没有可检查的文件", "no file to check"))
    }
    let outcomes = await check(files)
    var checked: [CheckedFile] = []
    for (file, outcome) in zip(files, outcomes) {
      switch outcome {
      case .checked(let result): checked.append(result)
      case .other(let path):
        if file.isNamed {
          note(
            Localized("\(path)：不是政府信息公开工作年度报告，未检查", "\(path): no annual report, not checked"))
        }
      case .failed(let error): failures.append(error)
      }
    }
    print(checked, failures)
    let worst = checked.flatMap(\.analysis.diagnostics).map(\.severity).max()
    if !failures.isEmpty { return 2 }
    guard let failOn, let worst else { return 0 }
    return worst >= failOn ? 1 : 0
  }

  /// Checks the files, at most `jobs` at once; the answers stand in the order of the files.
  private func check(_ files: [FileDiscovery.Found]) async -> [Outcome] {
    let linter = Linter(configuration)
    let stdinName = stdinName
    let share = max(1, min(jobs, files.count))
    if share == 1 { return files.map { CheckCommand.check($0.path, linter, stdinName) } }
    return await withTaskGroup(of: [(Int, Outcome)].self) { group in
      for worker in 0..<share {
        group.addTask {
          stride(from: worker, to: files.count, by: share).map {
            ($0, CheckCommand.check(files[$0].path, linter, stdinName))
          }
        }
      }
      var outcomes: [Outcome?] = Array(repeating: nil, count: files.count)
      for await part in group { for (index, outcome) in part { outcomes[index] = outcome } }
      return outcomes.compactMap { $0 }
    }
  }

  private static func check(_ path: String, _ linter: Linter, _ stdinName: String) -> Outcome {
    do {
      let file =
        path == "-"
        ? try FileReading.decode(try FileReading.standardInput(), path: stdinName)
        : try FileReading.file(path)
      let analysis = linter.analyze(file.text)
      guard analysis.report != nil else { return .other(path: file.path) }
      return .checked(CheckedFile(path: file.path, encoding: file.encoding, analysis: analysis))
    } catch {
      return .failed(error)
    }
  }

  private func print(_ files: [CheckedFile], _ failures: [FileError]) {
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
    note(
      Localized(
        "检查 \(summary.files) 份报告：\(summary.error) 个错误，\(summary.warning) 个警告，\(summary.information) 个提示",
        "\(summary.files) reports checked: \(summary.error) errors, \(summary.warning) warnings, \(summary.information) information"
      ))
  }

  private func printStatistics(_ files: [CheckedFile]) {
    var counts: [String: Int] = [:]
    for finding in files.flatMap(\.analysis.diagnostics) { counts[finding.rule, default: 0] += 1 }
    for (rule, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      Destination.standardError.write("\(count)\t\(rule)\n")
    }
  }

  private func note(_ message: Localized) {
    guard !isQuiet else { return }
    Destination.standardError.write("nianbao: \(message.text(in: style.language))\n")
  }
}
