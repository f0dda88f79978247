import ReportForms
import ReportSyntax
import TextCore

/// A sentence on the fee for information.
struct FeeStatement: Sendable {
  enum Claim: Sendable {
    /// 未收取, 零收费, 0元.
    case none
    /// 收取…元.
    case charged
    /// A sub-head, or a sentence that leaves it open.
    case open
  }

  let claim: Claim
  let range: SourceRange

  /// 信息处理费 by any name; nobody speaks of another 处理费 in such a report but for 垃圾 and 污水.
  static let fee: WordList = ["处理费"]
  private static let otherFee: WordList = [
    "垃圾处理费", "污水处理费", "废物处理费", "危废处理费", "固废处理费", "污泥处理费",
  ]
  private static let ownFee: WordList = ["信息处理费", "信息公开处理费", "申请处理费"]
  static let free: WordList = ["免费"]
  private static let wholly: WordList = [
    "为", "均", "全部", "一律", "都", "实行", "是", "属", "系", "均为", "全部为", "都是",
  ]
  private static let information: WordList = ["提供政府信息", "提供信息", "公开申请", "依申请公开", "申请公开", "信息公开申请"]
  private static let disclosure: WordList = ["信息公开", "公开政府信息", "公开信息"]
  private static let recipients: WordList = [
    "向申请人", "为申请人", "给申请人", "向公众", "为公众", "向社会公众", "为社会公众", "向群众", "为群众", "依申请", "依法",
  ]
  private static let providing: WordList = ["提供政府信息", "提供信息", "公开政府信息", "提供所申请信息", "提供申请信息"]
  private static let clauseEnds: WordList = [",", ";", "。", "."]

  /// `提供政府信息均为免费`: what is said of all of it; a hall with 免费网络 is another matter.
  private static func isFree(_ bytes: [UInt8]) -> Bool {
    guard let free = free.first(in: bytes, 0..<bytes.count),
      let start = wholly.start(in: bytes, before: free.lowerBound)
    else { return false }
    if information.occurs(in: bytes, 0..<free.lowerBound) { return true }
    // `政府信息公开均为免费提供`, and not 政府信息公开查阅点打印均为免费.
    if disclosure.start(in: bytes, before: wholly.start(in: bytes, before: start) ?? start) != nil {
      return true
    }
    // `全部免费向申请人提供政府信息`, and not 全部免费提供政府信息查询服务.
    let giving = recipients.skip(in: bytes, from: free.upperBound, limit: bytes.count)
    guard let end = providing.end(in: bytes, at: giving) else { return false }
    return end == bytes.count || clauseEnds.end(in: bytes, at: end) != nil
  }

  static let none: WordList = [
    "未", "没有", "无", "零收费", "不收", "免费", "0元", "0万元", "零元", "不存在", "不涉及", "为0", "为零", "没收",
  ]
  /// 行政事业性收费 is a row of section 二, 收费通知 a row of section 三.
  private static let otherCharge: WordList = [
    "行政事业性收费", "涉企收费", "乱收费", "三公", "收费岗位", "收费窗口", "收费人员", "收费员", "收费站", "收费公示", "违规收费",
  ]
  private static let tariff: WordList = ["收费通知", "收费标准", "收费目录"]
  private static let money: WordList = ["元"]

  /// Every statement, in order.
  static func all(in report: Report) -> [FeeStatement] {
    report.passages(with: .fees).flatMap { prose, traits in
      traits.fees.map {
        FeeStatement(claim: $0.claim, range: $0.range.shifted(by: prose.range.lowerBound))
      }
    }
  }

  /// Whether any says whether the fee was charged.
  static func isMade(in report: Report) -> Bool {
    report.passages(with: .fees).contains { _, traits in traits.fees.contains { $0.claim != .open }
    }
  }

  /// Whether any leaves it open: a sentence, or a sub-head with text below it.
  static func isPromised(in report: Report) -> Bool {
    report.passages(with: .fees).contains { prose, traits in
      guard !traits.fees.isEmpty else { return false }
      guard traits.years.isSubHead || traits.isKnownSubhead,
        let index = report.blockIndex(holding: prose.range.lowerBound)
      else { return true }
      return isFollowed(index, in: report)
    }
  }

  /// Whether something stands below a sub-head that is none itself.
  private static func isFollowed(_ head: Int, in report: Report) -> Bool {
    let end = report.sections.first { $0.blocks.contains(head) }?.blocks.upperBound
    let signature = report.signature?.blocks.lowerBound ?? report.blocks.count
    let next = head + 1
    guard next < min(end ?? report.blocks.count, max(signature, next)) else { return false }
    return
      !(report.blocks[next].ordinal.map { $0.style == report.blocks[head].ordinal?.style }
      ?? false)
  }

