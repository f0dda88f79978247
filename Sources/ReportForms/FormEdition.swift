import ReportSyntax

/// An edition of the national format: sections, tables, identities and what else it demands.
///
/// An edition is data. A third one is one new file in `Editions/` and its line in `all`; no parser,
/// rule or formatter asks for an edition by name. It is an object, for it is
/// spoken of at every turn.
public final class FormEdition: Sendable, Hashable {
  /// What configuration and output call it: `2019`, `2021`, `free`.
  public let id: String
  /// The number of the notice that issued it, `国办公开办函〔2021〕30号`; empty for `free`.
  public let documentNumber: String
  /// The title of that notice.
  public let noticeTitle: String
  /// The report years for which it is due.
  public let years: ClosedRange<Int>
  /// The six sections in order; empty for `free`.
  public let sections: [FormSection]
  /// The tables of sections 二, 三 and 四 in order; empty for `free`.
  public let tables: [FormTable]
  /// Labels that occur in this edition's tables and in no other's.
  public let tellingLabels: [String]
  /// Whether section 六 must say if a fee for information was charged.
  public let requiresFeeStatement: Bool

  public init(
    id: String, documentNumber: String, noticeTitle: String, years: ClosedRange<Int>,
    sections: [FormSection], tables: [FormTable], tellingLabels: [String],
    requiresFeeStatement: Bool
  ) {
    self.id = id
    self.documentNumber = documentNumber
    self.noticeTitle = noticeTitle
    self.years = years
    self.sections = sections
    self.tables = tables
    self.tellingLabels = tellingLabels
    self.requiresFeeStatement = requiresFeeStatement
  }

  /// Every edition, oldest first.
  public static let all: [FormEdition] = [.free, .edition2019, .edition2021]

  public static func named(_ id: String) -> FormEdition? {
    all.first { $0.id == id }
  }

  /// The edition due for a report year.
  public static func due(in year: Int) -> FormEdition {
    all.first { $0.years.contains(year) } ?? .edition2021
  }

  /// Whether reports of this edition have fixed sections and tables.
  public var isFixed: Bool { !sections.isEmpty }

  public func table(_ kind: FormTable.Kind) -> FormTable? {
    tables.first { $0.kind == kind }
  }

  /// The form's section of that number, from 1.
  public func section(_ number: Int) -> FormSection? {
    sections.first { $0.number == number }
  }

  public static func == (left: FormEdition, right: FormEdition) -> Bool { left.id == right.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// A section of the form: an object, for it is spoken of at every turn.
public final class FormSection: Sendable {
  /// From 1 to 6.
  public let number: Int
  public let title: String
  /// Other wordings that a reviewer passes in silence.
  public let accepted: [String]
  /// Wordings by which the section is known, and that are reported.
  public let reported: [String]
  /// The title, the accepted and the reported ones, as texts are compared with them.
  let titleSpellings: [LabelSpelling]
  /// The table that stands in it.
  public let table: FormTable.Kind?
  /// What it must contain, in a sentence, for hover and completion.
  public let duty: (zh: String, en: String)
  /// The aspects that its sub-heads name, each with the words by which it is known.
  public let topics: [FormTopic]

  public init(
    number: Int, title: String, accepted: [String], reported: [String] = [],
    table: FormTable.Kind? = nil, duty: (zh: String, en: String), topics: [FormTopic] = []
  ) {
    self.number = number
    self.title = title
    self.accepted = accepted
    self.reported = reported
    titleSpellings = ([title] + accepted + reported).map { LabelSpelling($0) }
    self.table = table
    self.duty = duty
    self.topics = topics
  }
}

/// An aspect that a section names, such as 主动公开 in section 一.
public struct FormTopic: Sendable {
  public let title: String
  /// Words any of which, in a sub-head, means this aspect.
  public let words: [String]

  public init(_ title: String, words: [String]) {
    self.title = title
    self.words = words
  }
}

extension FormEdition {
  /// The notice's title as it stands inside 《》, where its own 《》 become 〈〉.
  public var nestedNoticeTitle: String {
    var title = String.UnicodeScalarView()
    for scalar in noticeTitle.unicodeScalars {
      title.append(scalar == "《" ? "〈" : scalar == "》" ? "〉" : scalar)
    }
    return String(title)
  }
}
