import TextCore

/// Whether two names can be one body's.
public enum AgencyFit: Sendable, Hashable {
  /// The same, an abbreviation, or the office that speaks for it.
  case fits
  /// Another region's body.
  case otherRegion
  /// Another body of the same region.
  case otherBody
  /// One of the names says too little to tell.
  case unclear
}

extension AgencyName {
  /// Compares another name with this one, which the title gives.
  public func fit(_ other: AgencyName) -> AgencyFit {
    let found = inFull.fitInFull(other.inFull)
    // 青禾县教育和体育局办公室 speaks for 青禾县教体局, whose name it does not bear letter by letter.
    guard found == .otherBody, kind == .department, ending != "办",
      let body = other.withoutOffice, inFull.fitInFull(body.inFull) == .fits
    else { return found }
    return .fits
  }

  /// Bodies whose usual short name is no part of the long one, letter by letter.
  private static let shortNames: [(short: String, long: String)] = [
    ("残联", "残疾人联合会"), ("妇联", "妇女联合会"), ("文联", "文学艺术界联合会"), ("侨联", "归国华侨联合会"),
    ("工商联", "工商业联合会"), ("社科联", "社会科学界联合会"), ("科协", "科学技术协会"), ("红会", "红十字会"),
    ("供销社", "供销合作社联合社"),
  ]
  private static let allShort = WordList(shortNames.map(\.short))

  /// The name with its body's long name; itself where it has no usual short one.
  private var inFull: AgencyName {
    guard kind == .department || kind == .other else { return self }
    guard let start = AgencyName.allShort.start(in: text, before: text.count) else { return self }
    let short = text[start...]
    return AgencyName.shortNames.first { short.elementsEqual($0.short.utf8) }.map {
      AgencyName(folded: text[..<start] + Array($0.long.utf8))
    } ?? self
  }

  private func fitInFull(_ other: AgencyName) -> AgencyFit {
    if text.isEmpty || other.text.isEmpty { return .unclear }
    if text == other.text { return .fits }
    let (short, long) = text.count < other.text.count ? (text, other.text) : (other.text, text)
    // 水务局 in 青禾县水务局, and 青禾县水务局办公室 around it; but a government's 办公室 is settled below,
    // and 青禾县人民政府 in 青禾县人民政府青禾街道办事处 is another body.
    if ByteSearch.contains(long, short), kind == other.kind || kind == .department { return .fits }
    if kind == .other || other.kind == .other { return .unclear }
    if isOfAnotherLevel(other) || isReformed(other) || hasReplaced(other) {
      return regionsFit(other) ? .otherBody : .otherRegion
    }
    if ending == other.ending, !isNumberedApart(other),
      AgencyName.isSubsequence(short, of: long)
    {
      return .fits
    }
    if kind == .streetOffice, isStreet(of: other) { return .fits }
    guard regionsFit(other) else { return .otherRegion }
    switch (kind, other.kind) {
    case (.government, .government), (.government, .governmentOffice),
      (.governmentOffice, .government), (.governmentOffice, .governmentOffice):
      return .fits
    case (.region, .government), (.region, .governmentOffice), (.government, .region),
      (.zoneCommittee, .zoneCommittee), (.governmentOffice, .region):
      return .fits
    case (.region, _), (_, .region), (.zoneCommittee, _), (_, .zoneCommittee):
      return .unclear
    default:
      return ending == other.ending && !isNumberedApart(other) && coresFit(other)
        ? .fits : .otherBody
    }
  }

  /// Bodies that a reform renamed or merged: the first no longer is, and no short name of the second.
  private static let reforms: [(before: String, after: [String])] = [
    ("农业", ["农业农村"]), ("卫生", ["卫生健康"]), ("文化", ["文化和旅游", "文化旅游", "文化广电"]),
    ("旅游", ["文化和旅游", "文化旅游"]), ("粮食", ["粮食和物资"]), ("规划", ["自然资源和规划"]),
    ("建设", ["住房和城乡建设"]),
  ]

