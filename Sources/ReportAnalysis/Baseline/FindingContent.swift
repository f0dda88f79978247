import ReportRules
import TextCore

/// What a finding is known by: what it is about, and not where it stands.
///
/// What goes in: the rule, what the finding marks, what stands around that in its line, and what its message
/// quotes, such as the name of a section that is missing. The message itself does not: it is
/// worded anew now and then, and in two languages. White space does not either, so that tables may be
/// aligned.
enum FindingContent {
  /// How much of a line counts in front of what is marked, and behind it, in bytes: a paragraph is one
  /// line, and another of its sentences may be edited.
  private static let reach = (front: 48, behind: 24)
  /// A line of no more than that is a cell by itself, and says nothing without those above.
  private static let cell = 12
  /// How far is looked at most, blanks and all: thousands of findings may stand in one long line.
  private static let farthest = 512

  /// Sixteen digits.
  static func hash(_ finding: Diagnostic, in text: SourceText) -> String {
    var hash = ContentHash()
    hash.add(finding.rule.utf8)
    let range = finding.range.clamped(to: 0..<text.bytes.count)
    hash.add(text.bytes[range].prefix(farthest * 8).lazy.filter { !isBlank($0) })
    hash.add(front(of: range, text))
    hash.add(behind(range, text))
    for quoted in quotes(finding.message.zh) { hash.add(quoted.lazy.filter { !isBlank($0) }) }
    return hash.text
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// What stands in front, the nearest byte first.
  private static func front(of range: SourceRange, _ text: SourceText) -> [UInt8] {
    let line = text.contentRange(ofLine: text.line(at: range.lowerBound))
    let isCell = line.count <= farthest && text.bytes[line].count { !isBlank($0) } <= cell
    let start = max(isCell ? 0 : line.lowerBound, range.lowerBound - farthest)
    var bytes: [UInt8] = []
    var index = range.lowerBound
    while index > start, bytes.count < reach.front {
      index -= 1
      if !isBlank(text.bytes[index]) { bytes.append(text.bytes[index]) }
    }
    return bytes
  }

  private static func behind(_ range: SourceRange, _ text: SourceText) -> [UInt8] {
    let line = text.contentRange(ofLine: text.line(at: range.upperBound))
    guard range.upperBound < line.upperBound else { return [] }
    let rest = text.bytes[range.upperBound..<line.upperBound].prefix(farthest)
    return Array(rest.lazy.filter { !isBlank($0) }.prefix(reach.behind))
  }

  /// What stands within 「 and 」.
  private static func quotes(_ message: String) -> [Substring.UTF8View] {
    var quotes: [Substring.UTF8View] = []
    var rest = message[...]
    while let open = rest.firstIndex(of: "「"), let close = rest[open...].firstIndex(of: "」") {
      let inside = rest.index(after: open)
      quotes.append(rest[inside..<close].utf8)
      rest = rest[rest.index(after: close)...]
    }
    return quotes
  }
}
