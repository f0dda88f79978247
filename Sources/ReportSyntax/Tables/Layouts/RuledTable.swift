import TextCore

/// Layout 11: a table with drawn rules: Org, box characters, `+---+` grids.
enum RuledTable: TableReader {
  static let layout = TableLayout.ruledTable

  static func read(_ source: LineSource, at line: Int) -> (grid: TableGrid, next: Int)? {
    guard begins(source, at: line) else { return nil }
    let bytes = source.bytes
    var rows: [TableRow] = []
    var group: [TableRow] = []
    // In a grid whose rows all have rules between them, a row may take several lines.
    let isOrg = kind(source, line) == .row || bytes[source.lines[line].content.lowerBound] == 0x7C
    var next = line
    var end = source.lines[line].content.upperBound
    scan: while next < source.lines.count {
      let current = source.lines[next]
      if current.isSetAside {
        next += 1
        continue
      }
      switch kind(source, next) {
      case .rule:
        close(&group, into: &rows, source, isOrg: isOrg)
        if let row = PartialRule.row(bytes, current.content) { group = [row] }
      case .row:
        group.append(
          TableRow(
            cells: PipeRow.cells(bytes, current.content).map { withoutBreak($0, bytes) },
            range: current.content))
      case nil:
        break scan
      }
      end = current.content.upperBound
      next += 1
    }
    close(&group, into: &rows, source, isOrg: isOrg)
    guard !rows.isEmpty else { return nil }
    let grid = TableGrid(
      layout: layout, rows: MergedGaps.marked(rows, bytes),
      range: source.lines[line].content.lowerBound..<end)
    return (grid, next)
  }

  private static func close(
    _ group: inout [TableRow], into rows: inout [TableRow], _ source: LineSource, isOrg: Bool
  ) {
    defer { group = [] }
    guard !group.isEmpty else { return }
    if !isOrg, JoinedLines.isOneRow(group, source.bytes) {
      rows.append(JoinedLines.row(group, source.bytes))
      return
    }
    var open: [TableRow] = []
    for line in group {
      if open.isEmpty || JoinedLines.continues(open, with: line, source) {
        open.append(line)
      } else {
        rows.append(JoinedLines.row(open, source.bytes))
        open = [line]
      }
    }
    rows.append(JoinedLines.row(open, source.bytes))
  }

  /// A line of a cell without the `\` or `\\` at its end that breaks it.
  private static func withoutBreak(_ cell: TableCell, _ bytes: [UInt8]) -> TableCell {
    guard let last = cell.range.last, bytes[last] == 0x5C else { return cell }
    var end = last
    while end > cell.range.lowerBound, bytes[end - 1] == 0x5C { end -= 1 }
    // A mark that stands alone says that there is nothing.
    guard end > cell.range.lowerBound else { return cell }
    var cell = cell
    cell.range = bytes.content(of: cell.range.lowerBound..<end)
    return cell
  }

  private enum Kind {
    case rule
    case row
  }

  /// A header of an Org table has no more rows than this.
  private static let longestHeader = 8

  /// A rule with a row under it, or the rows of an Org table's header with their rule under them.
  private static func begins(_ source: LineSource, at line: Int) -> Bool {
    guard line + 1 < source.lines.count, let first = kind(source, line),
      let second = kind(source, line + 1)
    else { return false }
    if first == .rule { return second == .row }
    if second == .rule { return true }
    guard source.bytes[source.lines[line].content.lowerBound] == 0x7C else { return false }
    var index = line + 2
    while index < source.lines.count, index <= line + longestHeader {
      switch kind(source, index) {
      case .row: index += 1
      // A row of dashes without corners may as well be a delimiter.
      case .rule: return source.lines[index].content.contains { source.bytes[$0] == 0x2B }
      case nil: return false
      }
    }
    return false
  }

  private static func kind(_ source: LineSource, _ index: Int) -> Kind? {
    let line = source.lines[index]
    guard let first = line.content.first, line.htmlTable == nil, !line.isSetAside else {
      return nil
    }
    switch source.bytes[first] {
    case 0x2B:
      return isRule(source.bytes, line.content, corner: 0x2B) ? .rule : nil
    case 0x7C:
      return hasRulePiece(source.bytes, line.content) ? .rule : .row
    case 0xE2:
      if isBoxRule(source.bytes, line.content) { return .rule }
      return PipeRow.barLength(source.bytes, first) > 0 ? .row : nil
    default:
      return nil
    }
  }

  /// `+----+====+`: corners and strokes only.
  private static func isRule(_ bytes: [UInt8], _ range: SourceRange, corner: UInt8) -> Bool {
    var strokes = 0
    for index in range {
      switch bytes[index] {
      case 0x2D, 0x3D: strokes += 1
      case corner, 0x2B, 0x7C, 0x3A, 0x20: break
      default: return false
      }
    }
    return strokes >= 2
  }

  /// `|----+----|`, or `|    +----+` where a merged cell goes on beside the rule.
  private static func hasRulePiece(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    if isRule(bytes, range, corner: 0x7C), range.count > 2 { return true }
    guard range.count > 3 else { return false }
    for index in range.dropLast(3)
    where bytes[index] == 0x2B && (bytes[index + 1] == 0x2D || bytes[index + 1] == 0x3D)
      && bytes[index + 2] == bytes[index + 1]
    {
      return true
    }
    return false
  }

  /// `├────┼────┤`: drawn strokes, with two or more of them beside each other.
  private static func isBoxRule(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
    var index = range.lowerBound
    var run = 0
    while index < range.upperBound {
      let scalar = bytes.scalar(at: index)
      switch scalar.value {
      case 0x2500, 0x2501, 0x2550:
        run += 1
        if run >= 2 { return true }
      default:
        run = 0
      }
      index += scalar.length
    }
    return false
  }
}
