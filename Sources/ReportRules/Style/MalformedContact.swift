import ReportForms
import ReportSyntax
import TextCore

/// A postcode, telephone number, mail or web address that cannot be right.
struct MalformedContact: PassageRule {
  static let info = RuleInfo(
    "malformed-contact", .style, .warning,
    summary: Localized("联系方式有误", "a contact that cannot be right"),
    reason: Localized(
      "邮编为六位，固定电话为区号加七至八位，邮箱和网址有固定写法；写错了，公众无法联系。",
      "Postcodes have six digits, telephone numbers an area code and seven or eight; with a wrong contact "
        + "nobody can get in touch."),
    basis: "《中华人民共和国政府信息公开条例》第五十条",
    examples: [
      .flags(.section(6, "联系地址：青禾县清源路18号，邮编：⟦34560⟧。")),
      .flags(.section(6, "联系地址：青禾县清源路18号，邮编：⟦000000⟧。")),
      .flags(.section(6, "咨询电话：⟦0579-855501⟧。")),
      .flags(.section(6, "电子邮箱：⟦shuiwu.example.com⟧。")),
      .flags(.section(6, "网址：⟦http:/www.example.com⟧。")),
      .flags(.section(6, "手机：⟦1380013800⟧，邮箱：⟦shuiwu@@example.com⟧。")),
      .flags(.section(6, "网址为⟦www..example.com⟧，公众号二维码见网站。")),
      .flags(.section(6, "咨询电话：⟦0579--8555010⟧。")),
      .flags(.section(6, "联系电话：⟦05798555010045678⟧。")),
      .flags(.section(6, "联系电话：⟦579-8555010⟧。")),
      .flags(.section(6, "网址：⟦www.example.gov,cn⟧，邮政编码为⟦34560⟧。")),
      .flags(.section(6, "咨询电话为⟦010-1234567⟧。")),
      .flags(.section(6, "咨询电话：⟦0579-85l50100⟧。")),
      .flags(.section(6, "手机：⟦138OO138000⟧，欢迎来电。")),
      .flags(.section(6, "网址：⟦www.example,gov.cn⟧，备用网址：⟦http:\\\\www.example.com⟧。")),
      .flags(.section(6, "网址：⟦http://www.example。gov.cn⟧，欢迎访问。")),
      .flags(.section(6, "网址：⟦http://http://www.example.com⟧，欢迎访问。")),
      .flags(.section(6, "网址：⟦http:// www.example.com⟧，欢迎访问。")),
      .flags(.section(6, "网址：⟦http://www.example..gov.cn⟧，欢迎访问。")),
      .flags(.section(6, "网址：⟦www.example.gov.cnn⟧，欢迎访问。")),
      .flags(.section(6, "邮箱：⟦shuiwu@example.con⟧，欢迎来信。")),
      .flags(.section(6, "邮箱：⟦shuiwu@example.gov.c⟧，欢迎来信。")),
      .flags(.section(6, "咨询电话：⟦855501⟧。")),
      .flags(.section(6, "咨询电话：⟦0579-0000000⟧。")),
      .accepts(.section(6, "服务热线：968855、114、12345，邮箱：shuiwu@example.com.cn。")),
      .accepts(.section(6, "网址：www.example.cn、com.example.cn，www.example.com,gov.example.cn。")),
      .accepts(.section(6, "热线电话为各乡镇公布的号码，邮箱为各单位自设。")),
      .accepts(.section(6, "咨询电话：0579——8555010，传真：0579 - 8555010。")),
      .accepts(.section(6, "邮编：345600，电话：0579-85550100转8001、85550102，传真：（0579）85550103。")),
      .accepts(.section(6, "电话：400-855-0100、12345、0579—8555010/11、+86-579-85550100，分机8001。")),
      .accepts(.section(6, "邮箱：shuiwu@example.com，网址：http://www.example.com/、www.example.com。")),
      .flags(.section(6, "咨询电话：⟦0579&mdash;85501⟧，邮箱：⟦shuiwu&#64;example⟧。")),
      .flags(.section(6, "咨询电话：⟦0579～855501⟧，邮箱：⟦shuiwu&#64;example.con⟧。")),
      .accepts(.section(6, "电话：0579&mdash;8555010，传真：0579&#45;8555011，邮箱：shuiwu&#64;example.com。")),
    ] + ContactExamples.further)

