import ReportForms
import ReportSyntax
import TextCore

/// Finds placeholders, kind by kind, from the places of a few literals.
struct PlaceholderScan {
  private let report: Report
  private let bytes: [UInt8]
  private(set) var found: [SourceRange] = []

  static let literals =
    PlaceholderWords.all + MissingCount.literals + LoneMark.literals + MissingBody.literals
    + SymbolRun.literals + BareEnumeration.literals + UnnamedBody.literals + LengthHint.literals
    + SignedCount.literals + BareCount.literals + TemplateNotes.literals
    + EmptyMarks.literals + TemplateFields.literals

  init(_ report: Report) {
    self.report = report
    bytes = report.bytes
  }

  mutating func run() {
    typealias Kind = PlaceholderWords.Group
    each(Kind.crosses) { scan, place in scan.cross(place.lowerBound) }
    each(Kind.dates) { scan, place in scan.date(place.lowerBound) }
    each(Kind.lows) { scan, place in scan.low(place.lowerBound) }
    each(Kind.circles) { scan, place in scan.circle(place.lowerBound) }
    each(Kind.waiting) { scan, place in
      if WaitingWord.isLeft(scan.bytes, place) {
        scan.found.append(HintBrackets.around(scan.bytes, place))
      }
    }
    each(Kind.hints) { scan, place in scan.hint(place) }
    each(Kind.names) { scan, place in scan.name(place) }
    each(Kind.rooms) { scan, place in
      if UnnamedBody.isRoom(scan.bytes, place) {
        scan.found.append((place.lowerBound + 3)..<place.upperBound)
      }
    }
    each(Kind.squares) { scan, place in
      if Nearby.at(scan.bytes, place.upperBound) != 0x28 { scan.found.append(place) }
    }
    each(Kind.instructions) { scan, place in
      scan.found.append(HintBrackets.around(scan.bytes, place))
    }
    each(Kind.blankDates) { scan, place in scan.blankDate(place.lowerBound) }
    found += MissingCount.find(report) + LoneMark.find(report) + MissingBody.find(report)
    found += SymbolRun.find(report) + BareEnumeration.find(report)
    found += UnnamedBody.find(report) + LengthHint.find(report)
    found += SignedCount.find(report) + BareCount.find(report) + TemplateNotes.find(report)
    found += EmptyMarks.find(report) + TemplateFields.find(report)
  }

  private mutating func each(
    _ literals: LiteralGroup, _ take: (inout PlaceholderScan, _ place: SourceRange) -> Void
  ) {
    var end = 0
    for place in literals.places(in: report.literals) where place.lowerBound >= end {
      let count = found.count
      take(&self, place)
      if found.count > count, let last = found.last { end = last.upperBound }
    }
  }

  // MARK: XX

  private static let crossMarks: Marks = "Xx×Ｘｘ"
  /// What follows a placeholder for a body or a place, not for a masked person's name.
  private static let bodies: Words = [
    "局", "县", "市", "区", "省", "镇", "乡", "街道", "委", "厅", "办", "部", "处", "科", "单位", "机关", "部门",
    "年", "月", "日", "路", "号", "条", "件", "个", "项", "次", "份", "人民", "政府", "村", "社区", "公司", "网",
  ]

  private func crossRun(_ offset: Int) -> SourceRange {
    var start = offset
    while let scalar = bytes.scalar(before: start),
      PlaceholderScan.crossMarks.contains(scalar.value)
    { start -= scalar.length }
    var end = offset
    while end < bytes.count {
      let scalar = bytes.scalar(at: end)
      guard PlaceholderScan.crossMarks.contains(scalar.value) else { break }
      end += scalar.length
    }
    return start..<end
  }

  /// Whoever does this is no applicant whose name is masked.
  private static let offices: Words = ["主持", "任组长", "担任组长", "任副组长"]

  /// XX染色体 is whole.
  private static let terms: Words = ["染色体"]

  private mutating func cross(_ offset: Int) {
    // A run is looked at once, from its start.
    guard !PlaceholderScan.crossMarks.contains(Nearby.before(bytes, offset)) else { return }
    let run = crossRun(offset)
    let before = Nearby.before(bytes, run.lowerBound)
    let behind = Nearby.at(bytes, run.upperBound)
    guard isOpen(before) || (ScalarClass.isDigit(before) && behind == 0x5E74),
      isOpen(behind) || isBeforeYear(run), !isAddress(run.lowerBound), !isCode(run),
      !Nearby.goesOnInLatin(bytes, run.upperBound)
    else { return }
    if isMaskedName(run) || PlaceholderScan.terms.begin(bytes, at: run.upperBound) { return }
    found.append(run)
  }

