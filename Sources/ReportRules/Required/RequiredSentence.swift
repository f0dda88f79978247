import ReportForms

/// What a report has to say, in the words of the form; `【填写…】` stands for what a person has to write.
public enum RequiredSentence {
  public static func basis(_ edition: FormEdition) -> String {
    "根据《中华人民共和国政府信息公开条例》和《\(edition.nestedNoticeTitle)》（\(edition.documentNumber)）要求，编制本报告。"
  }

  public static func period(_ year: Int) -> String {
    "本报告所列数据的统计期限自\(year)年1月1日起至\(year)年12月31日止。"
  }

  /// - Parameter agency: its full name; nil where nobody knows it.
  public static func contact(_ agency: String?) -> String {
    "如对本报告有疑问，请与\(agency ?? "【填写机关名称】")联系（地址：【填写地址】，邮编：【填写邮编】，电话：【填写电话】）。"
  }
}
