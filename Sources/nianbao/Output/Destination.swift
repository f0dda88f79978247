import ReportRules
import Synchronization

/// Where findings go: standard output, or the file that `--output-file` names.
struct Destination {
  private let descriptor: Int32
  /// What it is called where it cannot be written to.
  private let name: Localized

  static let standardOutput = Destination(descriptor: 1, Localized("标准输出", "standard output"))
  static let standardError = Destination(descriptor: 2, Localized("标准错误", "standard error"))

  var isStandardOutput: Bool { descriptor == 1 }

  private init(descriptor: Int32, _ name: Localized) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Nil where the file cannot be opened.
  init?(path: String) {
    name = Localized(path, path)
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if descriptor < 0 { return nil }
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
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      let count = systemWrite(descriptor, start, rest.count)
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if errno != EINTR {
        // Who closed a pipe has read enough.
        if errno != EPIPE, descriptor != Destination.standardError.descriptor {
          let reason = String(cString: strerror(errno))
          Destination.failure.withLock { $0 = $0 ?? (name, reason) }
        }
        return false
      }
    }
    return true
  }

  /// The first destination that did not take what was written, such as a file on a full disk.
  private static let failure = Mutex<(name: Localized, reason: String)?>(nil)

  /// Says whether everything was written. Text that is lost is an error, whatever was found in it.
  static func hasFailed(_ language: Language) -> Bool {
    guard let failure = failure.withLock({ $0 }) else { return false }
    let error = FileError.unwritable(failure.name.text(in: language), reason: failure.reason)
    standardError.write("nianbao: \(error.path): \(error.message.text(in: language))\n")
    return true
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  #if canImport(ucrt)
    return Int(_write(descriptor, bytes, UInt32(count)))
  #else
    return write(descriptor, bytes, count)
  #endif
}
