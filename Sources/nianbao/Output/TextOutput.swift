import ReportAnalysis
import ReportRules
import TextCore

/// Each finding with its line and a caret under it, for people.
enum TextOutput: FileOutput {
  static func append(_ file: CheckedFile, _ style: OutputStyle, to output: inout [UInt8]) {
    for finding in file.analysis.diagnostics { append(finding, file, style, to: &output) }
  }

  private static func append(
    _ finding: Diagnostic, _ file: CheckedFile, _ style: OutputStyle, to output: inout [UInt8]
  ) {
    let source = file.analysis.text
    let start = PrintedPosition(finding.range.lowerBound, in: source, unit: style.unit)
    let paint = Paint(isOn: style.hasColour)
    paint.bold(&output) { $0.append(file.path, start) }
    paint.severity(finding.severity, &output) {
      $0 += finding.severity.name(in: style.language).utf8
    }
    output += ": ".utf8
    ConciseOutput.appendOneLine(finding.message.text(in: style.language), to: &output)
    output += " ".utf8
    paint.dim(&output) {
      $0.append(0x5B)
      $0 += finding.rule.utf8
      $0.append(0x5D)
    }
    output += "\n".utf8
    appendExcerpt(finding.range, in: source, line: start.line, finding.severity, paint, &output)
    for fix in finding.fixes.prefix(1) {
      let word =
        style.language == .chinese
        ? (fix.safety == .safe ? "可自动修复" : "建议") : (fix.safety == .safe ? "fix" : "suggestion")
      paint.dim(&output) {
        $0 += "        ".utf8
        $0 += word.utf8
        $0 += ": ".utf8
      }
      output += fix.title.text(in: style.language).utf8
      output += "\n".utf8
    }
  }

  /// The line, cut to what fits, and carets under the range, by display width.
  private static func appendExcerpt(
    _ range: SourceRange, in source: SourceText, line: Int, _ severity: Severity, _ paint: Paint,
    _ output: inout [UInt8]
  ) {
    let content = source.contentRange(ofLine: line - 1)
    let start = min(max(range.lowerBound, content.lowerBound), content.upperBound)
    let end = max(start, min(range.upperBound, content.upperBound))
    let window = Excerpt.window(source, content, around: start..<end)
    let markedEnd = min(end, window.upperBound)
    let number = String(line)
    paint.dim(&output) {
      $0.append(0x20, times: 5 - number.utf8.count)
      $0 += number.utf8
      $0 += " | ".utf8
    }
    let indent = columns(&output) {
      if window.lowerBound > content.lowerBound { $0 += "…".utf8 }
      Excerpt.appendPrintable(source, window.lowerBound..<start, to: &$0)
    }
    var width = 0
    paint.severity(severity, &output) { output in
      width = columns(&output) { Excerpt.appendPrintable(source, start..<markedEnd, to: &$0) }
    }
    Excerpt.appendPrintable(source, markedEnd..<window.upperBound, to: &output)
    if window.upperBound < content.upperBound { output += "…".utf8 }
    output += "\n".utf8
    paint.dim(&output) {
      $0.append(0x20, times: max(5, number.utf8.count))
      $0 += " | ".utf8
    }
    output.append(0x20, times: indent)
    paint.severity(severity, &output) { $0.append(0x5E, times: max(1, width)) }
    output += "\n".utf8
  }

  /// Appends something.
  ///
  /// - Returns: the columns that it takes.
  private static func columns(
    _ output: inout [UInt8], _ append: (inout [UInt8]) -> Void
  ) -> Int {
    let start = output.count
    append(&output)
    return DisplayWidth.columns(of: output, in: start..<output.count, ambiguous: .narrow)
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

  /// Appends text with TABs as four blanks, and control characters as dots, so that columns hold.
  static func appendPrintable(
    _ source: SourceText, _ range: SourceRange, to output: inout [UInt8]
  ) {
    guard range.lowerBound < range.upperBound else { return }
    let isPlain = source.bytes[range].allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    if isPlain, source.isWhole(range) {
      output += source.bytes[range]
      return
    }
    for byte in source.string(range).utf8 {
      if byte == 0x09 {
        output.append(0x20, times: 4)
      } else if byte < 0x20 || byte == 0x7F {
        output += "·".utf8
      } else {
        output.append(byte)
      }
    }
  }
}

extension SourceText {
  /// Whether a range begins and ends where characters do.
  fileprivate func isWhole(_ range: SourceRange) -> Bool {
    [range.lowerBound, range.upperBound].allSatisfy {
      $0 == bytes.count || bytes[$0] & 0xC0 != 0x80
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ byte: UInt8, times count: Int) {
    for _ in 0..<Swift.max(0, count) { append(byte) }
  }
}

/// Colours of a terminal.
struct Paint {
  var isOn: Bool

  typealias Appending = (inout [UInt8]) -> Void

  func bold(_ output: inout [UInt8], _ append: Appending) { wrap("1", &output, append) }
  func dim(_ output: inout [UInt8], _ append: Appending) { wrap("2", &output, append) }

  func severity(_ severity: Severity, _ output: inout [UInt8], _ append: Appending) {
    switch severity {
    case .error: wrap("31", &output, append)
    case .warning: wrap("33", &output, append)
    case .information: wrap("36", &output, append)
    }
  }

  /// Colours what is appended; nothing is not coloured.
  private func wrap(_ code: String, _ output: inout [UInt8], _ append: Appending) {
    guard isOn else { return append(&output) }
    let start = output.count
    output += "\u{1B}[\(code)m".utf8
    let opened = output.count
    append(&output)
    if output.count == opened {
      output.removeLast(opened - start)
    } else {
      output += "\u{1B}[0m".utf8
    }
  }
}
