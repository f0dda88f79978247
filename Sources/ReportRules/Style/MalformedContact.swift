import ReportForms
import ReportSyntax
import TextCore

/// A postcode, telephone number, mail or web address that cannot be right.
struct MalformedContact: Rule {
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
      .flags(.section(6, "咨询电话：⟦0579-855501⟧。")),
      .flags(.section(6, "电子邮箱：⟦shuiwu.example.com⟧。")),
      .flags(.section(6, "网址：⟦http:/www.example.com⟧。")),
      .flags(.section(6, "手机：⟦1380013800⟧，邮箱：⟦shuiwu@@example.com⟧。")),
      .flags(.section(6, "网址为⟦www..example.com⟧，公众号二维码见网站。")),
      .flags(.section(6, "咨询电话：⟦0579--8555010⟧。")),
      .flags(.section(6, "联系电话：⟦05798555010045678⟧。")),
      .accepts(.section(6, "咨询电话：0579——8555010，传真：0579 - 8555010。")),
      .accepts(.section(6, "邮编：345600，电话：0579-85550100转8001、85550102，传真：（0579）85550103。")),
      .accepts(.section(6, "电话：400-855-0100、12345、0579—8555010/11、+86-579-85550100，分机8001。")),
      .accepts(.section(6, "邮箱：shuiwu@example.com，网址：http://www.example.com/、www.example.com。")),
      .accepts(.section(6, "联系电话：见政府网站；邮箱：无。")),
    ])

  private static let postcodes = ["邮编", "邮政编码", "邮 编"]
  private static let telephones = ["电话", "传真", "热线", "电 话", "传 真", "手机", "手机号", "手机号码"]
  private static let mails = ["邮箱", "电子邮件", "E-mail", "e-mail", "Email", "email"]
  private static let addresses = [
    "http:/", "https:/", "http：", "https：", "http//", "https//", "htttp", "htpp:", "htp:", "hhtp",
    "www，", "www。",
    "www,", "www..", "https:w", "http:w", "https;//", "http;//", "https.//", "http.//",
  ]
  static let literals = postcodes + telephones + mails + addresses

  static let scope: RuleScope = [.literals, .passages, .neighbours]

  func check(_ report: Report, into findings: inout Findings) {
    let bytes = report.bytes
    each(MalformedContact.postcodes, report) { limit, start in
      guard let range = ContactScan.wrongPostcode(bytes, start, limit) else { return }
      findings.report(
        range, "邮编「\(report.string(range))」不是六位数字",
        "the postcode 「\(report.string(range))」 has not six digits")
    }
    each(MalformedContact.telephones, report) { limit, start in
      guard let range = ContactScan.wrongTelephone(bytes, start, limit) else { return }
      findings.report(
        range, "电话号码「\(report.string(range))」的位数不对",
        "the telephone number 「\(report.string(range))」 has a wrong number of digits")
    }
    each(MalformedContact.mails, report) { limit, start in
      guard let range = ContactScan.wrongMail(bytes, start, limit) else { return }
      findings.report(
        range, "邮箱「\(report.string(range))」不完整或有误",
        "the mail address 「\(report.string(range))」 cannot be right")
    }
    checkAddresses(report, into: &findings)
  }

  /// Each label that is followed by a colon, once: where to read, and the end of the paragraph.
  private func each(
    _ literals: [String], _ report: Report, _ body: (_ limit: Int, _ start: Int) -> Void
  ) {
    for literal in literals {
      for offset in report.literals.offsets(of: literal) {
        guard let prose = report.prose(at: offset) else { continue }
        let limit = prose.range.upperBound
        var index = Nearby.skipBlanks(report.bytes, offset + literal.utf8.count, limit: limit)
        let colon = bytes(report, index)
        guard colon == 0xFF1A || colon == 0x3A else { continue }
        index += report.bytes.scalar(at: index).length
        let start = Nearby.skipBlanks(report.bytes, index, limit: limit)
        if isCutByWrapping(report, start, limit) { continue }
        body(limit, start)
      }
    }
  }

  /// Whether the paragraph ends in the middle of the number, because a converter wrapped it there.
  private func isCutByWrapping(_ report: Report, _ start: Int, _ limit: Int) -> Bool {
    let rest = report.bytes[start..<limit]
    return !rest.isEmpty && rest.count <= 16
      && isNumber(rest)
      && report.prose(at: start).map { prose in
        prose.index + 1 < report.blocks.count && !report.blocks[prose.index + 1].followsBlankLine
          && report.blocks[prose.index + 1].isText
          && report.bytes[report.blocks[prose.index + 1].range.lowerBound] < 0x80
      } ?? false
  }

  /// Whether nothing but digits, hyphens and brackets stands in a range: 0733-, （0733）.
  private func isNumber(_ range: ArraySlice<UInt8>) -> Bool {
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

  private func bytes(_ report: Report, _ index: Int) -> UInt32 { Nearby.at(report.bytes, index) }

  private func checkAddresses(_ report: Report, into findings: inout Findings) {
    var done = -1
    for literal in MalformedContact.addresses {
      for offset in report.literals.offsets(of: literal) {
        guard report.prose(at: offset) != nil else { continue }
        let before = Nearby.before(report.bytes, offset)
        guard !ScalarClass.isLatinLetter(before), offset != done else { continue }
        let end = offset + literal.utf8.count
        let next = Nearby.at(report.bytes, end)
        // `http:/` is right where another / follows.
        if literal.hasSuffix(":/"), next == 0x2F { continue }
        if literal.hasSuffix("："), next != 0x2F { continue }
        done = offset
        let range = offset..<ContactScan.tokenEnd(report.bytes, end)
        findings.report(
          range, "网址「\(report.string(range))」的写法有误",
          "the web address 「\(report.string(range))」 is miswritten")
      }
    }
  }
}
