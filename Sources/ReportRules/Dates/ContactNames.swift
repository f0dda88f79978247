import ReportForms
import ReportSyntax
import TextCore

/// Names of bodies to which a report sends its readers: 请与某局联系, 咨询单位：某局.
enum ContactNames {
  /// Behind these the name stands.
  static let introductions = WordList(
    always + ["为", ":"].flatMap { mark in ["联系单位", "联系部门", "咨询单位", "咨询部门"].map { $0 + mark } }
      + asking)
  /// Those of whom whoever asks about the report is told: 对本报告有疑问，可联系….
  private static let asking = ["可联系", "可致电", "请拨打", "可拨打"]
  private static let askingWords = WordList(asking)
  private static let ofReport: WordList = ["本报告", "本年报", "本年度报告", "报告内容", "报告有"]
  private static let always = [
    "请与", "可与", "请和", "可和", "请向", "可向", "请直接与", "可直接与", "请联系", "请致电", "直接与", "请同",
    "咨询机构:", "联系机构:", "受理机构:", "单位名称:", "编制单位:", "联系单位(部门):", "联系部门(单位):", "联系我们:", "请联系:",
    "联系科室:", "信息公开机构:", "信息公开工作机构:", "信息公开受理机构:", "受理部门:",
    "报告单位:", "受理单位:", "联系机关:", "咨询机关:", "敬请联系", "可以与", "欢迎与", "联系方式:", "联系方式为",
  ]
  /// Of these the whole clause tells whose they are: 行政复议机关联系方式.
  private static let plain: WordList = ["联系方式:", "联系方式为"]
  /// Of these the report's own is told where nobody else's business is spoken of: 投诉举报受理部门.
  private static let general: WordList = [
    "受理部门:", "联系部门为", "联系单位为", "咨询部门为", "咨询单位为", "联系科室:", "请联系:", "联系我们:", "信息公开机构:",
    "信息公开工作机构:", "信息公开受理机构:",
  ]
  private static let otherBusiness: WordList = [
    "复议", "诉讼", "投诉", "举报", "监督", "信访", "申请", "热线", "窗口",
  ]
  /// In bytes: a clause and the one in front of it.
  private static let businessReach = 90
  private static let otherSubjects: WordList = ["对", "由", "数据", "网站"]
  private static let openings: WordList = ["。", ";", ",", ":", "(", " ", "我局", "本机关", "本单位", "本局"]
  private static let ends: WordList = [
    "联系", "(", ")", ",", "。", ";", "、", ":", "电话", "地址", "邮编", "邮箱", "传真", "咨询", "反映", "申请",
    "政务公开", "信息公开", "索取", "查询", "提出",
  ]
  private static let longestName = 120

  static func scan(_ report: Report) -> [AgencyMention] {
    report.passages(with: .contactNames).flatMap { prose, traits in
      traits.contactNames.names.map { $0.shifted(by: prose.range.lowerBound) }
    }
  }

  /// The bodies that a passage names, in its offsets.
  struct Reading: Sendable {
    private(set) var names: [AgencyMention] = []

    init(_ passage: Passage, _ words: WordSurvey) {
      guard words.lists.contains(PassageWords.contacts) else { return }
      let prose = passage.folded
      let bytes = prose.bytes
      var index = 0
      var next = 0
      while let place = words.next(PassageWords.contacts, from: &next, notBefore: index) {
        guard let start = introductions.end(in: bytes, at: place) else { continue }
        index = start
        if plain.end(in: bytes, at: place) != nil, place > 0,
          openings.start(in: bytes, before: place) == nil
        {
          continue
        }
        let front = prose.sentence(around: place).lowerBound..<place
        if askingWords.end(in: bytes, at: place) != nil {
          guard let report = ofReport.first(in: bytes, front),
            !otherSubjects.occurs(in: bytes, report.upperBound..<place)
          else { continue }
        }
        if general.end(in: bytes, at: place) != nil,
          otherBusiness.occurs(in: bytes, max(front.lowerBound, place - businessReach)..<place)
        {
          continue
        }
        let limit = min(bytes.count, start + longestName)
        let end = ends.first(in: bytes, start..<limit)?.lowerBound ?? limit
        guard end < limit || limit == bytes.count, end - start >= 9 else { continue }
        let name = AgencyName(folded: Array(bytes[start..<end]))
        guard isNamed(name) else { continue }
        names.append(AgencyMention(name: name, range: prose.source(start..<end)))
        index = end
      }
    }
  }

  /// Whether a name says whose it is: 我局 and 有关部门 do not.
  private static func isNamed(_ name: AgencyName) -> Bool {
    if selfNames.end(in: name.text, at: 0) != nil { return false }
    switch name.kind {
    case .government, .governmentOffice, .streetOffice: return !name.regions.isEmpty
    case .department: return !name.core.isEmpty
    case .zoneCommittee, .region, .other: return false
    }
  }

  private static let selfNames: WordList = ["我", "本", "该", "各", "有关", "相关", "其他", "当地", "上级"]
}

extension AgencyName {
  private static let schools: Set<String> = ["学院", "大学"]
  private static let coordinating: WordList = [
    "运动", "安全", "防震", "减灾", "绿化", "文明", "应急", "消费者", "老龄", "残疾人", "河长", "双拥", "用水", "节水", "防火",
    "统筹", "编制", "语言文字", "禁毒", "动员", "考试", "招生", "仲裁", "治理", "工作", "常务", "监察",
  ]

  /// Whether it is a committee in which several bodies sit, with its office in one of them: 安全生产委员会.
  var isCoordinating: Bool { ending == "委" && AgencyName.coordinating.occurs(in: core) }

  /// Whether another body's name is of the kind of which each stands for itself alone: one 局 or 委 is no
  /// office of another, one 街道 none of another, nor one company or school of the same place.
  ///
  /// - Parameter isOffice: whether only an office of the body is named; 安全生产委员会办公室 is in a 局.
  func isOfOneKind(as other: AgencyName, isOffice: Bool) -> Bool {
    if kind == .streetOffice, other.kind == .streetOffice {
      let (mine, theirs) = (streetName, other.streetName)
      return mine.count >= 6 && theirs.count >= 6 && mine.suffix(6) != theirs.suffix(6)
    }
    guard kind == .department, other.kind == .department else { return false }
    switch (ending, other.ending) {
    case ("局", "局"), ("委", "局"), ("厅", "厅"): return true
    case ("委", "委"): return !other.isCoordinating
    case ("局", "委"): return !isOffice && !other.isCoordinating
    case ("公司", "公司"):
      return text.count > 6 && text.prefix(6) == other.text.prefix(6)
    case (let mine, let theirs):
      return AgencyName.schools.contains(mine) && mine == theirs
        && text.prefix(6) == other.text.prefix(6)
    }
  }
}
