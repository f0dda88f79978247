import JSONRPC
import Testing
import TextCore

@testable import LanguageServer

/// What is said to have the same place has the same line and column.
@Suite struct MovedTextTests {
  private func check(
    _ old: String, _ new: String, same: Int, _ location: SourceLocation = #_sourceLocation
  ) {
    let (old, new) = (SourceText(old), SourceText(new))
    let moved = MovedText(from: old, to: new)
    var count = 0
    for offset in 0...old.bytes.count {
      for place in 0...new.bytes.count where moved.isSamePlace(offset, place) {
        count += 1
        #expect(moved.offset(offset) == place, sourceLocation: location)
        #expect(moved.distance(of: offset..<offset) == place - offset, sourceLocation: location)
        for encoding in PositionEncoding.allCases {
          #expect(
            Coordinates(text: old, encoding: encoding).position(offset)
              == Coordinates(text: new, encoding: encoding).position(place),
            "\(offset) and \(place)", sourceLocation: location)
        }
      }
    }
    #expect(count == same, sourceLocation: location)
    checkMovedLines(old, new, moved)
  }

  private func checkMovedLines(_ old: SourceText, _ new: SourceText, _ moved: MovedText) {
    for offset in 0...old.bytes.count {
      for place in 0...new.bytes.count where moved.isMovedPlace(offset..<offset, place..<place) {
        for encoding in PositionEncoding.allCases {
          var position = Coordinates(text: old, encoding: encoding).position(offset)
          position.line += moved.lines
          #expect(position == Coordinates(text: new, encoding: encoding).position(place))
        }
      }
    }
  }

  @Test func anEditOfALine() {
    // All of the first line, the line end included, and all of the third.
    check("ab\ncd\nef", "ab\ncXd\nef", same: 4 + 3)
    check("ab\ncd\nef", "ab\nc\nef", same: 4 + 3)
    check("ab\r\ncd\r\nef", "ab\r\n字d\r\nef", same: 4 + 3)
    check("", "", same: 1)
    check("abc\n", "abc\n", same: 5)
  }

  @Test func anEditOfLines() {
    // What stands behind is on other lines.
    check("ab\ncd\nef", "ab\n\ncd\nef", same: 3)
    check("ab\ncd\nef", "ab\ncdef", same: 5)
    check("ab\ncd\nef", "ab\nXcd\rYef", same: 3)
  }

  @Test func linesMoveBehindAnEdit() {
    let (old, new) = (SourceText("ab\ncd\nef"), SourceText("ab\n\n\ncd\nef"))
    let moved = MovedText(from: old, to: new)
    #expect(moved.lines == 2)
    #expect(moved.isMovedPlace(6..<8, 8..<10))
    #expect(!moved.isMovedPlace(6..<8, 8..<9))
    #expect(!moved.isMovedPlace(0..<1, 0..<1))
  }

  @Test func numbersOfLinesAreWrittenAnew() {
    let json = Array(#"{"end":{"character":7,"line":9},"message":",\"line\":5,"}"#.utf8)
    var writer = JSONWriter()
    writer.write(json, 0..<json.count, movingLinesBy: 2)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"end":{"character":7,"line":11},"message":",\"line\":5,"}"#)
    writer = JSONWriter()
    writer.write(json, 20..<31, movingLinesBy: -9)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"7,"line":0}"#)
  }

  @Test func lineEndsThatJoin() {
    check("a\rb\nc", "a\r\nb\nc", same: 4)
    check("a\r\nb\nc", "a\nb\nc", same: 1 + 4)
    check("a\nb\nc", "a\r\nb\nc", same: 1 + 4)
  }

  @Test func aByteOrderMarkTakesAColumn() {
    check("\u{FEFF}ab\ncd", "ab\ncd", same: 0)
    check("\u{FEFF}ab\ncd", "\u{FEFF}ab\ncd!", same: 5)
  }
}
