import TextCore

/// The encodings in which reports come.
enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case gb18030
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"

  /// What `--encoding` takes.
  enum Choice: String, CaseIterable, Sendable {
    case auto
    case utf8 = "utf-8"
    case gb18030
    case utf16 = "utf-16"
  }

  /// The name under which libc's `iconv` knows it.
  var converterName: String {
    switch self {
    case .utf8: "UTF-8"
    case .gb18030: "GB18030"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    }
  }

  /// The bytes of U+FEFF in this encoding.
  var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    }
  }
}

/// Finds out in which encoding bytes are.
enum EncodingDetection {
  /// The encoding of bytes that are not UTF-8; nil where none fits.
  ///
  /// A byte order mark decides; else every second byte zero means UTF-16, and well-formed sequences of
  /// two and four bytes mean GB18030. A text that is UTF-8 but for some damage is none of these.
  static func detect(_ bytes: [UInt8]) -> TextEncoding? {
    // The marks of UTF-32, the first of which begins as that of UTF-16 does.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return nil
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if let order = wide(bytes) { return order }
    return isDamagedUTF8(bytes) || !isGB18030(bytes) ? nil : .gb18030
  }

  /// UTF-16 without a mark: in Chinese text the line ends and figures have a zero byte each.
  static func wide(_ bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(65_536)
    guard head.count >= 4 else { return nil }
    var even = 0
    var odd = 0
    for (index, byte) in head.enumerated() where byte == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    if odd > head.count / 40, even * 8 < odd { return .utf16LittleEndian }
    if even > head.count / 40, odd * 8 < even { return .utf16BigEndian }
    return nil
  }

  /// Whether most bytes above ASCII form UTF-8 sequences of three: then it is UTF-8 with a flaw, which
  /// must be named and not read as something else.
  private static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
    var good = 0
    var bad = 0
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1
      let end = index + length
      if length > 2, end <= bytes.count,
        bytes[(index + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 })
      {
        good += length
        index = end
      } else {
        bad += 1
        index += 1
      }
    }
    return good > bad * 4
  }

  /// Where a text in GB18030 ceases to be one; nil for whole ones, and for bytes that are something else,
  /// such as UTF-8 with a flaw or no text at all.
  ///
  /// - Parameter offset: where it ceased to be UTF-8.
  static func damage(ofGB18030 bytes: [UInt8], behind offset: Int) -> Int? {
    guard !bytes.contains(0), !isDamagedUTF8(bytes) else { return nil }
    let (end, pairs) = gb18030(bytes)
    return end < bytes.count && end > offset && pairs > 0 ? end : nil
  }

  private static func isGB18030(_ bytes: [UInt8]) -> Bool {
    let (end, pairs) = gb18030(bytes)
    return end == bytes.count && pairs > 0
  }

  /// How far bytes are well-formed, and how many characters of more than a byte they are until there.
  private static func gb18030(_ bytes: [UInt8]) -> (end: Int, pairs: Int) {
    var index = 0
    var pairs = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      guard lead != 0x80, lead != 0xFF, index + 1 < bytes.count else { break }
      let second = bytes[index + 1]
      if second >= 0x40, second != 0x7F, second != 0xFF {
        index += 2
      } else if second >= 0x30, second <= 0x39, index + 3 < bytes.count {
        index += 4
      } else {
        break
      }
      pairs += 1
    }
    return (index, pairs)
  }
}
