/// An exact number with up to six decimals, as tables and prose of a report hold it.
///
/// Its arithmetic answers nil where the result has no exact place: figures of a document must
/// neither trap nor be rounded.
public struct Amount: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The value in millionths.
  public var millionths: Int64

  public static let zero = Amount(millionths: 0)
  private static let scale: Int64 = 1_000_000

  public init(millionths: Int64) {
    self.millionths = millionths
  }

  /// A whole number, of which there is none of four bytes that has no place.
  public init(_ whole: Int32) {
    millionths = Int64(whole) * Amount.scale
  }

  /// A whole number; nil beyond ±9.2 × 10¹².
  public init?(exactly whole: Int) {
    let (product, overflow) = Int64(whole).multipliedReportingOverflow(by: Amount.scale)
    if overflow { return nil }
    millionths = product
  }

  /// Whether there are no decimals.
  public var isWhole: Bool { millionths % Amount.scale == 0 }

  /// The value as an integer; nil where there are decimals.
  public var whole: Int? { isWhole ? Int(millionths / Amount.scale) : nil }

  public static func < (left: Amount, right: Amount) -> Bool { left.millionths < right.millionths }

  /// The sum; nil on overflow.
  public static func + (left: Amount, right: Amount) -> Amount? {
    let (sum, overflow) = left.millionths.addingReportingOverflow(right.millionths)
    return overflow ? nil : Amount(millionths: sum)
  }

  /// The difference; nil on overflow.
  public static func - (left: Amount, right: Amount) -> Amount? {
    let (difference, overflow) = left.millionths.subtractingReportingOverflow(right.millionths)
    return overflow ? nil : Amount(millionths: difference)
  }

  /// The product; nil on overflow and where it has more than six decimals.
  public static func * (left: Amount, right: Amount) -> Amount? {
    let scale = scale.magnitude
    let product = left.millionths.magnitude.multipliedFullWidth(by: right.millionths.magnitude)
    guard product.high < scale else { return nil }
    let (quotient, remainder) = scale.dividingFullWidth(product)
    guard remainder == 0 else { return nil }
    return Amount(magnitude: quotient, isNegative: (left < .zero) != (right < .zero))
  }

  /// The sum of all; zero of none, nil where a partial sum overflows.
  public static func sum(_ amounts: some Sequence<Amount>) -> Amount? {
    var total = Amount.zero
    for amount in amounts {
      guard let next = total + amount else { return nil }
      total = next
    }
    return total
  }

  init?(magnitude: UInt64, isNegative: Bool) {
    if isNegative, magnitude == Int64.min.magnitude {
      millionths = .min
    } else {
      guard let value = Int64(exactly: magnitude) else { return nil }
      millionths = isNegative ? -value : value
    }
  }

  /// Plain digits: `4`, `0.251`, `-3`; no separators, no trailing zeros.
  public var description: String {
    let magnitude = millionths.magnitude
    let scale = Amount.scale.magnitude
    var text = (millionths < 0 ? "-" : "") + String(magnitude / scale)
    var rest = magnitude % scale
    if rest == 0 { return text }
    text += "."
    var place = scale / 10
    while rest > 0 {
      text += String(rest / place)
      rest %= place
      place /= 10
    }
    return text
  }
}
