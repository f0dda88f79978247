import ReportForms
import ReportSyntax
import TextCore

/// What a table says of a quantity: one cell, or the sum of several.
struct CountedCells {
  let table: BoundTable
  let places: [CellPlace]
  let value: Amount

  init(table: BoundTable, places: [CellPlace], value: Amount) {
    self.table = table
    self.places = places
    self.value = value
  }

  /// Every reading with which a reviewer is content, the plainest first; nil where a table cannot be
  /// read well enough to contradict anybody.
  static func readings(of name: ProseQuantity.Name, in report: Report) -> [CountedCells]? {
    let groups = places(of: name, in: report)
    guard !groups.isEmpty else { return nil }
    var readings: [CountedCells] = []
    for (table, places) in groups {
      guard let reading = CountedCells(table, places) else { return nil }
      readings.append(reading)
    }
    return readings
  }

  /// Nil where a cell is lost, unreadable or doubtful, where all are blank, and in a table that is not judged
  /// row by row.
  private init?(_ table: BoundTable, _ places: [CellPlace]) {
    guard !places.isEmpty, table.isWitness, table.confidence(places) != .low else { return nil }
    let amounts = places.compactMap { table.counted($0) }
    guard amounts.count == places.count, let value = Amount.sum(amounts) else { return nil }
    // Half an application is told as such.
    guard table.form.kind == .disclosure || value.isWhole else { return nil }
    guard places.contains(where: { table[$0]?.content.isBlank == false }) else { return nil }
    self.table = table
    self.places = places
    self.value = value
  }

  /// The cells of a name, alternative by alternative.
  static func places(
    of name: ProseQuantity.Name, in report: Report
  ) -> [(BoundTable, [CellPlace])] {
    switch name {
    case .received, .carriedIn, .handled, .answered, .carriedOver, .disclosed, .partlyDisclosed,
      .disclosedAtAll, .refused, .unavailable, .notProcessed, .otherwise, .secret, .forbiddenByLaw,
      .thirdParty,
      .internalAffairs, .process, .caseFile, .inquiry, .notHeld, .notReady, .petition, .repeated:
      guard let table = report.table(.applications) else { return [] }
      return applications(name, table.form).map { (table, $0) }
    case .review, .litigation:
      guard let table = report.table(.review) else { return [] }
      return [(table, review(name, table.form))]
    case .documentsMade, .documentsRepealed, .documentsInForce, .licences, .penalties, .coercion,
      .fees:
      guard let table = report.table(.disclosure) else { return [] }
      return disclosure(name, table.form).map { (table, $0) }
    case .published: return []
    }
  }

  private static func applications(
    _ name: ProseQuantity.Name, _ form: FormTable
  ) -> [[CellPlace]] {
    func total(_ row: Int?) -> [CellPlace] {
      guard let row, let column = form.rows[row].columns.firstIndex(where: \.isTotal) else {
        return []
      }
      return [CellPlace(row, column)]
    }
    func group(_ group: FormRow.ResultGroup) -> [[CellPlace]] {
      [form.rows(of: group).flatMap { total($0) }]
    }
    /// A reason's row, by its place in the group.
    func reason(_ group: FormRow.ResultGroup, _ place: Int) -> [[CellPlace]] {
      let rows = form.rows(of: group)
      return rows.indices.contains(place) ? [total(rows[place])] : []
    }
    let received = total(form.row(.received))
    let pending = received + total(form.row(.carriedIn))
    let results = total(form.row(.resultsTotal))
    switch name {
    case .received: return [received, pending]
    case .carriedIn: return [total(form.row(.carriedIn))]
    case .handled: return [results, received, pending]
    case .answered: return [results]
    case .carriedOver: return [total(form.row(.carriedOut))]
    case .disclosed: return group(.disclosed)
    case .partlyDisclosed: return group(.partlyDisclosed)
    case .disclosedAtAll:
      return [(group(.disclosed) + group(.partlyDisclosed)).flatMap { $0 }] + group(.disclosed)
    case .refused: return group(.refused)
    case .unavailable: return group(.unavailable)
    case .notProcessed: return group(.notProcessed)
    case .otherwise: return group(.other)
    case .secret: return reason(.refused, 0)
    case .forbiddenByLaw: return reason(.refused, 1)
    case .thirdParty: return reason(.refused, 3)
    case .internalAffairs: return reason(.refused, 4)
    case .process: return reason(.refused, 5)
    case .caseFile: return reason(.refused, 6)
    case .inquiry: return reason(.refused, 7)
    // 信息不存在 is told of what has to be made first as well.
    case .notHeld: return reason(.unavailable, 0) + reason(.unavailable, 1) + group(.unavailable)
    case .notReady: return reason(.unavailable, 1)
    case .petition: return reason(.notProcessed, 0)
    case .repeated: return reason(.notProcessed, 1)
    default: return []
    }
  }

