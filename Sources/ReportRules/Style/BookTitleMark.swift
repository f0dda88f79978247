import ReportForms
import ReportSyntax
import TextCore

/// Title marks: no 、 between them, 〈〉 inside them.
struct BookTitleMark: PassageRule {
  static let info = RuleInfo(
    "book-title-mark", .style, .information, fix: .safe,
    summary: Localized("书名号用法不当", "title marks not used as the standard has them"),
    reason: Localized(
      "并列的书名号之间不用顿号；书名号里面还要用书名号时，外面用《》，里面用〈〉。",
      "No 、 stands between titles in a row; a title inside a title takes 〈〉."),
    basis: "GB/T 15834—2011 4.5.3.5、4.15",
    examples: [
      .flags(.section(1, "修订《信息发布制度》⟦、⟧《保密审查制度》等文件。")),
      .flags(.section(1, "印发《关于落实⟦《⟧供水公开办法》的通知》，明确分工。")),
      .flags(.section(1, "印发《关于落实⟦<⟧供水公开办法>的通知》，明确分工。")),
      .flags(.section(1, "印发《⟦《⟧供水公开办法》解读》，明确分工。")),
      .flags(.section(1, "印发《关于落实〈供水公开办法⟦>⟧的通知》，明确分工。")),
      .accepts(.section(1, "印发《关于水压〈0.3兆帕的通知》，水压>0.2兆帕的地方先行。")),
      .accepts(.section(1, "修订《信息发布制度》《保密审查制度》等文件。")),
      .accepts(.section(1, "印发《关于落实〈供水公开办法〉的通知》，明确分工。")),
      .accepts(.section(1, "修订《信息发布制度》（第二版）、《保密审查制度》和指南。")),
      .accepts(.section(1, "印发《关于转发〈关于落实《供水公开办法》的通知〉的函》。")),
    ])

  static let scope: RuleScope = []

  func check(_ passage: Passage, into findings: inout Findings) {
    let between = BookTitleMark.commas(between: passage.marks)
    if let first = between.first {
      report(
        first, between, "并列的书名号之间不用顿号", "no 、 stands between titles in a row",
        Fix(
          Localized("删除顿号", "Delete the mark"), .safe, between.map { TextEdit.delete($0) }),
        passage, into: &findings)
    }
    var scan = TitleNesting(passage.marks)
    scan.run()
    let edits = scan.edits
    if let first = edits.first {
      report(
        first.range, edits.map(\.range), "书名号里面的书名号应为〈〉", "a title inside a title takes 〈〉",
        Fix(Localized("改为〈〉", "Change to 〈〉"), .safe, edits), passage, into: &findings)
    }
  }

  /// Every 、 of 》、《.
  private static func commas(between marks: PassageMarks) -> [SourceRange] {
    var found: [SourceRange] = []
    for index in marks.indices.dropFirst().dropLast() where marks[index].value == 0x3001 {
      let (before, comma, behind) = (marks[index - 1], marks[index], marks[index + 1])
      if before.value == 0x300B, behind.value == 0x300A, before.end == comma.offset,
        comma.end == behind.offset
      {
        found.append(comma.range)
      }
    }
    return found
  }

  private func report(
    _ first: SourceRange, _ places: [SourceRange], _ zh: String, _ en: String, _ fix: Fix,
    _ passage: Passage, into findings: inout Findings
  ) {
    let related = places.dropFirst().prefix(50).map {
      RelatedPlace($0, Localized("「\(passage.string($0))」", "「\(passage.string($0))」"))
    }
    findings.report(first, zh, en, related: Array(related), fixes: [fix])
  }
}

/// Finds title marks that stand inside title marks and are of the wrong kind.
///
/// Marks that do not pair are passed over: they are no question of nesting.
private struct TitleNesting {
  private let marks: PassageMarks
  private(set) var edits: [TextEdit] = []

  private struct Opener {
    let offset: Int
    let length: Int
    let value: UInt32
    /// The marks to be changed inside it.
    var edits: [TextEdit] = []
    /// The last title inside it, marks included.
    var inner: SourceRange?
  }

  init(_ marks: PassageMarks) {
    self.marks = marks
  }

  mutating func run() {
    var stack: [Opener] = []
    for mark in marks {
      switch mark.value {
      case 0x300A, 0x3008, 0x3C, 0xFF1C:
        let isTitle = mark.value == 0x300A || mark.value == 0x3008
        if isTitle || !stack.isEmpty {
          stack.append(Opener(offset: mark.offset, length: mark.length, value: mark.value))
        }
      case 0x300B, 0x3009, 0x3E, 0xFF1E:
        close(mark, &stack)
        // Deeper than anybody writes; what is open was never closed.
        if stack.count > 8 { stack = [] }
      case 0x3002:
        // No title runs over the end of a sentence: what is open was never closed.
        stack = []
      default: break
      }
    }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func close(_ mark: PassageMarks.Mark, _ stack: inout [Opener]) {
    // 《〈条例>解读》: the one is written right and the other not.
    if stack.count > 1, let opener = stack.last, opener.value == 0x3008,
      mark.value == 0x3E || mark.value == 0xFF1E
    {
      stack.removeLast()
      stack[stack.count - 1].edits.append(contentsOf: opener.edits)
      stack[stack.count - 1].edits.append(TextEdit(mark.range, "〉"))
      return
    }
    guard let opener = stack.last, TitleNesting.partner(opener.value) == mark.value else {
      // A lone > is a sign; a title mark that does not pair spoils what is open.
      if mark.value != 0x3E, mark.value != 0xFF1E { stack = [] }
      return
    }
    stack.removeLast()
    let content = (opener.offset + opener.length)..<mark.offset
    // 《《条例》》 was marked twice; one pair has to go (`repeated-word`).
    let own = opener.inner == content ? [] : opener.edits
    guard !stack.isEmpty else {
      edits.append(contentsOf: own)
      return
    }
    stack[stack.count - 1].inner = opener.offset..<mark.end
    var inner = own
    // Titles inside titles take turns: 《〈《》〉》.
    let isSingle = stack.count % 2 == 1
    if opener.value != (isSingle ? 0x3008 : 0x300A), isSingle || opener.value != 0x3008 {
      let marks = isSingle ? ("〈", "〉") : ("《", "》")
      inner.append(TextEdit(opener.offset..<(opener.offset + opener.length), marks.0))
      inner.append(TextEdit(mark.range, marks.1))
    }
    stack[stack.count - 1].edits.append(contentsOf: inner)
  }

  private static func partner(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x300A: 0x300B
    case 0x3008: 0x3009
    case 0x3C: 0x3E
    default: 0xFF1E
    }
  }
}
