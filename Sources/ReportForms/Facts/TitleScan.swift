import ReportSyntax
import TextCore

/// Finds the title of the report: in the text before section 一, else in front matter.
struct TitleScan {
  var title: ReportTitle?
  /// Whether the title says that the text is something else: 通知, 解读, 模板 …
  var isOther = false
  /// What kind of body it names.
  var body = ReportingBody.other
  /// Whether a page's path or the like stands on its line, so that of itself it makes no report.
  var isBeside = false
  /// Whether it is a company's or a school's on its own information: of itself it makes no report either, but
  /// may stand above the form's tables.
  var isOfUndertaking = false

  /// Navigation and metadata of a page may stand before the title, but not more than this.
  private static let headBlocks = 40
  /// A title's line is no longer, in bytes.
  private static let longestLine = 300
  /// On a cover body, year, 政府信息公开 and 年度报告 may stand on lines of their own.
  private static let mostLines = 5
  private static let longestCover = 150

  /// A scan with the blocks that it looked at.
  struct Memory: Sendable {
    fileprivate var scan = TitleScan()
    fileprivate var seen: [Seen]?
  }

  /// A block by what it says, which is an object of its own, and where it says it; nil for what is no
  /// text.
  fileprivate struct Seen: Equatable {
    let reading: BlockReading?
    let start: Int

    static func == (left: Seen, right: Seen) -> Bool {
      left.reading === right.reading && left.start == right.start
    }
  }

  /// The same scan as the last time where the blocks before section 一, and the one behind them, are
  /// the same.
  static func scan(
    _ document: Document, _ blocks: BlockReadings, _ memory: inout Memory
  ) -> TitleScan {
    let head = headBlocks(document, blocks)
    let second = behindContents(document, blocks, head)
    let end = min((second.last ?? head.last ?? -1) + 2, document.blocks.count)
    let seen = (0..<end).map { index in
      Seen(reading: blocks[index], start: document.blocks[index].content.lowerBound)
    }
    if document.setAside.isEmpty, seen == memory.seen { return memory.scan }
    var scan = scan(document, head)
    if scan.title == nil, !scan.isOther, !second.isEmpty { scan = self.scan(document, second) }
    if let agency = scan.title?.agency {
      // Front matter is masked in `Document.bytes`.
      let name = AgencyName(AgencyName.normalised(document.text.bytes, agency))
      scan.body = ReportingBody(name)
    }
    memory = Memory(scan: scan, seen: document.setAside.isEmpty ? seen : nil)
    return scan
  }

  private static func scan(_ document: Document, _ head: [Int]) -> TitleScan {
    var best: (reading: TitleReading, score: Int, title: ReportTitle, isBeside: Bool)?
    var firstOther: Int?
    var lines: [TitleLine] = []
    for (place, block) in head.enumerated() {
      for count in 1...mostLines where place + count <= head.count {
        let blocks = block..<(block + count)
        guard head[place..<(place + count)].elementsEqual(blocks) else { break }
        let ranges = blocks.map { document.blocks[$0].content }
        let longest = count > 3 ? longestCover : longestLine
        guard ranges.reduce(0, { $0 + $1.count }) <= longest else { break }
        let prose = FoldedProse(document.bytes, ranges)
        guard let (reading, isPath) = reading(prose, isLine: count == 1) else { continue }
        if reading.isOther {
          if count == 1, firstOther == nil { firstOther = block }
          continue
        }
        // Lines belong together only where the first of them names the body.
        if count > 1, !reading.hasKnownAgency { continue }
        // What has its lines to itself is rather the title, unless it lacks its year or body.
        var score = reading.score * 4 - count
        if isPath {
          score -= 9
        } else if reading.isDated || reading.isBeside || reading.isForwarding {
          score -= 4
        }
        if count == 1, !isPath {
          lines.append(
            TitleLine(
              place: place, text: prose.bytes, score: score, title: reading.title(prose, blocks)))
        }
        if score > best?.score ?? Int.min {
          best = (reading, score, reading.title(prose, blocks), isPath || reading.isBeside)
        }
      }
    }
    if let best, firstOther ?? Int.max >= best.title.blocks.lowerBound {
      if best.isBeside {
        let written = frontMatter(document)
        if written.isOther || written.title != nil { return written }
      }
      let listed = TitleLine.behindList(lines).flatMap { $0.score >= best.score ? $0.title : nil }
      return TitleScan(
        title: withAgencyBelow(document, listed ?? best.title),
        isBeside: best.isBeside && listed == nil,
        isOfUndertaking: best.reading.isOfUndertaking)
    }
    if firstOther != nil { return TitleScan(title: nil, isOther: true) }
    return frontMatter(document)
  }

