import Dispatch
import JSONRPC
import LanguageServer
import TextCore

/// The language server on standard input and output: messages are answered in their order.
enum ServerCommand {
  /// How often the client's process is looked for, in seconds.
  private static let pollInterval = 3.0

  /// How much text may be open, in bytes, while every keystroke is answered sooner than another thread
  /// wakes up.
  private static let shortText = 256 << 10

  static func run(clientProcess: Int?) -> Int32 {
    Platform.keepFreedMemory()
    let mailbox = Mailbox(ByteStream(descriptor: 0))
    let writer = MessageWriter(descriptor: 1)
    let watch = ClientWatch(interval: pollInterval)
    var session = Session(files: DiskAccess.files)
    var isRehearsed = false
    while true {
      let outgoing: [Message]
      var isIdle = false
      switch mailbox.take(waiting: session.isReading ? 0 : pollInterval) {
      case .message(let message):
        outgoing = mailbox.readingOn(if: isLong(message, session)) { session.handle(message) }
      case .nothingYet:
        outgoing = mailbox.readingOn(if: session.openByteCount > shortText) { session.idle() }
        isIdle = true
      case .timeout:
        if let process = session.clientProcess ?? clientProcess, !Platform.isRunning(process) {
          return 1
        }
        outgoing = session.isReading ? mailbox.readingOn { session.readOn() } : []
      case .closed: return session.exitStatus ?? 1
      }
      for line in session.takeLog() { Destination.say(line) }
      for message in outgoing {
        // A client that is gone reads no more.
        let process = session.clientProcess ?? clientProcess
        do {
          try writer.write(message) { work in
            watch.watching(process) { mailbox.readingOn(work) }
          }
        } catch { return 1 }
      }
      if isIdle {
        session.rest()
        // Behind the answer to initialize: most editors take their time before they open a document.
        if session.isRunning, !isRehearsed {
          isRehearsed = true
          Platform.touchMemory()
          DispatchQueue.global(qos: .utility).async { Rehearsal.run() }
        }
      }
      if let status = session.exitStatus { return status }
    }
  }

  /// Whether a message may take long. A request may ask for anything, a whole folder's findings too.
  private static func isLong(_ message: Message, _ session: Session) -> Bool {
    if case .request = message { return true }
    return session.openByteCount > shortText
  }
}

extension Mailbox {
  fileprivate func readingOn<Result>(if isLong: Bool, _ work: () -> Result) -> Result {
    isLong ? readingOn(work) : work()
  }
}

/// The disk, as the session may see it.
enum DiskAccess {
  static let files = FileAccess(
    // A pipe has no end, and whoever waits for it answers nobody.
    read: { path in
      FileKind.of(path) == .file ? (try? FileReading.file(path))?.text.bytes : nil
    },
    stamp: { path in
      guard let status = try? FileStatus(of: path), status.kind == .file, status.isSettled else {
        return nil
      }
      return FileStamp(status.stamp)
    },
    reportFiles: { folder in
      var configurations = ConfigurationFiles(ConfigurationChoices())
      return FileDiscovery([folder]) { configurations.excludes($0) }.files.map(\.path)
    })
}
