import ReportSyntax
import TextCore

/// The name of an administrative organ, taken apart: 青禾市 青禾县 · 水务 · 局.
public struct AgencyName: Sendable, Hashable {
  /// What kind of body the name's ending tells.
  public enum Kind: Sendable, Hashable {
    /// 人民政府, of whatever level.
    case government
    /// 人民政府办公室, which signs for the government.
    case governmentOffice
    /// 街道办事处.
    case streetOffice
    /// 管理委员会 of a zone, which acts like a government.
    case zoneCommittee
    /// 局, 委员会, 厅, 办公室, 中心 and the like.
    case department
    /// A region alone, as 青禾县 in a title.
    case region
    /// No ending that is known.
    case other
  }

  /// Folded: no blanks, one width.
  public let text: [UInt8]
  public let kind: Kind
  /// 青禾市, 青禾县: each with its last character; a lone 县 in 县水务局 is there too.
  public let regions: [[UInt8]]
  /// What the body is for: 水务.
  public let core: [UInt8]
  /// The ending in its short form: 局, 委, 办, 政府, 街道; empty for a region or an unknown ending.
  public let ending: String

  /// The name without white space and marks.
  public static func normalised(_ bytes: [UInt8], _ range: SourceRange) -> String {
    String(decoding: Folding.key(bytes, range), as: UTF8.self)
  }

  public init(_ name: String) { self.init(folded: Folding.key(name)) }

  /// - Parameter text: a folded name.
  public init(folded text: [UInt8]) {
    self.text = text
    var body = text.count
    var kind = Kind.other
    var ending = ""
    if let found = AgencyEnding.find(text) {
      (kind, ending, body) = (found.kind, found.short, found.start)
    }
    let isGovernment = kind == .government || kind == .governmentOffice
    // 国家税务总局青禾县税务局 is 青禾县's.
    let system = AgencyName.systems.end(in: text, at: 0, limit: body) ?? 0
    let (regions, rest) = RegionScan.units(
      text, from: system < body ? system : 0, end: body, isWholeRegion: isGovernment)
    if kind == .other, rest == text.count, !regions.isEmpty { kind = .region }
    self.kind = kind
    self.regions = regions
    self.ending = ending
    core = rest < body ? Array(text[rest..<body]) : []
  }

  public var string: String { String(decoding: text, as: UTF8.self) }

  /// The 局, 委 or 厅 whose 办公室 it is; nil for any other name.
  public var withoutOffice: AgencyName? {
    guard kind == .department, let start = AgencyName.office.start(in: text, before: text.count)
    else { return nil }
    let body = AgencyName(folded: Array(text[..<start]))
    return ["局", "委", "厅"].contains(body.ending) ? body : nil
  }

  private static let office: WordList = ["办公室"]
  /// Bodies whose local ones bear their names in front, and the state, whose customs houses do.
  private static let systems: WordList = ["国家税务总局", "中华人民共和国"]

  private static let peoplesGovernment: WordList = ["人民政府"]
  private static let township = WordList(AdministrativeLevel.townships + ["苏木"])

  /// Whether the name ends in 人民政府 itself, so that article 50(4) asks for accountability.
  public var endsInPeoplesGovernment: Bool {
    AgencyName.peoplesGovernment.start(in: text, before: text.count) != nil
  }

  /// Whether it is a 乡, a 镇 or a 街道, of which no higher norm fixes the day of publication.
  public var isTownship: Bool {
    if kind == .streetOffice { return true }
    guard kind == .government || kind == .governmentOffice || kind == .region,
      let last = regions.last
    else { return false }
    return AgencyName.township.start(in: last, before: last.count) != nil
  }

  /// Whether it is a government, a zone's committee, or a region that stands for one.
  public var isGovernment: Bool {
    switch kind {
    case .government, .zoneCommittee, .region: true
    case .governmentOffice, .streetOffice, .department, .other: false
    }
  }
}

/// The endings of names; the first that a name has counts.
enum AgencyEnding {
  /// 青禾镇党政办公室 signs for its government as other governments' 办公室 do.
  private static let townOffices = ["人民政府", "政府", "镇", "乡"].flatMap { owner in
    ["党政办公室", "党政综合办公室", "党政办", "综合办公室"].map {
      (owner + $0, "政府办", AgencyName.Kind.governmentOffice)
    }
  }

  private static let endings: [(ending: [UInt8], short: String, kind: AgencyName.Kind)] = {
    // 新疆生产建设兵团 ranks with provinces, and there is no other.
    let table: [(String, String, AgencyName.Kind)] = [
      ("兵团办公厅", "政府办", .governmentOffice), ("兵团", "政府", .government),
      ("人民政府办公室", "政府办", .governmentOffice), ("人民政府办公厅", "政府办", .governmentOffice),
      ("政府办公室", "政府办", .governmentOffice), ("政府办公厅", "政府办", .governmentOffice),
      ("政府办", "政府办", .governmentOffice), ("行政公署办公室", "政府办", .governmentOffice),
      ("行署办公室", "政府办", .governmentOffice), ("行政公署", "政府", .government),
      ("行署", "政府", .government), ("人民政府", "政府", .government),
      ("县政府", "政府", .government), ("市政府", "政府", .government), ("区政府", "政府", .government),
      ("镇政府", "政府", .government), ("乡政府", "政府", .government), ("省政府", "政府", .government),
      ("旗政府", "政府", .government), ("州政府", "政府", .government),
      ("街道办事处", "街道", .streetOffice), ("街道办", "街道", .streetOffice),
      ("街道", "街道", .streetOffice), ("管理委员会", "管委会", .zoneCommittee),
      ("管委会", "管委会", .zoneCommittee), ("委员会", "委", .department), ("办公室", "办", .department),
      ("办公厅", "办", .department), ("联合会", "会", .department), ("协会", "会", .department),
    ]
    var endings = (townOffices + table).map { (Array($0.0.utf8), $0.1, $0.2) }
    for short in [
      "中心", "大队", "支队", "总队", "学校", "中学", "小学", "大学", "学院", "医院", "公司", "银行", "分行", "支行", "分局",
      "总局", "局", "委", "办", "厅", "院", "署", "部", "站", "所", "处", "馆", "社", "台",
      "海关", "调查队", "幼儿园", "党校", "监狱", "集团", "团场", "保护区",
      "残联", "妇联", "文联", "工商联", "科协", "总工会", "红十字会", "林场", "农场",
    ] {
      let canonical = shortForms[short] ?? short
      endings.append((Array(short.utf8), canonical, .department))
    }
    return endings
  }()

  private static let shortForms = ["分局": "局", "总局": "局", "集团": "公司"]
  private static let levels = WordList(AdministrativeLevel.all)
  /// Tasks of a 委员会 that is no zone's: 城市管理委员会, 国有资产监督管理委员会.
  private static let managed: WordList = ["城市", "监督"]

  /// The ending of a folded name and where it starts; 县政府's 县 is the region's.
  static func find(_ text: [UInt8]) -> (start: Int, short: String, kind: AgencyName.Kind)? {
    for (ending, short, kind) in endings
    where text.count > ending.count && text[(text.count - ending.count)...].elementsEqual(ending) {
      var start = text.count - ending.count
      if kind == .zoneCommittee, managed.start(in: text, before: start) != nil { continue }
      if levels.end(in: text, at: start) != nil,
        kind == .government || kind == .governmentOffice
      {
        start += 3
      }
      return (start, short, kind)
    }
    return nil
  }
}
