import ReportForms
import ReportRules
import TextCore

/// Further names that a user gave the agency of a report: 工科委 of 工业信息和科技局.
struct AgencyAliases {
  /// What stands in front of the official name in the title, such as the region.
  private var region = ""
  private var aliases: [String] = []

  init(_ configuration: Configuration, _ report: Report) {
    guard !configuration.agencyAliases.isEmpty, let agency = report.agencyName else { return }
    // The longest name that fits is the most exact.
    let names = configuration.agencyAliases.keys.filter { !$0.isEmpty && agency.hasSuffix($0) }
    guard let name = names.max(by: { ($0.count, $1) < ($1.count, $0) }) else { return }
    region = String(agency.dropLast(name.count))
    aliases = configuration.agencyAliases[name]?.filter { !$0.isEmpty } ?? []
  }

  /// Whether what `agency-name` found is one of the names, by itself or behind the region, or a
  /// self-name of one: 我委 of 工科委.
  func excuse(_ diagnostic: Diagnostic, _ report: Report) -> Bool {
    guard !aliases.isEmpty, diagnostic.rule == "agency-name" else { return false }
    let found = report.string(diagnostic.range).filter { !$0.isWhitespace }
    // 本溪市工科委 begins like a self-name, too.
    let mayBeSelfName = found.hasPrefix("我") || found.hasPrefix("本")
    return aliases.contains { alias in
      (mayBeSelfName && alias.hasSuffix(found.dropFirst()))
        || (found.hasSuffix(alias) && region.hasSuffix(found.dropLast(alias.count)))
    }
  }
}
