import Dispatch
import Synchronization

/// Work on many files at once, whose answers keep the order of the files.
///
/// One file is worked on where the question comes from: a start of the program that makes no thread
/// is a millisecond shorter.
enum InParallel {
  /// - Parameter jobs: how many are worked on at once, at most; nil for one a processor.
  static func map<Item: Sendable, Answer: Sendable>(
    _ items: [Item], jobs: Int?, _ work: @Sendable (Item) -> Answer
  ) -> [Answer] {
    guard items.count > 1 else { return items.map(work) }
    let share = min(jobs ?? Platform.processorCount, items.count)
    guard share > 1 else { return items.map(work) }
    let answers = Mutex([Answer?](repeating: nil, count: items.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: share) { _ in
      while true {
        // Whoever is done takes the next, since a long report may stand beside short ones.
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < items.count else { return }
        let answer = work(items[index])
        answers.withLock { $0[index] = answer }
      }
    }
    return answers.withLock { $0 }.compactMap { $0 }
  }
}
