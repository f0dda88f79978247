import TextCore

/// What a cell looks like, as far as layouts must know to tell values from labels.
///
/// What a value says is the forms' business; here a number is only something that no text continues.
enum CellShape: Sendable, Hashable {
  case blank
  /// A number, with a unit or a note perhaps, or a mark that stands for one.
  case value
  case text

  /// A longer cell is text, however it begins.
  private static let longestValue = 120

  /// - Parameter range: without white space around it.
  static func of(_ bytes: [UInt8], _ range: SourceRange) -> CellShape {
    guard range.count <= longestValue * 2 else { return .text }
    let range = CellWords.withoutMarks(bytes, range)
    if range.isEmpty { return .blank }
    guard range.count <= longestValue else { return .text }
    if bytes[range.lowerBound].isDigit, let plain = Escapes.removed(from: bytes, range) {
      return of(plain.bytes, 0..<plain.bytes.count)
    }
    guard
      let number = NumberScan.scan(bytes, at: range.lowerBound, limit: range.upperBound)
        ?? behindOpening(bytes, range)
    else {
      return isPlaceholder(bytes, range) ? .value : .text
    }
    let rest = bytes.content(of: number.range.upperBound..<range.upperBound)
    if rest.isEmpty || isTail(bytes, rest) { return .value }
    // 增3减1: both ways.
    guard openings.contains(where: { ByteComparison.begins(bytes, range, with: $0) }),
      let second = behindOpening(bytes, rest)
    else { return .text }
    return second.range.upperBound == rest.upperBound ? .value : .text
  }

  private static let openings =
    CellWords.increases + CellWords.decreases + CellWords.currencies
    + [CellWords.escapedMinus, CellWords.escapedPlus]

  private static func behindOpening(_ bytes: [UInt8], _ range: SourceRange) -> ScannedNumber? {
    guard let first = range.first, bytes[first] >= 0x80 || bytes[first] == 0x5C,
      CellWords.openingCharacters.mayBegin(bytes, range),
      let word = openings.first(where: { ByteComparison.begins(bytes, range, with: $0) })
    else { return nil }
    let rest = bytes.content(of: (first + word.count)..<range.upperBound)
    return NumberScan.scan(bytes, at: rest.lowerBound, limit: range.upperBound)
  }

  /// Whether text behind a number still belongs to the value: a unit, a note in brackets.
  static func isTail(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    guard !range.isEmpty, range.count <= longestValue else { return false }
    switch bytes.scalar(at: range.lowerBound).value {
    case 0xFF08, 0x28, 0x3010, 0x3014, 0x5B:  // （ ( 【 〔 [
      return Ordinal.scan(bytes, at: range.lowerBound, limit: range.upperBound) == nil
    case 0x25, 0xFF05: return true  // %
    default: break
    }
    if ReferenceMark.fills(bytes, range) { return true }
    if ByteComparison.begins(bytes, range, with: tenThousand) {
      return isTailOfMoney(bytes, range)
    }
    let isInHundredMillions = ByteComparison.begins(bytes, range, with: hundredMillion)
    guard
      let unit = CellWords.unit(bytes, range)
        ?? (isInHundredMillions ? range.prefix(hundredMillion.count) : nil)
    else { return false }
    let rest = bytes.content(of: unit.upperBound..<range.upperBound)
    return rest.isEmpty || isTail(bytes, rest)
  }

  private static let tenThousand = Array("万".utf8)
  private static let hundredMillion = Array("亿".utf8)

  /// `万`, `万元` and `万6000元`, each with a note perhaps.
  private static func isTailOfMoney(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    var index = range.lowerBound + tenThousand.count
    while index < range.upperBound, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
    let rest = bytes.content(of: index..<range.upperBound)
    return rest.isEmpty ? index == range.lowerBound + tenThousand.count : isTail(bytes, rest)
  }

  /// What a reader takes for a value without knowing what is asked for. `\-` and 未发生 are answers to the
  /// form alone: elsewhere they may be a list's item or the end of a sentence.
  private static let placeholders = KeyNumbers(
    CellWords.placeholders + CellWords.unchanged.map { Folding.key($0, 0..<$0.count) })

  private static func isPlaceholder(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    range.count <= 12 && placeholders.contains(Folding.key(bytes, range))
  }
}
