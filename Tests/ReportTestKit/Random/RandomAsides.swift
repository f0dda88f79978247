import RandomTestKit

/// Sentences that count, compare, cite and date without saying anything that a table says: what clerks
/// write around the facts, and no rule has a word to say on.
struct RandomAsides {
  // Drawn once a report: what a sentence counts is the same wherever it stands again.
  private let count: Int
  private let many: Int
  private let more: Int

  init(_ random: inout SeededGenerator) {
    count = random.number(2...9)
    many = random.number(30...900)
    more = random.number(30...900)
  }

  /// One or two of them, or none.
  func some(_ random: inout SeededGenerator) -> String {
    guard random.chance(40) else { return "" }
    let first = random.pick([
      "通过各类载体发布信息\(many + more)条，其中网站\(many)条、微信公众号\(more)条。",
      "接到群众来电\(many)次，回复留言\(more)条，回复率100%。",
      "网站访问量比{上年}年增长\(count).5%，日均访问\(many)人次。",
      "承办人大代表建议\(count)件、政协委员提案\(count + 1)件，共\(count * 2 + 1)件，全部办结并公开。",
      "受理12345热线工单\(many)件，按期办结率99.\(count)%。",
      "公示行政许可信息\(many)条、行政处罚信息\(more)条。",
      "政务服务窗口全年办件\(many * 30)件，网上可办率达98%。",
      "制发文件\(count + many)件，其中主动公开\(many)件，依申请公开\(count)件，不予公开0件。",
      "{上年}年反映的解读形式单一问题，{年}年已通过图解等方式改进到位。",
      "公开{次年}年部门预算和{上年}年部门决算，落实《{年}年政务公开工作要点》。",
      "上半年开展业务培训1场，下半年开展专题辅导\(count)场，参训\(many)人次。",
      "作为复议机关，全年收到行政复议申请\(many)件，均依法办理。",
      "编印宣传材料\(many)份，发放问卷200份，收回196份，回收率98%。",
      "回应社会热点\(count)次，开展“政府开放日”活动\(count + 1)场，参加群众\(many)余人。",
    ])
    guard random.chance(50) else { return first }
    return first
      + random.pick([
        "严格执行“三审三校”，做到“应公开、尽公开”。",
        "按照国办发〔2020〕61号文件要求，分级分类规范公文（含转发文件）的公开属性。",
        "转发《关于印发〈供水信息公开办法〉的通知》《公开目录编制规范》，逐项对照落实。",
        "推行“互联网+政务服务”，全天候（7×24小时）在线答疑，设English版指南。",
        "自2019年起连续三年未发生泄密事件，累计整改问题\(many)个。",
        "重点做好：1）栏目更新；2）目录维护；3）安全检查。",
        "网址为http://www.example.com/2019/12/a_31.html，监督电话0579-85550100转8001。",
      ])
  }
}
