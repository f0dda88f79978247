import ReportAnalysis
import ReportRules
import TextCore

/// What `--baseline` and `--write-baseline` name: findings that are not told.
struct KnownFindings: Sendable {
  /// What is known before anything is checked, by the files' paths from the root; nil without `--baseline`.
  private let known: Baseline?
  /// The file that takes what is found; nil without `--write-baseline`.
  private let target: String?

  /// Why nothing can be known.
  enum Failure: Error {
    case usage(UsageError)
    /// A line for standard error.
    case file(String)
  }

  static let none = KnownFindings()

  private init() { (known, target) = (nil, nil) }

  /// - Parameters:
  ///   - source: the file that `--baseline` names.
  ///   - target: the one that `--write-baseline` names.
  init(_ source: String?, target: String?, _ language: Language) throws(Failure) {
    if let source {
      let file = try BaselineFile.read(source, language)
      known = BaselineFile.fromRoot(file, at: source)
    } else {
      known = nil
    }
    if let target {
      switch FileKind.of(target) {
      case .none: break
      case .folder, .other: throw .usage(.isNoBaseline(target))
      case .file:
        // What is empty was made for it, and nothing is lost.
        let isEmpty = (try? FileStatus(of: target).size) == 0
        guard isEmpty || (try? BaselineFile.read(target, language)) != nil else {
          throw .usage(.isNoBaseline(target))
        }
      }
    }
    self.target = target
  }

  /// Whether findings are hidden at all, so that it is said how many.
  var isInForce: Bool { known != nil || target != nil }
  var isWritten: Bool { target != nil }

  /// Takes out what is known; everything where it is written down.
  func sift(_ analysis: Analysis, of path: String, _ linter: Linter) -> Baseline.Sifted {
    guard isInForce else { return Baseline.Sifted(analysis: analysis) }
    let name = BaselineFile.absolute(path)
    var sifted = (known ?? Baseline()).sift(analysis, of: name) {
      KnownFindings.asks(linter, $0)
    }
    for index in sifted.comparison.stale.indices { sifted.comparison.stale[index].path = path }
    if isWritten {
      sifted.comparison.hidden = analysis.diagnostics.count
      sifted.analysis = analysis.withoutFindings
    }
    return sifted
  }

  /// A rule that is no more finds nothing.
  private static func asks(_ linter: Linter, _ rule: String) -> Bool {
    // What needs another report may only not have been compared.
    if RuleCatalogue.comparingRules.contains(where: { $0.info.slug == rule }) { return false }
    guard let info = RuleCatalogue.info(rule) else { return true }
    return linter.configuration.severity(of: info) != nil
  }

  /// Says what is known of a file and was not found any more.
  func say(_ stale: [Baseline.Entry], in language: Language) {
    for entry in stale {
      let known = entry.known
      let words = Localized(
        "基线中的 \(entry.key.rule)「\(known.text)」已经没有了（\(known.count) 处）",
        "\(entry.key.rule) “\(known.text)” of the baseline is gone (\(known.count))")
      Destination.say("\(entry.path): \(words.text(in: language))")
    }
  }

  /// The files of which something is known and that are gone, in the order of their paths.
  ///
  /// - Parameter found: what was checked is not gone, though it may have come in on standard input.
  private func gone(besides found: [Found]) -> [String] {
    guard let known else { return [] }
    let checked = Set(found.map { BaselineFile.absolute($0.path) })
    return known.files.keys.sorted().filter {
      $0 != FoundReports.unnamed && !checked.contains($0) && FileSystem.isMissing($0)
    }
  }

  /// Says of which files something is known that are not there any more.
  func sayGone(besides found: [Found], in language: Language) {
    let folder = FileSystem.realPath(Platform.currentFolder) ?? Platform.currentFolder
    for path in gone(besides: found) {
      let count = known?.files[path]?.values.reduce(0) { $0 &+ $1.count } ?? 0
      let words = Localized(
        "基线中的这个文件已经不存在（\(count) 处）", "the baseline knows this file, which is gone (\(count))")
      Destination.say("\(BaselineFile.relative(path, to: folder)): \(words.text(in: language))")
    }
  }

  /// Writes down what was found, in place of what was known of the same files, and without files that are
  /// gone.
  func write(_ found: [Found]) throws(FileError) {
    guard let target else { return }
    var baseline = known ?? Baseline()
    for file in found {
      baseline.replace(BaselineFile.absolute(file.path), by: file.found) {
        KnownFindings.asks(file.linter, $0)
      }
    }
    for path in gone(besides: found) { baseline.forget(path) }
    try BaselineFile.write(baseline, to: target)
  }

  /// What was found in a file, known or not.
  struct Found: Sendable {
    var path: String
    var found: [Baseline.Key: Baseline.Known]
    var linter: Linter
  }
}
