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
    let target = FileSystem.resolved(path)
    let permissions: FileStatus.Permissions
    do {
      permissions = try FileStatus(of: target).permissions
    } catch {
      throw .unwritable(path, reason: error.reason)
    }
    guard try FileReading.bytes(target) == original else { throw .changedMeanwhile(path) }
    try put(bytes, at: target, permissions: permissions, name: path)
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
    _ bytes: [UInt8], at target: String, permissions: FileStatus.Permissions, name: String
  ) throws(FileError) {
    let temporary: String
    let keepsOwner: Bool
    do throws(SystemError) {
      let file = try create(beside: target)
      temporary = file.path
      keepsOwner = try whole(temporary) { () throws(SystemError) in
        try file.write(bytes)
        let keepsOwner = give(file, theOwnerOf: target)
        // Behind the owner: giving a file away takes some permissions from it.
        try file.set(permissions)
        try file.sync()
        return keepsOwner
      }
    } catch {
      throw .unwritable(name, reason: error.reason)
    }
    if !keepsOwner { return try overwrite(target, bytes, from: temporary, name) }
    do {
      try whole(temporary) { () throws(SystemError) in
        try FileSystem.move(temporary, to: target)
      }
    } catch {
      throw .unwritable(name, reason: error.reason)
    }
    syncFolder(of: target)
  }

  /// Does something with a new file, which is taken away should that go wrong.
  private static func whole<Result>(
    _ path: String, _ work: () throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    do {
      return try work()
    } catch {
      FileSystem.remove(path)
      throw error
    }
  }

  /// Has a new file belong to whom the old one belongs; false where that is not allowed.
  private static func give(_ file: borrowing OpenFile, theOwnerOf target: String) -> Bool {
    guard let old = try? FileStatus(of: target).owner, let new = try? file.status().owner else {
      return true
    }
    if old == new { return true }
    do {
      try file.set(old)
      return true
    } catch {
      return false
    }
  }

  private static func overwrite(
    _ target: String, _ bytes: [UInt8], from temporary: String, _ name: String
  ) throws(FileError) {
    let file: OpenFile
    do {
      file = try OpenFile(target, for: .writing)
    } catch {
      FileSystem.remove(temporary)
      throw .unwritable(name, reason: error.reason)
    }
    do throws(SystemError) {
      try file.write(bytes)
      try file.cut(to: bytes.count)
      try file.sync()
    } catch {
      let reason = error.reason
      throw .unwritable(
        name, reason: Localized("\(reason.zh)（\(temporary)）", "\(reason.en) (\(temporary))"))
    }
    FileSystem.remove(temporary)
  }

  private static let count = Atomic(0)

  /// A new file in the same folder: hidden, and named after the process and a count, for a report's own name
  /// may be as long as a name can be.
  private static func create(beside target: String) throws(SystemError) -> OpenFile {
    let folder = AbsolutePath.folder(of: target).map { $0 == "/" ? $0 : $0 + "/" } ?? ""
    while true {
      let number = count.add(1, ordering: .relaxed).newValue
      do {
        return try OpenFile(
          "\(folder).nianbao-\(Platform.processNumber)-\(number)", for: .creating)
      } catch {
        // Left behind by a process of the same number.
        guard error == .exists else { throw error }
      }
    }
  }

  /// The rename itself is on the disk once its folder is; where that cannot be synced, nothing is lost
  /// but the certainty.
  private static func syncFolder(of target: String) {
    try? OpenFile(AbsolutePath.folder(of: target) ?? ".", for: .reading).sync()
  }
}
