import ReportForms
import ReportSyntax
import TextCore

/// Page numbers between paragraphs, and list marks before some of a run of ordinals.
struct PageFurniture: RulePart {
  static let scope: RuleScope = [
    .tables, .ordinals, .gaps, .passages(beside: .pageNumber), .passages(with: .strayBullet),
  ]
  static let tableScope: TableScope = .values
  static let frameScope: FrameAspects = []

  /// No page number is longer, in bytes.
  static let longest = 48

  func check(_ report: Report, into findings: inout Findings) {
    var counted: [(block: Block, place: PagePlace)] = []
    for prose in report.prose where prose.block.range.count <= PageFurniture.longest {
      let block = prose.block
      if PageFurniture.isPageNumber(report.bytes, block.range) {
        if !isNextToTable(report, prose.index) { add(block, report, into: &findings) }
      } else if let place = PagePlace(report.bytes, block.range) {
        counted.append((block, place))
      }
    }
    // `3 / 8` alone may be anything; behind `2 / 8` it is a page.
    for (block, place) in counted
    where counted.contains(where: { $0.place.total == place.total && $0.place.page != place.page })
    {
      add(block, report, into: &findings)
    }
    checkBullets(report, into: &findings)
  }

  private func add(_ block: Block, _ report: Report, into findings: inout Findings) {
    let text = report.string(block.range)
    let whole = block.range.lowerBound..<report.lineEnd(behind: block.range.upperBound)
    findings.report(
      block.range, "页码残留「\(text)」", "a page number left behind: 「\(text)」",
      fixes: [.safe("删除页码", "Delete it", .delete(whole))])
  }

  /// `3 / 8`, as a browser prints below a page.
  private struct PagePlace {
    let page: Int
    let total: Int

    init?(_ bytes: [UInt8], _ range: SourceRange) {
      guard let first = PagePlace.number(bytes, range.lowerBound, range.upperBound) else {
        return nil
      }
      let slash = Nearby.skipBlanks(bytes, first.end, limit: range.upperBound)
      guard slash < range.upperBound, bytes[slash] == 0x2F else { return nil }
      let next = Nearby.skipBlanks(bytes, slash + 1, limit: range.upperBound)
      guard let last = PagePlace.number(bytes, next, range.upperBound),
        last.end == range.upperBound, (1...last.value).contains(first.value)
      else { return nil }
      (page, total) = (first.value, last.value)
    }

    /// A number of one to three digits, above zero.
    private static func number(
      _ bytes: [UInt8], _ start: Int, _ limit: Int
    ) -> (value: Int, end: Int)? {
      var (value, index) = (0, start)
      while index < limit, index - start < 3, bytes[index].isDigit {
        value = value * 10 + Int(bytes[index]) - 0x30
        index += 1
      }
      return value > 0 ? (value, index) : nil
    }
  }

  /// In tables that were not read, a number between dashes may be a value.
  private func isNextToTable(_ report: Report, _ index: Int) -> Bool {
    [index - 1, index + 1].contains {
      report.blocks.indices.contains($0) && report.isFormLabel(report.blocks[$0])
        && report.sections.allSatisfy { section in section.heading != index + 1 }
    }
  }

  private static let dashes: Marks = "-—－–―－·‐─━～~"
  private static let pageEnds: Marks = "-—－–―－·‐─━～~页"
  private static let first = Array("第".utf8)
  private static let page = Array("页".utf8)

  /// Whether its block may be a page number: the passage of `- 3 -` is no more than `3 -`.
  static func mayBePageNumber(_ passage: Passage) -> Bool {
    guard passage.bytes.count <= longest, let last = passage.bytes.last else { return false }
    return last.isDigit
      ? passage.bytes.contains(0x2F) || isEnglish(passage.bytes, 0..<passage.bytes.count)
      : pageEnds.contains(Nearby.before(passage.bytes, passage.bytes.count))
  }

  /// `— 3 —`, `- 3 -`, `第3页`, `第 3 页 共 12 页`, `Page 3 of 8`; a bare number is a value.
  static func isPageNumber(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    var index = range.lowerBound
    let limit = range.upperBound
    if Nearby.begins(bytes, at: index, with: first) {
      guard let behind = pageCount(bytes, index, limit) else { return false }
      index = Nearby.skipBlanks(bytes, behind, limit: limit)
      if index == limit { return true }
      let mark = bytes.scalar(at: index)
      if [0xFF0C, 0x2C, 0x2F].contains(mark.value) {
        index = Nearby.skipBlanks(bytes, index + mark.length, limit: limit)
      }
      guard Nearby.at(bytes, index) == 0x5171, let end = pageCount(bytes, index, limit) else {
        return false
      }
      return end == limit
    }
    if Nearby.begins(bytes, at: index, with: inAll) { return isCountFirst(bytes, range) }
    if isEnglish(bytes, range) { return true }
    guard let start = dash(bytes, index, limit) else { return false }
    index = Nearby.skipBlanks(bytes, start, limit: limit)
    guard let number = NumberScan.scan(bytes, at: index, limit: limit, allowingHan: true),
      !number.hasSign, !number.hasDecimals, number.range.count <= 6
    else { return false }
    index = Nearby.skipBlanks(bytes, number.range.upperBound, limit: limit)
    return dash(bytes, index, limit) == limit
  }

