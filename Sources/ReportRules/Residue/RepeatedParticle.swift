import ReportForms
import TextCore

/// Particles of one character said twice: 的的, 和和, 在在.
///
/// The first may end a word and the second may begin one: 目的的, 的的确确, 和和气气, 现在在. Those are told
/// by their neighbours.
enum RepeatedParticle {
  private struct Particle {
    let text: String
    /// Characters before the two that make a word with the first.
    let before: Marks
    /// Characters behind the two that make a word with the second.
    let behind: Marks
  }

  private static let particles = [
    Particle(text: "的的", before: "目标有似别是的之", behind: "确士卢的放"),
    Particle(
      text: "和和", before: "饱调共温总缓平柔融谐中祥亲随附讲求议祥暖晴掺和", behind: "谐平解睦美气田风县声好合善顺静约议硕乐政布林黄和"),
    Particle(
      text: "在在", before: "现存潜所内外自健好旨实正都仍还又在", behind: "线册职编校岗建场于内家地位任押逃案用读野意乎座此在途售营研产轨租学训修审办编库外"),
    Particle(text: "与与", before: "参给赋干授付与", behind: "会时日共众其与"),
    Particle(text: "对对", before: "一面针相核校应比绝反派结点配查", behind: "方象口子外手策比应照联接错号话待立抗折准称碰"),
    Particle(text: "由由", before: "理缘事来情自案因经根", behind: "此于衷来头"),
    Particle(text: "将将", before: "即必终强武名大上中少门健猛", behind: "领军士校才要会来近士乐"),
    Particle(text: "被被", before: "棉毛羽植", behind: "子告动单面害申服褥"),
    Particle(text: "了了", before: "为除罢甚不未明终末一了", behind: "解结却然断账心事如当望不无若了"),
    Particle(text: "并并", before: "合兼吞归", behind: "轨行不购网联入案线列重举处存排发"),
    Particle(text: "及及", before: "以涉普提波触顾危遍推论累殃及", behind: "时格早其至物第笄及"),
  ]
  /// Terms that begin with a particle: `对对公账户` is two words.
  private static let terms: Words = [
    "对公账户", "对公业务", "对公支付", "对公转账", "对私账户", "被征收人", "被征地", "被申请人", "被执行人", "被拆迁人",
    "被检查单位", "被检查对象", "被监管", "被处罚人", "被保险人", "被投诉", "被举报人", "被考核单位", "被评议单位", "被抽查单位", "被救助",
    "被监督", "被审计", "被许可人", "被侵权",
  ]
  private static let settlements: Words = ["镇", "乡", "村", "街道"]
  /// In front of 镇 and 村 these are no part of a name: 由由各镇, 在在农村.
  private static let noNames: Marks = "各本我该此其某每全县市区州省旗乡镇村农城集街社两三几多所基上下内外邻同老新一二四五六七八九十"

  /// Whether the second begins a place's name of two characters: 由由青镇牵头 tells of 由青镇.
  private static func isInPlaceName(_ bytes: [UInt8], _ end: Int) -> Bool {
    settlements.begin(bytes, at: end + 3) && !noNames.contains(Nearby.at(bytes, end))
  }

  private static let openings: Set<String> = ["在在", "将将", "由由", "对对", "被被", "与与", "并并", "和和"]
  private static let clauseEnds: Marks = "，。；"
  static let literals = particles.map(\.text)
  private static let places = LiteralPlaces(literals)

  static func find(_ passage: Passage) -> [RepeatScan.Repeat] {
    let bytes = passage.bytes
    return places.occurrences(in: passage).compactMap { place, range in
      let particle = particles[place]
      let before = Nearby.before(bytes, range.lowerBound)
      let behind = Nearby.at(bytes, range.upperBound)
      // At a clause's beginning the first of them ends no word.
      let isFirst =
        openings.contains(particle.text)
        && (range.lowerBound == passage.range.lowerBound || clauseEnds.contains(before))
      guard passage.range.contains(range.lowerBound), isFirst || ScalarClass.isHan(before),
        ScalarClass.isHan(behind), !particle.before.contains(before),
        !particle.behind.contains(behind),
        !RepeatedParticle.terms.begin(bytes, at: range.upperBound - 3),
        !isInPlaceName(bytes, range.upperBound)
      else { return nil }
      let middle = range.lowerBound + range.count / 2
      return RepeatScan.Repeat(
        first: range.lowerBound..<middle, second: middle..<range.upperBound)
    }
  }
}
