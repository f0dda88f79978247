import JSONRPC

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(ucrt)
  import ucrt
#endif

/// An open file, which is closed when nobody holds it any more.
struct OpenFile: ~Copyable {
  enum Purpose {
    case reading
    /// Over what stands there.
    case writing
    /// A new file, which only its owner may read until somebody says otherwise.
    case creating

    fileprivate var flags: Int32 {
      switch self {
      case .reading: O_RDONLY
      case .writing: O_WRONLY
      case .creating: O_WRONLY | O_CREAT | O_EXCL
      }
    }
  }

  let path: String
  let descriptor: Int32

  init(_ path: String, for purpose: Purpose) throws(SystemError) {
    self.path = path
    descriptor = try OpenFile.descriptor(path, for: purpose)
  }

  deinit { close(descriptor) }

  /// A descriptor for as long as the process runs: nobody closes it.
  static func descriptor(_ path: String, for purpose: Purpose) throws(SystemError) -> Int32 {
    let descriptor = open(path, purpose.flags, 0o600)
    guard descriptor >= 0 else { throw .last }
    return descriptor
  }

  var stream: ByteStream { ByteStream(descriptor: descriptor) }

  func status() throws(SystemError) -> FileStatus { try FileStatus(ofDescriptor: descriptor) }

  /// Writes all of it.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    do {
      try ByteOutput(descriptor: descriptor).write(bytes)
    } catch {
      if case .failed(let number) = error { throw SystemError(number) }
      throw .isClosed
    }
  }

  /// Has it end behind so many bytes.
  func cut(to count: Int) throws(SystemError) {
    try SystemError.check(ftruncate(descriptor, off_t(count)))
  }

  func set(_ permissions: FileStatus.Permissions) throws(SystemError) {
    try SystemError.check(fchmod(descriptor, permissions))
  }

  /// Gives it to somebody.
  func set(_ owner: FileStatus.Owner) throws(SystemError) {
    try SystemError.check(fchown(descriptor, owner.user, owner.group))
  }

  /// Waits until it is on the disk.
  func sync() throws(SystemError) { try SystemError.check(fsync(descriptor)) }
}
