import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing

/// Drawn tables in whose narrow columns labels take several lines.
@Suite struct NarrowColumnTests {
  /// The columns that hold labels of rows, which nobody makes narrow.
  private static let labelColumns = 3

  /// The lines of a report whose tables are grids of columns so many characters wide.
  private func lines(_ edit: ExampleEdit, width: Int) throws -> [String] {
    var lines: [String] = []
    for line in try renderedLines(edit, .pipeTable) {
      guard line.hasPrefix("|") else {
        lines.append(line)
        continue
      }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
        .dropLast().map { $0.filter { $0 != " " } }
      let widths = cells.indices.map { $0 < Self.labelColumns ? 40 : width }
      let rule = "+" + widths.map { String(repeating: "-", count: $0 * 2 + 2) + "+" }.joined()
      if lines.last?.hasPrefix("+") != true { lines.append(rule) }
      if cells.allSatisfy({ $0.hasPrefix("-") || $0.hasPrefix(":") }) { continue }
      let depth = zip(cells, widths).map { ($0.count + $1 - 1) / $1 }.max() ?? 1
      for row in 0..<max(1, depth) {
        let pieces = zip(cells, widths).map { String($0.dropFirst(row * $1).prefix($1)) }
        lines.append("| " + pieces.joined(separator: " | ") + " |")
      }
      lines.append(rule)
    }
    return lines
  }

  @Test(arguments: 2...12)
  func headersOverSeveralLines(_ width: Int) throws {
    let text = try linted(lines(.none, width: width))
    #expect(text.serious.isEmpty, "\(width): \(text.describe(text.serious))")
  }

  /// What is no piece of a label is told, however narrow its column.
  @Test(arguments: 3...6)
  func misspeltHeaders(_ width: Int) throws {
    let lines = try lines(.none, width: width).map {
      $0.replacing("自然人", with: "自燃人")
    }
    let found = linted(lines).serious
    #expect(found.map(\.rule) == ["row-label"], "\(width)")
  }
}
