import ReportForms
import TextCore

/// Parts of several wholes, told in the order of these.
extension PartList {
  private static let joints: WordList = ["、", ",", "和", "及", "与"]
  /// In bytes, four characters to two: by these a part is known to be the whole's.
  private static let names = [12, 9, 6]

  /// `检查86次、抽查12次，其中联合检查20次、抽查6次`: as many wholes as parts, none of which is smaller than its
  /// part, and the last of which bears the name of the last.
  func tellsOfEach(_ text: FoldedProse) -> Bool {
    let owners = wholes.suffix(parts.count)
    guard parts.count >= 2, owners.count == parts.count,
      zip(parts, owners).allSatisfy({ part, whole in
        guard let part = part.amount, let whole = whole.amount else { return false }
        return part <= whole
      })
    else { return false }
    let bytes = text.bytes
    var names: [Range<Int>] = []
    var end = max(wholes.dropLast(owners.count).last?.end ?? 0, owners[owners.startIndex].end - 120)
    for whole in owners {
      if !names.isEmpty, PartList.joints.end(in: bytes, at: end) == nil { return false }
      names.append(min(end, whole.range.lowerBound)..<whole.range.lowerBound)
      end = whole.end
    }
    guard let own = names.last, let label = labels.last else { return false }
    return PartList.names.contains { length in
      guard label.count >= length else { return false }
      let tail = bytes[(label.upperBound - length)..<label.upperBound]
      guard tail.allSatisfy({ $0 >= 0x80 }) else { return false }
      let word = WordList([String(decoding: tail, as: UTF8.self)])
      // 检查86次、抽查12次，其中日常抽查8次、专项抽查6次: all are of the last.
      return word.occurs(in: bytes, own)
        && !names.dropLast().contains { word.occurs(in: bytes, $0) }
        && !labels.dropLast().contains { word.occurs(in: bytes, $0) }
    }
  }
}
