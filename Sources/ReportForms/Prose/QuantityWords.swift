/// Words around counts: what may stand between, and what forbids.
enum QuantityWords {
  /// Between a phrase and its number.
  static let tail: WordList = [
    "共", "共计", "合计", "总计", "计", "为", "是", "有", "达", "达到", "了", "数", "数量", "总数", "总量", "件数",
    "宗数", "案件", "案", "的有", "的", ":", ",共", ",共计", ",合计", ",总计", ",总数", ",数量为", ",数量", "情况",
    "均为", "均", "都为", "都是", "各", "一共", "总共", "”", "\"", "」", "(件)", "全年", "本年", "申请数", "办件数",
    "申请量", "申请总量", "申请总数",
  ]
  /// What may be counted by 申请数, and what stands in front of it there.
  static let countedApplications: WordList = ["申请"]
  static let disclosed: WordList = ["公开"]
  /// As what applications are named.
  static let applicationNames = [
    "政府信息公开申请", "信息公开申请", "公开申请", "政府信息公开申请件", "依申请公开", "依申请公开申请", "依申请公开件",
    "依申请公开政府信息", "依申请公开信息", "依申请公开事项", "依申请", "政务公开申请",
  ]
  /// The same in front of what is told of them.
  static let applications = WordList(applicationNames + ["政府信息公开申请事项", "信息公开申请事项"])
  /// How a body's decisions come about, whatever it decides.
  static let deciding = ["作出", "做出", "给予", "下达"]
  /// Each of several nouns has the number.
  static let each: WordList = ["均", "均为", "都", "都为", "都是", "各"]
  /// Between the last mark and a phrase whose lead is bare.
  static let lead: WordList = [
    "其中", "包括", "包含", "含", "共", "共计", "合计", "总计", "全年", "本年", "本年度", "当年", "年内", "年度", "一年来",
    "已", "已经", "均", "实际", "按时", "按期", "如期", "及时", "依法", "依规", "依法依规", "按规定", "按照规定", "全部",
    "在法定期限内", "在规定期限内", "在规定时限内", "在法定时限内", "法定期限内", "期限内", "并", "且", "后", "决定", "作出",
    "做出", "作", "办理", "实施", "开展", "完成", "下达", "给予", "新", "同时", "另", "另有", "另外", "有", "对", "本机关",
    "本单位", "本局", "本委", "本办", "本镇", "本乡", "本街道", "我局", "我委", "我办", "我镇", "我乡", "我县", "我区",
    "我市", "我街道", "我厅", "我中心", "我院", "我单位", "我机关", "申请", "结果为", "办理结果为", "办理结果", "答复结果", "答复结果为",
    "的",
    "年末", "年底", "目前", "截至目前", "截至年底", "经审查", "经办理", "一是", "二是", "三是", "四是", "五是", "六是",
    "收取", "征收", "全县", "全市", "全区", "全省", "全镇", "本级", "宣布", "无", "各类", "以及", "和", "及", "与", "由", "从",
    "来自", "办结", "属于", "累计", "通过各类渠道", "通过各种渠道", "通过各渠道", "核发", "采取",
  ]
  /// Between nouns that share a number.
  static let joint: WordList = ["、", "和", "及", "与", "以及", "或", "或者", "/"]
  /// Behind 、 and before the second noun: 被申请行政复议、提起行政诉讼.
  static let jointVerb: WordList = [
    "被", "提起", "被提起", "申请", "被申请", "引发", "引起", "引发的", "发生", "政府信息公开", "信息公开", "因政府信息公开", "作出",
  ]
  /// What ends a clause, or parts a lead from what stands before it.
  static let marks: WordList = [
    ",", ";", ":", "、", "(", ")", ".", "。", "!", "?", "“", "”", "\"", "'", "—", "-", "\u{0}", "[",
    "]", "•", "·",
  ]

