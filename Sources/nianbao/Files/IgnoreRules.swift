import ReportAnalysis

/// What `.gitignore` files leave out, nearest last. Paths go from the root.
struct IgnoreRules {
  private struct Pattern {
    var glob: PathGlob
    var isNegated: Bool
    var isFolderOnly: Bool
    /// The folder of the file that has the pattern, with a slash.
    var base: String
  }

  private var patterns: [Pattern] = []

  /// The rules of the folders above one, down from the one that holds `.git`; none where none does.
  static func above(_ folder: String) -> IgnoreRules {
    var folders: [String] = []
    var next: String? = folder
    while let folder = next {
      folders.append(folder)
      if FileKind.of(folder == "/" ? "/.git" : folder + "/.git") != .none {
        return folders.dropFirst().reversed().reduce(IgnoreRules()) { $0.entering($1) }
      }
      next = AbsolutePath.folder(of: folder)
    }
    return IgnoreRules()
  }

  /// The rules below a folder: these and those of its own `.gitignore`.
  func entering(_ folder: String) -> IgnoreRules {
    var rules = self
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let file = base + ".gitignore"
    // A pipe of that name would be waited for without end.
    guard FileKind.of(file) == .file, let bytes = try? FileReading.bytes(file) else {
      return rules
    }
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      rules.add(String(line), base: base)
    }
    return rules
  }

  private mutating func add(_ line: String, base: String) {
    var line = line
    while line.hasSuffix(" ") { line.removeLast() }
    guard !line.isEmpty, !line.hasPrefix("#") else { return }
    let isNegated = line.hasPrefix("!")
    if isNegated { line.removeFirst() }
    let isFolderOnly = line.hasSuffix("/")
    if isFolderOnly { line.removeLast() }
    let isAnchored = line.contains("/")
    if line.hasPrefix("/") { line.removeFirst() }
    guard !line.isEmpty else { return }
    patterns.append(
      Pattern(
        glob: PathGlob(isAnchored ? line : "**/" + line, hasBraces: false),
        isNegated: isNegated, isFolderOnly: isFolderOnly, base: base))
  }

  func isIgnored(_ path: String, isFolder: Bool) -> Bool {
    var ignored = false
    for pattern in patterns {
      if pattern.isFolderOnly && !isFolder { continue }
      guard path.hasPrefix(pattern.base) else { continue }
      if pattern.glob.matches(String(path.dropFirst(pattern.base.count))) {
        ignored = !pattern.isNegated
      }
    }
    return ignored
  }
}
