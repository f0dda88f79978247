import ReportForms
import TextCore

/// A body's name, and where it stands.
struct AgencyMention: Sendable {
  let name: AgencyName
  let range: SourceRange
  /// Whether it is named as the body that draws up the report.
  var isReporting = false

  func shifted(by distance: Int) -> AgencyMention {
    AgencyMention(name: name, range: range.shifted(by: distance), isReporting: isReporting)
  }
}

extension [AgencyMention] {
  /// Whether another version of the text has the same names at the places to which it was moved.
  func areSame(as new: [AgencyMention], moved: TextMove) -> Bool {
    count == new.count
      && zip(self, new).allSatisfy {
        moved.range($0.range) == $1.range && $0.name == $1.name && $0.isReporting == $1.isReporting
      }
  }
}
