import ReportSyntax
import TextCore

/// Reads numbers behind what says which way they count: 增6, 减少1, ↓1, \-3, or in what: ¥126000.
enum CellOpening {
  private typealias Word = (text: [UInt8], opening: CellNumber.Opening?, isNegative: Bool)

  private static let words: [Word] =
    CellWords.increases.map { ($0, .change, false) }
    + CellWords.decreases.map { ($0, .change, true) }
    + CellWords.currencies.map { ($0, .currency, false) }
    + [(CellWords.escapedMinus, nil, true), (CellWords.escapedPlus, nil, false)]

  /// The number that stands in a cell behind one of the words; a word of change is its sign.
  static func number(
    _ bytes: [UInt8], _ range: SourceRange
  ) -> (number: ScannedNumber, opening: CellNumber.Opening?)? {
    guard let own = opened(bytes, range) else { return nil }
    if own.opening == .change, let both = CellFigure.bothWays(bytes, own.number, in: range) {
      return (both, .change)
    }
    return own
  }

  /// A number behind a word of change.
  static func change(
    _ bytes: [UInt8], _ range: SourceRange
  ) -> (number: ScannedNumber, opening: CellNumber.Opening?)? {
    opened(bytes, range).flatMap { $0.opening == .change ? $0 : nil }
  }

  private static func opened(
    _ bytes: [UInt8], _ range: SourceRange
  ) -> (number: ScannedNumber, opening: CellNumber.Opening?)? {
    guard let first = range.first, bytes[first] >= 0x80 || bytes[first] == 0x5C,
      CellWords.openingCharacters.mayBegin(bytes, range),
      let word = words.first(where: { ByteComparison.begins(bytes, range, with: $0.text) })
    else { return nil }
    let rest = bytes.content(of: (first + word.text.count)..<range.upperBound)
    guard
      var number = NumberScan.scan(
        bytes, at: rest.lowerBound, limit: range.upperBound, allowingHan: false),
      !number.hasSign
    else { return nil }
    if word.opening != .currency { number.range = first..<number.range.upperBound }
    if word.isNegative, let amount = number.amount { number.amount = .zero - amount }
    return (number, word.opening)
  }
}