  /// Whether a line begins with what a place stands before a year: `×××2024年政府信息公开工作年度报告`.
  private func isBeforeYear(_ place: SourceRange) -> Bool {
    report.textBlock(holding: place.lowerBound)?.content.lowerBound == place.lowerBound
      && bytes[place.upperBound...].prefix(5).prefix(while: \.isDigit).count == 4
      && Nearby.at(bytes, place.upperBound + 4) == 0x5E74
  }

  /// `ZW-XX-001`, `XX-2023-01`: letters of a code. A telephone number has more digits.
  private func isCode(_ run: SourceRange) -> Bool {
    if Nearby.before(bytes, run.lowerBound) == 0x2D,
      let letter = bytes.scalar(before: run.lowerBound - 1),
      ScalarClass.isLatinLetter(letter.value), !PlaceholderScan.crossMarks.contains(letter.value)
    {
      return true
    }
    guard Nearby.at(bytes, run.upperBound) == 0x2D else { return false }
    let digits = bytes[(run.upperBound + 1)...].prefix(5).prefix(while: \.isDigit).count
    return (1...4).contains(digits)
  }

  /// Han characters, their punctuation, blanks and the ends of lines; a letter or digit is none.
  private func isOpen(_ value: UInt32) -> Bool {
    value <= 0x20 || ScalarClass.isHan(value) || ScalarClass.isFullWidthPunctuation(value)
      || ScalarClass.isBlank(value) || [0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x2D].contains(value)
  }

  /// `李××`: a name that was masked on purpose.
  private func isMaskedName(_ run: SourceRange) -> Bool {
    guard run.count <= 6, !PlaceholderScan.bodies.begin(bytes, at: run.upperBound),
      !PlaceholderScan.offices.begin(bytes, at: run.upperBound),
      let floor = report.textBlock(holding: run.lowerBound)?.content.lowerBound
    else { return false }
    // `张⏎某某` is one name.
    var end = run.lowerBound
    while end > floor, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return bytes.scalar(before: end).map { Surnames.contains($0.value) } ?? false
  }

  private func isAddress(_ offset: Int) -> Bool {
    Nearby.isInAddress(bytes, offset, in: 0..<bytes.count)
  }

  private mutating func date(_ offset: Int) {
    var start = crossRun(offset).lowerBound
    // `202X年X月` and `20XX年X月` begin with their digits.
    while start > 0, bytes.hasDigit(at: start - 1) { start -= 1 }
    var end = offset
    while end < bytes.count, end - start < 60 {
      let scalar = bytes.scalar(at: end)
      let isPart =
        PlaceholderScan.crossMarks.contains(scalar.value)
        || [0x5E74, 0x6708, 0x65E5].contains(scalar.value)
      guard isPart else { break }
      end += scalar.length
    }
    guard !ScalarClass.isLatinLetter(Nearby.before(bytes, start)) else { return }
    found.append(start..<end)
  }

  // MARK: ＿＿ ○○

  private mutating func low(_ offset: Int) {
    let mark = bytes.scalar(at: offset)
    let start = offset
    // A run is looked at once, from its start.
    guard Nearby.before(bytes, start) != mark.value else { return }
    var end = offset
    while Nearby.at(bytes, end) == mark.value { end += mark.length }
    guard let block = report.textBlock(holding: start) else { return }
    // A line of nothing else is a rule.
    if start <= block.range.lowerBound, end >= block.range.upperBound,
      mark.length == 1 || !SignatureGap.isSigned(start..<end, report)
    {
      return
    }
    let before = Nearby.before(bytes, start)
    let behind = Nearby.at(bytes, end)
    if mark.length == 1 {
      guard before >= 0x80 || !ScalarClass.isLatinLetter(before),
        !ScalarClass.isLatinLetter(behind), !isAddress(start)
      else { return }
      if end - start == 2, isEmphasis(start..<end, in: block) { return }
    }
    found.append(start..<end)
  }

