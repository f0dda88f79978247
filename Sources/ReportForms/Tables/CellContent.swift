import ReportSyntax
import TextCore

/// What a value cell says.
public enum CellContent: Sendable, Hashable {
  /// A number and nothing else but, perhaps, a unit.
  case number(CellNumber)
  /// A number with a note: `22（其中修订16件）`. The leading number counts.
  case annotated(CellNumber, note: SourceRange)
  /// Nothing.
  case blank
  /// `/` `-` `--` `—` `无` `不适用` `N/A`: somebody meant to say that there is none.
  case placeholder
  /// Something that is no number.
  case unreadable

  /// The value that counts in sums; nil where there is none, also for a number too large to count.
  public var amount: Amount? {
    switch self {
    case .number(let number), .annotated(let number, _): number.amount
    case .blank, .placeholder, .unreadable: nil
    }
  }

  /// What stands before the number that only some columns have.
  public var opening: CellNumber.Opening? {
    switch self {
    case .number(let number), .annotated(let number, _): number.opening
    case .blank, .placeholder, .unreadable: nil
    }
  }

  /// Whether a number is due here and does not stand.
  public var isBlank: Bool {
    switch self {
    case .blank, .placeholder: true
    case .number, .annotated, .unreadable: false
    }
  }
}

/// A number in a cell, and how it is written.
public struct CellNumber: Sendable, Hashable {
  /// Nil for a number beyond what can be counted exactly, such as one of forty digits.
  public var amount: Amount?
  /// The digits with their sign, be it a word: 减1.
  public var range: SourceRange
  /// What stands in front that only some columns have.
  public var opening: Opening?
  /// The unit behind the number: 件, 元, 万元.
  public var unit: SourceRange?
  public var hasThousandsSeparators: Bool
  public var hasFullWidthDigits: Bool
  public var hasLeadingZeros: Bool
  public var isHan: Bool

  public enum Opening: Sendable, Hashable {
    /// 增6, 减少1, ↓1: a change, as 本年增/减 asks for one.
    case change
    /// ¥, 人民币: an amount of money.
    case currency
  }
}

extension CellContent {
  /// Reads a cell; `range` is without white space around it.
  public init(_ bytes: [UInt8], _ range: SourceRange) {
    if let plain = CellContent.plainNumber(bytes, range) {
      self = plain
      return
    }
    let range = CellWords.withoutMarks(bytes, bytes.content(of: range))
    if range.isEmpty {
      self = .blank
      return
    }
    if range.count <= CellContent.longestEscaped,
      let plain = Escapes.removed(from: bytes, range),
      plain.bytes.contains(where: { $0.isDigit })
    {
      self = CellContent(plain.bytes, 0..<plain.bytes.count).placed(plain.places)
      return
    }
    if let split = SplitCellContent.read(bytes, range) {
      self = split
      return
    }
    if let scanned = CellFigure.spaced(bytes, range)
      ?? NumberScan.scan(
        bytes, at: range.lowerBound, limit: range.upperBound, allowingHan: false)
    {
      self = CellContent.number(bytes, scanned, range)
      return
    }
    if let opened = CellOpening.number(bytes, range) {
      self = CellContent.number(bytes, opened.number, range, opened.opening)
      return
    }
    if CellText.isUnchanged(bytes, range) {
      let none = ScannedNumber(amount: .zero, range: range)
      self = CellContent.number(bytes, none, range, .change)
      return
    }
    self = CellText.isPlaceholder(bytes, range) ? .placeholder : .unreadable
  }

  /// A number of nothing but ASCII digits, as most cells hold: no marks, no unit, no note to look for.
  private static func plainNumber(_ bytes: [UInt8], _ range: SourceRange) -> CellContent? {
    guard !range.isEmpty, range.count <= 9 else { return nil }
    var value: Int32 = 0
    for offset in range {
      let digit = bytes[offset]
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value * 10 + Int32(digit - 0x30)
    }
    return .number(
      CellNumber(
        amount: Amount(value), range: range, unit: nil, hasThousandsSeparators: false,
        hasFullWidthDigits: false,
        hasLeadingZeros: range.count > 1 && bytes[range.lowerBound] == 0x30, isHan: false))
  }

  /// Of a longer cell nobody asks what its number is.
  private static let longestEscaped = 120

