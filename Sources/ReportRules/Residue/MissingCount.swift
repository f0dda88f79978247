import ReportForms
import TextCore

/// A unit whose number is missing: `共收到申请  件`.
enum MissingCount {
  static let units: Words = ["件", "条", "份", "个", "宗", "项", "篇", "次", "起", "人", "万元", "年", "月", "日"]
  private static let names = [
    "件", "条", "份", "个", "宗", "项", "篇", "次", "起", "万元", "人次", "场", "期", "%", "％",
  ]
  private static let spelledNames = names.map { Array($0.utf8) }
  private static let gaps = names.flatMap { [" \($0)", "　\($0)"] }
  private static let brackets = [
    "（）", "（ ）", "（  ）", "（　）", "()", "( )", "(  )", "[]", "[ ]", "［］", "［ ］", "〔〕", "〔 〕",
  ]
  static let literals = gaps + brackets

  /// What a number is due behind. Other words may be parted from `件` by layout (附  件).
  private static let counted: Words = [
    "申请", "信息", "共", "收到", "办结", "答复", "公开", "受理", "复议", "诉讼", "计", "建议", "提案", "发布", "制发",
    "废止", "有效", "许可", "处罚", "强制", "结转", "不予处理", "无法提供", "新收", "收费", "为", "规章", "规范性文件", "政策解读",
    "来信", "来访", "来电", "留言", "咨询", "投诉", "举报", "工单", "会议", "培训", "活动", "宣传", "资料", "文件", "简报", "图解",
    "视频", "事项", "栏目", "专栏", "问题", "制度", "稿件", "动态", "开展", "召开", "举办", "组织", "发放", "编发", "制作", "新增",
    "回复", "推送", "转载", "收取", "减免", "解读", "率", "讲座", "浏览量", "访问量",
  ]
  private static let behind: Marks = "，。；、,;（）()"

  static func find(_ report: Report) -> [SourceRange] {
    let bytes = report.bytes
    var found = brackets.flatMap { empty($0, report) }
    for literal in gaps {
      for offset in report.literals.offsets(of: literal) {
        let end = offset + literal.utf8.count
        guard isCutOff(bytes, end) else { continue }
        let start = Nearby.skipBlanksBack(bytes, offset, floor: 0)
        guard counted.end(bytes, before: start), report.prose(at: start) != nil else { continue }
        found.append(start..<end)
      }
    }
    return found
  }

  /// Whether a blank stands for a number: a word that is counted before it, a unit behind it, and then a
  /// mark. To close it would wipe out the last trace.
  static func isNumber(_ blank: SourceRange, in bytes: [UInt8]) -> Bool {
    guard counted.end(bytes, before: blank.lowerBound) else { return false }
    return spelledNames.contains { name in
      Nearby.begins(bytes, at: blank.upperBound, with: name)
        && isCutOff(bytes, blank.upperBound + name.count)
    }
  }

  /// Whether nothing goes on behind a unit.
  private static func isCutOff(_ bytes: [UInt8], _ end: Int) -> Bool {
    end == bytes.count || behind.contains(Nearby.at(bytes, end))
  }

  private static let words: Words = [
    "条例", "项目", "部门", "个人", "年度", "日常", "人员", "人民", "人大", "次日", "起草", "起诉", "起施",
  ]

  /// Brackets with nothing in them before a unit: `发布信息[ ]条`, `培训（）次`.
  private static func empty(_ literal: String, _ report: Report) -> [SourceRange] {
    report.literals.offsets(of: literal).compactMap { offset in
      let end = offset + literal.utf8.count
      // A box to be ticked stands at a line's start.
      guard units.begin(report.bytes, at: end), !words.begin(report.bytes, at: end),
        Nearby.isHan(report.bytes, before: offset), report.prose(at: offset) != nil
      else { return nil }
      return offset..<end
    }
  }
}
