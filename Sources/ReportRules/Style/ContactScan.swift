import TextCore

/// Reads what follows 邮编：, 电话：, 邮箱：and says what cannot be right.
enum ContactScan {
  /// Digits right behind the label that are not six.
  static func wrongPostcode(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> SourceRange? {
    var index = start
    while index < limit, bytes.hasDigit(at: index) { index += 1 }
    guard index > start else { return nil }
    if index - start == 6 {
      return bytes[start..<index].allSatisfy { $0 == 0x30 } ? start..<index : nil
    }
    // `2642 00` is a blank inside six digits, `264-20` some other number; a paragraph wrapped at a
    // column breaks digits as well.
    var behind = Nearby.skipBlanks(bytes, index, limit: limit)
    if let whole = partedPostcode(bytes, start, index, behind, limit)
      ?? hyphenatedPostcode(bytes, start, index, limit)
    {
      return whole
    }
    while behind < limit, bytes[behind] == 0x0A || bytes[behind] == 0x0D { behind += 1 }
    let next = behind < limit ? Nearby.at(bytes, behind) : 0
    if ScalarClass.isDigit(next) || next == 0x2D { return nil }
    return start..<index
  }

  private static let blanks: Marks = "Xx×Ｘｘ*＊_＿○□"
  static let hyphens: Marks = "-—－–―‐−"
  /// Line ends stand only where a paragraph was wrapped, and `\` where a converter to Markdown put it
  /// before a hyphen; 0632～1234567 has a dash as some keyboards have it.
  private static let silent: Marks = "（()） \n\r\\～~〜"

  /// What may begin a line within a number.
  private static let closing: Marks = "-—－–―‐−）)"

  /// The first number behind the label, where no reading of its groups makes a telephone number.
  static func wrongTelephone(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> SourceRange? {
    var index = start
    var groups: [[UInt8]] = []
    var group: [UInt8] = []
    var end = start
    var hyphen: UInt32?
    var isDoubled = false
    var hasLetter = false
    scan: while index < limit {
      let scalar = bytes.scalar(at: index)
      // 0632--1234567 has a hyphen too many; —— is a dash.
      if hyphens.contains(scalar.value) {
        if let hyphen, groups.count == 1, hyphen != 0x2014 || scalar.value != 0x2014 {
          isDoubled = true
        }
        hyphen = scalar.value
      } else {
        hyphen = nil
      }
      switch scalar.value {
      case 0x30...0x39:
        group.append(UInt8(scalar.value))
        end = index + 1
      case 0xFF10...0xFF19:
        group.append(UInt8(scalar.value - 0xFEE0))
        end = index + scalar.length
      // A wrapped line parts a number where its first groups end.
      case 0x0A, 0x0D:
        let next = Nearby.at(bytes, Nearby.skipBlanks(bytes, index + 1, limit: limit))
        guard ScalarClass.isDigit(next) || closing.contains(next) || scalar.value == 0x0D else {
          break scan
        }
        if !group.isEmpty { groups.append(group) }
        group = []
      case 0x49, 0x4F, 0x6C, 0x6F:
        // 68l2345: a letter that looks like a digit, between two of them or where the code of an area begins.
        guard !group.isEmpty || groups.isEmpty,
          leadsToDigit(bytes, index, limit) || endsNumber(bytes, index)
        else { break scan }
        group.append(scalar.value & 0x0F == 0x0F ? 0x30 : 0x31)
        hasLetter = true
        if group.count > 1 { end = index + 1 }
      // 0632_1234567: what a keyboard has beside the hyphen.
      case 0x5F where !group.isEmpty && bytes.hasDigit(at: index + 1):
        groups.append(group)
        group = []
        isDoubled = true
      default:
        guard hyphens.contains(scalar.value) || silent.contains(scalar.value) else { break scan }
        if !group.isEmpty { groups.append(group) }
        group = []
        if groups.count > 8 { return nil }
      }
      index += max(1, scalar.length)
    }
    if !group.isEmpty { groups.append(group) }
    guard !groups.isEmpty, end > start else { return nil }
    // A number of the country or one with letters in it is not judged.
    let next = Nearby.at(bytes, end)
    if next == 0x2B || next == 0x2A || ScalarClass.isLatinLetter(next) || next == 0xD7 {
      return nil
    }
    // `0734-XXXXXXX` is to be filled in.
    if blanks.contains(Nearby.at(bytes, index)) || hasLetter && !isTelephone(groups) { return nil }
    if isTelephone(groups), !isDoubled, !hasLetter {
      return openExtension(bytes, start..<end) ?? wrongInRow(bytes, behind: end, limit)
    }
    var first = start
    while first < end, !lookAlikes.contains(Nearby.at(bytes, first)),
      !ScalarClass.isDigit(Nearby.at(bytes, first)),
      !ScalarClass.isFullWidthDigit(Nearby.at(bytes, first))
    { first += max(1, bytes.scalar(at: first).length) }
    return first..<end
  }

  private static let lookAlikes: Marks = "IOlo"

  /// Whether a digit follows behind a few letters that look like digits.
  private static func leadsToDigit(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Bool {
    var index = start
    while index < limit, index - start < 4, lookAlikes.contains(UInt32(bytes[index])) { index += 1 }
    return index < limit && bytes.hasDigit(at: index)
  }

  /// Whether the first groups make a number, and the rest an extension or further numbers.
  static func isTelephone(_ groups: [[UInt8]]) -> Bool {
    // 0631-12345: a service of five digits behind the code of its area.
    if groups.count > 1, isAreaCode(groups[0]),
      groups[1].count == 5, groups[1].starts(with: "12".utf8)
    {
      return true
    }
    if isAbroad(groups) { return true }
    if isMisparted(groups) || isHollow(groups) || isUnknown(groups) { return false }
    var number: [UInt8] = []
    for (place, group) in groups.enumerated() {
      number += group
      if isNumber(number), groups[(place + 1)...].allSatisfy({ $0.count <= 8 }) { return true }
    }
    // So many digits in one piece are no list of numbers either.
    if groups.count == 1, number.count > 16, number.count < 20 { return false }
    return number.count > 16 || number.starts(with: "0086".utf8)
  }

  /// Whether the code of another country stands in front: 00852-25551234, 001-202-4952266.
  private static func isAbroad(_ groups: [[UInt8]]) -> Bool {
    guard groups.count > 1, (3...5).contains(groups[0].count),
      groups[0].starts(with: [0x30, 0x30]),
      groups[0][2] != 0x30
    else { return false }
    return (9...16).contains(groups.reduce(0) { $0 + $1.count })
  }

  /// Whether the code of an area lost its 0, as in 632-3081234, or took a digit too many: 06323-081234.
  private static func isMisparted(_ groups: [[UInt8]]) -> Bool {
    guard groups.count == 2, let first = groups[0].first else { return false }
    if first == 0x30 {
      // 00852 leads to another country.
      return (5...7).contains(groups[0].count) && groups[0][1] != 0x30 && groups[1].count >= 4
    }
    return groups[0].count == 3 && first >= 0x32 && groups[0][1...] != [0x30, 0x30]
      && (7...8).contains(groups[1].count)
  }

  /// Whether nobody has such a number: 0579-0000000, or six digits alone, which are no service's.
  private static func isHollow(_ groups: [[UInt8]]) -> Bool {
    if let last = groups.last, last.count >= 7, last.allSatisfy({ $0 == 0x30 }) { return true }
    guard groups.count == 1, groups[0].count == 6 else { return false }
    return groups[0][0] != 0x31 && groups[0][0] != 0x39
  }

  private static func isNumber(_ digits: [UInt8]) -> Bool {
    guard let first = digits.first else { return false }
    switch digits.count {
    case 3...8: return first != 0x30
    // 400 and 800; behind 010 and 02x stand eight digits.
    case 10: return digits.starts(with: "400".utf8) || digits.starts(with: "800".utf8)
    case 11: return first == 0x30 || first == 0x31
    case 12: return first == 0x30
    case 13: return digits.starts(with: [0x38, 0x36])
    default: return false
    }
  }

  /// A run of ASCII behind the label that cannot be a mail address.
  static func wrongMail(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> SourceRange? {
    let end = min(limit, tokenEnd(bytes, start))
    // A paragraph wrapped by the number of its characters breaks addresses as well.
    if goesOn(bytes, behind: end, limit) { return nil }
    if let parted = partedMail(bytes, start, end, limit) { return parted }
    guard end - start >= 4 else { return nil }
    let token = bytes[start..<end]
    guard token.contains(where: { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) else { return nil }
    let signs = token.indices.filter { bytes[$0] == 0x40 }
    // ＠ or a list behind the label is for a person to read.
    guard Nearby.at(bytes, end) != 0xFF20 else { return start..<(end + 3) }
    if signs.count > 1 {
      // Several addresses may stand in a row, two signs may not.
      return zip(signs, signs.dropFirst()).contains { $1 == $0 + 1 } ? start..<end : nil
    }
    guard let sign = signs.first else {
      return isWebAddress(bytes, start) || isDisguised(bytes, start..<end, limit)
        ? nil : start..<end
    }
    let domain = bytes[(sign + 1)..<end]
    let hasDot = domain.dropFirst().dropLast().contains(0x2E)
    let hasGap = zip(domain, domain.dropFirst()).contains { $0 == 0x2E && $1 == 0x2E }
    let isWhole =
      sign > start && !domain.isEmpty && hasDot && domain.first != 0x2E && !hasGap
      && !hasMistypedEnding(domain) && !isOfNoService(domain)
    if isWhole, let parted = partedEnding(bytes, domain) { return start..<parted }
    return isWhole ? nil : start..<end
  }

  private static let mistyped = ["con", "cmo", "ocm", "comm", "coom", "cnn", "ogr", "nte"].map {
    Array($0.utf8)
  }

  /// Whether a domain ends in one letter, or in a slip of the keyboard: example.con.
  private static func hasMistypedEnding(_ domain: ArraySlice<UInt8>) -> Bool {
    guard let dot = domain.lastIndex(of: 0x2E) else { return false }
    let ending = domain[(dot + 1)...].map { $0 | 0x20 }
    if ending.count == 1 && ending[0] >= 0x61 || mistyped.contains(ending) { return true }
    // example.c0m, for no ending has both letters and digits; example.gov lost its last part.
    return ending.contains(where: \.isDigit) && ending.contains { $0 >= 0x61 }
      || ending == Array("gov".utf8)
  }

  /// Whether a line ends at an offset, and the next begins in ASCII.
  private static func goesOn(_ bytes: [UInt8], behind end: Int, _ limit: Int) -> Bool {
    var next = end
    while next < limit, bytes[next] <= 0x20 { next += 1 }
    return next < limit && bytes[next] < 0x80 && bytes[end..<next].contains(0x0A)
  }

  /// What stands for @ so that machines do not read it.
  private static let disguises: Words = [
    "(at)", "（at）", "[at]", "(AT)", "[AT]", "(@)", "（@）", "[@]", " at ", " AT ",
  ]
  private static let exchange: Words = ["换", "替", "改", "代"]

  /// `shuiwu#example.com（发送时请将#换成@）`: the text tells how the address is to be written.
  private static func isDisguised(_ bytes: [UInt8], _ token: SourceRange, _ limit: Int) -> Bool {
    if disguises.begin(bytes, at: token.upperBound) || disguises.occur(bytes, in: token) {
      return true
    }
    guard token.contains(where: { bytes[$0] == 0x23 || bytes[$0] == 0x2A || bytes[$0] == 0x24 })
    else { return false }
    let start = max(0, token.lowerBound - 120)
    let end = min(limit, token.upperBound + 120)
    // A converter may have cut the line before the text comes to that.
    if end == limit, [0xFF08, 0x28].contains(Nearby.at(bytes, token.upperBound)),
      !(token.upperBound..<end).contains(where: { [0xFF09, 0x29].contains(Nearby.at(bytes, $0)) })
    {
      return true
    }
    return exchange.occur(bytes, in: start..<end)
      && (start..<end).contains { bytes[$0] == 0x40 || Nearby.at(bytes, $0) == 0xFF20 }
  }

  private static func isWebAddress(_ bytes: [UInt8], _ start: Int) -> Bool {
    Words(arrayLiteral: "http", "www.").begin(bytes, at: start)
  }

  /// The end of a run of ASCII without blanks and the marks that end an address.
  /// Where a run of ASCII begins that reaches up to an offset.
  static func tokenStart(_ bytes: [UInt8], _ end: Int, floor: Int) -> Int {
    var start = end
    let floor = max(floor, end - longestAddress)
    while start > floor, bytes[start - 1] > 0x20, bytes[start - 1] < 0x80,
      !isTokenEnd(bytes[start - 1])
    { start -= 1 }
    return start
  }

  private static let longestAddress = 200

  private static func isTokenEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x28, 0x29, 0x2C, 0x3B, 0x3C, 0x3E, 0x22, 0x5B, 0x5D: true
    default: false
    }
  }

  static func tokenEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] > 0x20, bytes[index] < 0x80,
      !isTokenEnd(bytes[index])
    { index += 1 }
    return index
  }
}
