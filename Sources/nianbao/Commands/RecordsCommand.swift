import JSONRPC
import ReportAnalysis
import ReportRules
import TextCore

/// `--check --output jsonl --stdin-jsonl`: a report a line comes in, its findings go out before the next one
/// is read.
///
/// Each record has one answer, in its turn, so that a pipe can tell which answer is whose: an error where a
/// line is no record, or its text no report. Blank lines are no records.
struct RecordsCommand {
  /// What a line may hold: a hundred times a long report. To read a text takes fifty times its memory.
  static let mebibytes = 16

  var choices: ConfigurationChoices
  var style: OutputStyle
  var failOn: Severity?
  var isQuiet: Bool
  var hasStatistics: Bool
  var known: KnownFindings

  func run() -> Int32 {
    var lines = LineReader(ByteStream(descriptor: 0), limit: RecordsCommand.mebibytes << 20)
    var linters = RecordLinters(choices)
    var statistics = RuleCounts()
    var hasFailed = false
    var worst: Severity?
    var number = 0
    do {
      while let line = try lines.next() {
        number += 1
        let answer: [UInt8]
        do throws(RecordError) {
          guard let record = try ReportRecord(line, number: number) else { continue }
          let printed = try check(record, linters.linter(for: record.path))
          statistics.add(printed.rules)
          worst = ([worst].compactMap { $0 } + printed.severities).max()
          answer = printed.output
        } catch {
          answer = Array((said(error) + "\n").utf8)
          hasFailed = hasFailed || error.isFault
        }
        // Who reads no more wants no more.
        guard Destination.standardOutput.write(answer) else { break }
      }
    } catch {
      let reason = SystemError(error.errorNumber).reason
      Destination.say(
        FileError.unreadable(FoundReports.unnamed, reason: reason), in: style.language)
      hasFailed = true
    }
    if hasStatistics { statistics.print() }
    if hasFailed || linters.hasProblems { return 2 }
    guard let failOn, let worst else { return 0 }
    return worst >= failOn ? 1 : 0
  }

  private func check(
    _ record: ReportRecord, _ linter: Linter?
  ) throws(RecordError) -> PrintedFile {
    guard let linter else { throw .excluded(record.path) }
    let analysis = linter.analyze(SourceText(record.text))
    guard analysis.report != nil else { throw .noReport(record.path) }
    let sifted = known.sift(analysis, of: record.path, linter)
    if !isQuiet { known.say(sifted.comparison.stale, in: style.language) }
    var style = style
    if let language = linter.configuration.language { style.language = language }
    let file = CheckedFile(
      path: record.path, encoding: TextEncoding.utf8.rawValue, analysis: sifted.analysis)
    return PrintedFile(file, style)
  }

  /// An error as an answer; what is wrong with a line is also told to who does not read the answers.
  private func said(_ error: RecordError) -> String {
    let (path, message) = (error.path, error.message.text(in: style.language))
    if error.isFault { Destination.say("\(path): \(message)") }
    return JSONOutput.encode(["path": path, "error": message])
  }
}

/// Who checks each record, by the configuration in force where its path says that it lies.
private struct RecordLinters {
  /// What is known of folders and configurations is kept for so many records: a pipe may name folders
  /// without end.
  private static let span = 4096

  private let choices: ConfigurationChoices
  private var configurations: ConfigurationFiles
  private var linters: [Configuration: Linter] = [:]
  private var count = 0
  private var told: Set<String> = []

  var hasProblems: Bool { !told.isEmpty }

  init(_ choices: ConfigurationChoices) {
    self.choices = choices
    configurations = ConfigurationFiles(choices)
  }

  /// Nil where the path is excluded, and `--force-exclude` holds.
  mutating func linter(for path: String) -> Linter? {
    if count == RecordLinters.span {
      configurations = ConfigurationFiles(choices)
      linters = [:]
      count = 0
    }
    count += 1
    let path = path.isEmpty ? FoundReports.unnamed : path
    let isExcluded = choices.excludesNamed && configurations.excludes(path)
    let configuration = configurations.configuration(for: path)
    for problem in configurations.problems where told.insert(problem).inserted {
      Destination.say(problem)
    }
    if isExcluded { return nil }
    if let linter = linters[configuration] { return linter }
    let linter = Linter(configuration)
    linters[configuration] = linter
    return linter
  }
}
