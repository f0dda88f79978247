import ReportForms
import TextCore

/// Counts that make the table's with another that the same sentence tells apart.
extension ToldBeside {
  private static let lapsing: WordList = ["失效"]
  private static let leavingOut: WordList = [
    "退回", "未受理", "不受理", "未予受理", "不予受理", "撤回", "剔除", "扣除", "作废", "合并办理", "未登记", "不予登记", "未计入",
  ]
  /// What may stand between the word and its number: 撤回申请3件. What else does is counted by itself.
  private static let between: WordList = [
    "申请", "的申请", "申请件", "重复", "重复申请", "无效", "无效申请", "的", "了", "共", "为", "处理",
  ]
  /// In bytes.
  private static let farthest = 30

  /// 废止0件、失效1件, where the table counts what lapsed as repealed; 收到申请17件，因重复提交未受理3件, where
  /// the table counts those that were taken in.
  func isToldWithout(_ own: Comparison) -> Bool {
    let quantity = own.quantity
    guard quantity.statement == .number, let due = own.expected.first?.value else { return false }
    switch quantity.names {
    case [.documentsRepealed] where quantity.value < due:
      return tells(ToldBeside.lapsing, quantity) { quantity.value + $0 == due }
    case [.received] where due < quantity.value:
      return tells(ToldBeside.leavingOut, quantity) { due + $0 == quantity.value }
    default: return false
    }
  }

  private func tells(
    _ words: WordList, _ quantity: ProseQuantity, _ fits: (Amount) -> Bool
  ) -> Bool {
    let bytes = report.readings[quantity.prose].passage.folded.bytes
    let all = neighbours(quantity)
    guard let own = all.first(where: { $0.place == quantity.range })?.number else { return false }
    return all.contains { neighbour in
      let number = neighbour.number
      guard number.range != own.range, let amount = number.amount, .zero < amount, fits(amount)
      else { return false }
      // 失效1件, and 1件失效.
      let floor = number.range.lowerBound > own.range.lowerBound ? own.end : 0
      let front = max(floor, number.range.lowerBound - ToldBeside.farthest)
      var end = number.range.lowerBound
      while let next = ToldBeside.between.start(in: bytes, before: end, floor: front) { end = next }
      return words.start(in: bytes, before: end, floor: front) != nil
        || words.end(in: bytes, at: number.end) != nil
    }
  }
}
