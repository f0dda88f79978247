import TextCore

/// What is said of applications that go from one year to the next.
extension QuantityGuard {
  private static let nextYear: WordList = [
    "下年", "下年度", "下一年", "下一年度", "明年", "次年", "次年度",
  ]
  private static let thisYear: WordList = ["本年", "本年度", "今年", "当年"]
  private static let carrying: WordList = [
    "结转", "结转至", "结转到", "结转在", "转入", "转至", "转到", "遗留至",
  ]
  private static let manner: WordList = ["继续", "依法", "再", "予以", "内", "进行"]

  /// 结转下年度办理的政府信息公开申请3件 counts what is yet to be done, and 上年结转本年办理政府信息公开申请2件
  /// what came from the year before; neither is all that was done.
  func isCarried(_ name: ProseQuantity.Name, _ start: Int, floor: Int) -> Bool {
    switch name {
    case .handled, .answered: break
    default: return false
    }
    var place = start
    while let next = QuantityGuard.manner.start(in: bytes, before: place, floor: floor) {
      place = next
    }
    if QuantityGuard.nextYear.start(in: bytes, before: place, floor: floor) != nil { return true }
    guard let year = QuantityGuard.thisYear.start(in: bytes, before: place, floor: floor) else {
      return false
    }
    return QuantityGuard.carrying.start(in: bytes, before: year, floor: floor) != nil
  }

  private static let some: WordList = [
    "当年收到", "当年受理", "当年新收", "本年收到、本年", "本年度收到、本年度", "年内收到、年内", "简易程序", "普通程序", "一般程序",
    "会商", "联合", "以书面形式", "以电子形式",
  ]

  /// 当年收到、当年办结的申请4件 leaves out what was carried in, 按简易程序办理申请4件 what was not so simple.
  func isDoneInOneWay(_ name: ProseQuantity.Name, _ clause: Int, _ start: Int) -> Bool {
    switch name {
    case .handled, .answered:
      clause < start && QuantityGuard.some.occurs(in: bytes, clause..<start)
    default: false
    }
  }
}
