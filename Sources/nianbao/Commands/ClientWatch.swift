import Dispatch
import Synchronization

/// Ends the server whose client vanished while it waits for that client to read: another process may hold
/// the pipe open, and the loop that looks for the client stands still.
final class ClientWatch: Sendable {
  private struct State {
    /// The client's process, while something is being written to it.
    var process: Int?
    /// Whether somebody will look again.
    var isScheduled = false
  }

  private let interval: Double
  private let state = Mutex(State())

  /// - Parameter interval: how often the process is looked for, in seconds.
  init(interval: Double) { self.interval = interval }

  func watching<Result>(_ process: Int?, _ work: () -> Result) -> Result {
    guard let process else { return work() }
    let isFirst = state.withLock { state in
      state.process = process
      defer { state.isScheduled = true }
      return !state.isScheduled
    }
    if isFirst { lookLater() }
    defer { state.withLock { $0.process = nil } }
    return work()
  }

  private func lookLater() {
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + interval) { [self] in
      let process = state.withLock { state in
        state.isScheduled = state.process != nil
        return state.process
      }
      guard let process else { return }
      if Platform.isRunning(process) { lookLater() } else { Platform.end(1) }
    }
  }
}
