import ReportForms

/// A report as its author means it, before any layout: the ground truth of a test.
///
/// Texts may carry references in braces, which are resolved when the report is rendered, so that
/// prose and tables agree whatever cells are edited: `{机关}` `{年}` `{次年}` `{上年}` `{R1.C7}`
/// `{T4.B5+T4.C5}` `{不予公开}`, with `|汉` for Han numerals. They may carry `⟦ ⟧` around what a
/// finding must cover.
public struct ReportModel: Sendable {
  public var edition: FormEdition
  public var agency: String
  public var year: Int
  /// The title's lines, one or two.
  public var title: [String]
  /// The paragraphs between the title and section 一: basis, period, contact.
  public var lead: [String]
  public var sections: [ModelSection]
  /// Signature and date, a line each.
  public var tail: [String]
  /// Last year's, where it is known: one or none.
  public var previous: [ReportModel] = []

  public init(
    edition: FormEdition, agency: String, year: Int, title: [String], lead: [String],
    sections: [ModelSection], tail: [String]
  ) {
    self.edition = edition
    self.agency = agency
    self.year = year
    self.title = title
    self.lead = lead
    self.sections = sections
    self.tail = tail
  }

  /// The place in `sections` of the form's section.
  public func index(ofSection number: Int) -> Int? {
    sections.firstIndex { $0.number == number }
  }

  public subscript(section number: Int) -> ModelSection? {
    get { index(ofSection: number).map { sections[$0] } }
    set {
      guard let index = index(ofSection: number) else { return }
      if let newValue { sections[index] = newValue } else { sections.remove(at: index) }
    }
  }

  public func table(_ kind: FormTable.Kind) -> ModelTable? {
    sections.lazy.compactMap(\.table).first { $0.form.kind == kind }
  }

  /// Changes a table in place; does nothing where it is not there.
  public mutating func withTable(_ kind: FormTable.Kind, _ change: (inout ModelTable) -> Void) {
    for index in sections.indices where sections[index].table?.form.kind == kind {
      if var table = sections[index].table {
        change(&table)
        sections[index].table = table
      }
    }
  }
}

/// A section with its heading as written.
public struct ModelSection: Sendable {
  /// The form's number, from 1 to 6.
  public var number: Int
  /// The heading line, ordinal included: `一、总体情况`.
  public var heading: String
  public var paragraphs: [String]
  public var table: ModelTable?

  public init(_ number: Int, _ heading: String, _ paragraphs: [String], table: ModelTable? = nil) {
    self.number = number
    self.heading = heading
    self.paragraphs = paragraphs
    self.table = table
  }

  /// The official heading of a section.
  public static func officialHeading(_ number: Int, _ edition: FormEdition) -> String {
    let ordinals = ["一", "二", "三", "四", "五", "六"]
    guard let form = edition.section(number), ordinals.indices.contains(number - 1) else {
      return ""
    }
    return "\(ordinals[number - 1])、\(form.title)"
  }
}