  private static let postcodes = ["邮编", "邮政编码", "邮 编"]
  private static let telephones = ["电话", "传真", "热线", "电 话", "传 真", "手机", "手机号", "手机号码"] + calls
  /// Behind these stands more than telephone numbers, and a number only where it looks like one.
  private static let calls = ["联系方式", "拨打", "致电"]
  private static let mails = ["邮箱", "电子邮件", "E-mail", "e-mail", "Email", "email"]
  private static let addresses = [
    "http:/", "https:/", "http：", "https：", "http//", "https//", "htttp", "htpp:", "htp:", "hhtp",
    "www，", "www。",
    "www,", "www..", "https:w", "http:w", "https;//", "http;//", "https.//", "http.//",
    "http:\\", "https:\\", "http://http", "https://http", "http:// ", "https:// ", "http:///",
    "https:///", "wwww.", "ww.", "hhttp", "htt://", "www. ",
  ]
  /// `www.example,gov.cn`: a mark where the first dot of the ending should stand.
  private static let joints = ["gov.", "com", "org", "edu.", "net"].flatMap { name in
    [",", "，", "。", "、", ".."].map { "\($0)\(name)" }
  }
  /// `www.example.gov,cn`: a mark where the last dot should stand.
  private static let endings = ["gov", "com", "org"].flatMap { name in
    [",", "，", "。", "、", ".."].map { "\(name)\($0)cn" }
      + [".cnn", ".cn.cn", ".nc", ".ch"].map { "\(name)\($0)" }
  }
  private static let kinds = postcodes.count + telephones.count + mails.count
  /// An address that ends in the middle of its ending, or in a slip of the keyboard: www.example.gov.
  private static let cut = [".gov", ".gov.c", ".con", ".cmo"]
  static let literals = postcodes + telephones + mails + addresses + joints + endings + cut

  private static let places = LiteralPlaces(literals)
  private static let tails = literals.map { AddressTail($0) }

  static let scope: RuleScope = [.passages, .passages(beside: .cutContact)]

  func check(_ passage: Passage, into findings: inout Findings) {
    let found = MalformedContact.places.occurrences(in: passage)
    guard !found.isEmpty else { return }
    let text = ContactText(passage)
    for label in found {
      if label.place < MalformedContact.kinds, let empty = ContactScan.empty(label.range, text) {
        let name = text.string(empty)
        findings.report(text.place(of: empty), "「\(name)」没有填写", "no 「\(name)」 is given")
        continue
      }
      guard let start = MalformedContact.start(behind: label, text),
        !MalformedContact.isUnfinished(label.place, text.bytes[start...])
      else { continue }
      check(label.place, start, text, into: &findings)
    }
    checkAddresses(found, passage, into: &findings)
  }

  /// What ends in the middle of a number or an address was cut where a converter wrapped it, if the next
  /// line goes on.
  func checkRest(_ report: Report, into findings: inout Findings) {
    for (prose, _) in report.passages(with: .cutContact) {
      let rest = MalformedContact.rest(of: prose, report)
      guard let passage = report.passage(ofBlock: prose.index) else { continue }
      let text = ContactText(passage)
      var own = Findings(MalformedContact.info)
      for label in MalformedContact.places.occurrences(in: passage) {
        guard let start = MalformedContact.start(behind: label, text),
          MalformedContact.isUnfinished(label.place, text.bytes[start...]),
          !MalformedContact.goesOn(label.place, rest)
        else { continue }
        check(label.place, start, text, into: &own)
      }
      findings.diagnostics += own.diagnostics.map { $0.shifted(by: prose.range.lowerBound) }
    }
  }

