import ReportAnalysis
import ReportForms
import ReportSyntax

/// `--new`: a report to begin with.
enum NewCommand {
  static func text(_ arguments: Arguments) throws(UsageError) -> String {
    guard let agency = arguments.value("--agency"), !agency.isEmpty else {
      throw .missingValue("--new", "--agency NAME")
    }
    guard let yearText = arguments.value("--year") else {
      throw .missingValue("--new", "--year YYYY")
    }
    guard let year = Int(yearText), (2019...2099).contains(year) else {
      throw .badValue("--year", yearText, ["2019…2099"])
    }
    let edition = arguments.value("--edition").flatMap(FormEdition.named) ?? .due(in: year)
    let layout = arguments.value("--layout").flatMap(TableLayout.init(rawValue:)) ?? .pipeTable
    return NewReport.text(
      ReportPieces(agency: agency, year: year, edition: edition), layout: layout)
  }
}
