/// Finds the configuration file in force for a path: the nearest in its folder or in one above.
///
/// What it knows of a folder it keeps; whoever knows that files came or went takes a new one.
public struct ConfigurationSearch: Sendable {
  /// The file in force by folder; `.some(nil)` where there is none.
  private var nearest: [String: String?] = [:]

  public init() {}

  /// The path of the file in force; nil where there is none.
  ///
  /// - Parameters:
  ///   - path: from the root.
  ///   - isThere: whether a configuration file stands at a path.
  public mutating func file(for path: String, isThere: (String) -> Bool) -> String? {
    guard let start = ConfigurationSearch.folder(of: path) else { return nil }
    if let known = nearest[start] { return known }
    var found: String?
    var folder: String? = start
    while let above = folder, found == nil {
      let candidate = above + "/" + ConfigurationReader.fileName
      if isThere(candidate) { found = candidate }
      folder = ConfigurationSearch.folder(of: above)
    }
    nearest[start] = .some(found)
    return found
  }

  /// A path as the patterns of a configuration file see it, from the file's folder; nil where it lies in no
  /// folder of that.
  public static func path(_ path: String, from file: String) -> String? {
    guard let folder = folder(of: file), path.hasPrefix(folder + "/") else { return nil }
    return String(path.dropFirst(folder.count + 1))
  }

  /// What stands in front of the last slash; empty for the root.
  private static func folder(of path: String) -> String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }
  }
}
