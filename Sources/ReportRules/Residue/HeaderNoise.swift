import ReportForms
import ReportSyntax
import TextCore

/// Noise of a scan in header cells: `B + //L` where 其他结果 should stand.
struct HeaderNoise: RulePart {
  static let scope: RuleScope = .tables
  static let tableScope: TableScope = [.values, .noise]
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    for table in report.tables where !table.isTornAtTop {
      let noise = table.headerCells.filter {
        $0.label == nil && HeaderNoise.isNoise(report.bytes, $0.range)
      }
      guard let first = noise.first else { continue }
      let cells = noise.map { "「\(report.string($0.range))」" }.joined(separator: "、")
      let related = noise.dropFirst().prefix(50).map {
        RelatedPlace(
          $0.range,
          Localized("「\(report.string($0.range))」", "「\(report.string($0.range))」"))
      }
      findings.report(
        first.range, "表头中有识别噪声\(cells)", "noise in the table's header: \(cells)",
        related: Array(related))
    }
  }

  /// Whether a text of a table may hold any: letters without Han characters in one cell.
  static func mayStand(in text: [UInt8]) -> Bool {
    var index = 0
    var hasLetters = false
    var hasHan = false
    while index < text.count {
      // U+5000 to U+9FFF.
      if text[index] >= 0xE5, text[index] <= 0xE9 {
        hasHan = true
        index += 3
        continue
      }
      let scalar = text.scalar(at: index)
      let value = scalar.value
      // Where a cell may end: in some layouts at any blank.
      if value <= 0x20 || [0x7C, 0x3C, 0x3E].contains(value) || ScalarClass.isWhitespace(value) {
        if hasLetters, !hasHan { return true }
        hasLetters = false
        hasHan = false
      } else {
        hasLetters = hasLetters || ScalarClass.isLatinLetter(value)
        hasHan = hasHan || ScalarClass.isHan(value)
      }
      index += max(1, scalar.length)
    }
    return hasLetters && !hasHan
  }

  /// No Han character, a Latin letter, and signs that no word holds or no more than three letters.
  private static func isNoise(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    var letters = 0
    var signs = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = bytes.scalar(at: index)
      if ScalarClass.isHan(scalar.value) { return false }
      if ScalarClass.isLatinLetter(scalar.value) { letters += 1 }
      if [0x2B, 0x2F, 0x5C, 0x7C, 0x5F, 0x7E, 0x5E, 0x3D].contains(scalar.value) { signs += 1 }
      index += max(1, scalar.length)
    }
    return letters > 0 && (signs > 0 || letters <= 3)
  }
}
