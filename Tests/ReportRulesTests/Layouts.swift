import Foundation
import ReportRules
import ReportSyntax

/// The layouts in which reports are read.
let readableLayouts = TableLayout.allCases

/// The editions with fixed tables, by the ids that test names show.
let fixedEditions = ["2019", "2021"]

/// Every rule, by the slug that test names show.
let everySlug = RuleCatalogue.all.map { $0.info.slug }

/// Whether everything is replayed everywhere (`NIANBAO_EXHAUSTIVE=1`, minutes in a debug build); by
/// default, editions and weathers take turns.
let isExhaustive = ProcessInfo.processInfo.environment["NIANBAO_EXHAUSTIVE"] != nil
