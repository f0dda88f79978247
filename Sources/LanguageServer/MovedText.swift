import TextCore

/// What has the same place in two versions of a text: offsets that have the same line and column in
/// both, whatever the columns count.
///
/// Found by comparison of the two texts: in front of the first byte that differs everything stays, and
/// behind the line on which the last one stands everything moves as far as the text grew. Columns
/// depend on nothing but the line up to the offset and the byte at it.
struct MovedText {
  /// Offsets below this one stay what they are.
  private let front: Int
  /// Offsets of the old text from this one on move by `distance`: the start of a line whose number
  /// moves by `lines`.
  private let behind: Int
  private let distance: Int
  /// By how much the numbers of the lines behind the edit grew.
  let lines: Int

  init(from old: SourceText, to new: SourceText) {
    distance = new.bytes.count - old.bytes.count
    lines = new.lineCount - old.lineCount
    guard old.hasByteOrderMark == new.hasByteOrderMark else {
      // The mark takes columns of the first line.
      (front, behind) = (0, .max)
      return
    }
    let difference = old.difference(to: new)
    let isSame = difference.front == old.bytes.count && distance == 0
    front = isSame ? .max : difference.front
    // A line that begins behind the first byte of what is the same again has its line end there, so
    // that just these lines follow in both texts.
    let next = old.line(at: old.bytes.count - difference.back) + 1
    behind = next < old.lineCount ? old.lineStarts[next] : .max
  }

  /// Where an offset of the old text stands in the new one; nil where the text there may be another.
  func offset(_ offset: Int) -> Int? {
    if offset < front { return offset }
    return offset >= behind ? offset + distance : nil
  }

  /// Whether two offsets, of the old text and of the new one, are the same place on the same line.
  func isSamePlace(_ old: Int, _ new: Int) -> Bool {
    if old < front { return old == new }
    return lines == 0 && old >= behind && old + distance == new
  }

  func isSamePlace(_ old: SourceRange, _ new: SourceRange) -> Bool {
    isSamePlace(old.lowerBound, new.lowerBound) && isSamePlace(old.upperBound, new.upperBound)
  }

  /// Whether two ranges, of the old text and of the new one, are the same place on lines that moved by
  /// `lines`.
  func isMovedPlace(_ old: SourceRange, _ new: SourceRange) -> Bool {
    old.lowerBound >= behind && old.shifted(by: distance) == new
  }

  /// How far all offsets of a range move, lines and columns staying what they are; nil where some may
  /// not.
  func distance(of range: SourceRange) -> Int? {
    if range.upperBound < front { return 0 }
    return lines == 0 && range.lowerBound >= behind ? distance : nil
  }
}
