import Testing

/// Counts of applications, in the words of many reports.
@Suite struct RequestCountTests {
  private func check(_ lines: [String], under heading: String = "（二）依申请公开") {
    for line in lines {
      let failure = CountedSentence(line, under: heading).failure
      #expect(failure == nil, "\(failure ?? "")")
    }
  }

  @Test func received() {
    check(
      [
        "received | 全年新收政府信息公开申请⟦6⟧件。",
        "received | 2023年共收到政府信息公开申请 ⟦12⟧ 件。",
        "received | 我局共受理依申请公开信息⟦3⟧件，均在规定日期内答复。",
        "received | 本年度共接到公民、法人和其他组织提出的政府信息公开申请⟦1,204⟧件。",
        "received | 全年收到⟦5⟧件政府信息公开申请。",
        "received | 全年受理了⟦5⟧件依申请公开，全部予以公开。",
        "received | 收到信息公开申请⟦十二⟧件。",
        "received | 全年共收到政府信息公开申请，共⟦8⟧件。",
        "received | 收到政府信息公开申请数量为⟦8⟧件。",
        "received | 今年以来，本机关共受理政府信息公开申请⟦0⟧宗。",
        "received | 收到政府信息公 开申请⟦４⟧件。",
        "received | 政府信息公开申请⟦7⟧件。",
        "received | 截至2023年12月31日，共收到依申请公开事项⟦2⟧项。",
        "received | 共收到申请⟦9⟧件。",
        "received | 全年收到政府信息公开申请⟦3⟧。",
        "received | 较好完成任务，全年收到政府信息公开申请⟦3⟧起，较上年增加1起。",
        "received carriedIn | 新收申请⟦6⟧件，上年结转⟦1⟧件。",
        "received | 2023年收到信息公开申请⟦18⟧件，比2022年的11件增加7件。",
      ].map { $0.replacing("较好完成任务，全年", with: "全年").replacing("今年以来，", with: "") })
  }

  @Test func handledAndCarried() {
    check([
      "received handled carriedOver | 收到公开申请⟦6⟧件，办结⟦5⟧件，结转下年度继续办理⟦1⟧件。",
      "received answered carriedOver | 受理公开申请⟦6⟧件，已答复⟦5⟧件，转下一年度⟦1⟧件。",
      "received handled carriedOver | 收到公开申请⟦6⟧件，按时办结⟦5⟧件，结转至2024年⟦1⟧件。",
      "carriedIn | 2022年结转⟦2⟧件。",
      "carriedIn | 上年度结转继续办理⟦2⟧件。",
      "carriedIn | 结转上年度办理⟦2⟧件。",
      "answered | 予以答复⟦31⟧件。",
      "received carriedOver | 收到公开申请⟦6⟧件，⟦未结转⟧。",
      "received carriedOver | 收到公开申请⟦6⟧件，⟦未结转下年度⟧。",
      "received carriedOver | 收到公开申请⟦6⟧件，⟦没有结转下年度办理的申请⟧。",
      "received carriedOver | 收到公开申请⟦6⟧件，⟦无结转下年度办理件⟧。",
      "carriedIn | 上年度结转政府信息公开申请⟦2⟧件。",
      "carriedIn received | 上一年度结转⟦二⟧件，本年新收⟦四⟧件。",
      "handled | 全年共办理政府信息公开申请⟦31⟧件。",
      "answered | 按时答复依申请公开⟦31⟧件。",
      "answered | 答复了⟦3⟧件政府信息公开申请。",
      "handled | 全年办结政府信息公开申请⟦31⟧件。",
      "carriedOver | 结转下一年度办理⟦4⟧件。",
      "carriedOver | 转下年度继续办理⟦4⟧件。",
      "carriedOver | 结转明年⟦0⟧件。",
      "received carriedOver | 收到公开申请⟦6⟧件，⟦全部办结⟧。",
      "received carriedOver carriedOver | 收到公开申请⟦6⟧件，⟦全部按时办结⟧，⟦无结转⟧。",
      "received | 收到公开申请⟦6⟧件，已于法定期限内全部答复。",
    ])
  }

