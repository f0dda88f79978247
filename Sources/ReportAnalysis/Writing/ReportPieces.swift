import ReportForms
import ReportRules
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
  public var basis: String { RequiredSentence.basis(edition) }

  /// The statistical period.
  public var period: String { RequiredSentence.period(year) }

  public var contact: String { RequiredSentence.contact(agency) }

  /// What is to be said of fees for information.
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
    switch section.number {
    case 1:
      var paragraphs: [String] = []
      for (index, topic) in section.topics.enumerated() {
        paragraphs.append("（\(HanNumeral.text(index + 1))）\(topic.title)")
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
