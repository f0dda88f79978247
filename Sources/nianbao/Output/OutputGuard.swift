import ReportAnalysis

/// Keeps `--output-file` from reports: findings can be had again, what somebody wrote cannot.
enum OutputGuard {
  /// - Parameters:
  ///   - path: where findings are to go.
  ///   - inputs: what the command line names to be read.
  /// - Throws: `UsageError` where one of these, under whatever name, or any report stands there.
  static func check(_ path: String, inputs: [String]) throws(UsageError) {
    guard let status = try? FileStatus(of: path), status.kind == .file else { return }
    for input in inputs {
      let other = try? input == "-" ? FileStatus(ofDescriptor: 0) : FileStatus(of: input)
      if let other, other.isSame(as: status) { throw .outputIsInput(path) }
    }
    // `--output-file *.md` names the first of the reports, which then is no input.
    if isReport(path) { throw .outputIsReport(path) }
  }

  private static func isReport(_ path: String) -> Bool {
    guard FileDiscovery.isReportFile(path), let file = try? FileReading.file(path) else {
      return false
    }
    var configuration = Configuration()
    configuration.select = []
    return Linter(configuration).analyze(file.text).report != nil
  }
}
