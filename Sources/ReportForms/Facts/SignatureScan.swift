import ReportSyntax
import TextCore

/// Finds the agency's name and the date at the end.
///
/// Reading goes backwards from the last block over contacts and a page's footer, and stops at the
/// first prose, so that a date inside a section's text is never one.
enum SignatureScan {
  /// Contacts and footers below the signature are no more lines than this.
  private static let furthest = 16
  /// What stands below is no more blocks than this.
  private static let longestAppendix = 40
  /// A line of a signature is no longer, in bytes without blanks.
  private static let longestLine = 180

  /// What the lines at the end are, which stay the same while other text is edited.
  struct Memory: Sendable {
    fileprivate var lines: [(block: BlockReading, line: SignatureLine)] = []
  }

  static func scan(
    _ document: Document, sections: [BoundSection], _ blocks: BlockReadings, _ memory: inout Memory
  ) -> ReportSignature? {
    var lines = SignatureLines(document: document, blocks: blocks, known: memory.lines)
    defer { memory.lines = lines.read }
    return scan(document, sections: sections, &lines)
  }

  private static func scan(
    _ document: Document, sections: [BoundSection], _ lines: inout SignatureLines
  ) -> ReportSignature? {
    let floor = sections.last.map { $0.heading + 1 } ?? max(1, document.blocks.count - furthest)
    let last = document.blocks.count - 1
    if let found = scan(document, from: last, floor: floor, &lines) { return found }
    // Below a signature there may be a glossary, or links to other pages.
    for head in (max(floor + 1, last - longestAppendix)..<max(floor + 1, last + 1)).reversed()
    where document.blocks[head].isText && lines.line(head).opensAppendix {
      if let found = scan(document, from: head - 1, floor: floor, &lines) { return found }
    }
    return nil
  }

  private static func scan(
    _ document: Document, from last: Int, floor: Int, _ lines: inout SignatureLines
  ) -> ReportSignature? {
    var index = last
    var seen = 0
    var nameOnly: ReportSignature?
    while index >= floor, seen < furthest {
      let block = document.blocks[index]
      guard !block.isTable else { return nameOnly }
      if block.isText {
        seen += 1
        let line = lines.line(index)
        switch line.kind {
        case .date: return signature(document, date: index, line, floor: floor, &lines)
        case .name:
          if nameOnly == nil { nameOnly = bare(document, index, line) }
        case .nameAndDate: return bare(document, index, line)
        case .aside: break
        case .prose: return nameOnly
        }
      }
      index -= 1
    }
    return nameOnly
  }

  /// A date on a line of its own, with the name on the line above or, seldom, below.
  private static func signature(
    _ document: Document, date index: Int, _ line: SignatureLine, floor: Int,
    _ lines: inout SignatureLines
  ) -> ReportSignature {
    var result = bare(document, index, line)
    for other in [index - 1, index + 1]
    where other >= floor && document.blocks.indices.contains(other) {
      let block = document.blocks[other]
      guard block.isText, block.content.count <= longestLine * 2 else { continue }
      let name = lines.line(other)
      guard name.kind == .name, let agency = name.agency else { continue }
      result.agency = agency
      let start = min(agency.lowerBound, result.range.lowerBound)
      result.range = start..<max(agency.upperBound, result.range.upperBound)
      result.blocks = min(index, other)..<(max(index, other) + 1)
      return result
    }
    return result
  }

  private static func bare(
    _ document: Document, _ index: Int, _ line: SignatureLine
  ) -> ReportSignature {
    let block = document.blocks[index]
    return ReportSignature(
      agency: line.agency, date: line.date, day: line.day, days: line.days,
      range: block.content, blocks: index..<(index + 1))
  }
}

/// The lines at the end of a report as signatures have them, each read once.
private struct SignatureLines {
  let document: Document
  let blocks: BlockReadings
  /// Those of the last version, in their own offsets.
  let known: [(block: BlockReading, line: SignatureLine)]
  private(set) var read: [(block: BlockReading, line: SignatureLine)] = []

  init(
    document: Document, blocks: BlockReadings, known: [(block: BlockReading, line: SignatureLine)]
  ) {
    self.document = document
    self.blocks = blocks
    self.known = known
  }

  /// A block's line in the offsets of the text.
  mutating func line(_ index: Int) -> SignatureLine {
    guard let block = blocks[index] else { return SignatureLine(FoldedProse([], 0..<0)) }
    let line =
      known.first { $0.block === block }?.line ?? SignatureLine(block.folded)
    read.append((block, line))
    return line.shifted(by: document.blocks[index].content.lowerBound)
  }
}

/// What a line at the end of a report is.
struct SignatureLine: Sendable {
  enum Kind: Sendable {
    case date, name, nameAndDate
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

  fileprivate func shifted(by distance: Int) -> SignatureLine {
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
  private static let longestAside = 90
  private static let appendices: WordList = [
    "附件", "附", "名词解释", "相关链接", "相关阅读", "相关解读", "延伸阅读", "相关文档", "相关附件", "术语解释",
  ]

  init(_ prose: FoldedProse) {
    let bytes = prose.bytes
    guard !bytes.isEmpty else {
      kind = .aside
      return
    }
    if let end = SignatureLine.appendices.end(in: bytes, at: 0) {
      // 附件：名词解释
      opensAppendix =
        end == bytes.count
        || bytes[end] == 0x3A && bytes.count <= SignatureLine.longestAside
          && !SignatureLine.sentenceMarks.occurs(in: bytes)
    }
    let start = SignatureLine.openers.skip(in: bytes, from: 0, limit: bytes.count)
    var end = bytes.count
    while let trimmed = SignatureLine.closers.start(in: bytes, before: end, floor: start) {
      end = trimmed
    }
    if SignatureLine.notSigned.end(in: bytes, at: 0) != nil {
      kind = .aside
    } else if let broken = BrokenDate.last(in: bytes, start..<end) {
      readDate(prose, WrittenDate(range: broken), start)
    } else if let written = SignatureLine.lastDate(bytes, start, end) {
      readDate(prose, written, start)
    } else if isName(bytes, start..<end) {
      kind = .name
      agency = prose.source(start..<end)
    } else if isAside(bytes) {
      kind = .aside
    }
  }

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
    "Copyright", "copyright", "COPYRIGHT", "©", "技术支持", "网站标识码",
  ]
  /// These a footer has wherever they stand in it.
  private static let footers: WordList = ["版权所有", "ICP备", "公网安备", "网站标识码"]
  private static let longestFooter = 400

  /// Contacts and footers: a known opening, a label with a colon, or a few characters without a mark.
  private func isAside(_ bytes: [UInt8]) -> Bool {
    if SignatureLine.asideOpenings.end(in: bytes, at: 0) != nil { return true }
    if bytes.count <= SignatureLine.longestFooter, SignatureLine.footers.occurs(in: bytes) {
      return true
    }
    guard bytes.count <= SignatureLine.longestAside else { return false }
    if SignatureLine.sentenceMarks.occurs(in: bytes) {
      return bytes.prefix(30).contains(0x3A)
    }
    return bytes.contains(0x3A) || bytes.count <= 36
  }
}
