import TextCore

/// A result that takes in another: 予以公开（含部分公开）12件, 予以公开12件，其中部分公开2件.
extension QuantityReader {
  enum Inclusion {
    case none
    /// 部分公开, which 予以公开 may well take in.
    case partlyDisclosed
    /// Any other: what is counted then no cell has.
    case another
  }

  private static let results: [ProseQuantity.Name] = [
    .disclosed, .partlyDisclosed, .refused, .unavailable, .notProcessed, .otherwise,
  ]
  private static let including: WordList = [
    "(含", "(含有", "(其中含", "(其中包含", "(其中包括", "(包括", "(包含", "(其中", "(及", "(和", "(与", "(加",
  ]
  private static let behind: WordList = [
    ",其中", ",其中含", ",其中包含", ",其中包括", ",含", ",包括", ",包含", "含", "包括", "包含",
  ]
  private static let fillers: WordList = ["区分处理后", "区分处理", "予以", "有", "了", "的", "及", "、", "给予"]
  private static let partly: WordList = ["部分公开"]
  private static let others: WordList = ["予以公开", "不予公开", "无法提供", "不予处理", "其他处理"]

  /// What a result takes in, as the bracket in front of its number says, or what stands behind it.
  ///
  /// - Parameters:
  ///   - aside: where the bracket begins that ends in front of the number; anywhere else, if there is none.
  ///   - end: of the number with its unit.
  func inclusion(_ name: ProseQuantity.Name, aside: Int, end: Int) -> Inclusion {
    guard QuantityReader.results.contains(name) else { return .none }
    let lead =
      QuantityReader.including.end(in: bytes, at: aside)
      ?? QuantityReader.including.end(in: bytes, at: end)
      ?? QuantityReader.behind.end(in: bytes, at: end)
    guard let lead else { return .none }
    let place = QuantityReader.fillers.skip(in: bytes, from: lead, limit: bytes.count)
    if QuantityReader.partly.end(in: bytes, at: place) != nil {
      return name == .disclosed ? .partlyDisclosed : .none
    }
    return QuantityReader.others.end(in: bytes, at: place) == nil ? .none : .another
  }
}
