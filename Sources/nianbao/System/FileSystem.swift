import ReportRules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(ucrt)
  import ucrt
#endif

/// Why the system did not do what it was asked for.
struct SystemError: Error, Equatable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  /// Why the last call of this thread failed.
  static var last: SystemError { SystemError(errno) }

  static let isFolder = SystemError(EISDIR)
  static let isNoFolder = SystemError(ENOTDIR)
  static let exists = SystemError(EEXIST)
  static let isMissing = SystemError(ENOENT)
  static let isClosed = SystemError(EPIPE)

  /// As the system says it, and in Chinese what happens to files most.
  var reason: Localized {
    let own = String(cString: strerror(number))
    return Localized(SystemError.chinese[number] ?? own, own)
  }

  private static let chinese: [Int32: String] = [
    ENOENT: "没有这个文件或文件夹", EACCES: "没有权限", EPERM: "不允许这样做", EISDIR: "是文件夹",
    ENOTDIR: "上级不是文件夹", EEXIST: "已经存在", ENOSPC: "磁盘已满", EDQUOT: "超出磁盘配额",
    EFBIG: "文件太大", EROFS: "文件系统只读", ENAMETOOLONG: "文件名太长", ELOOP: "链接太多或成环",
    EMFILE: "打开的文件太多", ENFILE: "打开的文件太多", EIO: "读写出错", EBUSY: "正被占用",
    ETXTBSY: "程序正在运行", EPIPE: "对方已经关闭", ENOMEM: "内存不足", EBADF: "没有打开",
  ]

  /// Throws where a call says that it failed.
  static func check(_ status: Int32) throws(SystemError) {
    if status != 0 { throw .last }
  }
}

/// What the system knows of a file.
struct FileStatus {
  /// Who may do what, as `chmod` takes it.
  typealias Permissions = mode_t

  struct Owner: Equatable {
    let user: uid_t
    let group: gid_t
  }

  private let status: stat

  /// What stands at a path, links followed.
  init(of path: String) throws(SystemError) {
    var status = stat()
    try SystemError.check(stat(path, &status))
    self.status = status
  }

  init(ofDescriptor descriptor: Int32) throws(SystemError) {
    var status = stat()
    try SystemError.check(fstat(descriptor, &status))
    self.status = status
  }

  var kind: FileKind {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFREG: .file
    default: .other
    }
  }

  var size: Int { Int(status.st_size) }
  var permissions: Permissions { status.st_mode & 0o7777 }
  /// Where it stands, how long it is, and when anything of it was changed last: that nobody can set back.
  var stamp: [Int64] {
    [
      Int64(truncatingIfNeeded: status.st_dev), Int64(truncatingIfNeeded: status.st_ino),
      Int64(status.st_size), Int64(changed.tv_sec), Int64(changed.tv_nsec),
    ]
  }

  /// Whether both are one file, by whatever names they were found. Where files have no numbers nobody knows.
  func isSame(as other: FileStatus) -> Bool {
    status.st_ino != 0 && status.st_ino == other.status.st_ino
      && status.st_dev == other.status.st_dev
  }

  /// Whether it would show if it were changed now: clocks of file systems go by steps, of up to two seconds.
  var isSettled: Bool { time(nil) - changed.tv_sec > 2 }

  private var changed: timespec {
    #if canImport(Darwin)
      status.st_ctimespec
    #else
      status.st_ctim
    #endif
  }

  var owner: Owner { Owner(user: status.st_uid, group: status.st_gid) }
}

enum FileKind {
  /// What is neither a file nor a folder, such as a pipe, may have no end; only who names it asks for it.
  case file, folder, other, none

  /// What stands at a path, links followed.
  static func of(_ path: String) -> FileKind {
    (try? FileStatus(of: path).kind) ?? .none
  }
}

/// What is done to files as a whole.
enum FileSystem {
  /// What stands in a folder, but for itself and the one above.
  static func names(in folder: String) throws(SystemError) -> [String] {
    guard let entries = opendir(folder) else { throw .last }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: name.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Whether nothing stands at a path; false where that cannot be told, as in a folder that may not be read.
  static func isMissing(_ path: String) -> Bool {
    do throws(SystemError) {
      _ = try FileStatus(of: path)
      return false
    } catch {
      return error == .isMissing || error == .isNoFolder
    }
  }

  /// The file behind links; the path itself where there is none.
  static func resolved(_ path: String) -> String { realPath(path) ?? path }

  /// A path without links; nil where nothing stands there.
  static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(SystemError) {
    switch FileKind.of(path) {
    case .folder: return
    case .file, .other: throw .isNoFolder
    case .none:
      if let above = AbsolutePath.folder(of: path) { try makeFolder(above) }
      do {
        try SystemError.check(mkdir(path, 0o777))
      } catch {
        // Somebody else may just have made it.
        guard FileKind.of(path) == .folder else { throw error }
      }
    }
  }

  /// Puts a file in another's place.
  static func move(_ path: String, to target: String) throws(SystemError) {
    try SystemError.check(rename(path, target))
  }

  static func remove(_ path: String) { _ = unlink(path) }
}
