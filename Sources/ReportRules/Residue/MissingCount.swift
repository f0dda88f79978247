import ReportForms
import TextCore

/// A unit whose number is missing: `共收到申请  件`.
enum MissingCount {
  static let units = Words(CounterWords.counts + ["人", "万元", "年", "月", "日"])
  private static let spelledNames = (CounterWords.names + rounded).map { Array($0.utf8) }
  /// `公开信息  余条`: what was rounded had no number either.
  private static let rounded = ["条", "件", "篇", "次", "份", "人次", "场"].flatMap {
    ["余\($0)", "多\($0)"]
  }
  private static let gaps = (CounterWords.names + rounded).flatMap { [" \($0)", "　\($0)"] }
  private static let brackets = [
    "（）", "（ ）", "（  ）", "（   ）", "（　）", "（　　）", "()", "( )", "(  )", "(   )", "[]", "[ ]", "[  ]",
    "[   ]", "［］", "［ ］", "［  ］", "［　］", "〔〕", "〔 〕", "〔  〕", "{}", "{ }", "{  }", "｛｝",
  ]
  private static let readings = ["访问量", "浏览量", "阅读量", "点击量", "访问总量", "播放量"]
  /// Words with a unit right behind them, of which none is a word together: 收件, 办结件, 公开条例 are.
  private static let unnumbered = [
    ["件": ["收到", "共计", "制发", "制定", "废止"]],
    ["条": ["信息", "网站", "公众号", "微博", "微信", "共计", "发布"]],
    ["个": ["共计", "专栏", "栏目"]], ["份": ["共计", "资料", "文件", "发放"]],
    ["篇": ["共计", "稿件", "发布", "解读"]], ["次": ["共计", "培训", "会议", "召开", "开展"]],
    ["万元": ["收取", "共计", "费用", "经费", "资金", "投资", "补贴"]],
    ["%": ["占", "占比", "达", "达到", "率", "增长", "下降", "上升", "提高", "增加", "减少"]],
    // `被申请行政复议件`, `制发行政规范性文件件`
    ["件": ["被申请行政复议", "提起行政诉讼", "发生行政复议", "发生行政诉讼", "规范性文件"]],
    ["万次": readings], ["万人次": readings], ["人次": readings],
    // `其中政策类条`: kinds are counted one behind the other.
    ["条": ["其中线上", "其中线下", "其中网上", "类"]], ["篇": ["类"]],
    [
      "篇": ["推送", "发布", "编发", "刊发", "转载", "制作"].flatMap { verb in
        ["图文", "信息", "简报", "文章", "推文", "图解", "通讯"].map { verb + $0 }
      }
    ],
  ].flatMap { $0 }.flatMap { unit, words in
    words.map { $0 + unit }
  }
  /// `共件`, but not 公共件.
  private static let together = (CounterWords.commonest + ["篇", "场"]).map { "共" + $0 }
  private static let spelledTogether = Array("共".utf8)
  /// `自年1月1日起`: a date without its year.
  private static let yearless = ["自年", "从年", "至年", "于年"]
  static let literals = gaps + CountedBlank.literals + brackets + unnumbered + together + yearless

  private static let gapGroup = LiteralGroup(Array(Set(gaps + CountedBlank.literals)).sorted())
  private static let bracketGroup = LiteralGroup(brackets)
  private static let wordGroup = LiteralGroup(unnumbered + together)
  private static let yearGroup = LiteralGroup(yearless)

  /// What a number is due behind. Other words may be parted from `件` by layout (附  件).
  private static let counted: Words = [
    "申请", "信息", "共", "收到", "办结", "答复", "公开", "受理", "复议", "诉讼", "计", "建议", "提案", "发布", "制发",
    "废止", "有效", "许可", "处罚", "强制", "结转", "不予处理", "无法提供", "新收", "收费", "为", "规章", "规范性文件", "政策解读",
    "来信", "来访", "来电", "留言", "咨询", "投诉", "举报", "工单", "会议", "培训", "活动", "宣传", "资料", "文件", "简报", "图解",
    "视频", "事项", "栏目", "专栏", "问题", "制度", "稿件", "动态", "开展", "召开", "举办", "组织", "发放", "编发", "制作", "新增",
    "回复", "推送", "转载", "收取", "减免", "解读", "率", "讲座", "浏览量", "访问量",
  ]
  private static let behind: Marks = "，。；、,;（）()"

