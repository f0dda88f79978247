/// What a system keeps of a file that changes with it: when and where it was written, and how long it is.
public struct FileStamp: Sendable, Hashable {
  private let parts: [Int64]

  public init(_ parts: [Int64]) { self.parts = parts }
}

/// What the session may know of the disk; whoever runs it supplies the functions, and tests their own.
public struct FileAccess: Sendable {
  /// The text of a file in UTF-8, without a byte order mark, whatever encoding it is in; nil where there is
  /// none or it cannot be read.
  public var read: @Sendable (_ path: String) -> [UInt8]?
  /// What changes with every change of a file; nil where nobody can tell, so that it must be read.
  public var stamp: @Sendable (_ path: String) -> FileStamp?
  /// The report files below a folder, as `--check` would find them.
  public var reportFiles: @Sendable (_ folder: String) -> [String]

  public init(
    read: @escaping @Sendable (String) -> [UInt8]?,
    stamp: @escaping @Sendable (String) -> FileStamp? = { _ in nil },
    reportFiles: @escaping @Sendable (String) -> [String]
  ) {
    self.read = read
    self.stamp = stamp
    self.reportFiles = reportFiles
  }

  /// A disk with nothing on it.
  public static let none = FileAccess(read: { _ in nil }, reportFiles: { _ in [] })
}
