import ReportSyntax
import TextCore

/// Cells whose text is broken by markup: word processors write `<span>1</span><span>2</span>` for 12,
/// which stands as digits with NUL between them.
enum SplitCellContent {
  /// More bytes than this are no value, however they are broken.
  private static let longest = 4_096

  /// What a cell says without the markup inside; nil where none breaks it.
  static func read(_ bytes: [UInt8], _ range: SourceRange) -> CellContent? {
    guard range.count <= longest, ByteSearch.first(0, in: bytes, range) != nil else { return nil }
    var text: [UInt8] = []
    var offsets: [Int] = []
    for offset in range where bytes[offset] != 0 {
      text.append(bytes[offset])
      offsets.append(offset)
    }
    func source(_ part: SourceRange) -> SourceRange {
      guard let last = part.last, offsets.indices.contains(last) else {
        let place = part.lowerBound < offsets.count ? offsets[part.lowerBound] : range.upperBound
        return place..<place
      }
      return offsets[part.lowerBound]..<(offsets[last] + 1)
    }
    func source(_ number: CellNumber) -> CellNumber {
      var number = number
      number.range = source(number.range)
      number.unit = number.unit.map { source($0) }
      return number
    }
    switch CellContent(text, 0..<text.count) {
    case .number(let number): return .number(source(number))
    case .annotated(let number, let note): return .annotated(source(number), note: source(note))
    case .blank: return .blank
    case .placeholder: return .placeholder
    case .unreadable: return .unreadable
    }
  }
}
