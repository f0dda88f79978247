import TextCore

/// A word or a number of which one half ends a line and the other begins another.
///
/// Only words count the second half of which begins nothing, or the first half of which ends nothing: with
/// 开 a sub-head ends, and with 展 a sentence begins.
enum DividedWord {
  private static let words: Words = [
    "信息", "政府", "政务", "申请", "条例", "规范", "制度", "群众", "保障", "监督", "网站", "单位", "机关", "部门", "情况", "领域",
    "服务", "企业", "许可", "处罚", "复议", "诉讼", "答复", "发布", "培训", "落实", "提升", "完善", "解读", "栏目", "内容", "渠道",
    "媒体", "责任", "问题", "公众", "时限", "期限", "程序", "流程", "会议", "要求", "措施", "档案", "材料", "资料", "资源", "环境",
    "经济", "清单", "意见", "建议", "反馈", "需求", "主动", "依法", "推进", "提高", "促进", "组织", "宣传", "工作", "公开", "管理",
    "办理", "处理", "平台", "认定", "审核", "更新", "召开", "举办", "数量", "法律", "规章", "文件", "重点", "强化",
  ]
  /// Words with which a sentence begins where the second half of another word might.
  private static let openings: Words = [
    "务必", "务实", "务求", "务工", "例如", "督促", "督查", "督导", "站在", "站位", "位于", "位居", "位列", "关于", "关注",
    "关心", "关键", "关爱", "门户", "业务", "可以", "议题", "议案", "议事", "复议", "查询", "善于", "目前", "目标", "实行",
    "实现", "实施", "实际", "实地", "道路", "任务", "任何", "任命", "限期", "限于", "序时", "题为", "施工", "施行", "施策",
    "案件", "案例", "料理", "源头", "单位", "单独", "见证", "见附", "求真", "动态", "动员", "动物", "动力", "法律", "法治",
    "法制", "法规", "法院", "进一步", "进行", "进入", "高度", "高质", "高标", "高效", "作为", "作出", "作风", "作好", "开展",
    "开设", "开通", "开办", "开发", "开辟", "理论", "理顺", "理解", "理念", "台账", "台帐", "台湾", "定期", "定点", "定制",
    "定时", "核对", "核实", "核查", "核心", "新增", "新建", "新收", "新闻", "新的", "新设", "办理", "办公", "办结", "办事",
    "办好", "量化", "章程", "件件", "点击", "点对", "化解", "传统", "传达", "传承", "传播", "会同", "会商", "众多", "请示",
    "请求", "请各", "请于", "律师", "布置", "布局", "布设", "容易", "体现", "体系", "道德", "范围", "度汛", "度量", "度夏", "度过",
    "度假", "序号", "序列", "程度", "据此",
    "升级", "善后", "全面", "读者", "环境", "境内", "境外", "济困", "馈赠", "出具", "织密",
  ]

  /// Whether the last character of one text and the first of another are a word that was cut in two.
  static func isCut(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    guard first.count >= 3, second.count >= 3, ScalarClass.isHan(Nearby.at(second, 0)),
      !openings.begin(second, at: 0)
    else { return false }
    let word = Array(first.suffix(3) + second.prefix(3))
    return words.end(word, at: 0) == word.count
  }

  /// With which halves words begin.
  private static let heads: Marks =
    """
    信政申条规制群保监网单机部情领服企许处复诉答发培落提完解栏内渠媒责问公时期程流会要措档材资环经清意建反需主依推促组宣工管办平认审更召举数法文重强
    """

  /// Whether a line may end with the first half of a word.
  static func mayEnd(_ last: UInt32) -> Bool { heads.contains(last) }

  private static let units: Words = [
    "件", "条", "份", "个", "宗", "项", "篇", "次", "起", "期", "场", "家", "户", "名", "人", "台", "部", "类", "批",
    "年", "月",
    "日", "万", "亿", "元", "%", "％", "余", "多",
  ]
  private static let longer: Words = [
    "条例", "条件", "条款", "个人", "个别", "个体", "个性", "项目", "次日", "次年", "起草", "起诉", "期间", "期限", "场所", "家庭",
    "户外", "名单", "名称", "人民", "人员", "人大", "人才", "人社", "人力", "台账", "部门", "部分", "部署", "类似", "批准", "批复",
    "年度",
    "年初", "年底", "年内", "年末", "年中", "月度", "月底", "月初", "日常", "日前", "日均", "元旦", "元宵", "多次", "多措", "多种",
    "多个",
    "多部", "多方", "多渠", "多元", "多头", "多数", "余下", "次要", "万众",
  ]

  /// Whether a unit stands at an offset.
  static func isUnit(_ bytes: [UInt8], at offset: Int) -> Bool { units.begin(bytes, at: offset) }

  /// Whether a unit stands at the start of a text and a mark behind it: it begins nothing.
  static func isUnitAlone(_ bytes: [UInt8]) -> Bool {
    guard let end = units.end(bytes, at: 0) else { return false }
    return endings.contains(Nearby.at(bytes, end))
  }

  private static let endings: Marks = "，。；、"

  /// Whether a number with its unit stands at the start of a text, and no year.
  static func isCount(_ bytes: [UInt8]) -> Bool {
    bytes.hasDigit(at: 0) && isRestOfNumber(bytes) && !isYear(bytes)
  }

  private static func isYear(_ bytes: [UInt8]) -> Bool {
    bytes.count > 7 && bytes.hasDigit(at: 3) && Nearby.at(bytes, 4) == 0x5E74
  }

  /// Whether a unit, or the rest of a number, stands at the start of a text.
  static func isRestOfNumber(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < 12, bytes.hasDigit(at: index) { index += 1 }
    return units.begin(bytes, at: index) && (index > 0 || !longer.begin(bytes, at: index))
  }
}
