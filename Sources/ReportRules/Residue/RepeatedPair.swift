import ReportForms
import TextCore

/// A pair of brackets or quotation marks set twice around the same words: `《《条例》》`, `““三审””`.
///
/// One of the two may be another's where they do not begin and end together: `（（2023）12号）`.
enum RepeatedPair {
  struct Pair {
    /// The two marks in front.
    let opening: SourceRange
    /// The inner marks, which say nothing.
    let inner: [SourceRange]
  }

  private struct Opener {
    let mark: PassageMarks.Mark
    /// The last pair that was closed inside it.
    var inner: (open: PassageMarks.Mark, close: PassageMarks.Mark)?
  }

  /// Nobody sets more marks inside each other.
  private static let deepest = 8

  static func find(_ marks: PassageMarks) -> [Pair] {
    var found: [Pair] = []
    var stack: [Opener] = []
    for mark in marks {
      if partner(mark.value) != nil {
        if stack.count == deepest { stack = [] }
        stack.append(Opener(mark: mark))
      } else if let opener = stack.last, partner(opener.mark.value) == mark.value {
        stack.removeLast()
        if let inner = opener.inner, inner.open.value == opener.mark.value,
          opener.mark.end == inner.open.offset, inner.close.end == mark.offset
        {
          found.append(
            Pair(
              opening: opener.mark.offset..<inner.open.end,
              inner: [inner.open.range, inner.close.range]))
        }
        if !stack.isEmpty { stack[stack.count - 1].inner = (opener.mark, mark) }
      } else if mark.value == 0x3002 {
        stack = []
      }
    }
    return found
  }

  private static func partner(_ value: UInt32) -> UInt32? {
    switch value {
    case 0xFF08: 0xFF09
    case 0x28: 0x29
    case 0x201C: 0x201D
    case 0x300A: 0x300B
    case 0x3010: 0x3011
    default: nil
    }
  }
}
