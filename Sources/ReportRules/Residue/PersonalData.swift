import ReportForms
import TextCore

/// A citizen's ID number, or a private mobile number beside a name.
struct PersonalData: Rule {
  static let info = RuleInfo(
    "personal-data", .residue, .error,
    summary: Localized("泄露个人信息", "personal data"),
    reason: Localized(
      "公民身份号码和个人手机号属于个人隐私，不得随报告公开。",
      "ID numbers and private telephone numbers are private and must not be published."),
    basis: "《中华人民共和国政府信息公开条例》第十五条；《中华人民共和国个人信息保护法》",
    examples: [
      .flags(.section(1, "申请人（身份证号⟦11010519491231002X⟧）的申请已经答复。")),
      .flags(.section(1, "申请人李小禾（⟦13800138000⟧）的申请已经答复。")),
      .flags(.section(1, "农户李小禾，手机号⟦13800138000⟧，已领取补贴。")),
      .flags(.section(1, "村民李小禾（手机：⟦13800138000⟧）来电咨询用水政策。")),
      .flags(.section(1, "受到表彰的个人李小禾（手机⟦13800138000⟧）事迹已经公开。")),
      .flags(.section(1, "受访者李小禾（联系电话：⟦13800138000⟧）的意见已经采纳。")),
      .accepts(.section(6, "如有疑问，请联系李小禾（手机13800138000）。")),
      .accepts(.section(6, "地址：青禾县清源路18号，请洽李小禾（手机：13800138000）。")),
      .flags(.section(1, "公开专栏由李小禾（⟦13800138000⟧）更新维护。")),
      .flags(.section(1, "村民李小禾（手机：⟦138-0013-8000⟧）来电咨询用水政策。")),
      .flags(.section(1, "申请人李小禾⟦138 0013 8000⟧的申请已经答复。")),
      .flags(.section(1, "申请人李小禾⟦13800138000⟧的申请已经答复。")),
      .flags(.section(1, "李小禾⟦13800138000⟧反映水压不足，问题已经解决。")),
      .flags(.section(1, "申请人身份证号⟦110105 19491231 002X⟧，答复已送达。")),
      .flags(.section(1, "申请人身份证号⟦110105-19491231-002X⟧，答复已送达。")),
      .flags(.section(1, "申请人身份证号⟦１１０１０５１９４９１２３１００２Ｘ⟧，答复已送达。")),
      .flags(.section(1, "申请人李小禾女士联系电话⟦13800138000⟧，要求公开供水信息。")),
      .flags(.section(1, "申请人李小禾，联系方式：⟦13800138000⟧，对答复表示满意。")),
      .flags(.section(1, "申请人李小禾，联系方式：+86⟦13800138000⟧，对答复表示满意。")),
      .flags(.section(1, "申请人欧阳小禾，手机：⟦13800138000⟧，对答复表示满意。")),
      .flags(.section(1, "举报人李小禾，手机号为⟦13800138000⟧，举报属实。")),
      .flags(.section(1, "申请人（姓名：李小禾，电话：⟦13800138000⟧）对答复表示满意。")),
      .flags(.section(1, "信访人李小禾（⟦１３８００１３８０００⟧）的诉求已经解决。")),
      .flags(.section(1, "业主代表李小禾⟦13800138000⟧参加座谈，受到表扬的个人有多名。")),
      .flags(.section(1, "李小禾（女，⟦13800138000⟧）申请公开水价，答复已经送达。")),
      .accepts(.section(6, "联系人姓名：李小禾，电话：13800138000，编号１３８００１３８０００１。")),
      .accepts(.section(1, "批次110105 19491231 0021，批次１１０１０５１９４９１２３１００２１，平台8613800138000已停用。")),
      .accepts(.section(1, "流水号138-0013-8000-12、2138 0013 8000，设备138-0013-8000已停用。")),
      .accepts(.section(1, "统一社会信用代码110105194912310021，流水号20230116000000000012。")),
      .accepts(.section(6, "联系人：李小禾，联系电话：13800138000。")),
      .accepts(.section(1, "政务热线短信平台13800138000向用户发送停水通知。")),
    ])

  static let scope: RuleScope = [.tables, .passages(with: .longNumbers)]
  static let tableScope: TableScope = .longNumbers
  static let frameScope: FrameAspects = []

