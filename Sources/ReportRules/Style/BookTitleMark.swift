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
      .accepts(.section(1, "修订《信息发布制度》《保密审查制度》等文件。")),
      .accepts(.section(1, "印发《关于落实〈供水公开办法〉的通知》，明确分工。")),
      .accepts(.section(1, "修订《信息发布制度》（第二版）、《保密审查制度》和指南。")),
      .accepts(.section(1, "印发《关于转发〈关于落实《供水公开办法》的通知〉的函》。")),
    ])

  private static let parted: Words = ["》、《"]

  func check(_ passage: Passage, into findings: inout Findings) {
    let between = BookTitleMark.parted.places(in: passage.bytes).map { ($0 + 3)..<($0 + 6) }
    if let first = between.first {
      report(
        first, between, "并列的书名号之间不用顿号", "no 、 stands between titles in a row",
        Fix(
          Localized("删除顿号", "Delete the mark"), .safe, between.map { TextEdit.delete($0) }),
        passage, into: &findings)
    }
    var scan = TitleNesting(passage.bytes, passage.range)
    scan.run()
    let edits = scan.edits
    if let first = edits.first {
      report(
        first.range, edits.map(\.range), "书名号里面的书名号应为〈〉", "a title inside a title takes 〈〉",
        Fix(Localized("改为〈〉", "Change to 〈〉"), .safe, edits), passage, into: &findings)
    }
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
  private let bytes: [UInt8]
  private let range: SourceRange
  private(set) var edits: [TextEdit] = []

  private struct Opener {
    let offset: Int
    let length: Int
    let value: UInt32
    /// The marks to be changed inside it.
    var edits: [TextEdit] = []
  }

  init(_ bytes: [UInt8], _ range: SourceRange) {
    self.bytes = bytes
    self.range = range
  }

  mutating func run() {
    var stack: [Opener] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      guard byte == 0x3C || byte == 0x3E || byte == 0xE3 || byte == 0xEF else {
        index += 1
        continue
      }
      let scalar = bytes.scalar(at: index)
      switch scalar.value {
      case 0x300A, 0x3008, 0x3C, 0xFF1C:
        let isTitle = scalar.value == 0x300A || scalar.value == 0x3008
        if isTitle || !stack.isEmpty {
          stack.append(Opener(offset: index, length: scalar.length, value: scalar.value))
        }
      case 0x300B, 0x3009, 0x3E, 0xFF1E:
        close(index, scalar, &stack)
        // Deeper than anybody writes; what is open was never closed.
        if stack.count > 8 { stack = [] }
      case 0x3002:
        // No title runs over the end of a sentence: what is open was never closed.
        stack = []
      default: break
      }
      index += max(1, scalar.length)
    }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func close(_ index: Int, _ scalar: DecodedScalar, _ stack: inout [Opener]) {
    guard let opener = stack.last, TitleNesting.partner(opener.value) == scalar.value else {
      // A lone > is a sign; a title mark that does not pair spoils what is open.
      if scalar.value != 0x3E, scalar.value != 0xFF1E { stack = [] }
      return
    }
    stack.removeLast()
    guard !stack.isEmpty else {
      edits.append(contentsOf: opener.edits)
      return
    }
    var inner = opener.edits
    // Titles inside titles take turns: 《〈《》〉》.
    let isSingle = stack.count % 2 == 1
    if opener.value != (isSingle ? 0x3008 : 0x300A), isSingle || opener.value != 0x3008 {
      let marks = isSingle ? ("〈", "〉") : ("《", "》")
      inner.append(TextEdit(opener.offset..<(opener.offset + opener.length), marks.0))
      inner.append(TextEdit(index..<(index + scalar.length), marks.1))
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
