import TextCore

extension HeadingCandidate {
  /// Of a title in words of the author's own, in characters.
  private static let titleLengths = 2...18

  /// Whether a text may be a title, whatever it says: a few words without the marks of a sentence.
  static func isTitleLike(_ bytes: [UInt8], _ body: SourceRange) -> Bool {
    var count = 0
    var index = body.lowerBound
    while index < body.upperBound {
      let scalar = bytes.scalar(at: index)
      guard ScalarClass.isHan(scalar.value) || scalar.value == 0x3001 else { return false }
      count += 1
      guard count <= titleLengths.upperBound else { return false }
      index += scalar.length
    }
    return titleLengths.contains(count)
  }

  /// Gives a section that no title names the only heading with its number where it is due: between the
  /// headings of the sections beside it, with something below it, and no higher number there.
  static func settleByPlace(
    _ best: inout [HeadingCandidate?], _ candidates: [HeadingCandidate]
  ) {
    let others = candidates.filter { $0.strength == 0 }
    guard !others.isEmpty else { return }
    let known = best
    for (place, form) in CommonForm.sections.enumerated() where known[place] == nil {
      guard let lower = place == 0 ? -1 : known[place - 1]?.block,
        let upper = place + 1 == known.count ? Int.max : known[place + 1]?.block
      else { continue }
      let between = others.filter { $0.block > lower && $0.block < upper }
      guard let own = between.first(where: { $0.form.number >= form.number }),
        own.form === form, own.block + 1 < upper,
        between.count(where: { $0.form.number >= form.number }) == 1
      else { continue }
      best[place] = own
    }
  }
}
