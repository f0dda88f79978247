/// The wordings by which reports count: a line a phrase.
enum QuantityPhrases {
  private static let take =
    "收到|新收|新收到|接到|接收|收悉|受理|新受理|接受|收到了|受理了|接到了|新增"
  private static let application =
    "政府信息公开申请|政府信息公开的申请|信息公开申请|政务公开申请|公开申请|依申请公开|依申请公开申请|依申请公开信息"
    + "|依申请公开政府信息|依申请公开事项|依申请公开件|依申请公开政府信息申请|依申请公开信息申请|申请公开政府信息"
    + "|申请公开信息|政府信息申请|政府信息公开申请件|依申请|依申请件|依申请公开的申请|依申请公开案件"
    + "|信息公开申请件|公开申请件|要求公开政府信息的申请|依申请公开政府信息的申请|申请公开政府信息的申请"
    + "|政府信息公开申请事项|信息公开申请事项|公开申请事项|政府信息公开申请书|信息公开申请书|政府信息公开申请表|信息公开申请表"
  private static let finish = "办结|办理完毕|办复|办结了|处理完毕"
  private static let last = "上年|上年度|上一年|上一年度|去年|上年末|上年底|@-"
  private static let next =
    "下年|下年度|下一年|下一年度|明年|次年|次年度|下年继续|@+"
  private static let make =
    "制发|制定|制订|出台|印发|制发了|制定了|出台了|印发了|制定发布|制定出台|制定印发|印发实施|新制定|新制发|新制作"
  private static let document = "规范性文件|行政规范性文件"
  private static let decide = "作出|做出|办理|实施|办结|完成|给予|下达|共"

  /// With these begin the open wordings on applications and on documents, and these are what they are of.
  static let applicationVerbs = words(take + "|" + finish + "|办理|处理|办理了|处理了|答复|答复了|回复")
  static let applications = words(application + "|申请")
  static let makingVerbs = words(make + "|发布|发布了|新增")
  static let documents = words(document)

  private static func words(_ alternatives: String) -> WordList {
    WordList(alternatives.split(separator: "|").map(String.init))
  }

  static let all: [QuantityPhrase] = requests + results + disputes + disclosure

