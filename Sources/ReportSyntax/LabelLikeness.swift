import TextCore

/// Labels that somebody altered, known by what is left of the form's wording.
extension LabelLexicon {
  /// How many characters of a label may differ, of so many.
  private static func tolerance(_ characters: Int) -> Int { max(1, characters * 2 / 5) }

  /// Every count of values behind the row label that a key resembles; empty where it resembles none.
  ///
  /// Only keys that begin or end with the label's own characters are compared, so that asking costs
  /// little.
  func valueCounts(like key: [UInt8]) -> [Int] {
    guard key.count >= 6, key.count <= 2 * longestKey else { return [] }
    var best: (distance: Int, key: [UInt8])?
    for label in rowKeys {
      let characters = label.count / 3
      let limit = min(LabelLexicon.tolerance(characters), best.map { $0.distance - 1 } ?? Int.max)
      guard limit > 0, abs(label.count - key.count) <= 3 * limit,
        label.prefix(3) == key.prefix(3) || label.suffix(3) == key.suffix(3),
        let distance = Folding.editDistance(key, label, atMost: limit)
      else { continue }
      best = (distance, label)
    }
    return best.map { valueCounts(of: $0.key) } ?? []
  }

  /// Whether a key is a header's of four characters or more with another character in place of one.
  func isLikeHeader(_ key: [UInt8]) -> Bool {
    guard key.count >= 12, key.count <= longestKey else { return false }
    return headers(ofLength: key.count).contains { Folding.editDistance(key, $0, atMost: 1) == 1 }
  }

  /// Whether a key is a header's that names a year where the form says 本年: `2023年制发件数`.
  func isDatedHeader(_ key: [UInt8]) -> Bool {
    guard key.count > 10, key.count <= longestKey + 4, key[..<4].allSatisfy(\.isDigit),
      key[4...].starts(with: "年".utf8)
    else { return false }
    return isHeader(Array("本".utf8) + key[4...])
  }
}

extension LineSource {
  /// A figure that cannot be read is no longer than this, in bytes: four Han characters.
  private static let longestFigure = 12
  /// One with digits in it may be longer.
  private static let longestWithDigits = 24

  /// Whether a text that stands where a figure is due may be one that cannot be read: `O`, `の`, `1O`.
  /// It is no ordinal, and no label, whole, in pieces or altered.
  func mayBeFigure(_ range: SourceRange) -> Bool {
    guard !range.isEmpty, range.count <= LineSource.longestWithDigits,
      Ordinal.scan(bytes, at: range.lowerBound, limit: range.upperBound) == nil,
      range.count == 3 || !endsSentence(range) || !hasHan(range)
    else { return false }
    if range.contains(where: { bytes[$0] >= 0x30 && bytes[$0] <= 0x39 }) { return true }
    guard range.count <= LineSource.longestFigure else { return false }
    let folded = LabelKey.foldedWithoutMarks(bytes, range)
    return !lexicon.isPieceOfTableLabel(folded)
      && lexicon.valueCounts(like: LabelKey.key(bytes, range)).isEmpty
  }

  /// The same of a text behind so many values of its row, where nothing but a figure may stand: there `三`
  /// and `1..` are none that begin a label.
  func mayBeFigure(_ range: SourceRange, behind values: Int) -> Bool {
    mayBeFigure(range) || values > 0 && (isHanNumeral(range) || isGarbledNumber(range))
  }

  private func isHanNumeral(_ range: SourceRange) -> Bool {
    guard range.count <= LineSource.longestFigure else { return false }
    return HanNumeral.scan(bytes, at: range.lowerBound, limit: range.upperBound)?.end
      == range.upperBound
  }

  /// Digits with more marks than a number has; `1.` may be what is left of a label.
  private func isGarbledNumber(_ range: SourceRange) -> Bool {
    range.count <= LineSource.longestFigure
      && range.contains { bytes[$0] >= 0x30 && bytes[$0] <= 0x39 }
      && range.allSatisfy { bytes[$0] >= 0x2C && bytes[$0] <= 0x39 && bytes[$0] != 0x2F }
      && range.count { bytes[$0] == 0x2E || bytes[$0] == 0x2C } >= 2
  }

  /// Whether a text is a header's in which somebody mistook a character, or left a year.
  func isLikeHeader(_ range: SourceRange) -> Bool {
    guard range.count <= LineSource.longestLabel, hasHan(range) else { return false }
    let key = LabelKey.key(bytes, range)
    return lexicon.isLikeHeader(key) || lexicon.isDatedHeader(key)
  }

  /// Whether a text is a header's with a year in place of 本年.
  func isDatedHeader(_ range: SourceRange) -> Bool {
    range.count <= LineSource.longestLabel && hasHan(range)
      && lexicon.isDatedHeader(LabelKey.key(bytes, range))
  }

  /// Whether it is so short that hardly any word is.
  func isMark(_ range: SourceRange) -> Bool {
    guard !range.isEmpty, range.count <= 8 else { return false }
    let first = bytes.scalar(at: range.lowerBound).length
    guard first < range.count else { return true }
    return first + bytes.scalar(at: range.lowerBound + first).length >= range.count
  }
}
