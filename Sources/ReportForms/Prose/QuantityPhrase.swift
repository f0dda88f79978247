import TextCore

/// A wording by which prose counts something.
///
/// Written as `收到|接到 _ 公开申请 #`: words with alternatives, `_` for a gap within the clause, `#`
/// for the number, an empty alternative for a word that may be missing, `@+` and `@-` for the year
/// after and before the report's.
struct QuantityPhrase: Sendable {
  enum Lead: Sendable {
    /// Anything may stand in front within the clause, but for what the guard forbids.
    case open
    /// Only words that change nothing may stand between the last mark and the phrase.
    case bare
  }

  struct Element: Sendable {
    var words: WordList
    /// 1 for `@+`, -1 for `@-`.
    var year: Int?
    var isOptional: Bool
    /// Whether other words may stand between it and the next element.
    var hasGapBehind: Bool
  }

  let name: ProseQuantity.Name
  let lead: Lead
  /// The subject of which the paragraph must be speaking; nil where the words say it themselves.
  let topic: ProseTopic?
  let certainty: ProseQuantity.Certainty
  /// Words of which none may stand in front of it in its sentence.
  let bar: WordList?
  /// Words of which one must stand in its sentence up to its end.
  let ground: WordList?
  /// Words of which one must stand anywhere in its sentence.
  let company: WordList?
  /// Whether more may be told of the same elsewhere, so that only a larger number contradicts the form.
  let mayBePart: Bool
  /// Whether its words tell for which of the form's reasons an application was turned down.
  let isReason: Bool
  let before: [Element]
  let after: [Element]

  /// Whether it counts applications for information, or what became of them.
  var isOnApplications: Bool { topic == .requests || name == .received || name == .carriedIn }

  init(
    _ name: ProseQuantity.Name, _ text: String, lead: Lead = .open, topic: ProseTopic? = nil,
    certainty: ProseQuantity.Certainty = .certain, bar: WordList? = nil,
    ground: WordList? = nil, company: WordList? = nil, mayBePart: Bool = false,
    isReason: Bool = false
  ) {
    self.name = name
    self.bar = bar
    self.ground = ground
    self.company = company
    self.mayBePart = mayBePart
    self.isReason = isReason
    self.lead = lead
    self.topic = topic
    self.certainty = certainty
    (before, after) = QuantityPhrase.elements(text)
  }

  /// The elements before the number and after it.
  private static func elements(_ text: String) -> (before: [Element], after: [Element]) {
    var parts: (before: [Element], after: [Element]) = ([], [])
    var isAfter = false
    var text = text
    // Bytes, and no slices of strings: there are hundreds of phrases, made at every start.
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.count
        let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
        start = end + 1
        if word.count == 1, word[0] == 0x23 {
          isAfter = true
        } else if word.count == 1, word[0] == 0x5F {
          if let last = parts.before.indices.last, !isAfter {
            parts.before[last].hasGapBehind = true
          } else if let last = parts.after.indices.last {
            parts.after[last].hasGapBehind = true
          }
        } else if !word.isEmpty {
          if isAfter {
            parts.after.append(element(word))
          } else {
            parts.before.append(element(word))
          }
        }
      }
    }
    return parts
  }

  /// `收到|接到`: an element of its alternatives.
  private static func element(_ word: UnsafeBufferPointer<UInt8>) -> Element {
    var words: [String] = []
    var year: Int?
    var isOptional = false
    var start = 0
    while start <= word.count {
      let end = word[start...].firstIndex(of: 0x7C) ?? word.count
      switch end - start {
      case 0: isOptional = true
      case 2 where word[start] == 0x40 && word[start + 1] == 0x2B: year = 1
      case 2 where word[start] == 0x40 && word[start + 1] == 0x2D: year = -1
      default:
        let bytes = UnsafeBufferPointer(rebasing: word[start..<end])
        words.append(String(decoding: bytes, as: UTF8.self))
      }
      start = end + 1
    }
    return Element(
      words: WordList(words), year: year, isOptional: isOptional, hasGapBehind: false)
  }
}

