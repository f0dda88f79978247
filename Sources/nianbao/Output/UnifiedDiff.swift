import TextCore

/// The difference of two texts as `diff -u` writes it.
enum UnifiedDiff {
  private static let context = 3

  /// Empty where the texts are the same.
  static func text(from old: SourceText, to new: SourceText, path: String) -> String {
    guard old.bytes != new.bytes else { return "" }
    let before = lines(old)
    let after = lines(new)
    let difference = LineDifference(from: before, to: after)
    var result = "--- \(path)\n+++ \(path)\n"
    for hunk in hunks(before, after, difference) { result += hunk }
    return result
  }

  /// Lines with their ends, so that a changed line end is a changed line. For `patch`, a line ends with
  /// a line feed and nothing else.
  private static func lines(_ text: SourceText) -> [String] {
    let bytes = text.bytes
    var lines: [String] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(text.string(start..<index + 1))
      start = index + 1
    }
    if start < bytes.count { lines.append(text.string(start..<bytes.count)) }
    return lines
  }

  private struct Step {
    var mark: Character
    var line: String
    var old: Int
    var new: Int
  }

  private static func hunks(
    _ before: [String], _ after: [String], _ difference: LineDifference
  ) -> [String] {
    var steps: [Step] = []
    var old = 0
    var new = 0
    while old < before.count || new < after.count {
      if old < before.count, difference.removed[old] {
        steps.append(Step(mark: "-", line: before[old], old: old, new: new))
        old += 1
      } else if new < after.count, difference.inserted[new] {
        steps.append(Step(mark: "+", line: after[new], old: old, new: new))
        new += 1
      } else {
        steps.append(Step(mark: " ", line: before[old], old: old, new: new))
        old += 1
        new += 1
      }
    }
    let changed = steps.indices.filter { steps[$0].mark != " " }
    var hunks: [String] = []
    var index = 0
    while index < changed.count {
      var last = index
      while last + 1 < changed.count, changed[last + 1] - changed[last] <= context * 2 { last += 1 }
      let range = max(0, changed[index] - context)..<min(steps.count, changed[last] + context + 1)
      hunks.append(hunk(steps[range]))
      index = last + 1
    }
    return hunks
  }

  private static func hunk(_ steps: ArraySlice<Step>) -> String {
    guard let first = steps.first else { return "" }
    let olds = steps.reduce(0) { $0 + ($1.mark == "+" ? 0 : 1) }
    let news = steps.reduce(0) { $0 + ($1.mark == "-" ? 0 : 1) }
    var result =
      "@@ -\(olds == 0 ? first.old : first.old + 1),\(olds) "
      + "+\(news == 0 ? first.new : first.new + 1),\(news) @@\n"
    for step in steps {
      result.append(step.mark)
      result += step.line
      if step.line.utf8.last != 0x0A {
        result += "\n\\ No newline at end of file\n"
      }
    }
    return result
  }
}
