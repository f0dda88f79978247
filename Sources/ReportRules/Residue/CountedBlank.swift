import TextCore

/// A blank in front of a counter word where a number should stand: `收到群众意见 条，采纳 条`.
///
/// Which words are counted nobody can list. What tells is the counter word with which a clause ends, or
/// behind a verb that asks for a number (`召开 次会议`), unless the blank parts a word (`有关文 件，`).
enum CountedBlank {
  /// As many as clauses end with: what is counted nobody can list.
  private static let units =
    CounterWords.names
    + ["亿元", "元", "台", "家", "户", "批", "处", "人", "名", "册", "辆", "幅"] + thousands
  /// Behind 近, 上 and 超 they are a number by themselves.
  private static let thousands = ["万次", "万人次", "万条", "万件", "万份"]
  private static let counters = Words(units)
  /// A blank at which no line breaks is one too.
  static let literals = units.flatMap { [" \($0)", "　\($0)", "\u{A0}\($0)"] }

  /// Whether a number is due in a blank in front of a counter word.
  static func isDue(_ blank: SourceRange, in bytes: [UInt8], _ range: SourceRange) -> Bool {
    guard let end = counters.end(bytes, at: blank.upperBound), end <= range.upperBound,
      let last = bytes.scalar(before: blank.lowerBound), ScalarClass.isHan(last.value)
    else { return false }
    let unit = blank.upperBound..<end
    if last.value == 0x7B2C { return ranked.begin(bytes, at: unit.lowerBound) }
    let isDetermined =
      determiners.contains(last.value) && !concerning.end(bytes, before: blank.lowerBound)
    if unit.count > 3, Nearby.at(bytes, unit.lowerBound) == 0x4E07, about.contains(last.value) {
      return false
    }
    if isDetermined || AlignedNames.hold(blank, in: bytes, range) { return false }
    if ends(bytes, end, range) { return isCounted(blank, unit, last, bytes, range) }
    return verbs.end(bytes, before: blank.lowerBound) && !longer.begin(bytes, at: unit.lowerBound)
      && !again(unit, in: bytes)
  }

  private static func isCounted(
    _ blank: SourceRange, _ unit: SourceRange, _ last: DecodedScalar, _ bytes: [UInt8],
    _ range: SourceRange
  ) -> Bool {
    let sign = Nearby.at(bytes, unit.lowerBound)
    if sign == 0x25 || sign == 0xFF05 { return true }
    let start = blank.lowerBound - last.length
    // One character alone may be a surname, or half of a label set wide: 张 件, 附 件.
    guard start > range.lowerBound, Nearby.isHan(bytes, before: start),
      !isWord(last, unit, in: bytes) || sign == 0x573A && held.end(bytes, before: blank.lowerBound)
    else { return false }
    if sign == 0x4EBA, unit.count == 3 { return persons.end(bytes, before: blank.lowerBound) }
    return !compounds.contains { counter, words in
      counter == sign && words.end(bytes, before: blank.lowerBound)
    }
  }

  /// 召开发布会 场 holds no 会场.
  private static let held: Words = [
    "发布会", "座谈会", "听证会", "恳谈会", "宣讲会", "培训会", "推介会", "说明会", "见面会", "通气会",
  ]

  private static let stops: Marks = "，。；、,;（）()：！"
  private static let joints: Words = ["和", "及", "以及", "等", "左右", "以上"]

  /// Whether a clause ends behind a counter word, or another thing is counted.
  private static func ends(_ bytes: [UInt8], _ end: Int, _ range: SourceRange) -> Bool {
    end == range.upperBound || stops.contains(Nearby.at(bytes, end)) || bytes[end] == 0x0A
      || bytes[end] == 0x0D || joints.begin(bytes, at: end)
  }

  /// 件件有回音: said twice, a counter word stands for each of all.
  private static func again(_ unit: SourceRange, in bytes: [UInt8]) -> Bool {
    Nearby.begins(bytes, at: unit.upperBound, with: Array(bytes[unit]))
  }

  /// Behind these no number stands: 一 次, 每 件, 有关的 条.
  private static let determiners: Marks =
    "一二三四五六七八九十百千万亿零〇两几数多半余每各逐这那哪该本此同整另某首头末再的地得了和与及或并在之等、"

  private static let about: Marks = "近上超约达成逾破过数"

  private static let ranked: Words = ["条", "项", "款", "期", "批", "次", "季度", "号", "届"]

  private static let concerning: Words = ["涉及", "惠及"]
  /// What asks for a number right behind it.
  private static let verbs: Words = [
    "收到", "召开", "举办", "开展", "制发", "发布", "编发", "印发", "组织", "受理", "办理", "办结", "答复", "回复", "发放",
    "更新", "推送", "新增", "开设", "设立", "处理", "整改", "梳理", "录入", "转载", "接待", "解答", "建立", "制定", "出台",
    "修订", "废止", "清理", "查处", "采纳", "投入", "购置", "安排", "走访", "接受", "报送", "上报", "累计", "合计", "共计",
    "总计", "公开", "刊发", "编印", "印制", "张贴", "悬挂", "完成", "参加", "全年共", "共有", "公布", "检查", "巡查", "通报",
    "涉及", "惠及", "覆盖",
  ]

