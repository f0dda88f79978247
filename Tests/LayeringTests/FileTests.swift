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

  /// What conforms to one of some protocols in the files of a folder is named by a list elsewhere.
  private func checkRegistered(
    _ folder: String, conformingTo protocols: Set<String>, in list: String
  ) throws {
    let kinds: Set = ["struct", "enum", "class", "actor", "extension"]
    let names = try SourceTree.swiftFiles(in: folder).flatMap { file in
      file.lines.compactMap { line -> String? in
        guard let colon = line.firstIndex(of: ":"), line.hasSuffix("{"),
          let name = line[..<colon].split(separator: " ").last,
          !kinds.isDisjoint(with: words(line[..<colon])),
          !protocols.isDisjoint(with: words(line[colon...]))
        else { return nil }
        return String(name)
      }
    }
    #expect(!names.isEmpty, "\(folder) declares nothing")
    try checkNamed(names, of: folder, in: list) { "\($0).self" }
  }

  private func checkNamed(
    _ names: [String], of folder: String, in list: String, form: (String) -> String
  ) throws {
    let text = try String(contentsOf: SourceTree.root.appending(path: list), encoding: .utf8)
    let listed = words(text)
    for name in names {
      #expect(listed.contains(form(name)), "\(name) of \(folder) is not in \(list)")
    }
  }

  /// The names of a text, with what stands behind a point: `Rows.self` is none of the words of `TabRows.self`.
  private func words(_ text: some StringProtocol) -> Set<String> {
    func divides(_ character: Character) -> Bool {
      !(character.isLetter || character.isNumber || character == "_" || character == ".")
    }
    return Set(text.split(whereSeparator: divides).map { String($0) })
  }

  @Test func everyLayoutIsAsked() throws {
    try checkRegistered(
      "Sources/ReportSyntax/Tables/Layouts", conformingTo: ["TableReader"],
      in: "Sources/ReportSyntax/Tables/TableReaders.swift")
  }

  @Test func everyEditionIsListed() throws {
    let folder = "Sources/ReportForms/Editions"
    let names = try SourceTree.swiftFiles(in: folder).flatMap(\.lines).compactMap {
      $0.firstMatch(of: /let (\w+)(: FormEdition)? = FormEdition\(/).map { String($0.1) }
    }
    #expect(!names.isEmpty)
    try checkNamed(names, of: folder, in: "Sources/ReportForms/FormEdition.swift") { ".\($0)" }
  }

  @Test func everyRuleIsCatalogued() throws {
    for group in ["Structure", "Tables", "Dates", "Agreement", "Required", "Residue", "Style"] {
      let folder = "Sources/ReportRules/\(group)"
      try checkRegistered(
        folder, conformingTo: ["Rule", "PassageRule", "ComparingRule"],
        in: "\(folder)/\(group)Rules.swift")
    }
  }

  @Test func everyMethodIsHandled() throws {
    try checkRegistered(
      "Sources/LanguageServer/Handlers",
      conformingTo: ["RequestHandler", "NotificationHandler"],
      in: "Sources/LanguageServer/Handler.swift")
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