  private func isReformed(_ other: AgencyName) -> Bool {
    guard kind == .department, other.kind == .department, ending == other.ending else {
      return false
    }
    let (short, long) = core.count < other.core.count ? (core, other.core) : (other.core, core)
    return AgencyName.reforms.contains { reform in
      short.elementsEqual(reform.before.utf8)
        && reform.after.contains { long.starts(with: $0.utf8) }
    }
  }

  private static let tax = Array("税务".utf8)
  private static let formerTax = ["地方税务", "国家税务"].map { Array($0.utf8) }

  /// Whether another is one of the two that became this one: 地方税务局 beside 税务局.
  private func hasReplaced(_ other: AgencyName) -> Bool {
    ending == "局" && other.ending == "局" && core == AgencyName.tax && !regions.isEmpty
      && !other.regions.isEmpty && AgencyName.formerTax.contains(other.core)
  }

  /// Whether one is a township's government and the other that of a region above it, which it names.
  private func isOfAnotherLevel(_ other: AgencyName) -> Bool {
    func isAbove(_ name: AgencyName) -> Bool {
      guard let last = name.regions.last, last.count > 3 else { return false }
      return AgencyName.levelsAbove.start(in: last, before: last.count) != nil
    }
    func isGovernments(_ name: AgencyName) -> Bool {
      name.kind == .government || name.kind == .governmentOffice
    }
    return isGovernments(self) && isGovernments(other) && isTownship != other.isTownship
      && isAbove(isTownship ? other : self)
  }

  private static let levelsAbove = WordList(AdministrativeLevel.upper + ["盟"])

  private static let number: WordList = ["第"]

  /// Whether numbers tell two bodies apart: 第一人民医院, 第二人民医院. Without one it is the first.
  private func isNumberedApart(_ other: AgencyName) -> Bool {
    switch (AgencyName.numbered(core), AgencyName.numbered(other.core)) {
    case (let mine?, let theirs?): mine.number != theirs.number
    case (let one?, nil): one.number != Amount(1) && !one.rest.isEmpty && one.rest == other.core
    case (nil, let one?): one.number != Amount(1) && !one.rest.isEmpty && one.rest == core
    case (nil, nil): false
    }
  }

  /// The number with which a body's task begins, and what stands behind it.
  private static func numbered(_ core: [UInt8]) -> (number: Amount, rest: [UInt8])? {
    guard let start = number.end(in: core, at: 0),
      let scanned = NumberScan.scan(core, at: start, limit: core.count, allowingHan: true),
      let amount = scanned.amount
    else { return nil }
    return (amount, Array(core[scanned.range.upperBound...]))
  }

  /// Whether another body has this one's task and a further one: 农业农村和水利局 beside 农业农村局.
  public func isPart(of other: AgencyName) -> Bool {
    kind == .department && ending == other.ending && core.count >= 12
      && other.core.starts(with: core)
      && AgencyName.and.end(in: other.core, at: core.count) != nil
  }

  private static let and: WordList = ["和", "与"]
  private static let street: WordList = ["街道"]
  private static let offices: WordList = ["办公室", "办", "政务服务中心", "便民服务中心", "工委"]

  /// Whether a part of this street's office bears its name: 桂城街道党政综合办公室.
  private func isStreet(of other: AgencyName) -> Bool {
    guard let own = AgencyName.street.first(in: text, 0..<text.count),
      let theirs = AgencyName.street.first(in: other.text, 0..<other.text.count)
    else { return false }
    let name = other.text[..<theirs.upperBound]
    guard AgencyName.offices.start(in: other.text, before: other.text.count) != nil else {
      return false
    }
    return name.count > 9 && text[..<own.upperBound].suffix(name.count).elementsEqual(name)
  }

