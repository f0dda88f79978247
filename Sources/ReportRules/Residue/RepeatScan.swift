import ReportForms
import TextCore

/// Finds runs of Han characters that are repeated at once, and marks set twice.
struct RepeatScan {
  struct Repeat {
    let first: SourceRange
    let second: SourceRange
  }

  struct MarkRun {
    let range: SourceRange
    /// The last mark of the run.
    let second: SourceRange
    let count: Int
    /// Whether the marks differ: `，。`.
    let isMixed: Bool
  }

  private let bytes: [UInt8]
  private let range: SourceRange
  private let characters: PassageMarks
  private(set) var words: [Repeat] = []
  private(set) var marks: [MarkRun] = []

  /// Longer repeats are copied passages, which show as shorter ones too.
  private static let longest = 12
  private static let doubled: Marks = "。，、；：？！"
  /// Of these one stands at a place, whichever it is; ？！ stand together, and so may ： before a blank.
  private static let exclusive: Marks = "。，、；"
  private static let numerals: Marks = "一二三四五六七八九十百千万亿零〇○两逐每各个"
  /// What makes another word of the second one: 信息化, 申请人, 公开栏.
  private static let suffixes: Marks = "化员人表书率量栏器站台处科室局厅者性类费源网组队点部办中日法权型态学师士会院园区额簿册牌课墙卡屏长"
  /// 公开日活动 is a day, 负责日常 is none.
  private static let daily: Words = [
    "日常", "日益", "日前", "日趋", "日渐", "区分", "区别", "长期", "长效", "长远", "长治", "长足", "长时",
  ]
  /// 通过率 is a word, whatever verb stands in front of it; 率先 is none.
  private static let rate: Words = ["率"]
  private static let first: Words = ["率先", "率领", "率队"]
  /// Words with one character in front of another word: 好差评差评整改, 新媒体媒体素养.
  private static let compounds: Words = ["好差评", "新媒体", "全媒体", "融媒体", "自媒体", "主渠道", "天主教"]
  /// What is disclosed by one way is kept under 公开 as well: 主动公开公开目录.
  private static let ways: Words = ["主动公开", "依申请公开", "政务公开"]
  private static let kept: Words = ["公开目录", "公开件", "公开课", "公开周"]
  /// 人民政府政府信息公开 and 县政府政府网站 are two words that meet.
  private static let government: Words = ["政府"]
  private static let bodies = Words(AdministrativeLevel.all + ["人民", "民", "地方", "级", "当地"])
  /// Verbs and particles, of which nothing behind makes another word.
  private static let verbs: Words = [
    "通过", "进行", "开展", "落实", "加强", "推进", "做好", "按照", "根据", "及时", "认真", "积极", "不断", "严格", "健全", "优化",
    "完善", "规范", "提升", "丰富", "拓展", "强化", "深化", "提高",
    "负责", "属性", "依法", "新增", "增设", "开设", "更新", "确保", "坚持", "围绕", "依托", "采取", "加大", "切实", "有效", "有序",
  ]
  /// No numerals.
  private static let certain: Words = [
    "一定一定", "一些一些", "各类各类", "各项各项", "各种各种", "各级各级", "统一统一",
    "一律一律",
  ]
  /// Of a list: 二是二是.
  private static let counts = Words(["一", "二", "三", "四", "五", "六"].map { "\($0)是\($0)是" })
  private static let must: Words = ["要", "会", "社会", "战线"]
  private static let openness: Words = ["公开公开透明", "公开公开公平", "公开公开公正"]
  /// Words that stand twice with a meaning, or end one name and begin the next: the 办公室 of a 外事办公室.
  private static let legitimate: Words = [
    "负责负责人", "主体主体责任", "主体主体资格", "主体主体作用", "企业企业家", "环境环境影响", "环境环境质量", "环境环境监测", "智能智能问答",
    "智能智能客服", "智能智能检索", "收费收费标准", "收费收费目录", "收费收费项目", "机构机构职能", "机构机构设置", "创业创业担保", "创业创业培训",
    "创业创业补贴", "负责负责同志", "负责负责任", "代表代表", "研究研究", "讨论讨论", "学习学习", "越来越来", "哈哈哈哈", "办公室办公室", "部门部门预",
    "部门部门决算",
    "单位单位预", "单位单位决算", "面对面对接", "面对面对话", "点对点对接", "点对点对口", "公开公开属性",
    "数据数据资源", "决策决策前", "服务服务指南", "服务服务事项", "服务服务对象", "服务服务半径", "服务服务网点", "中心中心主任",
    "中心中心机房", "中心中心城区", "中心中心广场", "中心中心小学", "中心中心卫生院", "支队支队长", "大队大队长", "中队中队长", "总队总队长",
    "小队小队长", "规范规范性", "网站网站群", "网站网站集约", "网站网站标识", "机关机关党", "机关机关事务", "机关机关工会", "机关机关纪委",
    "发布会发布会议", "考核考核对象", "考核考核指标", "考核考核办法", "考核考核细则", "公示公示期", "公开公开专员", "公开公开招聘", "公开公开招标",
    "公开公开遴选", "公开公开选调", "公开公开流程",
    "依法依法院", "公开公开招考", "公开公开竞聘", "公开公开选拔", "公开公开拍卖", "公开公开承诺", "建设建设项目", "建设建设工程", "建设建设用地",
    "建设建设单位",
  ]

