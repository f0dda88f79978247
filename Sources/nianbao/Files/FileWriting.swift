import JSONRPC
import ReportRules
import Synchronization

/// Replaces files so that at every moment the old or the new content stands there, whole.
enum FileWriting {
  /// Puts new bytes in a file's place.
  ///
  /// The bytes are written beside the file, synced, and renamed over it; links are followed, so that
  /// a link stays one, and owner, group and permissions stay. What else a system keeps of a file, such as
  /// a list of who may read it, does not.
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
  /// Somebody else's file that may be written to, and whose owner may not be given away, is the one
  /// exception: it is overwritten once the new content is on the disk beside it, which stays there
  /// should that go wrong.
  ///
  /// - Parameter name: what the file is called in an error.
  static func put(
    _ bytes: [UInt8], at target: String, mode: mode_t, name: String
  ) throws(FileError) {
    guard let (temporary, descriptor) = create(beside: target) else { throw failure(name) }
    var reason = write(bytes, to: descriptor)
    let keepsOwner = give(descriptor, theOwnerOf: target)
    // Behind the owner: giving a file away takes some permissions from it.
    if reason == nil, fchmod(descriptor, mode) != 0 { reason = errno }
    if reason == nil, fsync(descriptor) != 0 { reason = errno }
    close(descriptor)
    if reason == nil, !keepsOwner { return try overwrite(target, bytes, from: temporary, name) }
    if reason == nil, rename(temporary, target) != 0 { reason = errno }
    if let reason {
      unlink(temporary)
      throw .unwritable(name, reason: String(cString: strerror(reason)))
    }
    syncFolder(of: target)
  }

  /// Has a new file belong to whom the old one belongs; false where that is not allowed.
  private static func give(_ descriptor: Int32, theOwnerOf target: String) -> Bool {
    var old = stat()
    var new = stat()
    guard stat(target, &old) == 0, fstat(descriptor, &new) == 0 else { return true }
    return (old.st_uid, old.st_gid) == (new.st_uid, new.st_gid)
      || fchown(descriptor, old.st_uid, old.st_gid) == 0
  }

  private static func overwrite(
    _ target: String, _ bytes: [UInt8], from temporary: String, _ name: String
  ) throws(FileError) {
    let descriptor = open(target, O_WRONLY)
    guard descriptor >= 0 else {
      let error = failure(name)
      unlink(temporary)
      throw error
    }
    var reason = write(bytes, to: descriptor)
    if reason == nil, ftruncate(descriptor, off_t(bytes.count)) != 0 { reason = errno }
    if reason == nil, fsync(descriptor) != 0 { reason = errno }
    close(descriptor)
    if let reason {
      throw .unwritable(name, reason: "\(String(cString: strerror(reason))) (\(temporary))")
    }
    unlink(temporary)
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

  /// Writes all of it.
  ///
  /// - Returns: the `errno` of what went wrong.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    do {
      try ByteOutput(descriptor: descriptor).write(bytes)
      return nil
    } catch {
      if case .failed(let number) = error { return number }
      return EPIPE
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
