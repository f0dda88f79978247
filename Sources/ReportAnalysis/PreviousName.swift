import TextCore

/// What last year's report is called where reports are named alike but for their years.
public enum PreviousName {
  private struct Year {
    let range: Range<Int>
    let value: Int
    /// As the year before is written there.
    let before: [UInt8]
  }

  private static let years = 2008...2099
  /// A name with more years than these says nothing.
  private static let most = 4

  /// The names under which it may lie, likeliest first: each year in the name one less, then one of them
  /// alone.
  public static func candidates(_ name: String) -> [String] {
    let bytes = Array(name.utf8)
    let years = years(in: bytes)
    guard !years.isEmpty, years.count <= most else { return [] }
    var candidates = [replacing(years, in: bytes)]
    for value in years.map(\.value) {
      let candidate = replacing(years.filter { $0.value == value }, in: bytes)
      if !candidates.contains(candidate) { candidates.append(candidate) }
    }
    return candidates
  }

  /// The paths under which it may lie beside a report.
  public static func paths(besides path: String) -> [String] {
    let (folder, name) = parts(of: path)
    return candidates(name).map { folder + $0 }
  }

  /// A path's folder with its last slash, and the name in it.
  public static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  private static func replacing(_ years: [Year], in bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var end = 0
    for year in years {
      result += bytes[end..<year.range.lowerBound] + year.before
      end = year.range.upperBound
    }
    return String(decoding: result + bytes[end...], as: UTF8.self)
  }

  private static func years(in bytes: [UInt8]) -> [Year] {
    var found: [Year] = []
    var index = 0
    while index < bytes.count {
      let start = index
      var digits: [Int] = []
      var circle: [UInt8]?
      let isHan = !bytes[index].isDigit
      while index < bytes.count {
        if !isHan {
          guard bytes[index].isDigit else { break }
          digits.append(Int(bytes[index] - 0x30))
          index += 1
        } else {
          let scalar = bytes.scalar(at: index)
          guard let digit = hanDigit(scalar.value) else { break }
          if digit == 0 { circle = Array(bytes[index..<index + scalar.length]) }
          digits.append(digit)
          index += scalar.length
        }
      }
      let value = digits.count == 4 ? digits.reduce(0) { $0 * 10 + $1 } : 0
      if years.contains(value) {
        let zero = circle ?? Array("〇".utf8)
        let before = String(value - 1).utf8.flatMap { byte -> [UInt8] in
          guard isHan else { return [byte] }
          return byte == 0x30 ? zero : Array(hanDigits[Int(byte - 0x30)].utf8)
        }
        found.append(Year(range: start..<index, value: value, before: before))
      }
      if index == start { index += max(1, bytes.scalar(at: index).length) }
    }
    return found
  }

  private static let hanDigits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  private static func hanDigit(_ value: UInt32) -> Int? {
    // 零, and the circles ○ and ◯ where 〇 is meant.
    if [0x96F6, 0x25CB, 0x25EF].contains(value) { return 0 }
    return hanDigits.firstIndex { $0.unicodeScalars.first?.value == value }
  }
}