  /// 行政复议 is the first group's total, 行政诉讼 the sum of the others'.
  private static func review(_ name: ProseQuantity.Name, _ form: FormTable) -> [CellPlace] {
    guard let columns = form.rows.first?.columns else { return [] }
    let totals = columns.indices.filter { columns[$0].isTotal }.map { CellPlace(0, $0) }
    return name == .review ? Array(totals.prefix(1)) : Array(totals.dropFirst())
  }

  private static func disclosure(
    _ name: ProseQuantity.Name, _ form: FormTable
  ) -> [[CellPlace]] {
    func columns(_ role: FormRow.Role, _ words: [String]) -> [[CellPlace]] {
      guard let row = form.row(role) else { return [] }
      return words.compactMap { word in
        form.rows[row].columns.firstIndex { $0.label.utf8.starts(with: word.utf8) }.map {
          [CellPlace(row, $0)]
        }
      }
    }
    switch name {
    // The form of 2019 parts what was made from what was first disclosed.
    case .documentsMade: return columns(.normativeDocuments, ["本年制发", "本年新制作", "本年新公开"])
    case .documentsRepealed: return columns(.normativeDocuments, ["本年废止"])
    case .documentsInForce: return columns(.normativeDocuments, ["现行有效"])
    case .licences: return columns(.licences, ["本年处理决定", "处理决定"])
    case .penalties: return columns(.penalties, ["本年处理决定", "处理决定"])
    case .coercion: return columns(.coercion, ["本年处理决定", "处理决定"])
    case .fees: return columns(.fees, ["本年收费金额"])
    default: return []
    }
  }
}

extension BoundTable {
  /// What a cell adds to a sum: a blank total adds what stands beside it, for that it is blank is
  /// told by a rule of its own and is no reason to contradict the prose.
  func counted(_ place: CellPlace) -> Amount? {
    let columns = form.rows[place.row].columns
    guard self[place]?.content.isBlank == true, columns[place.column].isTotal else {
      return amount(place)
    }
    var first = place.column
    while first > 0, !columns[first - 1].isTotal { first -= 1 }
    return sum((first..<place.column).map { CellPlace(place.row, $0) })
  }
}

extension ProseQuantity.Name {
  /// How messages call it.
  var wording: Localized {
    switch self {
    case .received: Localized("新收申请", "applications received")
    case .carriedIn: Localized("上年结转", "carried in")
    case .handled: Localized("办结", "handled")
    case .answered: Localized("答复", "answered")
    case .carriedOver: Localized("结转下年度", "carried over")
    case .disclosed: Localized("予以公开", "disclosed")
    case .partlyDisclosed: Localized("部分公开", "partly disclosed")
    case .disclosedAtAll: Localized("予以公开和部分公开", "disclosed, wholly or partly")
    case .refused: Localized("不予公开", "refused")
    case .unavailable: Localized("无法提供", "unavailable")
    case .notProcessed: Localized("不予处理", "not processed")
    case .otherwise: Localized("其他处理", "handled otherwise")
    case .secret: Localized("属于国家秘密", "state secrets")
    case .forbiddenByLaw: Localized("其他法律行政法规禁止公开", "disclosure forbidden by law")
    case .thirdParty: Localized("保护第三方合法权益", "rights of third parties")
    case .internalAffairs: Localized("属于三类内部事务信息", "internal affairs")
    case .process: Localized("属于四类过程性信息", "matters in process")
    case .caseFile: Localized("属于行政执法案卷", "case files")
    case .inquiry: Localized("属于行政查询事项", "matters of inquiry")
    case .notHeld: Localized("本机关不掌握相关政府信息", "information not held")
    case .notReady: Localized("没有现成信息", "information yet to be made")
    case .petition: Localized("信访举报投诉类申请", "petitions")
    case .repeated: Localized("重复申请", "repeated applications")
    case .review: Localized("行政复议", "administrative reviews")
    case .litigation: Localized("行政诉讼", "lawsuits")
    case .documentsMade: Localized("制发规范性文件", "normative documents made")
    case .documentsRepealed: Localized("废止规范性文件", "normative documents repealed")
    case .documentsInForce: Localized("现行有效规范性文件", "normative documents in force")
    case .licences: Localized("行政许可", "licences")
    case .penalties: Localized("行政处罚", "penalties")
    case .coercion: Localized("行政强制", "coercive measures")
    case .fees: Localized("行政事业性收费", "administrative charges")
    case .published: Localized("主动公开信息", "information published")
    }
  }

  /// How a sentence states it, with its number: 收到政府信息公开申请5件.
  func phrase(_ value: Amount) -> String {
    switch self {
    case .received: "政府信息公开申请\(value)件"
    case .carriedOver: "结转下年度继续办理\(value)件"
    case .documentsMade: "规范性文件\(value)件"
    case .fees: "行政事业性收费\(value)万元"
    default: "\(wording.zh)\(value)件"
    }
  }
}
