import ReportForms
import TextCore

/// Edits that make prose and table say the same.
struct ProseRewriting {
  let comparison: Comparison
  let report: Report

  private var quantity: ProseQuantity { comparison.quantity }

  /// The prose takes the table's value.
  var prose: Fix? {
    let edits: [TextEdit]
    switch quantity.statement {
    case .number:
      guard let value = sharedValue else { return nil }
      edits = [TextEdit(quantity.range, written(value))]
    case .denial(let word, let nouns):
      edits = denial(word, nouns)
    case .completion:
      guard let over = comparison.expected.first?.value else { return nil }
      let handled = CountedCells.readings(of: .handled, in: report)?.first?.value
      let done = handled.map { "办结\($0)件，" } ?? ""
      edits = [TextEdit(quantity.range, done + ProseQuantity.Name.carriedOver.phrase(over))]
    }
    guard !edits.isEmpty else { return nil }
    return Fix(
      Localized("按表格改正文字", "Let the prose take the table's value"), .offer, edits)
  }

  /// The cell takes the prose's value; only where one cell is meant.
  var cell: Fix? {
    guard comparison.expected.count == 1, let reading = comparison.expected.first,
      reading.places.count == 1, let place = reading.places.first
    else { return nil }
    let edits = reading.table.edits(place, to: quantity.value)
    guard !edits.isEmpty else { return nil }
    let name = reading.table.form.cellName(place)
    return Fix(
      Localized(
        "按文字把\(name)改为 \(quantity.value)", "Let the cell \(name) take \(quantity.value)"),
      .offer, edits)
  }

  /// The one number that can stand for all names.
  private var sharedValue: Amount? {
    let values = comparison.expected.map(\.value)
    guard let first = values.first else { return nil }
    if values.allSatisfy({ $0 == first }), quantity.isEach || values.count == 1 || first == .zero {
      return first
    }
    return quantity.isEach ? nil : Amount.sum(values)
  }

  private static let units = WordList(["万元", "元", " "], isFolded: false)

  /// In the writing of the number that stood there.
  private func written(_ value: Amount) -> String {
    if quantity.isInYuan, quantity.names == [.fees] {
      return (value * Amount(10_000))?.description ?? value.description
    }
    // 收费为0 needs no unit, and 12.5 does.
    if quantity.names == [.fees],
      ProseRewriting.units.end(in: report.bytes, at: quantity.range.upperBound) == nil
    {
      return value.description + "万元"
    }
    if quantity.isHan, let whole = value.whole { return HanNumeral.text(whole) }
    return value.description
  }

  /// 未发生行政复议 becomes 发生行政复议2件.
  private func denial(_ word: SourceRange, _ nouns: SourceRange) -> [TextEdit] {
    let phrases = zip(quantity.names, comparison.expected).map { $0.phrase($1.value) }
    if quantity.names == [.carriedOver] {
      return [TextEdit(word.lowerBound..<nouns.upperBound, phrases.joined())]
    }
    return [
      TextEdit(word, ProseRewriting.affirmed(report.string(word))),
      TextEdit(nouns, phrases.joined(separator: "、")),
    ]
  }

  private static func affirmed(_ word: String) -> String {
    for denial in ["尚未", "暂未", "从未", "未曾", "没有", "不", "未", "没", "无", "零"] {
      guard let range = firstRange(of: denial, in: word) else { continue }
      let rest = word[..<range.lowerBound] + word[range.upperBound...]
      return rest.isEmpty || rest == "人" ? "有" : String(rest)
    }
    return word
  }

  private static func firstRange(of part: String, in text: String) -> Range<String.Index>? {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index...].hasPrefix(part) {
        return index..<text.index(index, offsetBy: part.count)
      }
      index = text.index(after: index)
    }
    return nil
  }
}
