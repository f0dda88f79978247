/// One line of a header block, as far as framing cares.
enum HeaderLine: Equatable {
  case blank
  /// `Content-Length` with its value; nil where that is no number of bytes.
  case contentLength(Int?)
  /// `Content-Type`, any other field, or no field at all.
  case other

  /// Reads a line without its line feed. The name is looked for at the end of what stands before
  /// the last colon, so that a field is also found right behind the rest of a body whose announced
  /// length was too short.
  init(_ line: ArraySlice<UInt8>) {
    let line = Self.trimmed(line)
    guard !line.isEmpty else {
      self = .blank
      return
    }
    guard let colon = line.lastIndex(of: UInt8(ascii: ":")),
      Self.endsInContentLength(Self.trimmed(line[..<colon]))
    else {
      self = .other
      return
    }
    self = .contentLength(Self.number(Self.trimmed(line[(colon + 1)...])))
  }

  private static func endsInContentLength(_ name: ArraySlice<UInt8>) -> Bool {
    let field = StaticString("content-length")
    let count = field.utf8CodeUnitCount
    guard name.count >= count else { return false }
    let start = name.endIndex - count
    for offset in 0..<count
    where HeaderLine.lowercased(name[start + offset]) != field.utf8Start[offset] {
      return false
    }
    // `X-Content-Length` is another field.
    return start == name.startIndex || !isNameByte(name[start - 1])
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Digits only; nil also for what no `Int` holds.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty else { return nil }
    var value = 0
    for byte in digits {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      let (shifted, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, stillTooLarge) = shifted.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      guard !tooLarge, !stillTooLarge else { return nil }
      value = sum
    }
    return value
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, isSpace(first) { bytes = bytes.dropFirst() }
    while let last = bytes.last, isSpace(last) { bytes = bytes.dropLast() }
    return bytes
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
