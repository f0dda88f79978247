/// Finds the files to check in what the command line names.
struct FileDiscovery {
  /// A file to check; `isNamed` where the user named it rather than its folder.
  struct Found {
    var path: String
    var isNamed: Bool
  }

  static let extensions: Set<String> = ["md", "markdown", "txt", "tsv", "html", "htm", "org"]

  private(set) var files: [Found] = []
  private(set) var errors: [FileError] = []
  private var visited: Set<String> = []

  /// - Parameters:
  ///   - excludesNamed: whether exclusion also holds for files that are named.
  ///   - excluded: whether a path is left out by configuration or `--exclude`.
  init(_ paths: [String], excludesNamed: Bool = false, excluded: (String) -> Bool) {
    for path in paths {
      switch FileKind.of(path) {
      case .none: errors.append(.notFound(path))
      case .folder:
        let absolute = AbsolutePath.of(path)
        search(path == "." ? "" : path, absolute, rules: IgnoreRules.above(absolute), excluded)
      case .file, .other:
        if excludesNamed, excluded(path) { continue }
        files.append(Found(path: path, isNamed: true))
      }
    }
    guard paths.count > 1 else { return }
    var seen: Set<String> = []
    files = files.filter { seen.insert($0.path).inserted }
  }

  /// - Parameter absolute: the folder's path from the root.
  private mutating func search(
    _ folder: String, _ absolute: String, rules: IgnoreRules, _ excluded: (String) -> Bool
  ) {
    let place = folder.isEmpty ? "." : folder
    // A folder met again through a link would be searched without end.
    guard visited.insert(FileSystem.resolved(place)).inserted else { return }
    let names: [String]
    do {
      names = try FileSystem.names(in: place)
    } catch {
      errors.append(.unreadable(place, reason: error.reason))
      return
    }
    let rules = rules.entering(absolute)
    let base = absolute == "/" ? absolute : absolute + "/"
    for name in names.sorted(by: { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }) {
      if name.hasPrefix(".") { continue }
      let path = folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
      let kind = FileKind.of(path)
      if rules.isIgnored(base + name, isFolder: kind == .folder) || excluded(path) { continue }
      switch kind {
      case .folder: search(path, base + name, rules: rules, excluded)
      case .file where FileDiscovery.isReportFile(name):
        files.append(Found(path: path, isNamed: false))
      case .none where name.contains("\u{FFFD}") && FileDiscovery.isReportFile(name):
        // What stands there has another name, which no string can say.
        errors.append(.nameNotUTF8(path))
      case .file, .other, .none: break
      }
    }
  }

  static func isReportFile(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return extensions.contains(name[name.index(after: dot)...].lowercased())
  }
}
