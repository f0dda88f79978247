import Testing

/// Counts behind the name of what is counted, and behind clauses that speak of other times.
@Suite struct TopicFirstTests {
  private func check(_ lines: [String], under heading: String = "（二）依申请公开") {
    CountedSentence.check(lines, under: heading)
  }

  @Test func applicationsBeforeTheirVerb() {
    check([
      "handled | 政府信息公开申请办结⟦12⟧件。",
      "handled | 依申请公开已办结⟦12⟧件。",
      "received | 依申请公开受理⟦19⟧件。",
      "received handled | 2023年依申请公开共受理⟦19⟧件，办结⟦19⟧件。",
      "received | 政府信息公开申请共收到⟦19⟧件。",
      "received | 政府信息公开申请：全年收到⟦19⟧件。",
      "received | 依申请公开收件⟦19⟧件。",
      "received | 依申请公开方面：受理⟦19⟧件。",
      "handled | 政务公开申请办结⟦12⟧件。",
      "answered | 依申请公开已答复⟦12⟧件。",
      "carriedOver | 政府信息公开申请结转下年度继续办理⟦4⟧件。",
      "received carriedIn | 政府信息公开申请新收⟦19⟧件，政府信息公开申请上年结转⟦3⟧件。",
      "received | 受理政府信息公开申请数为⟦19⟧件。",
      "received | 全年共有⟦19⟧件政府信息公开申请。",
      "received | 申请人向我局提出政府信息公开申请⟦19⟧件。",
      "| 1名申请人向我局提出政府信息公开申请9件，同一申请人提出政府信息公开申请8件。",
      "| 各乡镇政府信息公开申请办结30件。",
      "| 县长信箱、依申请公开办结190件。",
      "handled carriedOver | 依申请公开办结⟦5⟧件、依申请公开结转下年⟦1⟧件。",
      "| 县住建局政府信息公开申请办结30件。",
      "| 依申请公开网上收到10件、信函收到6件。",
      "| 第三季度共有5件政府信息公开申请。",
      "| 依申请公开平台受理点3个，依申请公开较上年新增5件。",
    ])
  }

  @Test func whatWasLeftOver() {
    check([
      "carriedOver | 尚有⟦4⟧件政府信息公开申请未办结。",
      "carriedOver | ⟦4⟧件政府信息公开申请正在办理中。",
      "received carriedOver | 收到公开申请⟦6⟧件，1件依法延期、⟦4⟧件结转下年。",
      "received | 依申请公开件为⟦零⟧。",
      "received carriedOver | 收到公开申请⟦6⟧件，⟦4⟧件申请因未到答复期限结转至2024年。",
      "| 截至目前，1件政府信息公开申请未办结。",
      "received disclosed | 收到公开申请⟦6⟧件，其中⟦4⟧件属于予以公开情形。",
      "received notHeld | 收到公开申请⟦6⟧件，信息不存在、无法提供⟦4⟧件。",
    ])
  }

