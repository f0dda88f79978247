import ReportSyntax
import TextCore

/// What stands between the blocks of a report's version.
extension ReportVersion {
  /// Whether the same stands between the blocks of two windows.
  func hasSameGaps(
    _ window: Range<Int>, as new: ReportVersion, _ newWindow: Range<Int>, _ move: TextMove
  ) -> Bool {
    guard window.count == newWindow.count else { return false }
    return zip(window.lowerBound...window.upperBound, newWindow.lowerBound...newWindow.upperBound)
      .allSatisfy { hasSameGap(before: $0, as: new, before: $1) && didMove($0, to: new, $1, move) }
  }

  /// Whether what stands behind the text in front of a block is where the edit left it: who types behind a
  /// blank at a line's end, and a blank after that, has another blank there, however alike.
  private func didMove(
    _ index: Int, to new: ReportVersion, _ newIndex: Int, _ move: TextMove
  ) -> Bool {
    let gap = gap(before: index)
    guard let first = bytes[gap].first, first != 0x0A, first != 0x0D else { return true }
    return move.range(gap) == new.gap(before: newIndex)
  }

  /// Whether the blocks of two windows, and those behind them, follow empty lines alike.
  func hasSameEmptyLines(
    _ window: Range<Int>, as new: ReportVersion, _ newWindow: Range<Int>
  ) -> Bool {
    window.count == newWindow.count
      && (0...window.count).allSatisfy { place in
        let (own, other) = (window.lowerBound + place, newWindow.lowerBound + place)
        guard own < blocks.count, other < new.blocks.count else { return true }
        return blocks[own].followsBlankLine == new.blocks[other].followsBlankLine
      }
  }

  func hasSameGap(before index: Int, as new: ReportVersion, before newIndex: Int) -> Bool {
    ByteComparison.equals(bytes, gap(before: index), new.bytes, new.gap(before: newIndex))
  }

  /// What stands between a block and the one before it, or behind the last one.
  func gap(before index: Int) -> SourceRange {
    let start = index > 0 ? blocks[index - 1].content.upperBound : 0
    return start..<max(start, index < blocks.count ? blocks[index].content.lowerBound : bytes.count)
  }

  /// What stands before headings and items, and around what is bold.
  private static let blockMarks = Array("#*-+>_|".utf8)

  /// What stands between the blocks of a window, and around them, but for marks and white space: bookmarks, as
  /// a word processor leaves them. Nil where there is more, of which any rule may speak.
  func bookmarks(around window: Range<Int>) -> [UInt8]? {
    var found: [UInt8] = []
    var start = gap(before: window.lowerBound).lowerBound
    for index in window.lowerBound...min(window.upperBound, blocks.count) {
      let isEnd = index == blocks.count
      let end = isEnd ? bytes.count : blocks[index].content.lowerBound
      guard start <= end else { return nil }
      var place = start
      while place < end {
        // U+3000, with which paragraphs begin, is E3 80 80.
        if bytes[place] == 0xE3, place + 2 < end, bytes[place + 1] == 0x80, bytes[place + 2] == 0x80
        {
          place += 3
        } else if bytes[place] <= 0x20 || ReportVersion.blockMarks.contains(bytes[place]) {
          place += 1
        } else if let close = Bookmark.end(
          bytes, at: place, limit: min(end, place + ReportVersion.longestBookmark)),
          ByteSearch.holds(0x0A, 0x0D, in: bytes, place..<close) == (false, false)
        {
          found += bytes[place..<close]
          found.append(0)
          place = close
        } else {
          return nil
        }
      }
      if !isEnd { start = blocks[index].content.upperBound }
    }
    return found
  }

  /// In bytes, as far as names are in Latin letters, of which a word processor takes forty; of a longer one
  /// nothing is taken for granted.
  private static let longestBookmark = 64
}
