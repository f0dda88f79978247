import JSONRPC
import TextCore

extension JSONWriter {
  private static let line = Array("\"line\":".utf8)

  /// A stretch of JSON in which positions were written, each with its line as the second member, with
  /// other numbers of lines.
  ///
  /// No text that is quoted in it can be taken for one, since a quotation mark within a string has a
  /// backslash in front.
  mutating func write(_ json: [UInt8], _ range: SourceRange, movingLinesBy distance: Int) {
    var written = range.lowerBound
    var place = written
    while let comma = ByteSearch.first(UInt8(ascii: ","), in: json, place..<range.upperBound) {
      place = comma + 1
      let name = place..<place + Self.line.count
      guard name.upperBound < range.upperBound, ByteComparison.equals(json, name, Self.line)
      else { continue }
      place = name.upperBound
      write(written: json[written..<place])
      var line = 0
      while place < range.upperBound, UInt8(ascii: "0")...UInt8(ascii: "9") ~= json[place] {
        line = line * 10 + Int(json[place] - UInt8(ascii: "0"))
        place += 1
      }
      write(integer: line + distance)
      written = place
    }
    write(written: json[written..<range.upperBound])
  }
}