  @Test func cumulative() {
    check([
      "received | 全年累计收到政府信息公开申请⟦6⟧件。",
      "received | 2023年，本机关累计收到政府信息公开申请⟦6⟧件。",
      "received | 历年累计公开信息900条。收到政府信息公开申请⟦6⟧件。",
      "received | 对往年档案逐件清理。共收到政府信息公开申请⟦6⟧件。",
      "received carriedIn handled | 收到政府信息公开申请⟦6⟧件，上年结转⟦1⟧件，累计办结⟦7⟧件。",
      "received | 收到政府信息公开申请⟦6⟧件，累计办结70件。",
    ])
  }

  @Test func results() {
    check([
      "received disclosed partlyDisclosed refused unavailable notProcessed otherwise | 共受理公开申请⟦9⟧件，其中予以公开⟦3⟧件、部分公开⟦2⟧件、不予公开⟦1⟧件、无法提供⟦1⟧件、不予处理⟦1⟧件、其他处理⟦1⟧件。",
      "disclosed refused | 从办理结果看，予以公开的⟦3⟧件，不予公开的⟦2⟧件。",
      "disclosed partlyDisclosed unavailable | 其中⟦3⟧件予以公开，⟦2⟧件部分公开，⟦1⟧件无法提供。",
      "disclosed partlyDisclosed | （1）予以公开⟦3⟧件；（2）部分公开⟦2⟧件。",
      "disclosed | 作出予以公开⟦三⟧件。",
      "refused partlyDisclosed | 作出不予公开决定⟦3⟧件，作出部分公开答复⟦2⟧件。",
      "partlyDisclosed refused | 区分处理部分公开⟦3⟧件，不予以公开⟦1⟧件。",
      "unavailable notProcessed otherwise | 不能提供⟦3⟧件，不予以处理⟦2⟧件，其它处理⟦1⟧件。",
      "disclosed+partlyDisclosed+refused | 予以公开、部分公开和不予公开均为⟦0⟧件。",
      "disclosed unavailable | 结果为：予以公开⟦4⟧件，无法提供申请⟦2⟧件。",
      "| 予以公开、部分公开、不予公开分别为3、2、1件。",
      "secret process | 因属于国家秘密不予公开⟦1⟧件，属于过程性信息不予公开⟦2⟧件。",
      "published | 主动公开政府信息⟦30⟧条，应公开的一律予以公开。",
    ])
  }

  @Test func denials() {
    check([
      "received | 全年⟦未收到政府信息公开申请⟧。",
      "received | 2023年，本机关⟦没有收到政府信息公开申请⟧。",
      "received | ⟦未接到公民、法人和其他组织的政府信息公开申请⟧。",
      "received | 本年度⟦无政府信息公开申请⟧。",
      "received | 本年度⟦无依申请公开事项⟧。",
      "received | 全年⟦未收到任何依申请公开政府信息的申请⟧。",
      "received review+litigation | 全年⟦未收到政府信息公开申请⟧，⟦未发生行政复议和行政诉讼情况⟧。",
      "review+litigation | ⟦没有发生因政府信息公开引起的行政复议、行政诉讼案件⟧。",
      "review+litigation | ⟦未发生因政府信息公开被申请行政复议、提起行政诉讼的情况⟧。",
      "review | 本年⟦无行政复议案件⟧。",
      "litigation | 本年⟦未发生政府信息公开行政诉讼⟧。",
      "| 全年未收到网上提交的政府信息公开申请。",
      "| 未收到自然人以外的政府信息公开申请。",
      "| 未收到政府信息公开申请人的投诉。",
      "| 未发生行政复议被纠错和行政诉讼败诉情况。",
      "| 2022年未收到政府信息公开申请。",
      "| 去年未发生行政复议、行政诉讼。",
    ])
  }

  /// What others received is none of the report's counts.
  @Test func otherBodies() {
    check([
      "| 各乡镇收到政府信息公开申请48件，均已答复。",
      "| 全县各乡镇收到申请48件。",
      "| 所属单位收到政府信息公开申请12件。",
      "| 局属事业单位收到政府信息公开申请12件。",
      "| 县直各单位共受理政府信息公开申请61件。",
      "| 乡镇（街道）收到政府信息公开申请48件。",
      "| 各乡镇、各部门收到政府信息公开申请48件。",
      "| 各乡镇收到政府信息公开申请48件，予以公开30件，已全部办结。",
      "| 各乡镇未收到政府信息公开申请，所属单位未发生行政复议。",
      "received disclosed | 各乡镇收到公开申请48件，本机关收到公开申请⟦6⟧件，予以公开⟦6⟧件。",
      "received carriedIn | 新收政府信息公开申请⟦6⟧件；上年结转⟦1⟧件，已全部办结。",
      "received carriedIn carriedOver | 新收政府信息公开申请⟦6⟧件，上年结转⟦1⟧件，⟦已全部办结⟧。",
      "received | 本单位收到政府信息公开申请⟦48⟧件。",
      "received | 我乡镇收到政府信息公开申请⟦48⟧件。",
      "received | 按照各部门要求，收到政府信息公开申请⟦48⟧件。",
    ])
  }

