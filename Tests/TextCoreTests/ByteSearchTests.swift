import Testing
import TextCore

/// What is searched eight bytes at a time is found where a search byte by byte finds it.
@Suite struct ByteSearchTests {
  /// Texts of every length around the eight bytes, with the sought byte at every place and bytes of
  /// every high bit around it.
  @Test(arguments: [UInt8(0x00), 0x09, 0x0A, 0x2F, 0x30, 0x39, 0x3A, 0x3C, 0x7C, 0x7F, 0x80, 0xB5])
  func everyPlace(_ sought: UInt8) {
    for count in 0...27 {
      for place in 0...count {
        var bytes = (0..<count).map { UInt8(truncatingIfNeeded: 0x40 + $0 * 0x1D) }
        if place < count { bytes[place] = sought }
        for start in [0, 1, 5, count] where start <= count {
          let range = start..<count
          #expect(ByteSearch.first(sought, in: bytes, range) == range.first { bytes[$0] == sought })
          #expect(ByteSearch.last(sought, in: bytes, range) == range.last { bytes[$0] == sought })
          let digit = range.first { bytes[$0] >= 0x30 && bytes[$0] <= 0x39 }
          #expect(ByteSearch.firstDigit(in: bytes, range) == digit ?? count)
        }
      }
    }
  }

  @Test(arguments: ["", "a", "a\n", "\r\n", "甲\r乙\n\r\n丙\t丁\u{0B}\n", "\n\n\n\n\n\n\n\n\n\n"])
  func lineStarts(_ text: String) {
    let bytes = Array(text.utf8)
    var starts = [0]
    for index in bytes.indices {
      let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if bytes[index] == 0x0A || (bytes[index] == 0x0D && !isPair) { starts.append(index + 1) }
    }
    #expect(SourceText(text).lineStarts == starts)
    #expect(SourceText("字字字字" + text).lineStarts == [0] + starts.dropFirst().map { $0 + 12 })
  }

  @Test func comparison() {
    let bytes = Array("一二三四五六七八".utf8)
    for start in 0...bytes.count {
      for end in start...bytes.count {
        let part = Array(bytes[start..<end])
        #expect(ByteComparison.equals(bytes, start..<end, part))
        for place in part.indices {
          var other = part
          other[place] ^= 1
          #expect(!ByteComparison.equals(bytes, start..<end, other))
          #expect(
            ByteComparison.hash(other, 0..<other.count)
              != ByteComparison.hash(part, 0..<part.count))
        }
      }
    }
    #expect(!ByteComparison.equals(bytes, 20..<30, Array(bytes[0..<10])))
  }

  @Test func wordsAreFoundWhole() {
    let bytes = Array("申申请公开，公开申".utf8)
    func first(_ word: String, from start: Int = 0) -> Int? {
      ByteSearch.first(Array(word.utf8), in: bytes, start..<bytes.count)
    }
    #expect(first("申请") == 3)
    #expect(first("公开") == 9)
    #expect(first("公开", from: 10) == 18)
    #expect(first("公开申") == 18)
    #expect(first("开申请") == nil)
    #expect(first("") == nil)
    #expect(ByteSearch.first(Array("申请".utf8), in: bytes, 3..<8) == nil)
    #expect(ByteSearch.first(Array("申请".utf8), in: bytes, -9..<900) == 3)
    #expect(ByteSearch.contains(bytes, Array("，公".utf8)))
    #expect(!ByteSearch.contains([], Array("公".utf8)) && !ByteSearch.contains(bytes, []))
  }

  @Test func beginningsAndDigits() {
    let bytes = Array("万元3".utf8)
    #expect(ByteComparison.begins(bytes, 0..<7, with: Array("万元".utf8)))
    #expect(!ByteComparison.begins(bytes, 0..<5, with: Array("万元".utf8)))
    #expect(!ByteComparison.begins(bytes, 3..<12, with: Array("元".utf8)))
    #expect(ByteComparison.begins(bytes, 3..<3, with: []))
    #expect(bytes.hasDigit(at: 6))
    for offset in [-1, 0, 5, 7, .max] { #expect(!bytes.hasDigit(at: offset)) }
  }
}
