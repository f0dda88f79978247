import ReportRules

/// Prints the findings of all files in the form asked for.
struct FindingsPrinter {
  var style: OutputStyle
  var destination: Destination
  var isQuiet: Bool
  var hasStatistics: Bool
  /// How many findings a baseline hides; nil without one.
  var known: Int?

  /// - Parameters:
  ///   - failures: the files that could not be read or written.
  ///   - problems: what is wrong with configuration files; it was said already.
  func print(_ files: [PrintedFile], _ failures: [FileError], problems: [String]) {
    let language = style.language
    write(files)
    switch style.format {
    case .text, .concise: break
    case .sarif, .github, .gitlab, .junit, .rdjson, .html:
      let run = PrintedRun(
        files: files, failures: failures, problems: problems, summary: summary(files), style: style)
      destination.write(run.text)
    case .json:
      let output = JSONOutput(
        columnUnit: style.unit.rawValue, files: files.compactMap(\.json),
        errors: failures.map {
          JSONOutput.Failure(path: $0.path, message: $0.message.text(in: language))
        },
        summary: summary(files))
      destination.write(JSONOutput.encode(output) + "\n")
    case .jsonl:
      for failure in failures {
        let line = ["path": failure.path, "error": failure.message.text(in: language)]
        destination.write(JSONOutput.encode(line) + "\n")
      }
    }
    for failure in failures { Destination.say(failure, in: language) }
    if hasStatistics { RuleCounts(files).print() }
    if !style.format.isForMachines, !isQuiet, !files.isEmpty {
      Destination.say(summary(files).words.text(in: language))
    }
  }

  /// Writes what the files have by themselves, in large pieces: a thousand files need no thousand
  /// writes.
  private func write(_ files: [PrintedFile]) {
    guard files.count > 1 else {
      if let output = files.first?.output { destination.write(output) }
      return
    }
    var piece: [UInt8] = []
    for file in files {
      piece += file.output
      if piece.count >= 1 << 16 {
        destination.write(piece)
        piece.removeAll(keepingCapacity: true)
      }
    }
    destination.write(piece)
  }

  private func summary(_ files: [PrintedFile]) -> JSONOutput.Summary {
    let severities = files.flatMap(\.severities)
    func count(_ severity: Severity) -> Int { severities.filter { $0 == severity }.count }
    return JSONOutput.Summary(
      files: files.count, error: count(.error), warning: count(.warning),
      information: count(.information), known: known)
  }
}

extension Int {
  /// `1 report`, `2 reports`.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
