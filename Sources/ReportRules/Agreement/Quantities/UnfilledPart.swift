import ReportForms
import TextCore

/// A part of a sum whose number is still to be filled in: 其中网站发布XX条，微信发布30条.
///
/// That is told by itself; what the other parts add up to follows from it.
enum UnfilledPart {
  private static let signs: Marks = "XxＸ×_＿○◯□【】［］？?N*…"

  /// Whether in the sentence around a whole some sign that is no number stands before its unit.
  static func stands(beside whole: SourceRange, _ report: Report) -> Bool {
    guard let sentence = report.sentence(at: whole.lowerBound)?.range else { return false }
    let bytes = report.bytes
    let place = Nearby.skipBlanks(bytes, whole.upperBound, limit: sentence.upperBound)
    let length = bytes.scalar(at: place).length
    guard Nearby.isHan(bytes, at: place), place + length <= sentence.upperBound else {
      return false
    }
    var index = sentence.lowerBound + length
    while index + length <= sentence.upperBound {
      if bytes[index] == bytes[place],
        Nearby.begins(bytes, at: index, with: place, length: length), isOpen(bytes, before: index)
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// A sign, empty brackets, or two blanks behind a word.
  private static func isOpen(_ bytes: [UInt8], before unit: Int) -> Bool {
    var place = unit
    while place > 0, bytes[place - 1] == 0x20 { place -= 1 }
    let last = Nearby.before(bytes, place)
    if signs.contains(last) { return true }
    if last == 0xFF09 { return Nearby.before(bytes, place - 3) == 0xFF08 }
    if last == 0x29 { return Nearby.before(bytes, place - 1) == 0x28 }
    return unit - place >= 2 && !ScalarClass.isDigit(last)
  }
}
