import ReportForms
import ReportRules
import ReportSyntax
import TextCore

/// Something that could be written at a place.
public struct CompletionOffer: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case heading, table, sentence
  }

  public var kind: Kind
  public var label: String
  public var detail: String
  /// What is put in place of `range`.
  public var text: String
  /// What was typed of it already, from the line's first letter to the cursor.
  public var range: SourceRange
  /// Whether it is what is due next.
  public var isNext: Bool
}

extension Analysis {
  /// What could be written at an offset: sections in order, the next missing one first; the table of
  /// the section in which the offset stands; the sentences that the report still lacks.
  ///
  /// Only where the line holds nothing else: in the middle of a sentence there is nothing to offer.
  public func completions(at offset: Int, _ language: Language) -> [CompletionOffer] {
    guard let report, report.edition.isFixed else { return [] }
    let line = text.contentRange(ofLine: text.line(at: offset))
    guard text.isBlank(min(offset, line.upperBound)..<line.upperBound) else { return [] }
    let end = max(line.lowerBound, min(offset, line.upperBound))
    let typed = text.trimmed(line.lowerBound..<end)
    var start = typed.isEmpty ? end : typed.lowerBound
    // Marks of a Markdown heading stay as they are, and so does the space behind them.
    let isMarked = start < end && text.bytes[start] == 0x23
    while start < end, text.bytes[start] == 0x23 { start += 1 }
    let hasSpace = start < end && text.bytes[start] == 0x20
    while isMarked, start < end, text.bytes[start] == 0x20 { start += 1 }
    let range = start..<end
    guard range.count <= 60 else { return [] }
    let pieces = ReportPieces(
      agency: report.agencyName ?? "本机关", year: report.year ?? 0, edition: report.edition)
    let mark = isMarked ? (hasSpace ? "" : " ", "") : headingMark(report)
    let headings = headings(report, offset, range, mark, language)
    // Behind the marks of a heading comes a heading, and a section's table before the next section.
    if isMarked { return headings }
    var offers = table(report, offset, range, language) + headings
    if report.year != nil { offers += sentences(report, pieces, range, language) }
    return offers
  }

  /// What stands before and behind the heading of a section in this report: as its other sections have
  /// it, else a level below the title.
  private func headingMark(_ report: Report) -> (before: String, behind: String) {
    func level(_ block: Int?) -> Int? {
      block.flatMap { report.blocks.indices.contains($0) ? report.blocks[$0].headingLevel : nil }
    }
    let title = report.title.flatMap { title in
      level(report.blocks.firstIndex { $0.range.overlaps(title.range) }).map { $0 + 1 }
    }
    switch report.sections.isEmpty ? title : level(report.sections.last?.heading) {
    case nil: return ("", "")
    case 0: return ("**", "**")
    case let level?: return (String(repeating: "#", count: min(level, 6)) + " ", "")
    }
  }

  private func headings(
    _ report: Report, _ offset: Int, _ range: SourceRange, _ mark: (before: String, behind: String),
    _ language: Language
  ) -> [CompletionOffer] {
    let missing = report.edition.sections.filter { report.section($0.number) == nil }
    let before = report.sections.filter { $0.range.lowerBound < offset }.map(\.number).max() ?? 0
    let next = missing.first { $0.number > before } ?? missing.first
    return missing.map { section in
      CompletionOffer(
        kind: .heading, label: ReportPieces.heading(section),
        detail: language == .chinese ? "缺少的部分" : "missing section",
        text: mark.before + ReportPieces.heading(section) + mark.behind, range: range,
        isNext: section.number == next?.number)
    }
  }

  private func table(
    _ report: Report, _ offset: Int, _ range: SourceRange, _ language: Language
  ) -> [CompletionOffer] {
    let section = report.sections.last { $0.range.lowerBound < offset }
    guard let kind = section?.form.table, report.table(kind) == nil,
      let form = report.edition.table(kind)
    else { return [] }
    let layout = report.tables.first?.layout ?? .pipeTable
    return [
      CompletionOffer(
        kind: .table, label: language == .chinese ? "表格：\(section?.form.title ?? "")" : "table",
        detail: report.edition.documentNumber,
        text: TableSkeleton.text(form, layout, lineEnd: text.prevailingLineEnd) { _ in "0" },
        range: range, isNext: true)
    ]
  }

  private func sentences(
    _ report: Report, _ pieces: ReportPieces, _ range: SourceRange, _ language: Language
  ) -> [CompletionOffer] {
    let lacks = Set(diagnostics.map(\.rule))
    var offers: [CompletionOffer] = []
    func offer(_ rule: String, _ zh: String, _ en: String, _ text: String) {
      guard lacks.contains(rule) else { return }
      offers.append(
        CompletionOffer(
          kind: .sentence, label: text, detail: language == .chinese ? zh : en, text: text,
          range: range, isNext: false))
    }
    offer("missing-period", "统计期限", "statistical period", pieces.period)
    offer("missing-basis", "编制依据", "basis", pieces.basis)
    offer("missing-fee-statement", "信息处理费", "fee for information", pieces.fee)
    offer("missing-contact", "联系方式", "contact", pieces.contact)
    offer("missing-accountability", "考核、评议、追究", "accountability", pieces.accountability)
    return offers
  }
}