  /// The same where its text was read without what stands between some of its bytes.
  ///
  /// - Parameter places: of each of these bytes.
  private func placed(_ places: [Int]) -> CellContent {
    func place(_ range: SourceRange) -> SourceRange {
      range.isEmpty
        ? range : places[range.lowerBound]..<(places[range.upperBound - 1] + 1)
    }
    func place(_ number: CellNumber) -> CellNumber {
      var number = number
      number.range = place(number.range)
      number.unit = number.unit.map(place)
      return number
    }
    switch self {
    case .number(let number): return .number(place(number))
    case .annotated(let number, let note): return .annotated(place(number), note: place(note))
    case .blank, .placeholder, .unreadable: return self
    }
  }

  private static func number(
    _ bytes: [UInt8], _ scanned: ScannedNumber, _ range: SourceRange,
    _ opening: CellNumber.Opening? = nil
  ) -> CellContent {
    var number = CellNumber(
      amount: scanned.amount, range: scanned.range, opening: opening, unit: nil,
      hasThousandsSeparators: scanned.hasThousandsSeparators,
      hasFullWidthDigits: scanned.hasFullWidthDigits, hasLeadingZeros: scanned.hasLeadingZeros,
      isHan: scanned.isHan)
    var rest = bytes.content(of: scanned.range.upperBound..<range.upperBound)
    if rest.isEmpty { return .number(number) }
    if let unit = CellWords.unit(bytes, rest) {
      number.unit = unit
      rest = bytes.content(of: unit.upperBound..<rest.upperBound)
      if rest.isEmpty { return .number(number) }
    } else if let amount = CellFigure.amount(bytes, scanned, behind: rest) {
      number.amount = amount
      number.range = scanned.range.lowerBound..<range.upperBound
      number.opening = .currency
      return .number(number)
    } else if let unit = CellText.tenThousands(bytes, rest) {
      // What a count of them is of, no column but one of money says.
      number.unit = unit
      number.opening = number.opening ?? .currency
      return .number(number)
    }
    if ReferenceMark.fills(bytes, rest) { return .annotated(number, note: rest) }
    let next = bytes.scalar(at: rest.lowerBound).value
    // （ ( ，, ； ; and 其中 begin a note; anything else makes the cell unreadable: `1O`, `3の`.
    let opensNote = [0xFF08, 0x28, 0xFF0C, 0x2C, 0xFF1B, 0x3B, 0x5B, 0x3010, 0x3014].contains(next)
    // `12,15` is no number of its own and `15` no note: a comma slipped in, or stands for a point.
    if next == 0x2C || next == 0xFF0C, startsWithDigit(bytes, behind: rest) { return .unreadable }
    if opensNote
      || CellText.noteWords.contains(where: { ByteComparison.begins(bytes, rest, with: $0) })
    {
      return .annotated(number, note: rest)
    }
    return .unreadable
  }

  private static func startsWithDigit(_ bytes: [UInt8], behind mark: SourceRange) -> Bool {
    let next = mark.lowerBound + bytes.scalar(at: mark.lowerBound).length
    guard next < mark.upperBound else { return false }
    let value = bytes.scalar(at: next).value
    return ScalarClass.isDigit(value) || ScalarClass.isFullWidthDigit(value)
  }
}

/// What cells are made of besides numbers.
enum CellText {
  /// What says that there is nothing where the form asks for a figure; one that Markdown has escaped, too.
  private static let placeholders = KeyNumbers(
    CellWords.placeholders + [CellWords.escapedMinus, Folding.key("未发生")])

  /// 万 or 亿 and nothing behind it.
  static func tenThousands(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange? {
    ["万", "亿"].contains { bytes[range].elementsEqual($0.utf8) } ? range : nil
  }

  private static let longestUnchanged = CellWords.unchanged.reduce(0) { max($0, $1.count) }

  /// Whether a cell says that nothing has changed, as 本年增/减 may be answered.
  static func isUnchanged(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    range.count <= longestUnchanged
      && CellWords.unchanged.contains { ByteComparison.equals(bytes, range, $0) }
  }

  static func isPlaceholder(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    // With blanks in it, and in full width.
    range.count <= 24 && placeholders.contains(Folding.key(bytes, range))
  }

  /// What begins a note without a bracket.
  static let noteWords = ["其中", "包括", "含"].map { Array($0.utf8) }
}
