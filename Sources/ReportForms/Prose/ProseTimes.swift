import TextCore

/// Of which year a paragraph speaks at each of its places.
///
/// A year that is named stays until another is. 累计 and 历年 speak of many years, and no longer than
/// their sentence: `累计公开信息900条。收到申请3件` counts the applications of this year again. Where they
/// speak of nothing that the form counts, their clause is all: `累计培训信息员200人次，收到申请3件`.
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
    let clause = start..<ProseTimes.clauseEnd(bytes, from: start)
    let isObject =
      ProseTimes.objectLeads.start(in: bytes, before: start) != nil
      && !ProseTimes.pending.occurs(in: bytes, clause)
    let end = isObject ? clause.upperBound : ProseTimes.sentenceEnd(bytes, from: start)
    passing = (end, marks.last?.isForeign ?? false)
    marks.append((start, true))
  }

  /// What is said of a time that is not the report's year, as far as it reaches.
  mutating func noteWindow(_ start: Int, until end: Int) {
    resume(at: start)
    ownWords = nil
    if let passed = passing {
      passing = (max(passed.end, end), passed.isForeign)
    } else {
      passing = (end, marks.last?.isForeign ?? false)
      marks.append((start, true))
    }
  }

  /// 对历年结转的申请进行清理 leads to what was done of those.
  private static let pending: WordList = ["申请", "复议", "诉讼", "许可", "处罚", "收费", "结转", "信访"]
  /// 对历年规范性文件进行清理 is work of this year.
  private static let objectLeads: WordList = [
    "对", "针对", "将", "把", "对照", "结合", "梳理", "清理", "整理", "汇总", "排查",
  ]
  private static let commas: WordList = [",", ";", "。", "!", "?"]

  private static func clauseEnd(_ bytes: [UInt8], from start: Int) -> Int {
    commas.first(in: bytes, start..<min(bytes.count, start + reach))?.lowerBound ?? bytes.count
  }

  /// 累计 adds up many years, unless its year stands in front or it goes on from what was carried in.
  mutating func noteCumulative(_ word: Range<Int>, _ bytes: [UInt8]) {
    resume(at: word.lowerBound)
    if isOfYear(word.lowerBound, bytes) || ProseTimes.isTally(word, bytes) { return }
    if passing != nil || !ProseTimes.isOffForm(word, bytes) {
      notePassing(word.lowerBound, bytes)
    }
  }

  /// What the form counts, or what may stand for it.
  private static let onForm: WordList = [
    "申请", "复议", "诉讼", "规范性文件", "许可", "处罚", "强制", "收费", "公开", "收到", "受理", "办结", "办理", "答复", "制发",
    "废止", "发布", "处理", "共",
  ]
  /// What is told of all years goes on being told of them.
  private static let sinceThen: WordList = [
    "以来", "开通", "上线", "自", "从", "截至", "截止", "历年", "多年", "近", "两年", "三年", "五年", "期间",
  ]

  /// Whether a sentence, up to the end of the clause with 累计, speaks of nothing on the form.
  private static func isOffForm(_ word: Range<Int>, _ bytes: [UInt8]) -> Bool {
    var start = word.lowerBound
    while start > 0, stops.start(in: bytes, before: start) == nil {
      start = bytes.characterStart(before: start)
      if word.lowerBound - start > 2 * farthest { return false }
    }
    let front = start..<clauseEnd(bytes, from: word.upperBound)
    return !onForm.occurs(in: bytes, front) && !sinceThen.occurs(in: bytes, front)
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
