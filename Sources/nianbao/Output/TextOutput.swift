import ReportAnalysis
import ReportRules
import TextCore

/// Each finding with its line and a caret under it, for people.
enum TextOutput: FileOutput {
  static func text(_ file: CheckedFile, _ style: OutputStyle) -> String {
    var result = ""
    for finding in file.analysis.diagnostics { result += text(finding, file, style) }
    return result
  }

  private static func text(
    _ finding: Diagnostic, _ file: CheckedFile, _ style: OutputStyle
  ) -> String {
    let source = file.analysis.text
    let start = PrintedPosition(finding.range.lowerBound, in: source, unit: style.unit)
    let paint = Paint(isOn: style.hasColour)
    let severity = finding.severity.name(in: style.language)
    let message = ConciseOutput.oneLine(finding.message.text(in: style.language))
    var result = paint.bold("\(file.path):\(start.line):\(start.column): ")
    result += paint.severity(severity, finding.severity) + ": \(message) "
    result += paint.dim("[\(finding.rule)]") + "\n"
    result += excerpt(finding.range, in: source, line: start.line, finding.severity, paint)
    for fix in finding.fixes.prefix(1) {
      let word =
        style.language == .chinese
        ? (fix.safety == .safe ? "可自动修复" : "建议") : (fix.safety == .safe ? "fix" : "suggestion")
      result += paint.dim("        \(word): ") + fix.title.text(in: style.language) + "\n"
    }
    return result
  }

  /// The line, cut to what fits, and carets under the range, by display width.
  private static func excerpt(
    _ range: SourceRange, in source: SourceText, line: Int, _ severity: Severity, _ paint: Paint
  ) -> String {
    let content = source.contentRange(ofLine: line - 1)
    let start = min(max(range.lowerBound, content.lowerBound), content.upperBound)
    let end = max(start, min(range.upperBound, content.upperBound))
    let window = Excerpt.window(source, content, around: start..<end)
    let before = Excerpt.printable(source, window.lowerBound..<start)
    let marked = Excerpt.printable(source, start..<min(end, window.upperBound))
    let after = Excerpt.printable(source, min(end, window.upperBound)..<window.upperBound)
    let opens = window.lowerBound > content.lowerBound ? "…" : ""
    let closes = window.upperBound < content.upperBound ? "…" : ""
    let number = String(line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let indent = DisplayWidth.columns(of: opens + before, ambiguous: .narrow)
    let width = max(1, DisplayWidth.columns(of: marked, ambiguous: .narrow))
    return paint.dim("\(gutter) | ") + opens + before + paint.severity(marked, severity) + after
      + closes + "\n" + paint.dim("      | ") + String(repeating: " ", count: indent)
      + paint.severity(String(repeating: "^", count: width), severity) + "\n"
  }
}

/// The part of a line that is shown.
enum Excerpt {
  /// Columns shown at most.
  private static let width = 100

  /// The part of a line around a range that fits the width.
  static func window(
    _ source: SourceText, _ line: SourceRange, around range: SourceRange
  ) -> SourceRange {
    guard line.count > width else { return line }
    var start = range.lowerBound
    var before = 0
    while start > line.lowerBound, before < 30, let scalar = source.bytes.scalar(before: start) {
      start -= scalar.length
      before += scalar.length > 1 ? 2 : 1
    }
    var end = start
    var columns = 0
    while end < line.upperBound, columns < width {
      let scalar = source.bytes.scalar(at: end)
      end += scalar.length
      columns += scalar.length > 2 ? 2 : 1
    }
    return start..<min(max(end, start), line.upperBound)
  }

  /// The text with TABs as four blanks, and control characters as blanks, so that columns hold.
  static func printable(_ source: SourceText, _ range: SourceRange) -> String {
    guard range.lowerBound < range.upperBound else { return "" }
    var result = String.UnicodeScalarView()
    for scalar in source.string(range).unicodeScalars {
      if scalar == "\t" {
        result.append(contentsOf: "    ".unicodeScalars)
      } else {
        result.append(scalar.value < 0x20 || scalar.value == 0x7F ? "·" : scalar)
      }
    }
    return String(result)
  }
}

/// Colours of a terminal.
struct Paint {
  var isOn: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }

  func severity(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: wrap(text, "31")
    case .warning: wrap(text, "33")
    case .information: wrap(text, "36")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
