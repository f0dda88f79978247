import ReportForms
import ReportSyntax
import TextCore

/// What is read of a report so that another may be held against it: last year's, or one of the same run.
///
/// Little, and with places as they are shown, so that neither the report nor its text need be kept.
public final class EarlierReport: Sendable {
  /// A value that was read without doubt.
  struct Value: Sendable {
    let amount: Amount
    let confidence: Confidence
    let place: FilePlace
  }

  /// The file, as whoever read it calls it.
  public let path: String
  /// How messages call it.
  public let name: String
  public let year: Int?
  let body: AgencyName?
  /// 结转下年度继续办理, by the columns' ids.
  let carriedOut: [String: Value]
  /// The table of the form in which `inForce` was read.
  let disclosure: FormTable?
  /// 现行有效, by what the row counts.
  let inForce: [FormRow.Role: Value]
  /// Section 五 by its heading; nil where it is too short to be compared.
  let problems: (text: TextShingles, heading: FilePlace)?

  public init(_ report: Report, path: String, name: String) {
    self.path = path
    self.name = name
    year = report.year
    body = report.ownBody
    func value(_ table: BoundTable, _ place: CellPlace) -> Value? {
      guard let cell = table[place], let amount = table.figure(place),
        !report.isDoubted(place, of: table)
      else { return nil }
      let range = report.document.withWholeReferences(cell.range)
      return Value(
        amount: amount, confidence: table.confidence([place]),
        place: FilePlace(range, in: report.text, path: path))
    }
    var carriedOut: [String: Value] = [:]
    if let (table, row) = report.row(.carriedOut, of: .applications) {
      for (index, column) in table.form.rows[row].columns.enumerated() {
        carriedOut[column.id] = value(table, CellPlace(row, index))
      }
    }
    self.carriedOut = carriedOut
    var inForce: [FormRow.Role: Value] = [:]
    for rule in DocumentCount.roles {
      guard let count = DocumentCount(rule, in: report) else { continue }
      inForce[rule] = value(count.table, count.inForce)
    }
    self.inForce = inForce
    disclosure = report.edition.table(.disclosure)
    problems = report.problems.map { section, text in
      (text, FilePlace(section.title, in: report.text, path: path))
    }
  }

  /// Whether a report is the same body's of the next year.
  public func precedes(_ report: Report) -> Bool {
    guard let year, let next = report.year, year + 1 == next else { return false }
    return isOfSameBody(as: report.ownBody)
  }

  /// Whether a report's body is called the same, to the letter.
  public func bearsName(of report: Report) -> Bool {
    guard let body, let other = report.ownBody else { return false }
    return body.text == other.text
  }

  private func isOfSameBody(as other: AgencyName?) -> Bool {
    guard let body, let other else { return false }
    return body.isSameBody(as: other)
  }

  /// By which those are found that are nearly the same in section 五; nil where that is not compared.
  public var sketch: ArraySlice<UInt32>? { problems?.text.sketch }

  /// Whether section 五 is nearly the same as another report's, which is no other copy of the same report.
  public func repeats(_ other: EarlierReport) -> Bool {
    guard let problems, let others = other.problems else { return false }
    if year == other.year || year == nil || other.year == nil {
      guard let body, let otherBody = other.body, body.fit(otherBody) != .fits,
        body.fit(otherBody) != .unclear
      else { return false }
    }
    return problems.text.isNearlySame(as: others.text)
  }

  /// Whether another report says the same in what rules ask, and shows it at the same places.
  public func isSame(as other: EarlierReport) -> Bool {
    func isSame(_ one: Value, _ other: Value) -> Bool {
      one.amount == other.amount && one.confidence == other.confidence
        && one.place.isShown(as: other.place)
    }
    func areSame<Key>(_ own: [Key: Value], _ others: [Key: Value]) -> Bool {
      own.count == others.count
        && own.allSatisfy { key, value in others[key].map { isSame(value, $0) } ?? false }
    }
    let hasSameProblems =
      if let problems, let others = other.problems {
        problems.text == others.text && problems.heading.isShown(as: others.heading)
      } else {
        problems == nil && other.problems == nil
      }
    return hasSameProblems && path == other.path && name == other.name && year == other.year
      && body == other.body && disclosure === other.disclosure
      && areSame(carriedOut, other.carriedOut) && areSame(inForce, other.inForce)
  }
}

extension EarlierReport {
  /// Of a file's text; nil where it is no annual report.
  public convenience init?(_ text: SourceText, path: String, name: String) {
    // No rule is asked: what rules want to know of passages need not be read.
    let report = Report(Document(parsing: text), literals: RuleCatalogue.literals)
    guard report.isReport else { return nil }
    self.init(report, path: path, name: name)
  }
}

extension AgencyName {
  /// Whether it can be no other body's name: one that only stands above or below, or speaks for it, has a
  /// report of its own.
  func isSameBody(as other: AgencyName) -> Bool {
    if text == other.text { return !text.isEmpty }
    guard fit(other) == .fits else { return false }
    let isRegion = kind == .region || other.kind == .region
    let areGovernments =
      isRegion && [kind, other.kind].allSatisfy { $0 == .region || $0 == .government }
    guard areGovernments || kind == other.kind && ending == other.ending else { return false }
    guard let own = regions.last, let others = other.regions.last else { return !isRegion }
    return own == others || own.count <= 3 || others.count <= 3
  }
}
