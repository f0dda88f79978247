import ReportForms
import ReportSyntax
import TextCore

/// The labels of all editions' columns, by number.
enum ColumnWords {
  /// Rows of section 二's table under headers of their own.
  struct Block {
    let rows: Range<Int>
    /// The columns that are due over them.
    let due: [Int]
  }

  /// By their keys, and by their labels as forms write them: the same few stand in all rows of a form.
  private static let columns: (keys: KeyNumbers, labels: [String], numbers: [String: Int]) = {
    var keys = KeyNumbers(capacity: 60)
    var labels: [String] = []
    var numbers: [String: Int] = [:]
    func add(_ label: String) {
      guard numbers[label] == nil else { return }
      let number = keys.add(LabelKey.key(label))
      if number == labels.count { labels.append(label) }
      numbers[label] = number
    }
    for table in FormEdition.all.flatMap(\.tables) {
      for start in blockStarts(table) {
        for column in table.rows[start].columns { add(column.label) }
      }
    }
    for label in ["信息内容", "申请人情况", "法人或其他组织"] { add(label) }
    return (keys, labels, numbers)
  }()

  /// A header in front of its unit: 本年收费金额.
  private static let unitless: (key: [UInt8], column: Int?) = (
    LabelKey.key("本年收费金额"), column(ofLabel: "本年收费金额（单位：万元）")
  )

  static func column(_ key: [UInt8]) -> Int? {
    columns.keys.number(of: key) ?? (key == unitless.key ? unitless.column : nil)
  }

  /// The column of a label as the forms write it.
  static func column(ofLabel label: String) -> Int? { columns.numbers[label] }

  static func label(_ column: Int) -> String { columns.labels[column] }

  static func names(_ columns: [Int]) -> String { columns.map { "「\(label($0))」" }.joined() }

  /// 信息内容, with which the headers of a block begin.
  static let lead = column(ofLabel: "信息内容") ?? -1
  static let applicants = column(ofLabel: "申请人情况") ?? -1
  static let group = column(ofLabel: "法人或其他组织") ?? -1
  static let person = column(ofLabel: "自然人") ?? -1
  static let total = column(ofLabel: "总计") ?? -1
  static let organisations = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
    .compactMap { column(ofLabel: $0) }
  static let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    .compactMap { column(ofLabel: $0) }

  /// What is known of a form's headers.
  struct Form {
    let form: FormTable
    let blocks: [Block]
    /// The columns that it has.
    let columns: Set<Int>
    /// Its headers in their order.
    let order: [String]
    /// The heads over groups of columns, by the row in which they stand: section 四 alone has such.
    let heads: [[String]]
  }

  static let forms: [Form] = FormEdition.all.flatMap(\.tables).map { form in
    let starts = blockStarts(form)
    let blocks = starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : form.rows.count
      return Block(
        rows: starts[index]..<end,
        due: form.rows[starts[index]].columns.compactMap { column(ofLabel: $0.label) })
    }
    let order =
      switch form.kind {
      case .disclosure: blocks.flatMap { [lead] + $0.due }
      case .applications: [applicants, person, group, total] + organisations
      case .review: outcomes + outcomes + outcomes
      }
    return Form(
      form: form, blocks: blocks, columns: Set(blocks.flatMap(\.due)), order: order.map(label),
      heads: form.kind == .review ? heads(form) : [])
  }

  private static func heads(_ form: FormTable) -> [[String]] {
    (0...1).map { level in
      var heads: [String] = []
      for column in form.rows[0].columns where column.parents.count > level {
        let head = column.parents[level]
        if !heads.contains(head) { heads.append(head) }
      }
      return heads
    }
  }

  /// The rows with which blocks under headers of their own begin. But for section 二's table there is one: its
  /// rows are many, and to look words up is dear at every start.
  private static func blockStarts(_ form: FormTable) -> [Int] {
    guard form.kind == .disclosure else { return form.rows.isEmpty ? [] : [0] }
    return form.rows.indices.filter { row in
      row == 0 || form.rows[row - 1].parents != form.rows[row].parents
    }
  }

  static func isOf(_ form: FormTable, _ column: Int) -> Bool {
    column == lead || column == applicants || column == group
      || forms.first { $0.form === form }?.columns.contains(column) ?? true
  }
}
