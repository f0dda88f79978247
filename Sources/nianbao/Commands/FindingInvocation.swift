import ReportAnalysis
import ReportRules

/// What options ask of `--check` and `--fix` beside files: what is known.
extension Invocation {
  /// What baselines say; nil, and said, where one cannot be read.
  static func known(
    _ arguments: Arguments, _ language: Language
  ) throws(UsageError) -> KnownFindings? {
    let target = arguments[Options.newBaseline]
    if target != nil, arguments.has(Options.diff) {
      throw .notWhileShowing(Options.newBaseline.name)
    }
    do throws(KnownFindings.Failure) {
      return try KnownFindings(arguments[Options.baseline], target: target, language)
    } catch {
      switch error {
      case .usage(let error): throw error
      case .file(let line):
        Destination.say(line)
        return nil
      }
    }
  }
}
