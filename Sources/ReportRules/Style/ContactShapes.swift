import TextCore

/// What postcodes, telephone numbers and addresses look like, and what nobody has.
extension ContactScan {
  private static let closers: Marks = "）)"
  private static let ends: Marks = "，。；、,;"

  /// A label behind whose colon nothing stands up to the end of its clause: `电话：）`, `邮编：  ，`. What
  /// ends with its line may go on in the next.
  static func empty(_ label: SourceRange, _ text: ContactText) -> SourceRange? {
    let (bytes, limit) = (text.bytes, text.limit)
    let name = text.offset(of: label.lowerBound)..<text.offset(of: label.upperBound)
    let index = Nearby.skipBlanks(bytes, name.upperBound, limit: limit)
    let colon = bytes.scalar(at: index)
    guard colon.value == 0xFF1A || colon.value == 0x3A else { return nil }
    let start = index + colon.length
    let end = Nearby.skipBlanks(bytes, start, limit: limit)
    guard end < limit else { return nil }
    let mark = Nearby.at(bytes, end)
    // `：，` alone is told as marks that exclude each other.
    return closers.contains(mark) || end > start && ends.contains(mark) ? name : nil
  }

  /// Digits in two pieces that are together not six: 345 60.
  static func partedPostcode(
    _ bytes: [UInt8], _ start: Int, _ first: Int, _ second: Int, _ limit: Int
  ) -> SourceRange? {
    guard second > first else { return nil }
    var end = second
    while end < limit, end - second < 4, bytes.hasDigit(at: end) { end += 1 }
    let count = first - start + end - second
    guard end > second, (4...5).contains(count) || count == 7 else { return nil }
    let next = end < limit ? Nearby.at(bytes, Nearby.skipBlanks(bytes, end, limit: limit)) : 0
    guard !ScalarClass.isDigit(next), !hyphens.contains(next), !ScalarClass.isLatinLetter(next),
      next != 0x0A, next != 0x0D, next != 0x5C, next != 0x2F
    else { return nil }
    return start..<end
  }

  /// Whether so many digits stand there as a postcode may have by mistake.
  static func looksLikePostcode(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Bool {
    var index = start
    while index < limit, index - start < 12, bytes.hasDigit(at: index) { index += 1 }
    return (4...8).contains(index - start)
  }

  /// Whether the code of an area stands there with a hyphen behind it or in brackets, or as many digits as
  /// nothing else has that is told of telephones.
  static func looksLikeTelephone(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Bool {
    let opening = bytes.scalar(at: start)
    let isOpen = opening.value == 0x28 || opening.value == 0xFF08
    let first = isOpen ? start + opening.length : start
    var index = first
    while index < limit, index - first < 20, bytes.hasDigit(at: index) { index += 1 }
    if !isOpen, index - first >= 9 { return true }
    guard (3...4).contains(index - first), bytes[first] == 0x30 else { return false }
    let mark = bytes.scalar(at: index)
    let isParted =
      isOpen ? mark.value == 0x29 || mark.value == 0xFF09 : hyphens.contains(mark.value)
    let rest = Nearby.skipBlanks(bytes, index + mark.length, limit: limit)
    // Where a line ends behind the code, the number goes on in another.
    return isParted && rest < limit && bytes.hasDigit(at: rest)
  }

  /// Whether a number is wrong for its first digit alone.
  static func hasRightLength(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    var groups: [[UInt8]] = [[]]
    for index in range {
      if bytes.hasDigit(at: index) {
        groups[groups.count - 1].append(bytes[index])
      } else if groups.last?.isEmpty == false {
        groups.append([])
      }
    }
    return isUnknown(groups.filter { !$0.isEmpty })
  }

  /// Whether no number begins so: that of a place with 0, that of a mobile telephone with 10 to 12. 12345678 is
  /// what stands for a number in texts that name nobody's.
  static func isUnknown(_ groups: [[UInt8]]) -> Bool {
    if groups.count > 1, isAreaCode(groups[0]), (7...8).contains(groups[1].count) {
      return groups[1][0] == 0x30
    }
    return groups.count == 1 && groups[0].count == 11 && groups[0][0] == 0x31
      && groups[0][1] < 0x33 && !groups[0].starts(with: "12345".utf8)
  }

  static func isAreaCode(_ group: [UInt8]) -> Bool {
    group.first == 0x30 && (3...4).contains(group.count)
  }

  private static let services: Words = ["qq"]

  /// A few letters and a blank in front of an address: shu iwu@example.com.
  static func partedMail(
    _ bytes: [UInt8], _ start: Int, _ first: Int, _ limit: Int
  ) -> SourceRange? {
    guard (1...3).contains(first - start), first + 1 < limit, bytes[first] == 0x20,
      bytes[start..<first].allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }),
      !services.begin(bytes, at: start)
    else { return nil }
    let end = min(limit, tokenEnd(bytes, first + 1))
    guard let sign = bytes[(first + 1)..<end].firstIndex(of: 0x40), sign > first + 1 else {
      return nil
    }
    return start..<end
  }
}
