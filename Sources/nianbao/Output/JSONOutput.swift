import ReportAnalysis
import ReportForms
import ReportRules
import TextCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `json` and `jsonl`, whose shape is documented and versioned.
struct JSONOutput: Encodable {
  var version = 1
  var columnUnit: String
  var files: [File]
  var errors: [Failure]
  var summary: Summary

  struct File: Encodable {
    var path: String
    var encoding: String
    var edition: String?
    var year: Int?
    var agency: String?
    var findings: [Finding]

    private enum Key: String, CodingKey {
      case path, encoding, edition, year, agency, findings
    }

    // Unknown values are null, not left out.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(path, forKey: .path)
      try container.encode(encoding, forKey: .encoding)
      try container.encode(edition, forKey: .edition)
      try container.encode(year, forKey: .year)
      try container.encode(agency, forKey: .agency)
      try container.encode(findings, forKey: .findings)
    }
  }

  struct Finding: Encodable {
    var rule: String
    var severity: String
    var message: String
    var start: PrintedPosition
    var end: PrintedPosition
    var fixes: [Fix]
    var related: [Related]
  }

  struct Fix: Encodable {
    var title: String
    var safety: String
    var edits: [Edit]
  }

  struct Edit: Encodable {
    var start: PrintedPosition
    var end: PrintedPosition
    var text: String
  }

  struct Related: Encodable {
    var path: String
    var start: PrintedPosition
    var end: PrintedPosition
    var message: String
  }

  struct Failure: Encodable {
    var path: String
    var message: String
  }

  struct Summary: Encodable {
    var files: Int
    var error: Int
    var warning: Int
    var information: Int
    /// What a baseline hides; left out without one.
    var known: Int?

    /// As people read it.
    var words: Localized {
      var words = Localized(
        "检查 \(files) 份报告：\(error) 个错误，\(warning) 个警告，\(information) 个提示",
        files.counted("report") + " checked: " + error.counted("error") + ", "
          + warning.counted("warning") + ", \(information) information")
      if let known {
        words.zh += "；另有 \(known) 个已知问题"
        words.en += "; \(known) known"
      }
      return words
    }
  }

  static func file(_ file: CheckedFile, _ style: OutputStyle) -> File {
    let text = file.analysis.text
    func position(_ offset: Int) -> PrintedPosition {
      PrintedPosition(offset, in: text, unit: style.unit)
    }
    let report = file.analysis.report
    return File(
      path: file.path, encoding: file.encoding, edition: report?.edition.id, year: report?.year,
      agency: report?.agencyName,
      findings: file.analysis.diagnostics.map { finding in
        Finding(
          rule: finding.rule, severity: finding.severity.rawValue,
          message: finding.message.text(in: style.language),
          start: position(finding.range.lowerBound), end: position(finding.range.upperBound),
          fixes: finding.fixes.map { fix in
            Fix(
              title: fix.title.text(in: style.language), safety: fix.safety.rawValue,
              edits: fix.edits.map {
                Edit(
                  start: position($0.range.lowerBound), end: position($0.range.upperBound),
                  text: $0.replacement)
              })
          },
          related: finding.related.map {
            Related(
              path: $0.path ?? file.path, start: PrintedPosition(startOf: $0, text, style.unit),
              end: PrintedPosition(endOf: $0, text, style.unit),
              message: $0.message.text(in: style.language))
          })
      })
  }

  static func encode(_ value: some Encodable, pretty: Bool = false) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      pretty
      ? [.withoutEscapingSlashes, .prettyPrinted, .sortedKeys]
      : [.withoutEscapingSlashes, .sortedKeys]
    guard let data = try? encoder.encode(value) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}
