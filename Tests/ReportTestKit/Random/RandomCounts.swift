import RandomTestKit
import ReportForms

/// Sentences that say what the tables say.
enum RandomCounts {
  static func disclosure(
    _ model: ReportModel, _ random: inout SeededGenerator
  ) -> String {
    var sentences = [
      random.pick([
        "全年通过政府网站主动公开信息\(random.number(20...900))条。",
        "在门户网站和政务新媒体发布各类信息\(random.number(1100...2000))条。",
        "及时更新机构职能和办事指南，主动公开重点领域信息。",
      ])
    ]
    guard model.edition.requiresFeeStatement else {
      if random.chance(60) { sentences.append("制定规范性文件{T2.R2.C1}件。") }
      return sentences.joined()
    }
    if random.chance(60) {
      sentences.append(
        random.pick([
          "制发行政规范性文件{T2.R2.C1}件，废止{T2.R2.C2}件，现行有效{T2.R2.C3}件。",
          "制定规范性文件{T2.R2.C1}件。",
          "全年出台行政规范性文件{T2.R2.C1|汉}件，现行有效规范性文件{T2.R2.C3}件。",
        ]))
    }
    if random.chance(40) {
      sentences.append(
        random.pick([
          "作出行政许可决定{T2.R3.C1}件、行政处罚决定{T2.R4.C1}件。",
          "全年办理行政许可{T2.R3.C1}件，行政处罚{T2.R4.C1}件，行政强制{T2.R5.C1}件。",
          "公示行政许可信息\(random.number(5...80))条。",
        ]))
    }
    return sentences.joined()
  }

  static func applications(
    _ model: ReportModel, _ random: inout SeededGenerator
  ) -> String {
    let carriedIn = model.number("R2.C7") ?? 0
    let carriedOut = model.number("R25.C7") ?? 0
    if model.number("R1.C7") == 0, carriedIn == 0 {
      return random.pick([
        "全年未收到政府信息公开申请。", "{年}年没有收到政府信息公开申请。",
        "全年共受理政府信息公开申请0件。",
      ]) + disputes(model, &random)
    }
    var text = random.pick([
      "全年新收政府信息公开申请{R1.C7}件，", "共收到政府信息公开申请 {R1.C7} 件，",
      "本年接到信息公开申请{R1.C7|汉}件，", "全年受理政府信息公开申请{R1.C7}宗，",
    ])
    text += random.pick([
      "上年结转{R2.C7}件，办结{R24.C7}件，结转下年度继续办理{R25.C7}件。",
      "上年结转{R2.C7}件，全年办结{R24.C7}件，结转至{次年}年{R25.C7}件。",
      carriedIn == 0 && carriedOut == 0
        ? "全部办结，无结转。" : "上年度结转{R2.C7}件，答复{R24.C7}件，转下一年度{R25.C7}件。",
    ])
    if random.chance(50) {
      text += random.pick([
        "办理结果中，予以公开{予以公开}件，部分公开{部分公开}件，不予公开{不予公开}件，"
          + "无法提供{无法提供}件，不予处理{不予处理}件，其他处理{其他处理}件。",
        "从办理结果看，予以公开{予以公开}件、不予公开{不予公开}件、无法提供{无法提供}件。",
      ])
    }
    return text + disputes(model, &random)
  }

  private static func disputes(
    _ model: ReportModel, _ random: inout SeededGenerator
  ) -> String {
    if model.number("T4.A5") == 0, model.number("T4.B5+T4.C5") == 0 {
      return random.pick([
        "未发生因政府信息公开引起的行政复议和行政诉讼。", "因政府信息公开被申请行政复议0件、提起行政诉讼0件。",
        "政府信息公开行政复议和行政诉讼0件。", "全年没有发生政府信息公开方面的行政复议、行政诉讼案件。",
      ])
    }
    return random.pick([
      "因政府信息公开被申请行政复议{T4.A5}件，被提起行政诉讼{T4.B5+T4.C5}件。",
      "政府信息公开类行政复议{T4.A5}起、行政诉讼{T4.B5+T4.C5}起。",
    ])
  }
}
