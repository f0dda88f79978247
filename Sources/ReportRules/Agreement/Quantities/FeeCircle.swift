import ReportForms
import TextCore

/// Of whose fees, and of which, a sentence speaks: what is told of others contradicts nothing.
struct FeeCircle {
  private let bytes: [UInt8]
  private let claim: FeeStatement.Claim

  init(_ statement: FeeStatement, _ report: Report) {
    bytes = FoldedProse(report.bytes, statement.range).bytes
    claim = statement.claim
  }

  /// Whether it speaks of other fees, other bodies, another year or some applications only.
  var isAnother: Bool {
    FeeCircle.bodies.occurs(in: bytes)
      || FeeCircle.lastYears.occurs(in: bytes) && !FeeCircle.thisYear.occurs(in: bytes)
      || claim == .none && (isOfOtherFees || isOfSome)
  }

  private static let bodies: WordList = [
    "所属单位", "下属单位", "直属单位", "所属各", "下属各", "直属各", "各单位", "各乡镇", "各镇", "各街道", "各部门", "其他单位", "其它单位",
    "基层单位", "事业单位", "其他部门", "二级单位", "兄弟单位",
  ]
  private static let lastYears: WordList = [
    "上年", "去年", "往年", "历年", "以往", "以前年度", "上一年", "前年", "近年", "多年", "近三年", "近五年", "近几年", "自条例",
  ]
  private static let thisYear: WordList = ["本年", "全年", "今年", "当年", "年内"]
  private static let ownFee: WordList = ["处理费"]
  private static let otherFees: WordList = [
    "其他", "其它", "额外", "别的", "另外", "另行", "检索", "复制", "复印", "邮寄", "打印", "工本", "快递", "成本费",
  ]

  /// `未收取其他任何费用` and `不收取检索、复制、邮寄等成本费用` leave the fee itself aside.
  private var isOfOtherFees: Bool {
    !FeeCircle.ownFee.occurs(in: bytes) && FeeCircle.otherFees.occurs(in: bytes)
  }

  private static let limits: WordList = [
    "以下", "以内", "不超过", "未超过", "超出", "超过", "以上的", "之内", "首次", "部分",
  ]
  private static let counters: WordList = ["件", "名", "位", "人", "份", "次"]
  private static let between: WordList = [
    "申请人", "申请", "的", "均", "都", "依法", "按规定", "予以", "政府信息公开", "信息公开", "全部",
  ]
  private static let taken: WordList = ["未", "没有", "不收", "免费", "免"]
  private static let some: WordList = ["其余", "另", "其中", "对", "有"]

  /// `10件以下的未收取`, `对2件申请未收取`: none was taken for some.
  private var isOfSome: Bool {
    if FeeCircle.limits.occurs(in: bytes) { return true }
    guard let denial = FeeCircle.taken.first(in: bytes, 0..<bytes.count) else { return false }
    var place = denial.lowerBound
    while let next = FeeCircle.between.start(in: bytes, before: place) { place = next }
    guard let unit = FeeCircle.counters.start(in: bytes, before: place) else { return false }
    var start = unit
    while start > 0, bytes[start - 1].isDigit { start -= 1 }
    return start < unit && FeeCircle.some.start(in: bytes, before: start) != nil
  }
}
