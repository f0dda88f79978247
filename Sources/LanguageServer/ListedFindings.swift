import JSONRPC
import ReportRules
import TextCore

/// The findings of a document as they were listed last, of which the next list is made.
///
/// From one version of a text to the next almost all findings say the same of the same place, and so
/// do their bytes; where only those of one line changed, the others are not even copied. Which stay is
/// never told but found by comparison (`FindingComparison`).
struct ListedFindings: Sendable {
  /// How they were written; nil before the first list.
  private var form: DiagnosticJSON.Form?
  private var text = SourceText("")
  private var findings: [Diagnostic] = []
  /// The findings of the list before, which take a while to be freed.
  private var spent: [Diagnostic] = []
  /// The JSON array of all findings.
  private(set) var bytes = Array("[]".utf8)
  /// Where the bytes of each finding end. They begin with what stands in front of it, the bracket or a
  /// comma.
  private var ends: [Int] = []

  init() {}

  init(_ findings: [Diagnostic], _ text: SourceText, _ form: DiagnosticJSON.Form) {
    update(findings, text, form)
  }

  /// Lists the findings of a text, whatever was listed before, and gives back the bytes.
  @discardableResult
  mutating func update(
    _ findings: [Diagnostic], _ text: SourceText, _ form: DiagnosticJSON.Form
  ) -> [UInt8] {
    if self.form != form { self = ListedFindings() }
    let comparison = FindingComparison(MovedText(from: self.text, to: text), form)
    let (front, back) = comparison.sameAtBothEnds(self.findings, findings)
    let old = front..<self.findings.count - back
    let new = front..<findings.count - back
    let (added, addedEnds) = written(
      findings[new], insteadOf: old, comparison, DiagnosticJSON(text: text, form))
    openArray()
    replaceBytes(of: old, with: added, ends: addedEnds)
    closeArray()
    self.form = form
    self.text = text
    spent = self.findings
    self.findings = findings
    return bytes
  }

  /// Frees what is of no more use.
  mutating func rest() { spent = [] }

  /// The bytes of findings, those of an old one where one is the same, and how far behind the first
  /// byte each ends.
  private func written(
    _ new: ArraySlice<Diagnostic>, insteadOf old: Range<Int>, _ comparison: FindingComparison,
    _ json: DiagnosticJSON
  ) -> (bytes: [UInt8], ends: [Int]) {
    var writer = JSONWriter()
    var ends: [Int] = []
    var cursor = json.coordinates.cursor
    var rest = old
    for finding in new {
      while let next = rest.first, comparison.isPassed(findings[next], by: finding) {
        rest.removeFirst()
      }
      writer.write(raw: ",")
      if let next = rest.first, comparison.isSame(findings[next], finding) {
        writer.write(written: bytes[start(of: next) + 1..<self.ends[next]])
        rest.removeFirst()
      } else if let next = rest.first, let lines = comparison.movedLines(findings[next], finding) {
        writer.write(bytes, start(of: next) + 1..<self.ends[next], movingLinesBy: lines)
        rest.removeFirst()
      } else {
        json.write(finding, &cursor, to: &writer)
      }
      ends.append(writer.bytes.count)
    }
    return (writer.bytes, ends)
  }

  private func start(of finding: Int) -> Int { finding == 0 ? 0 : ends[finding - 1] }

  private mutating func replaceBytes(
    of old: Range<Int>, with added: [UInt8], ends addedEnds: [Int]
  ) {
    let start = start(of: old.lowerBound)
    let end = old.isEmpty ? start : ends[old.upperBound - 1]
    bytes.replaceSubrange(start..<end, with: added)
    ends.replaceSubrange(old, with: addedEnds.map { start + $0 })
    let longer = added.count - (end - start)
    guard longer != 0 else { return }
    for index in old.lowerBound + addedEnds.count..<ends.count { ends[index] += longer }
  }

  /// Leaves the findings with a comma in front of each.
  private mutating func openArray() {
    bytes.removeLast()
    if ends.isEmpty { bytes.removeLast() } else { bytes[0] = UInt8(ascii: ",") }
  }

  private mutating func closeArray() {
    let bracket = UInt8(ascii: "[")
    if ends.isEmpty { bytes.append(bracket) } else { bytes[0] = bracket }
    bytes.append(UInt8(ascii: "]"))
  }
}
