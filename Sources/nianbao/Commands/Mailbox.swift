import Dispatch
import JSONRPC
import LanguageServer
import Synchronization

/// Messages that came and wait for their turn.
///
/// Who takes them reads for itself: to be woken by another thread would cost a keystroke a tenth of what
/// it costs. While something may take long, a second thread reads on, so that a client which writes
/// is not kept from reading, and requests that still wait can be cancelled.
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

  private struct Assistance {
    var isWanted = false
    var isRunning = false
  }

  /// How soon the second thread sees that it is needed no more, in seconds.
  private static let assistanceInterval = 0.005

  private let stream: ByteStream
  private let reader: Mutex<MessageReader>
  private let state = Mutex(State())
  private let assistance = Mutex(Assistance())
  private let queue = DispatchQueue(label: "reading on")

  init(_ stream: ByteStream) {
    self.stream = stream
    reader = Mutex(MessageReader(stream))
  }

  /// The next message; waits only after the emptiness was told.
  func take(waiting seconds: Double) -> Taken {
    var isReadable = false
    while true {
      receive(isReadable: isReadable)
      if let taken = next() { return taken }
      isReadable = stream.isReadable(within: seconds)
      if !isReadable { return .timeout }
    }
  }

  /// Does something that may take long while a second thread reads what comes.
  func readingOn<Result>(_ work: () -> Result) -> Result {
    let starts = assistance.withLock { assistance in
      assistance.isWanted = true
      defer { assistance.isRunning = true }
      return !assistance.isRunning
    }
    if starts { queue.async { self.readOn() } }
    defer { assistance.withLock { $0.isWanted = false } }
    return work()
  }

  private func readOn() {
    while isNeeded() {
      if stream.isReadable(within: Mailbox.assistanceInterval) { receive(asAssistant: true) }
    }
  }

  private func isNeeded() -> Bool {
    let isClosed = state.withLock { $0.isClosed }
    return assistance.withLock { assistance in
      assistance.isRunning = assistance.isWanted && !isClosed
      return assistance.isRunning
    }
  }

  /// Reads what is there, a buffer at most. Both threads may see that something came: the second one to
  /// ask finds it gone and does not wait for more. What the assistant reads when it is needed no more,
  /// nobody would be woken for.
  ///
  /// - Parameter isReadable: whether the stream was just seen to be; while nobody else reads, it still is.
  private func receive(asAssistant: Bool = false, isReadable: Bool = false) {
    reader.withLock { reader in
      let assistance = assistance.withLock { $0 }
      guard !asAssistant || assistance.isWanted, !state.withLock({ $0.isClosed }),
        isReadable && !assistance.isRunning || stream.isReadable(within: 0)
      else { return }
      if let messages = try? reader.receive() {
        for message in messages { put(message) }
      } else {
        state.withLock { $0.isClosed = true }
      }
    }
  }

  private func put(_ message: Message) {
    state.withLock { state in
      if case .notification("$/cancelRequest", let parameters) = message,
        Mailbox.cancel(parameters, &state)
      {
        return
      }
      state.waiting.append(message)
    }
  }

  /// A request that still waits is answered as cancelled, in its turn; false where none does.
  private static func cancel(_ parameters: Parameters, _ state: inout State) -> Bool {
    guard let id = try? parameters.decode(as: CancelledRequest.self).id else { return true }
    for index in state.next..<state.waiting.count {
      if case .request(id, _, _) = state.waiting[index] {
        state.waiting[index] = .invalid(
          id, ResponseError(.requestCancelled, "cancelled · 已取消"))
        return true
      }
    }
    return false
  }

  private func next() -> Taken? {
    state.withLock { state in
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
  }
}
