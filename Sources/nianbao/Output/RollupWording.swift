import ReportAnalysis
import ReportForms
import ReportRules

/// What is said of what was not added up, to people and to machines alike.
extension Rollup.LeftOut {
  var message: Localized {
    switch reason {
    case .year(let year?): Localized("是 \(year) 年的报告", "is the report of \(year)")
    case .year(nil): Localized("年度不明", "nobody can say of which year it is")
    case .edition(let edition):
      Localized("是 \(edition.id) 年版的格式", "is of the form of \(edition.id)")
    case .duplicate(let path):
      Localized("与 \(path) 是同一机关的报告", "is of the same body as \(path)")
    case .own: Localized("是用来比较的报告", "is the report that is compared")
    }
  }

  /// As machines know it.
  var word: String {
    switch reason {
    case .year: "year"
    case .edition: "edition"
    case .duplicate: "duplicate"
    case .own: "own"
    }
  }
}

extension RollupReport.Cell {
  /// As machines know it.
  var word: String {
    switch self {
    case .value: "number"
    case .blank: "blank"
    case .unreadable: "unreadable"
    case .missing: "missing"
    }
  }
}

extension RollupReport {
  /// What people call it.
  var name: String { agency ?? path }
}

extension FormTable {
  /// The heading of the section in which it stands.
  func heading(in edition: FormEdition) -> String {
    edition.section(section).map(ReportPieces.heading) ?? ""
  }
}