  /// Requests are not counted as a whole where one of these stands in the clause.
  private static let requestWords: [String] = [
    "提案", "建议", "信件", "留言", "热线", "办件", "咨询", "来信", "来电", "来访", "信访", "投诉", "举报", "工单", "邮箱",
    "邮件", "信函", "挂号", "邮寄", "邮政", "快递", "传真", "网上", "网络", "网站", "线上", "线下", "当面", "现场", "窗口", "平台",
    "渠道",
    "系统", "自然人", "个人", "企业", "涉及", "有关", "关于", "转办", "转来", "转交", "移送", "交办", "重复", "补正", "撤回", "撤销",
    "延期", "逾期", "少收", "多收", "许可", "审批", "项目", "资金", "补贴", "救助", "低保", "复议", "诉讼", "12345", "市长",
    "群众来",
    "口头", "季度", "上半年", "下半年", "月份", "以来", "下属", "未成年", "律师", "较", "同比", "增加", "减少", "增长",
    "行政处罚", "分别", "代为", "协助", "会同", "配合", "不属于", "属于", "非本", "指导", "第三方", "征求", "延长", "未办", "未答复",
    "未结", "尚未", "公众号", "微信", "EMS", "小程序", "客户端", "委托",
    "在办",
    "正在",
  ]
  static let requestsForbidden = WordList(requestWords)
  /// 属于不予公开的2件 counts a result; 属于信访的2件 counts a part of the applications.
  static let resultsForbidden = WordList(requestWords.filter { $0 != "属于" })
  /// Reasons bear some of these words in their names.
  static let reasonsForbidden = WordList(
    requestWords.filter {
      !["属于", "重复", "信访", "投诉", "举报", "第三方", "涉及", "有关", "行政处罚"].contains($0)
    })
  /// A body that hears cases, or a part of the cases.
  static let disputesForbidden: WordList = [
    "受理", "审理", "审结", "办理", "纠正", "纠错", "撤销", "维持", "败诉", "胜诉", "驳回", "复议后", "直接起诉", "未经复议",
    "应诉", "代理", "季度", "上半年", "下半年", "月份", "以来", "较", "同比", "增加", "减少", "立案", "化解", "调解", "撤回",
    "接待", "参与", "第三人", "出庭", "终止", "结案", "二审", "一审", "再审", "行政许可被", "行政处罚被", "许可决定", "处罚决定",
    "其余", "余下", "上年结转", "避免", "防止", "防范", "预防", "旁听", "观摩", "公益", "研究", "学习", "讨论",
    "讲解", "模拟",
    "复议结果", "复议决定", "对复议", "未再", "未提起行政复议的", "未提起行政诉讼的",
  ]
  /// 以县政府为被申请人: in the report of one of its departments.
  private static let disputesOfOthers = WordList(
    ["政府", "部门", "单位", "镇", "乡", "街道", "总局", "省厅", "省局", "市局"].flatMap {
      [$0 + "为被申请人", $0 + "为被告"]
    })
  /// In the report of a government, which is one itself.
  private static let disputesOfParts = WordList(
    ["部门", "单位", "街道", "局", "委"].flatMap { [$0 + "为被申请人", $0 + "为被告"] })
  static let disputesForbiddenToDepartments = WordList(joining: [
    disputesForbidden, disputesOfOthers,
  ])
  static let disputesForbiddenToGovernments = WordList(joining: [
    disputesForbidden, disputesOfParts,
  ])
  /// Counts of notices, of entries in a list, of stages of a procedure.
  static let documentsForbidden: WordList = [
    "公开", "公示", "公布", "归集", "信息", "审核", "审查", "备案", "清理", "起草", "解读", "报备", "拟", "征求", "党",
    "失效", "修改", "修订", "评估", "季度", "上半年", "下半年", "月份", "以来", "联合", "代", "转发", "涉及", "较", "计划",
    "收录", "上传", "报送", "目录", "汇编", "年初", "期初", "名义", "提请", "单独", "推动", "建议", "参与", "报请", "提出",
    "配合", "协助", "督促", "会同", "委托", "分别",
  ]
  static let decisionsForbidden: WordList = [
    "公开", "公示", "公布", "归集", "信息", "发布", "事项", "申请", "受理", "目录", "清单", "办件", "审批", "案卷", "报送",
    "录入", "上传", "数据", "不予", "注销", "准予", "备案", "检查", "季度", "上半年", "下半年", "月份", "以来", "较", "同比",
    "立案", "简易", "移交", "政府信息",
  ]
  /// A part of what was published, or the sum of years.
  static let publishedForbidden: WordList = [
    "其中", "包括", "累计", "季度", "半年", "月", "以来", "较", "同比", "新增",
  ]
  /// The number counts for other bodies than the report's.
  static let scope: WordList = ["本级", "不含", "不包括", "不包含", "除外"]
  /// The number counts for more bodies than one; a government's table may or may not.
  static let manyBodies: WordList = [
    "全市", "全县", "全区", "全省", "全镇", "全乡", "全州", "全旗", "各级", "各部门", "各单位", "各乡镇", "各镇", "各县",
    "各区", "所属", "下属", "直属", "全系统", "各行政机关", "各科室",
  ]
  /// Parts of a government, and what is under it.
  static let partBodies: WordList = [
    "政府办", "政府办公室", "各部门", "各单位", "各乡镇", "各镇", "所属", "下属", "直属", "街道", "部门", "各级",
  ]
  /// Behind a number or its unit: it is not exact.
  static let approximate: WordList = [
    "余", "多", "来", "左右", "以上", "上下", "以内", "以下", "次", "套", "万", "亿", "千", "百", "几",
  ]
}
