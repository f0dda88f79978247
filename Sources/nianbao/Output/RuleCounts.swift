/// How often each rule found something, for `--statistics`.
struct RuleCounts {
  private var counts: [String: Int] = [:]

  init() {}

  init(_ files: [PrintedFile]) {
    for file in files { add(file.rules) }
  }

  mutating func add(_ rules: [String]) {
    for rule in rules { counts[rule, default: 0] += 1 }
  }

  func print() {
    for (rule, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      Destination.standardError.write("\(count)\t\(rule)\n")
    }
  }
}