  func check(_ report: Report, into findings: inout Findings) {
    PersonalData.longNumbers(in: report.bytes) { range in
      if range.count == 33, report.bytes[range.lowerBound] == 0xEF {
        checkMobile(range, report, into: &findings)
      } else if report.bytes[range.lowerBound] == 0xEF || range.count == 20 {
        checkWritten(range, report, into: &findings)
      } else if range.count == 18 || range.count == 17 {
        checkIdentity(range.lowerBound, range.upperBound, report, into: &findings)
      }
      if range.count == 11 || PersonalData.isDivided(report.bytes, range.lowerBound) {
        checkMobile(range, report, into: &findings)
      } else if range.count == 13,
        Nearby.ends(report.bytes, before: range.lowerBound + 2, with: PersonalData.country)
      {
        checkMobile((range.lowerBound + 2)..<range.upperBound, report, into: &findings)
      }
    }
  }

  private static let country = Array("+86".utf8)

  /// An ID number in groups, or in full-width characters.
  private func checkWritten(
    _ range: SourceRange, _ report: Report, into findings: inout Findings
  ) {
    let bytes = report.bytes
    var number: [UInt8] = []
    var end = range.lowerBound
    if bytes[end] == 0xEF {
      while end < bytes.count, number.count < 19 {
        let scalar = bytes.scalar(at: end)
        // ０ to ９ and Ｘ are as far from their narrow forms as all of their block.
        let isWide =
          (0xFF10...0xFF19).contains(scalar.value) || [0xFF38, 0xFF58].contains(scalar.value)
        guard isWide || scalar.value | 0x20 == 0x78 else { break }
        number.append(UInt8(truncatingIfNeeded: isWide ? scalar.value - 0xFEE0 : scalar.value))
        end += scalar.length
      }
    } else {
      guard PersonalData.isDividedIdentity(bytes, range.lowerBound) else { return }
      number = bytes[range].filter { $0 != 0x2D && $0 != 0x20 }
      end = range.upperBound
    }
    guard number.count == 18, PersonalData.isIdentityNumber(number[...]) else { return }
    tell(range.lowerBound..<end, into: &findings)
  }

  private func tell(_ range: SourceRange, into findings: inout Findings) {
    findings.report(
      range, "疑似公民身份号码，不得公开",
      "this looks like a citizen's ID number, which must not be published")
  }

  private func checkIdentity(
    _ start: Int, _ digitsEnd: Int, _ report: Report, into findings: inout Findings
  ) {
    let bytes = report.bytes
    var end = digitsEnd
    if end - start == 17 {
      guard end < bytes.count, bytes[end] | 0x20 == 0x78 else { return }
      end += 1
    }
    guard !ScalarClass.isLatinLetter(Nearby.before(bytes, start)),
      !ScalarClass.isLatinLetter(Nearby.at(bytes, end)),
      PersonalData.isIdentityNumber(bytes[start..<end])
    else { return }
    tell(start..<end, into: &findings)
  }

