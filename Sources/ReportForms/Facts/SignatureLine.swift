import TextCore

/// What a line at the end of a report is.
struct SignatureLine: Sendable {
  enum Kind: Sendable {
    case date, name, nameAndDate
    /// 发布日期：2024年3月6日, which counts right below the name alone: a page has such a line as well.
    case issued
    /// A contact, a footer, a note: it may stand below a signature.
    case aside
    case prose
  }

  var kind = Kind.prose
  /// Source ranges.
  var agency: SourceRange?
  var date: SourceRange?
  var day: CalendarDate?
  /// The first and the last day that the date may mean.
  var days: ClosedRange<CalendarDate>?

  /// Whether a glossary begins here, or a list of links.
  var opensAppendix = false

  func shifted(by distance: Int) -> SignatureLine {
    var line = self
    line.agency = agency?.shifted(by: distance)
    line.date = date?.shifted(by: distance)
    return line
  }

  private static let openers: WordList = ["(", "[", "【", "-", "—", "日期:", "落款日期:", "时间:"]
  private static let closers: WordList = [
    ")", "]", "】", "。", "印发", "印", "(印章)", "(盖章)", "(公章)", "(章)",
  ]
  private static let nameClosers: WordList = [")", "(印章)", "(盖章)", "(公章)", ":", ",", "-"]
  private static let sentenceMarks: WordList = ["。", ",", ";", "?", "!", "、"]
  private static let notSigned: WordList = [
    "发布时间", "发布日期", "更新时间", "更新日期", "来源", "浏览", "责任编辑", "打印", "关闭", "下载", "成文日期",
  ]
  private static let issues: WordList = [
    "发布日期:", "发布时间:", "公布日期:", "公布时间:", "公开日期:", "公开时间:", "(发布日期:", "(公布日期:", "(公布时间:",
  ]
  private static let yearMark: WordList = ["年"]
  private static let longestAside = 90
  private static let appendices: WordList = [
    "附件", "附", "名词解释", "相关链接", "相关阅读", "相关解读", "延伸阅读", "相关文档", "相关附件", "术语解释", "相关文章", "相关信息",
    "参考资料", "References", "Visiblelinks", "Hiddenlinks",
    "相关稿件", "相关新闻", "相关内容", "相关报道", "相关报告", "相关文件", "推荐阅读", "历年年报", "往年年报", "历年报告", "往年报告",
    "历史年报", "友情链接", "扩展阅读", "关联文件", "关联阅读", "关联稿件", "附件下载",
  ]
  /// What a page sets in front of such a head.
  private static let leads: WordList = ["【", "[", "(", "■", "●", "◆", "▪", "·", "#"]
  private static let leadEnds: WordList = [":", "】", "]", ")"]

  init(_ prose: FoldedProse) {
    let bytes = prose.bytes
    guard !bytes.isEmpty else {
      kind = .aside
      return
    }
    let head = SignatureLine.leads.skip(in: bytes, from: 0, limit: bytes.count)
    if let end = SignatureLine.appendices.end(in: bytes, at: head) {
      // 附件：名词解释
      opensAppendix =
        end == bytes.count
        || SignatureLine.leadEnds.end(in: bytes, at: end) != nil
          && bytes.count <= SignatureLine.longestAside
          && !SignatureLine.sentenceMarks.occurs(in: bytes)
    }
    if SignatureLine.isFootnote(bytes) || SignatureLine.notes.end(in: bytes, at: 0) != nil {
      opensAppendix = true
    }
    let start = SignatureLine.openers.skip(in: bytes, from: 0, limit: bytes.count)
    var end = bytes.count
    while let trimmed = SignatureLine.closers.start(in: bytes, before: end, floor: start) {
      end = trimmed
    }
    if let first = SignatureLine.issues.end(in: bytes, at: 0),
      SignatureLine.yearMark.occurs(in: bytes, first..<end),
      let written = SignatureLine.lastDate(bytes, first, end), written.range.lowerBound == first
    {
      readDate(prose, written, first)
      if kind == .date { kind = .issued }
    } else if SignatureLine.notSigned.end(in: bytes, at: 0) != nil {
      kind = .aside
    } else if let broken = BrokenDate.last(in: bytes, start..<end) {
      readDate(prose, WrittenDate(range: broken), start)
    } else if let written = SignatureLine.lastDate(bytes, start, end)
      ?? SignatureLine.dateBeforeContact(bytes, start, end)
    {
      readDate(prose, written, start)
    } else if SignatureLine.owners.end(in: bytes, at: 0) == nil,
      isName(bytes, start..<end)
    {
      kind = .name
      agency = prose.source(start..<end)
    } else if isAside(bytes) {
      kind = .aside
    }
  }

  /// How notes begin that stand below a signature, sentences though they are.
  private static let notes: WordList = [
    "①", "※", "注:", "备注:", "说明:", "更正说明:", "修订说明:", "勘误:", "欢迎扫", "扫码", "扫描",
  ]

  /// `[^1]: 口径为…`, Org's `[fn:1]`, `[1]`.
  private static func isFootnote(_ bytes: [UInt8]) -> Bool {
    guard bytes.first == 0x5B, let close = bytes.prefix(8).firstIndex(of: 0x5D) else {
      return false
    }
    let number = footnotes.skip(in: bytes, from: 1, limit: close)
    return number < close && bytes[number..<close].allSatisfy { $0.isDigit }
  }

