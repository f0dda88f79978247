/// What nianbao does; of these one is chosen, and without one it is a language server.
enum Mode: String, CaseIterable, Sendable {
  case check = "--check"
  case fix = "--fix"
  case format = "--format"
  case new = "--new"
  case rollup = "--rollup"
  case schema = "--schema"
  case explain = "--explain"
  case rules = "--rules"
  case stdio = "--stdio"
  case install = "--install"
  case completions = "--completions"
  case man = "--man"
  case help = "--help"
  case version = "--version"
  case dump = "--dump"

  /// Those that look for findings.
  static let finding: [Mode] = [.check, .fix]
  /// Those that read reports.
  static let reading: [Mode] = finding + [.format, .rollup]

  /// Whether it looks at what else stands on the command line.
  var readsPaths: Bool {
    switch self {
    case .check, .fix, .format, .rollup, .install, .dump: true
    case .new, .schema, .explain, .rules, .stdio, .completions, .man, .help, .version: false
    }
  }
}
