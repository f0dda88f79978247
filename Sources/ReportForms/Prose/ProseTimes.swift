import TextCore

/// Of which year a paragraph speaks at each of its places.
///
/// A year that is named stays until another is. 累计 and 历年 speak of many years, and no longer than
/// their sentence: `累计公开信息900条。收到申请3件` counts the applications of this year again.
struct ProseTimes {
  private var marks: [(offset: Int, isForeign: Bool)] = []
  /// Where what is said of many years ends, and whether another year was spoken of in front of it.
  private var passing: (end: Int, isForeign: Bool)?
  /// The last words, if they were of the report's year.
  private var ownWords: Range<Int>?

  mutating func note(_ words: Range<Int>, isForeign: Bool) {
    resume(at: words.lowerBound)
    passing = nil
    marks.append((words.lowerBound, isForeign))
    ownWords = isForeign ? nil : words
  }

  /// What is said of many years, to the end of its sentence.
  mutating func notePassing(_ start: Int, _ bytes: [UInt8]) {
    resume(at: start)
    ownWords = nil
    guard passing == nil else { return }
    passing = (ProseTimes.sentenceEnd(bytes, from: start), marks.last?.isForeign ?? false)
    marks.append((start, true))
  }

  /// 累计 adds up many years, unless its year stands in front or it goes on from what was carried in.
  mutating func noteCumulative(_ word: Range<Int>, _ bytes: [UInt8]) {
    resume(at: word.lowerBound)
    if isOfYear(word.lowerBound, bytes) || ProseTimes.isTally(word, bytes) { return }
    notePassing(word.lowerBound, bytes)
  }

  /// To be called when the paragraph has been gone through.
  mutating func close() { resume(at: .max) }

  func isForeign(before offset: Int) -> Bool {
    ProseContext.last(marks, before: offset) { $0.offset }?.isForeign ?? false
  }

  private mutating func resume(at offset: Int) {
    guard let passed = passing, passed.end <= offset else { return }
    marks.append((passed.end, passed.isForeign))
    passing = nil
  }

  /// How far is looked around a word, in bytes: text without full stops must not take forever.
  private static let reach = 1200
  private static let stops: WordList = ["。", "!", "?"]
  private static let partLeads: WordList = ["其中", "包括"]

  /// The end of a sentence; one that opens with 其中 still belongs to it.
  private static func sentenceEnd(_ bytes: [UInt8], from start: Int) -> Int {
    let limit = min(bytes.count, start + reach)
    var place = start
    repeat {
      guard let stop = stops.first(in: bytes, place..<limit) else { return bytes.count }
      place = stop.upperBound
    } while partLeads.end(in: bytes, at: place) != nil
    return place
  }

  private static let farthest = 120
  /// 截至2023年底累计 counts all years up to that one, 开通以来累计 all since.
  private static let bounds: WordList = ["截至", "截止", "截止到", "至", "到", "自", "从", "-", "~", "—"]
  private static let breaks: WordList = [
    "。", ";", "!", "?", "底", "末", "以来", "自", "从", "至", "截", "历", "0", "1", "2", "3", "4", "5", "6",
    "7", "8", "9",
  ]

  /// `全年累计`, `2023年，我局累计`: nothing is counted between the report's year and 累计.
  private func isOfYear(_ start: Int, _ bytes: [UInt8]) -> Bool {
    guard let words = ownWords, words.upperBound <= start,
      start - words.upperBound <= ProseTimes.farthest
    else { return false }
    return ProseTimes.bounds.start(in: bytes, before: words.lowerBound) == nil
      && !ProseTimes.breaks.occurs(in: bytes, words.upperBound..<start)
  }

  private static let finished: WordList = ["办结", "办理", "办复", "答复", "处理"]
  private static let carriedIn: WordList = ["结转"]

  /// `收到6件，上年结转1件，累计办结7件` adds up the two.
  private static func isTally(_ word: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard finished.end(in: bytes, at: word.upperBound) != nil else { return false }
    let floor = max(0, word.lowerBound - reach)
    var start = word.lowerBound
    while start > floor, stops.start(in: bytes, before: start) == nil {
      if carriedIn.start(in: bytes, before: start, floor: floor) != nil { return true }
      start -= 1
    }
    return false
  }
}
