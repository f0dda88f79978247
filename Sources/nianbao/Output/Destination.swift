import JSONRPC
import ReportRules
import Synchronization

/// Where findings go: standard output, or the file that `--output-file` names.
struct Destination {
  private enum Target {
    case descriptor(Int32)
    /// What a file will hold once all is known.
    case file(PendingFile)
  }

  private let target: Target
  /// What it is called where it cannot be written to.
  private let name: Localized

  static let standardOutput = Destination(descriptor: 1, Localized("标准输出", "standard output"))
  static let standardError = Destination(descriptor: 2, Localized("标准错误", "standard error"))

  var isStandardOutput: Bool {
    if case .descriptor(1) = target { true } else { false }
  }

  private init(descriptor: Int32, _ name: Localized) {
    target = .descriptor(descriptor)
    self.name = name
  }

  init(path: String) throws(SystemError) {
    name = Localized(path, path)
    switch FileKind.of(path) {
    case .folder: throw .isFolder
    case .file, .none: target = .file(PendingFile(path))
    case .other:
      // A pipe or a terminal takes what comes as it comes, until the process ends.
      target = .descriptor(try OpenFile.descriptor(path, for: .writing))
    }
  }

  /// Puts a file in its place. Nothing is written behind it.
  func finish() {
    guard case .file(let file) = target else { return }
    do {
      try file.put()
    } catch {
      if case .unwritable(_, let reason) = error { fail(reason) } else { fail(error.message) }
    }
  }

  private func fail(_ reason: Localized) {
    Destination.failure.withLock { $0 = $0 ?? (name, reason) }
  }

  /// Writes all of it, over short writes and interrupts. A reader that went away ends the writing.
  @discardableResult
  func write(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  /// The same for bytes in any encoding.
  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { write($0) }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let descriptor: Int32
    switch target {
    case .descriptor(let open): descriptor = open
    case .file(let file):
      file.append(bytes)
      return true
    }
    do {
      try ByteOutput(descriptor: descriptor).write(bytes)
      return true
    } catch {
      // Who closed a pipe has read enough.
      if case .failed(let number) = error, descriptor != 2 {
        fail(SystemError(number).reason)
      }
      return false
    }
  }

  /// The first destination that did not take what was written, such as a file on a full disk.
  private static let failure = Mutex<(name: Localized, reason: Localized)?>(nil)

  /// Says whether everything was written. Text that is lost is an error, whatever was found in it.
  static func hasFailed(_ language: Language) -> Bool {
    guard let failure = failure.withLock({ $0 }) else { return false }
    let error = FileError.unwritable(failure.name.text(in: language), reason: failure.reason)
    say(error, in: language)
    return true
  }

  /// Says something beside what was asked for.
  static func say(_ text: String) {
    standardError.write("nianbao: \(text)\n")
  }

  /// Says why a file could not be read or written.
  static func say(_ error: FileError, in language: Language) {
    say("\(error.path): \(error.message.text(in: language))")
  }
}

/// The content of a file that is written at the end, whole.
private final class PendingFile: Sendable {
  private let path: String
  private let content = Mutex<[UInt8]>([])

  init(_ path: String) { self.path = path }

  func append(_ bytes: UnsafeRawBufferPointer) {
    content.withLock { $0 += bytes }
  }

  func put() throws(FileError) {
    let target = FileSystem.resolved(path)
    let permissions = try? FileStatus(of: target).permissions
    try FileWriting.put(
      content.withLock { $0 }, at: target, permissions: permissions ?? 0o644, name: path)
  }
}