/// The subjects between which a paragraph moves.
enum ProseTopic: Sendable {
  /// 政府信息公开申请
  case requests
  case disputes
  /// 规范性文件
  case documents
  /// 提案, 留言, 热线 and whatever else is counted in 件.
  case other
}

/// The ways of writing the years beside the report's.
struct YearWords: Sendable {
  let next: WordList
  let last: WordList

  init(_ year: Int?) {
    next = YearWords.words(year.map { $0 + 1 })
    last = YearWords.words(year.map { $0 - 1 })
  }

  private static func words(_ year: Int?) -> WordList {
    guard let year else { return [] }
    return WordList(["\(year)年度", "\(year)年", "\(year)"])
  }
}

/// Matches phrases in folded prose.
struct PhraseMatcher {
  let bytes: [UInt8]
  /// The ways of writing the year after and before the report's.
  private let nextYear: WordList
  private let lastYear: WordList

  init(_ bytes: [UInt8], _ years: YearWords) {
    self.bytes = bytes
    nextYear = years.next
    lastYear = years.last
  }

  /// Whether the year after the report's stands at an offset.
  func isNextYear(at offset: Int) -> Bool { nextYear.end(in: bytes, at: offset) != nil }

  /// A gap is no longer than this many bytes.
  private static let widestGap = 96
  private static let breaks: WordList = [",", ";", ":", "。", "!", "?", "(", ")"]

  /// Where a run of elements begins that ends exactly at an offset; nil where it does not match.
  func start(of elements: [QuantityPhrase.Element], before end: Int, floor: Int) -> Int? {
    var place = end
    // Elements are looked at where they stand: a copy would be counted, list by list.
    for index in elements.indices.reversed() {
      if index < elements.count - 1, elements[index].hasGapBehind {
        guard let start = nearest(elements[index], before: place, floor: floor) else { return nil }
        place = start
      } else if let start = start(of: elements[index], before: place, floor: floor) {
        place = start
      } else if !elements[index].isOptional {
        return nil
      }
    }
    return place
  }

  /// Where a run of elements ends that begins exactly at an offset.
  func end(of elements: [QuantityPhrase.Element], at start: Int, limit: Int) -> Int? {
    var place = start
    var hasGap = false
    for element in elements {
      if hasGap {
        guard let found = next(element, from: place, limit: limit) else { return nil }
        place = found.upperBound
      } else if let end = end(of: element, at: place, limit: limit) {
        place = end
      } else if !element.isOptional {
        return nil
      }
      hasGap = element.hasGapBehind
    }
    return place
  }

  private func end(of element: QuantityPhrase.Element, at start: Int, limit: Int) -> Int? {
    if let offset = element.year {
      let words = offset > 0 ? nextYear : lastYear
      if let end = words.end(in: bytes, at: start, limit: limit) { return end }
    }
    return element.words.end(in: bytes, at: start, limit: limit)
  }

  private func start(
    of element: QuantityPhrase.Element, before end: Int, floor: Int
  ) -> Int? {
    if let offset = element.year {
      let words = offset > 0 ? nextYear : lastYear
      if let start = words.start(in: bytes, before: end, floor: floor) { return start }
    }
    return element.words.start(in: bytes, before: end, floor: floor)
  }

  private func nearest(
    _ element: QuantityPhrase.Element, before end: Int, floor: Int
  ) -> Int? {
    let floor = max(floor, end - PhraseMatcher.widestGap)
    var place = end
    while place > floor {
      if let start = start(of: element, before: place, floor: floor) { return start }
      if PhraseMatcher.breaks.start(in: bytes, before: place, floor: floor) != nil { return nil }
      place = bytes.characterStart(before: place)
    }
    return nil
  }

  private func next(
    _ element: QuantityPhrase.Element, from start: Int, limit: Int
  ) -> Range<Int>? {
    var place = start
    let limit = min(limit, start + PhraseMatcher.widestGap)
    while place < limit {
      if let end = end(of: element, at: place, limit: limit) { return place..<end }
      if PhraseMatcher.breaks.end(in: bytes, at: place, limit: limit) != nil { return nil }
      place += UTF8Validation.sequenceLength(bytes[place])
    }
    return nil
  }
}
