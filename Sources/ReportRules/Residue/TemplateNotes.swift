import ReportForms
import ReportSyntax
import TextCore

/// What whoever sends a template round writes for whoever fills it in: `填写说明：本部分…`, `（需核实）`,
/// `请结合本单位实际撰写`.
enum TemplateNotes {
  /// With which a note in brackets begins, whatever goes on behind it.
  static let brackets =
    [
      "请完善", "请更新", "请修改", "请删除", "待更新", "待提供", "待科室", "待各科室", "待业务科室", "本部分请", "该部分请", "此部分请",
      "红字部分", "标红部分", "红色部分", "标黄部分", "黄色部分", "请各科室填", "请各单位填", "请各部门填", "结合实际填写", "结合实际撰写", "没有则填",
      "没有则写", "若无则删", "若无，则删", "如无则删", "如无，则删", "若无请删", "如无请删", "无则删除", "注：此处数据需", "注：此处数字需",
      "注：数据需", "注：该数据需", "注：此数据需", "以上内容请", "以上数据请", "以上部分请",
      "以下内容请", "以下数据请", "以下部分请", "注：此处由", "填具体数", "填写具体数",
    ].flatMap { ["（\($0)", "(\($0)"] }
  /// Behind a mark that ends a clause nobody reads such brackets as a part of a name.
  private static let whole = [
    "需核实", "需补充", "需更新", "需完善", "需确认", "需提供", "待统计", "待汇总",
  ].flatMap {
    ["（\($0)）", "(\($0))"]
  }
  /// （以上内容根据网站数据整理） is a note of the report's own.
  private static let above = ["以上内容根据", "以上内容结合", "以上内容按", "以上部分根据", "以上部分结合"].flatMap {
    ["（\($0)", "(\($0)"]
  }
  private static let requests = ["本单位", "本机关", "本部门", "本地区"].flatMap { body in
    ["请结合", "请根据", "请按照"].map { $0 + body + "实际" }
  }
  private static let parts = ["本部分", "该部分", "此部分"]
  private static let heads = ["填写说明", "编写说明", "撰写说明", "填报说明"].flatMap { head in
    ["：", ":"].flatMap { colon in parts.map { head + colon + $0 } }
  }
  private static let providers = parts.map { $0 + "由" }
  private static let samples = ["示例：", "样例：", "示例:", "样例:", "模板：", "模板:"]
  /// 数据待核实。 is not yet told.
  private static let pending = ["数据", "数字", "数量"].flatMap { subject in
    ["待核实", "待确认", "待统计", "待汇总"].map { subject + $0 }
  }
  private static let nothing = ["填写“无”", "填“无”", "写“无”"].flatMap { ["请\($0)", "则\($0)", "可\($0)"] }
  static let literals =
    whole + above + requests + heads + providers + samples + nothing + pending

  private static let wholeGroup = LiteralGroup(whole)
  private static let aboveGroup = LiteralGroup(above)
  private static let requestGroup = LiteralGroup(requests)
  private static let headGroup = LiteralGroup(heads)
  private static let sampleGroup = LiteralGroup(samples)
  private static let pendingGroup = LiteralGroup(pending)
  private static let providerGroup = LiteralGroup(providers)
  private static let nothingGroup = LiteralGroup(nothing)

  private static let deeds: Words = ["填写", "撰写", "编写", "修改", "补充", "填报", "删减"]
  private static let ends: Marks = "。；，,;）)"
  private static let absence: Words = ["如无", "若无", "没有", "无其他", "无此"]

  static func find(_ report: Report) -> [SourceRange] {
    let bytes = report.bytes
    func places(
      _ group: LiteralGroup, _ note: (SourceRange, ProseBlock) -> SourceRange?
    ) -> [SourceRange] {
      group.places(in: report.literals).compactMap { place in
        report.prose(at: place.lowerBound).flatMap { note(place, $0) }
      }
    }
    return places(wholeGroup) { place, prose in
      place.upperBound == prose.range.upperBound
        || ends.contains(Nearby.at(bytes, place.upperBound)) ? place : nil
    }
      + places(aboveGroup) { place, _ in
        let around = HintBrackets.around(bytes, place)
        return around.upperBound > place.upperBound && deeds.occur(bytes, in: around)
          ? around : nil
      }
      + places(requestGroup) { place, prose in
        let before = Nearby.before(bytes, place.lowerBound)
        guard
          place.lowerBound <= prose.block.content.lowerBound || before == 0x3002
            || before == 0xFF1A || before == 0xFF08
        else { return nil }
        return deed(bytes, behind: place, within: 36, in: prose.range)
      }
      + places(headGroup) { place, prose in
        place.lowerBound == prose.block.content.lowerBound
          || Nearby.before(bytes, place.lowerBound) == 0x3002 ? place : nil
      }
      // 标准化。模板：公开目录… goes on in a text of one's own.
      + places(sampleGroup) { place, prose in
        place.lowerBound == prose.block.content.lowerBound ? place : nil
      }
      + places(pendingGroup) { place, prose in
        place.upperBound == prose.range.upperBound || Nearby.at(bytes, place.upperBound) == 0x3002
          ? (place.upperBound - 9)..<place.upperBound : nil
      }
      + places(providerGroup) { place, prose in
        guard let note = deed(bytes, behind: place, within: 36, in: prose.range),
          note.upperBound == prose.range.upperBound
            || ends.contains(Nearby.at(bytes, note.upperBound))
        else { return nil }
        return note
      }
      + places(nothingGroup) { place, prose in
        let floor = max(prose.range.lowerBound, place.lowerBound - 60)
        return absence.occur(bytes, in: floor..<place.lowerBound) ? place : nil
      }
  }

  /// From a place to the word that says what is to be done, which only Han characters part from it.
  private static func deed(
    _ bytes: [UInt8], behind place: SourceRange, within count: Int, in range: SourceRange
  ) -> SourceRange? {
    var index = place.upperBound
    while index < min(range.upperBound, place.upperBound + count) {
      if let end = deeds.end(bytes, at: index) { return place.lowerBound..<end }
      let scalar = bytes.scalar(at: index)
      guard ScalarClass.isHan(scalar.value) else { return nil }
      index += scalar.length
    }
    return nil
  }
}