  /// Whether a passage ends with a number or an address that may go on in the next line.
  static func mayBeCut(_ passage: Passage) -> Bool {
    let found = places.occurrences(in: passage)
    guard !found.isEmpty else { return false }
    let text = ContactText(passage)
    return found.contains { label in
      start(behind: label, text).map { isUnfinished(label.place, text.bytes[$0...]) } ?? false
    }
  }

  /// Where to read behind a label that 为, a colon, or at once what looks like a number follows; nil behind
  /// other literals.
  private static func start(
    behind label: (place: Int, range: SourceRange), _ text: ContactText
  ) -> Int? {
    guard label.place < postcodes.count + telephones.count + mails.count else { return nil }
    let (bytes, limit) = (text.bytes, text.limit)
    let index = Nearby.skipBlanks(bytes, text.offset(of: label.range.upperBound), limit: limit)
    let colon = bytes.scalar(at: index)
    // 电话为… and 电话是… tell it as well as a colon.
    let isTold = [0xFF1A, 0x3A, 0x4E3A, 0x662F].contains(colon.value)
    let start = isTold ? Nearby.skipBlanks(bytes, index + colon.length, limit: limit) : index
    let kinds = postcodes.count + telephones.count
    if isTold, !(kinds - calls.count..<kinds).contains(label.place) { return start }
    switch label.place {
    case ..<postcodes.count: return ContactScan.looksLikePostcode(bytes, start, limit) ? start : nil
    case ..<kinds: return ContactScan.looksLikeTelephone(bytes, start, limit) ? start : nil
    default: return nil
    }
  }

  /// - Parameter place: the label's index among the literals.
  private func check(
    _ place: Int, _ start: Int, _ text: ContactText, into findings: inout Findings
  ) {
    let (bytes, limit) = (text.bytes, text.limit)
    if place < MalformedContact.postcodes.count {
      guard let range = ContactScan.wrongPostcode(bytes, start, limit) else { return }
      findings.report(
        text.place(of: range), "邮编「\(text.string(range))」不是六位数字",
        "the postcode 「\(text.string(range))」 has not six digits")
    } else if place < MalformedContact.postcodes.count + MalformedContact.telephones.count {
      guard let range = ContactScan.wrongTelephone(bytes, start, limit) else { return }
      let number = text.string(range)
      if number.hasSuffix("转") {
        findings.report(
          text.place(of: range), "「\(number)」后没有分机号", "no extension follows 「\(number)」")
        return
      }
      if bytes[range].contains(where: { ScalarClass.isLatinLetter(UInt32($0)) }) {
        findings.report(
          text.place(of: range), "电话号码「\(number)」中有字母",
          "letters in the telephone number 「\(number)」")
        return
      }
      if ContactScan.hasRightLength(bytes, range) {
        findings.report(
          text.place(of: range), "没有「\(number)」这样的电话号码",
          "there is no telephone number like 「\(number)」")
        return
      }
      findings.report(
        text.place(of: range), "电话号码「\(number)」的位数不对",
        "the telephone number 「\(number)」 has a wrong number of digits")
    } else {
      guard let range = ContactScan.wrongMail(bytes, start, limit) else { return }
      findings.report(
        text.place(of: range), "邮箱「\(text.string(range))」不完整或有误",
        "the mail address 「\(text.string(range))」 cannot be right")
    }
  }

  /// The ASCII without blanks with which the text goes on behind a passage on the next line.
  private static func rest(of prose: ProseBlock, _ report: Report) -> ArraySlice<UInt8> {
    guard prose.index + 1 < report.blocks.count else { return [] }
    let next = report.blocks[prose.index + 1]
    return next.followsBlankLine || !next.isText
      ? [] : report.bytes[next.range].prefix(64).prefix { $0 > 0x20 && $0 < 0x80 }
  }

  /// Whether what a label introduces may go on with that. A date often stands below an address.
  private static func goesOn(_ place: Int, _ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first else { return false }
    return !isMail(place) || !first.isDigit || rest.contains(0x40)
  }

