import ReportForms
import ReportSyntax

/// How a text is written around its tables.
struct TextHabit {
  var titleMark = ""
  var headingMark = ""
  /// Whether an empty line stands between paragraphs.
  var hasEmptyLines = true

  init(_ layout: TableLayout) {
    switch layout {
    case .pipeTable, .html:
      titleMark = "# "
      headingMark = "## "
    case .ruledTable:
      headingMark = "* "
    case .cellLines:
      hasEmptyLines = false
    default: break
    }
  }
}

extension ReportModel {
  /// The report in a layout, references resolved and marks kept; lines end with `\n`.
  public func marked(
    _ layout: TableLayout, _ weather: Weather = .fair,
    _ options: RenderingOptions = RenderingOptions()
  ) -> String {
    let habit = TextHabit(layout)
    let indentation = weather == .ideographicIndentation ? "\u{3000}\u{3000}" : ""
    var lines: [String] = []
    func add(_ line: String) {
      lines.append(resolve(line))
      if habit.hasEmptyLines { lines.append("") }
    }
    if weather == .astralParagraph { add("😀本页内容仅供内部核对。") }
    // Two title lines belong together.
    for (index, line) in title.enumerated() {
      lines.append((index == 0 ? habit.titleMark : "") + resolve(line))
    }
    lines.append("")
    for paragraph in lead { add(indentation + paragraph) }
    for section in sections {
      if section.table != nil, !habit.hasEmptyLines, lines.last != "" { lines.append("") }
      if !section.heading.isEmpty {
        // Blanks before a heading stand before its mark, too.
        let blanks = section.heading.prefix { $0 == " " || $0 == "\u{3000}" }
        add(blanks + habit.headingMark + section.heading.dropFirst(blanks.count))
      }
      for paragraph in section.paragraphs { add(indentation + paragraph) }
      if let table = section.table {
        lines.append(contentsOf: table.lines(layout, options))
        lines.append("")
      }
    }
    lines.append("")
    for line in tail { add(line) }
    while lines.last == "" { lines.removeLast() }
    if let joint = options.lineJoint {
      lines = [lines.filter { !$0.isEmpty }.joined(separator: joint)]
    }
    let text = lines.joined(separator: weather.lineEnd)
    return weather == .noFinalLineEnd ? text : text + weather.lineEnd
  }

  /// The report in a layout as text with the ranges that were marked.
  public func rendered(
    _ layout: TableLayout, _ weather: Weather = .fair,
    _ options: RenderingOptions = RenderingOptions()
  ) -> MarkedText {
    MarkedText(marked(layout, weather, options))
  }

  /// The report in a layout, without marks.
  public func text(layout: TableLayout) -> String { rendered(layout).string }
}

/// What a text has been through on its way.
public enum Weather: String, Sendable, CaseIterable {
  case fair
  case carriageReturnLineFeed
  case carriageReturn
  /// A paragraph with a character outside the basic plane stands in front of the title.
  case astralParagraph
  case noFinalLineEnd
  /// Paragraphs begin with two U+3000.
  case ideographicIndentation

  var lineEnd: String {
    switch self {
    case .carriageReturnLineFeed: "\r\n"
    case .carriageReturn: "\r"
    default: "\n"
    }
  }
}