  /// Whether a statement stands in lines put together.
  static func isMade(in bytes: [UInt8]) -> Bool {
    let text = FoldedProse(bytes, 0..<bytes.count)
    var start = 0
    while start < text.bytes.count {
      let sentence = text.sentence(around: start)
      let part = start..<max(start + 1, sentence.upperBound)
      if claim(FoldedProse(text.bytes, part)) != nil { return true }
      start = part.upperBound
    }
    return false
  }

  /// The statements of a passage, in its offsets.
  static func all(in passage: Passage, _ words: WordSurvey) -> [FeeStatement] {
    guard words.lists.contains(PassageWords.fees) else { return [] }
    var statements: [FeeStatement] = []
    for range in passage.sentences where mayConcern(passage.bytes, range) {
      let text = FoldedProse(passage.bytes, range)
      guard var claim = claim(text) else { continue }
      if claim == .none, isOfOthers(text.bytes, behind: statements.last, range) { claim = .open }
      statements.append(FeeStatement(claim: claim, range: range))
    }
    return statements
  }

  private static let apart: WordList = ["除此", "除上述", "除前述", "除以上"]
  private static let others: WordList = ["此外", "另外", "其余", "其他", "其它"]

  /// Whether it denies a charge but for that which was just told: `缴费40元；除此以外未收取费用`.
  private static func isOfOthers(
    _ bytes: [UInt8], behind last: FeeStatement?, _ range: SourceRange
  ) -> Bool {
    if apart.occurs(in: bytes) { return true }
    return last?.claim == .charged && last?.range.upperBound == range.lowerBound
      && others.end(in: bytes, at: 0) != nil
  }