  private static func isMail(_ place: Int) -> Bool {
    place >= postcodes.count + telephones.count
  }

  /// Whether what a label introduces goes on to the end of its passage.
  private static func isUnfinished(_ place: Int, _ range: ArraySlice<UInt8>) -> Bool {
    isMail(place)
      ? !range.isEmpty && range.count <= 64 && range.allSatisfy { $0 > 0x20 && $0 < 0x7F }
      : isNumber(range)
  }

  /// Whether nothing but a few digits, hyphens and brackets stands in a range: 0733-, （0733）.
  private static func isNumber(_ range: ArraySlice<UInt8>) -> Bool {
    guard !range.isEmpty, range.count <= 16 else { return false }
    var index = range.startIndex
    while index < range.endIndex {
      let byte = range[index]
      if (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x28 || byte == 0x29 {
        index += 1
      } else if byte == 0xEF, index + 2 < range.endIndex, range[index + 1] == 0xBC,
        range[index + 2] == 0x88 || range[index + 2] == 0x89
      {
        index += 3
      } else {
        return false
      }
    }
    return true
  }

  private func checkAddresses(
    _ found: [(place: Int, range: SourceRange)], _ passage: Passage, into findings: inout Findings
  ) {
    let joints = MalformedContact.kinds + MalformedContact.addresses.count
    let endings = joints + MalformedContact.joints.count
    let cuts = endings + MalformedContact.endings.count
    let bytes = passage.bytes
    // What is miswritten twice is one address.
    var end = 0
    let addresses = found.filter { $0.place >= MalformedContact.kinds }
    for (place, found) in addresses.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let before = Nearby.before(bytes, found.lowerBound)
      let isJoint = joints..<endings ~= place
      let isCut = place >= cuts
      guard isJoint || isCut || !ScalarClass.isLatinLetter(before), found.lowerBound >= end else {
        continue
      }
      let next = Nearby.at(bytes, found.upperBound)
      if MalformedContact.tails[place].isRight(before: before, next: next) { continue }
      var start = found.lowerBound
      if isJoint {
        start = ContactScan.tokenStart(bytes, found.lowerBound, floor: end)
        guard MalformedContact.opensAddress(bytes, start..<found.lowerBound) else { continue }
      } else if endings..<cuts ~= place {
        guard before == 0x2E, !ScalarClass.isLatinLetter(next) else { continue }
        start = ContactScan.tokenStart(bytes, found.lowerBound, floor: end)
      } else if isCut {
        start = ContactScan.tokenStart(bytes, found.lowerBound, floor: end)
        guard MalformedContact.isCut(bytes, start..<found.upperBound) else { continue }
      }
      let range = start..<ContactScan.tokenEnd(bytes, found.upperBound)
      end = range.upperBound
      // An address that goes on in the next line was wrapped there.
      if [0x0A, 0x0D].contains(Nearby.at(bytes, range.upperBound)) { continue }
      findings.report(
        range, "网址「\(passage.string(range))」的写法有误",
        "the web address 「\(passage.string(range))」 is miswritten")
    }
  }

  private static let openings: Words = ["www.", "http://", "https://"]
  private static let whole: Words = [".com", ".cn", ".org", ".net", ".edu", ".gov"]

  /// Whether an address ends with an offset, in the middle of a line.
  private static func isCut(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    let next = Nearby.at(bytes, range.upperBound)
    return openings.begin(bytes, at: range.lowerBound) && !ScalarClass.isLatinLetter(next)
      && (next >= 0x80 || next == 0x2F || next == 0x29 || next == 0x2C || next == 0x3B)
      && !joined.begin(bytes, at: range.upperBound)
  }

  /// A mark and the rest of an ending, which are told as such.
  private static let joined: Words = [",cn", "，cn", "。cn", "、cn", "．cn", "·cn", "，c", ",c"]

  /// Whether an address begins that is not whole yet: behind one that is, a mark parts it from the next.
  private static func opensAddress(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    openings.begin(bytes, at: range.lowerBound) && !whole.occur(bytes, in: range)
  }
}
