import ReportRules

/// Workflow commands of GitHub Actions, which become annotations: `::error file=…,line=…::message`.
enum GitHubOutput {
  /// Of one kind only the first ten are shown, so that the worst go first.
  static func text(_ run: PrintedRun) -> String {
    var result = ""
    for failure in run.failures {
      let message = failure.message.text(in: run.language)
      result += "::error file=\(property(failure.path)),title=nianbao::\(data(message))\n"
    }
    let entries = run.entries
    for severity in [Severity.error, .warning, .information] {
      for entry in entries where entry.finding.severity == severity.rawValue {
        result += line(entry)
      }
    }
    return result
  }

  private static func line(_ entry: PrintedRun.Entry) -> String {
    let finding = entry.finding
    var properties = [
      ("file", entry.path), ("line", String(finding.start.line)),
      ("endLine", String(finding.end.line)), ("col", String(finding.start.column)),
    ]
    // Columns of two lines are no range there.
    if finding.start.line == finding.end.line {
      properties.append(("endColumn", String(finding.end.column)))
    }
    properties.append(("title", finding.rule))
    let written = properties.map { "\($0)=\(property($1))" }.joined(separator: ",")
    return "::\(finding.level("notice")) \(written)::\(data(finding.message))\n"
  }

  /// Of a command's text the percent sign and line ends are encoded; of its properties also what parts them.
  private static func data(_ text: String) -> String { encoded(text, [0x25, 0x0D, 0x0A]) }

  private static func property(_ text: String) -> String {
    encoded(text, [0x25, 0x0D, 0x0A, 0x3A, 0x2C])
  }

  private static func encoded(_ text: String, _ bytes: Set<UInt8>) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      guard bytes.contains(byte) else {
        result.append(byte)
        continue
      }
      let digits = String(byte, radix: 16, uppercase: true)
      result += ("%" + (byte < 0x10 ? "0" : "") + digits).utf8
    }
    return String(decoding: result, as: UTF8.self)
  }
}
