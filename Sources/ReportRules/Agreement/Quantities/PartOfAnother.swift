import ReportForms
import TextCore

/// Counts of a part, whose whole stands in front and is none of the table's.
extension ToldBeside {
  /// 通过网站收到申请17件，办结17件: what was done of those seventeen.
  func isPartOfAnother(_ index: Int) -> Bool {
    let own = comparisons[index]
    guard own.quantity.names.allSatisfy(ToldBeside.isDone), !standsAlone(own.quantity) else {
      return false
    }
    let all = neighbours(own.quantity)
    // 全部办结 has no number of its own.
    let unit = all.first { $0.place == own.quantity.range }?.number.unit ?? .measure("件")
    var found: Bool?
    for neighbour in all.reversed()
    where neighbour.place.upperBound <= own.quantity.range.lowerBound
      && neighbour.number.unit == unit
    {
      guard let whole = neighbour.number.amount, !neighbour.number.isVague else { continue }
      let told = named(neighbour.place, beside: index)
      switch told {
      // 征地类申请3件，办结3件，其中予以公开2件
      case .handled, .answered:
        guard
          let place = near(index).first(where: {
            comparisons[$0].quantity.range == neighbour.place
          }), place < index, comparisons[place].outcome == .contradicts
        else { return false }
        return isPartOfAnother(place)
      // Where all applications are told first, what follows is told of them.
      case .received: return false
      case .carriedOver where own.quantity.names == [.answered]:
        found = found ?? (own.quantity.value <= whole)
      case .carriedIn where own.quantity.names != [.carriedOver]:
        found = found ?? (own.quantity.value <= whole)
      case nil: found = found ?? (own.quantity.value <= whole && !isTotal(whole))
      default: continue
      }
    }
    return found ?? false
  }

  /// What becomes of applications.
  private static func isDone(_ name: ProseQuantity.Name) -> Bool {
    switch name {
    case .handled, .answered, .carriedOver, .disclosed, .partlyDisclosed, .disclosedAtAll, .refused,
      .unavailable, .notProcessed, .otherwise:
      true
    default: false
    }
  }

  private static let breaks = WordList(
    ["，", "；", "。", ",", ";", "：", ":", "、"], isFolded: false)
  private static let applications: WordList = ["申请"]

  /// Whether the count's own clause says of what it is: 办结依申请公开7件.
  private func standsAlone(_ quantity: ProseQuantity) -> Bool {
    let start = quantity.range.lowerBound
    let floor = max(start - 90, report.prose[quantity.prose].range.lowerBound)
    var place = start
    // 商业企业申请的4件办结3件: what stands in front of a number tells of what that number is.
    while place > floor, !report.bytes[place - 1].isDigit,
      ToldBeside.breaks.start(in: report.bytes, before: place, floor: floor) == nil
    { place = report.bytes.characterStart(before: place) }
    return ToldBeside.applications.occurs(in: report.bytes, max(place, floor)..<start)
  }

  /// As what a number is read that stands in the same paragraph.
  private func named(_ place: SourceRange, beside index: Int) -> ProseQuantity.Name? {
    near(index).lazy.map { comparisons[$0].quantity }.first { $0.range == place }?.names.first
  }

  private static let opening = WordList(["（", "("], isFolded: false)
  private static let including: WordList = ["含", "其中", "包括", "包含"]

  /// `法人申请14件（含上年结转1件）`: what is carried in is told of a part of all.
  func isIncluded(_ index: Int) -> Bool {
    let own = comparisons[index]
    guard own.quantity.names == [.carriedIn],
      own.expected.allSatisfy({ own.quantity.value < $0.value })
    else { return false }
    let all = neighbours(own.quantity)
    guard let place = all.firstIndex(where: { $0.place == own.quantity.range }), place > 0 else {
      return false
    }
    let whole = all[place - 1]
    guard let amount = whole.number.amount, whole.number.unit == all[place].number.unit,
      own.quantity.value <= amount
    else { return false }
    let gap = whole.place.upperBound..<own.quantity.range.lowerBound
    guard gap.count <= 60, let open = ToldBeside.opening.first(in: report.bytes, gap),
      ToldBeside.including.occurs(in: report.bytes, open.upperBound..<gap.upperBound)
    else { return false }
    return ![.received, .handled].contains { name in
      (CountedCells.readings(of: name, in: report) ?? []).contains { $0.value == amount }
    }
  }

  /// Whether it is the number of all applications, new, old or handled.
  private func isTotal(_ whole: Amount) -> Bool {
    func told(_ name: ProseQuantity.Name) -> [Amount] {
      CountedCells.readings(of: name, in: report)?.map(\.value) ?? []
    }
    return told(.handled).first == whole
      || told(.carriedIn).first == .zero && told(.received).contains(whole)
  }
}
