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
