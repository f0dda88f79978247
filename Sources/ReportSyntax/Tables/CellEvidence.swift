import TextCore

/// Counts what speaks for a table in some cells: labels of the forms, values, no prose.
struct CellEvidence: Sendable, Hashable {
  /// Labels that say enough by themselves.
  var telling = 0
  /// Labels that any table may have: 总计, 其他, 规章.
  var weak = 0
  var values = 0
  var blanks = 0
  /// Text that is no label of the forms.
  var unknown = 0
  /// Unknown text with which a label begins, so that it may be a piece of one.
  var pieces = 0
  /// Unknown text that ends as a sentence does.
  var sentences = 0
  /// Labels that share their cell with a value.
  var shared = 0
  /// Titles of sections: a heading or an entry of a contents list, and no cell.
  var titles = 0

  /// A shorter key is found in many tables; four Han characters.
  private static let tellingKey = 12

  var labels: Int { telling + weak }
  var texts: Int { labels + unknown }

  init() {}

  init(_ source: LineSource, _ cells: [TableCell]) {
    for cell in cells { add(source, cell.range) }
  }

  mutating func add(_ source: LineSource, _ range: SourceRange) {
    switch CellShape.of(source.bytes, range) {
    case .blank: blanks += 1
    case .value: values += 1
    case .text: addText(source, range)
    }
  }

  static func += (left: inout CellEvidence, right: CellEvidence) {
    left.telling += right.telling
    left.weak += right.weak
    left.values += right.values
    left.blanks += right.blanks
    left.unknown += right.unknown
    left.pieces += right.pieces
    left.sentences += right.sentences
    left.titles += right.titles
    left.shared += right.shared
  }

  private mutating func addText(_ source: LineSource, _ range: SourceRange) {
    guard range.count <= LineSource.longestLabel else {
      unknown += 1
      if source.endsSentence(range) { sentences += 1 }
      return
    }
    let key = LabelKey.key(source.bytes, range)
    if source.lexicon.isTableLabel(key) {
      if key.count >= CellEvidence.tellingKey { telling += 1 } else { weak += 1 }
      return
    }
    if source.lexicon.isSectionTitle(key) { titles += 1 }
    if let length = CellEvidence.labelBeforeValue(source, key) {
      if length >= CellEvidence.tellingKey { telling += 1 } else { weak += 1 }
      values += 1
      shared += 1
      return
    }
    unknown += 1
    if source.lexicon.beginsTableLabel(key)
      || source.lexicon.beginsTableLabel(LabelKey.foldedWithoutMarks(source.bytes, range))
    {
      pieces += 1
    } else if source.endsSentence(range), source.hasHan(range) {
      // `215。` is a figure that cannot be read.
      sentences += 1
    }
  }

  /// `行政许可 0`: the length of the label's key, where a number shares its cell.
  private static func labelBeforeValue(_ source: LineSource, _ key: [UInt8]) -> Int? {
    var end = key.count
    while end > 0, key[end - 1] < 0x80, key[end - 1] != 0x29 { end -= 1 }
    guard end > 0, end < key.count, source.lexicon.isTableLabel(Array(key[..<end])) else {
      return nil
    }
    return end
  }
}