  init(_ passage: Passage) {
    bytes = passage.bytes
    range = passage.range
    characters = passage.marks
  }

  mutating func run() {
    var index = range.lowerBound
    for place in PairsAgain.places(bytes, range, within: RepeatScan.longest * 3)
    where place >= index {
      guard let length = repeatLength(place) else { continue }
      take(place, length)
      index = place + length * 2
    }
    index = range.lowerBound
    for mark in characters
    where mark.offset >= index && (RepeatScan.doubled.contains(mark.value) || isHalfWidth(mark)) {
      index = takeMarks(mark)
    }
  }

  /// The bytes of the shortest run of two and more Han characters at an offset that stands there
  /// twice.
  private func repeatLength(_ index: Int) -> Int? {
    var length = 6
    let limit = min(RepeatScan.longest * 3, (range.upperBound - index) / 2)
    while length <= limit {
      let other = index + length
      // All Han characters here take three bytes; the run ends at the first that is none.
      let lead = bytes[other - 3]
      guard lead >= 0xE4, lead <= 0xE9 else { return nil }
      if bytes[other] == bytes[index], bytes[other + 1] == bytes[index + 1],
        bytes[other + 2] == bytes[index + 2],
        Nearby.begins(bytes, at: other, with: index, length: length)
      {
        return length
      }
      length += 3
    }
    return nil
  }

  private mutating func take(_ index: Int, _ length: Int) {
    var place = index
    var isUniform = true
    let isCertain =
      RepeatScan.certain.begin(bytes, at: index)
      && !RepeatScan.must.begin(bytes, at: index + length * 2)
    let isCount = RepeatScan.counts.begin(bytes, at: index)
    while place < index + length {
      let scalar = bytes.scalar(at: place)
      // 一个一个 and 逐一逐一 count; 进一步 does not.
      let isAtEnd = place == index || place + scalar.length == index + length
      // 各科室各科室 counts nothing.
      let isEach = place == index && scalar.value == 0x5404 && length >= 9
      if isAtEnd, !isEach, !isCertain, !isCount, RepeatScan.numerals.contains(scalar.value) {
        return
      }
      if scalar.value != bytes.scalar(at: index).value { isUniform = false }
      place += scalar.length
    }
    if isUniform || RepeatScan.legitimate.begin(bytes, at: index) { return }
    let end = index + length * 2
    if isHeightened(index, length, end) { return }
    if length == 6,
      isTwoWords(index, end) || areShifted(index, end) || ParallelWords.stand(bytes, index, end)
    {
      return
    }
    words.append(Repeat(first: index..<(index + length), second: (index + length)..<end))
  }

  /// 政务服务服务指南: the run may as well be read from its second character on, and there two words meet.
  private func areShifted(_ index: Int, _ end: Int) -> Bool {
    guard end + 3 <= range.upperBound, Nearby.begins(bytes, at: end, with: index, length: 3) else {
      return false
    }
    return RepeatScan.legitimate.begin(bytes, at: index + 3) || isTwoWords(index + 3, end + 3)
  }

  private static let again: Words = ["再", "又", "更"]

  /// 公开公开再公开: a slogan says the word once more.
  private func isHeightened(_ index: Int, _ length: Int, _ end: Int) -> Bool {
    let next = end + 3
    return RepeatScan.again.begin(bytes, at: end) && next + length <= range.upperBound
      && Nearby.begins(bytes, at: next, with: index, length: length)
  }

