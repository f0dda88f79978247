import ReportForms
import ReportSyntax
import TextCore

/// A notice or decree cited as the basis although another has replaced it.
struct OutdatedCitation: Rule {
  static let info = RuleInfo(
    "outdated-citation", .style, .warning, fix: .offer,
    summary: Localized("引用的依据已被取代", "the basis cited has been replaced"),
    reason: Localized(
      "2021 年度起的年报适用国办公开办函〔2021〕30号印发的格式；《条例》现行文本由国务院令第711号公布。",
      "From 2021 on the format of notice 〔2021〕30号 applies; the regulation in force was issued by decree 711."
    ),
    basis: "国办公开办函〔2021〕30号；国务院令第711号",
    examples: [
      .flags(
        .section(6, "本报告依据⟦国办公开办函〔2019〕60号⟧文件编制。"), edition: "2021"),
      .flags(
        .section(6, "本报告按照《⟦国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知⟧》编制。"),
        edition: "2021"),
      .flags(.section(6, "《中华人民共和国政府信息公开条例》（⟦国务院令第492号⟧）规定了公开的范围。")),
      .flags(.section(6, "依据《中华人民共和国政府信息公开条例》（⟦国务院492号令⟧）编制。")),
      .flags(.section(6, "依据《中华人民共和国政府信息公开条例》（⟦国务院令 第492号⟧）编制。")),
      .flags(.section(6, "依据《中华人民共和国政府信息公开条例》（⟦国务院令〔2007〕492号⟧）编制。")),
      .flags(
        .section(6, "本报告按照⟦国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知⟧要求编制。"),
        edition: "2021"),
      .flags(
        .section(6, "本报告按照《⟦国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项》的通知⟧编制。"),
        edition: "2021"),
      .accepts(
        .section(6, "本报告按照青禾县人民政府办公室关于政府信息公开工作年度报告有关事项的通知要求编制。"), edition: "2021"),
      .flags(.section(6, "本报告依据⟦国办公开办函〔２０１９〕６０号⟧文件编制。"), edition: "2021"),
      .flags(.section(6, "依据《中华人民共和国政府信息公开条例》（⟦国务院令第４９２号⟧）编制。")),
      .flags(.section(6, "依据《中华人民共和国政府信息公开条例》（⟦国务院第492号令⟧）编制。")),
      .accepts(.section(6, "国务院第711号令公布条例，国务院492条措施落实，国务院令第4921号未列入。")),
      .accepts(.section(6, "本报告依据国办公开办函〔2021〕30号文件编制。"), edition: "2021"),
      .accepts(.section(6, "本报告依据国办公开办函〔2019〕60号文件编制。"), edition: "2019"),
      .accepts(
        .section(6, "自国办公开办函〔2019〕60号文件印发以来，年报编制逐步规范。"), edition: "2021"),
      .accepts(
        .section(6, "《条例》于2007年由国务院令第492号公布，2019年由国务院令第711号修订，本机关认真落实。")),
      .accepts(
        .section(6, "《青禾县人民政府办公室关于政府信息公开工作年度报告有关事项的通知》已经转发。"), edition: "2021"),
    ])

  private static let numberStart = "国办公开办函"
  private static let titleCore = "政府信息公开工作年度报告有关事项"
  private static let decrees = ["国务院", "国令"]
  /// The number and the year of the decree, and those of the one in force.
  private static let replaced = [
    (old: "492", new: "711"), (old: "2007", new: "2019"), (old: "４９２", new: "711"),
    (old: "２００７", new: "2019"),
  ].map { (old: Array($0.old.utf8), new: $0.new) }
  static let literals = [numberStart, titleCore] + decrees
  private static let numberHead = Array(numberStart.utf8)
  private static let about = Array("关于".utf8)
  private static let issuer = Array("国务院办公厅".utf8)
  private static let fullIssuer = Array("国务院办公厅政府信息与政务公开办公室".utf8)
  private static let notice = Array("的通知".utf8)
  private static let noticeBehind = Array("》的通知".utf8)
  private static let numberStarts = LiteralGroup([numberStart])
  private static let titleCores = LiteralGroup([titleCore])
  private static let decreeNames = LiteralGroup(decrees)

  /// Words by which a sentence tells that a document is history.
  private static let historic: Words = ["废止", "取代", "原《", "原国", "旧", "此前", "不再执行", "以来"]
  /// Words by which it tells the history of the regulation, whose first decree was 492.
  private static let amended: Words = ["711", "修订", "修改", "制定"]