  /// What some lines read as; of a line that is no whole title, what it ends with behind a path.
  private static func reading(
    _ prose: FoldedProse, isLine: Bool
  ) -> (reading: TitleReading, isPath: Bool)? {
    let whole = TitleReading(prose.bytes)
    if isLine, whole.map({ !$0.isOther && !$0.isComplete }) ?? true,
      let title = TitleReading.behindPath(prose.bytes)
    {
      return (title, true)
    }
    return whole.map { ($0, false) }
  }

  /// A line that is a title by itself.
  private struct TitleLine {
    /// Among the blocks that were looked at.
    let place: Int
    let text: [UInt8]
    let score: Int
    let title: ReportTitle

    /// A page has the reports of other years or of other bodies in a column beside the text, which stands in
    /// front of it: a list of three and more. Of the titles behind it the first is the report's, else the
    /// last one of the list, which the text follows; nil where there is no list, or a title in front.
    static func behindList(_ lines: [TitleLine]) -> TitleLine? {
      var found: TitleLine?
      var start = 0
      while start < lines.count {
        var end = start + 1
        while end < lines.count, lines[end].place == lines[end - 1].place + 1 { end += 1 }
        let run = lines[start..<end]
        if run.count >= 3, run.contains(where: { $0.text != lines[start].text }) {
          found = run.last
        } else {
          return found == nil ? nil : run.first
        }
        start = end
      }
      return found
    }
  }

  private static func frontMatter(_ document: Document) -> TitleScan {
    guard let range = document.frontMatterTitle, range.count <= longestLine else {
      return TitleScan()
    }
    let prose = FoldedProse(document.text.bytes, range)
    guard let reading = TitleReading(prose.bytes) else { return TitleScan() }
    if reading.isOther { return TitleScan(title: nil, isOther: true) }
    return TitleScan(title: reading.title(prose, 0..<0))
  }

  /// The text blocks before section 一; a page's metadata may stand among them as a table.
  private static func headBlocks(
    _ document: Document, _ blocks: BlockReadings, from first: Int = 0
  ) -> [Int] {
    var head: [Int] = []
    for (index, block) in document.blocks.enumerated().dropFirst(first) {
      if head.count == headBlocks { break }
      guard block.isText, !block.content.isEmpty else { continue }
      if let ordinal = block.ordinal, ordinal.style == .han, ordinal.value == 1 { break }
      if blocks[index]?.isSectionTitle == true { break }
      head.append(index)
    }
    return head
  }

  private static let contents: WordList = ["目录", "目次"]

  /// The same behind a list of contents with which the text begins; none where it does not.
  private static func behindContents(
    _ document: Document, _ blocks: BlockReadings, _ head: [Int]
  ) -> [Int] {
    guard let last = head.last, let folded = blocks[last]?.folded.bytes,
      contents.end(in: folded, at: 0) == folded.count
    else { return [] }
    let list = document.blocks[(last + 1)...].prefix { block in
      !block.isTable && (!block.isText || block.content.isEmpty || block.ordinal != nil)
    }
    return list.count < 3 ? [] : headBlocks(document, blocks, from: list.endIndex)
  }

  /// `2023年政府信息公开工作年度报告` with the body's name on the line below.
  private static func withAgencyBelow(_ document: Document, _ title: ReportTitle) -> ReportTitle {
    guard title.agency == nil, document.blocks.indices.contains(title.blocks.upperBound) else {
      return title
    }
    let block = document.blocks[title.blocks.upperBound]
    guard block.isText, block.ordinal == nil, block.content.count <= 120 else { return title }
    let name = AgencyName(folded: FoldedProse(document.bytes, block.content).bytes)
    guard name.kind != .other, name.kind != .region, !TitleReading.isSentence(name.text),
      !TitleReading.isBasis(name.text, 0..<name.text.count)
    else { return title }
    var title = title
    title.agency = block.content
    title.range = title.range.lowerBound..<block.content.upperBound
    title.blocks = title.blocks.lowerBound..<(title.blocks.upperBound + 1)
    return title
  }
}
