import Dispatch
import JSONRPC
import LanguageServer
import Synchronization

/// The language server on standard input and output: a thread reads, this one answers in order.
enum ServerCommand {
  /// How often the client's process is looked for, in seconds.
  private static let pollInterval = 3.0

  static func run(clientProcess: Int?) -> Int32 {
    let mailbox = Mailbox()
    let reading = DispatchQueue(label: "reader")
    reading.async {
      var reader = MessageReader(ByteStream(descriptor: 0))
      while let message = try? reader.next() { mailbox.put(message) }
      mailbox.close()
    }
    let writer = MessageWriter(descriptor: 1)
    var session = Session(files: DiskAccess.files)
    while true {
      let outgoing: [Message]
      switch mailbox.take(waiting: pollInterval) {
      case .message(let message): outgoing = session.handle(message)
      case .nothingYet: outgoing = session.idle()
      case .timeout: outgoing = []
      case .closed: return session.exitStatus ?? 1
      }
      for line in session.takeLog() { Destination.standardError.write("nianbao: \(line)\n") }
      for message in outgoing {
        // A client that is gone reads no more.
        do { try writer.write(message) } catch { return 1 }
      }
      session.rest()
      if let status = session.exitStatus { return status }
      if let process = session.clientProcess ?? clientProcess, !Platform.isRunning(process) {
        return 1
      }
    }
  }
}

/// Messages that wait for their turn.
final class Mailbox: Sendable {
  enum Taken {
    case message(Message)
    /// The mailbox has just become empty: the time to publish.
    case nothingYet
    case timeout
    case closed
  }

  private struct State {
    var waiting: [Message] = []
    var next = 0
    var isClosed = false
    /// Whether the emptiness has been told.
    var isIdle = true
  }

  private let state = Mutex(State())
  private let signal = DispatchSemaphore(value: 0)

  func put(_ message: Message) {
    state.withLock { state in
      if case .notification("$/cancelRequest", let parameters) = message {
        Mailbox.cancel(parameters, &state)
      } else {
        state.waiting.append(message)
      }
    }
    signal.signal()
  }

  /// A request that still waits is answered as cancelled, in its turn.
  private static func cancel(_ parameters: Parameters, _ state: inout State) {
    struct Cancelled: Decodable { var id: RequestID }
    guard let id = try? parameters.decode(as: Cancelled.self).id else { return }
    for index in state.next..<state.waiting.count {
      if case .request(id, _, _) = state.waiting[index] {
        state.waiting[index] = .invalid(
          id, ResponseError(.requestCancelled, "cancelled · 已取消"))
      }
    }
  }

  func close() {
    state.withLock { $0.isClosed = true }
    signal.signal()
  }

  /// The next message; waits only after the emptiness was told.
  func take(waiting seconds: Double) -> Taken {
    while true {
      let taken: Taken? = state.withLock { state in
        if state.next < state.waiting.count {
          let message = state.waiting[state.next]
          state.next += 1
          if state.next == state.waiting.count {
            state.waiting.removeAll(keepingCapacity: true)
            state.next = 0
          }
          state.isIdle = false
          return .message(message)
        }
        if !state.isIdle {
          state.isIdle = true
          return .nothingYet
        }
        return state.isClosed ? .closed : nil
      }
      if let taken { return taken }
      if signal.wait(timeout: .now() + seconds) == .timedOut { return .timeout }
    }
  }
}

/// The disk, as the session may see it.
enum DiskAccess {
  static let files = FileAccess(
    read: { path in try? FileReading.bytes(path) },
    reportFiles: { folder in FileDiscovery([folder]).files.map(\.path) })
}
