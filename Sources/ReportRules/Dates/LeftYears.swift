import ReportForms
import ReportSyntax
import TextCore

/// Lines that were left as they stood in last year's report: they name its year where no report has any
/// reason to look back.
enum LeftYears {
  private static let progress: WordList = [
    "取得新", "取得了", "取得一定", "取得明显", "取得较好", "取得积极", "取得新的", "有了新的",
  ]
  private static let lookingBack: WordList = [
    "整改", "上年", "上一年", "去年", "此前", "针对", "已解决", "已改进",
  ]

  /// The last year, where with it a paragraph on the fee opens, or section 五 on what was achieved.
  static func opening(
    _ report: Report, _ section: BoundSection, _ index: Int, _ year: Int
  ) -> YearPlace? {
    guard let place = PassageYears.opening(report, index, year), place.year == year - 1,
      let sentence = report.sentence(at: place.range.lowerBound)?.range
    else { return nil }
    let bytes = FoldedProse(report.bytes, sentence).bytes
    if section.number == 6 {
      return FeeWords.fees.occurs(in: bytes) && !names(year, in: [index], report)
        && !YearComparison.names(year, inSentenceAt: place.range.lowerBound, report)
        ? place : nil
    }
    let all = FoldedProse(report.bytes, report.blocks[index].content).bytes
    return progress.occurs(in: bytes) && !lookingBack.occurs(in: all)
      && !names(year, in: section.blocks, report) ? place : nil
  }

  /// Whether any of some blocks names a year: last year's work is held against it.
  private static func names(
    _ year: Int, in blocks: some Sequence<Int>, _ report: Report
  ) -> Bool {
    blocks.contains { index in
      report.traits(ofBlock: index)?.years.mentions.contains { $0.year == year } ?? false
    }
  }

  private static let until: WordList = ["截至", "截止", "截止到", "截至到"]
  private static let yearEnds: WordList = ["12月31日", "12月底", "12月末", "底", "末"]
  private static let disclosed: WordList = ["公布", "公开", "发布", "推送", "受理", "收到", "办结", "答复"]
  /// Known of the year before alone, or counted from of old.
  private static let background: WordList = [
    "人口", "户籍", "常住", "面积", "编制", "累计", "在职", "今年", "本年", "现有", "已建", "建成", "共有", "拥有",
  ]
  private static let nothingElse: WordList = [
    "没有其他需要报告", "无其他需要报告", "没有其他需报告", "无其他需报告", "没有需要报告的其他", "无需要报告的其他",
    "没有其他应报告", "无其他应报告",
  ]
  private static let speakers: WordList = [
    ",", "我局", "我委", "我厅", "我镇", "我乡", "我县", "我区", "我市", "我办", "我街道", "我单位", "本机关", "本单位", "本局",
    "本委", "本镇", "本街道",
  ]

  /// The last year where its end closes the counts of a paragraph of section 一, 截至2022年底，公布信息168条, or
  /// where in section 六 nothing else of it is to be told; none where the paragraph names the report's.
  static func standing(
    _ prose: FoldedProse, _ mentions: [YearMention], _ section: Int, _ year: Int
  ) -> [YearMention] {
    guard section != 5, !mentions.contains(where: { $0.year == year }) else { return [] }
    let bytes = prose.bytes
    return mentions.filter { mention in
      guard mention.year == year - 1 else { return false }
      let sentence = prose.sentence(around: mention.digits.lowerBound)
      let rest = mention.end..<max(mention.end, sentence.upperBound)
      if section == 6 {
        let start = speakers.skip(in: bytes, from: mention.end, limit: rest.upperBound)
        return sentence.lowerBound == mention.digits.lowerBound
          && nothingElse.end(in: bytes, at: start) != nil
      }
      return until.start(in: bytes, before: mention.digits.lowerBound) == sentence.lowerBound
        && yearEnds.end(in: bytes, at: mention.end) != nil
        && disclosed.occurs(in: bytes, rest) && bytes[rest].dropFirst(9).contains(where: \.isDigit)
        && !background.occurs(in: bytes) && !YearGuards.excuse(bytes)
    }
  }

  private static let announcements: WordList = [
    "公布", "编制", "编写", "发布", "形成", "撰写", "本报告是", "本报告为", "本年报是", "本年报为",
  ]
  private static let title: WordList = [
    "政府信息公开工作年度报告", "政府信息公开年度报告", "政府信息公开工作报告", "信息公开工作年度报告", "信息公开年度报告",
  ]
  /// 年度报告格式 is a document, and no report.
  private static let otherDocument: WordList = ["格式", "的通知", "模板", "编制", "要求", "》"]
  /// `现将我局2021年政府信息公开工作情况报告如下`.
  private static let presentations: WordList = ["现将", "现就"]
  private static let work: WordList = ["政府信息公开", "信息公开", "政务公开", "政务信息公开"]
  private static let below: WordList = ["如下", "公布", "公开", "汇报", "报告"]
  /// `全面反映2021年政府信息公开工作情况`.
  private static let reflections: WordList = ["反映", "反映了", "反映我局", "反映本机关", "反映本单位", "汇总了"]
  private static let circumstances: WordList = ["情况"]
  private static let onceMore: WordList = ["问题", "不足", "整改"]
  /// How far in front of its year the report is announced, in bytes.
  private static let reach = 120

