import ReportRules
import Synchronization

/// How far the checking of many files has come, on one line of a terminal that is gone when all is done.
///
/// It appears after half a second: who waits no longer than that does not want to see it.
final class ProgressLine: Sendable {
  private struct State {
    var done = 0
    var isShown = false
    var due: ContinuousClock.Instant
  }

  private static let patience = Duration.milliseconds(500)
  private static let interval = Duration.milliseconds(100)
  /// Back to the line's start, and what stands there erased.
  private static let erasure = "\r\u{1B}[K"

  private let count: Int
  private let language: Language
  private let state: Mutex<State>

  /// Nil where nobody would see it.
  init?(_ count: Int, _ language: Language, isQuiet: Bool) {
    guard count > 1, !isQuiet, Platform.isTerminal(2) else { return nil }
    self.count = count
    self.language = language
    state = Mutex(State(due: ContinuousClock.now + ProgressLine.patience))
  }

  /// Another file is done.
  func advance() {
    state.withLock { state in
      state.done += 1
      let now = ContinuousClock.now
      guard now >= state.due else { return }
      state.due = now + ProgressLine.interval
      state.isShown = true
      let words = Localized("检查", "checking")
      Destination.standardError.write(
        "\(ProgressLine.erasure)nianbao: \(words.text(in: language)) \(state.done)/\(count)")
    }
  }

  /// Leaves the line as it was before.
  func erase() {
    state.withLock { state in
      guard state.isShown else { return }
      state.isShown = false
      Destination.standardError.write(ProgressLine.erasure)
    }
  }
}
