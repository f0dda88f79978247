import TextCore

/// Counts of one matter, and of papers that are sorted in the words of the form's results.
extension QuantityGuard {
  private static let leads: WordList = [
    "就", "围绕", "围绕着", "关于", "有关", "针对", "涉及", "涉", "反映", "申请公开", "申请获取", "咨询",
  ]
  private static let opening: WordList = ["其中", "其中,", "主要", "仅", "另外", "另", "一是", "二是", "三是"]
  private static let matters: WordList = [
    "一事", "问题", "事项", "事宜", "项目", "工程", "案件", "一案", "的", "类", "领域", "方面", "情况", "信息", "相关", "等",
    "纠纷",
    "事件", "政策", "材料", "文件", "内容",
  ]
  /// What is said of all of it: 关于依申请公开方面，收到6件.
  private static let all: WordList = ["公开", "申请"]
  private static let oneMatter: WordList = [
    "一事", "一案", "同一", "该事项", "该项目", "该类", "此类", "这类", "上述事项", "某", "同类",
  ]
  private static let about: WordList = ["就", "围绕", "针对", "关于", "因", "对"]
  private static let named: WordList = [
    "一事", "问题", "事项", "事宜", "项目", "工程", "纠纷", "事件", "领域", "方面",
  ]
  private static let comma: WordList = [","]

  /// 就水库征地一事，收到申请3件; 涉及征地的，收到申请3件; 对同一事项收到申请3件.
  func isOfMatter(_ start: Int) -> Bool {
    let sentence = reader.sentenceStart(start)
    let own = clause(start, start, floor: sentence)
    let front = own.lowerBound..<max(own.lowerBound, start)
    if QuantityGuard.oneMatter.occurs(in: bytes, front) { return true }
    if let lead = QuantityGuard.about.end(in: bytes, at: opened(front), limit: start),
      let name = QuantityGuard.named.first(in: bytes, lead..<start),
      !QuantityGuard.all.occurs(in: bytes, lead..<name.upperBound)
    {
      return true
    }
    guard let mark = QuantityGuard.comma.start(in: bytes, before: own.lowerBound, floor: sentence),
      mark > sentence
    else { return false }
    let before = clause(mark, mark, floor: sentence)
    let place = opened(before)
    if let lead = QuantityGuard.leads.end(in: bytes, at: place, limit: mark),
      QuantityGuard.matters.start(in: bytes, before: mark, floor: lead) != nil
    {
      return !QuantityGuard.all.occurs(in: bytes, lead..<mark)
    }
    guard let lead = QuantityGuard.about.end(in: bytes, at: place, limit: mark),
      QuantityGuard.named.start(in: bytes, before: mark, floor: lead) != nil
    else { return false }
    return !QuantityGuard.all.occurs(in: bytes, lead..<mark)
  }

  private func opened(_ clause: Range<Int>) -> Int {
    QuantityGuard.opening.skip(in: bytes, from: clause.lowerBound, limit: clause.upperBound)
  }

  // MARK: other matters

  private static let ofDisclosure: WordList = ["信息公开", "公开件", "公开事项"]
  private static let countedMatters: WordList = [
    "信访件", "信访事项", "工单", "热线", "信访案件", "办件", "建议提案", "留言",
  ]

  /// 办理信访件43件，其中上年结转4件: what is counted first goes on to be counted.
  func isOfCountedMatter(_ front: Range<Int>) -> Bool {
    guard let matter = QuantityGuard.countedMatters.first(in: bytes, front),
      matter.upperBound < front.upperBound, bytes[matter.upperBound].isDigit
    else { return false }
    return !QuantityGuard.applications.occurs(in: bytes, front)
      && !QuantityGuard.ofDisclosure.occurs(in: bytes, front)
  }

  // MARK: papers

  private static let attributes: WordList = ["公开属性", "属性为", "制发文件", "制发公文", "起草公文", "拟制公文"]
  private static let disclosedOnItsOwn: WordList = ["主动公开"]
  private static let papers: WordList = ["文件", "公文", "属性", "发文", "制文", "行文"]
  private static let onRequest: WordList = ["依申请公开"]
  private static let received: WordList = ["申请件", "信息公开申请", "公开申请", "收到", "新收", "受理"]

  /// `制发文件22件，其中主动公开17件；依申请公开5件；不予公开0件` sorts papers, not applications.
  func isAttribute(_ name: ProseQuantity.Name, _ start: Int) -> Bool {
    switch name {
    case .refused, .disclosed, .partlyDisclosed: break
    default: return false
    }
    let front = reader.text.sentence(around: start).lowerBound..<start
    if QuantityGuard.attributes.occurs(in: bytes, front)
      || (QuantityGuard.disclosedOnItsOwn.occurs(in: bytes, front)
        && QuantityGuard.papers.occurs(in: bytes, front))
    {
      return true
    }
    // The parts may be parted by ; and then what is sorted stands far in front of the last.
    guard let whole = wholeSentence(start), whole < front.lowerBound else { return isListed(front) }
    let list = whole..<start
    return !QuantityGuard.received.occurs(in: bytes, list)
      && (QuantityGuard.attributes.occurs(in: bytes, list)
        || QuantityGuard.disclosedOnItsOwn.occurs(in: bytes, list)
          && QuantityGuard.papers.occurs(in: bytes, list)
        || isListed(list))
  }

  /// `主动公开68件，依申请公开52件，不予公开36件` are three attributes, whatever has them; so are 主动公开的68份.
  private func isListed(_ list: Range<Int>) -> Bool {
    guard let own = QuantityGuard.disclosedOnItsOwn.first(in: bytes, list),
      isCounted(own.upperBound, list),
      let asked = QuantityGuard.onRequest.first(in: bytes, own.upperBound..<list.upperBound)
    else { return false }
    return isCounted(asked.upperBound, list)
  }

  private static let belonging: WordList = ["的"]

  private func isCounted(_ end: Int, _ list: Range<Int>) -> Bool {
    let place = QuantityGuard.belonging.end(in: bytes, at: end) ?? end
    return place < list.upperBound && bytes[place].isDigit
  }

  private static let stops: WordList = ["。", "!", "?"]
  private static let longest = 600

  /// Where the sentence begins that ; may part; nil where it is too long.
  private func wholeSentence(_ start: Int) -> Int? {
    let floor = max(0, start - QuantityGuard.longest)
    var place = start
    while place > floor, QuantityGuard.stops.start(in: bytes, before: place) == nil {
      place = bytes.characterStart(before: place)
    }
    return place > floor || floor == 0 ? place : nil
  }
}
