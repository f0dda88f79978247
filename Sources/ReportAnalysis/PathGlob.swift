/// A path pattern: `*` and `?` within a name, `[…]`, `{甲,乙}`, `**/` for any folders, `**` for all that is
/// below.
///
/// As in `.gitignore`, `**/` stands for whole folders: `**/草稿.md` is no pattern of `旧草稿.md`.
public struct PathGlob: Sendable, Hashable {
  private enum Token: Sendable, Hashable {
    case scalar(UInt32)
    /// `?`
    case one
    /// `[甲乙]`, `[!a-z]`
    case oneOf([ClosedRange<UInt32>], isNegated: Bool)
    /// `*`
    case name
    /// `**/` where a name begins: no folder, or any.
    case folders
    /// `**`
    case anything
    /// `{`, and where the alternatives begin.
    case fork([Int])
    /// What closes an alternative, and where the pattern goes on.
    case jump(Int)
  }

  /// Where matching stands: before a token, or inside a folder's name that `**/` passes.
  private struct State: Hashable {
    var token: Int
    var isInName = false
  }

  private let tokens: [Token]
  /// Whether all brackets and braces are closed. A bracket that is not stands for itself, as git has it; who
  /// writes one means something else.
  public let isClosed: Bool
  private static let slash: UInt32 = 0x2F

  /// - Parameter hasBraces: whether `{甲,乙}` are alternatives, which they are not for git.
  public init(_ pattern: String, hasBraces: Bool = true) {
    var tokens: [Token] = []
    var rest = Array(pattern.unicodeScalars.map(\.value))[...]
    var startsName = true
    var isClosed = true
    var braces: [Brace] = []
    while let first = rest.popFirst() {
      var token = Token.scalar(first)
      switch first {
      case 0x2A:
        token = .name
        if rest.first == 0x2A {
          rest.removeFirst()
          token = .anything
          if startsName, rest.first == PathGlob.slash {
            rest.removeFirst()
            tokens.append(.folders)
            continue
          }
        }
      case 0x3F: token = .one
      case 0x5B:
        if let set = PathGlob.set(&rest) { token = set } else { isClosed = false }
      case 0x5C: if let escaped = rest.popFirst() { token = .scalar(escaped) }
      case 0x7B where hasBraces:
        braces.append(Brace(fork: tokens.count, starts: [tokens.count + 1], startsName: startsName))
        tokens.append(.fork([]))
        continue
      case 0x2C:
        guard let brace = braces.last else { break }
        braces[braces.count - 1].next(&tokens)
        startsName = brace.startsName
        continue
      case 0x7D:
        guard let brace = braces.popLast() else { break }
        brace.close(&tokens)
        startsName = false
        continue
      default: break
      }
      startsName = token == .scalar(PathGlob.slash)
      tokens.append(token)
    }
    self.isClosed = isClosed && braces.isEmpty
    for brace in braces.reversed() { brace.close(&tokens) }
    self.tokens = tokens
  }

  /// Alternatives that are being read.
  private struct Brace {
    let fork: Int
    var starts: [Int]
    let startsName: Bool

    mutating func next(_ tokens: inout [Token]) {
      tokens.append(.jump(0))
      starts.append(tokens.count)
    }

    func close(_ tokens: inout [Token]) {
      tokens[fork] = .fork(starts)
      for start in starts.dropFirst() { tokens[start - 1] = .jump(tokens.count) }
    }
  }

  /// What stands between `[` and `]`; nil, and nothing is taken, where no `]` closes it.
  private static func set(_ rest: inout ArraySlice<UInt32>) -> Token? {
    var open = rest
    let isNegated = open.first == 0x21 || open.first == 0x5E
    if isNegated { open.removeFirst() }
    var ranges: [ClosedRange<UInt32>] = []
    while let first = open.popFirst() {
      if first == 0x5D, !ranges.isEmpty {
        rest = open
        return .oneOf(ranges, isNegated: isNegated)
      }
      var last = first
      if open.first == 0x2D, let end = open.dropFirst().first, end != 0x5D {
        open.removeFirst(2)
        last = end
      }
      ranges.append(min(first, last)...max(first, last))
    }
    return nil
  }

  /// Whether a path with `/` between folders fits, as a whole.
  public func matches(_ path: String) -> Bool {
    // All ways to match at once: patterns are short, and no input makes it slow.
    var states = closure([State(token: 0)])
    for scalar in path.unicodeScalars {
      var next: Set<State> = []
      for state in states { step(state, scalar.value, &next) }
      states = closure(next)
      if states.isEmpty { return false }
    }
    return states.contains(State(token: tokens.count))
  }

  /// States reachable without a character: stars and folders may be none, and braces are none.
  private func closure(_ states: Set<State>) -> Set<State> {
    var result = states
    var open = Array(states)
    while let state = open.popLast() {
      guard !state.isInName, state.token < tokens.count else { continue }
      let next: [Int]
      switch tokens[state.token] {
      case .name, .folders, .anything: next = [state.token + 1]
      case .fork(let starts): next = starts
      case .jump(let end): next = [end]
      case .scalar, .one, .oneOf: next = []
      }
      for token in next where result.insert(State(token: token)).inserted {
        open.append(State(token: token))
      }
    }
    return result
  }

  private func step(_ state: State, _ scalar: UInt32, _ next: inout Set<State>) {
    guard state.token < tokens.count else { return }
    let isSlash = scalar == PathGlob.slash
    let behind = State(token: state.token + 1)
    switch tokens[state.token] {
    case .scalar(let value): if value == scalar { next.insert(behind) }
    case .one: if !isSlash { next.insert(behind) }
    case .oneOf(let ranges, let isNegated):
      if !isSlash, ranges.contains(where: { $0.contains(scalar) }) != isNegated {
        next.insert(behind)
      }
    case .name: if !isSlash { next.insert(state) }
    case .anything: next.insert(state)
    case .folders: next.insert(State(token: state.token, isInName: !isSlash))
    case .fork, .jump: break
    }
  }
}
