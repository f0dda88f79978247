import TextCore

/// Words that set another time than the report's year: 机构改革以来, 近五年来, 春节前后, 最多的一天, 月均.
///
/// Which window it is matters little: what is counted in it is not what the form counts. Where all of the
/// year is named behind it the year is spoken of again, which `ProseTimes` sees to.
enum TimeWindows {
  /// Every word with which a window may be told.
  static let telling: [WordList] = [long, years, starts, short, within, averages]

  /// How far what a word at an offset says reaches; nil where it sets no other time.
  ///
  /// - Returns: the end of the word, and of what is counted in its window.
  static func window(in bytes: [UInt8], at start: Int) -> (end: Int, reach: Int)? {
    guard let (end, isLong) = word(bytes, at: start), !isInTitle(bytes, start) else { return nil }
    return (end, isLong ? sentenceEnd(bytes, from: end) : reach(bytes, start, end))
  }

  private static func word(_ bytes: [UInt8], at start: Int) -> (end: Int, isLong: Bool)? {
    if let end = long.end(in: bytes, at: start) {
      return isWholeYear(bytes, start, end) ? nil : (end, true)
    }
    if let end = years.end(in: bytes, at: start), areSeveral(bytes, start, end) {
      return (end, true)
    }
    if let end = starts.end(in: bytes, at: start) {
      return isLateStart(bytes, start, end) ? (end, false) : nil
    }
    if let end = within.end(in: bytes, at: start) {
      return limits.start(in: bytes, before: start) == nil ? (end, false) : nil
    }
    if let end = averages.end(in: bytes, at: start) { return (end, false) }
    guard let end = short.end(in: bytes, at: start), others.end(in: bytes, at: end) == nil,
      yearEnds.start(in: bytes, before: start) == nil
    else { return nil }
    return (end, false)
  }

  // MARK: long windows

  /// What these close is a time, whatever stands in front.
  private static let long: WordList = [
    "以来", "期间", "时期", "至今", "迄今", "任期", "届内",
  ]
  /// The year itself, or a way of speaking.
  private static let wholes: WordList = [
    "今年", "本年", "本年度", "年初", "一直", "长期", "统计", "报告", "年度", "全年", "本", "报表", "填报", "新",
    "当前", "关键", "发展", "现", "历史",
  ]
  /// What was last spoken of.
  private static let pointers: WordList = ["此", "该", "这", "这一"]
  private static let yearMark: WordList = ["年度", "年"]
  private static let firstDay: WordList = ["1月1日"]
  private static let lastDay: WordList = ["12月31日", "12月底", "12月末"]
  private static let one: WordList = ["一年", "1年"]
  private static let tens: WordList = ["十", "1", "2", "3", "4", "5", "6", "7", "8", "9", "0"]
  private static let throughNow: WordList = ["至今", "迄今"]

  private static func isWholeYear(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    if throughNow.end(in: bytes, at: start) == end {
      // 实施至今, but 至今年底.
      return end < bytes.count && yearMark.end(in: bytes, at: end) != nil
    }
    if let day = lastDay.start(in: bytes, before: start) {
      // 2023年1月1日至12月31日期间, and not 10月1日至12月31日期间.
      let front = max(0, day - farthest)..<day
      guard let first = firstDay.first(in: bytes, front) else { return false }
      return first.lowerBound == 0 || !bytes[first.lowerBound - 1].isDigit
    }
    if let first = firstDay.start(in: bytes, before: start) {
      return first == 0 || !bytes[first - 1].isDigit
    }
    if wholes.start(in: bytes, before: start) != nil { return true }
    if pointers.start(in: bytes, before: start) != nil {
      return lastDay.occurs(in: bytes, max(0, start - 10 * farthest)..<start)
    }
    if let year = one.start(in: bytes, before: start) {
      return tens.start(in: bytes, before: year) == nil
    }
    // 2023年期间; another year was noted where it stands.
    guard let year = yearMark.start(in: bytes, before: start), year >= 4 else { return false }
    return bytes[(year - 4)..<year].allSatisfy(\.isDigit)
  }

  // MARK: several years

  /// 三年来, 近几年, 两年共; 三年行动计划 is none.
  private static let years: WordList = [
    "两年", "二年", "三年", "四年", "五年", "六年", "七年", "八年", "九年", "十年", "几年", "数年", "多年", "余年",
  ]
  private static let behindYears: WordList = [
    "来", "间", "共", "以来", "内", "里", "中", "累计", "合计", "总计", "总共", "一共", ",共", "时间", "期间", "收到", "受理",
    "新收", "接到", "办结", "作出", "做出", "办理", "平均", "下来", "之内", "之间",
  ]
  private static let beforeYears: WordList = ["近", "最近", "过去", "过去的", "这", "前", "以往"]
  private static let ordinal: WordList = ["第"]

