import TextCore

/// Layout 5: a GitHub-flavoured Markdown pipe table.
///
/// A delimiter row is what makes it one. The row above it is a row like any other, since converters
/// put whatever comes first there, and some write a delimiter row under every row of the form.
enum PipeTable: TableReader {
  static let layout = TableLayout.pipeTable

  static func read(_ source: LineSource, at line: Int) -> (grid: TableGrid, next: Int)? {
    let lines = source.lines
    let bytes = source.bytes
    guard lines[line].hasPipe, !lines[line].isBlank, begins(source, at: line) else { return nil }
    var rows: [TableRow] = []
    var next = line
    var end = lines[line].content.upperBound
    var hasDelimiter = false
    while next < lines.count {
      let current = lines[next]
      if current.isSetAside {
        // A suppression stands in a table as if it were not there, if the table goes on behind it.
        guard next + 1 < lines.count, lines[next + 1].hasPipe || lines[next + 1].isSetAside else {
          break
        }
        next += 1
        continue
      }
      guard current.hasPipe, current.htmlTable == nil, !current.isBlank else { break }
      // One delimiter row may be short; behind it, single dashes are what stands for a figure.
      let isDelimiter =
        PipeRow.isDelimiter(bytes, current)
        && (!hasDelimiter || PipeRow.hasLongDashes(bytes, current))
      hasDelimiter = hasDelimiter || isDelimiter
      if !isDelimiter {
        rows.append(
          TableRow(cells: PipeRow.cells(bytes, current.content), range: current.content))
      }
      end = current.content.upperBound
      next += 1
    }
    guard !rows.isEmpty else { return nil }
    blankNumberedHeaders(&rows[0], bytes)
    let grid = TableGrid(
      layout: layout, rows: MergedGaps.marked(rows, bytes),
      range: lines[line].content.lowerBound..<end)
    return (grid, next)
  }

  /// `|Col1|Col2|…|`: what a program wrote over the columns of a page that has no header.
  private static func blankNumberedHeaders(_ row: inout TableRow, _ bytes: [UInt8]) {
    for index in row.cells.indices {
      let range = row.cells[index].range
      guard range.count <= 6, bytes[range].starts(with: "Col".utf8),
        bytes[range].dropFirst(3).elementsEqual(String(index + 1).utf8)
      else { continue }
      row.cells[index].range = range.lowerBound..<range.lowerBound
    }
  }

  /// A delimiter row stands under the line; or the line is one itself, which some converters write
  /// over a table without a header.
  private static func begins(_ source: LineSource, at line: Int) -> Bool {
    let lines = source.lines
    guard let below = following(source, line) else { return false }
    if PipeRow.isDelimiter(source.bytes, lines[line]) {
      return lines[below].hasPipe && !PipeRow.isDelimiter(source.bytes, lines[below])
    }
    return PipeRow.isDelimiter(source.bytes, lines[below])
  }

  /// The next line, a single suppression passed over.
  private static func following(_ source: LineSource, _ line: Int) -> Int? {
    var next = line + 1
    if next < source.lines.count, source.lines[next].isSetAside { next += 1 }
    return next < source.lines.count ? next : nil
  }
}
