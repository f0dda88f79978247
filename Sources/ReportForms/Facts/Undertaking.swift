import TextCore

/// Companies, schools and hospitals, which report on their 信息公开 in forms of their own (国办发〔2020〕50号); with
/// 政府信息公开 in its title a report of theirs follows the form that this is about.
enum Undertaking {
  private static let endings: WordList = [
    "公司", "集团", "医院", "卫生院", "保健院", "学校", "大学", "学院", "中学", "高中", "初中", "小学", "幼儿园", "银行", "水厂",
    "电厂",
  ]
  private static let subject: WordList = ["信息公开"]

  /// Whether the title of such a body names 信息公开 alone.
  ///
  /// - Parameters:
  ///   - phrase: where the title names its subject.
  ///   - body: where it names the body.
  static func reports(_ bytes: [UInt8], on phrase: Range<Int>, body: Range<Int>) -> Bool {
    subject.end(in: bytes, at: phrase.lowerBound) != nil
      && endings.start(in: bytes, before: body.upperBound, floor: body.lowerBound) != nil
  }
}