  private static func areSeveral(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    if ordinal.start(in: bytes, before: start) != nil { return false }
    // 2022、2023两年
    if start >= 4, bytes[(start - 4)..<start].allSatisfy(\.isDigit) { return true }
    return behindYears.end(in: bytes, at: end) != nil
      || beforeYears.start(in: bytes, before: start) != nil
  }

  /// `5年来`, whose number is in figures.
  ///
  /// - Parameter figures: the number, which 年 follows.
  static func years(_ figures: Range<Int>, in bytes: [UInt8]) -> Int? {
    guard figures.count <= 2, !bytes[figures].elementsEqual("1".utf8),
      let end = yearMark.end(in: bytes, at: figures.upperBound),
      areSeveral(bytes, figures.lowerBound, end), !isInTitle(bytes, figures.lowerBound)
    else { return nil }
    return sentenceEnd(bytes, from: end)
  }

  private static let through: WordList = [
    "-", "~", "—", "至", "到", "、", "和", "及", "与", "以及", "/",
  ]

  /// How far is told of two years, of which one begins at an offset: 2018—2020年, 2019年、2020年.
  static func joinedYears(_ start: Int, _ mark: Int, in bytes: [UInt8]) -> Int? {
    isJoined(start, in: bytes) ? sentenceEnd(bytes, from: mark) : nil
  }

  private static func isJoined(_ start: Int, in bytes: [UInt8]) -> Bool {
    guard let mark = through.start(in: bytes, before: start) else { return false }
    let end = yearMark.start(in: bytes, before: mark) ?? mark
    guard end >= 4, bytes[(end - 4)..<end].allSatisfy(\.isDigit),
      end == 4 || !bytes[end - 5].isDigit
    else { return false }
    let first = bytes[(end - 4)..<end]
    return (first.starts(with: "20".utf8) || first.starts(with: "19".utf8))
      && !first.elementsEqual(bytes[start..<min(start + 4, bytes.count)])
  }

  // MARK: short windows

  /// 自10月1日起; 自1月1日起 is all of the year, and 自收到申请之日起 no date.
  private static let starts: WordList = ["日起", "月起", "月份起"]
  private static let toLast: WordList = ["至", "到", "-", "~", "—"]
  private static let firstMonth: WordList = ["年1", "自1", "从1"]

  private static func isLateStart(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start > 0, bytes[start - 1].isDigit, toLast.end(in: bytes, at: end) == nil else {
      return false
    }
    // 年1月1日起: 1月1 in front of 日起.
    let isFirst = firstDates.start(in: bytes, before: start) != nil
    return !isFirst && firstMonth.start(in: bytes, before: start) == nil
  }

  private static let firstDates: WordList = ["年1月1", "自1月1", "从1月1", ",1月1"]

  /// Days, months and seasons, and what goes on for no longer.
  private static let short: WordList = [
    "年初", "岁末", "年底前", "年末前", "之前", "以前", "之后", "以后", "前后", "前夕", "上旬", "中旬", "下旬",
    "当日", "当天", "当月", "当周", "当晚", "次日", "次月", "同日", "同月", "同一天", "同一日", "同一月", "一天", "一周", "一日内",
    "一月内", "单日", "单月", "单周", "单季", "首日", "首周", "首月", "个月", "个季度", "首个工作日",
    "每天", "每日", "每周", "每月", "每季", "每年", "每个", "每人", "每名", "每位", "每半年", "每百", "每千", "每万", "同期", "首次",
    "最后一周", "最后一天", "最后一月", "头一", "季末", "季初", "周末", "夜间",
    "最多", "最高", "最少", "最低", "峰值", "高峰", "旺季", "淡季", "集中办理月", "办理月", "宣传周", "宣传月", "宣传日", "活动周",
    "活动月", "活动日", "开放日", "公开日", "服务月", "服务周",
    "当季", "高峰期", "春节前", "春节后", "元旦前", "元旦后", "节前", "节后", "春节", "元旦", "国庆", "中秋", "清明", "端午", "五一",
    "节假日", "节日", "假期", "长假", "小长假", "双节", "寒假",
    "暑假",
    "寒暑假", "两会", "高考", "中考", "汛期", "主汛期", "供暖季", "采暖季", "供暖期", "采暖期", "供热期", "禁渔期", "休渔期",
    "防火期", "雨季", "旱季", "春季", "夏季", "秋季", "冬季", "春耕", "三夏", "三秋", "农忙", "开学季", "招生季", "毕业季", "报名季",
    "过渡期", "试点期", "试运行", "磨合期", "筹备期", "空窗期", "窗口期", "封控期", "静默期",
    "行动中", "整治中", "发布后", "公告后", "公布后", "公示后", "印发后", "启动后", "通报后", "结束后", "试点后", "推行后", "检查中", "汛前",
    "汛后", "灾前", "灾后", "疫情前", "疫情后",
    "疫后", "疫前", "改革前", "改革后", "上线前", "上线后", "撤并前", "撤并后", "成立前", "成立后", "组建前", "组建后", "划转前",
    "划转后", "合并前", "合并后", "实施前", "实施后", "施行前", "施行后", "挂牌前", "挂牌后", "调整前", "调整后", "修订前", "修订后",
    "换届前", "换届后", "国庆前", "国庆后", "搬迁前", "搬迁后", "开通前", "开通后", "启用前", "启用后", "整合前", "整合后", "转隶前",
    "转隶后", "更名前", "更名后", "复工前", "复工后", "月底前", "月末前", "改制前", "改制后", "脱钩前", "脱钩后", "升级前", "升级后",
    "改版前", "改版后", "生效前", "生效后", "颁布前", "颁布后", "出台前", "出台后",
  ]
  /// 年初至年底 and 年初以来 are all of the year; 最高人民法院, 五一街道 and 公开日常 are no times.
  private static let others: WordList = [
    "至", "到", "以来", "人民", "街道", "路", "镇", "乡", "村", "区", "大道", "广场", "常", "期", "益", "报", "志", "趋",
    "渐",
  ]
  private static let yearEnds: WordList = ["12月31日", "截至", "截止"]
  /// 3日内; what the law allows for an answer is no window.
  private static let within: WordList = ["日内", "天内", "小时内", "个工作日内", "工作日内", "月内", "周内"]
  private static let limits: WordList = [
    "20", "20个", "二十", "二十个", "15", "15个", "十五", "十五个", "30", "30个", "40", "40个", "10", "10个", "规定",
    "法定",
    "7个", "7",
  ]
  private static let averages: WordList = [
    "平均", "月均", "日均", "周均", "季均", "年均", "人均", "户均", "均每",
  ]

