import Foundation

/// The package's own files, as text: these tests hold what the compiler does not.
struct SourceTree {
  struct File {
    /// From the package's root: `Sources/TextCore/Position.swift`.
    var path: String
    var text: String

    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The modules that the file imports.
    var imports: [String] {
      lines.compactMap { line -> String? in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), words.indices.contains(index + 1),
          words[..<index].allSatisfy({ $0.hasPrefix("@") || $0 == "public" || $0 == "internal" })
        else { return nil }
        let last = words.dropFirst(index + 1).last.map(String.init) ?? ""
        return last.split(separator: ".").first.map(String.init) ?? last
      }
    }
  }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files below a folder of the package.
  static func swiftFiles(in folder: String) throws -> [File] {
    let base = root.appending(path: folder)
    guard let walk = FileManager.default.enumerator(atPath: base.path) else { return [] }
    var files: [File] = []
    for case let path as String in walk where path.hasSuffix(".swift") {
      let text = try String(contentsOf: base.appending(path: path), encoding: .utf8)
      files.append(File(path: folder + "/" + path, text: text))
    }
    return files.sorted { $0.path < $1.path }
  }
}
