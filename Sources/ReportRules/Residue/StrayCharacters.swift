import ReportForms
import ReportSyntax
import TextCore

/// Characters that nobody types: invisible ones, replacement characters, private ones, radicals, kana, `//`.
///
/// One pass over the bytes; each kind is one finding a file.
struct StrayCharacters: RulePart {
  static let scope: RuleScope = [
    .tables, .ordinals, .gaps, .passages(with: .strayCharacters),
  ]
  static let tableScope: TableScope = [.values, .strayCharacters]
  // Those of a heading are told by it as those of a passage are.
  static let frameScope: FrameAspects = []

  private struct Found {
    var invisible: [SourceRange] = []
    var replaced: [SourceRange] = []
    var objects: [SourceRange] = []
    var personal: [SourceRange] = []
    var radicals: [TextEdit] = []
    var kana: [SourceRange] = []
    var slashes: [SourceRange] = []
    var controls: [SourceRange] = []
    var separators: [SourceRange] = []
  }

  func check(_ report: Report, into findings: inout Findings) {
    var found = StrayCharacters.scan(report)
    found.kana = StrayCharacters.withoutTitles(found.kana, report)
    if !found.invisible.isEmpty {
      let edits = found.invisible.map { TextEdit.delete($0) }
      self.report(
        found.invisible, "有看不见的零宽字符或软连字符", "invisible characters or soft hyphens", report,
        fix: Fix(Localized("删除这些字符", "Delete them"), .safe, edits), into: &findings)
    }
    if !found.controls.isEmpty {
      let edits = found.controls.map { TextEdit.delete($0) }
      // Cells of a table may be parted by one: two figures must not become one.
      let partsFigures = found.controls.contains { control in
        report.bytes.hasDigit(at: control.lowerBound - 1)
          && report.bytes.hasDigit(at: control.upperBound)
      }
      let fix = Fix(Localized("删除这些字符", "Delete them"), .safe, edits)
      self.report(
        found.controls, "有看不见的控制字符", "invisible control characters", report,
        fix: partsFigures ? nil : fix, into: &findings)
    }
    // What stands on either side may be two lines or one.
    self.report(
      found.separators, "有看不见的行分隔符（U+2028、U+2029）",
      "invisible separators of lines (U+2028, U+2029)", report, into: &findings)
    self.report(
      found.replaced, "有无法识别的字符（U+FFFD）", "characters lost in conversion (U+FFFD)", report,
      into: &findings)
    // Where it stands there was a picture, or something else that is no text.
    self.report(
      found.objects, "有图片等对象没有转换，只剩占位符（U+FFFC）", "an object was lost in conversion (U+FFFC)",
      report,
      into: &findings)
    self.report(
      found.personal, "有只在个别字体中能显示的字符（私用区）", "private-use characters, which few fonts show",
      report, into: &findings)
    self.report(
      found.radicals.map(\.range), "有部首字符，看似汉字而查找不到",
      "radicals, which look like ideographs and are not found as such",
      report,
      fix: Fix(
        Localized("改为对应的汉字", "Write the ideographs"), .safe, found.radicals),
      into: &findings)
    self.report(
      found.kana, "有日文假名，疑为识别错误", "kana, most likely misread", report, into: &findings)
    self.report(
      found.slashes, "有多余的「//」", "a stray 「//」", report, into: &findings)
  }

  private func report(
    _ ranges: [SourceRange], _ zh: String, _ en: String, _ report: Report, fix: Fix? = nil,
    into findings: inout Findings
  ) {
    guard let first = ranges.first else { return }
    let count = ranges.count
    let related = ranges.dropFirst().prefix(50).map {
      RelatedPlace($0, Localized("同样的残留", "the same again"))
    }
    findings.report(
      first, count > 1 ? "\(zh)，共 \(count) 处" : zh, count > 1 ? "\(en), \(count) in all" : en,
      related: Array(related), fixes: fix.map { [$0] } ?? [])
  }

  /// Whether any of them may stand in a passage; most have none.
  static func mayStand(in passage: Passage) -> Bool {
    passage.marks.contains { mark in
      let value = mark.value
      if value == 0x2F { return slashes(passage.bytes, mark.offset, in: passage.range) != nil }
      if value < 0x80 { return ScalarClass.isControl(value) }
      return RowFeatures.isStray(value) || ScalarClass.isKana(value)
    }
  }

  /// Whether any of them may stand in a heading or a title.
  static func mayStand(inHeading text: [UInt8]) -> Bool {
    var index = 0
    while index < text.count {
      // U+4000 to U+9FFF, as most of it is.
      if text[index] >= 0xE4, text[index] <= 0xE9 {
        index += 3
        continue
      }
      let scalar = text.scalar(at: index)
      if scalar.value == 0x2F || RowFeatures.isStray(scalar.value)
        || ScalarClass.isKana(scalar.value)
      {
        return true
      }
      index += max(1, scalar.length)
    }
    return false
  }