  private static let footnotes: WordList = ["^", "fn:"]

  private mutating func readDate(_ prose: FoldedProse, _ written: WrittenDate, _ start: Int) {
    let front = start..<written.range.lowerBound
    var nameEnd = front.upperBound
    while let end = SignatureLine.nameClosers.start(in: prose.bytes, before: nameEnd, floor: start)
    { nameEnd = end }
    if front.isEmpty {
      kind = .date
    } else if isName(prose.bytes, start..<nameEnd) {
      kind = .nameAndDate
      agency = prose.source(start..<nameEnd)
    } else {
      if isAside(prose.bytes) { kind = .aside }
      return
    }
    date = prose.source(written.range)
    day = written.calendar
    days = written.days
  }

  /// The date that ends at an offset, and begins at or behind another.
  private static func lastDate(_ bytes: [UInt8], _ start: Int, _ end: Int) -> WrittenDate? {
    guard end - start <= 180 else { return nil }
    var index = start
    while index < end {
      if let date = WrittenDate.read(bytes, at: index, limit: end), date.year != nil,
        date.month != nil, date.range.upperBound == end
      {
        return date
      }
      index += 1
    }
    return nil
  }

  private static let contacts: WordList = [
    "联系电话", "咨询电话", "联系人", "电话", "联系地址", "地址", "电子邮箱", "传真",
  ]

  /// `青禾县水务局 2024年1月22日 联系电话：…` in one line.
  private static func dateBeforeContact(
    _ bytes: [UInt8], _ start: Int, _ end: Int
  ) -> WrittenDate? {
    guard end > start, end - start <= longestFooter,
      let contact = contacts.first(in: bytes, start..<end)
    else { return nil }
    var limit = contact.lowerBound
    while let mark = beforeContact.start(in: bytes, before: limit, floor: start) { limit = mark }
    return lastDate(bytes, start, limit)
  }

  private static let beforeContact: WordList = ["(", ",", ";", "。"]

  private func isName(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 6, range.count <= 120 else { return false }
    if SignatureLine.sentenceMarks.occurs(in: bytes, range) { return false }
    if bytes[range].contains(where: { $0 == 0x3A || ($0 >= 0x30 && $0 <= 0x39) }) { return false }
    if SignatureLine.deeds.occurs(in: bytes, range) { return false }
    let name = AgencyName(folded: Array(bytes[range]))
    return name.kind != .other && name.kind != .region && bytes[range.lowerBound] >= 0xE4
  }

  /// Words of sentences that happen to end like a body's name: 进一步加强工作部署.
  private static let deeds: WordList = [
    "的", "了", "已", "加强", "落实", "没有", "进一步", "开展", "做好", "推进", "完成", "部署", "提升", "确保",
  ]

  private static let asideOpenings: WordList = [
    "联系", "电话", "地址", "邮编", "邮政", "传真", "电子邮", "邮箱", "网址", "咨询", "监督", "附件", "附表", "附图", "附:",
    "抄送", "主办", "承办", "版权", "备案", "ICP", "http", "单位地址", "办公", "主送", "注:", "相关", "上一篇", "下一篇",
    "Copyright", "copyright", "COPYRIGHT", "©", "技术支持", "网站标识码", "建议使用", "网站声明", "网站地图", "法律声明",
    "关于我们",
    "隐私", "扫一扫", "扫描", "分享", "字体", "字号", "打印", "关闭", "我要纠错", "当前位置", "您是第", "您当前", "访问量", "关联",
    "最佳浏览",
  ]
  private static let fileEnds: WordList = [
    ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".wps", ".et", ".ofd", ".zip", ".rar", ".jpg", ".png",
  ]
  private static let reports: WordList = ["年度报告", "年报"]
  /// These a footer has wherever they stand in it.
  private static let footers: WordList = ["版权所有", "ICP备", "公网安备", "网站标识码"]
  private static let longestFooter = 400
  /// Whose page it is, and not whose report.
  private static let owners: WordList = ["版权", "Copyright", "copyright", "©", "主办", "承办", "技术支持"]

  /// Contacts and footers: a known opening, a label with a colon, or a few characters without a mark.
  private func isAside(_ bytes: [UInt8]) -> Bool {
    let start = SignatureLine.leads.skip(in: bytes, from: 0, limit: bytes.count)
    if SignatureLine.asideOpenings.end(in: bytes, at: start) != nil { return true }
    if bytes.count <= SignatureLine.longestFooter, SignatureLine.footers.occurs(in: bytes) {
      return true
    }
    if isLink(bytes) { return true }
    guard bytes.count <= SignatureLine.longestAside else { return false }
    if SignatureLine.sentenceMarks.occurs(in: bytes) {
      return bytes.prefix(30).contains(0x3A)
    }
    return bytes.contains(0x3A) || bytes.count <= 36
  }

  /// A file to be fetched, the report of another year, or a row of links: 首页 | 网站地图 | 联系我们.
  private func isLink(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= 2 * SignatureLine.longestAside,
      !SignatureLine.sentenceMarks.occurs(in: bytes)
    else { return false }
    return bytes.contains(0x7C) || SignatureLine.reports.occurs(in: bytes)
      || SignatureLine.fileEnds.start(in: bytes, before: bytes.count) != nil
  }
}
