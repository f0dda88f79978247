import ReportForms
import ReportSyntax
import TextCore

/// Stars and question marks where a body or a number is due: `***局`, `????科`, `？？件`.
enum SymbolRun {
  private static let runs = ["***", "??", "？？", "△△", "▲▲", "●●", "＊＊", "■■", "██", "▇▇"]
  /// Two stars may be emphasis: `由**科负责`.
  private static let bearers = ["局", "科", "委", "厅", "股", "处", "办"].map { "由**" + $0 }
  static let literals = runs + bearers
  private static let group = LiteralGroup(runs)
  private static let bearerGroup = LiteralGroup(bearers)
  private static let tasks: Words = ["负责", "牵头", "承办", "具体负责", "统一负责"]

  /// What a run stands in front of. People who speak begin sentences with 单位 and 部门, and a case
  /// is told without the names of companies and villages.
  private static let bodies: Words = [
    "局", "科", "委", "厅", "股", "处室", "县", "镇", "乡", "街道", "办公室", "件", "条", "份", "次", "人次", "篇", "年",
    "月",
    "日", "万元", "%",
  ]
  private static let words: Words = [
    "科学", "科技", "科普", "科研", "科室", "委托", "委员", "局部", "局面", "县级", "县里", "乡村", "乡亲", "镇里", "条例", "条件",
    "件件", "次日", "次年", "年底", "年初", "年度", "年终", "年轻", "月底", "月初", "日前", "日常", "日后", "日均", "股份", "股东",
  ]

  static func find(_ report: Report) -> [SourceRange] {
    var end = 0
    return bearerGroup.places(in: report.literals).compactMap { place in
      let stars = (place.lowerBound + 3)..<(place.lowerBound + 5)
      guard tasks.begin(report.bytes, at: place.upperBound),
        let prose = report.prose(at: place.lowerBound),
        !SignedCount.isEmphasis(report.bytes, stars, in: prose.range)
      else { return nil }
      return stars
    }
      + group.places(in: report.literals).compactMap { place in
        let offset = place.lowerBound
        guard offset >= end else { return nil }
        let mark = report.bytes.scalar(at: offset)
        end = offset
        while Nearby.at(report.bytes, end) == mark.value { end += mark.length }
        guard let prose = report.prose(at: offset),
          isPlaceholder(report.bytes, offset..<end, in: prose.range)
        else { return nil }
        return offset..<end
      }
  }

  private static let questions: Words = [
    "吗", "呢", "怎", "什么", "如何", "为何", "何时", "何处", "哪", "谁", "是否", "多少", "几", "能不能", "有没有",
  ]

  /// Whether a run of stars or question marks stands for something that is to be put in.
  ///
  /// - Parameter range: the paragraph; in it, 120 bytes in front of the run are looked at.
  static func isPlaceholder(_ bytes: [UInt8], _ run: SourceRange, in range: SourceRange) -> Bool {
    let isBody = bodies.begin(bytes, at: run.upperBound) && !words.begin(bytes, at: run.upperBound)
    guard isBody || isCount(bytes, run) else { return false }
    let floor = max(range.lowerBound, run.lowerBound - 120)
    // In front of what is named they are bullets.
    if bytes[run.lowerBound] == 0xE2 { return Nearby.isHan(bytes, before: run.lowerBound) }
    if bytes[run.lowerBound] != 0x2A {
      return !questions.occur(bytes, in: floor..<run.lowerBound)
    }
    if let name = bytes.scalar(before: run.lowerBound), Surnames.contains(name.value) {
      return false
    }
    // Emphasis comes in pairs.
    let near =
      max(range.lowerBound, run.lowerBound - 600)..<min(range.upperBound, run.upperBound + 600)
    return starRuns(bytes, near) % 2 == 1
  }

  private static let units: Words = ["人", "个", "场", "期", "项", "名", "户"]

  /// `接待来访？？人，`: many words begin with such a unit, but none where nothing goes on behind it.
  private static func isCount(_ bytes: [UInt8], _ run: SourceRange) -> Bool {
    guard let end = units.end(bytes, at: run.upperBound) else { return false }
    return Nearby.isHan(bytes, before: run.lowerBound) && MissingCount.isCutOff(bytes, end)
  }

  private static func starRuns(_ bytes: [UInt8], _ range: SourceRange) -> Int {
    var runs = 0
    var index = range.lowerBound
    while index < range.upperBound {
      var end = index
      while end < range.upperBound, bytes[end] == 0x2A { end += 1 }
      if end - index >= 2 { runs += 1 }
      index = end + 1
    }
    return runs
  }
}