  private static func scan(_ report: Report) -> Found {
    var found = Found()
    let bytes = report.bytes
    // In tables neither kana nor slashes count.
    var clean =
      (report.passages(without: .strayCharacters)
      + report.tableRows(without: .strayCharacters))
      .sorted { $0.lowerBound < $1.lowerBound }[...]
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        if let next = clean.first, next.lowerBound <= index {
          clean.removeFirst()
          index = max(index, next.upperBound)
          continue
        }
        let lead = buffer[index]
        if lead < 0x80 {
          if lead == 0x2F, index + 1 < buffer.count, buffer[index + 1] == 0x2F {
            takeSlashes(bytes, index, report, &found)
            // The rest of a run without blanks is the same address, or the same noise.
            while index < buffer.count, buffer[index] > 0x20, buffer[index] < 0x80 { index += 1 }
          } else {
            if ScalarClass.isControl(UInt32(lead)) { found.controls.append(index..<(index + 1)) }
            index += 1
          }
        } else if lead >= 0xE4, lead <= 0xE9 {
          index += 3
        } else {
          let scalar = bytes.scalar(at: index)
          take(scalar, bytes, index, report, &found)
          index += max(1, scalar.length)
        }
      }
    }
    return found
  }

  private static func take(
    _ scalar: DecodedScalar, _ bytes: [UInt8], _ index: Int, _ report: Report,
    _ found: inout Found
  ) {
    let range = index..<(index + scalar.length)
    let value = scalar.value
    if ScalarClass.isZeroWidth(value) || ScalarClass.isSoftHyphen(value) {
      if isInvisibleResidue(value, bytes, range) { found.invisible.append(range) }
    } else if ScalarClass.isLineSeparator(value) {
      found.separators.append(range)
    } else if value == 0xFFFD {
      found.replaced.append(range)
    } else if value == 0xFFFC {
      found.objects.append(range)
    } else if ScalarClass.isRadical(value) {
      let folded = bytes.withUnsafeBufferPointer {
        Folding.fold($0, at: index, limit: range.upperBound)
      }
      if !folded.isItself, folded.count == 3 {
        found.radicals.append(TextEdit(range, folded.string))
      }
    } else if ScalarClass.isPrivateUse(value) {
      found.personal.append(range)
    } else if ScalarClass.isKana(value), report.textBlock(holding: index) != nil {
      // In tables kana are the business of labels and values. A run of kana is one place.
      if let last = found.kana.last, last.upperBound == index {
        found.kana[found.kana.count - 1] = last.lowerBound..<range.upperBound
      } else {
        found.kana.append(range)
      }
    }
  }

  /// Kana of a Japanese title, 《おいしい水》, are its words; a single one among Han characters was misread.
  private static func withoutTitles(_ kana: [SourceRange], _ report: Report) -> [SourceRange] {
    guard kana.count < 200 else { return kana }
    return kana.filter { range in
      guard let block = report.textBlock(holding: range.lowerBound) else { return true }
      if isBrand(range, in: block, report.bytes) { return false }
      guard
        let title = Enclosure.range(
          report.bytes, around: range.lowerBound, in: block.range, open: 0x300A, close: 0x300B)
      else { return true }
      return !kana.contains { title.contains($0.lowerBound) && $0.count >= 6 }
    }
  }

  /// In bytes, with its marks.
  private static let longestBrand = 42

  /// “优の良品” is a name that is written so.
  private static func isBrand(
    _ range: SourceRange, in block: Block, _ bytes: [UInt8]
  ) -> Bool {
    let quotation = Enclosure.range(
      bytes, around: range.lowerBound, in: block.range, open: 0x201C, close: 0x201D)
    return quotation.map { $0.count <= longestBrand } ?? false
  }

  /// Joiners inside emoji, and the marks of direction that belong to them, stay.
  private static func isInvisibleResidue(
    _ value: UInt32, _ bytes: [UInt8], _ range: SourceRange
  ) -> Bool {
    if range.lowerBound == 0, value == 0xFEFF { return false }
    guard value == 0x200D else { return true }
    return
      !(ScalarClass.isEmojiLike(Nearby.before(bytes, range.lowerBound))
      && ScalarClass.isEmojiLike(Nearby.at(bytes, range.upperBound)))
  }

  private static func takeSlashes(
    _ bytes: [UInt8], _ index: Int, _ report: Report, _ found: inout Found
  ) {
    guard let prose = report.prose(at: index),
      let slashes = slashes(bytes, index, in: prose.range)
    else { return }
    found.slashes.append(slashes)
  }

  /// The `//` that begins at an offset of a paragraph and belongs to no address.
  private static func slashes(
    _ bytes: [UInt8], _ index: Int, in range: SourceRange
  ) -> SourceRange? {
    var end = index
    while end < bytes.count, bytes[end] == 0x2F { end += 1 }
    guard end - index >= 2 else { return nil }
    // `：//` is an address whose colon was made full-width, `//www.example.com` is one too.
    let before = Nearby.before(bytes, index)
    guard before != 0x3A, before != 0xFF1A, !ScalarClass.isLatinLetter(Nearby.at(bytes, end)),
      !Nearby.isInAddress(bytes, index, in: range),
      !isInPath(bytes, index..<end, in: range)
    else { return nil }
    return index..<end
  }

  /// No part of a path has more characters.
  private static let longestStep = 10

  /// `首页//政务公开//年报`: a path, as a site shows where a page stands.
  private static func isInPath(
    _ bytes: [UInt8], _ slashes: SourceRange, in range: SourceRange
  ) -> Bool {
    var end = slashes.upperBound
    for _ in 0..<longestStep where Nearby.isHan(bytes, at: end) {
      end += bytes.scalar(at: end).length
    }
    if end > slashes.upperBound, Nearby.begins(bytes, at: end, with: [0x2F, 0x2F]) {
      return end < range.upperBound
    }
    var start = slashes.lowerBound
    for _ in 0..<longestStep where Nearby.isHan(bytes, before: start) {
      start -= bytes.scalar(before: start)?.length ?? 0
    }
    return start < slashes.lowerBound && start > range.lowerBound
      && Nearby.ends(bytes, before: start, with: [0x2F, 0x2F])
  }
}