  /// `编制青禾县水务局2022年政府信息公开工作年度报告` in front of the sections: that is this report. Of another
  /// year's it speaks where it names the report's as well.
  ///
  /// In section 一 that is told where it is presented: what else was drawn up in the year is last year's.
  static func announced(_ report: Report, _ known: ReportTraits, _ year: Int) -> [YearPlace] {
    let titleBlocks = report.title?.blocks ?? 0..<0
    var places: [YearPlace] = []
    let lead = report.sections.first?.heading ?? 0
    let general = report.sections.first { $0.number == 1 }
    for index in Array(0..<lead) + Array(general?.blocks ?? 0..<0) {
      guard !titleBlocks.contains(index), report.blocks[index].isText,
        report.proseIndex(ofBlock: index) != nil,
        PassageYears.mayConcern(index, report, known, year)
      else { continue }
      let (reading, origin) = PassageYears.reading(report, index)
      guard let prose = reading.body else { continue }
      if reading.mentions.contains(where: { $0.year == year && isTitled($0, prose.bytes) }) {
        continue
      }
      let farthest = index < lead ? 3 : 1
      for mention in reading.mentions
      where mention.year != year && abs(mention.year - year) <= farthest {
        guard index < lead ? isTold(mention, prose) : isPresented(mention, prose) else { continue }
        places.append(
          YearPlace(year: mention.year, range: prose.source(mention.digits).shifted(by: origin)))
      }
    }
    return places
  }

  private static func isTitled(_ mention: YearMention, _ bytes: [UInt8]) -> Bool {
    guard let end = title.end(in: bytes, at: mention.end) else {
      return work.end(in: bytes, at: mention.end) != nil
    }
    return otherDocument.end(in: bytes, at: end) == nil
  }

  /// Whether a year is that of the report of which its sentence tells its readers.
  private static func isTold(_ mention: YearMention, _ prose: FoldedProse) -> Bool {
    let (bytes, digits) = (prose.bytes, mention.digits)
    guard isTitled(mention, bytes) else { return false }
    let sentence = prose.sentence(around: digits.lowerBound)
    let front = max(sentence.lowerBound, digits.lowerBound - reach)..<digits.lowerBound
    if title.end(in: bytes, at: mention.end) != nil, announcements.occurs(in: bytes, front) {
      return true
    }
    if reflections.start(in: bytes, before: digits.lowerBound, floor: front.lowerBound) != nil {
      let near = mention.end..<min(sentence.upperBound, mention.end + 60)
      return circumstances.occurs(in: bytes, near) && !onceMore.occurs(in: bytes, near)
    }
    return isPresented(mention, prose)
  }

  /// `现将我局2021年政府信息公开工作情况报告如下`.
  private static func isPresented(_ mention: YearMention, _ prose: FoldedProse) -> Bool {
    let (bytes, digits) = (prose.bytes, mention.digits)
    guard isTitled(mention, bytes) else { return false }
    let sentence = prose.sentence(around: digits.lowerBound)
    let front = max(sentence.lowerBound, digits.lowerBound - reach)..<digits.lowerBound
    return presentations.occurs(in: bytes, front)
      && below.occurs(in: bytes, mention.end..<sentence.upperBound)
      && !YearGuards.excuse(bytes, mention.end..<sentence.upperBound)
  }

  private static let aspects: WordList = [
    "主动公开", "依申请公开", "政府信息管理", "政府信息公开平台", "平台建设", "监督保障", "收到和处理政府信息公开申请",
  ]
  /// What was planned for a year, or came of it.
  private static let otherwise: WordList = [
    "要点", "计划", "打算", "安排", "任务", "考核", "评估", "测评", "预算", "决算", "报告",
  ]

  /// The year with which a sub-head of section 一 begins, （一）2021年主动公开情况.
  static func head(_ reading: PassageYears.Reading, _ year: Int) -> SourceRange? {
    guard !reading.excuses, let prose = reading.body, reading.mentions.count == 1,
      let mention = reading.mentions.first, abs(mention.year - year) == 1,
      mention.digits.lowerBound == 0, aspects.end(in: prose.bytes, at: mention.end) != nil,
      !otherwise.occurs(in: prose.bytes)
    else { return nil }
    return prose.source(mention.digits)
  }

  private static let through: WordList = ["至", "到", "-", "—", "~"]

  /// The same year once more, in `2021年1月1日至2021年12月31日，` with which a paragraph opens.
  static func ends(
    of opening: YearPlace, _ reading: PassageYears.Reading, _ origin: Int
  ) -> [SourceRange] {
    guard let prose = reading.body else { return [] }
    return reading.mentions.compactMap { mention in
      let range = prose.source(mention.digits).shifted(by: origin)
      let distance = range.lowerBound - opening.range.upperBound
      return mention.year == opening.year && (1...40).contains(distance)
        && through.start(in: prose.bytes, before: mention.digits.lowerBound) != nil ? range : nil
    }
  }

  private static let announcing: WordList = ["如下", "见下表", "如下表"]

  /// The year of a sentence that leads to a table: 2021年，收到和处理政府信息公开申请情况如下.
  static func aboveTables(
    _ report: Report, _ known: ReportTraits, _ year: Int
  ) -> [YearPlace] {
    report.sections.filter { (2...4).contains($0.number) }.flatMap { section in
      section.blocks.compactMap { index -> YearPlace? in
        guard report.blocks.indices.contains(index), report.blocks[index].isText,
          report.proseIndex(ofBlock: index) != nil,
          PassageYears.mayConcern(index, report, known, year),
          let prose = PassageYears.reading(report, index).0.body,
          announcing.occurs(in: prose.bytes),
          let place = PassageYears.opening(report, index, year), abs(place.year - year) == 1,
          !names(year, in: [index], report)
        else { return nil }
        return place
      }
    }
  }
}