  private static let requests: [QuantityPhrase] = [
    QuantityPhrase(.received, "\(take) _ \(application) #"),
    QuantityPhrase(.received, "\(take) # \(application)"),
    QuantityPhrase(.received, "\(take) |的|公民|群众|申请人|各类|书面|有效|有效的 申请 #", topic: .requests),
    QuantityPhrase(.received, "\(take) # 申请", topic: .requests),
    QuantityPhrase(
      .received, "|登记|登记了 政府信息公开申请|信息公开申请|依申请公开申请|依申请公开政府信息申请|依申请公开件 #", lead: .bare),
    // Where papers are sorted by whether they may be published, 依申请公开 is one of the kinds.
    QuantityPhrase(
      .received, "依申请公开 #", lead: .bare, topic: .requests, certainty: .likely,
      bar: [
        "公开", "收到", "新收", "受理", "接到", "其中", "属性", "文件", "公文", "答复", "办结", "办理",
      ]),
    // The sum of what came by one way and another, which counts by itself.
    QuantityPhrase(
      .received, "共|共计|合计|总计 # \(application)", lead: .bare, topic: .requests,
      bar: ["办结", "办理", "答复", "处理", "结转", "其中", "累计", "咨询", "转办"],
      ground: ["件,共", "件,合计", "件,总计", "件、共", "件;共"]),
    QuantityPhrase(.received, "新收|新收到|本年新收|新接收 #", lead: .bare, topic: .requests),
    QuantityPhrase(
      .received,
      "政府信息公开申请|信息公开申请|公开申请|依申请公开|依申请公开申请|依申请公开件|依申请公开政府信息|依申请公开信息"
        + "|依申请公开工作|依申请公开方面|政府信息公开申请方面|政务公开申请"
        + " |:|, |全年|本年|本年度|今年|当年 |共|共计|总共|一共|累计|实际|已 收到|受理|接到|接收|收悉|收件|受理量|收件量 #",
      lead: .bare),
    QuantityPhrase(
      .received, "共有|总共有 # \(application)", lead: .bare,
      bar: ["办结", "办理", "答复", "处理", "结转", "其中", "咨询", "转办"]),
    // One man's applications are some of them.
    QuantityPhrase(
      .received,
      "公民、法人和其他组织|公民、法人或其他组织|公民、法人或者其他组织|公民|群众|申请人|社会公众"
        + " |向 |我局|本局|我委|本委|我厅|我镇|我乡|我街道|我县|我区|我市|我办|我中心|我单位|本机关|本单位|政府"
        + " |共|共计|累计 提出|提交|递交 |了 政府信息公开申请|信息公开申请|依申请公开申请 #",
      lead: .bare, certainty: .likely, bar: ["名", "位", "1人", "同一", "部分", "其中"]),
    QuantityPhrase(
      .carriedIn,
      "\(last) 结转|转入|遗留|结转来|结转至今年|结转的|结转办理|结转继续办理|结转本年继续办理"
        + "|结转至本年办理|结转本年办理|结转至今年办理 #", lead: .bare),
    QuantityPhrase(
      .carriedIn,
      "\(last) 结转|转入|遗留|结转的|结转至|结转到"
        + " |本年办理|今年办理|本年度办理|本年办理的|今年办理的|本年度办理的|本年继续办理的|今年继续办理的|本年度继续办理的"
        + " 政府信息公开|信息公开| 申请 #",
      lead: .bare),
    QuantityPhrase(
      .carriedIn, "结转 上年|上年度|上一年|上一年度|@- |办理|继续办理 申请| #", lead: .bare,
      topic: .requests),
    QuantityPhrase(
      .carriedIn,
      "|有|另有|其中|其中有|含 # |申请|信息公开申请|政府信息公开申请 为|是|系|属于|属 \(last)"
        + " 结转|转入|遗留|结转申请|结转件|结转的申请|结转办理|结转继续办理",
      lead: .bare, topic: .requests),
    QuantityPhrase(.handled, "\(finish)|办理|处理|办理了|处理了 _ \(application) #"),
    QuantityPhrase(.handled, "\(finish)|办理|处理|办理了|处理了 # \(application)"),
    QuantityPhrase(.handled, "\(finish)|办理 申请| #", lead: .bare, topic: .requests),
    QuantityPhrase(.answered, "答复|答复了|回复 _ \(application) #"),
    QuantityPhrase(.answered, "答复|答复了|回复 # \(application)"),
    QuantityPhrase(.answered, "答复|答复了|予以答复|答复决定|答复决定书|书面答复 申请| #", lead: .bare, topic: .requests),
    QuantityPhrase(
      .carriedOver,
      "结转|转|转入|结转至|结转到|转至|转到|留转|结转入 \(next)"
        + " |继续办理|办理|继续处理|处理|答复|继续办理的|(继续办理)|办理的|处理的|继续处理的|答复的|继续答复|继续答复的"
        + " 申请| #",
      lead: .bare, topic: .requests),
    QuantityPhrase(
      .carriedOver,
      "|有|尚有|另有|仍有|还有|其余|剩余|其中|其中有"
        + " # |申请|信息公开申请|政府信息公开申请"
        + " |依法|按规定|因未到答复期限|因未到办理期限|因未到期|因答复期限未到|因尚在办理期限内|尚在办理期限内"
        + " 结转|转|转入|结转至|结转到|转至|转到|留转|结转入|顺延至 \(next) |继续办理|办理|继续处理|处理|答复",
      lead: .bare, topic: .requests),
    QuantityPhrase(
      .carriedOver,
      "结转|结转至|结转到|转入|转至|转到|留待|延至|结转入 \(next)"
        + " |继续办理|办理|办理的|继续办理的|处理|处理的|继续处理的|答复|答复的|继续答复|继续答复的"
        + " 政府信息公开|信息公开|依申请公开 申请| #",
      lead: .bare),
    // Behind what was handled 结转 looks ahead; within a bracket it may be what had been carried in.
    QuantityPhrase(
      .carriedOver, ",|;|、 |尚|并 结转 #", lead: .bare, topic: .requests,
      ground: ["办结", "办复", "答复", "办理完毕", "处理完毕"]),
    QuantityPhrase(
      .carriedOver,
      "尚有|仍有|还有|剩余|余下 # |申请|信息公开申请|政府信息公开申请 \(pending)", lead: .bare,
      topic: .requests, certainty: .likely, bar: today),
    QuantityPhrase(
      .carriedOver, "|有|另有 # 政府信息公开申请|信息公开申请|依申请公开申请 \(pending)", lead: .bare,
      certainty: .likely, bar: today),
  ]

