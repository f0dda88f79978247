import ReportRules
import ReportSyntax

/// The layouts whose readers have landed; in the end `TableLayout.allCases`.
let readableLayouts: [TableLayout] = [
  .cellLines, .tabRows, .scannedTabRows, .pipeTable, .html,
]

/// The editions with fixed tables, by the ids that test names show.
let fixedEditions = ["2019", "2021"]

/// Every rule, by the slug that test names show.
let everySlug = RuleCatalogue.all.map { $0.info.slug }
