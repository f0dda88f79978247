import ReportForms
import ReportSyntax
import TextCore

/// A passage as it is shown where contacts stand.
///
/// Against machines that collect addresses, pages write `&#64;` and `&mdash;` into these; elsewhere a
/// reference to ASCII reads as nothing. Tags part no number either.
struct ContactText {
  let bytes: [UInt8]
  /// Where each byte comes from; empty where nothing is written otherwise than it is shown.
  private let places: [SourceRange]

  init(_ passage: Passage) {
    let (read, written) = (passage.bytes, passage.written)
    guard [0x00, 0x26].contains(where: { ByteSearch.first($0, in: read, passage.range) != nil })
    else {
      (bytes, places) = (read, [])
      return
    }
    var shown: [UInt8] = []
    var places: [SourceRange] = []
    shown.reserveCapacity(read.count)
    places.reserveCapacity(read.count)
    var index = 0
    while index < read.count {
      let byte = read[index]
      if byte == 0, let close = ContactText.markupEnd(written, index) {
        // What stands in attributes is not shown, line ends neither.
        while index < read.count, written[index] != close { index += 1 }
      } else if byte == 0 || byte == 0x26, written[index] == 0x26,
        let end = Entity.end(written, at: index),
        let plain = ContactText.plain(written, index..<end, isRead: byte != 0)
      {
        shown.append(plain)
        places.append(index..<end)
        index = end
        continue
      } else if byte != 0 {
        shown.append(byte)
        places.append(index..<(index + 1))
      }
      index += 1
    }
    (bytes, self.places) = (shown, places)
  }

  /// With what markup ends that begins at an offset: `<span …>`, or `{lang="EN-US"}` behind a text in
  /// brackets.
  private static func markupEnd(_ bytes: [UInt8], _ index: Int) -> UInt8? {
    switch bytes[index] {
    case 0x3C: 0x3E
    case 0x5D where index + 1 < bytes.count && bytes[index + 1] == 0x7B: 0x7D
    default: nil
    }
  }

  /// The ASCII for which a reference stands, of those that are read as written none but a digit.
  private static func plain(
    _ bytes: [UInt8], _ range: SourceRange, isRead: Bool
  ) -> UInt8? {
    guard let scalar = Entity.scalar(bytes, range) else { return nil }
    if isRead { return ScalarClass.isDigit(scalar) ? UInt8(scalar) : nil }
    return scalar < 0x80 ? UInt8(scalar) : ScalarClass.isBlank(scalar) ? 0x20 : nil
  }

  var limit: Int { bytes.count }

  /// The offset here of one in the passage.
  func offset(of place: Int) -> Int {
    guard !places.isEmpty else { return min(place, bytes.count) }
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where a range that holds something stands in the passage.
  func place(of range: SourceRange) -> SourceRange {
    guard let last = range.last, last < places.count else { return range }
    return places[range.lowerBound].lowerBound..<places[last].upperBound
  }

  func string(_ range: SourceRange) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
