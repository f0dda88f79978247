/// Kinds of code actions, which are filtered by their dot-separated segments.
enum ActionKind {
  static let quickFix = "quickfix"
  static let fixAll = "source.fixAll.nianbao"

  /// Whether a client that wants some kinds is served by one: `source` asks for
  /// `source.fixAll.nianbao`, and nothing asked for is all. An empty list is what a client sends that
  /// has no kinds to name.
  static func isWanted(_ kind: String, _ only: [String]?) -> Bool {
    guard let only, !only.isEmpty else { return true }
    return only.contains { $0 == kind || $0.isEmpty || kind.hasPrefix($0 + ".") }
  }
}
