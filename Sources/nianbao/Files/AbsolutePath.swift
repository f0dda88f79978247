/// Paths from the root, without `.` and `..`.
enum AbsolutePath {
  /// - Parameter current: the folder from which a path goes that does not begin at the root.
  static func of(_ path: String, from current: String = Platform.currentFolder) -> String {
    let path = path.hasPrefix("/") ? path : current + "/" + path
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      // Whoever climbs from `sub/../report.md` must not come by `sub`.
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The folder in which a path lies; nil for the root.
  static func folder(of path: String) -> String? {
    guard path != "/", let slash = path.lastIndex(of: "/") else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