  /// Words that begin with a counter word: 公开 条例, 处理 个人信息.
  private static let longer: Words = [
    "件数", "件均", "条例", "条件", "条款", "条文", "条目", "条块", "条线", "条理", "条幅", "次日", "次数", "次年", "次要",
    "次生", "次序", "次月", "份额", "份量", "个人", "个性", "个体", "个别", "个案", "个税", "个私", "项目", "期间", "期限",
    "期中", "期初", "期货", "户政", "户内", "场镇", "台区", "家中", "条规", "次级", "次均", "个贷", "人代",
    "期满", "期末", "期望", "期待", "期刊", "期号", "场所", "场地", "场景", "场次", "场馆", "场外", "场内", "处理", "处置",
    "处罚", "处分", "处室", "处长", "处级", "处以", "处于", "处在", "处境", "处方", "台账", "台风", "台阶", "台帐", "台湾",
    "台胞", "台商", "家庭", "家长", "家属", "家园", "家电", "家政", "家具", "家禽", "家畜", "家装", "家访", "家乡", "家风",
    "家校", "家教", "家谱", "户籍", "户口", "户外", "户主", "户型", "户用", "户厕", "户均", "批复", "批准", "批示", "批评",
    "批量", "批文", "批办", "批注", "批发", "批后", "批次", "篇幅", "篇章", "宗教", "宗旨", "宗地", "元旦", "元素", "元宵",
    "元件", "人大", "人民", "人员", "人才", "人事", "人社", "人口", "人防", "人力", "人工", "人物", "人均", "人文", "人武",
    "人居", "人身", "人行", "人机", "人群", "人数", "人像", "人脸", "人选", "人体", "人生", "人造", "人气", "人际", "人为",
    "人保", "人寿", "人财", "名单", "名录", "名称", "名师", "名医", "名人", "名城", "名镇", "名村", "名额", "名牌", "名木",
    "名义", "名优", "名家", "名胜", "名特", "名录", "名册", "册籍", "起草", "起诉", "起始", "起点", "起步", "起初", "起重",
    "起降", "起底", "起因", "起居",
  ]

  /// Whether a counter word is the end of a word with the character in front of it.
  static func isWord(
    _ last: DecodedScalar, _ unit: SourceRange, in bytes: [UInt8]
  ) -> Bool {
    let sign = Nearby.at(bytes, unit.lowerBound)
    return unit.count == 3 && wordHeads.contains { $0.0 == sign && $0.1.contains(last.value) }
  }

  /// For each counter word the characters with which it makes a word.
  private static let wordHeads: [(UInt32, Marks)] = [
    (0x4EF6, "文条信事案稿证邮附软硬零要部急收办来发函批抄原复物配器元组密快构备印刊呈难诉拆投送转捐退补"),
    (0x6761, "头词线链法纸枝面首教发油柳苗信便金"), (0x6B21, "等层批人场档频期轮班单名上下初依历此席渐屡起家课航车户台"),
    (0x4E2A, "整这那哪逐"), (0x7BC7, "开名短长诗中续"), (0x5904, "查惩判论调出用好坏住到四随何深远别长短难相益害妙科"),
    (0x671F, "日时近定长到按学预中短分工任逾如前后初延周假往当年早晚春夏秋冬暑寒过限续展孕婚刑租保汛旺超"),
    (0x5BB6, "国大专作自居厂商买卖入农管全回东独公皇儒酒艺人看"), (0x4EFD, "月年身省县股部成过备充"),
    (0x573A, "市现立广农机会林渔专考到在牧工进出主职卖砂矿料赛靶剧登球操洋菜火战退冷石收立"),
    (0x6237, "用客农账帐门住商入贫开过落业大散窗租订脱搬养种个渔销储船"), (0x5B97, "大卷祖正"),
    (0x6279, "审报送呈签分首大逐未先已应代"), (0x9879, "事选专款强单立奖子大小分进义弱逐杂短各条列转缺加"),
    (0x53F0, "平后前电灶舞出窗阳站讲吧登天烟高楼亭炉柜"), (0x5143, "单多公状纪银美欧日二三四五六七八九十百千万亿"),
    (0x540D, "姓署报实签命提排更知罪点域地别有除出书校冠户品专著挂匿盛联具列同改人站路村取题成莫闻定刻"),
    (0x518C, "手名画注清账底史另书图纪簿表"), (0x8F86, "车"),
    (0x8D77, "发一引对兴缘升想看提说算做架举唤掀了由建日年月时天此即今期度"),
  ]

  /// Words of three characters whose last is a counter word, and of which the others alone are not counted:
  /// whether 企业 家 lacks a number nobody can tell, but to close the blank may destroy it.
  private static let compounds: [(UInt32, Words)] = [
    (0x4EF6, ["复印", "扫描", "电子", "原始"]),
    (
      0x671F,
      [
        "统计", "报告", "公示", "有效", "施工", "试用", "过渡", "保存", "保管", "公告", "宽限", "缓冲", "窗口", "规划",
      ]
    ),
    (
      0x5904,
      [
        "办事", "秘书", "派出", "法制", "财务", "人事", "管理", "综合", "业务", "监督", "执法", "政策", "规划", "宣传",
      ]
    ),
    (0x5BB6, ["艺术", "科学", "银行", "思想", "文学", "政治"]), (0x6237, ["个体"]),
    (0x573A, ["停车", "采石", "体育", "运动", "填埋", "屠宰"]),
    (0x53F0, ["电视", "气象", "主席", "广播", "观礼", "观景"]), (0x518C, ["纪念", "花名", "明白"]),
  ]

  /// Who is counted: 申请人 and 负责人 are words.
  private static let persons: Words = [
    "人员", "干部", "群众", "职工", "学员", "代表", "党员", "专家", "参训", "参会", "参加", "培训", "覆盖", "惠及", "编制",
    "在岗", "现有", "配备", "公务员", "专职", "兼职", "受益", "听众", "学生", "居民", "村民", "教师", "医生", "志愿者", "联络员",
    "信息员", "编辑", "共", "约", "达", "近", "有", "超过",
  ]
}
