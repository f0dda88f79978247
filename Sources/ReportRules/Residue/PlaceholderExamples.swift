extension PlaceholderText {
  /// Signs in the place of numbers and of parts of dates, and units without their numbers.
  static var countExamples: [Example] {
    [
      .flags(.section(1, "全年组织业务培训⟦？⟧期，覆盖各科室。")),
      .flags(.section(1, "全年开展业务工作⟦□⟧件，覆盖各科室。")),
      .flags(.section(1, "全年推送图文⟦_⟧篇，方便群众查询。")),
      .flags(.section(1, "全年推送图文⟦N⟧篇，方便群众查询。")),
      .flags(.section(1, "全年推送图文⟦**⟧篇，方便群众查询。")),
      .flags(.section(1, "全年推送图文⟦--⟧篇，方便群众查询。")),
      .flags(.section(1, "全年推送图文⟦－－⟧篇，方便群众查询。")),
      .flags(.section(1, "全年推送图文⟦■■⟧篇，方便群众查询。")),
      .flags(.section(1, "全年公开供水信息⟦  余条⟧，方便群众查询。")),
      .flags(.section(1, "⟦{{单位名称}}⟧高度重视供水信息公开，方便群众查询。")),
      .flags(.section(1, "⟦${单位}⟧高度重视供水信息公开，方便群众查询。")),
      .accepts(.section(1, "页面模板含{{ page.title }}等变量，方便群众查询。")),
      .flags(.section(1, "全年公开供水信息⟦[填写数据]⟧条，方便群众查询。")),
      .accepts(.section(1, "全年公开供水信息300 余条，累计接待群众二百余人次，■■条目已经核对。")),
      .flags(.section(1, "全年推送图文⟦（数字）⟧篇，方便群众查询。")),
      .flags(.section(1, "全年组织业务培训⟦待填⟧期，覆盖各科室。")),
      .accepts(
        .section(
          1, "全年推送图文**篇目**，维护**供水图文**件，刊登_供水文章_篇，群众问“能办多少？次日能办吗？”，打造“一主题N期”活动。"),
        note: Localized("强调、提问和口号", "emphasis, questions and slogans")),
      .accepts(.section(1, "来信人李**件，一图读懂1条主线、N场活动，开会时间10日--次日，是否应急□件件登记。")),
      .flags(.tail(["青禾县水务局", "{次年}年1月⟦**⟧日"])),
      .flags(.section(6, "会议于{次年}年1月⟦？⟧日召开，审议通过本报告。")),
      .accepts(.section(1, "**{年}年12月**日均访问量86次。")),
      .flags(.section(6, "会议于⟦{次年}年月日⟧召开，审议通过本报告。")),
      .accepts(.section(1, "统计{年}年月均和{年}年月日均访问量。")),
      .flags(.section(1, "全年⟦共收到申请件⟧，均按期答复。")),
      .flags(.section(1, "⟦共收到群众来信件⟧，均已答复。")),
      .flags(.section(1, "全年⟦共组织培训期⟧，参训人员覆盖各科室。")),
      .accepts(
        .section(
          1,
          "登记申请件，共收到群众信件，共整理附件，共组织培训多期，共投入资金近万元，共收到申请件，合计没有变化。共办理信访件、申请件12件。中共组织部门培训期。"
        ),
        note: Localized("词语、约数和后文的合计", "words, vague counts and sums behind")),
      .flags(.section(1, "网站⟦访问量万次⟧，方便群众查询。")),
      .flags(.section(1, "网站访问量⟦  万次⟧，方便群众查询。")),
      .flags(.section(1, "全年召开发布会⟦  场⟧，回应群众关切。")),
      .flags(.section(1, "全年安排⟦经费万元⟧，方便群众查询。")),
      .flags(.section(1, "公开供水信息时分类登记，⟦其中线上条⟧，其余在公开栏张贴。")),
      .flags(.section(1, "全年⟦推送图文篇⟧，方便群众查询。")),
      .accepts(
        .section(1, "访问量近 万次，经费近万元，图文篇、视频篇齐全，类条目逐项核对。"),
        note: Localized("约数和词语", "vague counts and words")),
      .flags(.section(1, "全年⟦共新收政府信息公开申请件⟧，均按期答复。")),
      .flags(.section(1, "水质公开信息量较上年⟦增长%⟧，成效明显。")),
      .flags(.section(1, "全年制发行政⟦规范性文件件⟧，均已公布。")),
      .flags(.section(1, "因政府信息公开⟦被申请行政复议件⟧，均已审结。")),
      .accepts(.section(1, "登记新收申请件，较上年增长3.2%，规范性文件件件公布，复议件逐件登记。")),
      .flags(.section(1, "全年组织业务培训⟦??⟧人次，覆盖各科室。")),
      .flags(.section(1, "按照⟦《》⟧要求核对公开目录。")),
      .flags(.section(1, "按照县政府文件（青政办⟦〔2021〕号⟧）核对公开目录。")),
      .flags(.section(1, "按照县政府文件（青政办⟦〔〕⟧3号）核对公开目录。")),
      .accepts(.section(1, "文件名称一律写成《》，按月核对公开目录。")),
      .accepts(.section(1, "书名号《》和括号〔〕的用法已经统一，按照青政办〔2021〕3号文件核对公开目录。")),
    ]
  }

  /// Names of things to be put in, and notes of whoever made a template.
  static var noteExamples: [Example] {
    [
      .flags(.section(1, "由⟦【科室名称】⟧负责栏目维护，定期开展自查。")),
      .flags(.section(1, "由⟦[科室名称]⟧负责栏目维护，定期开展自查。")),
      .flags(.section(1, "由⟦（科室）⟧负责栏目维护，定期开展自查。")),
      .flags(.section(1, "由⟦某科室⟧负责栏目维护，定期开展自查。")),
      .flags(.section(1, "由⟦**⟧科负责栏目维护，定期开展自查。")),
      .flags(.section(1, "由⟦△△⟧科负责栏目维护，定期开展自查。")),
      .accepts(
        .section(
          1, "明确由**科室负责人**审核，由各（科室）填报，如由某科室负责的事项变更，应由某科负责人说明，△△表示优先，●●科普栏目更新。"),
        note: Localized("强调、假设和符号", "emphasis, suppositions and bullets")),
      .flags(.section(1, "⟦单位名称⟧高度重视供水信息公开，组织业务培训2期。")),
      .flags(.section(1, "⟦（单位全称）⟧高度重视供水信息公开，组织业务培训2期。")),
      .accepts(.section(1, "单位名称变更后及时更新目录，申请表含（单位全称）、（联系方式）。")),
      .flags(.tail(["⟦（单位名称）⟧", "{次年}年1月17日"])),
      .flags(.tail(["⟦＿＿＿＿＿⟧", "{次年}年1月17日"])),
      .flags(
        .all([.agency("某某局"), .tail(["青禾县水务局", "{次年}年1月16日"])]),
        note: Localized("标题待填时，落款不算不一致", "The signature agrees with no title yet")),
      .accepts(.section(1, "意见请发送至邮箱xx\ngk@qinghe.gov.cn，全年收到意见6条。")),
      .flags(.section(1, "由⟦xx⟧\n局负责日常工作，全年召开会议2次。")),
      .flags(.section(1, "⟦填写说明：本部分⟧主要反映年度工作情况。")),
      .flags(.section(1, "说明：⟦本部分由办公室填写⟧。")),
      .flags(.section(1, "⟦（本部分请结合实际撰写）⟧")),
      .flags(.section(1, "⟦请结合本单位实际撰写⟧。")),
      .flags(.section(1, "全年组织业务培训2期⟦（待科室提供）⟧，参训人员60人次。")),
      .flags(.section(1, "全年组织业务培训2期⟦（需核实）⟧，参训人员60人次。")),
      .flags(.section(1, "⟦（红字部分请根据实际修改）⟧")),
      .flags(.section(1, "⟦（以上内容根据本单位实际情况填写）⟧")),
      .flags(.section(1, "⟦（注：此处数据需与下表一致）⟧")),
      .flags(.section(1, "⟦示例：⟧全年组织业务培训2期，参训人员60人次。")),
      .flags(.section(6, "如无其他事项，⟦请填写“无”⟧。")),
      .accepts(.section(1, "制作示范文本。示例：申请公开水价信息，应写明文件名称。存在数据待更新的栏目。")),
      .flags(.section(1, "组织业务培训2期⟦（待统计）⟧，按月核对。")),
      .flags(.section(1, "组织业务培训2期，供水⟦数据待核实⟧。")),
      .flags(.section(1, "组织业务培训2期。⟦（以下内容请根据实际填写）⟧")),
      .flags(.section(1, "由⟦X科⟧牵头组织业务培训2期，参训人员60人次。")),
      .flags(.section(1, "组织业务培训⟦[X]次⟧，参训人员60人次。")),
      .flags(.section(1, "组织业务培训 ⟦X⟧ 次，参训人员 60 人次。")),
      .accepts(.section(1, "普及 X 光知识，沉淀池长 3 × 4 米，来信人 X 个人信息已经遮盖。")),
      .flags(.section(1, "组织业务培训2期。⟦（单位名称）⟧高度重视供水信息公开。")),
      .accepts(.section(1, "由X科技公司承建平台，部分留言中的数据待核实的逐条核对，标注[X]的条目已公开。")),
      .accepts(
        .section(
          1,
          "本部分由办公室提供素材，本部分由各科室填写后汇总，申请表附有填写示例：按样填写，以上内容（以上内容根据网站数据整理）可在线查询，（需核实）类留言逐条办理，要求各科室“请结合本单位实际撰写”。"
        ),
        note: Localized("报告自己的话", "what a report says of itself")),
    ]
  }
}
