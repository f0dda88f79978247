import ReportSyntax
import TextCore

/// Whether a placeholder is what a sentence talks about, and not what was left in it.
///
/// 个别网站存在“XX局”字样 tells of a placeholder that was found elsewhere; 打造“XX”品牌 was never filled in.
enum QuotedPlaceholder {
  /// What a sentence calls what it quoted.
  private static let names: Words = [
    "字样", "格式", "样式", "模板", "模版", "占位", "字段", "句式", "写法", "表述", "的格式", "的样式", "的模板", "的模版", "的占位",
    "的字样", "的句式", "的写法", "的表述", "等字样", "等占位", "一类", "之类", "这类", "此类",
  ]
  /// `“XX局”的栏目`: that of which the quotation is said, where it is more than a placeholder.
  private static let bearers: Words = [
    "的栏目", "的单位", "的部门", "的页面", "的网站", "的站所", "的站点", "的镇", "的乡", "的街道", "的科室", "的股室", "的处室", "的信息",
    "的指南", "的条目", "的问题", "等问题", "问题", "的情况", "情况", "的现象", "现象", "式",
  ]
  private static let of = Array("的".utf8)
  private static let uses: Words = [
    "统一使用", "统一采用", "统一写为", "统一写作", "统一为", "统一以", "统一按", "格式为", "样式为", "句式为", "模板为", "显示为", "标注为",
    "标为", "使用模板",
  ]
  private static let marks: [(open: UInt32, close: UInt32)] = [
    (0x201C, 0x201D), (0x300C, 0x300D), (0x2018, 0x2019),
  ]
  /// What an applicant asked for, with the names left out: 要求公开“××村水价记录”.
  private static let requests: Words = ["要求公开", "申请公开", "请求公开", "要求获取", "申请获取"]

  static func isTold(_ bytes: [UInt8], _ place: SourceRange, in block: Block) -> Bool {
    // XX局字样 without marks.
    if isNamed(bytes, behind: place.upperBound, within: 3) { return true }
    return marks.contains { marks in
      guard
        let quotation = Enclosure.range(
          bytes, around: place.lowerBound, in: block.range, open: marks.open, close: marks.close),
        quotation.upperBound >= place.upperBound
      else { return false }
      let isMore = quotation.count > place.count + 6
      return isTold(bytes, quotation, isMore: isMore)
        || isMore && isTemplate(bytes, quotation, in: block.range)
    }
  }

  /// What a sentence calls a text that others fill in or speak: 统一使用“关于××申请的答复”等文书模板,
  /// 对“XX事项找谁办”等提问建立标准问答库.
  private static let templates: Words = [
    "模板", "模版", "范本", "范例", "样本", "样例", "样式", "文书", "句式", "用语", "话术", "提问", "问答库", "标准问",
  ]
  private static let sentenceEnds: Words = ["。", "；"]
  /// In bytes to either side of the quotation.
  private static let longestPhrase = 120

  /// Whether the sentence around a quotation speaks of templates.
  private static func isTemplate(
    _ bytes: [UInt8], _ quotation: SourceRange, in block: SourceRange
  ) -> Bool {
    let floor = max(block.lowerBound, quotation.lowerBound - longestPhrase)
    let limit = min(block.upperBound, quotation.upperBound + longestPhrase)
    let start =
      (floor..<quotation.lowerBound).last { sentenceEnds.begin(bytes, at: $0) } ?? floor
    let end =
      (quotation.upperBound..<limit).first { sentenceEnds.begin(bytes, at: $0) } ?? limit
    return templates.occur(bytes, in: start..<quotation.lowerBound)
      || templates.occur(bytes, in: quotation.upperBound..<end)
  }

  private static func isTold(_ bytes: [UInt8], _ quotation: SourceRange, isMore: Bool) -> Bool {
    let end = quotation.upperBound
    if names.begin(bytes, at: end) || uses.end(bytes, before: quotation.lowerBound) { return true }
    guard isMore else { return false }
    return bearers.begin(bytes, at: end) || requests.end(bytes, before: quotation.lowerBound)
      || Nearby.begins(bytes, at: end, with: of)
        && ScalarClass.isDigit(Nearby.at(bytes, end + of.count))
  }

  private static let plainNames: Words = ["字样", "占位符", "占位文字"]

  /// Whether 字样 stands a few Han characters behind an offset.
  private static func isNamed(_ bytes: [UInt8], behind offset: Int, within count: Int) -> Bool {
    var index = offset
    for _ in 0...count {
      if plainNames.begin(bytes, at: index) { return true }
      guard Nearby.isHan(bytes, at: index) else { return false }
      index += bytes.scalar(at: index).length
    }
    return false
  }
}