  private static let inAll = Array("共".utf8)

  /// `共8页 第3页`.
  private static func isCountFirst(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    let limit = range.upperBound
    guard let behind = pageCount(bytes, range.lowerBound, limit) else { return false }
    var index = Nearby.skipBlanks(bytes, behind, limit: limit)
    let mark = bytes.scalar(at: index)
    if [0xFF0C, 0x2C, 0x2F].contains(mark.value) {
      index = Nearby.skipBlanks(bytes, index + mark.length, limit: limit)
    }
    return Nearby.begins(bytes, at: index, with: first) && pageCount(bytes, index, limit) == limit
  }

  private static let english = (page: Array("page".utf8), of: Array("of".utf8))

  /// `Page 3 of 8`, `Page 3`.
  private static func isEnglish(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    guard range.count > 5 else { return false }
    var index = range.lowerBound
    func take(_ word: [UInt8]) -> Bool {
      guard index + word.count < range.upperBound else { return false }
      for (place, letter) in word.enumerated() where bytes[index + place] | 0x20 != letter {
        return false
      }
      index = Nearby.skipBlanks(bytes, index + word.count, limit: range.upperBound)
      return true
    }
    func takeDigits() -> Bool {
      let start = index
      while index < range.upperBound, bytes[index].isDigit { index += 1 }
      let end = index
      index = Nearby.skipBlanks(bytes, index, limit: range.upperBound)
      return (1...3).contains(end - start)
    }
    guard take(english.page), takeDigits() else { return false }
    return index == range.upperBound
      || take(english.of) && takeDigits() && index == range.upperBound
  }

  /// Behind a run of dashes.
  private static func dash(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    var index = start
    while index < limit {
      let scalar = bytes.scalar(at: index)
      guard dashes.contains(scalar.value) else { break }
      index += scalar.length
    }
    return index > start ? index : nil
  }

  /// Behind `第3页` or `共12页`.
  private static func pageCount(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    var index = Nearby.skipBlanks(bytes, start + 3, limit: limit)
    guard
      let number = NumberScan.scan(bytes, at: index, limit: limit, allowingHan: true),
      !number.hasSign
    else { return nil }
    index = Nearby.skipBlanks(bytes, number.range.upperBound, limit: limit)
    guard index + 3 <= limit, Nearby.begins(bytes, at: index, with: page) else { return nil }
    return index + 3
  }

  // MARK: list marks

  /// A run of （一）（二）（三） in one section of which some stand behind a list mark and some do not.
  private func checkBullets(_ report: Report, into findings: inout Findings) {
    var marked: [(section: Int, mark: SourceRange)] = []
    var bare: Set<Int> = []
    for prose in report.prose {
      let section = prose.section ?? 0
      guard let ordinal = prose.block.ordinal else {
        if let mark = StrayBullet.mark(report.bytes, prose.block.content) {
          marked.append((section, mark))
        }
        continue
      }
      guard ordinal.style == .hanInBrackets else { continue }
      if PageFurniture.isBulleted(prose.block, report.bytes) {
        marked.append((section, prose.block.range.lowerBound..<prose.block.content.lowerBound))
      } else if prose.block.kind != .listItem {
        bare.insert(section)
      }
    }
    for (_, mark) in marked.filter({ bare.contains($0.section) }).sorted(by: {
      $0.mark.lowerBound < $1.mark.lowerBound
    }) {
      findings.report(
        mark, "序号前有多余的列表符号「\(report.string(mark))」",
        "a list mark before an ordinal: 「\(report.string(mark))」",
        fixes: [.safe("删除列表符号", "Delete the mark", .delete(mark))])
    }
  }

  /// Whether nothing but a list mark and blanks stands before the content: no tags, no emphasis.
  private static func isBulleted(_ block: Block, _ bytes: [UInt8]) -> Bool {
    guard block.kind == .listItem, block.range.lowerBound < block.content.lowerBound else {
      return false
    }
    let mark = bytes.scalar(at: block.range.lowerBound)
    let end = Nearby.skipBlanks(
      bytes, block.range.lowerBound + mark.length, limit: block.content.lowerBound)
    return end == block.content.lowerBound
  }
}
