import ReportForms
import ReportSyntax
import TextCore

/// What `row-label` says of a row's label by itself.
final class LabelScan: RowScan {
  /// Whether the label may be a piece of the form's: most have something that is not in it.
  let mayBePiece: Bool
  /// Whether nothing stands where the label is due.
  let isLost: Bool
  /// The year that stands where the form has 本年, if nothing else differs.
  let year: Int?
  /// The year that stands where the form has 上年 or 下年, if nothing else differs, and which one is due,
  /// counted from the report's.
  let neighbour: (year: Int, distance: Int)?
  /// In offsets from the row's beginning; the fixes are offers.
  private let findings: [Diagnostic]
  /// The same for a label between such as are right to the letter: fixes may be safe then.
  private let findingsAmongExact: [Diagnostic]

  init(_ row: BoundRow, of form: FormRow, in report: Report) {
    mayBePiece = LabelPieces.mayBePiece(report.bytes, row.label, of: form.spelling)
    let judgement = LabelJudgement(row: row, form: form, report: report)
    isLost = judgement.ownLabel.isEmpty
    year = form.year(in: report.bytes, judgement.ownLabel)
    neighbour = form.spelling.neighbouringYear(in: report.bytes, judgement.ownLabel)
    var own = Findings(RowLabel.info)
    judgement.check(into: &own)
    let findings = own.diagnostics.map { $0.shifted(by: -row.range.lowerBound) }
    self.findings = findings
    findingsAmongExact =
      judgement.isSafeAmongExact ? findings.map { $0.withSafeFixes } : findings
  }

  /// What is found where the row stands.
  func findings(at row: BoundRow, hasExactNeighbours: Bool) -> [Diagnostic] {
    (hasExactNeighbours ? findingsAmongExact : findings).map {
      $0.shifted(by: row.range.lowerBound)
    }
  }
}

extension Diagnostic {
  fileprivate var withSafeFixes: Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, message: message, range: range, related: related,
      fixes: fixes.map { Fix($0.title, .safe, $0.edits) })
  }
}

/// Says what is wrong with a label, whatever stands above and below it.
struct LabelJudgement {
  let row: BoundRow
  let form: FormRow
  let report: Report

  /// Whether nothing is to be said of a row, as of most.
  static func isRight(_ row: BoundRow, _ form: FormRow) -> Bool {
    switch row.labelState {
    case .exact, .annotated:
      row.ordinal == nil || form.ordinal == nil || row.ordinal == form.ordinal
    case .altered, .aligned: false
    }
  }

  var isSafeAmongExact: Bool {
    switch row.labelState {
    case .exact, .annotated: true
    case .altered(let distance): distance <= 2
    case .aligned: false
    }
  }

  func check(into findings: inout Findings) {
    switch row.labelState {
    case .exact, .annotated: checkOrdinal(into: &findings)
    case .altered: alter(into: &findings)
    case .aligned: align(into: &findings)
    }
  }

  private func alter(into findings: inout Findings) {
    let label = form.label
    let range = ownLabel
    let isMinor = LabelDifference.isMinor(report.bytes, range, form.spelling)
    let text = report.flat(range)
    findings.report(
      range, "行标签「\(text)」应为「\(label)」", "the label 「\(text)」 should read 「\(label)」",
      severity: isMinor ? .information : nil, confidence: row.confidence,
      fixes: fixes(of: range))
  }

  private func fixes(of range: SourceRange) -> [Fix] {
    guard let edit = LabelDifference.edit(report.bytes, range, to: form.label) else { return [] }
    let copies = copies(of: range).map { copy in
      TextEdit(
        edit.range.shifted(by: copy.lowerBound - range.lowerBound), edit.replacement)
    }
    return [
      Fix(
        Localized("改为「\(form.label)」", "Change to 「\(form.label)」"), .offer,
        copies.reversed() + [edit])
    ]
  }

  /// The same label in the cells directly in front, where a converter repeated a merged cell; the last
  /// comes first.
  private func copies(of range: SourceRange) -> [SourceRange] {
    var copies: [SourceRange] = []
    var end = range.lowerBound
    while true {
      var start = end
      while start > row.range.lowerBound, [0x20, 0x09, 0x7C].contains(report.bytes[start - 1]) {
        start -= 1
      }
      guard start < end, start - range.count >= row.range.lowerBound, !range.isEmpty,
        report.bytes[(start - range.count)..<start] == report.bytes[range]
      else { return copies }
      end = start - range.count
      copies.append(end..<start)
    }
  }

  /// No parent's label is longer, in bytes, a bookmark in front of it included.
  private static let longestParent = 400

  /// The row's label without its parent's, which text without cells puts in front of it.
  var ownLabel: SourceRange {
    let parents = form.parentSpellings
    guard !parents.isEmpty else { return row.label }
    let front = row.label.prefix(LabelJudgement.longestParent)
    for index in front where report.bytes[index] == 0x20 || report.bytes[index] == 0x09 {
      let key = LabelKey.key(report.bytes, row.label.lowerBound..<index)
      if parents.contains(where: { $0.key == key }) {
        return report.bytes.content(of: index..<row.label.upperBound)
      }
    }
    return row.label
  }

  private func align(into findings: inout Findings) {
    let label = form.label
    let own = ownLabel
    let text = report.flat(own)
    findings.report(
      own.isEmpty ? row.range : own,
      text.isEmpty
        ? "行标签空缺，按次序应为「\(label)」" : "行标签「\(text)」无法识别，按次序应为「\(label)」",
      text.isEmpty
        ? "the label is lost; by its place it should read 「\(label)」"
        : "the label 「\(text)」 is none of the form's; by its place it should read 「\(label)」",
      confidence: row.confidence, fixes: fixes(of: own))
  }

  /// `3.重复申请` where the form prints `2.`; the way of writing is free.
  private func checkOrdinal(into findings: inout Findings) {
    guard let found = row.ordinal, let due = form.ordinal, found != due else { return }
    var fixes: [Fix] = []
    if let ordinal = Ordinal.scan(
      report.bytes, at: row.label.lowerBound, limit: row.label.upperBound), ordinal.value == found,
      ordinal.style != .circled
    {
      let isHan = ordinal.style == .han || ordinal.style == .hanInBrackets
      let text = isHan ? HanNumeral.text(due) : String(due)
      fixes = [
        .offer("序号改为 \(text)", "Change the number to \(text)", TextEdit(ordinal.numeral, text))
      ]
    }
    let text = report.flat(row.label)
    findings.report(
      row.label, "行标签「\(text)」的序号应为 \(due)", "the label 「\(text)」 should bear the number \(due)",
      confidence: row.confidence, fixes: fixes)
  }
}

extension Report {
  /// The text of a range without line breaks, as a message can hold it.
  func flat(_ range: SourceRange) -> String {
    // Tags are not shown, and of a reference a range of characters holds no more than the beginning.
    let visible = document.bytes[range].filter { $0 != 0 }
    let shown = visible.isEmpty ? Array(text.bytes[range]) : visible
    let bytes = shown.map { $0 < 0x20 ? 0x20 : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
