import TextCore

/// The title of a report that runs into the text behind it: `…政府信息公开工作报告 根据…`.
///
/// Where lines were joined, the title is the one line that ends without a mark, so that the words of the
/// sentence behind it would be its own.
enum RunInTitle {
  /// A title is no longer than this, in bytes.
  private static let longest = 240
  private static let subjects = ["信息公开", "政务公开"].map { Array($0.utf8) }
  private static let reports = ["报告", "年报"].map { Array($0.utf8) }
  /// With these a report's first sentence begins.
  private static let openings = [
    "根据", "按照", "依据", "依照", "遵照", "本报告", "本年报", "本年度报告", "为了", "为进一步", "为深入", "为全面",
    "为贯彻", "为落实", "现将", "特向",
  ].map { Array($0.utf8) }

  /// Behind the title that begins a range, where text follows it; nil where the range is a title and
  /// nothing else, or does not begin with one.
  ///
  /// - Parameter needsBlank: whether a blank must part the two. Without one, only the wording of the
  ///   text tells, and prose may begin with a report's name.
  static func end(_ bytes: [UInt8], _ range: SourceRange, needsBlank: Bool) -> Int? {
    guard range.count > 36 else { return nil }
    let limit = min(range.upperBound, range.lowerBound + longest)
    var namesSubject = false
    var index = range.lowerBound
    while index < limit {
      let scalar = bytes.scalar(at: index)
      if isMark(scalar.value) { return nil }
      let rest = index..<limit
      if subjects.contains(where: { ByteComparison.begins(bytes, rest, with: $0) }) {
        namesSubject = true
      }
      if namesSubject,
        let word = reports.first(where: { ByteComparison.begins(bytes, rest, with: $0) })
      {
        let end = index + word.count
        // A glance is enough: the text may be the whole report.
        let glance = min(range.upperBound, end + longest)
        if isFollowedByText(bytes, end..<glance, needsBlank) { return end }
      }
      index += scalar.length
    }
    return nil
  }

  /// Marks that stand in sentences, and before the titles of other documents.
  private static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x3002, 0xFF0C, 0xFF1B, 0xFF1A, 0x300A, 0x3B, 0x2C: true
    default: false
    }
  }

  private static func isFollowedByText(
    _ bytes: [UInt8], _ rest: SourceRange, _ needsBlank: Bool
  ) -> Bool {
    let text = bytes.content(of: rest)
    let hasBlank = text.lowerBound > rest.lowerBound
    guard text.count > 24, hasBlank || !needsBlank else { return false }
    if openings.contains(where: { ByteComparison.begins(bytes, text, with: $0) }) {
      return true
    }
    // Behind a blank, any sentence; a body's name or a year in brackets is none.
    guard hasBlank else { return false }
    var index = text.lowerBound
    while index < text.upperBound {
      let scalar = bytes.scalar(at: index)
      if scalar.value == 0x3002 || scalar.value == 0xFF0C { return true }
      index += scalar.length
    }
    return false
  }
}