  private static let pending =
    "正在办理|正在办理中|正在办理之中|仍在办理|仍在办理中|尚在办理|尚在办理中|正在依法办理|未办结|尚未办结|未办理完毕"
    + "|尚未办理完毕|未答复|尚未答复"
  /// Of what is still pending when the report is written, some was done since.
  private static let today: WordList = ["目前", "截至本报告", "截至报告", "至今"]

  private static let results: [QuantityPhrase] = [
    result(.disclosed, "予以公开|给予公开|准予公开|同意公开"),
    result(.partlyDisclosed, "部分公开|予以部分公开|给予部分公开|部分予以公开|同意部分公开|区分处理部分公开|区分处理后部分公开"),
    result(.refused, "不予公开|不予以公开"), result(.unavailable, "无法提供|不能提供"),
    result(.notProcessed, "不予处理|不予以处理"),
    result(.otherwise, "其他处理|其他情形处理|作其他处理|予以其他处理|作出其他处理|其它处理|作其它处理"),
    // 公开 alone counts 主动公开 as well, unless 部分公开 is told beside it.
    QuantityPhrase(
      .disclosed, "已公开|已依法公开|已予公开|决定公开|全部公开|完全公开 |的|申请 #", lead: .bare, topic: .requests,
      bar: disclosing, ground: asked, company: ["部分公开"]),
    QuantityPhrase(
      .disclosed, ",|;|、|:|,其中|,其中, 公开 |的|申请 #", lead: .bare, topic: .requests,
      bar: disclosing, ground: asked, company: ["部分公开"]),
    QuantityPhrase(
      .unavailable,
      "|因|由于|属于|因属于|属|因属 \(reasonWords) 等|等原因|等情形|等情况|等原因而 无法提供 |的 #",
      lead: .bare, topic: .requests, bar: papers, mayBePart: true),
    QuantityPhrase(
      .refused, "不公开 |的|申请 #", lead: .bare, topic: .requests, bar: papers,
      ground: asked),
    QuantityPhrase(
      .notHeld,
      "|因|属于|因属于|属|因属 \(reasonWords)"
        + " |的|情形|情形的|的申请|的政府信息|需要另行制作|不予公开|不予公开的|无法提供|无法提供的|不予处理|不予处理的"
        + "|不予公开的申请|无法提供的申请|不予处理的申请|、不予公开|、无法提供|、不予处理 #",
      lead: .bare, topic: .requests, bar: papers, ground: outcomes, isReason: true),
    resultBehind(.disclosed, "予以公开"), resultBehind(.partlyDisclosed, "部分公开|予以部分公开"),
    resultBehind(.refused, "不予公开"), resultBehind(.unavailable, "无法提供"),
    resultBehind(.notProcessed, "不予处理"),
  ]

  /// Words of a sentence that sorts papers by whether they may be published.
  private static let papers: WordList = ["主动公开", "依申请公开类", "属性", "文件", "公文", "发文"]
  private static let disclosing: WordList = ["发布", "公文", "主动公开", "属性", "文件", "发文", "公布"]
  private static let asked: WordList = ["收到", "新收", "受理", "接到", "答复", "办结", "办理结果"]
  /// A reason is one of the form's where the outcomes are told.
  private static let outcomes: WordList = [
    "予以公开", "部分公开", "不予公开", "不公开", "无法提供", "不予处理", "其他处理", "办理结果", "答复结果",
  ]

  private static let reasonWords = QuantityReasons.all.map(\.words).joined(separator: "|")

  private static func result(_ name: ProseQuantity.Name, _ words: String) -> QuantityPhrase {
    QuantityPhrase(
      name, "|答复|已答复|答复为 \(words) |的|情形的|范围的|情形|类|决定|答复|的决定|的答复 |申请|信息公开申请|政府信息公开申请|政府信息 #",
      lead: .bare,
      topic: .requests)
  }

