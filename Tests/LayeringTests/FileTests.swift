import Foundation
import Testing

/// How files are cut: one idea each, and nothing that is declared and then forgotten.
@Suite struct FileTests {
  @Test func noFileIsLongerThanThreeHundredLines() throws {
    for folder in ["Sources", "Tests"] {
      for file in try SourceTree.swiftFiles(in: folder) {
        let count = file.lines.count - (file.text.hasSuffix("\n") ? 1 : 0)
        #expect(count <= 300, "\(file.path) has \(count) lines")
      }
    }
  }

  @Test func namesSayWhatThingsAre() throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for word in ["Manager", "Helper", "Utils"] {
        #expect(!file.name.contains(word), "\(file.path)")
      }
    }
  }

  /// Two features of a passage with one bit would be taken for each other, and nothing else would tell.
  @Test func everyFeatureHasItsOwnBit() throws {
    let path = "Sources/ReportRules/Core/PassageFeatures.swift"
    let text = try String(contentsOf: SourceTree.root.appending(path: path), encoding: .utf8)
    let bits = text.components(separatedBy: "PassageFeatures(bit: ").dropFirst().map {
      $0.prefix(while: \.isNumber)
    }
    #expect(bits.count > 30 && Set(bits).count == bits.count, "\(bits)")
  }

  /// A declaration that follows a pattern, in the files of a folder, is named by a list elsewhere.
  private func checkRegistered(
    _ folder: String, declared suffixes: [String], in list: String, form: (String) -> String
  ) throws {
    let names = try SourceTree.swiftFiles(in: folder).flatMap { file in
      file.lines.compactMap { line -> String? in
        guard let suffix = suffixes.first(where: { line.hasSuffix($0) }) else { return nil }
        return line.dropLast(suffix.count).split(separator: " ").last.map(String.init)
      }
    }
    #expect(!names.isEmpty, "\(folder) declares nothing")
    let text = try String(contentsOf: SourceTree.root.appending(path: list), encoding: .utf8)
    for name in names {
      #expect(text.contains(form(name)), "\(name) of \(folder) is not in \(list)")
    }
  }

  @Test func everyLayoutIsAsked() throws {
    try checkRegistered(
      "Sources/ReportSyntax/Tables/Layouts", declared: [": TableReader {"],
      in: "Sources/ReportSyntax/Tables/TableReaders.swift", form: { "\($0).self" })
  }

  @Test func everyEditionIsListed() throws {
    try checkRegistered(
      "Sources/ReportForms/Editions", declared: [" = FormEdition("],
      in: "Sources/ReportForms/FormEdition.swift", form: { ".\($0)" })
  }

  @Test func everyRuleIsCatalogued() throws {
    for group in ["Structure", "Tables", "Dates", "Agreement", "Required", "Residue", "Style"] {
      let folder = "Sources/ReportRules/\(group)"
      let declares = try SourceTree.swiftFiles(in: folder).contains {
        $0.lines.contains { $0.hasSuffix(": Rule {") || $0.hasSuffix(": PassageRule {") }
      }
      guard declares else { continue }
      try checkRegistered(
        folder, declared: [": Rule {", ": PassageRule {"],
        in: "\(folder)/\(group)Rules.swift", form: { "\($0).self" })
    }
  }

  @Test func everyMethodIsHandled() throws {
    try checkRegistered(
      "Sources/LanguageServer/Handlers",
      declared: [": RequestHandler {", ": NotificationHandler {"],
      in: "Sources/LanguageServer/Handler.swift", form: { "\($0).self" })
  }

  /// The form's own wording is data of the editions; what else speaks of it asks them.
  @Test func officialLabelsStandInTheEditionsAlone() throws {
    let labels = [
      "本年新收政府信息公开申请数量", "上年结转政府信息公开申请数量", "没有现成信息需要另行制作",
      "要求行政机关确认或重新出具已获取信息", "本年废止件数", "对外公开总数量", "未经复议直接起诉",
    ]
    for file in try SourceTree.swiftFiles(in: "Sources")
    where !file.path.contains("/Editions/") {
      for line in file.lines where !line.contains("//") {
        for label in labels where line.contains("\"\(label)") {
          Issue.record("\(file.path) spells out \(label)")
        }
      }
    }
  }
}
