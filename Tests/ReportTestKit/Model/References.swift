import ReportForms

/// Resolves `{…}` in texts from the report's own figures.
extension ReportModel {
  public func resolve(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += answer(name) ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private func answer(_ name: String) -> String? {
    switch name {
    case "机关": return agency
    case "年": return String(year)
    case "次年": return String(year + 1)
    case "上年": return String(year - 1)
    default: break
    }
    let parts = name.split(separator: "|").map(String.init)
    guard let expression = parts.first else { return nil }
    if parts.count == 1, !expression.contains("+"), let value = value(expression) {
      // A cell that says no number is taken as 0, so that prose never says `申请件`.
      // A note behind a number is no part of it.
      let plain = MarkedText.withoutMarks(value).prefix { $0 != "（" }
      return plain.first?.isNumber == true ? String(plain) : "0"
    }
    guard let sum = number(expression) else { return nil }
    return parts.count == 2 && parts[1] == "汉" ? HanWriting.text(sum) : String(sum)
  }

  /// The value of a sum of cells and result groups.
  public func number(_ expression: String) -> Int? {
    var sum = 0
    for term in expression.split(separator: "+").map(String.init) {
      if let group = FormRow.ResultGroup(rawValue: term) {
        guard let form = edition.table(.applications), let table = table(.applications) else {
          continue
        }
        for row in form.rows(of: group) {
          if let total = form.rows[row].columns.firstIndex(where: \.isTotal) {
            sum += table.count(CellPlace(row, total))
          }
        }
      } else {
        guard let (kind, place) = place(named: term) else { return nil }
        sum += table(kind)?.count(place) ?? 0
      }
    }
    return sum
  }
}

/// Whole numbers in Han numerals, as prose writes them: 十二, 一百零三.
enum HanWriting {
  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  static func text(_ number: Int) -> String {
    guard number >= 0, number < 10_000 else { return String(number) }
    if number < 10 { return digits[number] }
    if number < 20 { return "十" + (number % 10 == 0 ? "" : digits[number % 10]) }
    var result = ""
    var pendingZero = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / unit % 10
      if digit == 0 {
        pendingZero = !result.isEmpty
      } else {
        if pendingZero { result += "零" }
        pendingZero = false
        result += digits[digit] + name
      }
    }
    return result
  }
}
