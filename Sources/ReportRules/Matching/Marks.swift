import TextCore

/// A set of characters: `，。；` as scalars. Asked of nearly every character of a text, so that it must
/// answer without hashing.
struct Marks: Sendable, ExpressibleByStringLiteral {
  /// A bit for each scalar, by a hash of six bits: most that are none of them are turned away here.
  private let filter: UInt64
  /// Ascending.
  let values: [UInt32]

  init(stringLiteral text: String) {
    values = text.unicodeScalars.map(\.value).sorted()
    filter = values.reduce(0) { $0 | 1 << Marks.place($1) }
  }

  @inline(__always)
  private static func place(_ value: UInt32) -> UInt64 { UInt64((value ^ value >> 6) & 63) }

  @inline(__always)
  func contains(_ value: UInt32) -> Bool {
    filter >> Marks.place(value) & 1 != 0 && isListed(value)
  }

  private func isListed(_ value: UInt32) -> Bool {
    let index = values.partitioningIndex { $0 >= value }
    return index < values.count && values[index] == value
  }
}