  /// Folding costs; most sentences have no 费 and no 收取.
  private static func mayConcern(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = range.lowerBound
      while index + 2 < range.upperBound {
        switch bytes[index] {
        case 0xE8:
          // 费 is E8 B4 B9.
          if bytes[index + 1] == 0xB4, bytes[index + 2] == 0xB9 { return true }
          index += 3
        case 0xE6:
          // 收 is E6 94 B6; marks or blanks may part it from 取, E5 8F 96, and no other character.
          if bytes[index + 1] == 0x94, bytes[index + 2] == 0xB6 {
            let next = index + 3
            guard next + 2 < range.upperBound, (0xE4...0xE9).contains(bytes[next]) else {
              return true
            }
            if bytes[next] == 0xE5, bytes[next + 1] == 0x8F, bytes[next + 2] == 0x96 { return true }
          }
          index += 3
        case 0xE0...0xEF: index += 3
        default: index += 1
        }
      }
      return false
    }
  }

  private static func claim(_ text: FoldedProse) -> Claim? {
    let bytes = withoutTitles(text.bytes)
    let all = 0..<bytes.count
    // 污水处理费 says nothing of the fee for information, charged or not.
    if otherFee.occurs(in: bytes), !ownFee.occurs(in: bytes) { return nil }
    if let fee = fee.first(in: bytes, all), !otherFee.occurs(in: bytes) {
      if none.occurs(in: bytes) { return FeeStatement.none(bytes) }
      if money.occurs(in: bytes, fee.lowerBound..<bytes.count) || didCharge(bytes, fee) {
        return FeeWaiver.isOfAll(bytes) ? .open : .charged
      }
      return isPolicy(bytes, fee) ? nil : .open
    }
    if isFree(bytes) { return Claim.none }
    if let claim = FeeNotice.claim(bytes) { return claim }
    guard let charge = FeeWords.charging.first(in: bytes, all) else { return nil }
    if otherCharge.occurs(in: bytes) || tariff.occurs(in: bytes) && !FeeNotice.isDenied(bytes) {
      return nil
    }
    if isTakenForRequest(bytes) { return .charged }
    if isOfOtherService(bytes) { return nil }
    if none.occurs(in: bytes) { return Claim.none }
    // A sub-head: 收费和减免情况.
    return bytes.count <= 60 && charge.lowerBound <= 30 && !bytes.contains(0x2C)
      && !published.occurs(in: bytes) ? .open : nil
  }

  /// What is said of tariffs: 收费项目已公示.
  private static let published: WordList = ["公示", "已公布", "已公开", "已在"]
  private static let took: WordList = ["收取"]
  private static let feeWord: WordList = ["费"]
  private static let anyFee: WordList = ["费用", "费等费用", "费和"]
  private static let ownServices: WordList = [
    "检索", "复制", "复印", "邮寄", "查询", "查阅", "工本", "成本", "任何", "相关", "其他", "打印", "资料", "材料", "服务",
    "手续", "处理", "办理", "一切", "各种", "各类", "各项", "该", "此", "上述", "相应", "有关",
  ]

  /// `未收取检测费`: the fee for a service has a name of its own, and nothing speaks of information.
  private static func isOfOtherService(_ bytes: [UInt8]) -> Bool {
    guard !FeeWords.subjects.occurs(in: bytes), let took = took.first(in: bytes, 0..<bytes.count),
      let fee = feeWord.first(
        in: bytes, took.upperBound..<min(bytes.count, took.upperBound + 36))
    else { return false }
    return fee.lowerBound > took.upperBound && anyFee.end(in: bytes, at: fee.lowerBound) == nil
      && !ownServices.occurs(in: bytes, took.upperBound..<fee.lowerBound)
  }

  private static let charging: WordList = ["收取了", "收取了政府信息公开", "收取了信息公开"]
  private static let infoWord: WordList = ["信息"]

  /// `按规定收取了信息处理费`.
  private static func didCharge(_ bytes: [UInt8], _ fee: Range<Int>) -> Bool {
    let name = infoWord.start(in: bytes, before: fee.lowerBound) ?? fee.lowerBound
    return charging.start(in: bytes, before: name) != nil
  }

  private static let carriedOut: WordList = ["执行。", "执行", "办理。", "办理"]

  /// `信息处理费按有关规定执行` tells how, and not whether.
  private static func isPolicy(_ bytes: [UInt8], _ fee: Range<Int>) -> Bool {
    FeeWords.grounds.occurs(in: bytes, fee.upperBound..<bytes.count)
      && carriedOut.start(in: bytes, before: bytes.count, floor: fee.upperBound) != nil
  }

  private static let request: WordList = ["依申请公开", "公开申请", "申请公开政府信息"]
  private static let taking: WordList = ["收取", "收取费用", "收取了费用", "共收取费用", "收取费用共计"]

  /// `依申请公开收取费用50元`: the charge is for an application, and its amount stands right behind.
  private static func isTakenForRequest(_ bytes: [UInt8]) -> Bool {
    guard let request = request.first(in: bytes, 0..<bytes.count),
      let number = positiveMoney(bytes), number > request.upperBound,
      !none.occurs(in: bytes, 0..<number)
    else { return false }
    return taking.start(in: bytes, before: number, floor: request.upperBound) != nil
  }

  /// 未 and 无 may belong to another clause: 收取信息处理费120元，未发生退费.
  static func none(_ bytes: [UInt8]) -> Claim {
    guard let number = positiveMoney(bytes) else { return .none }
    if unpaid.occurs(in: bytes, number..<bytes.count), intended.occurs(in: bytes) { return .open }
    let denial = none.first(in: bytes, 0..<number)
    return denial == nil && !FeeWaiver.isOfAll(bytes) ? .charged : .open
  }

  /// What was asked for and never paid: 应收取120元，申请人逾期未缴纳.
  private static let unpaid: WordList = ["未缴", "未交", "实际未收", "未实际收", "撤回申请"]
  private static let intended: WordList = ["应收", "应缴", "拟收", "应当收", "通知"]
  private static let moneyUnits: WordList = ["元", "万元"]

  /// The offset of an amount above zero in 元 or 万元.
  static func positiveMoney(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      guard let number = NumberScan.scan(bytes, at: index, limit: bytes.count) else {
        index += 1
        continue
      }
      if FeeStatement.moneyUnits.end(in: bytes, at: number.range.upperBound) != nil,
        let amount = number.amount, amount > .zero
      {
        return index
      }
      index = max(index + 1, number.range.upperBound)
    }
    return nil
  }

  /// What stands in 《》 is blanked out.
  private static func withoutTitles(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var depth = 0
    var index = 0
    while index < bytes.count {
      let scalar = bytes.scalar(at: index)
      if scalar.value == 0x300A { depth += 1 }
      if depth > 0 {
        for place in index..<(index + scalar.length) { result[place] = 0 }
      }
      if scalar.value == 0x300B, depth > 0 { depth -= 1 }
      index += max(1, scalar.length)
    }
    return result
  }
}