  /// Regions fit where one names none, where one is 县 alone, or where one ends the other's list.
  private func regionsFit(_ other: AgencyName) -> Bool {
    guard let mine = regions.last, let theirs = other.regions.last else { return true }
    if mine.count <= 3 || theirs.count <= 3 { return true }
    if isInAnother(other) { return false }
    if ByteSearch.contains(text, theirs) || ByteSearch.contains(other.text, mine) { return true }
    if mine == theirs || regions.contains(theirs) || other.regions.contains(mine) { return true }
    return AgencyName.isSubsequence(mine, of: theirs) || AgencyName.isSubsequence(theirs, of: mine)
  }

  /// Whether both name the region above theirs, and these are two of one level: 清河县白沙镇, 柳荫县白沙镇;
  /// or a 县 and a 市 of one name.
  private func isInAnother(_ other: AgencyName) -> Bool {
    guard regions.count > 1, other.regions.count > 1 else { return false }
    let (mine, theirs) = (regions[regions.count - 2], other.regions[other.regions.count - 2])
    if mine.count > 6, mine.dropLast(3) == theirs.dropLast(3), mine != theirs {
      return !regions.contains(theirs) && !other.regions.contains(mine)
    }
    return mine.count > 3 && theirs.count > 3 && mine.suffix(3).elementsEqual(theirs.suffix(3))
      && !regions.contains(theirs) && !other.regions.contains(mine)
      && !AgencyName.isSubsequence(mine, of: theirs)
      && !AgencyName.isSubsequence(theirs, of: mine)
  }

  /// 科技 for 科学技术, 人社 for 人力资源和社会保障; long names may differ in a quarter of the characters.
  private func coresFit(_ other: AgencyName) -> Bool {
    if core.isEmpty || other.core.isEmpty { return true }
    let (short, long) = core.count < other.core.count ? (core, other.core) : (other.core, core)
    if AgencyName.isSubsequence(short, of: long) { return true }
    // What all companies are called tells none apart.
    if ending == "公司" {
      let (mine, theirs) = (companyName, other.companyName)
      return AgencyName.isSubsequence(mine, of: theirs)
        || AgencyName.isSubsequence(theirs, of: mine)
    }
    let wanted = Set(AgencyName.scalars(short))
    let shared = wanted.intersection(AgencyName.scalars(long)).count
    // 工科 for 科学技术和工业信息化.
    return shared == wanted.count || wanted.count >= 4 && shared * 4 >= wanted.count * 3
  }

  private static let companyWords: WordList = ["集团", "股份", "有限", "责任", "控股"]

  /// What of a company's task is its own: 临湖水务 of 临湖水务集团有限.
  private var companyName: [UInt8] {
    var end = core.count
    while let start = AgencyName.companyWords.start(in: core, before: end) { end = start }
    return Array(core[..<end])
  }

  /// A street's name without the regions and the government in front of it.
  public var streetName: ArraySlice<UInt8> {
    let start = AgencyName.governments.end(in: core, at: 0) ?? 0
    return kind == .streetOffice ? core[start...] : []
  }

  private static let governments: WordList = ["人民政府", "政府"]

  /// Whether the characters of a name stand in another in their order, be others between them.
  static func isSubsequence(_ short: [UInt8], of long: [UInt8]) -> Bool {
    var next = 0
    var place = 0
    while next < short.count, short.count - next <= long.count - place {
      let length = UTF8Validation.sequenceLength(long[place])
      let difference = long.word(at: place) ^ short.word(at: next)
      if difference << UInt64(64 - 8 * length) == 0 { next += length }
      place += length
    }
    return next >= short.count
  }

  private static func scalars(_ bytes: [UInt8]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(bytes.count / 3)
    var index = 0
    while index < bytes.count {
      let scalar = bytes.scalar(at: index)
      result.append(scalar.value)
      index += max(1, scalar.length)
    }
    return result
  }
}
