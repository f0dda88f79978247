import ReportAnalysis
import ReportForms
import ReportRules
import Synchronization

/// Last year's reports of the files of a run, each read once.
final class PreviousReports: Sendable {
  /// Where they are looked for.
  enum Place: Sendable {
    /// Beside each file, under its name with the year before.
    case besides
    /// One for all.
    case file(String)
    /// In a folder, under the file's name with the year before or by their bodies and years.
    case folder(String)
  }

  private let place: Place
  private let encoding: TextEncoding.Choice
  /// By path; nil where there is no report.
  private let known = Mutex<[String: EarlierReport?]>([:])
  /// All of the folder.
  private let all = Mutex<[EarlierReport]?>(nil)

  init(_ place: Place, _ encoding: TextEncoding.Choice) {
    self.place = place
    self.encoding = encoding
  }

  /// - Parameters:
  ///   - choice: the file or folder that the command line names.
  ///   - inputs: the files and folders to be checked.
  /// - Throws: `UsageError` where nothing or no report stands there, or it is what is to be checked.
  convenience init(
    _ choice: String?, inputs: [String], _ encoding: TextEncoding.Choice
  ) throws(UsageError) {
    guard let choice else {
      self.init(.besides, encoding)
      return
    }
    switch FileKind.of(choice) {
    case .none: throw .missingPrevious(choice)
    case .folder: self.init(.folder(choice), encoding)
    case .file, .other:
      let own = FileSystem.resolved(choice)
      if inputs.contains(where: { $0 != "-" && FileSystem.resolved($0) == own }) {
        throw .previousIsInput(choice)
      }
      self.init(.file(choice), encoding)
      let report: EarlierReport?
      do throws(FileError) {
        report = try read(choice)
      } catch {
        throw .unreadablePrevious(error)
      }
      guard let report else { throw .previousIsNoReport(choice) }
      known.withLock { $0[choice] = report }
    }
  }

  /// Last year's report of a report; nil where there is none.
  ///
  /// - Parameters:
  ///   - path: of the file; `-` for standard input.
  ///   - name: what standard input stands for.
  func previous(of report: Report, _ path: String, name: String) -> EarlierReport? {
    switch place {
    case .besides: return first(path == "-" ? [] : PreviousName.paths(besides: path), report)
    case .file(let file):
      let isItself = path != "-" && FileSystem.resolved(path) == FileSystem.resolved(file)
      return isItself ? nil : load(file)
    case .folder(let folder):
      let name = PreviousName.parts(of: name).name
      let places = PreviousName.candidates(name).map { PreviousReports.path(folder, $0) }
      if let named = first(places, report) { return named }
      // 水务局 may be any county's where nothing says which.
      let found = reports(in: folder).filter { $0.precedes(report) }
      return found.first { $0.bearsName(of: report) } ?? (found.count == 1 ? found[0] : nil)
    }
  }

  /// Whether somebody said with which to compare.
  var isNamed: Bool {
    if case .besides = place { false } else { true }
  }

  private func first(_ paths: [String], _ report: Report) -> EarlierReport? {
    paths.lazy.compactMap { self.load($0) }.first { $0.precedes(report) }
  }

  private static func path(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Keeps what was read of a file that is checked itself.
  func keep(_ report: EarlierReport) {
    known.withLock { known in
      if known[report.path] == nil { known[report.path] = .some(report) }
    }
  }

  /// Reads what some files may ask for, before any of them is written.
  func readAhead(_ paths: [String], jobs: Int?) {
    switch place {
    case .besides:
      _ = InParallel.map(paths.flatMap { PreviousName.paths(besides: $0) }, jobs: jobs) {
        self.load($0) != nil
      }
    case .file: break
    case .folder(let folder): _ = reports(in: folder)
    }
  }

  private func reports(in folder: String) -> [EarlierReport] {
    all.withLock { all in
      if let all { return all }
      let found = FileDiscovery([folder]) { _ in false }.files.compactMap { load($0.path) }
      all = found
      return found
    }
  }

  /// What is no report, or cannot be read, is nobody's.
  private func load(_ path: String) -> EarlierReport? {
    if let known = known.withLock({ $0[path] }) { return known }
    let report = FileKind.of(path) == .file ? try? read(path) : nil
    known.withLock { $0[path] = .some(report) }
    return report
  }

  private func read(_ path: String) throws(FileError) -> EarlierReport? {
    let file = try FileReading.file(path, as: encoding)
    return EarlierReport(file.text, path: path, name: PreviousName.parts(of: path).name)
  }
}
