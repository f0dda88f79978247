import TextCore

/// The code spans of a line of Markdown, from left to right: text between two runs of as many backquotes.
struct CodeSpans {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var span: SourceRange = 0..<0
  /// By length, where the last run of it begins: what nothing closes is not searched for.
  private let last: [Int: Int]

  init(_ bytes: [UInt8], in line: SourceRange) {
    self.bytes = bytes
    end = line.upperBound
    index = line.lowerBound
    var last: [Int: Int] = [:]
    var next = line.lowerBound
    while next < end, let start = ByteSearch.first(0x60, in: bytes, next..<end) {
      let length = FenceLines.runLength(bytes, start, end)
      last[length] = start
      next = start + length
    }
    self.last = last
  }

  /// The span that holds an offset; the offsets that are asked for ascend.
  mutating func span(holding offset: Int) -> SourceRange? {
    while span.upperBound <= offset, let next = next() { span = next }
    return span.contains(offset) ? span : nil
  }

  private mutating func next() -> SourceRange? {
    while index < end, let start = ByteSearch.first(0x60, in: bytes, index..<end) {
      if start > index || start > 0, bytes[max(0, start - 1)] == 0x5C {
        index = start + 1
        continue
      }
      let length = FenceLines.runLength(bytes, start, end)
      index = start + length
      guard let last = last[length], last >= index, let close = close(length) else { continue }
      index = close
      return start..<close
    }
    index = end
    return nil
  }

  private func close(_ length: Int) -> Int? {
    var index = index
    while index < end, let start = ByteSearch.first(0x60, in: bytes, index..<end) {
      let own = FenceLines.runLength(bytes, start, end)
      index = start + own
      if own == length { return index }
    }
    return nil
  }
}
