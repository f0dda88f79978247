/// Work on many files at once, whose answers keep the order of the files.
enum InParallel {
  /// - Parameter jobs: how many are worked on at once, at most.
  static func map<Item: Sendable, Answer: Sendable>(
    _ items: [Item], jobs: Int, _ work: @escaping @Sendable (Item) -> Answer
  ) async -> [Answer] {
    let share = max(1, min(jobs, items.count))
    if share == 1 { return items.map(work) }
    return await withTaskGroup(of: [(Int, Answer)].self) { group in
      for worker in 0..<share {
        group.addTask {
          stride(from: worker, to: items.count, by: share).map { ($0, work(items[$0])) }
        }
      }
      var answers: [Answer?] = Array(repeating: nil, count: items.count)
      for await part in group { for (index, answer) in part { answers[index] = answer } }
      return answers.compactMap { $0 }
    }
  }
}