  private static func resultBehind(_ name: ProseQuantity.Name, _ words: String) -> QuantityPhrase {
    QuantityPhrase(
      name, "|其中|对|有|对其中|其中有 # |申请|依法|决定|作出|属于|属|为 \(words) |情形|范围|类|的情形", lead: .bare,
      topic: .requests)
  }

  /// 共有3件政府信息公开行政复议案件
  private static let ofDisclosure =
    "|政府信息公开|信息公开|政府信息公开类|信息公开类|涉及政府信息公开的|涉政府信息公开|因政府信息公开引发的|因政府信息公开引起的"

  private static let disputes: [QuantityPhrase] = [
    QuantityPhrase(.review, "行政复议|复议|行政复议案件|行政复议申请|行政复议案 #", topic: .disputes),
    QuantityPhrase(.litigation, "行政诉讼|诉讼|行政诉讼案件|行政诉讼案|被诉 #", topic: .disputes),
    QuantityPhrase(
      .review, "发生|引发|引起|涉及|产生|共有|提起|申请 # \(ofDisclosure) 行政复议|行政复议案件", topic: .disputes),
    QuantityPhrase(
      .litigation, "发生|引发|引起|涉及|产生|共有|提起 # \(ofDisclosure) 行政诉讼|行政诉讼案件", topic: .disputes),
  ]

  private static let disclosure: [QuantityPhrase] = [
    QuantityPhrase(.documentsMade, "\(make) _ \(document) #"),
    QuantityPhrase(.documentsMade, "\(make) # \(document)"),
    QuantityPhrase(.documentsMade, "\(document) |本年 制发|新制发|制定|新制定 |件数|数 #", lead: .bare),
    QuantityPhrase(.documentsMade, "制发|新制发|新制定 #", lead: .bare, topic: .documents),
    QuantityPhrase(.documentsMade, "发布|新增 _ \(document) #", certainty: .likely),
    QuantityPhrase(.documentsMade, "发布|发布了 # \(document)", certainty: .likely),
    QuantityPhrase(.documentsRepealed, "废止|宣布废止|废止了|予以废止 |行政 规范性文件 #"),
    QuantityPhrase(.documentsRepealed, "废止|废止了 # \(document)"),
    QuantityPhrase(
      .documentsRepealed, "清理废止|清理并废止 |行政 规范性文件 #", certainty: .likely),
    QuantityPhrase(
      .documentsRepealed, "废止|宣布废止|废止了|予以废止|废止件数 |文件 #", lead: .bare, topic: .documents),
    QuantityPhrase(.documentsInForce, "现行有效 |的|行政|的行政 规范性文件 #"),
    QuantityPhrase(.documentsInForce, "现行有效 # \(document)"),
    QuantityPhrase(
      .documentsInForce, "现行有效|现行有效件数|现行有效的|现行有效文件 #", lead: .bare, topic: .documents),
    QuantityPhrase(
      .documentsInForce, "\(document) 现行有效|现行有效的|现行有效件数 #", lead: .bare),
    decision(.licences, "行政许可"), decision(.penalties, "行政处罚"), decision(.coercion, "行政强制"),
    // 行政强制执行 is the row's other half.
    QuantityPhrase(.coercion, "行政强制措施 |决定 #", lead: .bare, certainty: .likely),
    decisionBehind(.licences, "行政许可"), decisionBehind(.penalties, "行政处罚"),
    decisionBehind(.coercion, "行政强制"),
    QuantityPhrase(
      .published, "主动公开 |各类|政府|政务|公开类|各类政府|各类政务 信息|政府信息|政务信息 #", lead: .bare),
    QuantityPhrase(
      .fees, "行政事业性收费 |金额|总额|总金额|收入|共计|合计 #", lead: .bare),
    // Without 等 or the like it may be one charge of several.
    QuantityPhrase(.fees, "收取|征收|收缴 _ 等|各类|各项 行政事业性收费 |金额|总额|总金额|收入 #"),
  ]

  private static func decision(_ name: ProseQuantity.Name, _ word: String) -> QuantityPhrase {
    QuantityPhrase(name, "|处理 \(word) |决定|处理决定|决定书 #", lead: .bare)
  }

  private static func decisionBehind(_ name: ProseQuantity.Name, _ word: String) -> QuantityPhrase {
    QuantityPhrase(name, "\(decide) # \(word) |决定|处理决定|决定书", lead: .bare)
  }
}
