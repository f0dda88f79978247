import JSONRPC
import RandomTestKit
import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

@testable import LanguageServer

/// A list made of the last one has the bytes of a list made of nothing.
@Suite struct ListedFindingsTests {
  private static let pieces = [
    "字", "😀", "𠮷", "\n", "\r\n", "\r", "\n\n", "e\u{301}", "é", "\"", "\\", "　", "  ", "。", "公开公开",
    "“",
    "收取信息处理费120元", "2022年", "一是", "（二）", "<!-- ", "-->", "| 9 |", "1", "\t", "XX", "政 务",
  ]

  /// Types, deletes and takes back in a server; every publication is that of a server which just
  /// opened the text.
  private func check(_ text: String, _ capabilities: JSONValue, seed: UInt64) {
    let uri = "file:///报告.md"
    var random = SeededGenerator(seed: seed)
    var client = Conversation(capabilities)
    client.open(uri, text)
    client.idle()
    var text = SourceText(text)
    var place = 0
    for version in 2...30 {
      if version % 4 == 0 { place = Int.random(in: 0...text.bytes.count, using: &random) }
      while !isPlace(place, in: text) { place -= 1 }
      var end = min(text.bytes.count, place + ([0, 0, 3, 40].randomElement(using: &random) ?? 0))
      while !isPlace(end, in: text) { end += 1 }
      let piece = Self.pieces.randomElement(using: &random) ?? ""
      let edit = TextEdit(place..<end, Int.random(in: 0...3, using: &random) == 0 ? "" : piece)
      let range = Coordinates(text: text, encoding: client.session.client.positionEncoding)
        .json(edit.range)
      text = text.applying([edit])
      if version % 9 == 0 {
        let language: JSONValue = version % 2 == 0 ? "en" : .null
        client.notify(
          "workspace/didChangeConfiguration", ["settings": ["nianbao": ["language": language]]])
      }
      client.change(uri, version: version, [["range": range, "text": .string(edit.replacement)]])
      // Not every version is published.
      if version % 5 == 0 { continue }
      client.forget()
      client.idle()
      var fresh = Conversation(capabilities)
      fresh.session.settings = client.session.settings
      fresh.open(uri, text.string(text.range), version: version)
      fresh.idle()
      let published = client.received.last?.bytes ?? []
      #expect(
        String(decoding: published, as: UTF8.self)
          == String(decoding: fresh.received.last?.bytes ?? [], as: UTF8.self),
        "seed \(seed), version \(version)")
    }
  }

  /// Whether a client can name that offset: not inside a character, nor inside a line end.
  private func isPlace(_ offset: Int, in text: SourceText) -> Bool {
    let isInside =
      offset > 0 && offset < text.bytes.count && text.bytes[offset] == 0x0A
      && text.bytes[offset - 1] == 0x0D
    return text.isBoundary(offset) && !isInside
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func everyVersionIsPublishedAsIfItWereTheFirst(seed: UInt64) {
    var model = ReportModel.random(seed: seed, edition: .edition2021)
    model.set("R3.C7", "9")
    if seed % 2 == 0 { model.lead = ["😀𠮷年报，“收取" + "信息处理费120元  政 务。"] + model.lead }
    let layouts = TableLayout.allCases
    let weather = Weather.allCases[Int(seed) % Weather.allCases.count]
    let text = model.rendered(layouts[Int(seed) % layouts.count], weather).string
    let encoding = PositionEncoding.allCases[Int(seed) % 3].rawValue
    check(
      text,
      [
        "general": ["positionEncodings": [.string(encoding)]],
        "textDocument": [
          "publishDiagnostics": ["relatedInformation": JSONValue(seed % 4 != 0)]
        ],
      ], seed: seed)
  }

  /// Findings that no rule makes, anywhere in texts of mostly line ends.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func anyFindingsOfAnyText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let form = DiagnosticJSON.Form(
      uri: "u", .chinese, for: ClientCapabilities(["textDocument": ["diagnostic": [:]]]))
    var text = SourceText("")
    var findings: [Diagnostic] = []
    var listed = ListedFindings()
    for step in 0..<80 {
      if step % 11 == 0 { (text, findings) = (SourceText("\u{FEFF}" + "甲乙\r\n😀\n\nabc"), []) }
      let edit = randomEdit(of: text, &random)
      text = text.applying([edit])
      findings = findings.compactMap { moved($0, by: edit, in: text, &random) }
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        findings.append(finding(in: text, &random))
      }
      findings = Diagnostic.sorted(findings)
      listed.update(findings, text, form)
      #expect(
        listed.bytes == ListedFindings(findings, text, form).bytes, "seed \(seed), step \(step)")
    }
  }

  private func randomEdit(of text: SourceText, _ random: inout SeededGenerator) -> TextEdit {
    let range = randomRange(in: text, &random)
    let pieces = ["\n", "\r", "\r\n", "甲", "😀", "a", ""]
    let replacement = (0..<2).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    return TextEdit(range.lowerBound..<min(range.upperBound, range.lowerBound + 4), replacement)
  }

  private func randomRange(in text: SourceText, _ random: inout SeededGenerator) -> SourceRange {
    let start = Int.random(in: 0...text.bytes.count, using: &random)
    return start..<min(text.bytes.count, start + Int.random(in: 0...9, using: &random))
  }

  private func finding(in text: SourceText, _ random: inout SeededGenerator) -> Diagnostic {
    func range() -> SourceRange { randomRange(in: text, &random) }
    let message = ["é", "e\u{301}", "说“甲”"].randomElement(using: &random) ?? ""
    let related = (0..<Int.random(in: 0...2, using: &random)).map { number -> RelatedPlace in
      if number == 1 {
        let place = FilePlace(range(), in: text, path: "p")
        return RelatedPlace(place, Localized(message, ""))
      }
      return RelatedPlace(range(), Localized(message, ""))
    }
    return Diagnostic(
      rule: ["a", "b"].randomElement(using: &random) ?? "",
      severity: Severity.allCases.randomElement(using: &random) ?? .error,
      message: Localized(message, "x"), range: range(), related: related)
  }

  /// The finding moved as a rule's would be, some of them lost, with other words or at a wrong place.
  private func moved(
    _ finding: Diagnostic, by edit: TextEdit, in text: SourceText, _ random: inout SeededGenerator
  ) -> Diagnostic? {
    let distance = edit.replacement.utf8.count - edit.range.count
    func moved(_ range: SourceRange) -> SourceRange {
      let range = range.lowerBound >= edit.range.upperBound ? range.shifted(by: distance) : range
      return range.clamped(to: text.range)
    }
    switch Int.random(in: 0...19, using: &random) {
    case 0: return nil
    case 1: return self.finding(in: text, &random)
    case 2: return finding
    default:
      return Diagnostic(
        rule: finding.rule, severity: finding.severity, message: finding.message,
        range: moved(finding.range),
        related: finding.related.map {
          $0.path == nil ? RelatedPlace(moved($0.range), $0.message) : $0
        })
    }
  }
}
