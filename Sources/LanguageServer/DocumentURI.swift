import TextCore

/// Paths of `file:` URIs. URIs themselves are echoed as they came, never rebuilt.
enum DocumentURI {
  /// The path, percent signs decoded; nil where the URI names no file.
  static func path(_ uri: String) -> String? {
    guard uri.lowercased().hasPrefix("file://") else { return nil }
    var rest = Array(uri.utf8.dropFirst(7))
    if let slash = rest.firstIndex(of: 0x2F) { rest.removeFirst(slash) } else { return nil }
    if let end = rest.firstIndex(where: { $0 == 0x23 || $0 == 0x3F }) {
      rest.removeSubrange(end...)
    }
    var bytes = percentDecoded(rest)
    // `/C:/report.txt` is `C:/report.txt`.
    if bytes.count > 2, bytes[2] == 0x3A, bytes[1] | 0x20 >= 0x61, bytes[1] | 0x20 <= 0x7A {
      bytes.removeFirst()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where a document without a file would lie: in the only folder. Nil where that is not known, and for
  /// every other URI.
  static func untitledPath(_ uri: String, in folders: [String]) -> String? {
    guard uri.lowercased().hasPrefix("untitled:"), folders.count == 1,
      let folder = path(folders[0])
    else { return nil }
    return folder + (folder.hasSuffix("/") ? "" : "/") + name(uri)
  }

  private static func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// The URI of a path, everything but unreserved characters and slashes percent-encoded.
  static func uri(path: String) -> String {
    "file://" + (path.hasPrefix("/") ? "" : "/") + PercentEncoding.path(path)
  }

  /// The last part of a path or URI.
  static func name(_ uri: String) -> String {
    let path = path(uri) ?? uri
    return path.split(separator: "/").last.map(String.init) ?? path
  }
}
