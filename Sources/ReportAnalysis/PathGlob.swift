/// A path pattern: `*` and `?` within a name, `[…]`, `**/` for any folders, `**` for all that is below.
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
  }

  /// Where matching stands: before a token, or inside a folder's name that `**/` passes.
  private struct State: Hashable {
    var token: Int
    var isInName = false
  }

  private let tokens: [Token]
  private static let slash: UInt32 = 0x2F

  public init(_ pattern: String) {
    var tokens: [Token] = []
    var rest = Array(pattern.unicodeScalars.map(\.value))[...]
    var startsName = true
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
      case 0x5B: token = PathGlob.set(&rest) ?? token
      case 0x5C: if let escaped = rest.popFirst() { token = .scalar(escaped) }
      default: break
      }
      startsName = token == .scalar(PathGlob.slash)
      tokens.append(token)
    }
    self.tokens = tokens
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

  /// States reachable without a character: stars and folders may be none.
  private func closure(_ states: Set<State>) -> Set<State> {
    var result = states
    for state in states where !state.isInName {
      var index = state.token
      while index < tokens.count, [.name, .folders, .anything].contains(tokens[index]) {
        index += 1
        result.insert(State(token: index))
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
    }
  }
}

/// How a configuration names files: a name stands at any depth, a folder for all that is in it.
struct PathPattern {
  private let file: PathGlob?
  private let below: PathGlob

  init(_ text: String) {
    // `./folder/` and `folder` are the same folder.
    var text = text.hasPrefix("./") ? String(text.dropFirst(2)) : text
    let isFolder = text.hasSuffix("/")
    if isFolder { text.removeLast() }
    let glob = text.contains("/") ? text : "**/" + text
    file = isFolder ? nil : PathGlob(glob)
    below = PathGlob(glob + "/**")
  }

  func matches(_ path: String) -> Bool {
    file?.matches(path) == true || below.matches(path)
  }
}