  static let scope: RuleScope = .literals
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    guard report.edition.isFixed else { return }
    let replaced = FormEdition.all.filter {
      $0.isFixed && $0.years.lowerBound < report.edition.years.lowerBound
    }
    for edition in replaced { checkNotice(edition, report, into: &findings) }
    for name in OutdatedCitation.decreeNames.places(in: report.literals) {
      guard let range = OutdatedCitation.decree(name, report), !isHistoric(range, report),
        !OutdatedCitation.stand(OutdatedCitation.amended, around: range, report)
      else { continue }
      let edits = range.compactMap { index in
        OutdatedCitation.replaced.first {
          Nearby.begins(report.bytes, at: index, with: $0.old)
        }.map { TextEdit(index..<(index + $0.old.count), $0.new) }
      }
      findings.report(
        range, "「\(report.string(range))」已由国务院令第711号修订取代",
        "「\(report.string(range))」 has been replaced by decree 711",
        fixes: [Fix(Localized("改为第711号", "Cite decree 711"), .offer, edits)])
    }
  }

  /// The number and the title of a notice; both in one sentence are one finding.
  private func checkNotice(
    _ edition: FormEdition, _ report: Report, into findings: inout Findings
  ) {
    let due = report.edition
    var places: [(range: SourceRange, replacement: String)] = []
    for core in OutdatedCitation.titleCores.places(in: report.literals) {
      if let range = title(core.lowerBound, report) {
        places.append((range, OutdatedCitation.title(due, range, report.bytes)))
      }
    }
    let key = Folding.key(edition.documentNumber)
    for start in OutdatedCitation.numberStarts.places(in: report.literals) {
      if let range = number(start.lowerBound, key, report) {
        places.append((range, due.documentNumber))
      }
    }
    places.sort { $0.range.lowerBound < $1.range.lowerBound }
    var next = 0
    while next < places.count {
      let place = places[next]
      next += 1
      guard let sentence = report.sentence(at: place.range.lowerBound) else { continue }
      var edits = [TextEdit(place.range, place.replacement)]
      while next < places.count, places[next].range.lowerBound < sentence.range.upperBound {
        edits.append(TextEdit(places[next].range, places[next].replacement))
        next += 1
      }
      guard !isHistoric(place.range, report), !citesDue(sentence, due, report) else { continue }
      findings.report(
        place.range, "「\(edition.documentNumber)」已由\(due.documentNumber)取代",
        "\(edition.documentNumber) has been replaced by \(due.documentNumber)",
        fixes: [Fix(Localized("改为现行依据", "Cite the notice in force"), .offer, edits)])
    }
  }

  /// 国务院令第492号 in whatever spelling, from its first words on: blanks, line ends, 〔2007〕, wide digits.
  private static func decree(_ name: SourceRange, _ report: Report) -> SourceRange? {
    guard let prose = report.prose(at: name.lowerBound) else { return nil }
    let bytes = report.bytes
    let limit = min(prose.range.upperBound, name.upperBound + longestNumber)
    var hasDecree = bytes[name].count == 6
    var hasEnd = false
    var numbers: [[UInt8]] = []
    var isInNumber = false
    var isOpen = false
    var end = name.upperBound
    var place = end
    while place < limit {
      let scalar = bytes.scalar(at: place)
      let next = place + max(1, scalar.length)
      if let digit = digit(scalar.value) {
        if hasEnd { break }
        if isInNumber { numbers[numbers.count - 1].append(digit) } else { numbers.append([digit]) }
        isInNumber = true
        end = next
      } else if scalar.value == 0x4EE4, !hasDecree {
        hasDecree = true
        isInNumber = false
        end = next
      } else if scalar.value == 0x53F7, !numbers.isEmpty, !hasEnd {
        hasEnd = true
        isInNumber = false
        end = next
      } else if hasEnd
        || scalar.value != 0x7B2C && !brackets.contains(scalar.value)
          && !ScalarClass.isWhitespace(scalar.value) && scalar.value != 0x0A && scalar.value != 0x0D
      {
        break
      } else {
        isInNumber = isInNumber && !brackets.contains(scalar.value)
        isOpen = isOpen || scalar.value == 0xFF08 || scalar.value == 0x28
      }
      place = next
    }
    // 国务院令（第492号） ends with its bracket.
    let close = bytes.scalar(at: end)
    if isOpen, close.value == 0xFF09 || close.value == 0x29 { end += close.length }
    guard hasDecree, hasEnd, numbers.last == Array("492".utf8),
      numbers.count == 1 || numbers.count == 2 && numbers[0] == Array("2007".utf8)
    else { return nil }
    return name.lowerBound..<end
  }

  private static let longestNumber = 60

  private static func digit(_ scalar: UInt32) -> UInt8? {
    if ScalarClass.isDigit(scalar) { return UInt8(scalar) }
    return ScalarClass.isFullWidthDigit(scalar) ? UInt8(scalar - 0xFEE0) : nil
  }

  /// The content of the 《》 around the title, where the office itself or nobody else issued it.
  private func title(_ offset: Int, _ report: Report) -> SourceRange? {
    let bytes = report.bytes
    let about = OutdatedCitation.about
    let end = offset + OutdatedCitation.titleCore.utf8.count
    guard let sentence = report.sentence(at: offset),
      Nearby.ends(bytes, before: offset, with: about)
    else { return nil }
    guard
      let marks = Enclosure.range(
        bytes, around: offset, in: sentence.range, open: 0x300A, close: 0x300B)
    else {
      // Without marks, the office tells that it is a title.
      let issuer = OutdatedCitation.fullIssuer
      let start = offset - about.count - issuer.count
      return Nearby.begins(bytes, at: end, with: OutdatedCitation.notice)
        && Nearby.ends(bytes, before: offset - about.count, with: issuer)
        ? start..<(end + OutdatedCitation.notice.count) : nil
    }
    let inner = (marks.lowerBound + 3)..<(marks.upperBound - 3)
    let issuer = inner.lowerBound..<(offset - about.count)
    guard
      issuer.isEmpty
        || Nearby.begins(bytes, at: issuer.lowerBound, with: OutdatedCitation.issuer)
    else { return nil }
    // 《…有关事项》的通知 is the same.
    if inner.upperBound == end, !issuer.isEmpty,
      Nearby.begins(bytes, at: end, with: OutdatedCitation.noticeBehind)
    {
      return inner.lowerBound..<(end + OutdatedCitation.noticeBehind.count)
    }
    guard inner.upperBound == end + OutdatedCitation.notice.count,
      Nearby.begins(bytes, at: end, with: OutdatedCitation.notice)
    else { return nil }
    // A number behind the title names another notice of the same title.
    let behind = Nearby.at(bytes, marks.upperBound)
    if issuer.isEmpty, behind == 0xFF08 || behind == 0x28 {
      let number = bytes.scalar(at: marks.upperBound).length + marks.upperBound
      return Nearby.begins(bytes, at: number, with: OutdatedCitation.numberHead) ? inner : nil
    }
    return inner
  }

  /// The title in force, in the marks that a place for it lacks.
  private static func title(
    _ due: FormEdition, _ place: SourceRange, _ bytes: [UInt8]
  ) -> String {
    let isOpen = Nearby.before(bytes, place.lowerBound) == 0x300A
    let isClosed = Nearby.at(bytes, place.upperBound) == 0x300B
    return (isOpen ? "" : "《") + due.nestedNoticeTitle + (isClosed ? "" : "》")
  }

  /// The number of a notice, whatever brackets and blanks it is written with.
  private static let brackets: Marks = "〔〕[]【】（）()［］﹝﹞"

  private func number(_ offset: Int, _ key: [UInt8], _ report: Report) -> SourceRange? {
    let bytes = report.bytes
    guard report.prose(at: offset) != nil else { return nil }
    var end = offset + OutdatedCitation.numberStart.utf8.count
    let limit = min(bytes.count, end + 48)
    var digits: [UInt8] = []
    var place = end
    while place < limit {
      let scalar = bytes.scalar(at: place)
      if let digit = OutdatedCitation.digit(scalar.value) {
        digits.append(digit)
      } else if scalar.value == 0x53F7 {
        end = place + scalar.length
        break
      } else if !OutdatedCitation.brackets.contains(scalar.value),
        !ScalarClass.isWhitespace(scalar.value),
        scalar.value != 0x7B2C, scalar.value != 0x5E74
      {
        return nil
      }
      place += max(1, scalar.length)
    }
    return digits == key.filter { $0 >= 0x30 && $0 <= 0x39 } ? offset..<end : nil
  }

  private func isHistoric(_ range: SourceRange, _ report: Report) -> Bool {
    OutdatedCitation.stand(OutdatedCitation.historic, around: range, report)
  }

  /// Whether one of some words stands near a citation, in its sentence.
  private static func stand(_ words: Words, around range: SourceRange, _ report: Report) -> Bool {
    guard let sentence = report.sentence(at: range.lowerBound) else { return false }
    let before = max(sentence.range.lowerBound, range.lowerBound - 60)..<range.lowerBound
    let end = max(range.upperBound, min(sentence.range.upperBound, range.upperBound + 90))
    return words.occur(report.bytes, in: before)
      || words.occur(report.bytes, in: range.upperBound..<end)
  }

  /// Whether the sentence also cites the notice in force.
  private func citesDue(_ sentence: Sentence, _ due: FormEdition, _ report: Report) -> Bool {
    let key = Folding.key(due.documentNumber)
    return report.literals.offsets(of: OutdatedCitation.numberStart, in: sentence.range)
      .contains { number($0, key, report) != nil }
  }
}
