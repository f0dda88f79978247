/// How a configuration names files: a name stands at any depth, a folder for all that is in it.
///
/// What begins with `/` lies in the configuration's own folder, as in `.gitignore`.
public struct PathPattern: Sendable {
  private let isRooted: Bool
  private let file: PathGlob?
  private let below: PathGlob

  public init(_ text: String) {
    // `./folder/` and `folder` are the same folder.
    var text = text.hasPrefix("./") ? String(text.dropFirst(2)) : text
    isRooted = text.hasPrefix("/")
    if isRooted { text.removeFirst() }
    let isFolder = text.hasSuffix("/")
    if isFolder { text.removeLast() }
    let glob = isRooted || text.contains("/") ? text : "**/" + text
    file = isFolder ? nil : PathGlob(glob)
    below = PathGlob(glob + "/**")
  }

  /// Whether brackets and braces are closed, without which it cannot mean what somebody meant.
  public var isClosed: Bool { below.isClosed }

  /// - Parameter path: from the folder in question, or from the root where it lies in another.
  public func matches(_ path: String) -> Bool {
    let path = isRooted && path.hasPrefix("/") ? String(path.dropFirst()) : path
    return file?.matches(path) == true || below.matches(path)
  }
}
