import RandomTestKit
import ReportForms

/// Section 一 of a random report, agreeing with its tables, in varying words and with varying
/// sub-heads.
enum RandomOverview {
  static func paragraphs(
    _ model: ReportModel, _ agency: RandomAgency, _ random: inout SeededGenerator
  ) -> [String] {
    let asides = RandomAsides(&random)
    let aspects = [
      ("主动公开", RandomCounts.disclosure(model, &random)),
      ("依申请公开", RandomCounts.applications(model, &random)),
      ("政府信息管理", management(agency, &random)),
      ("政府信息公开平台建设", platform(&random)), ("监督保障", supervision(&random)),
    ].map { ($0.0, $0.1 + asides.some(&random)) }
    let opening =
      "{年}年，\(agency.selfName)认真落实政府信息公开各项要求，"
      + random.pick([
        "回应群众关切，工作取得新的进展。", "以公开促规范、以公开促服务。", "持续提升公开的质量和实效。",
      ])
    let ordinals = ["一", "二", "三", "四", "五"]
    switch random.number(1...4) {
    case 1:
      return [opening] + zip(ordinals, aspects).flatMap { ["（\($0)）\($1.0)", $1.1] }
    case 2:
      let suffix = random.pick(["情况", "方面", ""])
      return [opening] + zip(ordinals, aspects).map { "（\($0)）\($1.0)\(suffix)。\($1.1)" }
    case 3:
      // No sub-heads at all.
      return [opening] + aspects.map(\.1)
    default:
      return zip(ordinals, aspects).flatMap { ["（\($0)）\($1.0)", $1.1] }
    }
  }

  private static func management(
    _ agency: RandomAgency, _ random: inout SeededGenerator
  ) -> String {
    random.pick([
      "严格执行公开审查制度，公文起草时同步确定公开属性，定期清理过时信息。",
      "\(agency.selfName)规范信息制作、审核、发布流程，落实三审三校要求。",
      "建立规范性文件动态管理机制，及时公布清理结果。",
    ])
  }

  private static func platform(_ random: inout SeededGenerator) -> String {
    random.pick([
      "优化政府网站专栏设置，完善检索功能；政务微信公众号关注用户达到\(random.number(2000...9000))人。",
      "在政务服务大厅设置政府信息查阅点，方便群众就近查询。", "加强政务新媒体管理，关停整合账号2个。",
    ])
  }

  private static func supervision(_ random: inout SeededGenerator) -> String {
    random.pick([
      "组织业务培训\(random.number(1...6))次，将信息公开纳入科室考核。",
      "明确专人负责，主动接受社会监督，满意率为98.5%。", "召开工作推进会两次，对照要点逐项检查落实。",
    ])
  }
}
