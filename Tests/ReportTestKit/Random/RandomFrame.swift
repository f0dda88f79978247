import RandomTestKit
import ReportForms

/// The parts of a random report around section 一 and the tables.
enum RandomFrame {
  static func title(_ random: inout SeededGenerator) -> [String] {
    random.pick([
      ["{机关}{年}年政府信息公开工作年度报告"],
      ["{机关}", "{年}年政府信息公开工作年度报告"],
      ["{年}年{机关}政府信息公开工作年度报告"],
      ["{机关}{年}年度政府信息公开工作年度报告"],
      ["{机关}政府信息公开工作{年}年度报告"],
      ["{机关}{年}年政府信息公开年度报告"],
      ["{机关}{年}年政府信息公开工作报告"],
    ])
  }

  static func period(_ random: inout SeededGenerator) -> String {
    random.pick([
      "本报告所列数据的统计期限自{年}年1月1日起至{年}年12月31日止。",
      "本报告中所列数据的统计时限从{年}年1月1日到{年}年12月31日。",
      "统计周期为{年}年1月1日至12月31日。",
      "本报告数据统计期间为{年}年1月1日—{年}年12月31日。",
      "所列数据统计时间为{年}.1.1-{年}.12.31。",
      "本报告中数据统计时段为{年}年度，即{年}年1月1日至{年}年12月31日。",
      "所列数据的统计期限为{年}年1月1日～{年}年12月31日。",
      "本报告中所列数据截至{年}年12月31日。",
    ])
  }

  static func lead(
    _ edition: FormEdition, _ period: String, _ random: inout SeededGenerator
  ) -> [String] {
    if period.isEmpty, random.chance(40) { return [] }
    let opening = random.pick([
      "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和"
        + "\(CleanText.basis(edition))的规定，编制本报告。",
      "按照《中华人民共和国政府信息公开条例》第五十条要求，特向社会公布本报告。",
      "本报告由{机关}依据《中华人民共和国政府信息公开条例》编制，内容包括六个部分。",
    ])
    let contact = random.pick([
      "对本报告有疑问的，可与{机关}联系（地址：清源路18号，邮编：345600，电话：0579-85550100）。",
      "联系电话：0579-85550100，电子邮箱：gongkai@example.com。", "",
    ])
    if random.chance(30), !contact.isEmpty { return [opening + period, contact] }
    return [opening + period + contact]
  }

  static func tail(_ date: String, _ random: inout SeededGenerator) -> [String] {
    random.pick([
      ["{机关}", date], ["{机关}", date], ["{机关} \(date)"], ["{机关}        \(date)"],
    ])
  }

  static func problems(_ agency: RandomAgency, _ random: inout SeededGenerator) -> [String] {
    let own = agency.selfName
    let problem = random.pick([
      "一是部分栏目更新不够及时；二是政策解读的形式还比较单一。",
      "{年}年，\(own)信息公开工作还有不足：有的公开事项不够细，有的工作人员对新要求掌握不够。",
      "从检查情况看，存在个别科室报送信息不及时、便民服务类内容偏少的问题。",
    ])
    let improvement = random.pick([
      "\(own)将完善更新台账，按月核对；同时组织业务培训，提升工作人员能力。",
      "下一步，采用图解和短视频开展解读，增加便民服务类内容，让群众看得懂、用得上。",
      "针对上述问题，已建立报送提醒制度，并将在{次年}年继续加强督促检查。",
    ])
    return random.pick([
      ["（一）存在的主要问题", problem, "（二）改进情况", improvement],
      [problem, improvement],
      [problem + improvement],
      [
        "（一）{上年}年问题整改情况", "{上年}年反映的目录不完整问题已整改到位。",
        "（二）存在的问题", problem, "（三）改进措施", improvement,
      ],
    ])
  }

  static func others(
    _ model: ReportModel, _ agency: RandomAgency, _ period: String,
    _ random: inout SeededGenerator
  ) -> [String] {
    let own = agency.selfName
    let fee = random.pick([
      "{年}年，\(own)未收取信息处理费。", "本年度依申请公开政府信息未收取任何费用。",
      "\(own)全年未产生政府信息公开信息处理费。",
      "按照有关规定，{年}年没有发出收费通知，政府信息处理费收取金额为0元。",
    ])
    let account =
      "工作考核、社会评议和责任追究方面，将信息公开纳入年度考核，公众评议结果良好，未发生责任追究情形。"
    let assessed = agency.isGovernment ? account : ""
    if !model.edition.requiresFeeStatement, !agency.isGovernment, random.chance(40) {
      return [period.isEmpty ? "无。" : "无其他需要报告的事项。" + period]
    }
    switch random.number(1...3) {
    case 1: return [fee + assessed + period]
    case 2:
      return [
        "（一）信息处理费收取情况", fee, "（二）其他情况",
        "没有其他需要报告的事项。" + assessed + period,
      ]
    default:
      return ["1.\(fee)", "2.没有其他需要报告的事项。\(assessed)\(period)"]
    }
  }
}
