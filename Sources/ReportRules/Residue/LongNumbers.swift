import TextCore

extension PersonalData {
  /// Gives every run of eleven digits or more, and every number divided as mobile numbers are
  /// (138-0013-8000); says whether there was one.
  @discardableResult
  static func longNumbers(in bytes: [UInt8], _ take: (SourceRange) -> Void) -> Bool {
    var index = 0
    var isThere = false
    while let next = eleventh(in: bytes, from: index) {
      index = next
      var start = index + 10
      while start > index, bytes.hasDigit(at: start - 1) { start -= 1 }
      index = start
      while bytes.hasDigit(at: index) { index += 1 }
      if index - start >= 11 {
        isThere = true
        take(start..<index)
      }
    }
    dividedNumbers(in: bytes) { range in
      isThere = true
      take(range)
    }
    wideNumbers(in: bytes) { range in
      isThere = true
      take(range)
    }
    return isThere
  }

  /// The first offset ten bytes in front of a digit. Of any eleven bytes in a row one is the eleventh:
  /// nothing shorter counts.
  private static func eleventh(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index + 10 < bytes.count {
        if bytes[index + 10] &- 0x30 < 10 { return index }
        index += 11
      }
      return nil
    }
  }

  /// Where a number is divided into three, four and four digits, and nothing joins it to a longer one.
  private static func dividedNumbers(in bytes: [UInt8], _ take: (SourceRange) -> Void) {
    var index = 0
    while let place = thirdDigit(in: bytes, from: index) {
      for start in max(0, place - 2)...place where isDivided(bytes, start) {
        take(start..<(start + dividedLength))
      }
      for start in max(0, place - 2)...place where isDividedIdentity(bytes, start) {
        take(start..<(start + identityLength))
      }
      index = place + 3
    }
  }

  /// The next of every third byte that is a digit and not too near the end: of the first three digits of a
  /// number one stands there.
  private static func thirdDigit(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index + dividedLength - 2 <= bytes.count {
        if bytes[index] &- 0x30 < 10 { return index }
        index += 3
      }
      return nil
    }
  }

  private static let dividedLength = 13
  private static let identityLength = 20

  /// Whether an ID number in three groups begins at an offset: 110105 19491231 002X.
  static func isDividedIdentity(_ bytes: [UInt8], _ start: Int) -> Bool {
    let end = start + identityLength
    guard end <= bytes.count else { return false }
    let divider = bytes[start + 6]
    guard divider == 0x2D || divider == 0x20, bytes[start + 15] == divider else { return false }
    for place in start..<(end - 1) where place != start + 6 && place != start + 15 {
      guard bytes.hasDigit(at: place) else { return false }
    }
    func isJoined(_ place: Int) -> Bool {
      bytes.hasDigit(at: place) || bytes.indices.contains(place) && bytes[place] == 0x2D
    }
    return (bytes[end - 1].isDigit || bytes[end - 1] | 0x20 == 0x78) && !isJoined(start - 1)
      && !isJoined(end)
  }

  /// Gives every run of 11 full-width digits or more, which take 33 bytes: looked at every 30th, a text
  /// shows one of them.
  private static func wideNumbers(in bytes: [UInt8], _ take: (SourceRange) -> Void) {
    var index = 0
    while let place = wideDigit(in: bytes, from: index) {
      var (start, end) = (place, place + 3)
      while start - 3 >= index, isWideDigit(bytes, start - 3) { start -= 3 }
      while isWideDigit(bytes, end) { end += 3 }
      if end - start >= 33 { take(start..<end) }
      index = end
    }
  }

  private static func wideDigit(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start + 30
    while index < bytes.count {
      // The sign of a full-width character begins here or up to two bytes in front.
      for lead in (index - 2)...index where isWideDigit(bytes, lead) { return lead }
      index += 30
    }
    return nil
  }

  /// Whether ０ to ９ begins at an offset.
  private static func isWideDigit(_ bytes: [UInt8], _ offset: Int) -> Bool {
    offset >= 0 && offset + 2 < bytes.count && bytes[offset] == 0xEF && bytes[offset + 1] == 0xBC
      && bytes[offset + 2] >= 0x90 && bytes[offset + 2] <= 0x99
  }

  /// Whether 138-0013-8000, or the same with blanks, begins at an offset.
  static func isDivided(_ bytes: [UInt8], _ start: Int) -> Bool {
    let end = start + dividedLength
    guard end <= bytes.count, bytes[start] == 0x31 else { return false }
    let divider = bytes[start + 3]
    guard divider == 0x2D || divider == 0x20, bytes[start + 8] == divider else { return false }
    for place in start..<end where place != start + 3 && place != start + 8 {
      guard bytes.hasDigit(at: place) else { return false }
    }
    func isJoined(_ place: Int) -> Bool {
      bytes.hasDigit(at: place) || bytes.indices.contains(place) && bytes[place] == 0x2D
    }
    let behind = bytes.indices.contains(end) && bytes[end] == divider ? end + 1 : end
    return !isJoined(start - 1) && !isJoined(end) && !bytes.hasDigit(at: behind)
  }
}
