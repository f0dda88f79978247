import ReportForms
import ReportSyntax
import TextCore

/// Years that open paragraphs of section 一, or stand beside 全年, 今年 and 本年, and are not the
/// report's.
enum PassageYears {
  private static let future: WordList = ["将", "下一步", "计划", "拟", "打算"]
  private static let thisYear: WordList = ["全年", "今年", "本年度", "本年"]
  private static let beside: WordList = [",", "(", ")", "、", "度"]
  private static let isNow: WordList = ["是"]
  private static let fromThen: WordList = [")以来", "以来"]

  static func scan(_ report: Report, year: Int) -> [YearPlace] {
    var places: [YearPlace] = []
    let known = report.scan(ReportTraits.self)
    let signature = report.signature?.blocks ?? 0..<0
    for section in report.sections where [1, 5, 6].contains(section.number) {
      var subHeadExcuses = false
      // `一、总体情况。2023年，…` opens with a year on the heading's own line.
      let headings = section.runIn == nil ? [] : [section.heading]
      let first = section.number == 1 ? MistypedYears.first(of: section, report) : nil
      for index in headings + section.blocks where report.blocks.indices.contains(index) {
        guard report.blocks[index].isText, !signature.contains(index),
          index == section.heading || mayConcern(index, report, known, year)
        else { continue }
        let (reading, origin) = reading(report, index)
        if index != section.heading, reading.isSubHead {
          subHeadExcuses = reading.excuses
          if section.number == 6 { places += FeeYears.scan(report, index, year) }
          if section.number == 1, let digits = LeftYears.head(reading, year) {
            let written = reading.mentions[0].year
            places.append(YearPlace(year: written, range: digits.shifted(by: origin)))
          }
          continue
        }
        if subHeadExcuses { continue }
        var found: [SourceRange] = []
        if section.number == 1, let opening = opening(report, index, year, first: first) {
          places.append(opening)
          found.append(opening.range)
          for range in LeftYears.ends(of: opening, reading, origin) {
            places.append(YearPlace(year: opening.year, range: range))
            found.append(range)
          }
        }
        if section.number != 1, let place = LeftYears.opening(report, section, index, year) {
          places.append(place)
          found.append(place.range)
        }
        if section.number != 5 {
          for place in FeeYears.scan(report, index, year) where !found.contains(place.range) {
            places.append(place)
            found.append(place.range)
          }
        }
        guard let prose = reading.body else { continue }
        for mention in LeftYears.standing(prose, reading.mentions, section.number, year) {
          let range = prose.source(mention.digits).shifted(by: origin)
          if !found.contains(range) { places.append(YearPlace(year: mention.year, range: range)) }
        }
        for place in reading.beside where place.isAnother(in: year) {
          let mention = place.mention
          let range = prose.source(mention.digits).shifted(by: origin)
          if found.contains(range) { continue }
          places.append(YearPlace(year: mention.year, range: range))
        }
      }
    }
    places += LeftYears.announced(report, known, year)
    places += LeftYears.aboveTables(report, known, year)
    return places.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether a block may name a year where it should not, or excuse those below it.
  static func mayConcern(
    _ index: Int, _ report: Report, _ known: ReportTraits, _ year: Int
  ) -> Bool {
    guard let place = report.proseIndex(ofBlock: index) else { return true }
    guard known.features[place].contains(.years) else { return false }
    let reading = known[place].years
    return reading.isSubHead || mayConcern(report.readings[place].passage, reading, year)
  }

  /// Whether a passage may name a year where it should not: it names another than the report's, or
  /// plans, in section 五.
  static func mayConcern(_ passage: Passage, _ reading: Reading, _ year: Int?) -> Bool {
    guard let year else { return false }
    if !passage.isWhole || reading.mentions.contains(where: { $0.year != year }) { return true }
    return (passage.openingYear ?? year) != year
      || (passage.section == 5 && !reading.mentions.isEmpty)
  }

  /// What a block says of years, and where the offsets begin in which it says so.
  static func reading(_ report: Report, _ index: Int) -> (Reading, origin: Int) {
    let block = report.blocks[index]
    // What is run in behind a heading is a passage shorter than its block.
    if let prose = report.proseIndex(ofBlock: index), let traits = report.traits(ofBlock: index),
      report.prose[prose].block.body == block.body
    {
      return (traits.years, block.content.lowerBound)
    }
    return (
      Reading(FoldedProse(report.bytes, block.body), block.kind, hasOrdinal: block.ordinal != nil),
      0
    )
  }

  /// The years that a passage names behind its ordinal.
  ///
  /// An object, for rules go through those of whole sections.
  final class Reading: Sendable {
    let mentions: [YearMention]
    /// The folded text behind the ordinal, where it names any year.
    let body: FoldedProse?
    let isSubHead: Bool
    /// Whether it says why what stands below it names other years.
    let excuses: Bool
    /// Whether what stands below it tells of an earlier year's problems.
    let looksBack: Bool
    /// The years for which it plans, as `PlanYears` reads them.
    let plans: [(mention: YearMention, latest: Int, isLed: Bool)]
    /// Those beside 全年, 今年 and 本年.
    let beside: [Beside]

    /// Whether both excuse the same years below, or neither is a sub-head.
    func isSameHead(as other: Reading) -> Bool {
      isSubHead == other.isSubHead && excuses == other.excuses && looksBack == other.looksBack
    }

    convenience init(_ passage: Passage, _ words: WordSurvey) {
      let mayMention = words.lists.contains(PassageWords.years)
      // Long text behind an ordinal is no sub-head: where it names no year it need not be folded again.
      let isLong =
        passage.folded.bytes.count - passage.body.lowerBound > PassageYears.longestSubHead
      let isPlain = !mayMention && isLong && !PassageYears.isHeading(passage.kind)
      self.init(
        isPlain
          ? passage.folded
          : passage.folded.behind(passage.body, of: passage.bytes)
            ?? FoldedProse(passage.bytes, passage.body),
        passage.kind, hasOrdinal: passage.ordinal != nil, mayMention: mayMention,
        mayPlan: passage.section == 5)
    }

    /// - Parameters:
    ///   - mayMention: whether 年 stands in it.
    ///   - mayPlan: whether anybody asks for plans: they stand in section 五.
    init(
      _ text: FoldedProse, _ kind: Block.Kind, hasOrdinal: Bool, mayMention: Bool = true,
      mayPlan: Bool = true
    ) {
      mentions = mayMention ? YearMention.all(text.bytes) : []
      body = mentions.isEmpty ? nil : text
      isSubHead = PassageYears.isSubHead(text, kind, hasOrdinal)
      excuses = isSubHead && YearGuards.excuse(text.bytes)
      looksBack = excuses && (!mentions.isEmpty || YearGuards.namesLastYear(text.bytes))
      plans = mayPlan ? PlanYears.plans(text, mentions, isSubHead: isSubHead) : []
      beside = mentions.compactMap { PassageYears.besideThisYear(text, $0) }
    }
  }

  /// A heading, or a short line behind an ordinal that is no sentence.
  private static func isSubHead(
    _ prose: FoldedProse, _ kind: Block.Kind, _ hasOrdinal: Bool
  ) -> Bool {
    if isHeading(kind) { return true }
    guard hasOrdinal, prose.bytes.count <= longestSubHead else { return false }
    return !prose.bytes.contains(0x2C) && prose.sentence(around: 0).count == prose.bytes.count
  }

  /// In bytes of folded text.
  private static let longestSubHead = 90

  private static func isHeading(_ kind: Block.Kind) -> Bool {
    if case .heading = kind { return true }
    return false
  }

  /// - Parameter first: the block in which a year far off may have been mistyped.
  static func opening(
    _ report: Report, _ index: Int, _ year: Int, first: Int? = nil
  ) -> YearPlace? {
    guard
      let opening = OpeningYear.scan(report.document, block: index, agency: report.agencyName),
      opening.year != year
    else { return nil }
    if opening.subHead == nil, YearComparison.goesOn(report, index) { return nil }
    let sentence = FoldedProse(report.bytes, opening.range.lowerBound..<opening.sentence.upperBound)
      .bytes
    // A year long past is history, unless the report itself begins with it.
    if opening.year <= year - 9 || opening.year > year + 9 {
      guard
        MistypedYears.isOfWrongLength(opening.year, for: year)
          || index == first && MistypedYears.isMistyped(opening.year, in: sentence, report, year)
      else { return nil }
    }
    if YearGuards.excuseOpening(behindNature(sentence)) { return nil }
    if let head = opening.subHead, YearGuards.excuse(FoldedProse(report.bytes, head).bytes) {
      return nil
    }
    // A look ahead is no slip, and a sentence that names the report's year as well compares.
    if opening.year > year, future.occurs(in: sentence) { return nil }
    if YearComparison.follows(report, index, opening, year) || sinceThen.occurs(in: sentence) {
      return nil
    }
    return YearPlace(year: opening.year, range: opening.range)
  }

  private static let nature: WordList = ["之年,", "之年。", "之年;"]
  private static let being: WordList = ["年是", "年度是"]
  private static let amending: WordList = [",修订"]
  private static let comma: WordList = [","]

  /// A sentence without 2023年是“十四五”规划的关键之年: what the year is excuses nothing.
  private static func behindNature(_ sentence: [UInt8]) -> [UInt8] {
    // 2023年，修订办法 tells what was done then.
    if let start = amending.first(in: sentence, 0..<min(18, sentence.count)) {
      return Array(sentence[..<(start.lowerBound + 1)] + sentence[start.upperBound...])
    }
    guard let start = being.first(in: sentence, 0..<min(18, sentence.count)),
      let end = nature.first(in: sentence, start.upperBound..<sentence.count),
      !comma.occurs(in: sentence, start.upperBound..<end.lowerBound)
    else { return sentence }
    return Array(sentence[(end.upperBound - 1)...].drop { $0 != 0x2C })
  }

  /// A year beside 全年, 今年 or 本年, with what its sentence says of it.
  struct Beside: Sendable {
    let mention: YearMention
    let looksAhead: Bool
    /// All that the sentence names.
    let years: [Int]

    /// Whether it is another than a report's, and should be that.
    func isAnother(in year: Int) -> Bool {
      mention.year != year && !(mention.year > year && looksAhead) && !years.contains(year)
    }
  }

  private static let sinceThen: WordList = [",今年", ",本年", ";今年", ";本年"]

  /// `2022年全年`, `2022年，今年`, `今年（2022年`.
  private static func besideThisYear(_ prose: FoldedProse, _ mention: YearMention) -> Beside? {
    let bytes = prose.bytes
    let behind = beside.end(in: bytes, at: mention.end) ?? mention.end
    var before = mention.digits.lowerBound
    if before > 0, bytes[before - 1] == 0x28 { before -= 1 }
    if let word = isNow.start(in: bytes, before: before) { before = word }
    let isNamed = thisYear.start(in: bytes, before: before) != nil
    guard isNamed || thisYear.end(in: bytes, at: behind) != nil else { return nil }
    let sentence = prose.sentence(around: mention.digits.lowerBound)
    // 今年（2022年）以来: since when is said of the year beside which it stands.
    let since = isNamed ? fromThen.end(in: bytes, at: mention.end) : nil
    let excuses =
      since.map { since in
        YearGuards.excuse(bytes, sentence.lowerBound..<mention.digits.lowerBound)
          || YearGuards.excuse(bytes, since..<max(since, sentence.upperBound))
      } ?? YearGuards.excuse(bytes, sentence)
    if excuses { return nil }
    // 2022年全年公开361条，今年增加到412条: the report's year is named by itself.
    if sinceThen.occurs(in: bytes, mention.end..<sentence.upperBound) { return nil }
    return Beside(
      mention: mention, looksAhead: future.occurs(in: bytes, sentence),
      years: YearMention.all(Array(bytes[sentence])).map(\.year))
  }
}
