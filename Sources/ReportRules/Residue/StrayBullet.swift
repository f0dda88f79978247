import ReportSyntax
import TextCore

/// A bullet before an ordinal that no reader of lists knows: `■（五）`, or the letter that is left of one where
/// its font was lost: `l （五）`, `Ø （五）`.
enum StrayBullet {
  /// √ and □ say what is done and what is not.
  private static let signs: Marks = "■◇◆▶►▷▪◾·•●○➔→"
  private static let letters: Marks = "lnuqvpüØ§"

  /// The mark and the blanks behind it, where （一） or the like follows at the start of a range.
  static func mark(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange? {
    guard range.lowerBound < range.upperBound else { return nil }
    let first = bytes.scalar(at: range.lowerBound)
    guard signs.contains(first.value) || letters.contains(first.value) else { return nil }
    let end = Nearby.skipBlanks(
      bytes, range.lowerBound + first.length, limit: range.upperBound)
    guard end < range.upperBound, [0xFF08, 0x28].contains(Nearby.at(bytes, end)),
      let ordinal = Ordinal.scan(bytes, at: end, limit: range.upperBound),
      ordinal.style == .hanInBrackets
    else { return nil }
    return range.lowerBound..<end
  }
}
