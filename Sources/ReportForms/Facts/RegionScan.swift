import TextCore

/// Takes the regions off the front of an organ's name: 青禾市 青禾县 | 水务局.
enum RegionScan {
  private static let levels = WordList(
    AdministrativeLevel.all + [
      "自治区", "自治州", "自治县", "自治旗", "地区", "开发区", "高新区", "示范区", "度假区", "新区", "园区", "盟", "苏木", "街道",
    ])
  /// Words of a body's task that end like a region.
  private static let taskWords: WordList = [
    "城市", "城乡", "城镇", "社区", "乡镇", "都市", "灾区", "库区", "景区", "林区", "牧区", "矿区", "农村乡",
    "房和城乡", "建设和城市", "公园",
  ]
  private static let taskCharacters: WordList = [
    "与", "及", "、", "房", "管理", "建设", "发展", "监督", "保障", "服务", "委员", "局", "办公", "厅",
  ]
  /// 市 or 县 alone in front means the body's own region, but not in 市场, 市政, 乡村, 区域.
  private static let ownRegion = WordList(AdministrativeLevel.all)
  private static let ownRegionTasks: WordList = [
    "市场", "市政", "市容", "市监", "市民", "市直", "乡村", "乡镇", "区域", "区划", "县域", "镇域",
  ]
  /// Tasks that begin with the second character of those: 青禾市|民政局, 青禾市|政务服务局.
  private static let otherTasks: WordList = [
    "市民政", "市民族", "市民防", "市民宗", "市政务", "市政府", "市政协", "市政法", "市监察", "市监狱",
  ]
  /// A region's name is no longer than this, in bytes.
  private static let longestUnit = 48

  /// The units, and where the rest begins.
  ///
  /// - Parameter isWholeRegion: whether everything up to `end` is region, as before 人民政府.
  static func units(
    _ text: [UInt8], from first: Int = 0, end: Int, isWholeRegion: Bool
  ) -> (units: [[UInt8]], rest: Int) {
    var units: [[UInt8]] = []
    var start = first
    while start < end {
      if units.isEmpty || isWholeRegion, let own = ownRegion.end(in: text, at: start, limit: end),
        isWholeRegion || !beginsTask(text, at: start),
        own == end || levelEnd(text, from: start, end: end) == nil
      {
        units.append(Array(text[start..<own]))
        start = own
        continue
      }
      guard let next = levelEnd(text, from: start, end: end) else { break }
      units.append(Array(text[start..<next]))
      start = next
    }
    if isWholeRegion, start < end {
      units.append(Array(text[start..<end]))
      start = end
    }
    return (units, start)
  }

  /// Whether a level's character is the first of a body's task: 市场监督管理局.
  private static func beginsTask(_ text: [UInt8], at index: Int) -> Bool {
    ownRegionTasks.end(in: text, at: index) != nil && otherTasks.end(in: text, at: index) == nil
  }

  private static let and: WordList = ["和"]
  private static let namesWithAnd: WordList = [
    "和", "呼和", "太和", "仁和", "永和", "平和", "义和", "泰和", "政和", "云和",
  ]

  /// Whether 和 joins two tasks in it: 太和县 and 和静县 are names.
  private static func joins(_ text: [UInt8], _ unit: Range<Int>) -> Bool {
    and.occurs(in: text, unit) && unit.count > 9
      && namesWithAnd.end(in: text, at: unit.lowerBound) == nil
  }

  private static let lowLevels = WordList(AdministrativeLevel.townships)
  private static let nameLevels: WordList = ["市", "县"]

  /// The end of a unit whose name itself ends like a lower level: 新乡市, 新乡县, 景德镇市.
  private static func wholeName(_ text: [UInt8], _ stop: Int, _ end: Int) -> Int {
    guard lowLevels.start(in: text, before: stop) != nil,
      !beginsTask(text, at: stop),
      let next = nameLevels.end(in: text, at: stop, limit: end)
    else { return stop }
    return next
  }

  /// The end of the unit that begins at an offset: the first level word with a name in front of it.
  private static func levelEnd(_ text: [UInt8], from start: Int, end: Int) -> Int? {
    var index = start + 3
    while index < min(end, start + longestUnit) {
      if !beginsTask(text, at: index),
        let stop = levels.end(in: text, at: index, limit: end)
      {
        let unit = start..<stop
        if taskWords.start(in: text, before: stop, floor: start) == nil,
          !taskCharacters.occurs(in: text, unit), !joins(text, unit)
        {
          return wholeName(text, stop, end)
        }
        return nil
      }
      index += 3
    }
    return nil
  }
}