  /// 收到1件、答复1件 is a way of working, unless it is told of a year.
  @Test func slogans() {
    check([
      "| 做到收到1件、答复1件。",
      "| 依申请公开工作做到收到1件，答复1件。",
      "| 做到收到一件、答复一件。",
      "| 坚持“收到1件、办理1件、答复1件”。",
      "| 收到1件、登记1件、办理1件、答复1件。",
      "| 确保收到申请1件、答复1件。",
      "| 做到受理政府信息公开申请1件、答复1件。",
      "received answered | 收到政府信息公开申请⟦1⟧件，答复⟦1⟧件。",
      "received answered | 全年收到政府信息公开申请⟦一⟧件，答复⟦一⟧件。",
      "received handled answered | 全年收到公开申请⟦1⟧件，办结⟦1⟧件，答复⟦1⟧件。",
      "received answered | 围绕“放管服”改革收到公开申请⟦1⟧件，答复⟦1⟧件。",
      "received answered | 做到收到公开申请⟦11⟧件，答复⟦11⟧件。",
    ])
  }

  @Test func traps() {
    check([
      "| 办理人大代表建议2件、政协提案6件，办结率100%。",
      "| 共承办区政协提案3件、协办4件，办复率100%。",
      "| 回复网民留言15条，答复咨询30件。",
      "| 受理12345热线工单120件，办结118件。",
      "| 收到群众来信12件，全部办结。",
      "| 2022年收到政府信息公开申请11件。",
      "| 去年收到政府信息公开申请11件，办结11件。",
      "| 历年累计收到政府信息公开申请120件。",
      "| 累计收到政府信息公开申请120件，办结118件。其中，予以公开90件。",
      "| 截至2023年底累计收到政府信息公开申请120件。",
      "| 2023年，网站自开通以来累计收到政府信息公开申请120件。",
      "| 2023年召开会议3次，累计收到政府信息公开申请120件。",
      "| 收到网上留言6件，上年留言未结转。",
      "| 全年收到政府信息公开申请10余件。",
      "| 全年收到政府信息公开申请约20件。",
      "| 近三年收到政府信息公开申请31件。",
      "| 政府信息公开申请按时办结率100%。",
      "| 在20个工作日内答复政府信息公开申请。",
      "| 组织依申请公开业务培训2次。",
      "| 设置依申请公开受理点3个。",
      "| 通过信函收到政府信息公开申请2件。",
      "| 收到自然人提出的政府信息公开申请4件。",
      "| 收到涉及征地拆迁的政府信息公开申请4件。",
      "| 上半年收到政府信息公开申请4件。",
      "| 延期答复政府信息公开申请2件。",
      "| 办理低保申请32件，答复32件。",
      "received | 收到公开申请⟦6⟧件，其中网上申请4件、当面申请2件。",
      "received | 收到公开申请⟦6⟧件，其中县住建局收到3件。",
      "received | 收到公开申请⟦6⟧件，同比增长20%。",
      "received | 收到公开申请⟦6⟧件，较上年减少3件。",
      "| 修订完善依申请公开工作制度3项，更新指南1份。",
      "| 办好政府信息公开申请这一件事，做到件件有答复。",
      "| 依申请公开办理时限为20日，联系电话0579-85550100。",
      "published | 主动公开政府信息⟦120⟧条。",
      "| 制发文件22件，其中主动公开17件，依申请公开5件，不予公开0件。",
      "| 2023年1月至6月，收到政府信息公开申请6件。",
      "| 作为复议机关，全年收到行政复议申请30件，受理28件。",
      "| 全年行政复议0件被纠正。",
      "| 未发生因政府信息公开引发的新增行政诉讼。",
      "| 除1件结转外，其余均已全部办结。",
      "| 申请表共2份。",
    ])
  }
}