  /// Eighteen characters with a plausible birthday and the check digit of GB 11643.
  static func isIdentityNumber(_ number: ArraySlice<UInt8>) -> Bool {
    let digits = number.dropLast().map { Int($0) - 0x30 }
    guard digits.count == 17, let last = number.last, digits[0] > 0 else { return false }
    let year = digits[6] * 1000 + digits[7] * 100 + digits[8] * 10 + digits[9]
    let month = digits[10] * 10 + digits[11]
    let day = digits[12] * 10 + digits[13]
    guard (1900...2099).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return false
    }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let checks = Array("10X98765432".utf8)
    return checks[sum % 11] == (last == 0x78 ? 0x58 : last)
  }

  private static let contacts: Words = [
    "联系", "电话", "咨询", "监督", "举报", "热线", "传真", "负责人", "手机", "邮箱", "邮编", "值班", "地址",
  ]
  private static let between: Marks = "（(：:，, 　"
  private static let labels: Words = [
    "手机号码", "手机号", "手机", "联系电话", "电话号码", "电话", "联系方式", "手机号为", "手机号码为", "手机为", "电话为",
    "联系电话为", "联系方式为", "Tel", "TEL", "tel", "（女", "（男", "(女", "(男",
  ]
  /// Family names of two characters.
  private static let compounds: Words = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "端木", "夏侯",
  ]
  /// Behind a name: 王小禾女士.
  private static let honorifics: Words = ["女士", "先生", "同志", "老师", "同学"]
  /// Whoever is called so is no contact of the agency.
  private static let citizens: Words = [
    "申请人", "投诉人", "举报人", "当事人", "信访人", "来信人", "来访人", "村民", "居民", "市民", "公民", "群众", "农户", "农民",
    "受益户", "脱贫户", "贫困户", "低保户", "补贴户", "业主", "患者", "学生", "家长", "考生", "纳税人", "网民", "老人", "残疾人",
    "来电人", "留言人", "反映人", "受助人", "缴费人", "先进个人", "获奖个人", "志愿者", "代表", "对象", "消费者", "经营者", "车主",
    "户主", "被处罚人", "购房人", "承租人",
  ]

  private func checkMobile(
    _ range: SourceRange, _ report: Report, into findings: inout Findings
  ) {
    let bytes = report.bytes
    guard PersonalData.beginsMobile(bytes, range.lowerBound),
      let prose = report.prose(at: range.lowerBound), !report.isBehindSignature(prose.index),
      let name = name(bytes, before: range.lowerBound)
    else { return }
    let front = max(prose.range.lowerBound, range.lowerBound - 300)
    let behind = min(prose.range.upperBound, range.upperBound + 300)
    // The label right behind a name tells of no block of contacts: 王小禾（手机…）.
    let label = label(bytes, before: range.lowerBound) ?? range.lowerBound
    guard
      PersonalData.citizens.end(bytes, before: unlabelled(bytes, name))
        || ![front..<label, range.upperBound..<behind].contains(where: {
          PersonalData.contacts.occur(bytes, in: $0)
        })
    else { return }
    findings.report(
      range, "姓名旁有手机号，疑似个人信息", "a mobile number beside a person's name", severity: .warning)
  }

  /// 13… to 19…, full-width or not.
  private static func beginsMobile(_ bytes: [UInt8], _ start: Int) -> Bool {
    bytes[start] == 0xEF
      ? bytes[start + 2] == 0x91 && bytes[start + 5] >= 0x93
      : bytes[start] == 0x31 && bytes[start + 1] >= 0x33
  }

  private static let nameLabels: Words = ["（姓名：", "(姓名：", "(姓名:", "（姓名:", "姓名：", "姓名:"]

  /// In front of 姓名：, where that stands before a name.
  private func unlabelled(_ bytes: [UInt8], _ name: Int) -> Int {
    name - (PersonalData.nameLabels.length(bytes, before: name) ?? 0)
  }

  /// Where two to four Han characters begin that start with a family name and end at an offset, with no
  /// other Han character before them but 人 (申请人李小禾) or 由; nil where none do.
  private func name(_ bytes: [UInt8], before offset: Int) -> Int? {
    var end = betweenStart(bytes, before: offset)
    if let label = PersonalData.labels.length(bytes, before: end) {
      end = betweenStart(bytes, before: end - label)
    }
    end -= PersonalData.honorifics.length(bytes, before: end) ?? 0
    var start = end
    for count in 1...4 {
      guard let scalar = bytes.scalar(before: start), ScalarClass.isHan(scalar.value) else {
        return nil
      }
      start -= scalar.length
      guard count >= 2,
        Surnames.contains(scalar.value)
          || count > 2 && PersonalData.compounds.begin(bytes, at: start)
      else { continue }
      if isBehindPerson(bytes, start) { return start }
    }
    return nil
  }

  private func isBehindPerson(_ bytes: [UInt8], _ start: Int) -> Bool {
    let before = Nearby.before(bytes, start)
    return !ScalarClass.isHan(before) || PersonalData.persons.contains(before)
  }

  /// Where the label begins that a bracket holds together with a number; nil where none does.
  private func label(_ bytes: [UInt8], before offset: Int) -> Int? {
    let end = betweenStart(bytes, before: offset)
    guard let length = PersonalData.labels.length(bytes, before: end) else { return nil }
    let before = Nearby.before(bytes, end - length)
    return before == 0xFF08 || before == 0x28 ? end - length : nil
  }

  private func betweenStart(_ bytes: [UInt8], before offset: Int) -> Int {
    var end = offset
    if Nearby.ends(bytes, before: end, with: PersonalData.country) { end -= 3 }
    while let scalar = bytes.scalar(before: end), PersonalData.between.contains(scalar.value) {
      end -= scalar.length
    }
    return end
  }

  private static let persons: Marks = "人民员长者户生众由请表象主"
}
