import JSONRPC
import LanguageServer
import ReportAnalysis
import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Whatever is offered, applied as a client applies it, mends what it says and breaks nothing.
@Suite struct FixPropertyTests {
  private static let uri = "file:///r.md"
  private static let capabilities: JSONValue = [
    "textDocument": [
      "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": []]]]
    ]
  ]

  /// Rules whose offers by nature let other findings appear: those whose slug begins so.
  private static let revealing: [String: (reason: String, prefixes: [String])] = {
    let sums = ["unbalanced-", "implausible-value", "prose-table-mismatch"]
    let mending = (
      reason: "a figure stands in two sums or in the prose, and mending one may show the other",
      prefixes: sums
    )
    let filling = (
      reason: "what is put in is blank or 0, and what ought to stand there only a person knows",
      prefixes: sums + ["blank-cell", "placeholder-text"]
    )
    let naming = (
      reason: "once year and agency are known, what disagrees with them shows", prefixes: [""]
    )
    return [
      "unbalanced-row": mending, "unbalanced-results": mending, "unbalanced-carryover": mending,
      "unbalanced-review": mending, "missing-total": mending, "not-a-number": mending,
      "prose-table-mismatch": mending, "implausible-value": mending, "row-shape": mending,
      "blank-cell": filling, "missing-row": filling, "missing-column": filling,
      "missing-table": filling, "missing-signature": filling, "missing-contact": filling,
      "missing-basis": filling, "missing-fee-statement": filling, "missing-period": filling,
      "missing-improvement": filling, "missing-accountability": filling, "empty-section": filling,
      "missing-topic": filling,
      "table-edition": (reason: "the other form has rows that are then to be filled", [""]),
      "missing-section": (
        reason: "a new section is still to be written",
        ["empty-", "missing-", "blank-cell", "placeholder-text"]
      ),
      "missing-title": naming, "title-form": naming, "year-mismatch": naming,
    ]
  }()

  private struct Found: Hashable {
    var code: String
    var message: String
  }

  private func findings(_ client: Conversation) -> [(found: Found, severity: Int, json: JSONValue)]
  {
    (client.published(Self.uri).last?["diagnostics"]?.arrayValue ?? []).map { json in
      (
        Found(
          code: json["code"]?.stringValue ?? "", message: json["message"]?.stringValue ?? ""),
        json["severity"]?.intValue ?? 0, json
      )
    }
  }

  private func opened(_ text: String, _ language: String) -> Conversation {
    var client = Conversation(Self.capabilities)
    client.open(Self.uri, text, language: language)
    client.idle()
    return client
  }

  /// How often each rule's fixes were tried in each kind of text: a few times tell, and each costs an
  /// analysis.
  private struct Tried {
    var counts: [String: Int] = [:]

    mutating func isEnough(_ code: String, _ language: String) -> Bool {
      counts[code + language, default: 0] += 1
      return counts[code + language, default: 0] > 4
    }
  }

  /// Applies each quick fix of each finding to the text; answers how many there were.
  @discardableResult
  private func check(
    _ text: String, _ what: String, language: String, _ tried: inout Tried
  ) -> Int {
    var client = opened(text, language)
    let before = findings(client)
    let known = Set(before.map(\.found.code))
    var count = 0
    var done: Set<String> = []
    for finding in before where !tried.isEnough(finding.found.code, language) {
      let range = finding.json["range"] ?? .null
      for action in client.actions(Self.uri, range, only: ["quickfix"]) {
        guard action["diagnostics"]?[0]?["code"] == finding.json["code"],
          action["diagnostics"]?[0]?["range"] == range,
          action["diagnostics"]?[0]?["message"] == finding.json["message"],
          let edits = action["edit"]?["changes"]?[Self.uri]?.arrayValue,
          done.insert("\(finding.found) \(range) \(action["title"] ?? .null)").inserted
        else { continue }
        count += 1
        var edited = ClientText(text, .utf16)
        edited.apply(edits)
        let after = findings(opened(edited.string, language))
        let title = "\(what): \(finding.found.code) 「\(action["title"]?.stringValue ?? "")」"
        let was = before.count { $0.found == finding.found }
        let still = after.count { $0.found == finding.found }
        #expect(still < was, "\(title) mends nothing")
        let allowed = Self.revealing[finding.found.code]?.prefixes ?? []
        let new = after.filter { new in
          new.severity < 3 && !known.contains(new.found.code)
            && !allowed.contains { new.found.code.hasPrefix($0) }
        }.map { "\($0.found.code): \($0.found.message)" }
        #expect(new.isEmpty, "\(title) brings \(new)")
      }
    }
    return count
  }

  @Test func everyOfferOnEveryExampleMends() {
    let layouts: [TableLayout] = [.pipeTable, .html, .tabRows, .cellLines]
    let edition = FormEdition.edition2021
    var turn = 0
    var count = 0
    var tried = Tried()
    for rule in RuleCatalogue.all {
      for example in rule.info.examples where example.isFlagged {
        guard example.edition ?? edition.id == edition.id,
          let model = ReportModel.clean(edition: edition).applying(example.edit)
        else { continue }
        turn += 1
        let layout = layouts[turn % layouts.count]
        let weather = Weather.allCases[turn % Weather.allCases.count]
        count += check(
          model.rendered(layout, weather).string,
          "\(rule.info.slug) \(layout.rawValue) \(weather.rawValue)",
          language: layout == .pipeTable ? "markdown" : layout == .html ? "html" : "plaintext",
          &tried)
      }
    }
    #expect(count > 150)
  }

  @Test func everyOfferOnEveryFixtureMends() {
    #expect(!Fixture.reports.isEmpty)
    var tried = Tried()
    for fixture in Fixture.reports where fixture.text.bytes.count < 40_000 {
      check(
        fixture.string, fixture.path,
        language: fixture.path.hasSuffix(".md")
          ? "markdown" : fixture.path.hasSuffix(".html") ? "html" : "plaintext", &tried)
    }
  }

  @Test func fixAllIsIdempotentAndTouchesNoFigure() {
    var texts = Fixture.reports.map { ($0.path, $0.text) }
    for rule in RuleCatalogue.all {
      for example in rule.info.examples where example.isFlagged {
        let model = ReportModel.clean(edition: .edition2021).applying(example.edit)
        if let model { texts.append((rule.info.slug, model.rendered(.pipeTable).source)) }
      }
    }
    let engine = FixEngine(Linter())
    var changed = 0
    for (name, text) in texts {
      let once = engine.apply(text)
      guard once.count > 0 else { continue }
      changed += 1
      #expect(engine.apply(once.text).edits.isEmpty, "\(name): fixed twice")
      #expect(text.applying(once.edits).bytes == once.text.bytes, "\(name): other edits")
      let before = figures(text)
      #expect(!before.isEmpty || Linter().analyze(text).report?.tables.isEmpty == true, "\(name)")
      #expect(before == figures(once.text), "\(name): a figure changed")
    }
    #expect(changed > 5)
  }

  /// The digits of every table, without what writes the same number otherwise.
  private func figures(_ text: SourceText) -> [String] {
    guard let report = Linter().analyze(text).report else { return [] }
    return report.tables.flatMap { table in
      table.form.rows.enumerated().flatMap { row, form in
        form.columns.indices.compactMap { column in
          table.amount(CellPlace(row, column)).map { "\(row).\(column)=\($0)" }
        }
      }
    }
  }
}
