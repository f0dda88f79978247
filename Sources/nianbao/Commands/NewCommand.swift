import ReportAnalysis
import ReportForms
import ReportSyntax

/// `--new`: a report to begin with.
enum NewCommand {
  static func text(_ arguments: Arguments) throws(UsageError) -> String {
    guard let agency = arguments[Options.agency], !agency.isEmpty else {
      throw .missingValue("--new", "--agency NAME")
    }
    guard let year = arguments[Options.year] else {
      throw .missingValue("--new", "--year YYYY")
    }
    let edition = arguments[Options.edition] ?? .due(in: year)
    let layout = arguments[Options.layout] ?? .pipeTable
    return NewReport.text(
      ReportPieces(agency: agency, year: year, edition: edition), layout: layout)
  }
}
