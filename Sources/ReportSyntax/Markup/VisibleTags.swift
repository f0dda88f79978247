import TextCore

/// The tags that a reader's browser would act on, and the ranges that it never shows.
struct VisibleTags {
  private(set) var tags: [Tag] = []
  /// `<style>`, `<script>` and `<head>` with what stands in them.
  private(set) var hidden: [SourceRange] = []

  /// An element that never ends hides nothing, since what follows it is the rest of the report.
  init(_ all: [Tag]) {
    var closings: [String: [Int]] = [:]
    for (number, tag) in all.enumerated() where tag.hidesContent && tag.isClosing {
      closings[tag.name, default: []].append(number)
    }
    // A cursor for each name, so that many unclosed elements cost no search of their own.
    var cursors: [String: Int] = [:]
    tags.reserveCapacity(all.count)
    var number = 0
    while number < all.count {
      let tag = all[number]
      if tag.hidesContent, !tag.isClosing, let ends = closings[tag.name] {
        var cursor = cursors[tag.name] ?? 0
        while cursor < ends.count, ends[cursor] <= number { cursor += 1 }
        cursors[tag.name] = cursor
        if cursor < ends.count {
          let close = ends[cursor]
          hidden.append(tag.range.lowerBound..<all[close].range.upperBound)
          number = close + 1
          continue
        }
      }
      tags.append(tag)
      number += 1
    }
  }
}
