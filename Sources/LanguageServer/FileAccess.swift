/// What the session may know of the disk; whoever runs it supplies the functions, and tests their own.
public struct FileAccess: Sendable {
  /// The text of a file in UTF-8, without a byte order mark, whatever encoding it is in; nil where there is
  /// none or it cannot be read.
  public var read: @Sendable (_ path: String) -> [UInt8]?
  /// The report files below a folder, as `--check` would find them.
  public var reportFiles: @Sendable (_ folder: String) -> [String]

  public init(
    read: @escaping @Sendable (String) -> [UInt8]?,
    reportFiles: @escaping @Sendable (String) -> [String]
  ) {
    self.read = read
    self.reportFiles = reportFiles
  }

  /// A disk with nothing on it.
  public static let none = FileAccess(read: { _ in nil }, reportFiles: { _ in [] })
}
