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

  private static let words = LiteralPlaces(RunningItems.turns + RunningItems.selections)
  private static let telling: Marks = "〇零一二三四五六七八九十百（(第其)）.．、是要则来 \n\r0123456789"
  /// The same with the numbers in circles and brackets, by their last twelve bits: nearly all characters are
  /// turned away here.
  private static let filter: [UInt64] = {
    var filter = [UInt64](repeating: 0, count: 64)
    for value in telling.values + (0x2460...0x24FF) {
      filter[Int(value >> 6 & 63)] |= 1 << UInt64(value & 63)
    }
    return filter
  }()
  /// What stands before a number that counts items, and behind one.
  private static let openers: Marks = "（(第其"
  private static let closers: Marks = ")）.．、是要则来 \n\r"

  /// A numeral with what says whether it is an item's: as in 。（一）是, two characters on either side.
  private static func surroundings(of numeral: Int, _ bytes: [UInt8]) -> SourceRange {
    var start = numeral
    var end = numeral + max(1, bytes.scalar(at: numeral).length)
    for _ in 0..<2 {
      if start > 0 { start -= max(1, bytes.scalar(before: start)?.length ?? 1) }
      if end < bytes.count { end += max(1, bytes.scalar(at: end).length) }
    }
    return max(0, start)..<min(end, bytes.count)
  }

  /// Where numerals stand that an item may bear.
  private static func numbers(_ bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    var numeral: Int?
    var followsOpener = false
    var next = 0
    filter.withUnsafeBufferPointer { filter in
      while next < bytes.count {
        let place = next
        let lead = bytes[place]
        // Of the Han characters' three bytes the last two tell the twelve bits.
        if lead >= 0xE4, lead <= 0xE9, place + 2 < bytes.count,
          filter[Int(bytes[place + 1] & 63)] >> UInt64(bytes[place + 2] & 63) & 1 == 0
        {
          next += 3
          numeral = nil
          followsOpener = false
          continue
        }
        let scalar = bytes.scalar(at: place)
        let value = scalar.value
        next += max(1, scalar.length)
        guard filter[Int(value >> 6 & 63)] >> UInt64(value & 63) & 1 != 0,
          telling.contains(value) || value >= 0x2460 && value <= 0x24FF
        else {
          numeral = nil
          followsOpener = false
          continue
        }
        let isNumeral = ScalarClass.isDigit(value) || ItemNumeral.numerals.contains(value)
        if value >= 0x2460 && value <= 0x24FF || isNumeral && followsOpener { found.append(place) }
        if let numeral, closers.contains(value) { found.append(numeral) }
        numeral = isNumeral ? place : nil
        followsOpener = openers.contains(value)
      }
    }
    if let numeral { found.append(numeral) }
    return found
  }
}