  @Test func completions() {
    check([
      "received carriedOver | 收到公开申请⟦6⟧件，⟦均依法依规办结⟧。",
      "received carriedOver | 收到公开申请⟦6⟧件，⟦全部按照法定程序办结⟧。",
      "received carriedOver | 收到公开申请⟦6⟧件，⟦均已办理完结⟧。",
      "received carriedOver | 收到公开申请⟦6⟧件，⟦件件按时办结⟧。",
      "received carriedOver | 收到公开申请⟦6⟧件，⟦所有申请均已办结⟧。",
      "received carriedOver | 收到公开申请⟦6⟧件，⟦全部按程序办理完毕⟧。",
      "received carriedOver | 收到公开申请⟦6⟧件，⟦均已答复⟧。",
      "received carriedOver | 收到公开申请⟦6⟧件（⟦均已办结⟧）。",
      "received carriedOver | 收到公开申请⟦6⟧件。目前⟦均已办结⟧。",
      "received carriedOver | 受理的⟦6⟧件政府信息公开申请⟦均已办结⟧。",
      "carriedOver | 全年收到的政府信息公开申请⟦均按期办结⟧。",
      "| 16件申请均在法定期限内办结，收到的到期申请均已办结，办理的政府信息公开申请均已办结。",
      "received | 收到公开申请⟦6⟧件，收到的网上申请均已办结。",
      "received carriedOver | 收到公开申请⟦6⟧件，⟦均在法定期限内答复申请人⟧。",
      "received carriedOver | 收到公开申请⟦6⟧件，⟦全部在法定时限内作出答复⟧。",
      "received carriedOver | 收到公开申请⟦6⟧件，⟦办结率100%⟧。",
      "received carriedOver | 收到公开申请⟦6⟧件，⟦无结转下年继续办理情况⟧。",
      "received carriedOver | 收到公开申请⟦6⟧件，⟦无跨年办理件⟧。",
      "received carriedOver | 收到公开申请⟦6⟧件，均按时答复，⟦1⟧件结转下年。",
      "received | 收到公开申请⟦6⟧件，其中1件正在征求意见，均按时答复。",
      "received | 收到公开申请⟦6⟧件，按时办结率100%，应办结的全部按时办结。",
      "received handled | 收到公开申请⟦6⟧件，办结⟦5⟧件，均按时答复。",
      "received | 收到公开申请⟦6⟧件，其中网上申请4件，均按时答复。",
      "| 收到网民留言14件，均依法依规办结，答复率100%。",
      "received | 收到公开申请⟦6⟧件，截至目前，所有申请均已办结。",
      "received | 收到公开申请⟦6⟧件，其中5件全部按期办结。",
      "received carriedIn carriedOver | 收到公开申请⟦6⟧件，上年结转⟦1⟧件，⟦均已办结⟧。",
      "received carriedIn | 收到公开申请⟦6⟧件，上年结转⟦3⟧件，均已办结。",
      "carriedOver | 5件政府信息公开申请全部办结，⟦1⟧件结转下年。",
      "received carriedOver | 收到的⟦6⟧件政府信息公开申请⟦全部办结⟧。",
    ])
  }

  @Test func otherTimesInFront() {
    check(
      [
        "review+litigation | 分管领导每季度听取汇报，全年⟦未发生政府信息公开行政复议、行政诉讼⟧。",
        "received | 3月份开展培训，全年共收到政府信息公开申请⟦17⟧件。",
        "received | 上半年开展自查，本机关全年收到政府信息公开申请⟦17⟧件。",
        "received | 上半年开展自查，2023年共收到政府信息公开申请⟦17⟧件。",
        "received | 按季度通报情况，纳入季度考核，收到政府信息公开申请⟦17⟧件。",
        "licences | 1—6月开展自查，本年度作出行政许可⟦95⟧件。",
        "documentsInForce | 对历年规范性文件进行清理，目前现行有效的行政规范性文件⟦13⟧件。",
        "received | 累计培训信息员200人次，⟦未收到政府信息公开申请⟧。",
        "review | 累计培训信息员200人次，因政府信息公开被申请行政复议⟦5⟧件。",
        "| 上半年收到政府信息公开申请9件，办结8件。",
        "| 上半年，收到政府信息公开申请9件，答复8件。",
        "| 3月份制定全年工作要点，收到政府信息公开申请5件。",
        "| 一季度收到政府信息公开申请3件，二季度收到政府信息公开申请5件。",
        "| 1—6月，作出行政处罚2件；7—12月，作出行政处罚3件。",
        "| 平台开通以来，累计访问100万次，收到政府信息公开申请200件。",
        "| 累计公开信息900条，收到政府信息公开申请200件。",
        "| 历年收到政府信息公开申请200件，办结200件。",
        "| 依申请公开方面，对历年申请进行清理，办结3件。",
      ], under: "（五）监督保障")
  }

  @Test func disclosure() {
    check(
      [
        "documentsMade | 以局名义印发规范性文件⟦3⟧件。",
        "documentsMade | 新制作规范性文件⟦3⟧件。",
        "documentsRepealed | 废止⟦1⟧件行政规范性文件。",
        "documentsInForce | 现行有效⟦12⟧件规范性文件。",
        "licences | 核发各类行政许可⟦9785⟧件。",
        "coercion | 采取行政强制措施⟦64⟧件。",
        "fees | ⟦未收取行政事业性收费⟧。",
        "fees | 全年⟦无行政事业性收费项目⟧。",
        "fees | 行政事业性收费为⟦0⟧。",
        "| 以县政府名义印发规范性文件3件。",
        "| 公开核发行政许可信息95件。",
        "| 依申请公开未收取行政事业性收费。",
        "| 对小微企业未收取行政事业性收费。",
        "| 清理历年规范性文件30件，编制目录1份。",
      ], under: "（三）政府信息管理")
  }
}