  private static let clauseEnds: WordList = [",", ";", "。", "!", "?"]
  private static let counted: WordList = ["申请", "复议", "诉讼", "许可", "处罚", "强制", "规范性文件", "收费", "信息"]
  private static let units: WordList = ["件", "宗", "份", "起", "条", "项", "元", "部", "篇"]
  /// How long something takes is told by averages, and of all that was counted.
  private static let lengths: WordList = ["时长", "用时", "时间", "耗时", "周期", "时限"]
  private static let closing: WordList = ["里", "中", "内", "间", "时", "当天", "当日", "当月", "里面"]

  /// A short window is its clause's, unless the clause counts in it, or is nothing but the window.
  private static func reach(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    let limit = min(bytes.count, end + farthest * 4)
    let clause = end..<(clauseEnds.first(in: bytes, end..<limit)?.lowerBound ?? limit)
    let last = closing.end(in: bytes, at: end) ?? end
    let isAlone = last < bytes.count && bytes[last] == 0x2C
    let counts = counted.occurs(in: bytes, clause) && units.occurs(in: bytes, clause)
    return (isAlone || counts) && !lengths.occurs(in: bytes, clause)
      ? sentenceEnd(bytes, from: end) : clause.upperBound
  }

  // MARK: sentences

  /// How far is looked around a word, in bytes.
  private static let farthest = 120
  private static let longest = 1200
  private static let stops: WordList = ["。", ";", "!", "?"]
  /// What goes on in the next sentence is told of the same time.
  private static let further: WordList = [
    "其中", "包括", "办结", "答复", "予以公开", "部分公开", "不予公开", "无法提供", "均", "全部", "年均", "月均",
  ]
  private static let items: WordList = [
    "一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "(", "1.", "2.", "3.", "4.", "5.", "第",
  ]

  /// The end of a sentence; one that goes on with what became of the applications belongs to it.
  private static func sentenceEnd(_ bytes: [UInt8], from start: Int) -> Int {
    let limit = min(bytes.count, start + longest)
    var place = start
    while let stop = stops.first(in: bytes, place..<limit) {
      place = stop.upperBound
      if bytes[stop.lowerBound] == 0x3B {
        if items.end(in: bytes, at: place) != nil { return place }
      } else if further.end(in: bytes, at: place) == nil {
        return place
      }
    }
    return limit
  }

  /// 《关于疫情防控期间…的通知》 is a title.
  private static func isInTitle(_ bytes: [UInt8], _ start: Int) -> Bool {
    var place = start
    while place >= 3, start - place < farthest {
      if bytes[place - 3] == 0xE3, bytes[place - 2] == 0x80 {
        if bytes[place - 1] == 0x8A { return true }
        if bytes[place - 1] == 0x8B || bytes[place - 1] == 0x82 { return false }
      }
      place -= 1
    }
    return false
  }
}
