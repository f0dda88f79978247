import JSONRPC
import ReportAnalysis
import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Synchronization
import Testing
import TextCore

@testable import LanguageServer

/// Reports held against those of the year before, on the disk or in the editor.
@Suite struct PreviousReportTests {
  private static let uri = "file:///w/a2023.md"
  private static let beforeURI = "file:///w/a2022.md"
  private static let related: JSONValue = [
    "textDocument": ["publishDiagnostics": ["relatedInformation": true]]
  ]
  private static let pulling: JSONValue = [
    "textDocument": ["diagnostic": [:], "publishDiagnostics": [:]],
    "workspace": ["diagnostics": ["refreshSupport": true]],
  ]

  private func before(_ inForce: String) -> String {
    var model = ReportModel.clean(edition: .edition2021, year: 2022)
    model.set("T2.R2.C3", inForce)
    return model.text(layout: .pipeTable)
  }

  /// A disk that can be written and counts who reads.
  private final class Disk: Sendable {
    private let state: Mutex<(files: [String: String], reads: Int)>

    init(_ files: [String: String]) { state = Mutex((files, 0)) }

    func write(_ path: String, _ text: String?) { state.withLock { $0.files[path] = text } }
    var reads: Int { state.withLock { $0.reads } }

    var access: FileAccess {
      FileAccess(
        read: { path in
          self.state.withLock {
            if path.hasSuffix(".md") { $0.reads += 1 }
            return $0.files[path].map { Array($0.utf8) }
          }
        },
        stamp: { path in
          self.state.withLock { $0.files[path].map { FileStamp([Int64($0.hashValue)]) } }
        },
        reportFiles: { folder in
          self.state.withLock { $0.files.keys.filter { $0.hasSuffix(".md") }.sorted() }
        })
    }
  }

  private func codes(_ client: Conversation, _ uri: String = uri) -> [[String]] {
    client.published(uri).map { ($0["diagnostics"] ?? []).codes }
  }

  @Test func theFileBesideItCounts() throws {
    let disk = Disk(["/w/a2022.md": before("30")])
    var client = Conversation(Self.related, files: disk.access)
    client.open(Self.uri, report())
    client.idle()
    #expect(codes(client) == [["cross-year"]])
    let finding = client.published(Self.uri).last?["diagnostics"]?[0]
    let location = finding?["relatedInformation"]?[0]?["location"]
    #expect(location?["uri"] == .string(Self.beforeURI))
    let source = SourceText(before("30"))
    let place = try #require(EarlierReport(source, path: "p", name: "n"))
    let checked = Linter().analyze(SourceText(report())) { _ in EarlierReports(previous: place) }
    let start = try #require(checked.diagnostics.first?.related.first?.elsewhere).start(in: .utf16)
    #expect(location?["range"]?["start"]?["line"]?.intValue == start.line)
    #expect(location?["range"]?["start"]?["character"]?.intValue == start.column)
  }

  @Test func keystrokesDoNotReadIt() {
    let disk = Disk(["/w/a2022.md": before("30")])
    var client = Conversation(Self.related, files: disk.access)
    client.open(Self.uri, report())
    client.idle()
    let reads = disk.reads
    for version in 2...6 {
      client.change(
        Self.uri, version: version,
        [
          [
            "range": [
              "start": ["line": 0, "character": 0], "end": ["line": 0, "character": 0],
            ], "text": "\n",
          ]
        ])
      client.idle()
      let before = client.published(Self.uri)
      // What was moved is what a fresh server says.
      var fresh = Conversation(Self.related, files: disk.access)
      fresh.open(Self.uri, String(repeating: "\n", count: version - 1) + report())
      fresh.idle()
      #expect(before.last?["diagnostics"] == fresh.published(Self.uri).last?["diagnostics"])
    }
    #expect(disk.reads - reads == 5)
  }

  @Test func whatIsWrittenMeanwhileIsRead() {
    let disk = Disk([:])
    var client = Conversation(files: disk.access)
    client.open(Self.uri, report())
    client.idle()
    for (text, expected) in [
      (before("30"), ["cross-year"]), (before("11"), []), (nil, []), ("# 清单\n", []),
      (before("30"), ["cross-year"]),
    ] {
      disk.write("/w/a2022.md", text)
      client.forget()
      client.notify(
        "workspace/didChangeWatchedFiles",
        ["changes": [["uri": .string(Self.beforeURI), "type": 2]]])
      client.idle()
      #expect(codes(client).last ?? expected == expected)
      #expect(
        (client.session.documents[Self.uri]?.analysis?.diagnostics ?? []).map(\.rule) == expected)
    }
    disk.write("/w/a2022.md", before("11"))
    client.forget()
    client.notify("textDocument/didSave", ["textDocument": ["uri": .string(Self.beforeURI)]])
    client.idle()
    #expect(codes(client) == [[]])
  }

  @Test func theEditorsTextCountsBeforeTheDisks() {
    let disk = Disk(["/w/a2022.md": before("30")])
    var client = Conversation(files: disk.access)
    client.open(Self.uri, report())
    client.idle()
    client.forget()
    client.open(Self.beforeURI, before("11"))
    client.idle()
    #expect(codes(client) == [[]])
    client.forget()
    client.change(Self.beforeURI, version: 2, [["text": .string(before("10"))]])
    client.idle()
    #expect(codes(client) == [["cross-year"]])
    // What rules do not ask of it changes nothing.
    client.forget()
    client.change(Self.beforeURI, version: 3, [["text": .string(before("10") + "\n")]])
    client.idle()
    #expect(codes(client) == [])
    client.change(Self.beforeURI, version: 4, [["text": .string(before("11"))]])
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(Self.beforeURI)]])
    client.idle()
    #expect(
      (client.session.documents[Self.uri]?.analysis?.diagnostics ?? []).map(\.rule) == [
        "cross-year"
      ])
  }

  @Test func documentsWithoutAFileHaveNone() {
    let disk = Disk(["/w/a2022.md": before("30")])
    var client = Conversation(files: disk.access, folders: ["file:///w"])
    client.open("untitled:a2023.md", report())
    client.idle()
    #expect(codes(client, "untitled:a2023.md") == [[]])
  }

  @Test func whoPullsIsToldOfFilesThatDependOnOthers() {
    let disk = Disk(["/w/a2022.md": before("30"), "/w/a2023.md": report()])
    var client = Conversation(Self.pulling, files: disk.access, folders: ["file:///w"])
    #expect(
      client.greeting["capabilities"]?["diagnosticProvider"]?["interFileDependencies"] == true)
    func codes() -> [[String]] {
      let answer = client.result("workspace/diagnostic", ["previousResultIds": []])
      return (answer["items"]?.arrayValue ?? []).compactMap { $0["items"]?.codes }
    }
    #expect(codes() == [[], ["cross-year"]])
    #expect(codes() == [[], ["cross-year"]])
    disk.write("/w/a2022.md", before("11"))
    #expect(codes() == [[], []])
  }
}