  static func find(_ report: Report) -> [SourceRange] {
    let bytes = report.bytes
    var found = bracketGroup.places(in: report.literals).filter { isEmpty($0, report) }
    found += wordGroup.places(in: report.literals).filter { isBare($0, report) }
    found += yearGroup.places(in: report.literals).filter { isYearless($0, report) }
    for place in gapGroup.places(in: report.literals) {
      let start = Nearby.skipBlanksBack(bytes, place.lowerBound, floor: 0)
      guard let prose = report.prose(at: start) else { continue }
      let unit = place.lowerBound + bytes.scalar(at: place.lowerBound).length
      if counted.end(bytes, before: start) && isCutOff(bytes, place.upperBound)
        || report.shape(prose).isSentence
          && CountedBlank.isDue(start..<unit, in: bytes, prose.range)
      {
        found.append(start..<place.upperBound)
      }
    }
    return found
  }

  /// Whether a blank stands for a number: a word that is counted before it, a unit behind it, and then a
  /// mark; or for a part of a date. To close it would wipe out the last trace.
  static func isNumber(_ blank: SourceRange, in bytes: [UInt8], _ range: SourceRange) -> Bool {
    if MissingBody.isBlank(blank, in: bytes) || UnfilledDate.isBlank(blank, in: bytes)
      || CountedBlank.isDue(blank, in: bytes, range)
    {
      return true
    }
    guard counted.end(bytes, before: blank.lowerBound) else { return false }
    return spelledNames.contains { name in
      Nearby.begins(bytes, at: blank.upperBound, with: name)
        && isCutOff(bytes, blank.upperBound + name.count)
    }
  }

  /// Whether a number is due at an offset.
  static func isCounted(_ bytes: [UInt8], before offset: Int) -> Bool {
    counted.end(bytes, before: offset)
  }

  /// Whether nothing goes on behind a unit.
  static func isCutOff(_ bytes: [UInt8], _ end: Int) -> Bool {
    end == bytes.count || behind.contains(Nearby.at(bytes, end))
  }

  private static let clauseEnds: Marks = "，。；,;（"
  private static let beforeTogether: Marks = "公中总一合与拼国民"

  /// Units right behind a word that counts: `收到件，均已答复`, `公开信息条（其中网站条）`.
  private static func isBare(_ place: SourceRange, _ report: Report) -> Bool {
    let bytes = report.bytes
    let before = Nearby.before(bytes, place.lowerBound)
    guard clauseEnds.contains(Nearby.at(bytes, place.upperBound)),
      let prose = report.prose(at: place.lowerBound), report.shape(prose).isSentence,
      before != 0x3001
    else { return false }
    let isTogether =
      place.count == 6 && Nearby.begins(bytes, at: place.lowerBound, with: spelledTogether)
    return !isTogether || !beforeTogether.contains(before)
  }

  /// Whether a month and its number follow the 年 before which no number stands.
  private static func isYearless(_ place: SourceRange, _ report: Report) -> Bool {
    let bytes = report.bytes
    var index = Nearby.skipBlanks(bytes, place.upperBound, limit: bytes.count)
    let start = index
    while index - start < 3, bytes.hasDigit(at: index) { index += 1 }
    index = index > start ? Nearby.skipBlanks(bytes, index, limit: bytes.count) : start
    return index > start && Nearby.at(bytes, index) == 0x6708
      && report.prose(at: place.lowerBound) != nil
  }

  private static let words: Words = [
    "条例", "项目", "部门", "个人", "年度", "日常", "人员", "人民", "人大", "次日", "起草", "起诉", "起施",
  ]

  /// Brackets with nothing in them before a unit: `发布信息[ ]条`, `培训（）次`.
  private static func isEmpty(_ place: SourceRange, _ report: Report) -> Bool {
    let (bytes, end) = (report.bytes, place.upperBound)
    // A box to be ticked stands at a line's start.
    return units.begin(bytes, at: end) && !words.begin(bytes, at: end)
      && Nearby.isHan(bytes, before: place.lowerBound)
      && report.prose(at: place.lowerBound) != nil
  }
}
