import ReportAnalysis
import ReportForms
import ReportRules

/// What the reports of a run are held against: last year's, and one another.
struct RunComparison: Sendable {
  typealias Outcome = (task: FoundReports.Task, outcome: FileOutcome<CheckCommand.Checked>)

  private let command: CheckCommand
  /// Whether there are others.
  private let hasOthers: Bool

  /// - Parameter tasks: all of the run. What is to be fixed is read before anything is written, so that
  ///   nobody is held against what another one left.
  init(_ command: CheckCommand, _ tasks: [FoundReports.Task]) {
    self.command = command
    hasOthers = tasks.count > 1
    guard case .fix = command.repair, hasOthers,
      tasks.contains(where: { $0.linter.comparesReports })
    else { return }
    command.previous.readAhead(
      tasks.filter { !$0.isInput }.map(\.file.path), jobs: command.jobs)
  }

  /// What a report is held against before the others of the run are known.
  func earlier(
    _ report: Report, _ task: FoundReports.Task, _ file: ReadFile
  ) -> EarlierReports {
    EarlierReports(
      previous: command.previous.previous(of: report, task.file.path, name: file.path))
  }

  /// Whether `--previous` names nothing that is last year's report of this one.
  func lacksPrevious(
    _ analysis: Analysis, _ task: FoundReports.Task, _ file: ReadFile
  ) -> Bool {
    guard command.previous.isNamed, task.linter.comparesReports, let report = analysis.report
    else { return false }
    return !(earlier(report, task, file).previous?.precedes(report) ?? false)
  }

  /// What others are held against; nil where nobody asks.
  func own(_ analysis: Analysis, _ task: FoundReports.Task, _ file: ReadFile) -> EarlierReport? {
    // Who names files one by one, as pre-commit does, may name any; what an editor shows of each is then
    // what is told here. A folder's belong together.
    guard hasOthers, !task.isInput, !task.file.isNamed, task.linter.comparesReports,
      let report = analysis.report
    else { return nil }
    let own = EarlierReport(
      report, path: file.path, name: PreviousName.parts(of: file.path).name)
    // Read by the edition that its year calls for, as what is read for its own sake.
    if case .none = command.repair, task.linter.configuration.edition == nil {
      command.previous.keep(own)
    }
    return own
  }

  /// The outcomes where those whose section 五 is nearly the same as that of one before, in the order of their
  /// years and paths, were checked once more with that.
  func withCopies(_ outcomes: [Outcome]) -> [Outcome] {
    let owns = outcomes.map { outcome -> EarlierReport? in
      if case .done(let done) = outcome.outcome { done.own } else { nil }
    }
    let paths = outcomes.map { Array($0.task.file.path.utf8) }
    // Of two years the later one has copied.
    func year(_ index: Int) -> Int { owns[index]?.year ?? .max }
    let order = owns.indices.filter { owns[$0] != nil }.sorted {
      year($0) == year($1)
        ? paths[$0].lexicographicallyPrecedes(paths[$1]) : year($0) < year($1)
    }
    var copies: [(index: Int, alike: EarlierReport)] = []
    for (index, alike) in zip(order, AlikeReports.first(order.map { owns[$0] })) {
      if let alike { copies.append((index, alike)) }
    }
    var result = outcomes
    let checked = InParallel.map(copies, jobs: command.jobs) { copy in
      check(outcomes[copy.index].task, against: copy.alike)
    }
    for (copy, file) in zip(copies, checked) {
      guard let file, case .done(var done) = outcomes[copy.index].outcome else { continue }
      (done.file, done.known) = file
      result[copy.index].outcome = .done(done)
    }
    return result
  }

  /// A file as it stands by now; nil where it can no more be read.
  private func check(
    _ task: FoundReports.Task, against alike: EarlierReport
  ) -> (PrintedFile, Baseline.Comparison)? {
    guard let file = try? FileReading.file(task.file.path, as: command.encoding) else {
      return nil
    }
    func earlier(_ report: Report) -> EarlierReports {
      var earlier = self.earlier(report, task, file)
      earlier.alike = alike
      return earlier
    }
    let analysis =
      if case .fix(let scope, _) = command.repair {
        FixEngine(task.linter, scope).apply(file.text, against: earlier).analysis
      } else {
        task.linter.analyze(file.text, against: earlier)
      }
    guard analysis.report != nil else { return nil }
    let sifted = command.known.sift(analysis, of: file.path, task.linter)
    return (command.printed(file, sifted.analysis, task.linter), sifted.comparison)
  }
}
