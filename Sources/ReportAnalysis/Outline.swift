import ReportForms
import ReportSyntax
import TextCore

/// What a report consists of: title, sections, their sub-heads and tables.
public struct OutlineItem: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case title, section, subhead, table
  }

  public var kind: Kind
  public var name: String
  public var detail: String
  /// All that belongs to it.
  public var range: SourceRange
  /// Its heading.
  public var selection: SourceRange
  public var children: [OutlineItem]
}

extension Analysis {
  /// The outline in the order of the text; empty where the text is no report.
  public var outline: [OutlineItem] {
    guard let report else { return [] }
    var items: [OutlineItem] = []
    if let title = report.title {
      items.append(
        OutlineItem(
          kind: .title, name: OutlineItem.line(report.string(title.range)), detail: "",
          range: title.range, selection: title.range, children: []))
    }
    for section in report.sections {
      let heading = report.blocks[section.heading]
      let selection = section.runIn == nil ? heading.range : section.title
      items.append(
        OutlineItem(
          kind: .section, name: OutlineItem.line(report.string(heading.content)), detail: "",
          range: section.range, selection: selection, children: children(of: section, report)))
    }
    return items
  }

  private func children(of section: BoundSection, _ report: Report) -> [OutlineItem] {
    var items: [OutlineItem] = []
    for index in section.blocks {
      let block = report.blocks[index]
      if case .table = block.kind {
        let table = report.tables.first { $0.range.overlaps(block.range) }
        items.append(
          OutlineItem(
            kind: .table,
            name: table.map { section.form.table == $0.form.kind ? section.form.title : "表" }
              ?? "表",
            detail: table?.edition.id ?? "", range: block.range, selection: block.range,
            children: []))
        continue
      }
      guard block.isText, let ordinal = block.ordinal,
        ordinal.style == .hanInBrackets || ordinal.style == .arabicInBrackets
      else { continue }
      let end =
        section.blocks.last.map { report.blocks[$0].range.upperBound } ?? block.range.upperBound
      let next = report.blocks[(index + 1)..<section.blocks.upperBound].first {
        $0.ordinal?.style == ordinal.style || $0.isTable
      }
      let limit = next.map { $0.range.lowerBound } ?? end
      let head = OutlineItem.head(report.bytes, block.content)
      items.append(
        OutlineItem(
          kind: .subhead, name: OutlineItem.line(report.string(head)), detail: "",
          range: block.range.lowerBound..<max(block.range.upperBound, min(limit, end)),
          selection: block.range.lowerBound..<max(block.range.lowerBound, head.upperBound),
          children: []))
    }
    return items
  }
}

extension OutlineItem {
  /// A sub-head that is run in ends at its full stop.
  static func head(_ bytes: [UInt8], _ range: SourceRange) -> SourceRange {
    var index = range.lowerBound
    while index < range.upperBound, index - range.lowerBound < 120 {
      let scalar = bytes.scalar(at: index)
      if scalar.value == 0x3002 || scalar.value == 0xFF1A { return range.lowerBound..<index }
      index += scalar.length
    }
    return range.lowerBound..<min(index, range.upperBound)
  }

  /// A name on one line.
  static func line(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 {
        if result.last != " " { result += " " }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result.isEmpty ? "…" : result
  }
}