  /// What something is kept in: 规范性文件文件库.
  private static let stores: Marks = "库柜夹架箱袋盒"
  /// What comes of a deed: 管好用好用活 are three words, of which two begin alike.
  private static let outcomes: Marks = "好活优强实足细准全严深透快稳牢"

  /// Whether the second of two equal words is the beginning of another: 申请申请人, 人民政府政府信息.
  private func isTwoWords(_ index: Int, _ end: Int) -> Bool {
    // What stands in the next line goes on here as well: 公开公开⏎栏.
    var end = end
    while end < range.upperBound, bytes[end] == 0x0A || bytes[end] == 0x0D { end += 1 }
    let next = Nearby.at(bytes, end)
    if RepeatScan.stores.contains(next) { return !RepeatScan.verbs.begin(bytes, at: index) }
    if RepeatScan.outcomes.contains(next), Nearby.isHan(bytes, before: index),
      RepeatScan.outcomes.contains(Nearby.at(bytes, index))
    {
      return true
    }
    if RepeatScan.government.begin(bytes, at: index) {
      return RepeatScan.bodies.end(bytes, before: index)
    }
    let middle = index + 6
    if MeetingWords.meet(bytes, index, middle, end) || isCompound(middle)
      || NamesMeeting.meet(bytes, index, middle, end)
    {
      return true
    }
    if RepeatScan.rate.begin(bytes, at: end) { return !RepeatScan.first.begin(bytes, at: end) }
    if RepeatScan.suffixes.contains(Nearby.at(bytes, end)) {
      return !RepeatScan.daily.begin(bytes, at: end) && !RepeatScan.verbs.begin(bytes, at: index)
    }
    return RepeatScan.openness.begin(bytes, at: index)
  }

  private func isCompound(_ middle: Int) -> Bool {
    RepeatScan.compounds.end(bytes, before: middle)
      || RepeatScan.ways.end(bytes, before: middle) && RepeatScan.kept.begin(bytes, at: middle)
  }

  /// Whether it is a comma or semicolon of the other width, in Chinese text.
  private func isHalfWidth(_ mark: PassageMarks.Mark) -> Bool {
    RepeatScan.wide(mark.value) != mark.value && Nearby.isHan(bytes, before: mark.offset)
  }

  /// A mark at its full width.
  private static func wide(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x2C: 0xFF0C
    case 0x3B: 0xFF1B
    default: value
    }
  }

  /// Takes a mark with those behind it that are the same, of either width, and tells where they end.
  private mutating func takeMarks(_ mark: PassageMarks.Mark) -> Int {
    // A Han character stands behind nearly all of them.
    if mark.end < range.upperBound, PairsAgain.isHan(bytes[mark.end]) { return mark.end }
    var end = mark.end
    var last = mark.range
    var count = 1
    var isMixed = false
    let value = RepeatScan.wide(mark.value)
    let excludesOthers = RepeatScan.exclusive.contains(value)
    while end < range.upperBound {
      let scalar = bytes.scalar(at: end)
      let next = RepeatScan.wide(scalar.value)
      let isOther = next != value
      // 包括：，and 联系人：、 lack what the colon announced.
      guard
        !isOther || (excludesOthers || value == 0xFF1A) && RepeatScan.exclusive.contains(next)
          || (value == 0xFF01 || value == 0xFF1F) && next == 0x3002
      else { break }
      isMixed = isMixed || isOther
      last = end..<(end + scalar.length)
      end = last.upperBound
      count += 1
    }
    // `？？科`: the marks stand for a name.
    if count > 1, mark.value != 0xFF1F || !isPlaceholder(mark.offset..<end),
      RepeatScan.wide(mark.value) == mark.value
        || !SeparatedValues.arePartedBy(mark.offset..<end, in: bytes, range, characters)
    {
      marks.append(
        MarkRun(range: mark.offset..<end, second: last, count: count, isMixed: isMixed))
    }
    return end
  }

  private func isPlaceholder(_ run: SourceRange) -> Bool {
    SymbolRun.isPlaceholder(bytes, run, in: range)
  }
}

extension Nearby {
  /// Whether the bytes at two offsets are the same over a length.
  static func begins(_ bytes: [UInt8], at offset: Int, with other: Int, length: Int) -> Bool {
    guard offset + length <= bytes.count, other + length <= bytes.count else { return false }
    var place = 0
    while place < length {
      if bytes[offset + place] != bytes[other + place] { return false }
      place += 1
    }
    return true
  }
}
