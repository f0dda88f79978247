import ReportSyntax
import Synchronization
import TextCore

/// A table of the form: its rows in their fixed order, the columns of each, and what must add up.
///
/// An object, for it is spoken of at every turn.
public final class FormTable: Sendable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Section 二: what was disclosed on the agency's own initiative.
    case disclosure
    /// Section 三: requests received and handled.
    case applications
    /// Section 四: administrative review and litigation.
    case review
  }

  public let kind: Kind
  public let rows: [FormRow]
  /// Labels of header cells, groups and notes, as printed; no value belongs to them.
  public let headers: [String]
  /// The headers as texts are compared with them.
  let headerSpellings: [LabelSpelling]
  public let identities: [Identity]
  private let printed = Mutex<FormGrid?>(nil)
  private let names = Mutex<[CellPlace: String]>([:])

  public init(kind: Kind, rows: [FormRow], headers: [String]) {
    self.kind = kind
    self.rows = rows
    self.headers = headers
    headerSpellings = headers.map { LabelSpelling($0) }
    identities = Identity.all(of: kind, rows: rows)
  }

  /// The table as it is printed, laid out when somebody first asks.
  public var grid: FormGrid {
    printed.withLock { printed in
      if let printed { return printed }
      let grid = FormGrid(self)
      printed = grid
      return grid
    }
  }

  /// How messages name a cell, always in the same words: put together when somebody first asks.
  public func name(of place: CellPlace, orElse make: () -> String) -> String {
    if let known = names.withLock({ $0[place] }) { return known }
    let name = make()
    names.withLock { $0[place] = name }
    return name
  }

  /// The number of the section in which the table stands.
  public var section: Int {
    switch kind {
    case .disclosure: 2
    case .applications: 3
    case .review: 4
    }
  }

  /// The headers with which the table begins; above the applicants stands a note, which many leave out.
  var openingSpellings: ArraySlice<LabelSpelling> {
    headerSpellings.prefix(kind == .applications ? 2 : 1)
  }

  /// How many values the whole table has.
  public var valueCount: Int { rows.reduce(0) { $0 + $1.columns.count } }

  /// The first row with a role.
  public func row(_ role: FormRow.Role) -> Int? {
    rows.firstIndex { $0.role == role }
  }

  /// All rows of a result group.
  public func rows(of group: FormRow.ResultGroup) -> [Int] {
    rows.indices.filter { rows[$0].role == .result(group) }
  }
}

/// A row of values.
///
/// An object, as the table is.
public final class FormRow: Sendable {
  /// The groups of results of section 三.
  public enum ResultGroup: String, Sendable, Hashable, CaseIterable {
    case disclosed = "予以公开"
    case partlyDisclosed = "部分公开"
    case refused = "不予公开"
    case unavailable = "无法提供"
    case notProcessed = "不予处理"
    case other = "其他处理"
  }

  public enum Role: Sendable, Hashable {
    case plain
    /// 本年新收
    case received
    /// 上年结转
    case carriedIn
    case result(ResultGroup)
    /// （七）总计
    case resultsTotal
    /// 结转下年度继续办理
    case carriedOut
    /// 规章, 行政规范性文件
    case regulations
    case normativeDocuments
    case licences
    case penalties
    case coercion
    case fees
    case reviewAndLitigation
  }

  /// `R1`, `R2`, … from the top of the table.
  public let id: String
  /// As printed, ordinal included; empty for the one row of section 四's table.
  public let label: String
  /// The label as texts are compared with it.
  public let spelling: LabelSpelling
  /// The number that the form prints in front of the label.
  public var ordinal: Int? { spelling.ordinal }
  /// The labels of the merged cells to the left, outermost first, or the block above the row.
  public let parents: [String]
  /// The same as texts are compared with them.
  public let parentSpellings: [LabelSpelling]
  public let role: Role
  public let columns: [FormColumn]

  public init(
    _ id: String, _ label: String, parents: [String] = [], role: Role = .plain,
    columns: [FormColumn]
  ) {
    self.id = id
    self.label = label
    spelling = LabelSpelling(label)
    self.parents = parents
    parentSpellings = parents.map { LabelSpelling($0) }
    self.role = role
    self.columns = columns
  }

  public func column(_ id: String) -> Int? {
    columns.firstIndex { $0.id == id }
  }

  /// The year that stands in a label where the form has 本年, if nothing else differs.
  public func year(in bytes: [UInt8], _ label: SourceRange) -> Int? {
    spelling.year(in: bytes, label)
  }
}

extension LabelSpelling {
  /// The year that stands in a label where this one has 本年, if nothing else differs.
  public func year(in bytes: [UInt8], _ label: SourceRange) -> Int? {
    guard let named = LabelTable.withoutYear(LabelKey.key(bytes, label)), named.key == key else {
      return nil
    }
    return named.year
  }

  /// The year that stands in a label where this one has 上年 or 下年, if nothing else differs, and how far
  /// from the report's that is due.
  public func neighbouringYear(
    in bytes: [UInt8], _ label: SourceRange
  ) -> (year: Int, distance: Int)? {
    guard let named = LabelTable.withoutYear(LabelKey.key(bytes, label)) else { return nil }
    for (word, distance) in [("上年", -1), ("下年", 1)] {
      guard let place = ByteSearch.first(Array(word.utf8), in: key, 0..<key.count) else { continue }
      let own = Array(key[..<place]) + Array("本".utf8) + Array(key[(place + 3)...])
      if own == named.key { return (named.year, distance) }
    }
    return nil
  }
}

/// A column of values.
public struct FormColumn: Sendable {
  public enum Unit: Sendable, Hashable {
    /// A number of documents, decisions, requests: a non-negative integer.
    case count
    /// 本年增/减: an integer with a sign.
    case change
    /// 万元, up to six decimals.
    case tenThousandYuan
    /// An amount of money that carries its unit in the cell.
    case money
  }

  /// What a column of documents counts.
  public enum Role: Sendable, Hashable {
    /// 本年制发, 本年新制作.
    case issued
    /// 本年废止.
    case repealed
    /// 现行有效.
    case inForce
  }

  /// `C1`, or `A1` `B1` `C1` in section 四's table.
  public let id: String
  public let label: String
  /// The labels above it.
  public let parents: [String]
  public let unit: Unit
  /// Whether it is the total of the columns of its group.
  public let isTotal: Bool
  /// Nil where the column counts no documents.
  public let role: Role?

  public init(
    _ id: String, _ label: String, parents: [String] = [], unit: Unit = .count,
    isTotal: Bool = false, role: Role? = nil
  ) {
    self.id = id
    self.label = label
    self.parents = parents
    self.unit = unit
    self.isTotal = isTotal
    self.role = role
  }
}

/// The place of a value in a form's table.
public struct CellPlace: Sendable, Hashable, Comparable {
  /// Index into `FormTable.rows`.
  public var row: Int
  /// Index into `FormRow.columns`.
  public var column: Int

  public init(_ row: Int, _ column: Int) {
    self.row = row
    self.column = column
  }

  public static func < (left: CellPlace, right: CellPlace) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
