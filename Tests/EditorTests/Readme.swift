import Foundation

/// The commands of an editor's README, which the tests run to the letter.
struct Readme {
  private let text: String

  init(_ editor: String) throws {
    try self.init(file: "editors/\(editor)/README.md")
  }

  init(file: String) throws {
    text = try String(contentsOf: Workbench.root.appending(path: file), encoding: .utf8)
  }

  /// The code blocks of a language that contain a word, with the place of this repository put in.
  func blocks(_ language: String, containing word: String = "") -> String {
    var blocks: [String] = []
    var block: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let lines = block {
        if line == "```" {
          blocks.append(lines.joined(separator: "\n"))
          block = nil
        } else {
          block = lines + [line]
        }
      } else if line == "```\(language)" {
        block = []
      }
    }
    return blocks.filter { word.isEmpty || $0.contains(word) }.joined(separator: "\n")
      .replacing("/path/to/nianbao/editors", with: Workbench.root.path + "/editors") + "\n"
  }
}
