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

  /// Six digits with a hyphen among them, or behind the code of an area: 345-600, 0579-345600. What has the
  /// shape of a telephone number stands behind the wrong label.
  static func hyphenatedPostcode(
    _ bytes: [UInt8], _ start: Int, _ first: Int, _ limit: Int
  ) -> SourceRange? {
    guard first < limit, bytes[first] == 0x2D else { return nil }
    var end = first + 1
    while end < limit, end - first < 9, bytes.hasDigit(at: end) { end += 1 }
    let (before, behind) = (first - start, end - first - 1)
    let hasCode = (3...4).contains(before) && bytes[start] == 0x30
    guard before > 1, behind > 1, hasCode ? behind == 6 : before + behind == 6 else { return nil }
    let next = end < limit ? Nearby.at(bytes, Nearby.skipBlanks(bytes, end, limit: limit)) : 0
    return closers.contains(next) || ends.contains(next) ? start..<end : nil
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

  /// A number behind which 转 announces an extension that is not there: `0579-85550100转，`. At the end it
  /// may stand in the next line.
  static func openExtension(_ bytes: [UInt8], _ number: SourceRange) -> SourceRange? {
    guard Nearby.at(bytes, number.upperBound) == 0x8F6C else { return nil }
    let end = number.upperBound + 3
    let mark = Nearby.at(bytes, end)
    return closers.contains(mark) || ends.contains(mark) ? number.lowerBound..<end : nil
  }

  /// The first wrong number of those that 、 joins to one that is right: `0579-85550100、855501`.
  static func wrongInRow(_ bytes: [UInt8], behind end: Int, _ limit: Int) -> SourceRange? {
    guard Nearby.at(bytes, end) == 0x3001 else { return nil }
    let start = end + 3
    var digits = start
    while digits < limit, digits - start < 8, bytes.hasDigit(at: digits) { digits += 1 }
    let mark = Nearby.at(bytes, digits)
    let isAlone = digits - start == 6 && (closers.contains(mark) || ends.contains(mark))
    guard isAlone || looksLikeTelephone(bytes, start, limit) else { return nil }
    return wrongTelephone(bytes, start, limit)
  }

  /// Whether a letter that looks like a digit stands where a number ends: 0579-855501O.
  static func endsNumber(_ bytes: [UInt8], _ letter: Int) -> Bool {
    let mark = Nearby.at(bytes, letter + 1)
    return bytes.hasDigit(at: letter - 1) && (closers.contains(mark) || ends.contains(mark))
  }

  /// Who runs mail for the public, and the endings that they have.
  private static let providers: Set<[UInt8]> = Set(
    ["qq", "163", "126", "139", "189", "yeah", "sina", "sohu", "foxmail", "aliyun"].map {
      Array($0.utf8)
    })
  private static let theirEndings: Set<[UInt8]> = Set(["com", "cn", "net"].map { Array($0.utf8) })
  private static let shared: Set<[UInt8]> = Set(
    ["gov", "com", "edu", "org", "net"].map { Array($0.utf8) })
  /// What hands make of cn.
  private static let mistypedCountries: Set<[UInt8]> = Set(["nc", "ch"].map { Array($0.utf8) })

  /// Whether a domain is that of a known provider with another ending, or with letters for digits, or ends in
  /// a slip of cn: qq.cm, l63.com, example.gov.nc.
  static func isOfNoService(_ domain: ArraySlice<UInt8>) -> Bool {
    let labels = domain.split(separator: 0x2E).map { label in
      label.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    }
    guard labels.count > 1, let ending = labels.last else { return false }
    if mistypedCountries.contains(ending), shared.contains(labels[labels.count - 2]) { return true }
    guard labels.count == 2 else { return false }
    if providers.contains(labels[0]) { return !theirEndings.contains(ending) }
    let read = labels[0].map { $0 == 0x6C ? 0x31 : $0 == 0x6F ? 0x30 : $0 }
    return labels[0].contains(where: \.isDigit) && read != labels[0] && providers.contains(read)
  }

  private static let lastParts: Words = ["cn", "com", "net"]
  private static let lastOnes: Words = [".cn", ".com", ".net", ".org"]

  /// Where an address ends that goes on behind a mark in place of a dot: shuiwu@example,cn.
  static func partedEnding(_ bytes: [UInt8], _ domain: ArraySlice<UInt8>) -> Int? {
    let mark = bytes.scalar(at: domain.endIndex)
    guard [0x2C, 0xFF0C, 0x3002, 0x3001].contains(mark.value),
      !lastOnes.end(bytes, before: domain.endIndex),
      let close = lastParts.end(bytes, at: domain.endIndex + mark.length)
    else { return nil }
    let next = Nearby.at(bytes, close)
    return next >= 0x80 || next == 0x29 || next == 0x2C || next == 0x3B ? close : nil
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
