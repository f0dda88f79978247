import ReportForms
import TextCore

/// A body's name, and where it stands.
struct AgencyMention: Sendable {
  /// As what a name stands in a passage, from what tells the most of it to what tells the least.
  enum Role: Int, Sendable, Comparable {
    /// The body that draws up the report.
    case author
    /// That of which a duty of whoever reports is told.
    case subject
    /// The same where the sentence tells what it did to others as well.
    case party
    /// That with which a paragraph opens, whatever is told of it.
    case opening
    /// The same where the paragraph tells of the year's disclosure.
    case discloser
    /// That which charged no fee.
    case charging

    static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
  }

  let name: AgencyName
  let range: SourceRange
  var role = Role.subject

  func shifted(by distance: Int) -> AgencyMention {
    AgencyMention(name: name, range: range.shifted(by: distance), role: role)
  }
}

extension [AgencyMention] {
  /// Whether another version of the text has the same names at the places to which it was moved.
  func areSame(as new: [AgencyMention], moved: TextMove) -> Bool {
    count == new.count
      && zip(self, new).allSatisfy {
        moved.range($0.range) == $1.range && $0.name == $1.name && $0.role == $1.role
      }
  }
}
