import ReportForms

/// Words with which a sentence tells what is to be done.
enum Intentions {
  /// 将 before these means what is to come; 将信息公开纳入考核 is what was done.
  private static let will: WordList = [
    "将继续", "将进一步", "将重点做好", "将重点围绕", "将重点从", "将重点抓", "将着力", "将加强", "将从", "将围绕", "将按照",
    "将严格", "将持续", "将以", "将不断", "将着重", "将主要", "将认真", "将坚持", "将紧紧", "将深入", "将大力", "将切实", "将努力",
    "计划开展", "计划组织", "计划举办", "将全面", "将做好", "将采取", "将加大", "将强化", "将一如既往", "将在以下", "将聚焦", "将扎实", "将紧扣",
    "将统筹", "将结合", "将制定", "将开展", "将完善", "将健全", "将细化", "将建立", "将推动", "将推进", "将优化", "将拓展", "将丰富",
    "将定期", "将对照", "将压实", "将提升", "将提高", "将规范", "将创新", "将探索", "将畅通", "将梳理", "将积极",
    "将力争", "将争取", "将力求", "将确保", "将实现", "将举办", "将召开", "将组织开展", "将组织举办", "将组织培训", "将更加",
    "将尽快", "将适时", "将逐步", "将严把", "将严守", "将把", "将对", "将针对", "将突出", "将立足", "将根据", "将依托",
    "将充分", "将多措并举", "将广泛", "将加快", "将深化", "将抓好", "将抓实", "将抓紧", "将贯彻", "将增设", "将增加", "将增强",
    "将补齐", "将紧盯", "将紧密", "将坚决", "将始终", "将稳步", "将有序", "将通过举办", "将通过开展", "将通过加强", "将重点加强",
    "将重点推进", "将重点开展", "将重点解决", "将重点完善", "将重点提升", "将选派", "将会同", "将安排专人", "将推行", "将引入", "将高度重视",
  ]
  /// 将规范性文件上网 and 将对照检查材料公开 move things, and plan nothing.
  private static let moving: WordList = ["将规范性", "将对外", "将对照检查", "将以上", "将以往", "将增加值", "将对口"]
  /// 拟 means to do; 拟定 and 拟稿 are done.
  private static let means: WordList = [
    "拟加大", "拟加强", "拟开展", "拟组织", "拟举办", "拟进一步", "拟继续", "拟引入", "拟推行", "拟增加", "拟增设", "拟完善",
    "拟从", "拟采取", "拟重点", "拟建立", "拟聘请", "拟对", "拟将", "拟着力", "拟通过",
  ]
  private static let must: WordList = [
    "要加大", "要加强", "要进一步", "要继续", "要着力", "要切实", "要不断", "要持续", "要严格", "要强化", "要完善", "要深入",
    "要坚持", "要努力", "要全面", "要认真", "要积极", "要做好", "要重点", "要健全",
  ]
  /// Of itself a body says what must be done; of others it says what was asked.
  private static let speakers: WordList = [
    "我们", "我局", "我委", "我厅", "我镇", "我乡", "我县", "我区", "我市", "我办", "我街道", "我单位", "本机关", "本单位", "全局",
    "年", "年度", "年,", "年度,",
  ]

  /// The first of them within a range.
  static func first(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let found = [will, means, must].compactMap { list -> Range<Int>? in
      var index = range.lowerBound
      while let word = list.first(in: bytes, index..<range.upperBound) {
        let isMeant =
          moving.end(in: bytes, at: word.lowerBound) == nil
          && (must.end(in: bytes, at: word.lowerBound) == nil
            || speakers.start(in: bytes, before: word.lowerBound) != nil)
        if isMeant { return word }
        index = word.upperBound
      }
      return nil
    }
    return found.min { $0.lowerBound < $1.lowerBound }
  }
}
