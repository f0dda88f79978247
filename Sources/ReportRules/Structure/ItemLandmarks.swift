import ReportForms
import ReportSyntax
import TextCore

/// The places of a passage by which numbered lists are told: numbers as items bear them, with what
/// stands around them, words behind which a list begins anew, words that pick items, ends of sentences.
struct ItemLandmarks: Sendable {
  /// Whether an item's number may stand there, however it is written, or attachments are announced.
  let hasNumbers: Bool
  /// None where no number stands.
  private let places: [SourceRange]
  private let announcesAttachments: Bool
  /// Whether it is what a converter left of a table's row.
  private let isLabel: Bool

  init(_ passage: Passage) {
    let bytes = passage.bytes
    let numbers = ItemLandmarks.numbers(bytes)
    announcesAttachments = ItemWalk.attachments.begin(bytes, at: 0)
    hasNumbers = announcesAttachments || !numbers.isEmpty
    guard hasNumbers else {
      places = []
      isLabel = false
      return
    }
    var places = numbers.map { ItemLandmarks.surroundings(of: $0, bytes) }
    places += ItemLandmarks.words.occurrences(in: passage).map(\.range)
    for sentence in passage.sentences where sentence.upperBound < bytes.count {
      places.append((sentence.upperBound - 1)..<sentence.upperBound)
    }
    self.places = places
    // Only in sections with tables are rows left among the text.
    isLabel =
      passage.ordinal != nil && (2...4).contains(passage.section ?? 0) && passage.isFormLabel
  }

  /// Whether another version of the passage has the same, only further on.
  func isSame(as new: ItemLandmarks, moved: TextMove) -> Bool {
    announcesAttachments == new.announcesAttachments && isLabel == new.isLabel
      && places.count == new.places.count
      && zip(places, new.places).allSatisfy { moved.range($0) == $1 }
  }

  private static let words = LiteralPlaces(
    RunningItems.turns + RunningItems.selections + RunningItems.announcements)
  /// The numerals of items by their last twelve bits: nearly all characters are turned away here.
  private static let filter: [UInt64] = {
    var filter = [UInt64](repeating: 0, count: 64)
    for value in ItemNumeral.numerals.values + Array(0x30...0x39) + Array(0x2460...0x24FF) {
      filter[Int(value >> 6 & 63)] |= 1 << UInt64(value & 63)
    }
    return filter
  }()
  /// What stands before a number that counts items, and behind one.
  static let openers: Marks = "（(第其\n"
  static let closers: Marks = ")）.．、是要则来 \n\r"

  /// A numeral with what says whether it is an item's: as in 。（一）是, with a line's end between.
  private static func surroundings(of numeral: Int, _ bytes: [UInt8]) -> SourceRange {
    var start = numeral
    var end = numeral + max(1, bytes.scalar(at: numeral).length)
    for _ in 0..<3 {
      if start > 0 { start -= max(1, bytes.scalar(before: start)?.length ?? 1) }
      if end < bytes.count { end += max(1, bytes.scalar(at: end).length) }
    }
    return max(0, start)..<min(end, bytes.count)
  }

  /// Where numerals stand that an item may bear.
  private static func numbers(_ bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    filter.withUnsafeBufferPointer { filter in
      bytes.withUnsafeBufferPointer { text in
        var next = 0
        while next < text.count {
          let lead = text[next]
          // Of three bytes the last two tell the twelve bits.
          if lead >= 0xE2, lead <= 0xE9, next &+ 2 < text.count {
            next &+= 3
            let bits = filter[Int(text[next &- 2] & 63)]
            if bits >> UInt64(text[next &- 1] & 63) & 1 == 0 { continue }
            visit(next &- 3, bytes, &found)
          } else {
            next &+= 1
            if lead >= 0x30, lead <= 0x39 { visit(next &- 1, bytes, &found) }
          }
        }
      }
    }
    return found
  }

  /// Adds a numeral once for what stands before it and once for what stands behind it.
  private static func visit(_ place: Int, _ bytes: [UInt8], _ found: inout [Int]) {
    let scalar = bytes.scalar(at: place)
    let isCircled = scalar.value >= 0x2460 && scalar.value <= 0x24FF
    guard
      isCircled || ScalarClass.isDigit(scalar.value)
        || ItemNumeral.numerals.contains(scalar.value)
    else { return }
    if isCircled || place > 0 && openers.contains(bytes.scalar(before: place)?.value ?? 0) {
      found.append(place)
    }
    let end = place + max(1, scalar.length)
    if !isCircled, end >= bytes.count || closers.contains(bytes.scalar(at: end).value) {
      found.append(place)
    }
  }
}
