import ReportRules
import Synchronization

/// Replaces files so that at every moment the old or the new content stands there, whole.
enum FileWriting {
  /// Puts new bytes in a file's place.
  ///
  /// The bytes are written beside the file, synced, and renamed over it; links are followed, so that
  /// a link stays one, and the file's permissions stay.
  ///
  /// - Parameter original: what was read; a file that is otherwise by now is left alone.
  /// - Throws: `FileError`; the original stands untouched then.
  static func replace(_ path: String, with bytes: [UInt8], original: [UInt8]) throws(FileError) {
    let target = resolved(path)
    var status = stat()
    guard stat(target, &status) == 0 else { throw failure(path) }
    guard try FileReading.bytes(target) == original else { throw .changedMeanwhile(path) }
    try put(bytes, at: target, mode: status.st_mode & 0o7777, name: path)
  }

  /// Writes a file beside its place and renames it there, so that also a running executable can be
  /// replaced. Where the disk is full, or anything else goes wrong, nothing is left behind.
  ///
  /// - Parameter name: what the file is called in an error.
  static func put(
    _ bytes: [UInt8], at target: String, mode: mode_t, name: String
  ) throws(FileError) {
    guard let (temporary, descriptor) = create(beside: target) else { throw failure(name) }
    var isWritten = writeAll(descriptor, bytes)
    isWritten = isWritten && fchmod(descriptor, mode) == 0
    isWritten = isWritten && fsync(descriptor) == 0
    let error = errno
    close(descriptor)
    guard isWritten, rename(temporary, target) == 0 else {
      let reason = isWritten ? errno : error
      unlink(temporary)
      throw .unwritable(name, reason: String(cString: strerror(reason)))
    }
    syncFolder(of: target)
  }

  private static func failure(_ path: String) -> FileError {
    .unwritable(path, reason: String(cString: strerror(errno)))
  }

  /// The file behind links; the path itself where there is none.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static let count = Atomic(0)

  /// A new file in the same folder: hidden, and named after the process and a count, for a report's own name
  /// may be as long as a name can be.
  private static func create(beside target: String) -> (path: String, descriptor: Int32)? {
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    while true {
      let number = count.add(1, ordering: .relaxed).newValue
      let path = "\(folder).nianbao-\(getpid())-\(number)"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
      if descriptor >= 0 { return (path, descriptor) }
      // Left behind by a process of the same number.
      guard errno == EEXIST else { return nil }
    }
  }

  private static func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = UnsafeRawBufferPointer(buffer)
      while !rest.isEmpty {
        let count = write(descriptor, rest.baseAddress, rest.count)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        } else if count < 0, errno != EINTR {
          return false
        }
      }
      return true
    }
  }

  /// The rename itself is on the disk once its folder is; where that cannot be synced, nothing is lost
  /// but the certainty.
  private static func syncFolder(of target: String) {
    let folder = target.lastIndex(of: "/").map { String(target[..<$0]) } ?? "."
    let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
