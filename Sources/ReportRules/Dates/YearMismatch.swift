import ReportForms
import ReportSyntax
import TextCore

/// What speaks of the report's year names the report's year.
struct YearMismatch: Rule {
  static let info = RuleInfo(
    "year-mismatch", .dates, .warning, fix: .offer,
    summary: Localized("年份与报告年度不符", "A year is not the report's"),
    reason: Localized(
      "沿用上年文字时，年份最容易漏改。标题、表头、总体情况各段开头的年份应为报告年度；下一步计划应写报告年度之后的年份。",
      "Where last year's text is reused, a year is easily left behind. The title, the tables' labels"
        + " and the paragraphs of section 一 speak of the report's year; plans speak of a later one."
    ),
    basis: "国办公开办函〔2021〕30号",
    examples: [
      .flags(.title("青禾县水务局⟦{上年}⟧年政府信息公开工作年度报告")),
      .flags(.title("青禾县水务局⟦{上年}⟧年政府信息公开工作年度报告（{次年}年1月15日）")),
      .accepts(.title("青禾县水务局{年}年政府信息公开工作年度报告（{次年}年1月15日）")),
      .accepts(.title("青禾县水务局{年}年政府信息公开工作年度报告　{次年}-01-15")),
      .accepts(.title("[{次年}-01-15] 青禾县水务局{年}年政府信息公开工作年度报告")),
      .flags(.section(1, "⟦{上年}⟧年，本机关组织业务培训2次，接受群众咨询30人次。")),
      .flags(.section(1, "（六）其他工作。⟦{上年}⟧年度，本机关开设公示栏12处。")),
      .flags(.section(1, "⟦{上年}⟧年全年共开展政策宣传6场。")),
      .flags(.section(5, "下一步，在⟦{年}⟧年增设图解专栏，方便群众查询。")),
      .accepts(.section(5, "下一步，在{年}年增设的专栏中增加图解，在{次年}年增设问答。")),
      .flags(.section(1, "（六）制度管理。⟦{上年}⟧年，修订公开属性审核办法，先审查后公开。")),
      .accepts(.section(1, "（六）制度管理。{上年}年修订的公开属性审核办法继续执行。")),
      .flags(.section(5, "（三）下一步打算。⟦{年}⟧年，本机关将进一步完善栏目设置。")),
      .flags(
        .section(6, "⟦{上年}⟧年，本机关未收取政府信息公开信息处理费。"),
        note: Localized("沿用上年的文字", "Left as it stood last year")),
      .flags(
        .lead(
          "现编制青禾县水务局⟦{上年}⟧年政府信息公开工作年度报告。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .flags(.section(1, "⟦{上年}⟧年，我局新收政府信息公开申请6件，上年结转0件。")),
      .flags(.section(1, "⟦{上年}⟧年1-12月推送信息90条，便于群众查询。")),
      .flags(.section(5, "（三）⟦{年}⟧年工作计划：将继续完善栏目设置，方便群众查询。")),
      .flags(
        .sectionText(
          5,
          [
            "⟦{上年}⟧年，我局政府信息公开工作取得了新进展，但栏目更新仍不够及时。", "下一步将加强培训，及时更新栏目。",
          ])),
      .flags(.section(6, "本机关⟦{上年}⟧年没有收取信息处理费。")),
      .flags(.section(6, "依据《政府信息公开信息处理费管理办法》，⟦{上年}⟧年本机关未收取费用。")),
      .flags(.section(6, "（一）⟦{次年}⟧年度信息处理费收取情况：未收取。")),
      .accepts(.section(1, "公布{上年}年重大项目清单和{次年}年收费目录，未收取信息处理费。")),
      .accepts(.section(6, "按照{上年}年印发的收费标准，本机关未收取信息处理费。")),
      .accepts(.section(6, "{上年}年本机关未收取信息处理费，今年也未收取。")),
      .accepts(.section(6, "本机关未收取信息处理费。{上年}年没有收取的信息处理费，也没有补收。")),
      .flags(
        .lead("现将⟦{上年}⟧年政府信息公开工作情况报告如下。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .flags(
        .lead("本报告是根据条例编制的⟦{上年}⟧年度政府信息公开工作报告，统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .accepts(
        .lead("本报告按照国家公布的{上年}年政府信息公开工作年度报告格式编制。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .flags(
        .sectionText(1, ["⟦2013⟧年，我局认真落实条例，公开工作有序推进，水质信息按月公布。"]), edition: "2021",
        note: Localized("一位数字之差", "One digit was mistyped")),
      .accepts(
        .sectionText(1, ["2013年，我局开通网站，公开工作由此起步，水质信息按月公布。"]), edition: "2021"),
      .flags(
        .all([
          .agency("青禾县白石镇人民政府"),
          .sectionText(1, ["⟦2013⟧年，白石镇公开工作有序推进，水质信息按月公布，没有责任追究情形。"]),
        ]), edition: "2021"),
      .accepts(
        .all([
          .agency("青禾县白石镇人民政府"),
          .sectionText(1, ["2013年，白石镇荣获节水先进镇称号，水质信息按月公布，没有责任追究情形。"]),
        ]), edition: "2021"),
      .accepts(.section(1, "2013年，我局认真落实条例，水质信息按月公布。"), edition: "2021"),
      .flags(.section(1, "⟦二〇二二⟧年，本机关组织业务培训2次，接受群众咨询30人次。"), edition: "2021"),
      .accepts(.section(1, "二〇二三年，本机关组织业务培训2次，接受群众咨询30人次。"), edition: "2021"),
      .accepts(
        .sectionText(
          5,
          [
            "{上年}年，我局政府信息公开工作取得了新进展，但栏目更新仍不够及时。", "{年}年，我局加强培训，栏目更新已经改进。",
          ])),
      .accepts(.section(6, "{上年}年，本机关未收取信息处理费；{年}年也未收取。")),
      .accepts(.section(5, "（三）{上年}年工作计划：将继续完善栏目设置，整改情况良好。")),
      .accepts(.section(6, "{上年}年，本机关设立公开专栏，群众查询更加方便。")),
      .accepts(.section(1, "{上年}年以来，本机关持续完善制度，公开质量稳步提高。")),
      .flags(.section(1, "（六）其他公开。⟦{上年}⟧年，通过网站公开机构职能、财政预决算等信息。")),
      .flags(.section(5, "（三）改进措施。⟦{年}⟧年，本机关将开展业务培训。")),
      .flags(.section(5, "（三）努力方向。⟦{年}⟧年，本机关将从以下方面改进：一是按月通报更新情况。")),
      .flags(.section(5, "（三）下一步打算。下一步，本机关将在⟦{年}⟧年重点抓好业务培训。")),
      .flags(.section(5, "（三）努力方向。展望⟦{年}⟧年，本机关信心百倍。")),
      .flags(.section(5, "（三）努力方向。新的一年，⟦{年}⟧年本机关将加大公开力度。")),
      .flags(.section(5, "（三）努力方向。⟦{年}⟧年，本机关将力争公开信息数量增长10%。")),
      .flags(.section(5, "（三）⟦{年}⟧年工作打算：加强培训，强化督查。")),
      .flags(.section(5, "（三）努力方向。⟦{年}⟧年下一步工作计划是增加解读，强化督查。")),
      .flags(.section(5, "（三）努力方向。⟦{年}⟧年拟开展业务培训，强化督查。")),
      .flags(.section(5, "（三）努力方向。⟦{年}⟧年，我们要加大公开力度，强化督查。")),
      .accepts(.section(5, "（三）整改落实。{年}年，本机关将规范性文件全部上网，方便群众查询。")),
      .accepts(.section(5, "（三）整改落实。{年}年，县政府提出要加大公开力度，本机关随即增设栏目。")),
      .accepts(.section(5, "（三）整改落实。{年}年四季度起，本机关将对文书逐件评查，目前已评8件。")),
      .accepts(.section(5, "（三）整改落实。{年}年，本机关将信息公开列入股室考核，下一步将加大督查力度。")),
      .accepts(.section(5, "（三）整改落实。{年}年对此已有部署，接下来将进一步抓好培训。")),
      .accepts(.section(5, "（三）整改落实。{年}年新设的问答栏目访问量较低，本机关将加大推广力度。")),
      .flags(.section(5, "（三）努力方向。⟦{年}⟧年，本机关下一步将加大推广力度。")),
      .flags(.section(5, "（三）努力方向。⟦{年}⟧年，按照县政府部署，今后本机关将加大推广力度。")),
      .flags(.section(5, "（三）努力方向。⟦{年}⟧年的工作中，本机关将加大推广力度。")),
      .accepts(.section(5, "（三）整改落实。{年}年拟定公开目录，栏目更新更加及时。")),
      .accepts(.section(5, "（三）{年}年工作计划：组织培训和督查，已全部完成。")),
      .accepts(.section(1, "{上年}年存在的问题已全部整改到位，栏目更新更加及时。")),
      .accepts(.section(1, "{上年}年新设立的公开专区继续发挥作用，方便群众查询。")),
      .accepts(.section(5, "（三）下一步打算。在{年}年工作基础上，将进一步完善栏目设置。")),
      .accepts(.section(1, "2007年，国务院公布《中华人民共和国政府信息公开条例》，本机关随即设立公开专栏。")),
      .accepts(.section(5, "（三）下一步打算。本机关将在{年}年工作基础上，进一步完善栏目设置。")),
      .accepts(.section(1, "与{上年}年相比，今年公开的信息更加丰富，群众查阅更加方便。")),
      .accepts(.section(1, "公开{上年}年度部门决算和{次年}年度部门预算，落实《{上年}年政务公开工作要点》。")),
      .accepts(.section(5, "（三）下一步打算。{次年}年，本机关将进一步完善栏目设置。")),
      .accepts(.section(1, "{上年}年全年公开供水信息361条，今年增加到412条。")),
      .accepts(.section(1, "{上年}年公开供水信息361条，便于群众查询。{年}年公开供水信息412条。")),
      .accepts(.section(1, "{上年}年，本机关开通公众号。截至{年}年底，关注人数3206人。")),
      .flags(.section(1, "⟦{上年}⟧年，本机关组织业务培训2次。全体人员参加，接受群众咨询30人次。")),
      .accepts(.section(5, "年报曾写明“下一步，本机关将在{年}年重点抓好业务培训”，已经完成，更新不够及时的栏目将补齐。")),
      .accepts(.section(5, "（三）整改落实。{年}年底，本机关召开办公会研究下一步工作，将从两个方面完善栏目设置。")),
      .accepts(.section(5, "（三）{上年}年存在问题整改情况。{上年}年，本机关栏目更新不够及时，现已整改。")),
      .flags(.section(5, "（三）努力方向。针对上述问题，⟦{年}⟧年将增设问答专栏，方便群众查询。")),
      .flags(.section(5, "（三）努力方向。针对以上不足之处，⟦{上年}⟧年我们将增设问答专栏，方便群众查询。")),
      .flags(.section(5, "（三）努力方向。面对新形势新要求，结合存在的问题，⟦{年}⟧年，本机关将加强培训。")),
      .flags(.section(5, "（三）努力方向。针对栏目更新不及时，解读形式单一等问题，在⟦{年}⟧年的工作中，将加强培训。")),
      .flags(.section(5, "（三）努力方向。下一阶段，⟦{年}⟧年将增设问答专栏，方便群众查询。")),
      .accepts(.section(5, "（三）努力方向。针对上述问题，{次年}年将增设问答专栏，方便群众查询。")),
      .accepts(.section(5, "（三）努力方向。针对{上年}年存在的问题，{年}年本机关将加强培训和每月通报结合起来。")),
      .accepts(.section(5, "（三）努力方向。针对测评反馈的问题，{年}年本机关将加强培训和每月通报结合起来。")),
      .accepts(.section(5, "（三）努力方向。针对上述问题，{年}年本机关将水质信息纳入公开范围，群众查询更加方便。")),
      .accepts(.section(5, "（三）上年问题整改情况。栏目更新曾不及时。针对上述问题，{年}年将加强培训作为抓手。")),
      .flags(.section(5, "（三）努力方向。⟦{年}⟧年，计划增设问答专栏，方便群众查询。")),
      .flags(.section(5, "（三）努力方向。⟦{年}⟧年打算加强业务培训，方便群众查询。")),
      .flags(.section(5, "（三）努力方向。⟦{年}⟧年，本机关将重点增设问答专栏，将会方便群众。")),
      .flags(.section(5, "（三）努力方向。⟦{年}⟧年，力争图解占解读的比例达到七成。")),
      .flags(.section(5, "（三）⟦{年}⟧年政务公开工作打算。加强培训，强化督查。")),
      .flags(.section(5, "（三）努力方向。⟦{年}⟧年的工作重点是增设问答专栏，强化督查。")),
      .flags(.section(5, "（三）⟦{年}⟧年主要工作安排：增设问答专栏，强化督查。")),
      .accepts(.section(5, "（三）{年}年主要工作安排：组织培训4次，开展督查2次。")),
      .accepts(.section(5, "（三）努力方向。{年}年的工作重点是完善栏目，解读的丰富程度不够。")),
      .accepts(.section(5, "（三）努力方向。{年}年计划举办的培训受疫情影响没有办成，将及时补办。")),
      .accepts(.section(5, "（三）努力方向。{年}年，本机关将重点领域信息公开到村，将会议纪要全部上网。")),
      .accepts(.section(5, "（三）努力方向。{年}年，本机关力争信息公开全面准确，群众查询更加方便。")),
      .flags(.section(1, "在⟦{上年}⟧年，本机关组织业务培训2次，接受群众咨询30人次。")),
      .accepts(.section(1, "在{上年}年试点的基础上，本机关组织业务培训2次，接受群众咨询30人次。")),
      .flags(.section(1, "⟦{上年}⟧年青禾县水务局认真落实公开要求，完善制度，水质信息按月公布。")),
      .accepts(.section(1, "{上年}年青禾县水务局制定的制度继续执行，水质信息按月公布。")),
      .flags(.section(1, "⟦{上年}⟧年是“十四五”规划的关键之年，本机关认真落实公开要求。")),
      .accepts(.section(1, "{上年}年是“十四五”规划的关键之年，{年}年是攻坚之年，本机关认真落实公开要求。")),
      .flags(.section(1, "（六）其他公开。截至⟦{上年}⟧年12月底，通过网站公布水情动态68条。")),
      .accepts(.section(1, "（六）其他公开。截至{上年}年底，全县用水人口45万人，网站公布水情动态68条。")),
      .accepts(.section(1, "（六）其他公开。截至{上年}年底，网站公布水情动态68条，{年}年增加12条。")),
      .flags(.section(1, "（六）其他工作。今年（⟦{上年}⟧年）以来，组织业务培训2次。")),
      .accepts(.section(1, "（六）其他工作。今年（{年}年）以来，组织业务培训2次，比去年（{上年}年）增加1次。")),
      .flags(.section(6, "本机关未收取信息处理费。⟦{上年}⟧年，没有其他需要报告的事项。")),
      .accepts(.section(6, "本机关未收取信息处理费。{年}年，没有其他需要报告的事项。")),
      .flags(
        .lead("本报告全面反映⟦{上年}⟧年政府信息公开工作情况，统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .accepts(
        .lead("本报告反映{上年}年政府信息公开工作存在问题的整改，统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .flags(
        .section(1, "⟦{年}4⟧年，本机关组织业务培训2次，接受群众咨询30人次。"),
        note: Localized("多了一位", "One digit too many")),
      .flags(.section(1, "⟦202⟧年，本机关组织业务培训2次，接受群众咨询30人次。"), edition: "2021"),
      .accepts(.section(5, "解读形式单一。下一步，将在{年}年开展的“供水政策进社区”系列活动的基础上，增加图解。")),
      .flags(.section(5, "解读形式单一。下一步，将在⟦{年}⟧年增加图解，按月核对。")),
      .accepts(.section(1, "300年，本机关驻地的古渠仍在供水，有关信息按月公布。")),
      .flags(.section(6, "⟦2032⟧年，本机关未收取信息处理费。"), edition: "2021"),
      .flags(
        .lead("本报告是青禾县水务局⟦{上年}⟧年度政府信息公开工作年度报告。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .accepts(
        .lead("本报告是青禾县水务局{年}年度政府信息公开工作年度报告。统计期限自{年}年1月1日起至{年}年12月31日止。")),
      .flags(.section(1, "⟦{上年}⟧年1月1日至12月31日，推送信息90条，便于群众查询。")),
      .flags(.section(1, "⟦{上年}⟧年1月1日至{上年}年12月31日，推送信息90条，便于群众查询。")),
      .accepts(.section(1, "{年}年1月1日至{年}年12月31日，推送信息90条，便于群众查询。")),
      .accepts(.section(1, "{上年}年1月1日至3月31日，试行公开专区，便于群众查询。")),
      .flags(.section(1, "⟦{上年}⟧年组织开展业务培训2次，接受群众咨询30人次。")),
      .accepts(.section(1, "{上年}年组织开展的业务培训继续举办，接受群众咨询30人次。")),
      .flags(.section(1, "现将本机关⟦{上年}⟧年政府信息公开工作情况报告如下。")),
      .accepts(.section(1, "现将本机关{年}年政府信息公开工作情况报告如下。")),
      .accepts(.section(1, "按时编制并公布本机关{上年}年政府信息公开工作年度报告。")),
      .flags(.section(1, "（六）⟦{上年}⟧年依申请公开办理方式")),
      .accepts(.section(1, "（六）{上年}年政务公开要点落实")),
      .accepts(.section(1, "（六）{年}年依申请公开办理方式")),
      .flags(.section(3, "⟦{上年}⟧年，本机关收到和处理政府信息公开申请的情况如下。")),
      .accepts(.section(3, "{年}年，本机关收到和处理政府信息公开申请的情况如下。")),
    ])

  static let scope: RuleScope = [.tables, .passages, .otherYears]
  static let tableScope: TableScope = [.values, .years]
  // The body's own name, which the title tells, may stand between a year and what was done.
  static let frameScope: FrameAspects = .title

  func check(_ report: Report, into findings: inout Findings) {
    guard let year = report.year else { return }
    if let title = report.title, let written = title.year, written != year,
      let range = title.yearRange
    {
      self.report(
        in: report, [range], written, year, "标题写的是\(written)年，报告年度是\(year)年",
        "the title says \(written), the report is on \(year)", &findings)
    }
    for (written, ranges) in grouped(TableYears.scan(report, year: year)) {
      self.report(
        in: report, ranges, written, year, "表格标签写的是\(written)年，报告年度是\(year)年",
        "a table's label says \(written), the report is on \(year)", &findings)
    }
    for (written, ranges) in grouped(PassageYears.scan(report, year: year)) {
      self.report(
        in: report, ranges, written, year, "此处说的是\(written)年，报告年度是\(year)年",
        "this speaks of \(written), the report is on \(year)", &findings)
    }
    for plan in PlanYears.scan(report, year: year) {
      self.report(
        in: report, [plan.range], plan.year, year + 1, "计划写的是\(plan.year)年，报告年度\(year)年已经过去",
        "a plan names \(plan.year), although the report's year \(year) is over", &findings)
    }
  }

  /// One finding for a year that stands wrongly in several places of a kind.
  private func report(
    in report: Report, _ ranges: [SourceRange], _ written: Int, _ wanted: Int, _ zh: String,
    _ en: String, _ findings: inout Findings
  ) {
    guard let first = ranges.first else { return }
    let fix = Fix(
      Localized("改为\(wanted)年", "write \(wanted)"), .offer,
      ranges.map { TextEdit($0, text(wanted, as: $0, report)) })
    let related = ranges.dropFirst().map {
      RelatedPlace($0, Localized("此处同样是\(written)年", "\(written) here as well"))
    }
    findings.report(first, zh, en, related: Array(related), fixes: [fix])
  }

  /// A year in the digits, or in the Han characters, of the one in whose place it comes.
  private func text(_ year: Int, as range: SourceRange, _ report: Report) -> String {
    guard ScalarClass.isHan(report.bytes.scalar(at: range.lowerBound).value) else {
      return String(year)
    }
    return String(year).utf8.map { $0 == 0x30 ? "〇" : HanNumeral.text(Int($0) - 0x30) }.joined()
  }

  private func grouped(_ places: [YearPlace]) -> [(year: Int, ranges: [SourceRange])] {
    var groups: [(year: Int, ranges: [SourceRange])] = []
    for place in places {
      if let index = groups.firstIndex(where: { $0.year == place.year }) {
        groups[index].ranges.append(place.range)
      } else {
        groups.append((place.year, [place.range]))
      }
    }
    return groups
  }
}
