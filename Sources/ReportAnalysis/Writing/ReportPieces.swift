import ReportForms
import TextCore

/// Sentences and stubs that a report must or should have, with the year and the agency filled in and
/// marks `【填写…】` for what a person has to write.
public struct ReportPieces: Sendable {
  public var agency: String
  public var year: Int
  public var edition: FormEdition

  public init(agency: String, year: Int, edition: FormEdition) {
    self.agency = agency
    self.year = year
    self.edition = edition
  }

  public var title: String { "\(agency)\(year)年政府信息公开工作年度报告" }

  /// What the report is based on.
  public var basis: String {
    "根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》"
      + "（\(edition.documentNumber)）要求，编制本报告。"
  }

  /// The statistical period.
  public var period: String {
    "本报告所列数据的统计期限自\(year)年1月1日起至\(year)年12月31日止。"
  }

  public var contact: String {
    "如对本报告有疑问，请与\(agency)联系（地址：【填写地址】，邮编：【填写邮编】，电话：【填写电话】）。"
  }

  /// Whether a fee for information was charged.
  public var fee: String {
    "\(year)年，按照《政府信息公开信息处理费管理办法》规定，本机关【填写收取信息处理费的情况】。"
  }

  /// Article 50(4) of the regulation: due of governments only.
  public var accountability: String {
    "\(year)年工作考核、社会评议和责任追究情况：【填写考核、评议和责任追究情况】。"
  }

  public var signature: [String] { [agency, "【填写日期】"] }

  /// The paragraphs of a section, its table left out.
  public func paragraphs(of section: FormSection) -> [String] {
    let ordinals = ["一", "二", "三", "四", "五", "六", "七", "八"]
    switch section.number {
    case 1:
      var paragraphs: [String] = []
      for (index, topic) in section.topics.enumerated() where index < ordinals.count {
        paragraphs.append("（\(ordinals[index])）\(topic.title)")
        paragraphs.append("【填写\(topic.title)方面的情况】")
      }
      if agency.hasSuffix("人民政府") {
        paragraphs.append(accountability)
      }
      return paragraphs
    case 5:
      return ["（一）存在的主要问题", "【填写存在的主要问题】", "（二）改进情况", "【填写改进情况】"]
    case 6:
      return edition.requiresFeeStatement
        ? [fee, "【填写其他需要报告的事项，没有的写明没有】"] : ["【填写其他需要报告的事项，没有的写明没有】"]
    default:
      return section.table == nil ? [] : ["【填写下表各项数字】"]
    }
  }

  /// `一、总体情况`.
  public static func heading(_ section: FormSection) -> String {
    "\(HanNumeral.text(section.number))、\(section.title)"
  }
}
