/// A path pattern: `*` and `?` within a folder's name, `[…]`, `**` across folders.
public struct PathGlob: Sendable, Hashable {
  private let pattern: [UInt8]

  public init(_ pattern: String) {
    self.pattern = Array(pattern.utf8)
  }

  /// Whether a path with `/` between folders fits, as a whole.
  public func matches(_ path: String) -> Bool {
    let path = Array(path.utf8)
    // Dynamic programming over pattern and path: patterns are short, and no input makes it slow.
    var states: Set<Int> = closure([0])
    for byte in path {
      var next: Set<Int> = []
      for state in states { step(state, byte, &next) }
      states = closure(next)
      if states.isEmpty { return false }
    }
    return states.contains(pattern.count)
  }

  private func isDoubleStar(_ index: Int) -> Bool {
    index + 1 < pattern.count && pattern[index] == 0x2A && pattern[index + 1] == 0x2A
  }

  /// States reachable without a byte: stars match nothing, and `**/` matches no folder.
  private func closure(_ states: Set<Int>) -> Set<Int> {
    var result = states
    var open = Array(states)
    while let state = open.popLast() {
      guard state < pattern.count, pattern[state] == 0x2A else { continue }
      var reach = [state + 1]
      if isDoubleStar(state) {
        reach = [state + 2]
        if state + 2 < pattern.count, pattern[state + 2] == 0x2F { reach.append(state + 3) }
      }
      for next in reach where result.insert(next).inserted { open.append(next) }
    }
    return result
  }

  private func step(_ state: Int, _ byte: UInt8, _ next: inout Set<Int>) {
    guard state < pattern.count else { return }
    switch pattern[state] {
    case 0x2A:
      if isDoubleStar(state) || byte != 0x2F { next.insert(state) }
    case 0x3F:
      // A character of several bytes: its lead byte takes the mark, the rest follows.
      if byte & 0xC0 == 0x80 { next.insert(state) } else if byte != 0x2F { next.insert(state + 1) }
    case 0x5B:
      if let (fits, end) = bracket(state, byte), fits { next.insert(end) }
    case 0x5C where state + 1 < pattern.count:
      if pattern[state + 1] == byte { next.insert(state + 2) }
    default:
      if pattern[state] == byte { next.insert(state + 1) }
    }
    // The trailing bytes of a character that `?` took.
    if state > 0, pattern[state - 1] == 0x3F, byte & 0xC0 == 0x80 { next.insert(state) }
  }

  private func bracket(_ start: Int, _ byte: UInt8) -> (Bool, Int)? {
    var index = start + 1
    let negated = index < pattern.count && (pattern[index] == 0x21 || pattern[index] == 0x5E)
    if negated { index += 1 }
    var fits = false
    let first = index
    while index < pattern.count, pattern[index] != 0x5D || index == first {
      if index + 2 < pattern.count, pattern[index + 1] == 0x2D, pattern[index + 2] != 0x5D {
        if pattern[index] <= byte, byte <= pattern[index + 2] { fits = true }
        index += 3
      } else {
        if pattern[index] == byte { fits = true }
        index += 1
      }
    }
    guard index < pattern.count else { return nil }
    return (fits != negated && byte != 0x2F, index + 1)
  }
}
