import Foundation
import Testing

/// The VS Code extension, as far as it can be held without VS Code.
@Suite struct VisualStudioCodeTests {
  private static let folder = Workbench.root.appending(path: "editors/vscode")

  private struct Manifest: Decodable {
    struct Command: Decodable { var command: String }
    struct Setting: Decodable { var description: String }
    struct Configuration: Decodable { var properties: [String: Setting] }
    struct Pattern: Decodable {
      var regexp: String
      var file: Int
      var line: Int
      var column: Int
      var severity: Int
      var message: Int
      var code: Int
    }
    struct Matcher: Decodable { var pattern: Pattern }
    struct Validation: Decodable { var url: String }
    struct Contributions: Decodable {
      var commands: [Command]
      var configuration: Configuration
      var problemMatchers: [Matcher]
      var jsonValidation: [Validation]
    }

    var main: String
    var activationEvents: [String]
    var contributes: Contributions
    var dependencies: [String: String]
  }

  private func manifest() throws -> Manifest {
    let data = try Data(contentsOf: Self.folder.appending(path: "package.json"))
    return try JSONDecoder().decode(Manifest.self, from: data)
  }

  private func source() throws -> String {
    try String(contentsOf: Self.folder.appending(path: "extension.js"), encoding: .utf8)
  }

  @Test(.enabled(if: Editor.has(["node"]), "node is not installed"))
  func theExtensionIsJavaScript() throws {
    let bench = try Workbench()
    defer { bench.remove() }
    let (status, output) = try bench.run(
      "node", ["--check", Self.folder.appending(path: "extension.js").path])
    #expect(status == 0, "\(output)")
  }

  /// A path that is wrong is corrected in the settings: the next client starts, whatever became of the last.
  @Test(.enabled(if: Editor.has(["node"]), "node is not installed"))
  func aCorrectedPathIsStarted() throws {
    let bench = try Workbench()
    defer { bench.remove() }
    let extensionPath = Self.folder.appending(path: "extension.js").path
    let (_, output) = try bench.run("node", [Workbench.script("vscode.js"), extensionPath])
    #expect(
      output.split(separator: "\n") == [
        "starts /nowhere/nianbao", "says 不能启动 /nowhere/nianbao：ENOENT", "starts /opt/nianbao",
        "stops /opt/nianbao", "starts /usr/bin/nianbao", "stops /usr/bin/nianbao",
        "starts /usr/bin/nianbao", "stops /usr/bin/nianbao",
      ])
  }

  /// What the selector names also wakes the extension.
  @Test func everyLanguageActivates() throws {
    let events = try manifest().activationEvents
    let languages = try source().components(separatedBy: "{ language: \"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    // The other is that of a new report.
    let selected = languages.filter { events.contains("onLanguage:\($0)") }
    #expect(Set(selected) == ["markdown", "plaintext", "html", "tsv", "org"])
    #expect(languages.allSatisfy(selected.contains))
  }

  @Test func everyCommandIsRegistered() throws {
    let source = try source()
    let commands = try manifest().contributes.commands.map(\.command)
    #expect(commands.count >= 3)
    for command in commands {
      #expect(source.contains("registerCommand(\"\(command)\""), "\(command)")
    }
  }

  @Test func everySettingThatIsReadExists() throws {
    let manifest = try manifest()
    let settings = manifest.contributes.configuration.properties
    var rest = try source()[...]
    var count = 0
    while let start = rest.firstRange(of: ".get(\"") {
      rest = rest[start.upperBound...]
      let name = rest.prefix { $0 != "\"" }
      #expect(settings["nianbao.\(name)"] != nil, "nianbao.\(name)")
      count += 1
    }
    #expect(count > 0)
    #expect(settings["nianbao.formatOnSave"] != nil)
    #expect(settings.values.allSatisfy { !$0.description.isEmpty })
    for module in manifest.dependencies.keys { #expect(try source().contains("\"\(module)")) }
  }

  @Test func itsFilesAreThere() throws {
    let manifest = try manifest()
    let files = [manifest.main] + manifest.contributes.jsonValidation.map(\.url)
    for file in files {
      let path = Self.folder.appending(path: file).standardizedFileURL.path
      #expect(FileManager.default.fileExists(atPath: path), "\(file)")
    }
    let bench = try Workbench()
    defer { bench.remove() }
    let (_, schema) = try bench.run("nianbao", ["--schema"])
    let copy = try String(
      contentsOf: Self.folder.appending(path: "configuration.schema.json"), encoding: .utf8)
    #expect(schema == copy, "nianbao --schema >editors/vscode/configuration.schema.json")
  }

  /// The problem matcher reads every line of `--output concise`.
  @Test func theProblemMatcherReadsConciseOutput() throws {
    let pattern = try #require(try manifest().contributes.problemMatchers.first?.pattern)
    let expression = try NSRegularExpression(pattern: pattern.regexp)
    let bench = try Workbench()
    defer { bench.remove() }
    let (status, output) = try bench.run(
      "nianbao", ["--check", "--quiet", "--output", "concise", bench.report.path])
    #expect(status == 1)
    let lines = output.split(separator: "\n").map(String.init)
    let read = lines.map { line -> [String] in
      let whole = NSRange(line.startIndex..., in: line)
      guard let match = expression.firstMatch(in: line, range: whole) else { return [] }
      return [pattern.file, pattern.line, pattern.column, pattern.severity, pattern.code].map {
        Range(match.range(at: $0), in: line).map { String(line[$0]) } ?? ""
      }
    }
    let path = bench.report.path
    #expect(
      read == [
        [path, "3", "86", "error", "wrong-period"], [path, "15", "5", "info", "item-punctuation"],
        [path, "53", "52", "error", "unbalanced-row"],
      ])
  }
}
