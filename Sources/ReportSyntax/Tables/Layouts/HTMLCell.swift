import TextCore

/// What an HTML cell says, without the markup around it.
enum HTMLCell {
  /// The content between a cell's tags without blanks, tags and blank references at its ends:
  /// `<td><p>5</p></td>` says `5`. For a blank cell, the place inside the innermost element.
  static func content(
    _ bytes: [UInt8], _ tags: ArraySlice<Tag>, _ range: SourceRange
  ) -> SourceRange {
    let start = start(bytes, tags, range)
    guard start < range.upperBound else {
      let place = innermost(tags, range)
      return place..<place
    }
    return start..<max(start, end(bytes, tags, range, floor: start))
  }

  private static func start(_ bytes: [UInt8], _ tags: ArraySlice<Tag>, _ range: SourceRange) -> Int
  {
    var index = range.lowerBound
    var tag = tags.startIndex
    while index < range.upperBound {
      if tag < tags.endIndex, tags[tag].range.lowerBound == index {
        index = tags[tag].range.upperBound
        tag += 1
        continue
      }
      if bytes[index] == 0x26, let end = Entity.end(bytes, at: index),
        Entity.isBlank(bytes, index..<end)
      {
        index = end
        continue
      }
      let scalar = bytes.scalar(at: index)
      guard isBlank(scalar.value) else { return index }
      index += scalar.length
    }
    return range.upperBound
  }

  private static func end(
    _ bytes: [UInt8], _ tags: ArraySlice<Tag>, _ range: SourceRange, floor: Int
  ) -> Int {
    var index = range.upperBound
    var tag = tags.endIndex - 1
    while index > floor {
      if tag >= tags.startIndex, tags[tag].range.upperBound == index {
        index = tags[tag].range.lowerBound
        tag -= 1
        continue
      }
      if bytes[index - 1] == 0x3B, let open = reference(bytes, endingAt: index, floor) {
        index = open
        continue
      }
      guard let scalar = bytes.scalar(before: index), isBlank(scalar.value) else { return index }
      index -= scalar.length
    }
    return floor
  }

  /// Where the blank reference that ends at an offset begins.
  private static func reference(_ bytes: [UInt8], endingAt end: Int, _ floor: Int) -> Int? {
    var index = end - 1
    while index > floor, end - index < 12 {
      index -= 1
      if bytes[index] == 0x26 {
        return Entity.end(bytes, at: index) == end && Entity.isBlank(bytes, index..<end)
          ? index : nil
      }
    }
    return nil
  }

  /// NUL is what comments read as.
  private static func isBlank(_ value: UInt32) -> Bool {
    value == 0 || ScalarClass.isBlank(value)
  }

  private static func innermost(_ tags: ArraySlice<Tag>, _ range: SourceRange) -> Int {
    var place = range.lowerBound
    for tag in tags {
      if tag.isClosing || tag.isVoid { break }
      place = tag.range.upperBound
    }
    return place
  }
}
