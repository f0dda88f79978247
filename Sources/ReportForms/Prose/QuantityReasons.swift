/// The form's reasons for which applications are turned down, as prose words them.
enum QuantityReasons {
  static let all: [(name: ProseQuantity.Name, words: String)] = [
    (.secret, "国家秘密"),
    (.forbiddenByLaw, "其他法律行政法规禁止公开|其他法律、行政法规禁止公开|法律、行政法规禁止公开|法律行政法规禁止公开"),
    (.thirdParty, "保护第三方合法权益"),
    (.internalAffairs, "三类内部事务信息|内部事务信息"),
    (.process, "四类过程性信息|过程性信息"),
    (.caseFile, "行政执法案卷|行政执法案卷信息"),
    (.inquiry, "行政查询事项"),
    (
      .notHeld,
      "本机关不掌握相关政府信息|不掌握相关政府信息|不掌握相关信息|本机关不掌握|信息不存在|政府信息不存在|申请信息不存在"
    ),
    (.notReady, "没有现成信息"),
    (.petition, "信访举报投诉类申请|信访举报投诉类|信访、举报、投诉类申请|信访、举报、投诉类"),
    (.repeated, "重复申请"),
  ]

  private static let lists: [(name: ProseQuantity.Name, words: WordList)] = all.map {
    ($0.name, WordList($0.words.split(separator: "|").map(String.init)))
  }

  /// What may stand in front of the reason itself.
  private static let lead: WordList = ["因", "属于", "因属于", "属", "因属"]

  /// The reason told by a phrase that begins at an offset.
  static func name(in bytes: [UInt8], at start: Int) -> ProseQuantity.Name? {
    let place = lead.end(in: bytes, at: start) ?? start
    var best: (name: ProseQuantity.Name, end: Int)?
    for (name, words) in lists {
      guard let end = words.end(in: bytes, at: place), end > best?.end ?? 0 else { continue }
      best = (name, end)
    }
    return best?.name
  }
}
