import Foundation
import Testing

/// A real Kate on a display of its own. What it was told and what it asked is read from the
/// conversation; that it counts as nianbao does shows in the file that it saved.
extension EditorTests {
  private struct Answer: Decodable {
    struct Parameters: Decodable { var diagnostics: [Finding]? }
    struct Finding: Decodable {
      struct Range: Decodable { var start, end: Position }
      struct Position: Decodable { var line, character: Int }
      var range: Range
      var code: String
    }
    var params: Parameters?
  }

  private struct Question: Decodable {
    struct Parameters: Decodable { var context: Context? }
    struct Context: Decodable { var diagnostics: [Answer.Finding] }
    var method: String
    var params: Parameters?
  }

  /// The messages of one direction.
  private func messages<Message: Decodable>(_ file: URL, as: Message.Type) throws -> [Message] {
    var rest = try Data(contentsOf: file)[...]
    var messages: [Message] = []
    while let end = rest.firstRange(of: Data("\r\n\r\n".utf8)) {
      let header = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
      let length = try #require(header.split(separator: " ").last.flatMap { Int($0) })
      let body = rest[end.upperBound...].prefix(length)
      messages.append(try JSONDecoder().decode(Message.self, from: body))
      rest = rest[(end.upperBound + length)...]
    }
    return messages
  }

  /// The text at a range, whose columns Kate counts in UTF-16.
  private func text(_ range: Answer.Finding.Range, _ lines: [Substring]) -> String {
    let units = Array(lines[range.start.line].utf16)
    return String(decoding: units[range.start.character..<range.end.character], as: UTF16.self)
  }

  @Test(
    .enabled(
      if: Editor.has(["kate", "Xvfb", "xdotool"]), "Kate, Xvfb or xdotool is not installed"),
    arguments: ["md", "txt", "html"])
  func kate(_ suffix: String) throws {
    let bench = try Workbench()
    defer { bench.remove() }
    let before = try String(contentsOf: bench.report, encoding: .utf8)
    let path = try bench.write(before, to: "年报 😀/2023年.\(suffix)")
    let (installed, words) = try bench.run(
      "env", ["-u", "XDG_CONFIG_HOME", "sh", "-ec", try Readme("kate").blocks("sh")])
    #expect(installed == 0, "\(words)")
    let (status, output) = try bench.run(Workbench.script("kate.sh"), [path, "3", "95"])
    #expect(status == 0, "\(output)")

    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let answers = try messages(bench.folder.appending(path: "answered"), as: Answer.self)
    let shown = answers.compactMap(\.params?.diagnostics).first ?? []
    #expect(shown.map(\.code) == ["wrong-period", "item-punctuation", "unbalanced-row"])
    #expect(
      shown.map { text($0.range, lines) } == ["2023年1月1日起至2023年12月30日", "（三）、", "9"])
    let questions = try messages(bench.folder.appending(path: "asked"), as: Question.self)
    // Kate asks for the fixes of what it shows where the cursor is.
    let named = questions.first { $0.method == "textDocument/codeAction" }?.params?.context
    #expect(named?.diagnostics.map(\.code) == ["wrong-period"])
    #expect(questions.map(\.method).suffix(2) == ["shutdown", "exit"])

    let saved = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let after = saved.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(after.count == lines.count)
    // The quick fix and the tables, and nothing else.
    for (old, new) in zip(lines, after) where !old.hasPrefix("|") {
      #expect(new == old.replacing("2023年12月30日", with: "2023年12月31日"))
    }
    #expect(
      saved.contains(
        "| 规章               | 0                          | 0            | 0            |"))
    #expect(bench.serversHaveEnded(), "a server outlived Kate")
  }
}