  /// `__strong__`: the marks stand at the edges of the words between them, and come in pairs.
  private func isEmphasis(_ run: SourceRange, in block: Block) -> Bool {
    var runs = 0
    // The end of the marks that open the words.
    var opening = run.upperBound
    var index = max(block.content.lowerBound, run.lowerBound - 600)
    let limit = min(block.content.upperBound, run.upperBound + 600)
    while index + 1 < limit {
      if bytes[index] == 0x5F, bytes[index + 1] == 0x5F {
        index += 2
        if runs.isMultiple(of: 2), index <= run.upperBound { opening = index }
        runs += 1
      } else {
        index += 1
      }
    }
    // A blank to fill in stands before a unit: `__件`, `__年__月`. Text goes on behind the closing marks with
    // whatever it has: `__（一）主动公开。__2023年`.
    return runs.isMultiple(of: 2)
      && ![opening, run.upperBound].contains { MissingCount.units.begin(bytes, at: $0) }
      && !ScalarClass.isDigit(Nearby.at(bytes, opening))
  }

  private mutating func circle(_ offset: Int) {
    let start = offset
    let mark = bytes.scalar(at: offset)
    guard Nearby.before(bytes, start) != mark.value else { return }
    var end = offset
    while Nearby.at(bytes, end) == mark.value { end += mark.length }
    guard !PlaceholderScan.numerals.contains(Nearby.before(bytes, start)),
      !PlaceholderScan.digits.contains(Nearby.at(bytes, end)),
      !ScalarClass.isDigit(Nearby.before(bytes, start)), !ScalarClass.isDigit(Nearby.at(bytes, end))
    else { return }
    // A line of nothing else parts the text.
    let isOrnament = mark.value == 0x25A1 || mark.value == 0x203B
    if isOrnament, !Nearby.isHan(bytes, at: end), !Nearby.isHan(bytes, before: start) { return }
    found.append(start..<end)
  }

  private static let numerals: Marks = "零〇○一二三四五六七八九十百千万两"
  /// Behind a circle 万 is the unit of what is to be filled in: ○○万元.
  private static let digits: Marks = "零〇○一二三四五六七八九十百千两"
  private static let anybody = Array("某某".utf8)

  private mutating func hint(_ range: SourceRange) {
    if Nearby.begins(bytes, at: range.lowerBound, with: PlaceholderScan.anybody) {
      if !isMaskedName(range), !QuotedCase.holds(range, report) { found.append(range) }
      return
    }
    found.append(HintBrackets.around(bytes, range))
  }

  private static let agents: Words = ["由", "经", "向", "是", "在", "。"]

  /// Whoever acts is named in brackets: `由（单位名称）负责`, `（单位名称）高度重视…`.
  private mutating func name(_ place: SourceRange) {
    guard let block = report.textBlock(holding: place.lowerBound) else { return }
    let isMeant =
      block.content.lowerBound == place.lowerBound
      ? Nearby.isHan(bytes, at: place.upperBound) || isBeforeYear(place)
        || SignatureGap.isSigned(place, report)
      : Nearby.isHan(bytes, at: place.upperBound)
        && PlaceholderScan.agents.end(bytes, before: place.lowerBound)
    if isMeant { found.append(place) }
  }

  private mutating func blankDate(_ offset: Int) {
    let first = bytes.scalar(at: offset)
    var end = Nearby.skipBlanks(bytes, offset + first.length, limit: bytes.count)
    let month = bytes.scalar(at: end)
    end += month.length
    // `年 月` with neither number; `2023年 1月` has one.
    guard month.value == 0x6708 || month.value == 0x65E5 else { return }
    if month.value == 0x65E5, Nearby.before(bytes, offset) >= 0x2F || end == offset + 6 {
      guard let start = UnfilledDate.start(bytes, beforeMonth: offset),
        !Nearby.isHan(bytes, at: end)
          || (end > offset + 6 || Nearby.before(bytes, offset) == 0x5E74)
            && !UnfilledDate.isWord(bytes, at: end - 3)
          || UnfilledDate.isBeforeEvent(bytes, end)
      else { return }
      found.append(start..<end)
      return
    }
    if month.value == 0x6708 {
      let day = Nearby.skipBlanks(bytes, end, limit: bytes.count)
      guard Nearby.at(bytes, day) == 0x65E5 else { return }
      end = day + 3
    }
    found.append(offset..<end)
  }
}
