import ReportRules

/// JUnit's XML, as CI servers read it: a suite a file, a failed case a finding. What is only said by the
/// way fails nothing.
enum JUnitOutput {
  static func text(_ run: PrintedRun) -> String {
    let suites =
      run.failures.map { suite($0, run.language) } + run.files.map { suite($0) }
    let tests = suites.reduce(0) { $0 + $1.tests }
    let failures = suites.reduce(0) { $0 + $1.failures }
    let errors = suites.reduce(0) { $0 + $1.errors }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\"nianbao\" tests=\"\(tests)\" failures=\"\(failures)\" "
      + "errors=\"\(errors)\">\n" + suites.map(\.text).joined() + "</testsuites>\n"
  }

  private struct Suite {
    var path: String
    var tests = 0
    var failures = 0
    var errors = 0
    var cases = ""

    var text: String {
      "  <testsuite name=\"\(MarkupText.escaped(path))\" tests=\"\(tests)\" "
        + "failures=\"\(failures)\" errors=\"\(errors)\">\n\(cases)  </testsuite>\n"
    }

    mutating func add(_ name: String, line: Int? = nil, _ content: String = "") {
      tests += 1
      let place = line.map { " line=\"\($0)\"" } ?? ""
      let attributes =
        "name=\"\(MarkupText.escaped(name))\" classname=\"\(MarkupText.escaped(path))\" "
        + "file=\"\(MarkupText.escaped(path))\"\(place)"
      cases +=
        content.isEmpty
        ? "    <testcase \(attributes)/>\n"
        : "    <testcase \(attributes)>\n\(content)    </testcase>\n"
    }
  }

  private static func suite(_ failure: FileError, _ language: Language) -> Suite {
    var suite = Suite(path: failure.path, errors: 1)
    let message = MarkupText.escaped(failure.message.text(in: language))
    suite.add("nianbao", "      <error message=\"\(message)\"/>\n")
    return suite
  }

  private static func suite(_ file: PrintedFile) -> Suite {
    var suite = Suite(path: file.path)
    for entry in PrintedRun.entries(file) {
      let finding = entry.finding
      let place = "\(entry.path):\(finding.start.line):\(finding.start.column)"
      let message = MarkupText.escaped(finding.message)
      // One case cannot bear the name of two findings.
      let name = "\(finding.rule):\(finding.start.line):\(finding.start.column)"
      if finding.severity == Severity.information.rawValue {
        suite.add(
          name, line: finding.start.line,
          "      <system-out>\(MarkupText.escaped(place)): info: \(message)</system-out>\n")
      } else {
        suite.failures += 1
        suite.add(
          name, line: finding.start.line,
          "      <failure type=\"\(finding.severity)\" message=\"\(message)\">"
            + "\(MarkupText.escaped(place)): \(message)</failure>\n")
      }
    }
    // A file without findings has passed, and is not missing.
    if suite.tests == 0 { suite.add("nianbao") }
    return suite
  }
}
